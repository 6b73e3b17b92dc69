"""Builds the services of a server in the order of their dependencies, and closes them in reverse."""

from __future__ import annotations

import contextlib
import functools
import socket
from collections.abc import AsyncGenerator, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server_stub.administration.merging import SiteContradicted, with_overrides
from server_stub.administration.overrides import Override
from server_stub.administration.processes import ProcessAdministration
from server_stub.administration.reasons import ReasonAdministration
from server_stub.administration.service import Administration
from server_stub.assembly.options import ServerOptions, program_version
from server_stub.assembly.premises import Premises
from server_stub.assembly.report_files import ReportFileContents, open_report_files
from server_stub.assembly.trail import open_trail
from server_stub.assembly.upkeep import in_background, look_after, stop_task
from server_stub.assembly.weak_sign_ins import note_weak_sign_ins
from server_stub.audit.trail import SecurityTrail
from server_stub.auth.passwords import Decoys, PasswordChecker
from server_stub.auth.sessions import Sessions
from server_stub.auth.sign_in_queue import SignInQueue
from server_stub.auth.tokens import AccessTokens, load_key
from server_stub.auth.users import Users
from server_stub.clock import Clock, SystemClock
from server_stub.core.model.events import AgentConnected, AgentDisconnected, SignedOut
from server_stub.effect_runner import EffectRunner
from server_stub.errors import SiteWrong
from server_stub.http.answers.transcripts import Transcripts
from server_stub.http.events import FloorSource
from server_stub.http.services import Services
from server_stub.http.streams import Streams
from server_stub.identity.provisioned import ProvisionedUser
from server_stub.identity.site_services import open_directory, open_sign_in
from server_stub.intake_desk import ServerIntakeDesk
from server_stub.members.attendance import Here
from server_stub.metrics import exposition
from server_stub.privacy.erasure import Erasure
from server_stub.recordings.store import RecordingStore
from server_stub.relay.media_legs import MediaLegs
from server_stub.relay.media_relay import MediaRelay
from server_stub.reports.export import Exports
from server_stub.retention import keep_dropping
from server_stub.rotation.key_rotation import KeyRotation
from server_stub.rotation.rotation_status import RotationStatus
from server_stub.router import Router
from server_stub.site.apply import apply_site, users_of
from server_stub.site.current import CurrentSite, contradictions, provisioned_users, with_provisioned
from server_stub.site.file import load_site
from server_stub.site.reload import SiteReloader
from server_stub.site.site import Site
from server_stub.site.speech_engine import connect_speech_engine
from server_stub.store.sqlite import SqliteStore
from server_stub.switch import connect_telephony, simulate
from server_stub.telephony.base import Telephony
from server_stub.transcription.service import TranscriptionService
from server_stub.web import listen
from server_stub.webhooks.dispatcher import WebhookDispatcher

if TYPE_CHECKING:  # At run time these libraries are imported only if they are used.
    from server_stub.store.postgres import PostgresStore


@dataclass(frozen=True, kw_only=True)
class Foundation(Premises):
    """What a server has before its services are built."""

    store: SqliteStore | PostgresStore


@dataclass(frozen=True, kw_only=True)
class _Accounts:
    site: Site | None
    """The site file with what administrators have changed."""
    overrides: tuple[Override, ...]
    users: Users
    provisioned: tuple[ProvisionedUser, ...]
    sessions: Sessions
    sign_ins: SignInQueue


@dataclass(frozen=True, kw_only=True)
class _Routing:
    router: Router
    streams: Streams
    telephony: Telephony
    transcription: TranscriptionService
    recordings: RecordingStore


@contextlib.asynccontextmanager
async def build_services(base: Foundation) -> AsyncGenerator[tuple[Services, SiteReloader]]:
    """Yield the services of a server that routes, and what reloads its site file.

    Raises:
        StartRefused: something that the site file or the command line names cannot be used.
    """
    clock = SystemClock()
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(base.store.close)
        trail = base.trail or stack.enter_context(open_trail(base.folder, base.site, clock))
        trail.note("server.started", "ok")
        accounts = await _load_accounts(base, clock, stack)
        routing = await _start_routing(base, accounts, clock, trail, stack)
        transcripts = Transcripts(base.store)
        erasure = Erasure(routing.router, base.store, routing.recordings, transcripts.forget)
        for name, upkeep in (
            ("cleaning", look_after(base.store, routing.recordings, clock)),
            ("dropping", keep_dropping(base.store, clock, base.kept, trail, erasure)),
        ):
            stack.push_async_callback(stop_task, in_background(upkeep, name=name))
        media = _open_media(base, routing.telephony, stack)
        current = _current_site(base, routing, accounts, clock)
        directory = await open_directory(
            base.options.site,
            current,
            store=base.store,
            clock=clock,
            trail=trail,
            sessions=accounts.sessions,
            stack=stack,
        )
        rotation = _start_rotation(base, routing.recordings, trail, stack)
        renewed = [part for part in (base.certificate, directory, rotation) if part is not None]
        reloader = _reloader(base, routing, current, trail, [part.renew for part in renewed])
        stack.push_async_callback(reloader.close)
        exports = Exports()
        contents = ReportFileContents(routing.router, base.store, exports, clock)
        report_files = open_report_files(base.site, base.options.site, contents, clock)
        writing = in_background(report_files.run(), name="report files")
        stack.push_async_callback(stop_task, writing)
        services = Services(
            clock=clock,
            router=routing.router,
            store=base.store,
            users=accounts.users,
            sessions=accounts.sessions,
            decoys=Decoys(),
            sign_ins=accounts.sign_ins,
            streams=routing.streams,
            stream_source=FloorSource(routing.router),
            recordings=routing.recordings,
            transcripts=transcripts,
            erasure=erasure,
            exports=exports,
            report_files=report_files,
            metrics=_exposition(base, accounts, routing, trail),
            media=media,
            version=program_version(),
            trail=trail,
            updates=base.options.updates,
            provider=open_sign_in(base.options.site, current, accounts.users, base.store, stack),
            directory=directory,
            processes=ProcessAdministration(current),
            reasons=ReasonAdministration(current, routing.router),
            administration=Administration(current, accounts.users, accounts.sessions, routing.router, clock),
        )
        if base.site is not None:
            note_weak_sign_ins(base.site)
        yield services, reloader


def _open_media(base: Foundation, telephony: Telephony, stack: contextlib.AsyncExitStack) -> MediaLegs:
    relay = MediaRelay(
        _media_listener(base.options), certificate=None if base.behind_proxy else base.certificate
    )
    media = MediaLegs(
        relay, telephony.open_leg, telephony.open_supervisor_leg, behind_proxy=base.behind_proxy
    )
    stack.push_async_callback(media.close)
    return media


async def _load_accounts(base: Foundation, clock: Clock, stack: contextlib.AsyncExitStack) -> _Accounts:
    has_directory = base.site is not None and base.site.scim is not None
    provisioned = await provisioned_users(base.store, has_directory=has_directory)
    overrides = await _load_overrides(base)
    site = _site_of(base, overrides)
    users = await users_of(base.store, None if site is None else with_provisioned(site, provisioned))
    sessions = Sessions(base.store, AccessTokens(load_key(base.folder.token_key)), users)
    await sessions.load(clock.now())
    sign_ins = SignInQueue(PasswordChecker(), clock)
    stack.push_async_callback(sign_ins.close)
    return _Accounts(
        site=site,
        overrides=overrides,
        users=users,
        provisioned=provisioned,
        sessions=sessions,
        sign_ins=sign_ins,
    )


async def _load_overrides(base: Foundation) -> tuple[Override, ...]:
    """Return what administrators have changed; ``--site-wins`` discards it."""
    found = tuple(await base.store.overrides())
    if found and base.site is not None and base.options.site_wins:
        await base.store.change_overrides((), [each.key for each in found])
        return ()
    return found


def _site_of(base: Foundation, overrides: tuple[Override, ...]) -> Site | None:
    """Return the site file with what administrators have changed.

    Raises:
        SiteWrong: the two contradict each other.
    """
    if base.site is None:
        return None
    try:
        return with_overrides(base.site, overrides)
    except SiteContradicted as error:
        raise SiteWrong(str(base.options.site), contradictions(error)) from error


async def _start_routing(
    base: Foundation,
    accounts: _Accounts,
    clock: Clock,
    trail: SecurityTrail,
    stack: contextlib.AsyncExitStack,
) -> _Routing:
    """Start the router and what carries out its orders, and apply the site file."""
    store, options = base.store, base.options
    here = Here()
    streams = Streams(lambda agent_id, present: base.attendance.note(agent_id, here, present=present))
    here.start(streams.replace_agent)
    base.attendance.start(lambda agent_id, present: router.post(_presence(agent_id, present=present)))
    accounts.sessions.on_end(streams.end_session)
    accounts.sessions.on_end(lambda session_id: router.post(SignedOut(session_id=session_id)))
    accounts.sessions.on_end(base.notices.session_ended)
    accounts.users.on_change(base.notices.accounts_changed)
    accounts.sessions.on_reuse(lambda user: trail.note("token.reused", "session_ended", user=user))
    recordings = RecordingStore(base.folder.recordings, keys=base.keys)
    effect_runner = EffectRunner(streams, store, recordings, lambda event: router.post(event))  # noqa: PLW0108 - it comes later
    effect_runner.on_published = base.notices.events
    effect_runner.on_start_again = base.notices.snapshots_needed
    stack.push_async_callback(effect_runner.close)
    router = Router(store, clock, effect_runner)
    telephony = _connect_telephony(base, router, recordings, clock)
    stack.push_async_callback(telephony.close)
    webhooks = WebhookDispatcher(base.receivers, store, clock)
    stack.push_async_callback(webhooks.close)
    transcription = _open_transcription(base, effect_runner)
    stack.push_async_callback(transcription.close)
    effect_runner.join(telephony, transcription, webhooks)
    transcription.start()
    stack.push_async_callback(router.close)
    webhooks.start(router)
    await router.start()
    if accounts.site is not None:
        await apply_site(
            router,
            store,
            with_provisioned(accounts.site, accounts.provisioned),
            accounts.users,
            name=str(options.site),
            wins=options.site_wins,
            now=clock.now(),
        )
    simulate(telephony, options.site, base.site or Site())
    return _Routing(
        router=router,
        streams=streams,
        telephony=telephony,
        transcription=transcription,
        recordings=recordings,
    )


def _connect_telephony(
    base: Foundation, router: Router, recordings: RecordingStore, clock: Clock
) -> Telephony:
    return connect_telephony(
        base.options.telephony,
        site=base.site,
        site_file=base.options.site,
        token_key=base.folder.token_key,
        clock=clock,
        report=router.post,
        desk=ServerIntakeDesk(router, base.store, recordings, clock),
    )


def _open_transcription(base: Foundation, effect_runner: EffectRunner) -> TranscriptionService:
    engine = connect_speech_engine(
        base.site, base.options.site, models=base.folder.models, model=base.options.speech_model
    )
    return TranscriptionService(engine, effect_runner.transcribed)


def _current_site(
    base: Foundation, routing: _Routing, accounts: _Accounts, clock: Clock
) -> CurrentSite | None:
    if base.site is None:
        return None
    return CurrentSite(
        base.site,
        accounts.overrides,
        name=str(base.options.site),
        router=routing.router,
        store=base.store,
        users=accounts.users,
        sessions=accounts.sessions,
        clock=clock,
        end_users=routing.streams.end_users,
    )


def _reloader(
    base: Foundation,
    routing: _Routing,
    current: CurrentSite | None,
    trail: SecurityTrail,
    renewals: Sequence[Callable[[], None]],
) -> SiteReloader:
    return SiteReloader(
        base.options.site,
        base.site,
        folder=base.folder.path,
        load=functools.partial(load_site, host=base.options.host),
        current=current,
        trail=trail,
        renew_files=lambda: [renew() for renew in renewals],
        on_applied=functools.partial(simulate, routing.telephony, base.options.site),
    )


def _start_rotation(
    base: Foundation, recordings: RecordingStore, trail: SecurityTrail, stack: contextlib.AsyncExitStack
) -> KeyRotation | None:
    """Begin to bring all recordings under the newest key, if any are encrypted."""
    if base.keys is None:
        return None

    def note(status: RotationStatus) -> None:
        if status.changed or status.damaged:
            detail = f"key {status.key}, {status.changed} recordings, {len(status.damaged)} damaged"
            trail.note("keys.rotated", "ok" if not status.damaged else "incomplete", detail=detail)

    rotation = KeyRotation(base.keys, recordings, base.folder.path, note)
    stack.push_async_callback(stop_task, in_background(rotation.run(), name="key rotation"))
    return rotation


def _exposition(
    base: Foundation, accounts: _Accounts, routing: _Routing, trail: SecurityTrail
) -> Callable[[], bytes]:
    return exposition(
        router=routing.router,
        streams=routing.streams,
        transcription=routing.transcription,
        sign_ins=accounts.sign_ins,
        bounds=base.bounds,
        trail=trail,
    )


def _media_listener(options: ServerOptions) -> Callable[[], socket.socket]:
    """Return what opens the port for media; a port that was chosen is opened now, a free one with the first call.

    Raises:
        StartRefused: the port cannot be had.
    """
    if not options.media_port:
        return lambda: listen(options.host, 0)
    chosen = listen(options.host, options.media_port)
    return lambda: chosen


def _presence(agent_id: str, *, present: bool) -> AgentConnected | AgentDisconnected:
    return AgentConnected(by=agent_id) if present else AgentDisconnected(by=agent_id)
