"""The routing rules: pure, without I/O, clock or chance."""
