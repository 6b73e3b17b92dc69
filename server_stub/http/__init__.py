"""The HTTP interface: one module for each type of caller, and the web layer on which they are built."""
