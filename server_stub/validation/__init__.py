"""Messages for input that does not fit, shared by the site file and the HTTP layer."""
