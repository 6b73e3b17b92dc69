"""What the supervisor's widget tests share."""

from tests.ui.presenters.conftest import qts_laws

__all__ = ["qts_laws"]
