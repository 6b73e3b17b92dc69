"""The demo: the main tasks of an agent and a supervisor on the built-in simulator, with or without a screen."""
