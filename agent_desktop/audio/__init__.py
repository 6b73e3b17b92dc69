"""The desktop's sound: the player, the ring tone, and the output devices. ``base`` states the contract of each."""
