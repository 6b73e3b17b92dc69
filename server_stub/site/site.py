"""The parts of a site file (``docs/site-file.md``)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import msgspec

from agent_desktop.protocol.administration.reasons import NotReadyReason
from agent_desktop.protocol.commands import Name, NumberPattern, NumberPrefix, PhoneNumber
from agent_desktop.protocol.objects import Endpoint
from agent_desktop.protocol.states import DoNotCallKind, EndpointKind, Role
from agent_desktop.protocol.thresholds import Thresholds
from agent_desktop.protocol.timing import IntakeLimits, Timing
from agent_desktop.protocol.wrap_up import WrapUpForm
from server_stub.auth.passwords import hash_weakness, password_weakness
from server_stub.core.model.call_rules import CallRules, PromptName
from server_stub.core.model.number_rules import NumberRules
from server_stub.core.model.process_rules.screen_pop_rules import ScreenPopRules
from server_stub.core.model.speech_rules import SpeechRules
from server_stub.encryption.settings import EncryptionSettings
from server_stub.identity.settings import OidcSettings, ScimSettings, SiteGroup
from server_stub.reports.settings import ReportFileSettings
from server_stub.telephony.settings import SimulatorSettings, TelephonySettings
from server_stub.transcription.settings import SpeechEngineSettings
from server_stub.webhooks.settings import WebhookSettings

_OPERATIONS: Final = r"^(open|closed|(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+):[0-9]{1,5})$(?!\n)"

SiteId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$(?!\n)")]
"""Letters, digits and ``. _ @ -``, because ids are part of URL paths, logs and file names."""


class SiteBusinessProcess(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[business_process]]``."""

    id: SiteId
    name: Name
    members: tuple[str, ...] = ()
    timing: Timing = Timing()
    numbers: NumberRules = NumberRules()
    calls: CallRules = CallRules()
    speech: SpeechRules = SpeechRules()
    intake: IntakeLimits = IntakeLimits()
    thresholds: Thresholds = Thresholds()
    wrap_up: WrapUpForm = WrapUpForm()
    screen_pop: ScreenPopRules = ScreenPopRules()


class SiteDoNotCall(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[do_not_call]]``: exactly one of ``number``, ``prefix`` and ``pattern``."""

    number: PhoneNumber | None = None
    prefix: NumberPrefix | None = None
    pattern: NumberPattern | None = None
    note: Name | None = None
    business_process: str | None = None

    def given(self) -> list[tuple[DoNotCallKind, str]]:
        """Return the kinds and values that the entry has; a valid entry has one."""
        values = (
            (DoNotCallKind.NUMBER, self.number),
            (DoNotCallKind.PREFIX, self.prefix),
            (DoNotCallKind.PATTERN, self.pattern),
        )
        return [(kind, value) for kind, value in values if value is not None]


class SiteUser(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One ``[[user]]``; ``supervises`` limits a supervisor to some business processes, ``hands_in_for`` a program."""

    id: SiteId
    name: Name
    role: Role
    password_hash: str | None = None
    password: Annotated[str, msgspec.Meta(min_length=1, max_length=1024)] | None = None
    endpoint: Endpoint | None = None
    message: PromptName | None = None
    supervises: tuple[str, ...] | None = None
    hands_in_for: tuple[str, ...] | None = None
    active: bool = True
    """Whether the user may sign in; one who may not is kept with all else."""
    temporary_password: bool = False
    """Whether the user has to choose another password at the next sign-in."""

    @property
    def weakness(self) -> tuple[str, str] | None:
        """The key that protects the user too little, and what is wrong with it; None if the sign-in is protected."""
        if self.password is not None and (text := password_weakness(self.password, self.id)) is not None:
            return "password", text
        if self.password_hash is not None:
            text = hash_weakness(self.password_hash)
            return None if text is None else ("password_hash", text)
        return None

    @property
    def is_agent(self) -> bool:
        """Whether the user takes callbacks."""
        return self.role is Role.AGENT

    @property
    def site_endpoint(self) -> Endpoint:
        """The endpoint at which the agent's leg rings; by default a softphone with the agent's id."""
        return self.endpoint or Endpoint(kind=EndpointKind.SOFTPHONE, address=self.id)

    def __repr__(self) -> str:
        """Return a text without the password, which must not reach a log."""
        return f"SiteUser(id={self.id!r}, role={self.role.value!r})"


class SiteServer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[server]``, which is read when the server starts."""

    trusted_proxies: tuple[str, ...] = ()
    """Addresses and networks whose ``X-Forwarded-For`` is trusted."""
    operations: Annotated[str, msgspec.Meta(pattern=_OPERATIONS)] = "open"
    """Where ``/metrics`` and ``/openapi.json`` are answered: ``open``, ``closed``, or another address and port."""

    connections_per_address: Annotated[int, msgspec.Meta(ge=16, le=60_000)] = 4096
    """Most open connections of one address that is not a trusted proxy."""

    audit_syslog: Annotated[str, msgspec.Meta(min_length=1, max_length=200)] | None = None
    """Where the security trail is also sent: a path such as ``/dev/log``, or HOST[:PORT] over UDP."""

    tls_certificate: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """The PEM file of the certificate for HTTPS, relative to the site file; None: plain HTTP."""
    tls_key: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    authorities: Annotated[str, msgspec.Meta(min_length=1)] | None = None
    """A PEM file of authorities that certify other systems, relative to the site file; None: the system's alone."""

    @property
    def operations_address(self) -> tuple[str, int] | None:
        """The address and port that answer the operators' paths instead of the main ones; None if there are none."""
        host, _, port = self.operations.rpartition(":")
        return (host.strip("[]"), int(port)) if host else None


_Days = Annotated[int, msgspec.Meta(ge=0, le=36_500)]


class SiteRetention(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``[retention]``, which is read when the server starts: days until data are deleted; 0 is forever.

    Keys that are missing leave what the command line sets; without either, callbacks and recordings are kept forever.
    """

    callbacks_days: _Days | None = None
    recordings_days: _Days | None = None
    transcriptions_days: _Days | None = None
    history_days: _Days | None = None
    audit_days: _Days | None = None


class Site(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of a valid site file."""

    business_process: tuple[SiteBusinessProcess, ...] = ()
    user: tuple[SiteUser, ...] = ()
    do_not_call: tuple[SiteDoNotCall, ...] = ()
    not_ready_reason: tuple[NotReadyReason, ...] = ()
    telephony: TelephonySettings | None = None
    speech: SpeechEngineSettings | None = None
    server: SiteServer = SiteServer()
    oidc: OidcSettings | None = None
    scim: ScimSettings | None = None
    group: tuple[SiteGroup, ...] = ()
    webhook: tuple[WebhookSettings, ...] = ()
    report_file: tuple[ReportFileSettings, ...] = ()
    retention: SiteRetention = SiteRetention()
    encryption: EncryptionSettings | None = None
    simulator: SimulatorSettings = SimulatorSettings()

    def authorities_file(self, site_file: Path | None) -> Path | None:
        """Return the file of further authorities that certify other systems, if the site names one."""
        named = self.server.authorities
        return None if named is None or site_file is None else site_file.parent / named

    @property
    def has_plain_passwords(self) -> bool:
        """Whether the file contains a password in plain text."""
        return any(user.password is not None for user in self.user)
