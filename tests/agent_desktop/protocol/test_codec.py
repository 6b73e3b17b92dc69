"""Bytes to values and back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desktop.protocol import codec
from agent_desktop.protocol.commands import NewCallback
from agent_desktop.protocol.objects import Attempt
from agent_desktop.protocol.paths import INTERACTION_ACCEPT, fill
from agent_desktop.protocol.states import AttemptState

moments = st.datetimes(timezones=st.just(UTC)).map(
    lambda m: m.replace(microsecond=m.microsecond // 1000 * 1000)
)


@given(moments)
def test_that_a_time_survives_the_wire_to_the_millisecond(moment: datetime) -> None:
    attempt = Attempt(at=moment, agent_id=None, agent_name=None, state=AttemptState.ABORTED)
    assert codec.decode(codec.encode(attempt), Attempt) == attempt


def test_that_a_time_leaves_in_utc_with_three_digits() -> None:
    berlin_noon = datetime(2026, 7, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    assert codec.encode({"at": berlin_noon}) == b'{"at":"2026-07-01T10:00:00.000Z"}'


def test_that_a_text_that_looks_like_a_time_is_left_alone() -> None:
    asked = NewCallback("billing", "+15550100001", attributes={"since": "2026-01-01T00:00:00Z"})
    assert b'"since":"2026-01-01T00:00:00Z"' in codec.encode(asked)


@pytest.mark.parametrize(
    "number", ["5550100001", "+05550100001", "+1555", "+1555010000100000", "+1 555 0100", ""]
)
def test_that_a_number_that_is_not_e164_is_refused_by_name(number: str) -> None:
    body = msgspec.json.encode({"business_process_id": "billing", "number": number})
    with pytest.raises(codec.Malformed, match=r"\$\.number"):
        codec.decode(body, NewCallback)


def test_that_an_unknown_field_of_a_request_is_refused_by_name() -> None:
    with pytest.raises(codec.Malformed, match="nummer"):
        codec.decode(b'{"business_process_id":"b","number":"+15550100001","nummer":1}', NewCallback)


def test_that_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(codec.Malformed, match=r"\$\.due_at"):
        codec.decode(
            b'{"business_process_id":"b","number":"+15550100001","due_at":"2026-01-01T00:00:00"}', NewCallback
        )


def test_that_broken_bytes_are_malformed() -> None:
    for data in (b"", b"{", b"\xff\xfe", b"[]"):
        with pytest.raises(codec.Malformed):
            codec.decode(data, NewCallback)


def test_that_an_id_cannot_leave_its_place_in_a_path() -> None:
    assert fill(INTERACTION_ACCEPT, id="a/../b?c") == "/v1/interactions/a%2F..%2Fb%3Fc/accept"
