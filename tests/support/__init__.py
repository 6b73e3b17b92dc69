"""What tests share: displays, sound, databases and the loops they run on."""
