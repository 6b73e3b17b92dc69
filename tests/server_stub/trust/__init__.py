"""Tests of the authorities that certify other systems."""
