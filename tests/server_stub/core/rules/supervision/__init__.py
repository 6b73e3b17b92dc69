"""Tests of what supervisors are alerted to, and what they change on the floor."""
