"""The checks of ``agent-desktop --selftest`` and the self-test window, as values.

Nothing here knows Qt or has words for people: ``ui.shell.self_test_run`` has the checks that need the screen, and the
words.
"""
