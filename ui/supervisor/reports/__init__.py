"""The page of report 6.04 and its files."""
