"""Law: what the floor holds, and how it is found quickly. State decides nothing."""
