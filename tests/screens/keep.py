"""``python -m tests.screens.keep``: keep the windows as they look now. Look at them first (``make screens``)."""

import os
import sys

from ui.gallery.studio import application, prepare_environment


def keep() -> int:
    """Draw every picture that is kept, and put it in the place of the one before."""
    prepare_environment(os.environ, 1)
    application()
    from tests.screens.pictures import KEPT, REFERENCES, drawn, name_of

    REFERENCES.mkdir(exist_ok=True)
    for old in REFERENCES.glob("*.png"):
        old.unlink()
    for scene, look in KEPT:
        drawn(scene, look).save(str(REFERENCES / name_of(scene, look)))
    return 0


if __name__ == "__main__":
    sys.exit(keep())
