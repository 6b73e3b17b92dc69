"""Law: values and tables alone. Nothing here changes, and nothing here knows the floor."""
