"""A whole centre in one process under a virtual clock, whose people, network, switch and machine misbehave by a seed."""
