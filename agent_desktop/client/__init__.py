"""What the desktop asks of the server, and how its views follow the event stream.

Nothing here knows Qt.
"""
