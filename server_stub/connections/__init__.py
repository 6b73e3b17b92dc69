"""Connections of the web server: TLS, HTTP within bounds, and how many there may be."""
