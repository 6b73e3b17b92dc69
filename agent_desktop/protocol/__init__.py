"""The wire: what the desktop and the server say to each other, and nothing else."""
