"""The desktop's sound: the player, the ring, and the devices to play on. ``base`` says what each promises."""
