"""Intake by phone: the dialogue with a caller, its prompts, and what it needs of the server (*Intake by phone*)."""
