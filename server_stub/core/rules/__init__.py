"""Law: each rule of ``docs/behaviour.md`` lives here once.

A rule reads and writes through a transaction, and returns its effects; it does no I/O.
"""
