"""Finding callbacks as people write numbers and names, on either database."""

from __future__ import annotations

import unicodedata
from datetime import timedelta

import pytest
from msgspec.structs import replace

from server_stub.store.base import Batch, CallbackFilter, CompletedFilter
from server_stub.store.search_text import fold
from server_stub.store.sql import Sql
from server_stub.store.sql_store import SqlStore
from tests.server_stub.store.made import NOON, a_callback, a_completed
from tests.server_stub.store.stores import Opener, opened

NUMBERS = {
    "us": "+12125550142",
    "uk": "+442079460958",
    "de": "+4930123456",
    "it": "+390612345678",
    "ru": "+79123456789",
    "mx": "+525512345678",
    "ar": "+5491112345678",
    "br": "+5511987654321",
    "hu": "+36709876543",
    "fr": "+33142685300",
}
NAMES = {
    "us": "José García",
    "uk": unicodedata.normalize("NFD", "Zoë Müller"),
    "de": "Hauptstraße GmbH",
    "it": "Þóra Ærøskøbing",
    "ru": "Алёна Йо",
    "mx": "ΟΔΥΣΣΕΥΣ",
    "ar": "Łukasz Żółć",
    "br": "İstanbul Işık",
    "hu": "100% O\u2019Neil_\\",
    "fr": "＠Ｗｉｄｅ  Name",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0049 (0)30 123456", ["de"]),
        ("0049 (0)30", ["de"]),
        ("+49 030 123456", ["de"]),
        ("+49 030", ["de"]),
        ("030 123456", ["de"]),
        ("011 49 30 123456", ["de"]),
        ("+39 (0)6 1234", ["it"]),
        ("+39 06 1234", ["it"]),
        ("+39 6 12345678", ["it"]),
        ("06 1234 5678", ["it"]),
        ("8 (912) 345-67-89", ["ru"]),
        ("8 (912)", ["ru"]),
        ("8 912 345", ["ru"]),
        ("+7 8 912 345 67 89", ["ru"]),
        ("+7 912 345-67-89", ["ru"]),
        ("8~10 49 30 123456", ["de"]),
        ("tel:+12125550142", ["us"]),
        ("TEL:+1-212-555-0142;ext=7", ["us"]),
        ("callto:+12125550142", ["us"]),
        ("(212) 555-0142 x12", ["us"]),
        ("＋１２１２５５５０１４２", ["us"]),
        ("２１２－５５５", ["us"]),
        ("٢١٢٥٥٥٠١٤٢", ["us"]),
        ("+52 1 55 1234 5678", ["mx"]),
        ("+52 55 1234", ["mx"]),
        ("55 1234 5678", ["mx"]),
        ("+54 9 11 1234-5678", ["ar"]),
        ("+54 11 1234 5678", ["ar"]),
        ("011 15-1234-5678", ["ar"]),
        ("+54 11 15 1234 5678", ["ar"]),
        ("+55 11 8765 4321", ["br"]),
        ("(11) 98765-4321", ["br"]),
        ("06 70 987 6543", ["hu"]),
        ("01 42 68 53 00", ["fr"]),
        ("020 7946", ["uk"]),
        ("0044 020 7946", ["uk"]),
        ("+20 7946", []),
        ("99999", []),
        ("garcia", ["us"]),
        ("GARCÍA", ["us"]),
        ("jose garcia", ["us"]),
        (unicodedata.normalize("NFD", "garcía"), ["us"]),
        ("muller", ["uk"]),
        ("müller", ["uk"]),
        ("zoe  MULLER", ["uk"]),
        ("strasse", ["de"]),
        ("STRASSE", ["de"]),
        ("straße", ["de"]),
        ("thora", ["it"]),
        ("aeroskobing", ["it"]),
        ("алена", ["ru"]),
        ("οδυσσευς", ["mx"]),
        ("lukasz zolc", ["ar"]),
        ("istanbul isik", ["br"]),
        ("o'neil", ["hu"]),
        ("100%", ["hu"]),
        ("%", ["hu"]),
        ("_", ["hu"]),
        ("\\", ["hu"]),
        ("wide name", ["fr"]),
        ("\u200b", []),
        ("gracia", []),
    ],
)
async def test_that_callbacks_are_found_as_people_write(opener: Opener, text: str, found: list[str]) -> None:
    rows = [
        a_callback(id_, number=number, customer_name=NAMES[id_], entered_at=NOON + timedelta(seconds=n))
        for n, (id_, number) in enumerate(NUMBERS.items())
    ]
    done = [
        replace(a_completed(row.id.upper(), NOON), number=row.number, customer_name=row.customer_name)
        for row in rows
    ]
    async with opened(opener) as store:
        await store.commit(Batch(puts=(*rows, *done)))
        page = await store.callbacks(CallbackFilter(scope=None, text=text), after=None, limit=50)
        assert [record.row.id for record in page] == found
        assert await store.completed_count(CompletedFilter(scope=None, text=text)) == len(found)


async def test_that_the_callbacks_of_an_older_database_are_found(opener: Opener) -> None:
    async def as_it_was(sql: Sql) -> None:
        await sql.execute("ALTER TABLE callback DROP COLUMN search_text")
        await sql.execute("DELETE FROM migration WHERE name = 'search'")

    row = a_callback("mx", number="+5215512345678", customer_name="José García", entered_at=NOON)
    async with opened(opener) as store:
        await store.commit(Batch(puts=(row, a_completed("done", NOON))))
        assert isinstance(store, SqlStore)
        await store.write(as_it_was)
    async with opened(opener) as store:
        for text in ("garcia", "+52 55 1234 5678", "55 1234"):
            page = await store.callbacks(CallbackFilter(scope=None, text=text), after=None, limit=50)
            assert [record.row for record in page] == [row]


@pytest.mark.parametrize("name", ["क्या", "กำ", "が", "한국", "שָׁלוֹם", "مُحَمَّد"])
def test_that_marks_that_are_letters_stay_and_a_folded_name_folds_to_itself(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    assert fold("क") != fold("कि")
    assert fold("か") != fold("が")
