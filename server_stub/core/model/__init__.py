"""Law: only immutable values and tables. Nothing here refers to the floor."""
