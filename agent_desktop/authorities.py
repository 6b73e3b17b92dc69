"""The authorities that certify servers: those of the system, and those of a file that an administrator names.

``truststore`` asks the system itself, so that what an organization installs there counts, on macOS as well. On Windows the
standard library reads the system's stores, and its errors name what is wrong with a certificate.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # The first window is painted before TLS is imported.
    import ssl

log: Final = logging.getLogger(__name__)

VARIABLE: Final = "CALLBACK_DESK_AUTHORITIES"
"""The environment variable with the file, which processes of this program inherit."""


def also_trust(file: str) -> None:
    """Trust the authorities of a PEM file in this process and in those that it starts; an empty name ends that."""
    if file:
        os.environ[VARIABLE] = file
    else:
        os.environ.pop(VARIABLE, None)


def trusted() -> ssl.SSLContext:
    """Return a context that trusts these authorities; reading them takes 25 ms.

    A file that cannot be read is named in the log; the system's authorities count nevertheless.
    """
    import ssl

    if sys.platform == "win32":
        context = ssl.create_default_context()
    else:
        import truststore

        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    file = os.environ.get(VARIABLE)
    if file:
        try:
            context.load_verify_locations(file)
        except OSError as error:  # An error of OpenSSL is an OSError.
            log.warning("%s, the file of authorities, cannot be used: %s", file, error)
    return context
