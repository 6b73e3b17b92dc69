"""What answers are made of beside the floor: look-ups, pages, transcriptions and attempts."""
