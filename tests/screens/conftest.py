"""The look of the widgets' own tests."""

from tests.support.look import new_york, our_look

__all__ = ["new_york", "our_look"]
