"""The windows of administrators."""
