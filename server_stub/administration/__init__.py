"""What administrators change in their windows: it is kept beside the site file, and wins over it."""
