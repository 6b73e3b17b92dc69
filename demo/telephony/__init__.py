"""A telephone network on the loopback interface: a real Asterisk, customers who answer, and an agent's telephone.

The demo of calls, the tests and the measurements share it; it imports none of them.
"""
