"""Services of the operating system beside windows: notifications, and global keys."""
