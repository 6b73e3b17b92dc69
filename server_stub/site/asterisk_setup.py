"""``callback-server init-asterisk``: write an Asterisk configuration for a site."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from agent_desktop.protocol.states import EndpointKind
from server_stub.errors import StartRefused
from server_stub.site.site import Site
from server_stub.site.telephony_table import ari_secret, telephony_of, trunk_secrets
from server_stub.telephony.asterisk.configuration import (
    AsteriskSite,
    SipPhone,
    configuration,
    write_configuration,
)
from server_stub.telephony.settings import TelephonySettings

_SECRET_BYTES: Final = 18


def init_asterisk(
    folder: Path,
    site: Site,
    site_folder: Path,
    *,
    installed_in: Path | None = None,
    environment: Mapping[str, str] = os.environ,
) -> str:
    """Write the configuration into ``folder``, and return the message for the administrator, which includes passwords.

    ``installed_in`` is the folder in which Asterisk will find the files, if that is another one. A ``secret_file`` that
    does not exist yet is written with a new secret.

    Raises:
        StartRefused: the site has no usable ``[telephony]``, the secret of a trunk cannot be read, or a file exists or cannot be
            written.
    """
    settings = telephony_of(site)
    of_trunks = trunk_secrets(settings, site_folder)  # First, so that a missing one leaves nothing half done.
    made_secret = _make_secret(settings, site_folder)
    phones = tuple(SipPhone(name, secrets.token_urlsafe(9)) for name in phone_names(site))
    files = configuration(
        AsteriskSite(
            folder=str((installed_in or folder).absolute()),
            settings=settings,
            ari_secret=ari_secret(settings, site_folder, environment),
            trunk_secrets=of_trunks,
            phones=phones,
        )
    )
    try:
        write_configuration(folder, files)
    except FileExistsError as error:
        raise StartRefused(f"{error} and is never overwritten; give an empty folder.") from error
    except OSError as error:
        raise StartRefused(f"{folder} cannot be written: {error.strerror}.") from error
    return _message(folder, settings, phones, made_secret)


def phone_names(site: Site) -> list[str]:
    """Return the names under which the agents' SIP phones register, sorted."""
    names = {
        user.site_endpoint.address.removeprefix("PJSIP/")
        for user in site.user
        if user.is_agent and user.site_endpoint.kind is EndpointKind.SOFTPHONE
    }
    return sorted(name for name in names if name and "/" not in name and "@" not in name)


def _make_secret(settings: TelephonySettings, site_folder: Path) -> Path | None:
    """Write the ``secret_file`` of ARI if it is named and missing; return it in this case, else None."""
    if settings.secret_file is None:
        return None
    file = site_folder / settings.secret_file
    try:
        with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as writer:
            writer.write(secrets.token_urlsafe(_SECRET_BYTES) + "\n")
    except FileExistsError:
        return None
    except OSError as error:
        raise StartRefused(f"[telephony] secret_file: {file} cannot be written: {error.strerror}.") from error
    return file


def _message(
    folder: Path, settings: TelephonySettings, phones: tuple[SipPhone, ...], made_secret: Path | None
) -> str:
    lines = [
        f"The configuration of Asterisk is in {folder}. Only its owner can read it: it contains secrets."
    ]
    if made_secret is not None:
        lines.append(f"The secret of ARI is new, in {made_secret}.")
    unwritten = [trunk.id for trunk in settings.trunk if trunk.host is None]
    if unwritten:
        lines.append(f"Without a host, and so not in pjsip.conf: {', '.join(unwritten)}.")
    if phones:
        lines += ["", "SIP phones register with these passwords, which are not printed again:"]
        lines += [f"  {phone.name}  {phone.password}" for phone in phones]
    lines += [
        "",
        "Give the folder to the user that Asterisk runs as, usually asterisk.",
        f"Start Asterisk with:  asterisk -C {folder / 'asterisk.conf'} -f -U asterisk",
        "Then look whether all is well with:  callback-server check-telephony --site FILE",
    ]
    return "\n".join(lines)
