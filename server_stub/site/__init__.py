"""The site file: read, checked, and applied to the floor and the users."""
