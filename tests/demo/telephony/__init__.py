"""The telephony lab: that its parts start and end with the run that uses them."""
