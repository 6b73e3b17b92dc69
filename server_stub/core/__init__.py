"""The routing rules of ``docs/behaviour.md``: pure functions of events and time, without I/O, clock or randomness."""
