"""The main job played through on the embedded default, with or without a screen."""
