"""The server with a real switch: calls over Asterisk, known by the wire and by what phones and channels do."""
