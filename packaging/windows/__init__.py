"""The installer for Windows: an MSI, built on Linux."""
