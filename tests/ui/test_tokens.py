"""Every text and every mark can be seen, in every scheme."""

import pytest
from PySide6.QtGui import QColor

from tests.ui.contrasts import contrast
from ui.tokens import GRAPHIC_ON, TABLES, TEXT_ON, TINTS, ColorToken, Scheme

TEXT_LEAST = 4.5
GRAPHIC_LEAST = 3.0


def test_that_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", Scheme)
def test_that_a_scheme_has_a_colour_for_every_token(scheme: Scheme) -> None:
    assert set(TABLES[scheme]) == set(ColorToken)
    assert all(QColor(value).isValid() for value in TABLES[scheme].values())


@pytest.mark.parametrize("scheme", Scheme)
def test_that_text_contrasts_with_its_background(scheme: Scheme) -> None:
    table = TABLES[scheme]
    ratios = {(text, ground): contrast(table[text], table[ground]) for text, ground in TEXT_ON}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < TEXT_LEAST} == {}


@pytest.mark.parametrize("scheme", Scheme)
def test_that_marks_stand_out_from_their_ground(scheme: Scheme) -> None:
    table = TABLES[scheme]
    ratios = {(mark, ground): contrast(table[mark], table[ground]) for mark, ground in GRAPHIC_ON}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < GRAPHIC_LEAST} == {}


@pytest.mark.parametrize("scheme", [Scheme.CONTRAST_LIGHT, Scheme.CONTRAST_DARK])
def test_that_high_contrast_means_seven_to_one(scheme: Scheme) -> None:
    table = TABLES[scheme]
    assert min(contrast(table[text], table[ground]) for text, ground in TEXT_ON) >= 7.0


def test_that_every_state_has_a_tint() -> None:
    assert {
        ColorToken.OFFERED,
        ColorToken.PREVIEW,
        ColorToken.DIALING,
        ColorToken.HANDLING,
        ColorToken.WRAP_UP,
    } <= set(TINTS)
    assert {ColorToken.AVAILABLE, ColorToken.NOT_READY, ColorToken.OFFLINE, ColorToken.DANGER} <= set(TINTS)
