"""The form of a business process: its fields, in sections."""
