"""Build the server's services and connect them."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import gc
import socket
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import phonenumbers

from server_stub.asgi import ASGIApp
from server_stub.audit.trail import SecurityTrail
from server_stub.auth.passwords import Decoys, PasswordChecker
from server_stub.auth.sessions import Sessions
from server_stub.auth.sign_in_queue import SignInQueue
from server_stub.auth.tokens import AccessTokens, load_key
from server_stub.auth.users import Users
from server_stub.bounded_http import ConnectionBounds
from server_stub.clock import Clock, SystemClock
from server_stub.core.model.events import AgentConnected, AgentDisconnected
from server_stub.effect_runner import EffectRunner
from server_stub.errors import StoreFailed, StoreUnusable
from server_stub.http.answers.transcripts import Transcripts
from server_stub.http.app import make_app, make_operators_app
from server_stub.http.services import Services
from server_stub.http.streams import Streams
from server_stub.identity.sign_in import ProviderSignIn
from server_stub.intake_desk import ServerIntakeDesk
from server_stub.logs import get_logger
from server_stub.metrics import exposition
from server_stub.privacy.erasure import Erasure
from server_stub.recordings.errors import RecordingError
from server_stub.recordings.store import RecordingStore
from server_stub.relay.media_legs import MediaLegs
from server_stub.relay.media_relay import MediaRelay
from server_stub.reports.export import Exports
from server_stub.retention import RetentionPeriods, keep_dropping
from server_stub.router import Router
from server_stub.site.apply import apply_site, users_of
from server_stub.site.current import CurrentSite, with_provisioned
from server_stub.site.file import load_site
from server_stub.site.identity_tables import open_provider
from server_stub.site.reload import SiteReloader
from server_stub.site.site import Site, SiteServer
from server_stub.site.speech_engine import connect_speech_engine
from server_stub.store.base import Store
from server_stub.store.folder import DataFolder, open_folder
from server_stub.store.sqlite import SqliteStore, open_store
from server_stub.switch import connect_telephony, simulate_outages
from server_stub.tls import ServerCertificate
from server_stub.transcription.service import TranscriptionService
from server_stub.web import listen, most_connections, run
from server_stub.webhooks.dispatcher import Receiver, WebhookDispatcher, open_receivers

if TYPE_CHECKING:  # At run time its driver is imported only if it is used.
    from server_stub.store.postgres import PostgresStore

_log = get_logger(__name__)


@dataclass(frozen=True, kw_only=True)
class ServerOptions:
    """The options of the command line."""

    site: Path | None
    data_dir: Path
    host: str
    port: int
    database: str = "sqlite"
    site_wins: bool = False
    kept: RetentionPeriods = field(default_factory=RetentionPeriods)
    updates: Path | None = None
    media_port: int = 0
    telephony: str = "simulator"
    trusted_proxies: tuple[str, ...] = ()
    """Addresses and networks whose ``X-Forwarded-For`` is trusted."""
    speech_model: Path | None = None
    """The folder of a speech model that is used instead of the default one."""


def program_version() -> str:
    """Return the installed version."""
    try:
        return version("callback-desk")
    except PackageNotFoundError:
        return "0"


async def serve(
    options: ServerOptions,
    *,
    announce: Callable[[str], None],
    stand_by: Callable[[str], None] = lambda _address: None,
) -> None:
    """Serve until SIGTERM or SIGINT; ``announce`` is called with the address once requests are accepted.

    ``stand_by`` is called with it if another server owns the database, and this one waits.

    Raises:
        StartRefused: the server does not start, and nothing was changed.
    """
    phonenumbers.enable_pattern_cache()  # Else its patterns crowd each other, and ours, out of Python's small cache.
    gc.disable()  # A start creates hundreds of thousands of rows and no garbage.
    site = load_site(options.site, host=options.host) if options.site is not None else None
    settings = site.server if site is not None else SiteServer()
    proxies = (*options.trusted_proxies, *settings.trusted_proxies)
    certificate = _certificate(options.site, site)
    listener = listen(options.host, options.port)
    address = settings.operations_address
    operators = None if address is None else listen(*address)
    bounds = ConnectionBounds(
        most=most_connections(),
        most_of_address=settings.connections_per_address,
        trusted_proxies=proxies,
    )
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.closing(listener))
        if operators is not None:
            stack.enter_context(contextlib.closing(operators))
        folder = stack.enter_context(contextlib.closing(open_folder(options.data_dir)))
        store = await _store(
            options, folder, listener, stand_by=stand_by, bounds=bounds, certificate=certificate
        )
        if store is None:
            return
        async with _parts(
            options, store, site, folder, bounds=bounds, certificate=certificate, behind_proxy=bool(proxies)
        ) as (
            services,
            reloader,
        ):
            if site is not None:
                _note_weak_sign_ins(site)
            app = make_app(services, for_operators=settings.operations == "open")
            async with _owned(store, app, services.streams) as (owners_app, overtaken):
                await run(
                    owners_app,
                    listener,
                    announce=announce,
                    on_stop=services.streams.end_all,
                    on_reload=reloader.request,
                    trusted_proxies=proxies,
                    bounds=bounds,
                    certificate=certificate,
                    beside=None if operators is None else (make_operators_app(services), operators),
                    until=overtaken,
                )


@contextlib.asynccontextmanager
async def _owned(
    store: SqliteStore | PostgresStore, app: ASGIApp, streams: Streams
) -> AsyncGenerator[tuple[ASGIApp, asyncio.Task[None] | None]]:
    """Yield the application that refuses requests once another server may own the database, and the task that ends then.

    Raises:
        StoreUnusable: another server has taken the database over.
    """
    if isinstance(store, SqliteStore):
        yield app, None
        return
    from server_stub.standby.app import OwnersApp

    beating = asyncio.create_task(store.ownership.beat(streams.end_open), name="ownership")
    try:
        yield OwnersApp(app, store.ownership, program_version()), beating
    finally:
        await _stopped(beating)
    if store.ownership.lost.is_set():
        raise StoreUnusable(
            "another callback-server has taken the database over. Start this one again: it stands by.",
            passing=True,
        )


def _certificate(file: Path | None, site: Site | None) -> ServerCertificate | None:
    """Return the certificate that the site file names, if it names one.

    Raises:
        StartRefused: it cannot be used.
    """
    if file is None or site is None or site.server.tls_certificate is None or site.server.tls_key is None:
        return None
    return ServerCertificate(file.parent / site.server.tls_certificate, file.parent / site.server.tls_key)


def _note_weak_sign_ins(site: Site) -> None:
    """Log which passwords protect too little; the server starts, because an upgrade must not shut a site out."""
    if site.has_plain_passwords:
        _log.info("the site file has plain passwords, which are for trials alone")
    weak = [user.id for user in site.user if user.weakness is not None]
    if weak:
        _log.info(
            "weak passwords or cheap hashes; check-site explains them", users=weak[:20], count=len(weak)
        )


@contextlib.asynccontextmanager
async def _parts(
    options: ServerOptions,
    store: SqliteStore | PostgresStore,
    site: Site | None,
    folder: DataFolder,
    *,
    bounds: ConnectionBounds,
    certificate: ServerCertificate | None,
    behind_proxy: bool,
) -> AsyncGenerator[tuple[Services, SiteReloader]]:
    """Build the services in the order of their dependencies, and close them in reverse."""
    clock = SystemClock()
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(store.close)
        trail = stack.enter_context(contextlib.closing(_open_trail(folder, site, clock)))
        recordings = RecordingStore(folder.recordings)
        provisioned = await store.provisioned_users()
        users = await users_of(store, None if site is None else with_provisioned(site, provisioned))
        sessions = Sessions(store, AccessTokens(load_key(folder.token_key)), users)
        await sessions.load(clock.now())
        streams = Streams(lambda agent_id, present: router.post(_presence(agent_id, present=present)))
        sessions.on_end(streams.end_session)
        sessions.on_reuse(lambda user: trail.note("token.reused", "session_ended", user=user))
        effect_runner = EffectRunner(streams, store, recordings, lambda event: router.post(event))  # noqa: PLW0108 - it comes later
        stack.push_async_callback(effect_runner.close)
        router = Router(store, clock, effect_runner)
        telephony = connect_telephony(
            options.telephony,
            site=site,
            site_file=options.site,
            token_key=folder.token_key,
            clock=clock,
            report=router.post,
            desk=ServerIntakeDesk(router, store, recordings, clock),
        )
        stack.push_async_callback(telephony.close)
        webhooks = WebhookDispatcher(_receivers(options, site), store, clock)
        stack.push_async_callback(webhooks.close)
        transcription = TranscriptionService(
            connect_speech_engine(site, options.site, models=folder.models, model=options.speech_model),
            effect_runner.transcribed,
        )
        stack.push_async_callback(transcription.close)
        effect_runner.join(telephony, transcription, webhooks)
        transcription.start()
        stack.push_async_callback(router.close)
        webhooks.start(router)
        await router.start()
        if site is not None:
            whole = with_provisioned(site, provisioned)
            await apply_site(router, store, whole, users, name=str(options.site), wins=options.site_wins)
        transcripts = Transcripts(store)
        erasure = Erasure(router, store, recordings, transcripts.forget)
        simulate_outages(telephony, site or Site())
        for name, upkeep in (
            ("cleaning", _look_after(store, recordings, clock)),
            ("dropping", keep_dropping(store, clock, _kept(options, site), trail, erasure)),
        ):
            stack.push_async_callback(_stopped, asyncio.create_task(upkeep, name=name))
        relay = MediaRelay(_media_listener(options), certificate=None if behind_proxy else certificate)
        media = MediaLegs(relay, telephony.open_leg, behind_proxy=behind_proxy)
        stack.push_async_callback(media.close)
        sign_ins = SignInQueue(PasswordChecker(), clock)
        stack.push_async_callback(sign_ins.close)
        current = None
        if site is not None:
            current = CurrentSite(
                site,
                name=str(options.site),
                router=router,
                store=store,
                users=users,
                end_users=streams.end_users,
            )
        reloader = SiteReloader(
            options.site,
            site,
            folder=folder.path,
            load=functools.partial(load_site, host=options.host),
            current=current,
            trail=trail,
            renew_certificate=(lambda: None) if certificate is None else certificate.renew,
            on_applied=functools.partial(simulate_outages, telephony),
        )
        stack.push_async_callback(reloader.close)
        services = Services(
            clock=clock,
            router=router,
            store=store,
            users=users,
            sessions=sessions,
            decoys=Decoys(),
            sign_ins=sign_ins,
            streams=streams,
            recordings=recordings,
            transcripts=transcripts,
            erasure=erasure,
            exports=Exports(),
            metrics=exposition(
                router=router,
                streams=streams,
                transcription=transcription,
                sign_ins=sign_ins,
                bounds=bounds,
                trail=trail,
            ),
            media=media,
            version=program_version(),
            trail=trail,
            updates=options.updates,
            provider=await _provider(options.site, current, users, store, stack),
        )
        yield services, reloader


def _receivers(options: ServerOptions, site: Site | None) -> tuple[Receiver, ...]:
    """Return the receivers of changes that the site file names.

    Raises:
        StartRefused: a file that it names cannot be used.
    """
    if site is None or options.site is None:
        return ()
    return open_receivers(site.webhook, options.site.parent)


def _kept(options: ServerOptions, site: Site | None) -> RetentionPeriods:
    """Return the retention periods: those of the site file before those of the command line."""
    if site is None:
        return options.kept
    named = {
        name.removesuffix("_days"): days for name, days in msgspec.structs.asdict(site.retention).items()
    }
    given = {name: timedelta(days=days) or None for name, days in named.items() if days is not None}
    return msgspec.structs.replace(options.kept, **given)


async def _provider(
    file: Path | None,
    current: CurrentSite | None,
    users: Users,
    store: Store,
    stack: contextlib.AsyncExitStack,
) -> ProviderSignIn | None:
    """Return the sign-in through the identity provider, if the site file names one.

    Raises:
        StartRefused: a file of the table cannot be used.
    """
    if file is None or current is None or current.site.oidc is None:
        return None
    provider = open_provider(current.site.oidc, file.parent)
    stack.push_async_callback(provider.aclose)
    return ProviderSignIn(
        provider,
        users=users,
        store=store,
        groups=lambda: current.site.group,
        site_users=lambda: frozenset(user.id for user in current.site.user),
        apply=current.apply,
    )


def _open_trail(folder: DataFolder, site: Site | None, clock: Clock) -> SecurityTrail:
    """Return the security trail, with an entry for this start."""
    syslog = site.server.audit_syslog if site is not None else None
    trail = SecurityTrail(folder.trail, load_key(folder.audit_key), clock.now, syslog=syslog)
    trail.note("server.started", "ok")
    return trail


def _media_listener(options: ServerOptions) -> Callable[[], socket.socket]:
    """Return what opens the port for media; a port that was chosen is opened now, a free one with the first call.

    Raises:
        StartRefused: the port cannot be had.
    """
    if not options.media_port:
        return lambda: listen(options.host, 0)
    chosen = listen(options.host, options.media_port)
    return lambda: chosen


async def _look_after(store: Store, recordings: RecordingStore, clock: Clock) -> None:
    """Delete unused recordings and check a large database, for which a start has no time."""
    await _drop_unused_sound(store, recordings, clock)
    damage = await store.find_damage()
    if damage is not None:
        _log.error("the database is damaged; restore a backup", detail=damage)


async def _drop_unused_sound(store: Store, recordings: RecordingStore, clock: Clock) -> None:
    """Delete recordings that no callback refers to, as a killed server leaves them; a failure is only logged."""
    try:
        dropped = await recordings.collect_garbage(await store.recording_digests(), now=clock.now())
    except (StoreFailed, RecordingError) as error:
        _log.warning("unused recordings could not be deleted", error=str(error))
    else:
        _log.info("unused recordings deleted", files=dropped)


async def _stopped(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _store(
    options: ServerOptions,
    folder: DataFolder,
    listener: socket.socket,
    *,
    stand_by: Callable[[str], None],
    bounds: ConnectionBounds,
    certificate: ServerCertificate | None,
) -> SqliteStore | PostgresStore | None:
    """Open the store that the command line names; None if the server was stopped while it stood by.

    Raises:
        StoreUnusable: it cannot be used.
    """
    if options.database == "sqlite":
        return open_store(folder.database)
    from server_stub.standby.wait import share_key, wait_for_database

    store = await wait_for_database(
        options.database,
        listener,
        announce=stand_by,
        bounds=bounds,
        certificate=certificate,
        version=program_version(),
    )
    if store is not None:
        await share_key(store, folder.token_key)
    return store


def _presence(agent_id: str, *, present: bool) -> AgentConnected | AgentDisconnected:
    return AgentConnected(by=agent_id) if present else AgentDisconnected(by=agent_id)
