"""Law: the rows that the floor holds, and the indexes that find them. State decides nothing."""
