"""Sign in: with the stored token, with the command line's options, or with the form."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, Final

import httpx
from PySide6.QtCore import QCoreApplication

from agent_desktop.errors import (
    BrowserFault,
    BrowserSignInFailed,
    CommandRefused,
    KeyringUnavailable,
    ServerBusy,
    ServerTrouble,
    ServerUnreachable,
    SessionEnded,
    SignInRefused,
    Trouble,
)
from agent_desktop.model.clock import ServerClock
from agent_desktop.net.address import server_urls
from agent_desktop.net.backoff import Backoff
from agent_desktop.net.browser_sign_in import (
    BrowserSignIn,
    browser_sign_in,
    is_safe,
    sign_in_methods,
)
from agent_desktop.net.connect import TrustStore, open_client
from agent_desktop.net.server import ServerClient
from agent_desktop.net.session import ClientSession
from agent_desktop.net.tokens import TokenStore
from agent_desktop.options import DesktopOptions
from agent_desktop.protocol import paths
from agent_desktop.protocol.objects import Me, SignInMethods, SignInProvider
from agent_desktop.protocol.problems import ProblemCode
from agent_desktop.protocol.states import Role
from agent_desktop.settings_store import SettingsStore
from agent_desktop.signed_in import SignedIn
from ui.common.open_address import open_sign_in
from ui.shell.first_window import FirstWindow, SignInForm, resumes, server_of
from ui.shell.temporary_password_presenter import PasswordNotReplaced, TemporaryPasswordPresenter
from ui.sign_in import SignInField
from ui.texts import languages, notices

log: Final = logging.getLogger(__name__)

translate = QCoreApplication.translate

OF_ADDRESS: Final = frozenset(Trouble) - {Trouble.BUSY, Trouble.LIMITED}
"""The errors shown under the server's address: another address may help against all of them."""


class WrongRole(Exception):
    """The user is a program, and has no window."""


class NothingKept(Exception):
    """There is no stored sign-in, or it has ended."""


class SignInPresenter:
    """Prompts in the first window until a user is signed in."""

    def __init__(
        self, look: FirstWindow, keeper: SettingsStore, tokens: TokenStore, trust: TrustStore
    ) -> None:
        self._look = look
        self._window = look.window
        self._keeper = keeper
        self._tokens = tokens
        self._trust = trust
        self._pressed = asyncio.Event()
        self._attempt: asyncio.Task[SignedIn] | None = None
        self._cancelled = False
        look.sign_in_wanted.connect(self._on_pressed)
        look.window.cancel_pressed.connect(self.cancel)
        look.window.server_entered.connect(self._on_server_entered)
        self._asked_server = ""
        self._asking: asyncio.Task[None] | None = None

    async def run(self, options: DesktopOptions, *, resume: bool, why: str = "") -> SignedIn:
        """Return the sign-in once there is one.

        ``resume`` means the start: it resumes the stored sign-in, if there is one, and leaves the form as
        it is, because the user may have typed already. Otherwise the form is shown again, with ``why`` above it.
        """
        try:
            return await self._until_signed_in(options, resume=resume, why=why)
        finally:
            if self._asking is not None:
                self._asking.cancel()
                await asyncio.gather(self._asking, return_exceptions=True)

    async def _until_signed_in(self, options: DesktopOptions, *, resume: bool, why: str) -> SignedIn:
        entry = None
        if resume:
            entry = await self._go_on(options)
        elif self._look.asked is None:
            self._look.show_form(self._keeper.loaded, options)
            if why:
                self._window.show_error(why)
        while entry is None:
            self._on_server_entered(self._window.server)
            asked = await self._press()
            entry = await self._try(self._by_browser(asked) if asked.by_browser else self._by_password(asked))
        return entry

    async def _go_on(self, options: DesktopOptions) -> SignedIn | None:
        """Try the sign-in that the start has announced, unless that was cancelled meanwhile."""
        if self._look.cancelled or self._look.asked is not None:
            return None
        if options.password:
            server = server_of(self._keeper.loaded, options)
            asked = SignInForm(server, options.user, options.password, stay=False)
            return await self._try(self._by_password(asked))
        if resumes(self._keeper.loaded, options):
            return await self._try(self._resume())
        return None

    def cancel(self) -> None:
        """Stop trying; the window prompts again by itself."""
        if self._attempt is not None:
            self._cancelled = True
            self._attempt.cancel()

    def close(self) -> None:
        """Stop listening."""
        self._look.sign_in_wanted.disconnect(self._on_pressed)
        self._window.cancel_pressed.disconnect(self.cancel)
        self._window.server_entered.disconnect(self._on_server_entered)

    async def _press(self) -> SignInForm:
        while (asked := self._look.asked) is None:
            self._pressed.clear()
            await self._pressed.wait()
        self._look.asked = None
        return asked

    async def _try(self, attempt: Coroutine[Any, Any, SignedIn]) -> SignedIn | None:
        """Run ``attempt``; show its error in the window."""
        self._attempt = asyncio.ensure_future(attempt)
        self._cancelled = False
        try:
            return await self._attempt
        except asyncio.CancelledError:
            self._attempt.cancel()
            if not self._cancelled:
                raise
        except PasswordNotReplaced:
            self._window.ask_again()
        except NothingKept:
            self._look.show_form(self._keeper.loaded, DesktopOptions())
        except SessionEnded:
            self._look.show_form(self._keeper.loaded, DesktopOptions())
            self._window.show_error(ended_text())
        except (
            SignInRefused,
            BrowserSignInFailed,
            ServerTrouble,
            CommandRefused,
            WrongRole,
        ) as error:
            log.info("not signed in", extra={"data": {"why": str(error)}})
            self._window.show_error(*_shown(error))
        finally:
            self._attempt = None
        return None

    def _urls(self, typed: str) -> tuple[str, ...]:
        """Return the URLs of the servers.

        Raises:
            ServerTrouble: one of them is not an address, or not a safe one.
        """
        return server_urls(typed, allow_plain_http=self._keeper.settings.allow_plain_http)

    async def _by_password(self, asked: SignInForm) -> SignedIn:
        urls = self._urls(asked.server)
        http = open_client(urls[0], await self._trust.for_url(*urls), *urls[1:], language=languages.in_use())
        try:
            session = ClientSession(http)
            await self._sign_in(session, asked)
            entry = await self._enter(http, session, asked.user, keeps=asked.stay)
        except BaseException:
            await http.aclose()
            raise
        self._keeper.change(server=asked.server, user=asked.user, stay_signed_in=asked.stay)
        return entry

    async def _sign_in(self, session: ClientSession, asked: SignInForm) -> None:
        """Sign in by password; a temporary one has to be replaced.

        Raises:
            PasswordNotReplaced: the user closed the window in which it is.
        """
        try:
            await session.sign_in(asked.user, asked.password)
        except CommandRefused as refused:
            if refused.problem.code != ProblemCode.PASSWORD_CHANGE_REQUIRED:
                raise
            self._window.show_progress(translate("Desktop", "Waiting for another password…"))
            await TemporaryPasswordPresenter(session, asked.user, asked.password).replace()

    async def _by_browser(self, asked: SignInForm) -> SignedIn:
        """Sign in at the server's identity provider, with the system's browser."""
        urls = self._urls(asked.server)
        http = open_client(urls[0], await self._trust.for_url(*urls), *urls[1:])
        try:
            provider = _provider_in(await sign_in_methods(http))
            page = translate("Desktop", "Go back to Callback Desk. You can close this page.")
            async with browser_sign_in(provider, page) as browser:
                form = await self._form_of(browser)
            self._window.show_progress(translate("Desktop", "Signing in…"))
            session = ClientSession(http)
            await session.sign_in_with_code(form)
            entry = await self._enter(http, session, "", keeps=asked.stay)
        except BaseException:
            await http.aclose()
            raise
        if provider.sign_out_url is not None and is_safe(provider.sign_out_url):
            entry.sign_out_url = provider.sign_out_url
        self._keeper.change(server=asked.server, user=entry.user, stay_signed_in=asked.stay)
        return entry

    async def _form_of(self, browser: BrowserSignIn) -> dict[str, str]:
        """Open the browser, and wait for the redirect; the user may cancel meanwhile.

        Raises:
            BrowserSignInFailed: there is no browser, or the redirect is not one of a sign-in.
        """
        loop = asyncio.get_running_loop()
        failed = asyncio.Event()

        def note_failed() -> None:
            loop.call_soon_threadsafe(failed.set)

        open_sign_in(browser.address, note_failed)
        redirected = asyncio.ensure_future(browser.form())
        missing = asyncio.ensure_future(failed.wait())
        try:
            await asyncio.wait([redirected, missing], return_when=asyncio.FIRST_COMPLETED)
            if not redirected.done():
                raise BrowserSignInFailed(BrowserFault.NO_BROWSER)
            return redirected.result()
        finally:
            redirected.cancel()
            missing.cancel()

    def _on_server_entered(self, server: str) -> None:
        """Ask the server how its users sign in, once for each address; without an answer they use a password."""
        if not server or server == self._asked_server:
            return
        self._asked_server = server
        if self._asking is not None:
            self._asking.cancel()
        self._asking = asyncio.ensure_future(self._show_methods(server))

    async def _show_methods(self, server: str) -> None:
        try:
            urls = self._urls(server)
            async with open_client(urls[0], await self._trust.for_url(*urls), *urls[1:]) as http:
                found = await sign_in_methods(http)
        except (ServerTrouble, CommandRefused, SessionEnded) as error:
            log.info("the ways to sign in are not known", extra={"data": {"why": str(error)}})
            self._asked_server = ""
            return
        name = None if found.provider is None else found.provider.name or ""
        self._window.show_methods(name, passwords=found.password, is_away=found.provider_is_away)

    async def _resume(self) -> SignedIn:
        """Resume the stored sign-in; retry while the server cannot be reached."""
        chosen = self._keeper.settings
        urls = self._urls(chosen.server)
        url = urls[0]
        try:
            token = await self._tokens.load(url, chosen.user)
        except KeyringUnavailable as missing:
            log.info("no keyring", extra={"data": {"why": str(missing)}})
            raise NothingKept from None
        if token is None:
            raise NothingKept
        http = open_client(url, await self._trust.for_url(*urls), *urls[1:], language=languages.in_use())
        try:
            session = ClientSession(http)
            await self._resume_patiently(session, token)
            return await self._enter(http, session, chosen.user, keeps=True)
        except SessionEnded:
            await http.aclose()
            await self._forget(url, chosen.user)
            raise
        except BaseException:
            await http.aclose()
            raise

    async def _resume_patiently(self, session: ClientSession, token: str) -> None:
        """Send the token until the server has answered: after a night's sleep the network may be slower than the program."""
        backoff = Backoff()
        while True:
            try:
                await session.resume(token)
            except (ServerUnreachable, ServerBusy) as trouble:
                again = translate("Desktop", "Trying again…")
                self._window.show_progress(f"{notices.trouble(trouble.trouble)} {again}")
                asked = trouble.retry_after if isinstance(trouble, ServerBusy) else None
                await asyncio.sleep(backoff.next(asked).total_seconds())
            else:
                return

    async def _enter(
        self, http: httpx.AsyncClient, session: ClientSession, user: str, *, keeps: bool
    ) -> SignedIn:
        server = ServerClient(http, session, ServerClock())
        me = await server.get(paths.ME, Me)
        if me.role is Role.INTAKE:
            await session.revoke()
            raise WrongRole
        return SignedIn(http, server, me, user or me.id, self._tokens if keeps else None)

    async def _forget(self, url: str, user: str) -> None:
        try:
            await self._tokens.forget(url, user)
        except KeyringUnavailable as missing:
            log.info("nothing to forget", extra={"data": {"why": str(missing)}})

    def _on_pressed(self) -> None:
        self._pressed.set()


def _provider_in(found: SignInMethods) -> SignInProvider:
    """Return the identity provider.

    Raises:
        BrowserSignInFailed: the server has none any more.
    """
    if found.provider is None:
        raise BrowserSignInFailed(BrowserFault.UNUSABLE, "the server has none")
    return found.provider


def ended_text() -> str:
    """Return why the user has to sign in again."""
    return translate("Desktop", "Your sign-in has ended. Sign in again.")


def _shown(error: Exception) -> tuple[str, SignInField]:
    """Return the text for ``error``, and the field that it belongs under."""
    match error:
        case BrowserSignInFailed():
            return notices.browser_fault(error.fault), SignInField.FORM
        case SignInRefused():
            return translate("Desktop", "The user name or the password is wrong."), SignInField.PASSWORD
        case ServerTrouble(trouble=Trouble.LIMITED):
            return translate(
                "Desktop", "Too many tries to sign in. Wait a minute, then try again."
            ), SignInField.FORM
        case ServerTrouble():
            place = SignInField.SERVER if error.trouble in OF_ADDRESS else SignInField.FORM
            return notices.trouble(error.trouble), place
        case CommandRefused():
            return error.problem.detail or error.problem.title, SignInField.FORM
        case _:
            return translate("Desktop", "That user is for a program, not for a person."), SignInField.USER
