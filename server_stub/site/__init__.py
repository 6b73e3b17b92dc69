"""The site file: it is read, checked, and applied to the floor and the users."""
