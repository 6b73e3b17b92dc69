"""Tests of the directory that a provisioning system keeps."""
