"""Telephony: one contract, implemented by the simulator and by adapters of switches."""
