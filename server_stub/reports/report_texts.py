"""The words of report 6.04 in the languages of its PDF file; CSV and Excel files keep the English ones, for programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec


class ReportTexts(msgspec.Struct, frozen=True, kw_only=True):
    """Every text of the file in one language. ``columns`` are the nine of a callback's line, from left to right.

    ``states`` are the end states and the attempt states by their words on the wire, ``reasons`` the end reasons that the
    server gives by itself.
    """

    title: str
    columns: tuple[str, str, str, str, str, str, str, str, str]
    since: str
    from_the_beginning: str
    until: str
    to_now: str
    completed: str
    made: str
    times: str
    search: str
    no_search: str
    processes: str
    none: str
    in_all: str
    no_agent: str
    recording: str
    no_callbacks: str
    written_out: str
    states: Mapping[str, str]
    reasons: Mapping[str, str]


TEXTS: Final[Mapping[str, ReportTexts]] = {
    "en": ReportTexts(
        title="6.04 Completed Callback Interaction",
        columns=(
            "Number",
            "Customer",
            "Business Process",
            "End Interaction State",
            "Original Entrance Time",
            "Last Attempt Time",
            "Completed",
            "Total Attempts",
            "Time Zone",
        ),
        since="from {} UTC",
        from_the_beginning="from the beginning",
        until="to {} UTC",
        to_now="to now",
        completed="Completed {since} {until}",
        made="Made {} UTC.",
        times="Times: UTC, and after the slash on the clock of the time zone named.",
        search="Search: {}",
        no_search="No search",
        processes="Business processes: {}",
        none="none",
        in_all="… ({} in all)",
        no_agent="no agent",
        recording="Recording: {}",
        no_callbacks="No callbacks were completed.",
        written_out="A letter that this document's fonts lack is shown as \\u and its Unicode number, as \\u674e. The CSV and Excel files contain the letter itself.",
        states={
            "succeeded": "Succeeded",
            "failed": "Failed",
            "purged": "Purged",
            "aborted": "Aborted",
            "expired": "Expired",
            "withdrawn": "Withdrawn",
            "handled": "Handled",
            "answering_machine": "Answering Machine",
            "callback_requested": "Callback Requested",
            "no_answer": "No Answer",
            "cancel": "Cancel",
            "wrong_destination": "Wrong Destination",
        },
        reasons={
            "Attempts used up": "Attempts used up",
            "Wrong destination": "Wrong destination",
            "Already served": "Already served",
            "The schedule closed": "The schedule closed",
            "On the do-not-call list": "On the do-not-call list",
            "The number must not be dialled": "The number must not be dialled",
        },
    ),
    "de": ReportTexts(
        title="6.04 Abgeschlossene Rückrufe",
        columns=(
            "Nummer",
            "Kunde",
            "Geschäftsprozess",
            "Endzustand",
            "Eingegangen",
            "Letzter Versuch",
            "Abgeschlossen",
            "Versuche gesamt",
            "Zeitzone",
        ),
        since="von {} UTC",
        from_the_beginning="von Anfang an",
        until="bis {} UTC",
        to_now="bis jetzt",
        completed="Abgeschlossen {since} {until}",
        made="Erstellt {} UTC.",
        times="Zeiten: UTC, nach dem Schrägstrich die Uhr der genannten Zeitzone.",
        search="Suche: {}",
        no_search="Keine Suche",
        processes="Geschäftsprozesse: {}",
        none="keine",
        in_all="… (insgesamt {})",
        no_agent="kein Agent",
        recording="Aufnahme: {}",
        no_callbacks="Es wurden keine Rückrufe abgeschlossen.",
        written_out="Ein Zeichen, das den Schriften dieses Dokuments fehlt, steht als \\u mit seiner Unicode-Nummer da, etwa \\u674e. Die CSV- und die Excel-Datei enthalten das Zeichen selbst.",
        states={
            "succeeded": "Erreicht",
            "failed": "Fehlgeschlagen",
            "purged": "Verworfen",
            "aborted": "Abgebrochen",
            "expired": "Verfallen",
            "withdrawn": "Zurückgezogen",
            "handled": "Erledigt",
            "answering_machine": "Anrufbeantworter",
            "callback_requested": "Rückruf gewünscht",
            "no_answer": "Keine Antwort",
            "cancel": "Abbrechen",
            "wrong_destination": "Falscher Anschluss",
        },
        reasons={
            "Attempts used up": "Versuche aufgebraucht",
            "Wrong destination": "Falscher Anschluss",
            "Already served": "Bereits bedient",
            "The schedule closed": "Der Zeitplan hat geschlossen",
            "On the do-not-call list": "Auf der Sperrliste",
            "The number must not be dialled": "Die Nummer darf nicht gewählt werden",
        },
    ),
    "es": ReportTexts(
        title="6.04 Devoluciones completadas",
        columns=(
            "Número",
            "Cliente",
            "Proceso de negocio",
            "Estado final",
            "Entrada original",
            "Último intento",
            "Completada",
            "Intentos en total",
            "Zona horaria",
        ),
        since="desde {} UTC",
        from_the_beginning="desde el principio",
        until="hasta {} UTC",
        to_now="hasta ahora",
        completed="Completadas {since} {until}",
        made="Creado {} UTC.",
        times="Horas: UTC y, después de la barra, la hora de la zona indicada.",
        search="Búsqueda: {}",
        no_search="Sin búsqueda",
        processes="Procesos de negocio: {}",
        none="ninguno",
        in_all="… ({} en total)",
        no_agent="ningún agente",
        recording="Grabación: {}",
        no_callbacks="No se completó ninguna devolución.",
        written_out="Un carácter que falta en las fuentes de este documento se muestra como \\u y su número Unicode, por ejemplo \\u674e. Los archivos CSV y Excel contienen el propio carácter.",
        states={
            "succeeded": "Con éxito",
            "failed": "Fallida",
            "purged": "Descartada",
            "aborted": "Interrumpida",
            "expired": "Caducada",
            "withdrawn": "Retirada",
            "handled": "Atendida",
            "answering_machine": "Contestador",
            "callback_requested": "Otra llamada solicitada",
            "no_answer": "Sin respuesta",
            "cancel": "Cancelar",
            "wrong_destination": "Destino equivocado",
        },
        reasons={
            "Attempts used up": "Intentos agotados",
            "Wrong destination": "Destino equivocado",
            "Already served": "Ya atendida",
            "The schedule closed": "El horario cerró",
            "On the do-not-call list": "En la lista de exclusión",
            "The number must not be dialled": "No se puede llamar al número",
        },
    ),
    "fr": ReportTexts(
        title="6.04 Rappels terminés",
        columns=(
            "Numéro",
            "Client",
            "Processus métier",
            "État final",
            "Entrée d’origine",
            "Dernière tentative",
            "Terminé",
            "Total des tentatives",
            "Fuseau horaire",
        ),
        since="du {} UTC",
        from_the_beginning="depuis le début",
        until="au {} UTC",
        to_now="jusqu’à maintenant",
        completed="Terminés {since} {until}",
        made="Établi le {} UTC.",
        times="Heures : UTC et, après la barre oblique, l’heure du fuseau indiqué.",
        search="Recherche : {}",
        no_search="Sans recherche",
        processes="Processus métier : {}",
        none="aucun",
        in_all="… ({} en tout)",
        no_agent="aucun agent",
        recording="Enregistrement : {}",
        no_callbacks="Aucun rappel n’a été terminé.",
        written_out="Un caractère absent des polices de ce document est écrit \\u suivi de son numéro Unicode, par exemple \\u674e. Les fichiers CSV et Excel contiennent le caractère lui-même.",
        states={
            "succeeded": "Réussi",
            "failed": "Échoué",
            "purged": "Purgé",
            "aborted": "Interrompu",
            "expired": "Expiré",
            "withdrawn": "Retiré",
            "handled": "Traité",
            "answering_machine": "Répondeur",
            "callback_requested": "Rappel demandé",
            "no_answer": "Pas de réponse",
            "cancel": "Annuler",
            "wrong_destination": "Mauvais destinataire",
        },
        reasons={
            "Attempts used up": "Tentatives épuisées",
            "Wrong destination": "Mauvais destinataire",
            "Already served": "Déjà servi",
            "The schedule closed": "L’horaire a fermé",
            "On the do-not-call list": "Sur la liste d’opposition",
            "The number must not be dialled": "Le numéro ne doit pas être appelé",
        },
    ),
    "pt": ReportTexts(
        title="6.04 Retornos concluídos",
        columns=(
            "Número",
            "Cliente",
            "Processo de negócio",
            "Estado final",
            "Entrada original",
            "Última tentativa",
            "Concluído",
            "Total de tentativas",
            "Fuso horário",
        ),
        since="de {} UTC",
        from_the_beginning="desde o início",
        until="até {} UTC",
        to_now="até agora",
        completed="Concluídos {since} {until}",
        made="Criado em {} UTC.",
        times="Horários: UTC e, depois da barra, o horário do fuso indicado.",
        search="Busca: {}",
        no_search="Sem busca",
        processes="Processos de negócio: {}",
        none="nenhum",
        in_all="… ({} ao todo)",
        no_agent="nenhum agente",
        recording="Gravação: {}",
        no_callbacks="Nenhum retorno foi concluído.",
        written_out="Um caractere que falta nas fontes deste documento aparece como \\u e seu número Unicode, por exemplo \\u674e. Os arquivos CSV e Excel contêm o próprio caractere.",
        states={
            "succeeded": "Com êxito",
            "failed": "Com falha",
            "purged": "Eliminado",
            "aborted": "Interrompido",
            "expired": "Expirado",
            "withdrawn": "Retirado",
            "handled": "Atendido",
            "answering_machine": "Secretária eletrônica",
            "callback_requested": "Nova ligação solicitada",
            "no_answer": "Sem resposta",
            "cancel": "Cancelar",
            "wrong_destination": "Destino errado",
        },
        reasons={
            "Attempts used up": "Tentativas esgotadas",
            "Wrong destination": "Destino errado",
            "Already served": "Já atendido",
            "The schedule closed": "O horário fechou",
            "On the do-not-call list": "Na lista de bloqueio",
            "The number must not be dialled": "Não é permitido ligar para o número",
        },
    ),
    "ar": ReportTexts(
        title="6.04 معاودات الاتصال المكتملة",
        columns=(
            "الرقم",
            "العميل",
            "إجراء العمل",
            "الحالة النهائية",
            "وقت الدخول",
            "آخر محاولة",
            "الاكتمال",
            "مجموع المحاولات",
            "المنطقة الزمنية",
        ),
        since="من {} UTC",
        from_the_beginning="من البداية",
        until="إلى {} UTC",
        to_now="حتى الآن",
        completed="المكتملة {since} {until}",
        made="أُنشئ {} UTC.",
        times="الأوقات: UTC، وبعد الشرطة المائلة وقت المنطقة الزمنية المذكورة.",
        search="البحث: {}",
        no_search="بلا بحث",
        processes="إجراءات العمل: {}",
        none="لا شيء",
        in_all="… (المجموع {})",
        no_agent="بلا موظف",
        recording="التسجيل: {}",
        no_callbacks="لم تكتمل أي معاودة.",
        written_out="الحرف الذي لا تتضمنه خطوط هذا المستند يظهر على شكل \\u مع رقمه في يونيكود، مثل \\u674e. ويوجد الحرف نفسه في ملفي CSV وExcel.",
        states={
            "succeeded": "ناجحة",
            "failed": "فاشلة",
            "purged": "محذوفة",
            "aborted": "مقطوعة",
            "expired": "منتهية",
            "withdrawn": "مسحوبة",
            "handled": "تمت المعالجة",
            "answering_machine": "جهاز رد آلي",
            "callback_requested": "طُلبت معاودة الاتصال",
            "no_answer": "لا رد",
            "cancel": "إلغاء",
            "wrong_destination": "وجهة خاطئة",
        },
        reasons={
            "Attempts used up": "استُنفدت المحاولات",
            "Wrong destination": "وجهة خاطئة",
            "Already served": "خُدم من قبل",
            "The schedule closed": "أُغلق الجدول",
            "On the do-not-call list": "في قائمة عدم الاتصال",
            "The number must not be dialled": "لا يُسمح بالاتصال بالرقم",
        },
    ),
}
"""The texts by language; English first, which stands in for every other language."""


def texts_of(language: str) -> ReportTexts:
    """Return the texts in ``language``, in English if there are none."""
    return TEXTS.get(language, TEXTS["en"])
