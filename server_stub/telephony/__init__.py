"""The telephone side: one contract, the simulator and the switches behind it."""
