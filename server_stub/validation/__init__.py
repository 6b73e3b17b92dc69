"""Messages about invalid input, shared by the site file and the HTTP layer."""
