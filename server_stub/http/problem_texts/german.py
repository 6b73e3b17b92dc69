"""Problem details in German."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agent_desktop.protocol.problems import ProblemCode

TITLES: Final[Mapping[int, str]] = {
    400: "Ungültige Anfrage",
    401: "Nicht angemeldet",
    403: "Nicht erlaubt",
    404: "Nicht gefunden",
    405: "Methode nicht erlaubt",
    406: "Format nicht verfügbar",
    409: "Konflikt",
    412: "Inzwischen geändert",
    413: "Zu groß",
    415: "Nicht unterstütztes Format",
    416: "Bereich nicht verfügbar",
    422: "Nicht möglich",
    428: "Bedingung fehlt",
    429: "Zu viele Anfragen",
    500: "Serverfehler",
    503: "Vorübergehend nicht verfügbar",
    507: "Kein Speicherplatz",
}
"""Titles by HTTP status."""

DETAILS: Final[Mapping[str, str]] = {
    ProblemCode.INVALID_REQUEST: "Die Anfrage ist ungültig.",
    ProblemCode.UNAUTHORIZED: "Bitte melden Sie sich an.",
    ProblemCode.INVALID_GRANT: "Benutzer oder Passwort ist falsch, oder die Anmeldung gilt nicht mehr.",
    ProblemCode.PASSWORD_CHANGE_REQUIRED: "Das Passwort ist vorläufig und muss zuerst ersetzt werden. Fragt Ihr Programm nicht nach einem neuen, ist er zu alt.",
    ProblemCode.UNSUPPORTED_GRANT_TYPE: "Diese Art der Anmeldung wird nicht unterstützt.",
    ProblemCode.FORBIDDEN: "Ihre Rolle erlaubt das nicht.",
    ProblemCode.NOT_FOUND: "Hier gibt es nichts, oder Sie dürfen es nicht sehen.",
    ProblemCode.METHOD_NOT_ALLOWED: "Diese Adresse nimmt diese Methode nicht an; die Kopfzeile Allow nennt die möglichen.",
    ProblemCode.NOT_ACCEPTABLE: "Dieses Format gibt es hier nicht.",
    ProblemCode.WRONG_STATE: "Zu spät: Der Rückruf ist schon in einem anderen Zustand.",
    ProblemCode.ACCEPT_AT_ENDPOINT: "Nehmen Sie diesen Rückruf im Fenster Ihrer Telefonanwendung an.",
    ProblemCode.STATUS_NOT_ALLOWED: "Dieses Ergebnis ist nach diesem Anruf nicht möglich.",
    ProblemCode.CODE_NOT_ALLOWED: "Wählen Sie einen Code, der für dieses Ergebnis gilt.",
    ProblemCode.CODE_REQUIRED: "Wählen Sie einen Code; hier wird einer verlangt.",
    ProblemCode.CALLBACK_AT_REQUIRED: "Wählen Sie ein Datum und eine Uhrzeit.",
    ProblemCode.CALLBACK_AT_OUT_OF_RANGE: "Wählen Sie einen Zeitpunkt in der Zukunft, höchstens 90 Tage im Voraus.",
    ProblemCode.OUTSIDE_SCHEDULE: "Zu dieser Zeit ist geschlossen.",
    ProblemCode.UNKNOWN_AGENT: "Dieser Agent gehört nicht zu diesem Geschäftsprozess.",
    ProblemCode.UNKNOWN_BUSINESS_PROCESS: "Diesen Geschäftsprozess gibt es nicht.",
    ProblemCode.NUMBER_NOT_ALLOWED: "Diese Nummer darf nicht angerufen werden. Prüfen Sie sie.",
    ProblemCode.NUMBER_IN_USE: "Diese Nummer gehört schon zu einem anderen offenen Rückruf.",
    ProblemCode.OFF_SCHEDULE: "Der Geschäftsprozess ist geschlossen, oder es ist außerhalb der Anrufzeiten des Kunden.",
    ProblemCode.STOPPED: "Die Rückrufe dieses Geschäftsprozesses sind angehalten. Starten Sie sie zuerst.",
    ProblemCode.WRONG_LOCATION: "Dort, wo sich der Rückruf gerade befindet, ist das nicht möglich.",
    ProblemCode.QUEUE_FULL: "Es warten schon zu viele Rückrufe. Versuchen Sie es später noch einmal.",
    ProblemCode.CLOSING_SOON: "Der Geschäftsprozess schließt zu bald für einen weiteren Rückruf.",
    ProblemCode.TOO_MANY_FOR_NUMBER: "Für diese Nummer wurden heute schon zu viele Rückrufe gewünscht.",
    ProblemCode.PROMISE_TOO_LONG: "Der Rückruf könnte erst zu spät stattfinden.",
    ProblemCode.CORRECTION_TOO_LATE: "Für eine Korrektur ist es zu spät.",
    ProblemCode.OFFERED_AGAIN: "Der Rückruf wurde inzwischen wieder angeboten; eine Korrektur ist nicht mehr möglich.",
    ProblemCode.ID_IN_USE: "Diese Kennung ist vergeben; wählen Sie eine andere.",
    ProblemCode.OWN_ACCOUNT: "Das eigene Konto kann so nicht geändert werden; ein anderer Administrator kann es.",
    ProblemCode.NOT_ADMINISTERED: "Das wird nicht hier verwaltet, sondern vom Identitätsanbieter, vom Verzeichnis oder in der Standortdatei.",
    ProblemCode.INVALID_CONFIGURATION: "Die Konfiguration wäre widersprüchlich; nichts wurde geändert.",
    ProblemCode.UNKNOWN_POSITION: "Eine Änderung mit dieser Position gibt es noch nicht.",
    ProblemCode.IDEMPOTENCY_KEY_REUSED: "Dieser Schlüssel wurde schon für eine andere Anfrage verwendet. Verwenden Sie einen neuen.",
    ProblemCode.PRECONDITION_REQUIRED: "Die Kopfzeile If-Match fehlt.",
    ProblemCode.PRECONDITION_FAILED: "Es wurde inzwischen geändert. Laden Sie es neu und versuchen Sie es noch einmal.",
    ProblemCode.INVALID_CURSOR: "Diese Seite gehört zu einer anderen Suche. Beginnen Sie von vorn.",
    ProblemCode.INVALID_TIMING: "Eine Einstellung widerspricht einer anderen.",
    ProblemCode.NO_RECORDING: "Dieser Rückruf hat keine Aufnahme.",
    ProblemCode.NO_TRANSCRIPTION: "Es gibt kein Transkript.",
    ProblemCode.NOT_SOUND: "Das ist keine lesbare Tonaufnahme.",
    ProblemCode.UNSUPPORTED_SOUND: "Diese Art von Tonaufnahme wird nicht unterstützt.",
    ProblemCode.RECORDING_TOO_LONG: "Die Aufnahme ist zu lang; höchstens zehn Minuten sind möglich.",
    ProblemCode.RECORDING_TOO_COSTLY: "Das Lesen der Aufnahme braucht zu viel Zeit oder Speicher.",
    ProblemCode.TOO_LARGE: "Die Anfrage ist zu groß.",
    ProblemCode.RANGE_NOT_SATISFIABLE: "Diesen Ausschnitt der Aufnahme gibt es nicht.",
    ProblemCode.TOO_MANY_REQUESTS: "Zu viele Anfragen. Versuchen Sie es etwas später noch einmal.",
    ProblemCode.UNAVAILABLE: "Der Server kann das im Moment nicht ausführen. Versuchen Sie es gleich noch einmal.",
    ProblemCode.STORAGE_FULL: "Der Server hat keinen Speicherplatz mehr; es wurde nichts ausgeführt.",
    ProblemCode.INTERNAL: "Im Server ist ein Fehler aufgetreten; sein Protokoll enthält ihn unter der Kennung dieser Antwort.",
}
"""What is wrong and the remedy, by ``ProblemCode``."""

LISTED: Final = "Diese Nummer steht auf der Sperrliste. Ein Supervisor kann den Eintrag entfernen."
"""The detail of a number on the do-not-call list."""
