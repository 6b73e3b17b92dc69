"""Numbers and names keep their own order in a text of the other direction."""

import pytest
from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection

from ui.texts.directions import END, ISOLATE, isolated, isolated_whole

ISOLATES = (ISOLATE, END)


def seen(text: str, *, leftward: bool) -> str:
    """Return ``text`` from left to right as the Unicode algorithm draws it; brackets are not mirrored back."""
    base = TextDirection.RTL if leftward else TextDirection.LTR
    runs = BidiParagraph(text, base_direction=base).get_characters_with_embedding_level()
    shown = [one for one in runs if one.character not in ISOLATES]
    highest = max(one.embedding_level for one in shown)
    for level in range(highest, 0, -1):
        at = 0
        while at < len(shown):
            if shown[at].embedding_level < level:
                at += 1
                continue
            end = at
            while end < len(shown) and shown[end].embedding_level >= level:
                end += 1
            shown[at:end] = shown[at:end][::-1]
            at = end
    return "".join(one.character for one in shown)


NUMBERS = (
    "(212) 555-0142",
    "+44 20 7946 0018",
    "030 901820",
    "4417-R",
    "7-20/A",
    "1.2.0-rc.1",
    "12.5 MB",
    "2026-11-30",
    "100%",
    "-5",
    "4417",
    "14:30",
    "R-4417",
    "rosa.diaz@example.com",
    "Smith & Co. (2)",
)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "around", ["{}", "بدلًا من {}", "الهاتف {} ؟", "الاتصال بـ {} الآن", "({}) ثم", "{} · {} · نعم"]
)
def test_that_a_number_keeps_its_order_in_arabic(number: str, around: str) -> None:
    text = isolated(around.replace("{}", number), leftward=True)
    plain = text.replace(ISOLATE, "").replace(END, "")
    assert plain == around.replace("{}", number)
    assert text.count(ISOLATE) == text.count(END)
    assert seen(text, leftward=True).count(number) == around.count("{}")


@pytest.mark.parametrize("number", ["(212) 555-0142", "+44 20 7946 0018", "4417-R", "100%", "-5"])
def test_that_the_algorithm_alone_would_turn_it_round(number: str) -> None:
    assert number not in seen(f"بدلًا من {number}", leftward=True)


@pytest.mark.parametrize(
    "text", ["تأجيل…", "Rosa Diaz", "إعداد Callback Desk", "اختر حالتك (Ctrl+P)", "٤٥ %", "14:30", ""]
)
def test_that_a_text_that_is_drawn_right_is_left_as_it_is(text: str) -> None:
    assert isolated(text, leftward=True) == text
    assert isolated("5–6 € · (212) 555-0142", leftward=False) == "5–6 € · (212) 555-0142"


def test_that_the_ends_of_a_range_are_in_the_direction_of_the_text() -> None:
    assert seen(isolated("بين 9:00–17:00", leftward=True), leftward=True).startswith("17:00–9:00")


def test_that_an_arabic_name_does_not_draw_the_time_beside_it_to_itself() -> None:
    assert seen(isolated("محمد · 14:30", leftward=False), leftward=False) == "دمحم · 14:30"
    assert seen("محمد · 14:30", leftward=False) != "دمحم · 14:30"
    assert isolated("محمد علي", leftward=False) == "محمد علي"


@pytest.mark.parametrize("leftward", [True, False])
def test_that_a_paragraph_of_others_has_its_own_direction(*, leftward: bool) -> None:
    assert seen(isolated_whole("اتصل بي، شكرا.", leftward=leftward), leftward=leftward).startswith(".")
    if leftward:
        assert seen(isolated_whole("Please call me.", leftward=True), leftward=True) == "Please call me."
