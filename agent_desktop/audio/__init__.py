"""The desktop's sound: the player and the devices to play on."""
