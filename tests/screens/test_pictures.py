"""The windows look as they did when somebody last looked.

A picture that changed on purpose is looked at and kept by ``python -m tests.screens.keep``.
"""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.screens.pictures import ALLOWED, KEPT, REFERENCES, drawn, kept, name_of, share_that_differs
from ui import theme
from ui.gallery.scene import Scene

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("scene", "look"), KEPT, ids=[name_of(scene, look) for scene, look in KEPT])
def test_that_a_window_looks_as_it_did(tmp_path: Path, scene: Scene, look: theme.Appearance) -> None:
    now, before = drawn(scene, look), kept(scene, look)
    share = share_that_differs(now, before)
    picture = tmp_path / name_of(scene, look)
    if share > ALLOWED:
        now.save(str(picture))
    assert share <= ALLOWED, f"{share:.2%} of the picture changed; it is now {picture}"


def test_that_no_picture_is_kept_of_a_removed_widget() -> None:
    assert {file.name for file in REFERENCES.glob("*.png")} == {name_of(scene, look) for scene, look in KEPT}


def test_that_a_changed_picture_is_distinguished_from_a_smoothed_one() -> None:
    plain = QImage(100, 100, QImage.Format.Format_RGB32)
    plain.fill(QColor("#ffffff"))
    smoothed, changed = plain.copy(), plain.copy()
    smoothed.fill(QColor("#f0f0f0"))
    for x in range(60):
        changed.setPixelColor(x, 5, QColor("#000000"))
    assert share_that_differs(plain, smoothed) == 0.0
    assert share_that_differs(plain, changed) == pytest.approx(0.006)
    assert share_that_differs(plain, plain.copy(0, 0, 50, 100)) == 1.0
