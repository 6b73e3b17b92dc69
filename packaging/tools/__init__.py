"""What all builders of installers share."""
