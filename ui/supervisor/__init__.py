"""The supervisor's window and its parts."""
