"""The smallest Asterisk configuration for the server, from the site's ``[telephony]`` and its phones.

Only the required modules are loaded: Asterisk starts in half a second, and unused modules cannot be attacked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import msgspec

from server_stub.telephony.settings import TelephonySettings, TrunkSettings

MODULES: Final = (
    # Clocks, configuration, and the SIP stack.
    *("res_timing_timerfd", "res_crypto", "res_sorcery_config", "res_sorcery_memory", "res_sorcery_astdb"),
    *("res_pjproject", "res_pjsip", "res_pjsip_session", "res_pjsip_sdp_rtp", "res_pjsip_pubsub"),
    *("res_pjsip_endpoint_identifier_ip", "res_pjsip_endpoint_identifier_user", "res_pjsip_registrar"),
    *("res_pjsip_authenticator_digest", "res_pjsip_outbound_authenticator_digest"),
    *("res_pjsip_outbound_registration", "res_pjsip_caller_id", "res_pjsip_rfc3326", "res_pjsip_dtmf_info"),
    *("res_pjsip_nat", "res_pjsip_header_funcs", "res_pjsip_logger", "chan_pjsip", "res_rtp_asterisk"),
    # Bridges and sound. Without bridge_native_rtp: it passes on the peer's stream as it is, and a recording begun
    # later changes the stream's source, upon which phones have dropped all sound.
    *("chan_bridge_media", "bridge_simple", "bridge_softmix", "bridge_holding", "res_musiconhold"),
    *("codec_ulaw", "codec_alaw", "codec_gsm", "codec_g722", "codec_resample"),
    *("format_wav", "format_pcm", "format_gsm", "format_sln", "res_tonedetect", "func_talkdetect"),
    # The desktop's own sound comes over a WebSocket (from Asterisk 22 on). res_ari needs res_websocket_client too.
    *("res_http_websocket", "res_websocket_client", "chan_websocket"),
    # The interface that the server uses.
    *("res_stasis", "res_stasis_answer", "res_stasis_playback", "res_stasis_recording", "res_stasis_snoop"),
    *(
        "app_stasis",
        "res_ari_model",
        "res_ari",
        "res_ari_applications",
        "res_ari_asterisk",
        "res_ari_bridges",
    ),
    *("res_ari_channels", "res_ari_endpoints", "res_ari_events", "res_ari_playbacks", "res_ari_recordings"),
    *("res_ari_sounds",),
    # The dialplan, for calls that come while no server is connected.
    *("pbx_config", "app_playback", "app_verbose", "func_channel", "func_callerid", "func_logic"),
)
"""The modules in the order in which they are loaded."""

NEEDED_MODULES: Final = frozenset(MODULES) - {
    *("res_websocket_client", "chan_websocket", "res_pjsip_outbound_registration", "res_pjsip_logger"),
    *("res_pjsip_dtmf_info", "res_pjsip_nat", "codec_gsm", "codec_g722", "format_gsm", "format_sln"),
    *("res_musiconhold", "bridge_holding", "app_verbose", "func_logic", "format_pcm", "res_pjproject"),
    *("res_tonedetect", "func_talkdetect", "res_stasis_snoop", "res_crypto", "res_pjsip_caller_id"),
    *("res_pjsip_rfc3326", "res_sorcery_memory", "res_ari_sounds", "pbx_config", "app_playback"),
}
"""Modules without which no call can be made."""


class SipPhone(msgspec.Struct, frozen=True):
    """A SIP phone of an agent, which registers with Asterisk under ``name``."""

    name: str
    password: str

    def __repr__(self) -> str:
        """Name the phone without its password."""
        return f"SipPhone({self.name!r})"


class AsteriskSite(msgspec.Struct, frozen=True, kw_only=True):
    """What a configuration is made for."""

    folder: str
    """Where Asterisk will find the files."""
    settings: TelephonySettings
    ari_secret: str
    trunk_secrets: Mapping[str, str] = {}
    phones: tuple[SipPhone, ...] = ()
    directories: Mapping[str, str] = {}
    """Other places than the ones that Asterisk was built with, by the keys of ``asterisk.conf``."""
    system_name: str = "callback-desk"
    sip_address: str = "0.0.0.0:5060"
    ari_address: str = "127.0.0.1:8088"
    media_ports: tuple[int, int] = (10_000, 19_999)
    qualify_every_s: int = 30
    modules: tuple[str, ...] = MODULES


def configuration(site: AsteriskSite) -> dict[str, str]:
    """Return the files of the configuration by their names."""
    application = site.settings.application
    low, high = site.media_ports
    host, _, port = site.ari_address.rpartition(":")
    return {
        "asterisk.conf": _section("directories", astetcdir=site.folder, **site.directories)
        + _section("options", systemname=site.system_name, transmit_silence="yes"),
        "modules.conf": _section("modules", autoload="no") + "".join(f"load={m}.so\n" for m in site.modules),
        # Reachable from this machine alone: /ari commands the switch, and /media carries the conversations. Each
        # desktop that telephones takes one of the sessions.
        "http.conf": _section(
            "general",
            enabled="yes",
            bindaddr=host,
            bindport=port,
            sessionlimit=1000,
            session_keep_alive=15000,
        ),
        "ari.conf": _section("general", enabled="yes")
        + _section(site.settings.user, type="user", read_only="no", password=site.ari_secret, **_PLAIN),
        "chan_websocket.conf": _section("global", type="global", control_message_format="json"),
        "pjsip.conf": _pjsip(site),
        "rtp.conf": _section("general", rtpstart=low, rtpend=high, icesupport="no", strictrtp="yes"),
        "extensions.conf": _extensions(application),
        "indications.conf": _indications(site.settings.ring_tone_country),
        "logger.conf": _section("general") + "[logfiles]\nmessages.log => notice,warning,error\n",
        # For customers on hold; without files in the folder, they hear silence.
        "musiconhold.conf": _section("general") + _section("default", mode="files", directory="moh"),
        "manager.conf": _section("general", enabled="no"),
        **{f"{name}.conf": _section("general") for name in ("pjproject", "features", "cdr", "cel", "udptl")},
        **{f"{name}.conf": "" for name in ("acl", "stasis", "websocket_client")},
    }


def write_configuration(folder: Path, files: Mapping[str, str]) -> None:
    """Write the files into ``folder``, which is created; they contain secrets, so only their owner may read them.

    Raises:
        FileExistsError: one of them exists already; nothing was written.
        OSError: they cannot be written.
    """
    present = sorted(name for name in files if (folder / name).exists())
    if present:
        raise FileExistsError(f"{folder / present[0]} exists already")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        file = folder / name
        file.touch(mode=0o600)
        file.write_text(_HEADER + text, "utf-8")


_FIRST_CHECK_S: Final = 1
"""Seconds from a start of Asterisk within which it asks every trunk and phone whether it is there. Without this limit it
spreads the first questions over the whole interval, and what has not answered yet counts as away."""
_PLAIN: Final = {"password_format": "plain"}
_HEADER: Final = "; Written by callback-server init-asterisk.\n"


def _section(name: str, /, **values: object) -> str:
    return f"[{name}]\n" + "".join(f"{key}={value}\n" for key, value in values.items())


def _pjsip(site: AsteriskSite) -> str:
    parts = [
        _section(
            "global",
            type="global",
            endpoint_identifier_order="username,ip",
            max_initial_qualify_time=_FIRST_CHECK_S,
        ),
        _section("transport", type="transport", protocol="udp", bind=site.sip_address),
    ]
    parts += [_trunk(trunk, site) for trunk in site.settings.trunk if trunk.host is not None]
    parts += [_phone(phone, site.qualify_every_s) for phone in site.phones]
    return "\n".join(parts)


def _endpoint(name: str, context: str, **more: object) -> str:
    """Return a telephone or trunk.

    The sound always passes through Asterisk, which mixes and records it. A leg without any sound for 30 s is ended:
    nothing else would end it when its other end lost its power.
    """
    return _section(
        name,
        type="endpoint",
        context=context,
        aors=name,
        disallow="all",
        allow="ulaw,alaw",
        direct_media="no",
        timers="no",
        rtp_timeout=30,
        **more,
    )


def _trunk(trunk: TrunkSettings, site: AsteriskSite) -> str:
    host = trunk.host or ""
    auth: dict[str, object] = {"outbound_auth": trunk.id} if trunk.user is not None else {}
    text = _endpoint(trunk.id, "from-customers", **auth)
    text += _section(trunk.id, type="identify", endpoint=trunk.id, match=host.partition(":")[0])
    # Asked at intervals, so that a trunk that is down is known before a customer is dialled over it.
    text += _section(
        trunk.id,
        type="aor",
        contact=f"sip:{host}",
        qualify_frequency=site.qualify_every_s,
        qualify_timeout=min(3.0, site.qualify_every_s / 2),
    )
    if trunk.user is None:
        return text
    secret = site.trunk_secrets.get(trunk.id, "")
    text += _section(trunk.id, type="auth", auth_type="userpass", username=trunk.user, password=secret)
    if trunk.register:
        client = f"sip:{trunk.user}@{host}"
        text += _section(
            trunk.id,
            type="registration",
            outbound_auth=trunk.id,
            server_uri=f"sip:{host}",
            client_uri=client,
            contact_user=trunk.user,
            retry_interval=30,
        )
    return text


def _phone(phone: SipPhone, qualify_every_s: int) -> str:
    name = phone.name
    # Phones sit behind routers: answer to where a packet came from, not to what it states.
    return (
        _endpoint(
            name, "from-agents", auth=name, rewrite_contact="yes", rtp_symmetric="yes", force_rport="yes"
        )
        + _section(name, type="aor", max_contacts=1, remove_existing="yes", qualify_frequency=qualify_every_s)
        + _section(name, type="auth", auth_type="userpass", username=name, password=phone.password)
    )


def _extensions(application: str) -> str:
    """Return the dialplan. What follows ``Stasis`` happens when no server is connected."""
    return (
        "[from-customers]\n"
        f"exten => _[+0-9].,1,Stasis({application},inbound,${{EXTEN}})\n"
        " same => n,GotoIf($[${STASISSTATUS}=FAILED]?sorry:done)\n"
        " same => n(sorry),Answer()\n"
        " same => n,Playback(vm-sorry)\n"
        " same => n(done),Hangup()\n"
        "[from-agents]\n"
        "exten => _[+0-9].,1,Hangup(21)\n"
    )


def _indications(country: str) -> str:
    """Return the ring tone that an agent hears while the customer's phone rings, where the network sends none."""
    cadence, ring = _RING_TONES.get(country, _RING_TONES["us"])
    return _section("general", country=country) + _section(
        country, description=country.upper(), ringcadence=cadence, ring=ring
    )


_RING_TONES: Final = {
    "us": ("2000,4000", "440+480/2000,0/4000"),
    "uk": ("400,200,400,2000", "400+450/400,0/200,400+450/400,0/2000"),
    "de": ("1000,4000", "425/1000,0/4000"),
    "fr": ("1500,3500", "440/1500,0/3500"),
    "es": ("1500,3000", "425/1500,0/3000"),
    "nl": ("1000,4000", "425/1000,0/4000"),
}


def missing_modules(running: Iterable[str]) -> list[str]:
    """Return the needed modules that are not among the ``running`` ones (as ``res_ari.so``), in loading order."""
    loaded = {name.removesuffix(".so") for name in running}
    return [module for module in MODULES if module in NEEDED_MODULES and module not in loaded]
