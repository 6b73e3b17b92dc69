"""The choice of how an interaction has ended: status, disposition code, time and note."""
