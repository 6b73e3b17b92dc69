"""Tests of the pictures that the widgets paint."""
