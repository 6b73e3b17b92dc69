"""The words of the figures of a period in the languages of their PDF file; CSV and Excel files keep the names of the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from agent_desktop.protocol.states import FiguresBy


class FiguresTexts(msgspec.Struct, frozen=True, kw_only=True):
    """Every text of the file in one language. ``columns`` follow the name of a line, from left to right."""

    title: str
    by: Mapping[FiguresBy, str]
    columns: tuple[str, ...]
    period: str
    made: str
    processes: str
    total: str
    no_code: str
    by_supervisors: str
    nothing: str


def _by(agent: str, hour: str, business_process: str, code: str) -> Mapping[FiguresBy, str]:
    return {
        FiguresBy.AGENT: agent,
        FiguresBy.HOUR: hour,
        FiguresBy.BUSINESS_PROCESS: business_process,
        FiguresBy.CODE: code,
    }


FIGURES_TEXTS: Final[Mapping[str, FiguresTexts]] = {
    "en": FiguresTexts(
        title="Figures of a period",
        by=_by("Agent", "Hour (UTC)", "Business process", "Disposition code"),
        columns=(
            *("Entered", "Succeeded", "Failed", "Attempts", "Reached", "First attempts", "First successes"),
            *("Answered", "Mean wait", "Longest wait", "Promises kept", "Begun early", "Begun late"),
            *("Moved to a time", "Called on time", "Mean handling"),
        ),
        period="From {since} to {until} UTC.",
        made="Made {} UTC.",
        processes="Business processes: {}",
        total="Total",
        no_code="Without a code",
        by_supervisors="{} (supervisor)",
        nothing="There is nothing to count in this period.",
    ),
    "de": FiguresTexts(
        title="Kennzahlen eines Zeitraums",
        by=_by("Agent", "Stunde (UTC)", "Geschäftsprozess", "Ergebniscode"),
        columns=(
            *(
                "Eingang",
                "Erfolg",
                "Fehlschlag",
                "Versuche",
                "Erreicht",
                "Erste Versuche",
                "Erste Erfolge",
            ),
            *(
                "Antworten",
                "Mittlere Wartezeit",
                "Längste Wartezeit",
                "Zusagen gehalten",
                "Zu früh begonnen",
            ),
            *("Zu spät begonnen", "Auf Termin verlegt", "Pünktlich angerufen", "Mittlere Dauer"),
        ),
        period="Von {since} bis {until} UTC.",
        made="Erstellt {} UTC.",
        processes="Geschäftsprozesse: {}",
        total="Gesamt",
        no_code="Ohne Code",
        by_supervisors="{} (Supervisor)",
        nothing="In diesem Zeitraum gibt es nichts zu zählen.",
    ),
    "es": FiguresTexts(
        title="Cifras de un período",
        by=_by("Agente", "Hora (UTC)", "Proceso de negocio", "Código de resultado"),
        columns=(
            *(
                "Recibidas",
                "Con éxito",
                "Fallidas",
                "Intentos",
                "Contacto",
                "Primeros intentos",
                "Primeros éxitos",
            ),
            *("Atendidas", "Espera media", "Espera más larga", "Promesas cumplidas", "Antes de hora"),
            *("Con retraso", "Aplazadas a una hora", "Llamadas a su hora", "Gestión media"),
        ),
        period="Del {since} al {until} UTC.",
        made="Creado el {} UTC.",
        processes="Procesos de negocio: {}",
        total="Total",
        no_code="Sin código",
        by_supervisors="{} (supervisor)",
        nothing="No hay nada que contar en este período.",
    ),
    "fr": FiguresTexts(
        title="Chiffres d’une période",
        by=_by("Agent", "Heure (UTC)", "Processus métier", "Code de résultat"),
        columns=(
            *(
                "Reçus",
                "Réussis",
                "Échoués",
                "Tentatives",
                "Joints",
                "Premières tentatives",
                "Premiers succès",
            ),
            *("Décrochés", "Attente moyenne", "Attente la plus longue", "Promesses tenues", "En avance"),
            *("En retard", "Reportés à une heure", "Rappelés à l’heure", "Traitement moyen"),
        ),
        period="Du {since} au {until} UTC.",
        made="Créé le {} UTC.",
        processes="Processus métier : {}",
        total="Total",
        no_code="Sans code",
        by_supervisors="{} (superviseur)",
        nothing="Il n’y a rien à compter dans cette période.",
    ),
    "pt": FiguresTexts(
        title="Números de um período",
        by=_by("Agente", "Hora (UTC)", "Processo de negócio", "Código de resultado"),
        columns=(
            *("Recebidos", "Com sucesso", "Sem sucesso", "Tentativas", "Contatados", "Primeiras tentativas"),
            *("Sucessos na primeira", "Atendidos", "Espera média", "Maior espera", "Promessas cumpridas"),
            *("Adiantados", "Atrasados", "Adiados para um horário", "Ligados no horário", "Tempo médio"),
        ),
        period="De {since} a {until} UTC.",
        made="Criado em {} UTC.",
        processes="Processos de negócio: {}",
        total="Total",
        no_code="Sem código",
        by_supervisors="{} (supervisor)",
        nothing="Não há nada para contar neste período.",
    ),
    "ar": FiguresTexts(
        title="أرقام فترة",
        by=_by("الموظف", "الساعة (UTC)", "عملية الأعمال", "رمز النتيجة"),
        columns=(
            *("واردة", "ناجحة", "فاشلة", "محاولات", "تم الوصول", "محاولات أولى", "نجاحات أولى"),
            *("مُجابة", "متوسط الانتظار", "أطول انتظار", "وعود مُوفاة", "بدأت مبكرًا", "بدأت متأخرة"),
            *("مؤجلة إلى موعد", "في موعدها", "متوسط المعالجة"),
        ),
        period="من {since} إلى {until} UTC.",
        made="أُنشئ {} UTC.",
        processes="عمليات الأعمال: {}",
        total="المجموع",
        no_code="بلا رمز",
        by_supervisors="{} (مشرف)",
        nothing="لا شيء يُحصى في هذه الفترة.",
    ),
}
"""The texts by language; English first, which stands in for every other language."""


def figures_texts(language: str) -> FiguresTexts:
    """Return the texts in ``language``, in English if there are none."""
    return FIGURES_TEXTS.get(language, FIGURES_TEXTS["en"])
