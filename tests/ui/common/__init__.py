"""Tests of the widgets that both windows use."""
