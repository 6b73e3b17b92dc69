"""The authorities that certify the other systems which the server calls."""
