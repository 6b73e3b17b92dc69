"""The built-in phone: a process of its own for the sound of a call, and what the desktop needs to run it.

The process imports no window, no network client and no numpy, so that nothing else makes the sound stutter.
"""
