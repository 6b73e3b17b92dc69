"""The words about an agent's own callbacks (``docs/behaviour.md``, *Own work*)."""

from datetime import timedelta

import pytest

from agent_desktop.protocol.events import OwnNews
from agent_desktop.protocol.states import OwnNewsKind
from ui.gallery.working_day import own_work
from ui.texts import own_work_texts


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (timedelta(minutes=5), "is due at "),
        (timedelta(milliseconds=300), "is due now."),
        (timedelta(), "is due now."),
        (timedelta(minutes=-2), "is due now."),
    ],
    ids=["reminder", "clock behind", "at the time", "late"],
)
def test_that_a_callback_whose_time_has_come_is_due_now(ahead: timedelta, words: str) -> None:
    own = own_work().items[0]
    assert own.callback.due_at is not None
    news = OwnNews(kind=OwnNewsKind.DUE, callback=own)
    assert words in own_work_texts.news(news, own.callback.due_at - ahead)
