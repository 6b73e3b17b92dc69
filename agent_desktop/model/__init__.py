"""The desktop's data: frozen views, the observable that holds them, and pure functions."""
