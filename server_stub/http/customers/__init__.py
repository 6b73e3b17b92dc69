"""Requests of administrators about the data of one customer."""
