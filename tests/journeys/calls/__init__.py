"""Calls over a real Asterisk at the windows."""
