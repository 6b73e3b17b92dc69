"""Pictures of every window in every state, drawn from made-up values: they are the same on every machine."""
