"""Colours and fonts follow the system, and change while windows are open."""

import re
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QRadioButton, QStyle
from pytestqt.qtbot import QtBot

from ui.common.labels import Text
from ui.theme import RESOURCES, Appearance, Size, SystemLook, Theme, Weight, color, font, sized
from ui.tokens import TABLES, ColorToken, Scheme


def test_that_an_open_window_changes_with_the_appearance(qtbot: QtBot, our_look: Theme) -> None:
    text = Text("Rosa", tone=ColorToken.DANGER)
    qtbot.addWidget(text)
    assert text.palette().windowText().color().name().upper() == TABLES[Scheme.LIGHT][ColorToken.DANGER]
    with qtbot.waitSignal(our_look.changed):
        our_look.choose(Appearance.DARK)
    assert text.palette().windowText().color().name().upper() == TABLES[Scheme.DARK][ColorToken.DANGER]


SYSTEMS = [
    (SystemLook(dark=False, contrast=False), Scheme.LIGHT),
    (SystemLook(dark=True, contrast=False), Scheme.DARK),
    (SystemLook(dark=False, contrast=True), Scheme.CONTRAST_LIGHT),
    (SystemLook(dark=True, contrast=True), Scheme.CONTRAST_DARK),
]


def the_system_becomes(look: SystemLook, app: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system ask for ``look``, as its settings do: no platform without a desktop lets us set it."""

    def asked(_app: QApplication) -> SystemLook:
        return look

    monkeypatch.setattr("ui.theme.system_look", asked)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark if look.dark else Qt.ColorScheme.Light)


@pytest.mark.parametrize(("look", "scheme"), SYSTEMS)
def test_that_the_systems_look_is_followed_live(
    qapp: QApplication, our_look: Theme, monkeypatch: pytest.MonkeyPatch, look: SystemLook, scheme: Scheme
) -> None:
    our_look.choose(Appearance.SYSTEM)
    the_system_becomes(look, qapp, monkeypatch)
    assert our_look.scheme is scheme
    assert qapp.palette().window().color().name().upper() == TABLES[scheme][ColorToken.WINDOW]


@pytest.mark.parametrize(("look", "_"), SYSTEMS)
@pytest.mark.parametrize(
    ("appearance", "scheme"),
    [(Appearance.LIGHT, Scheme.LIGHT), (Appearance.DARK, Scheme.DARK)],
)
def test_that_a_choice_wins_over_the_system(
    qapp: QApplication,
    our_look: Theme,
    monkeypatch: pytest.MonkeyPatch,
    look: SystemLook,
    _: Scheme,
    appearance: Appearance,
    scheme: Scheme,
) -> None:
    our_look.choose(appearance)
    the_system_becomes(look, qapp, monkeypatch)
    assert our_look.scheme is scheme


@pytest.mark.parametrize(("dark", "scheme"), [(False, Scheme.CONTRAST_LIGHT), (True, Scheme.CONTRAST_DARK)])
def test_that_high_contrast_can_be_chosen_in_light_and_in_dark(
    qapp: QApplication, our_look: Theme, monkeypatch: pytest.MonkeyPatch, *, dark: bool, scheme: Scheme
) -> None:
    our_look.choose(Appearance.HIGH_CONTRAST)
    the_system_becomes(SystemLook(dark=dark, contrast=False), qapp, monkeypatch)
    assert our_look.scheme is scheme


def test_that_sizes_are_ratios_of_the_systems_font(qapp: QApplication) -> None:
    for size in Size:
        assert font(size).pointSizeF() == pytest.approx(qapp.font().pointSizeF() * size.value)


def test_that_sizes_follow_a_font_in_pixels(qapp: QApplication) -> None:
    made = QFont(qapp.font())
    made.setPixelSize(20)
    qapp.setFont(made)
    assert font(Size.LARGE).pixelSize() == 32


def test_that_text_follows_a_larger_system_font(qtbot: QtBot, qapp: QApplication) -> None:
    text = Text("Rosa", Size.LARGE, Weight.BOLD)
    qtbot.addWidget(text)
    before = text.font().pointSizeF()
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    qapp.setFont(larger)
    assert text.font().pointSizeF() == pytest.approx(before * 2)
    assert sized(10) == 20


def test_that_check_marks_and_the_icons_of_menus_follow_the_systems_font(
    qtbot: QtBot, qapp: QApplication
) -> None:
    menu, box, button = QMenu(), QCheckBox("Ring"), QRadioButton("Light")
    for widget in (menu, box, button):
        qtbot.addWidget(widget)

    def sides() -> list[int]:
        metric = QStyle.PixelMetric
        return [
            menu.style().pixelMetric(metric.PM_SmallIconSize, None, menu),
            box.style().pixelMetric(metric.PM_IndicatorWidth, None, box),
            button.style().pixelMetric(metric.PM_ExclusiveIndicatorWidth, None, button),
        ]

    assert sides() == [16, 18, 18]
    larger = QFont(qapp.font())
    larger.setPointSizeF(larger.pointSizeF() * 2)
    qapp.setFont(larger)
    assert sides() == [32, 34, 34]


def test_that_tabular_figures_all_have_one_width() -> None:
    metrics = QFontMetrics(font(tabular=True))
    assert len({metrics.horizontalAdvance(figure * 8) for figure in "0123456789"}) == 1


def test_that_a_colour_handed_out_may_be_changed() -> None:
    taken = color(ColorToken.ACCENT)
    taken.setAlphaF(0.1)
    assert color(ColorToken.ACCENT).alphaF() == 1.0


def test_that_the_style_sheet_names_known_tokens_and_no_colour_of_its_own() -> None:
    sheet = (RESOURCES / "theme" / "base.qss").read_text(encoding="utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    sheet = re.sub(r"@sized\(\d+\)", "", sheet)
    named = set(re.findall(r"@([a-z_]+)", sheet))
    assert named <= {token.value for token in ColorToken} | {
        "radius",
        "images",
        "tick",
        "chosen_edge",
        "pointed_edge",
        "radio_edge",
        "radio_hole",
        "radio_radius",
    }
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b|\brgba?\(|font", sheet) == []


def test_that_every_picture_of_the_style_sheet_is_there() -> None:
    sheet = (RESOURCES / "theme" / "base.qss").read_text(encoding="utf-8")
    for name in re.findall(r"@images/([a-z@-]+)\.svg", sheet):
        for real in ("tick-white", "tick-black") if name == "@tick" else (name,):
            assert (RESOURCES / "theme" / f"{real}.svg").is_file()


def test_that_text_made_before_the_theme_gets_its_colours() -> None:
    """In a process of its own: the theme of this one is there already."""
    program = """
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu, QRadioButton, QStyle
app = QApplication(["test", "-platform", "offscreen"])
from ui.common.labels import Elided, Text
from ui.theme import theme
from ui.tokens import ColorToken
for label in (Text("Rosa", tone=ColorToken.DANGER), Elided("Diaz", tone=ColorToken.DANGER)):
    assert label.palette().windowText().color() == theme().color(ColorToken.DANGER)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
