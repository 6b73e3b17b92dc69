"""All keyboard shortcuts in one table, for windows, tips and the settings.

The keys of ``ANYWHERE`` work while another program is in front; the others work in the window itself.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark ``text`` for translation; Qt's tools look for this name, and Qt's own function returns an ``object``."""
    return text


class Shortcut(NamedTuple):
    """A key and its effect; ``name`` is the English text, translated where it is shown."""

    keys: str
    name: str

    @property
    def sequence(self) -> QKeySequence:
        """The key, for Qt."""
        return QKeySequence(self.keys)

    @property
    def text(self) -> str:
        """The key in this system's notation."""
        return self.sequence.toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def words(self) -> str:
        """Its effect, in the current language."""
        return translate("Shortcuts", self.name)


ACCEPT_ANYWHERE: Final = Shortcut("Ctrl+Alt+A", QT_TRANSLATE_NOOP("Shortcuts", "Accept the callback offered"))
RED_X_ANYWHERE: Final = Shortcut("Ctrl+Alt+X", QT_TRANSLATE_NOOP("Shortcuts", "Decline the callback offered"))
ACCEPT: Final = Shortcut("Alt+A", QT_TRANSLATE_NOOP("Shortcuts", "Accept"))
RED_X: Final = Shortcut("Ctrl+E", QT_TRANSLATE_NOOP("Shortcuts", "The red X: decline, hang up, or complete"))
PLAY: Final = Shortcut("Space", QT_TRANSLATE_NOOP("Shortcuts", "Play or pause the recording"))
BACK: Final = Shortcut("Left", QT_TRANSLATE_NOOP("Shortcuts", "5 seconds back"))
FORWARD: Final = Shortcut("Right", QT_TRANSLATE_NOOP("Shortcuts", "5 seconds forward"))
DIAL: Final = Shortcut("D", QT_TRANSLATE_NOOP("Shortcuts", "Dial now"))
POSTPONE: Final = Shortcut("P", QT_TRANSLATE_NOOP("Shortcuts", "Postpone the callback"))
HAND_OVER: Final = Shortcut("H", QT_TRANSLATE_NOOP("Shortcuts", "Hand the callback to a supervisor"))
CHOOSE: Final = Shortcut(
    "1",
    QT_TRANSLATE_NOOP(
        "Shortcuts",
        "Before the call: apply the first number or time found; later: choose the first completion status; "
        "2 to 6: the others",
    ),
)
NOTE: Final = Shortcut("N", QT_TRANSLATE_NOOP("Shortcuts", "Write a note"))
STORY: Final = Shortcut(
    "Alt+H", QT_TRANSLATE_NOOP("Shortcuts", "Go to the customer's history, and have it read out")
)
OPEN_PAGE: Final = Shortcut("Ctrl+O", QT_TRANSLATE_NOOP("Shortcuts", "Open the customer's page"))
CORRECT: Final = Shortcut("Ctrl+Z", QT_TRANSLATE_NOOP("Shortcuts", "Correct the last callback"))
COMPLETE: Final = Shortcut("Return", QT_TRANSLATE_NOOP("Shortcuts", "Complete"))
PRESENCE: Final = Shortcut("Ctrl+P", QT_TRANSLATE_NOOP("Shortcuts", "Choose your state"))
SETTINGS: Final = Shortcut("Ctrl+,", QT_TRANSLATE_NOOP("Shortcuts", "Settings"))
MUTE: Final = Shortcut("Ctrl+M", QT_TRANSLATE_NOOP("Shortcuts", "Mute your microphone, or take it back"))
HOLD: Final = Shortcut(
    "Ctrl+H", QT_TRANSLATE_NOOP("Shortcuts", "Put the customer on hold, or take the customer back")
)
KEYPAD: Final = Shortcut("Ctrl+K", QT_TRANSLATE_NOOP("Shortcuts", "Open the keypad"))
LEAVE_MESSAGE: Final = Shortcut(
    "Ctrl+L", QT_TRANSLATE_NOOP("Shortcuts", "Leave the message on the customer's voicemail box")
)
PAUSE_RECORDING: Final = Shortcut(
    "Ctrl+R", QT_TRANSLATE_NOOP("Shortcuts", "Pause the recording of the conversation, or go on with it")
)
NEW_CALLBACK: Final = Shortcut("Ctrl+N", QT_TRANSLATE_NOOP("Shortcuts", "Create a callback for a number"))
OWN_HISTORY: Final = Shortcut("Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "Search in your own history"))
COPY_NUMBER: Final = Shortcut("Ctrl+Shift+C", QT_TRANSLATE_NOOP("Shortcuts", "Copy the number"))

ANYWHERE: Final = (ACCEPT_ANYWHERE, RED_X_ANYWHERE)
IN_WINDOW: Final = (
    ACCEPT,
    RED_X,
    PLAY,
    BACK,
    FORWARD,
    DIAL,
    POSTPONE,
    HAND_OVER,
    CHOOSE,
    NOTE,
    STORY,
    OPEN_PAGE,
    CORRECT,
    COMPLETE,
    PRESENCE,
    MUTE,
    HOLD,
    KEYPAD,
    LEAVE_MESSAGE,
    PAUSE_RECORDING,
    NEW_CALLBACK,
    OWN_HISTORY,
    COPY_NUMBER,
    SETTINGS,
)


# The supervisor's window. Single keys act while their table has the focus.
GO_TO: Final = Shortcut(
    "Ctrl+1", QT_TRANSLATE_NOOP("Shortcuts", "Go to Monitor; Ctrl+2 to Ctrl+6: the other pages")
)
OPEN_TAB: Final = Shortcut(
    "Alt+1", QT_TRANSLATE_NOOP("Shortcuts", "Open Callback Performance; Alt+2 to Alt+4: the other tabs")
)
FIND: Final = Shortcut(
    "Ctrl+F", QT_TRANSLATE_NOOP("Shortcuts", "Go to the search field; again: to the next one")
)
REFRESH: Final = Shortcut(
    "F5", QT_TRANSLATE_NOOP("Shortcuts", "Refresh the page; without a connection: connect")
)
SAVE: Final = Shortcut("Ctrl+S", QT_TRANSLATE_NOOP("Shortcuts", "Save Callback Timing, or export the report"))
STOP: Final = Shortcut("S", QT_TRANSLATE_NOOP("Shortcuts", "Stop the business process (in the monitor)"))
START: Final = Shortcut("T", QT_TRANSLATE_NOOP("Shortcuts", "Start the business process (in the monitor)"))
SEND_TO_QUEUE: Final = Shortcut("Q", QT_TRANSLATE_NOOP("Shortcuts", "Send to queue (in a list of callbacks)"))
GIVE: Final = Shortcut("G", QT_TRANSLATE_NOOP("Shortcuts", "Give to an agent (in a list of callbacks)"))
CHANGE: Final = Shortcut(
    "C",
    QT_TRANSLATE_NOOP("Shortcuts", "Change due time, priority or business process (in a list of callbacks)"),
)
WITHDRAW: Final = Shortcut("W", QT_TRANSLATE_NOOP("Shortcuts", "Withdraw (in a list of callbacks)"))
PURGE: Final = Shortcut("Del", QT_TRANSLATE_NOOP("Shortcuts", "Purge (in a list of callbacks)"))
UNDO: Final = Shortcut(
    "Ctrl+Z", QT_TRANSLATE_NOOP("Shortcuts", "Undo the last command (in a list of callbacks)")
)
CREATE_CALLBACK: Final = Shortcut("Ctrl+N", QT_TRANSLATE_NOOP("Shortcuts", "Create a callback"))
SET_STATE: Final = Shortcut("S", QT_TRANSLATE_NOOP("Shortcuts", "Set the state of an agent (in Agents)"))
CORRECT_LAST: Final = Shortcut(
    "R", QT_TRANSLATE_NOOP("Shortcuts", "Correct the last callback of an agent (in Agents)")
)
CALL_CUSTOMER: Final = Shortcut("D", QT_TRANSLATE_NOOP("Shortcuts", "Call the customer (in the inbox)"))
COMPLETE_HELD: Final = Shortcut("E", QT_TRANSLATE_NOOP("Shortcuts", "Complete with a note (in the inbox)"))
FINISH: Final = Shortcut("F", QT_TRANSLATE_NOOP("Shortcuts", "Finish a wrap-up (in Current Interactions)"))
LISTEN: Final = Shortcut("L", QT_TRANSLATE_NOOP("Shortcuts", "Listen (in Current Interactions)"))
WHISPER: Final = Shortcut(
    "I", QT_TRANSLATE_NOOP("Shortcuts", "Whisper to the agent (in Current Interactions)")
)
JOIN: Final = Shortcut("J", QT_TRANSLATE_NOOP("Shortcuts", "Join the conversation (in Current Interactions)"))
LEAVE_CALL: Final = Shortcut("Ctrl+E", QT_TRANSLATE_NOOP("Shortcuts", "Leave the conversation"))
ALERTS: Final = Shortcut("Ctrl+L", QT_TRANSLATE_NOOP("Shortcuts", "Open the alerts and their history"))
WALLBOARD: Final = Shortcut("F11", QT_TRANSLATE_NOOP("Shortcuts", "Open the wallboard (in the monitor)"))
MOVE_COLUMN: Final = Shortcut(
    "Ctrl+Shift+Left",
    QT_TRANSLATE_NOOP("Shortcuts", "Move the column to the left; Ctrl+Shift+Right: to the right"),
)

IN_SUPERVISOR_WINDOW: Final = (
    GO_TO,
    OPEN_TAB,
    FIND,
    REFRESH,
    SAVE,
    STOP,
    START,
    SEND_TO_QUEUE,
    GIVE,
    CHANGE,
    WITHDRAW,
    PURGE,
    UNDO,
    CREATE_CALLBACK,
    SET_STATE,
    CORRECT_LAST,
    CALL_CUSTOMER,
    COMPLETE_HELD,
    FINISH,
    LISTEN,
    WHISPER,
    JOIN,
    LEAVE_CALL,
    ALERTS,
    WALLBOARD,
    MOVE_COLUMN,
)


def hint(text: str, shortcut: Shortcut) -> str:
    """Return ``text`` with its key, for a tip."""
    return f"{text} ({shortcut.text})"
