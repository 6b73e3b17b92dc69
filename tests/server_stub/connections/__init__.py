"""Tests of the web server's connections and their bounds."""
