"""The joints between the desktop's inside and its windows: with ``app`` the only place that knows both."""
