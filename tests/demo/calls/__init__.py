"""The demo of calls: that it plays to its end."""
