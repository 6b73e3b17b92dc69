"""Rules of a business process that its agents meet in the window."""
