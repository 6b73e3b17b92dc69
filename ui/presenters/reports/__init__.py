"""Presenters of the supervisor's reports beside 6.04."""
