"""The windows beside the pictures of them that were looked at and found good."""
