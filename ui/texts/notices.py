"""The texts of the status line: the other modules pass values, and know no language."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from agent_desktop.errors import BrowserFault, Trouble
from agent_desktop.model.agent_view import Tone
from agent_desktop.model.notices import (
    BrokenNotice,
    CompletedNotice,
    CorrectedNotice,
    NotDone,
    Notice,
    NotReadNotice,
    NotSentNotice,
    NumberNotice,
    OwnNewsNotice,
    OwnWorkNotice,
    PlainNotice,
    RefusedNotice,
    StartedNotice,
    StateSetNotice,
    StoppedNotice,
)
from ui.texts import messages, numbers, own_work_texts, steering_texts, times, words

translate = QCoreApplication.translate


def said(notice: Notice, now: datetime) -> tuple[Tone, str]:
    """Return the tone of ``notice``, and its sentence."""
    match notice:
        case RefusedNotice():
            return Tone.WARNING, messages.refusal(notice.problem, now)
        case NotSentNotice():
            return Tone.ERROR, _not_sent(notice)
        case NotDone():
            return Tone.WARNING, translate(
                "Notices", "{command} was not carried out: the callback had moved on already."
            ).format(command=messages.command(notice.action, notice.pressed_in))
        case NotReadNotice():
            return Tone.ERROR, trouble(notice.trouble)
        case BrokenNotice():
            return Tone.ERROR, translate(
                "Notices", "Something went wrong. The log has details; please try again."
            )
        case _:
            return _outcome(notice, now)


def _outcome(notice: Notice, now: datetime) -> tuple[Tone, str]:
    match notice:
        case CompletedNotice():
            text = _completed(notice, now)
            is_corrected = isinstance(notice, CorrectedNotice)
            return Tone.SUCCESS, translate("Notices", "Corrected. {}").format(text) if is_corrected else text
        case NumberNotice():
            text = translate("Notices", "{} will be called.").format(numbers.written(notice.number))
            return Tone.SUCCESS, text
        case StateSetNotice() | StoppedNotice() | StartedNotice():
            return _of_supervisors(notice, now)
        case OwnWorkNotice() | OwnNewsNotice():
            return own_work_texts.said(notice, now)
        case PlainNotice():
            return _plain(notice)
        case _:
            return Tone.INFO, ""


def _of_supervisors(
    notice: StateSetNotice | StoppedNotice | StartedNotice, now: datetime
) -> tuple[Tone, str]:
    match notice:
        case StateSetNotice(agent):
            return Tone.INFO, ". ".join(part for part in steering_texts.state_set(agent) if part)
        case StoppedNotice(stop):
            text = translate("Notices", "Stopped: {}").format(steering_texts.stop(stop, now))
            return Tone.WARNING, text
        case StartedNotice(name):
            return Tone.INFO, translate("Notices", "{} is no longer stopped.").format(name)


def _not_sent(notice: NotSentNotice) -> str:
    if not notice.delivered:
        return translate("Notices", "{command} did not reach the server. {trouble}").format(
            command=messages.command(notice.action), trouble=trouble(notice.trouble)
        )
    return translate(
        "Notices",
        "It is not known whether {command} reached the server. {trouble} Callback Desk looks again by itself.",
    ).format(command=messages.command(notice.action), trouble=trouble(notice.trouble))


def _completed(notice: CompletedNotice, now: datetime) -> str:
    status = words.completion(notice.status).text
    who = notice.customer_name or numbers.written(notice.number)
    if notice.callback_at is not None:
        when = times.day_and_clock(notice.callback_at, now)
        return translate("Notices", "{who} is called again {when}.").format(who=who, when=when)
    return translate("Notices", "{who} completed as {status}.").format(who=who, status=status)


def _plain(notice: PlainNotice) -> tuple[Tone, str]:
    match notice:
        case PlainNotice.DELEGATED:
            return Tone.SUCCESS, translate("Notices", "A supervisor has the callback now.")
        case PlainNotice.DECLINED:
            return Tone.INFO, translate("Notices", "Declined. The callback is back in queue.")
        case PlainNotice.OFFER_MISSED:
            text = translate("Notices", "You missed an offer. Set yourself available when you are back.")
            return Tone.WARNING, text
        case PlainNotice.OFFER_WITHDRAWN:
            return Tone.INFO, translate("Notices", "The offer was withdrawn.")
        case PlainNotice.BACK:
            return Tone.SUCCESS, translate("Notices", "The connection is back.")
        case _:
            return _plain_of_machine(notice)


def _plain_of_machine(notice: PlainNotice) -> tuple[Tone, str]:
    match notice:
        case PlainNotice.PASSWORD_CHANGED:
            text = translate("Notices", "Your password is changed. You are signed out everywhere else.")
            return Tone.SUCCESS, text
        case PlainNotice.NO_KEYRING:
            text = translate(
                "Notices", "This system has no keyring, so you will be asked to sign in again next time."
            )
            return Tone.INFO, text
        case PlainNotice.SETTINGS_DAMAGED:
            return Tone.WARNING, translate(
                "Notices", "The settings could not be read; the defaults are used."
            )
        case PlainNotice.SETTINGS_UNWRITABLE:
            return Tone.WARNING, translate(
                "Notices", "The settings could not be stored; they last until you quit."
            )
        case PlainNotice.RECORDING_UNREACHABLE:
            return Tone.WARNING, translate("Notices", "The recording could not be loaded. Trying again.")
        case PlainNotice.NO_GLOBAL_KEYS:
            text = translate("Notices", "The keys that work in every window are taken by another program.")
            return Tone.INFO, text
        case _:
            return _plain_of_link(notice)


def _plain_of_link(notice: PlainNotice) -> tuple[Tone, str]:
    match notice:
        case PlainNotice.LINK_BROKEN:
            return Tone.WARNING, translate(
                "Notices", "That link is invalid. A link to a callback looks like callback:ID."
            )
        case PlainNotice.YOURS_LATER:
            return Tone.INFO, translate(
                "Notices", "That callback is yours; you can see it when this one is completed."
            )
        case _:
            return Tone.INFO, translate("Notices", "That link leads to a callback that is not yours.")


def browser_fault(what: BrowserFault) -> str:
    """Return why a sign-in with the browser failed, and the remedy."""
    match what:
        case BrowserFault.NO_BROWSER:
            return translate("Notices", "No browser could be opened on this machine.")
        case BrowserFault.DENIED:
            return translate("Notices", "The sign-in was cancelled in the browser.")
        case BrowserFault.OTHER_ISSUER:
            return translate("Notices", "The answer came from another sign-in service. Try again.")
        case BrowserFault.UNUSABLE:
            return translate(
                "Notices", "The sign-in with the browser cannot be used here. An administrator can help."
            )


def trouble(what: Trouble) -> str:
    """Return what is wrong with the server, and the remedy."""
    match what:
        case Trouble.UNKNOWN_HOST:
            return translate("Notices", "No server has that name. Check the address.")
        case Trouble.REFUSED:
            return translate("Notices", "Nothing answers at that address. The server may be down.")
        case Trouble.NO_ROUTE:
            return translate("Notices", "The network cannot reach the server. Check your connection.")
        case Trouble.TIMED_OUT:
            return translate("Notices", "The server did not answer in time.")
        case Trouble.BROKEN_OFF:
            return translate("Notices", "The connection was interrupted.")
        case Trouble.PROXY:
            return translate("Notices", "The proxy refused the connection.")
        case Trouble.BUSY:
            return translate("Notices", "The server is busy or just starting.")
        case Trouble.LIMITED:
            return translate("Notices", "Too many requests. Wait a minute, then try again.")
        case _:
            return _lasting_trouble(what)


def _lasting_trouble(what: Trouble) -> str:
    match what:
        case Trouble.PLAIN_HTTP:
            return translate(
                "Notices",
                "http:// would send your password unencrypted. Use https://, or ask an administrator to allow it.",
            )
        case Trouble.TLS:
            return translate("Notices", "A secure connection could not be made. An administrator can help.")
        case Trouble.CERTIFICATE_EXPIRED:
            return translate(
                "Notices", "The server's certificate has expired. An administrator can renew it."
            )
        case Trouble.CERTIFICATE_UNKNOWN:
            return translate("Notices", "This machine does not trust the server's certificate.")
        case Trouble.CERTIFICATE_OTHER_NAME:
            return translate("Notices", "The certificate belongs to another server. Check the address.")
        case Trouble.NOT_OURS:
            return translate("Notices", "Something else answers at that address. Check it.")
        case Trouble.WRONG_VERSION:
            return translate("Notices", "The server has another version. Update the server or this desktop.")
        case _:
            return translate("Notices", "That is not a server address.")


def reason(text: str | None) -> str:
    """Return why there is no connection: a ``Trouble`` in words, any other text unchanged."""
    if not text:
        return ""
    return trouble(Trouble(text)) if text in {one.value for one in Trouble} else text
