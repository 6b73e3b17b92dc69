"""The part of PyInstaller that the recipes use."""
