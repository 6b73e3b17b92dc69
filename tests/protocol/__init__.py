"""The wire: its page, its types and its codec."""
