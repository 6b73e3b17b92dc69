"""The offer: the popup, and the pane in the window."""
