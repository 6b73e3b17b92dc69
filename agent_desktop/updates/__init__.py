"""Updates of this desktop: found, verified by The Update Framework, and installed where that is allowed.

The whole installer is signed and downloaded; the system's own installer applies it. None of these modules is imported
before it is needed: the client alone takes 0.15 s.
"""
