"""The whole test suite, in the same rooms as the code."""
