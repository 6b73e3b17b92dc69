"""The monitor and Callback Performance, one page each."""
