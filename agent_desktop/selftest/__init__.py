"""What ``agent-desktop --selftest`` and the self-test window look at, as values.

Nothing here knows Qt, and none of it has words for people: what hangs on the screen, and the words, are
``ui.shell.self_test_run``'s.
"""
