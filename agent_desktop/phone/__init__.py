"""The built-in phone: a separate process for the sound of a call, and the desktop's part that runs it.

The process imports no window, no network client and no numpy, so that nothing else makes the sound stutter.
"""
