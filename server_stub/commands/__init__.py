"""Commands of ``callback-server``: their options, and what they run."""
