"""The facts of one callback beside Callback Search."""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from ui.gallery import supervisor_sample
from ui.gallery.sample import NOW
from ui.supervisor.callbacks.callback_detail import of_callback


def test_that_a_promised_time_is_shown_as_a_range() -> None:
    callback = supervisor_sample.CALLBACKS[0]
    names = [fact.name for fact in of_callback(callback, NOW).facts]
    assert "Promised time" not in names
    promised = replace(
        callback, promised_from=NOW + timedelta(minutes=5), promised_until=NOW + timedelta(minutes=25)
    )
    (fact,) = [fact for fact in of_callback(promised, NOW).facts if fact.name == "Promised time"]
    earliest, _, latest = fact.text.partition(" to ")
    assert earliest
    assert latest
    assert earliest != latest
