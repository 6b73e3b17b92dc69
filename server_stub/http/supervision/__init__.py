"""Requests of supervisors about alerts, many callbacks, agents and figures."""
