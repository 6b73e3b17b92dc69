"""Pictures of every window in every state, drawn from made-up values: they look the same on every machine."""
