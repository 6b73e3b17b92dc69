"""The Debian packages."""
