"""A telephone network on the loopback interface: a real Asterisk, customers who answer, and an agent's telephone."""
