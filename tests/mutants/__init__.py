"""Random changes of core and router, each of which a test must notice.

mutmut and cosmic-ray start pytest for each mutant, which imports and collects for seconds, and neither draws a sample by a seed. This
runner forks one process that has collected the tests, so that a mutant costs the milliseconds of the tests that run its code.
"""
