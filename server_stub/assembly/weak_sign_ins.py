"""Logs which passwords of a site file protect too little."""

from __future__ import annotations

from server_stub.logs import get_logger
from server_stub.site.site import Site

_log = get_logger(__name__)


def note_weak_sign_ins(site: Site) -> None:
    """Log which passwords protect too little; the server starts, because an upgrade must not shut a site out."""
    if site.has_plain_passwords:
        _log.info("the site file has plain passwords, which are for trials alone")
    weak = [user.id for user in site.user if user.weakness is not None]
    if weak:
        _log.info(
            "weak passwords or cheap hashes; check-site explains them", users=weak[:20], count=len(weak)
        )
