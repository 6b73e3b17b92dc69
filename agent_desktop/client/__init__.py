"""The requests of the desktop to the server, and the views that follow the event stream.

Nothing here knows Qt.
"""
