"""The media path between desktops and the switch: a process of its own that passes a call's sound on, and nothing else."""
