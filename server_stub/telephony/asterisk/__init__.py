"""Asterisk 16 to 22 as the switch, over its REST interface (ARI).

``ari_client`` talks to Asterisk and knows nothing of callbacks; ``ari_messages`` describes what Asterisk sends.
``ownership`` makes sure that one server at a time leads an ARI application. Everything else is built on these three.
"""
