"""What the operating system offers beside windows: notifications, and keys that hold everywhere."""
