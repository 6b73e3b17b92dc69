"""What users read: words of states, messages, notices, times and numbers, in their language."""
