"""Rows and events of supervisors: what is watched for them, and what they change."""
