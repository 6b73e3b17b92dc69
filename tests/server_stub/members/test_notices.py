"""Notices: collected once each, split to the size of a notification, and read as they were meant."""

import asyncio

from server_stub.members.notices import NoticeKind, Notices, read_notice


async def taken(notices: Notices) -> asyncio.Task[list[str]]:
    """Begin to take notices."""
    task = asyncio.create_task(notices.take())
    await asyncio.sleep(0)
    return task


async def test_that_a_name_is_noticed_once_however_often_it_changes() -> None:
    notices = Notices()
    task = await taken(notices)
    notices.events(["agent:dana", "agent:lee"])
    notices.events(["agent:dana"])
    notices.session_ended("s1")
    found = [read_notice(text) for text in await task]
    assert found == [(NoticeKind.EVENTS, ["agent:dana", "agent:lee"]), (NoticeKind.ENDED, ["s1"])]


async def test_that_many_names_are_split_and_none_is_lost() -> None:
    notices = Notices()
    task = await taken(notices)
    names = [f"agent:{'ä' * 30}{number}" for number in range(1000)]
    notices.events(names)
    texts = await task
    assert len(texts) > 1
    assert all(len(text.encode()) < 8000 for text in texts), "PostgreSQL takes no longer ones"
    assert [name for text in texts for name in (read_notice(text) or (None, []))[1]] == names


async def test_that_notices_are_dropped_while_none_takes_them() -> None:
    notices = Notices()
    notices.events(["agent:dana"])
    task = await taken(notices)
    notices.accounts_changed()
    assert [read_notice(text) for text in await task] == [(NoticeKind.ACCOUNTS, [""])]


def test_that_a_notice_of_a_later_version_is_no_mistake() -> None:
    assert read_notice("weather\nrain") is None
