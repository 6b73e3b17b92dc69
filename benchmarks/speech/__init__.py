"""What the measurements on speech share: sentences that people spoke, and how words are counted."""
