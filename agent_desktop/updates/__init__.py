"""Newer versions of this desktop: looked for, proved by The Update Framework, and installed where that is allowed.

The whole installer is what is signed and fetched; the system's own installer applies it. Nothing of this is imported
before it is needed: the client alone takes 0.15 s.
"""
