"""Tests of backups: made of a running server, restored into either database, refused when damaged or newer."""
