"""What an agent decides about a callback before its customer is dialled."""
