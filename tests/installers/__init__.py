"""The installers, installed: into clean Debian roots and into Wine. Run by ``make test-installers`` alone."""
