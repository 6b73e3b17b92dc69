"""How a desktop draws attention: notices by the system, and the sound of alerts."""
