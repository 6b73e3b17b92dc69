"""Tools that all builders of installers share."""
