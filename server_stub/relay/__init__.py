"""The media path between desktops and the switch: a separate process that only forwards the sound of calls."""
