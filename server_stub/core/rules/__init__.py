"""Law: each rule of ``docs/behaviour.md`` is implemented here once, and names its section of that page in italics.

A rule reads and writes rows through a transaction, to which it adds its effects; it does no I/O.
"""
