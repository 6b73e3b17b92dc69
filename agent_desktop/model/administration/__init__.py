"""What administrators edit in forms: the keys of a business process, and its tree of disposition codes."""
