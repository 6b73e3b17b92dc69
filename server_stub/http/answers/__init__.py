"""Parts of answers that do not come from the floor: look-ups, pages, transcriptions and attempts."""
