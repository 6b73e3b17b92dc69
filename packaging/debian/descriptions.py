"""The descriptions of the packages in the languages of the windows, which package managers show in the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Description(NamedTuple):
    """One description: a summary without a full stop, and the explanation, whose empty lines separate paragraphs."""

    summary: str
    explanation: str


DESKTOP: Final[Mapping[str, Description]] = {
    "de": Description(
        "Programm für Agenten und Supervisoren, die Rückrufe bearbeiten",
        "Agenten bekommen Rückrufe angeboten, hören und lesen, was der Kunde gesagt\n"
        "hat, rufen ihn an und halten das Ergebnis fest; Supervisoren überblicken\n"
        "und steuern den Betrieb.\n"
        "\n"
        "Dazu gehört ein callback-server, der auf einem anderen Rechner laufen kann.",
    ),
    "es": Description(
        "programa para los agentes y supervisores que devuelven llamadas",
        "El agente recibe devoluciones, escucha y lee lo que dijo el cliente, lo llama\n"
        "y anota el resultado; el supervisor ve y dirige toda la sala.\n"
        "\n"
        "Necesita un callback-server, que puede estar en otro equipo.",
    ),
    "fr": Description(
        "programme pour les agents et superviseurs qui traitent les rappels",
        "L'agent se voit proposer des rappels, écoute et lit ce que le client a dit,\n"
        "l'appelle et note le résultat ; le superviseur voit et dirige le plateau.\n"
        "\n"
        "Il a besoin d'un callback-server, qui peut se trouver sur une autre machine.",
    ),
    "pt": Description(
        "programa para agentes e supervisores que fazem retornos de chamadas",
        "O agente recebe retornos, ouve e lê o que o cliente disse, liga para ele e\n"
        "registra o resultado; o supervisor acompanha e conduz toda a operação.\n"
        "\n"
        "Precisa de um callback-server, que pode estar em outra máquina.",
    ),
    "ar": Description(
        "برنامج للموظفين الذين يعاودون الاتصال بالعملاء وللمشرفين عليهم",
        "تُعرض على الموظف معاودات الاتصال، فيستمع إلى ما قاله العميل ويقرؤه، ثم\n"
        "يتصل به ويسجّل النتيجة؛ ويتابع المشرف سير العمل كله ويوجّهه.\n"
        "\n"
        "يحتاج إلى callback-server، ويمكن أن يكون على جهاز آخر.",
    ),
}

SERVER: Final[Mapping[str, Description]] = {
    "de": Description(
        "Server, der Rückrufe in Callcentern verteilt",
        "Leitet Rückrufwünsche an die Agenten weiter, bewahrt Aufnahmen auf, wandelt sie\n"
        "auf dem Rechner selbst in Text um und zeigt Supervisoren den Betrieb.\n"
        "\n"
        "Seine Daten liegen in /var/lib/callback-desk; der Standort ist in\n"
        "/etc/callback-desk/site.toml beschrieben.",
    ),
    "es": Description(
        "servidor que distribuye devoluciones de llamadas en centros de contacto",
        "Dirige las solicitudes a los programas de los agentes, guarda y transcribe\n"
        "las grabaciones en el propio equipo y muestra la sala a los supervisores.\n"
        "\n"
        "Sus datos están en /var/lib/callback-desk; el centro se describe en\n"
        "/etc/callback-desk/site.toml.",
    ),
    "fr": Description(
        "serveur de distribution des rappels pour centres de contact",
        "Dirige les demandes de rappel vers les programmes des agents, conserve et\n"
        "transcrit les enregistrements sur la machine même et montre le plateau aux\n"
        "superviseurs.\n"
        "\n"
        "Ses données sont dans /var/lib/callback-desk ; le site est décrit dans\n"
        "/etc/callback-desk/site.toml.",
    ),
    "pt": Description(
        "servidor que distribui retornos de chamadas em centrais de atendimento",
        "Encaminha os pedidos de retorno aos programas dos agentes, guarda e\n"
        "transcreve as gravações na própria máquina e mostra a operação aos\n"
        "supervisores.\n"
        "\n"
        "Os dados ficam em /var/lib/callback-desk; o site é descrito em\n"
        "/etc/callback-desk/site.toml.",
    ),
    "ar": Description(
        "خادم يوزّع معاودات الاتصال في مراكز الاتصال",
        "يوجّه طلبات معاودة الاتصال إلى برامج الموظفين، ويحفظ التسجيلات ويحوّلها إلى\n"
        "نص على الجهاز نفسه، ويعرض سير العمل على المشرفين.\n"
        "\n"
        "بياناته في /var/lib/callback-desk، والموقع موصوف في\n"
        "/etc/callback-desk/site.toml.",
    ),
}
