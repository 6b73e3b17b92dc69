"""The measurements on speech: that they count as they should."""
