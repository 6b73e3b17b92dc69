"""The process around the windows: start, first window, sign-in, settings, help, self-test, updates, single instance."""
