"""Turn the address that a user types into the server's URL."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from agent_desktop.errors import ServerTrouble, Trouble


def server_url(typed: str, *, allow_plain_http: bool = False) -> str:
    """Return the server's URL without a trailing slash.

    Without a scheme it is ``https``, and ``http`` on this machine. A password leaves a machine unencrypted only if
    ``http://`` was typed and an administrator's policy allows it.

    Raises:
        ServerTrouble: it is not an address, or it is ``http://`` to another machine and that is not allowed.
    """
    text = typed.strip()
    if "://" not in text:
        text = f"//{text}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise ServerTrouble(Trouble.ADDRESS, str(error)) from error
    scheme = parts.scheme or ("http" if _is_loopback(host or "") else "https")
    strange = parts.query or parts.fragment or parts.username or parts.password
    if not host or scheme not in ("http", "https") or strange or _is_misspelt(host):
        raise ServerTrouble(Trouble.ADDRESS, typed)
    if scheme == "http" and not allow_plain_http and not _is_loopback(host):
        raise ServerTrouble(Trouble.PLAIN_HTTP, host)
    name = f"[{host}]" if ":" in host else host
    place = name if port is None else f"{name}:{port}"
    return f"{scheme}://{place}{parts.path.rstrip('/')}"


def server_urls(typed: str, *, allow_plain_http: bool = False) -> tuple[str, ...]:
    """Return the URLs of the servers of one site, whose addresses are separated by commas; each once, in their order.

    Raises:
        ServerTrouble: one of them is not an address or, as for ``server_url``, not allowed, or there is none.
    """
    addresses = [text for text in typed.split(",") if text.strip()] or [typed]
    return tuple(dict.fromkeys(server_url(each, allow_plain_http=allow_plain_http) for each in addresses))


def _is_misspelt(host: str) -> bool:
    """Return whether ``host`` has a blank, or a comma, which separates addresses."""
    return any(letter.isspace() or letter == "," for letter in host)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
