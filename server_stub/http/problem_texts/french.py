"""Problem details in French."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agent_desktop.protocol.problems import ProblemCode

TITLES: Final[Mapping[int, str]] = {
    400: "Requête non valide",
    401: "Non connecté",
    403: "Non autorisé",
    404: "Introuvable",
    405: "Méthode non autorisée",
    406: "Format non disponible",
    409: "Conflit",
    412: "Modifié entre-temps",
    413: "Trop volumineux",
    415: "Format non pris en charge",
    416: "Plage non disponible",
    422: "Impossible",
    428: "Condition manquante",
    429: "Trop de requêtes",
    500: "Erreur du serveur",
    503: "Momentanément indisponible",
    507: "Espace de stockage insuffisant",
}
"""Titles by HTTP status."""

DETAILS: Final[Mapping[str, str]] = {
    ProblemCode.INVALID_REQUEST: "La requête n’est pas valide.",
    ProblemCode.UNAUTHORIZED: "Connectez-vous.",
    ProblemCode.INVALID_GRANT: "L’utilisateur ou le mot de passe est incorrect, ou la session n’est plus valide.",
    ProblemCode.PASSWORD_CHANGE_REQUIRED: "Le mot de passe est provisoire et doit d’abord être remplacé. Si votre programme n’en demande pas un autre, il est trop ancien.",
    ProblemCode.UNSUPPORTED_GRANT_TYPE: "Ce mode de connexion n’est pas pris en charge.",
    ProblemCode.FORBIDDEN: "Votre rôle ne le permet pas.",
    ProblemCode.NOT_FOUND: "Il n’y a rien ici, ou vous ne pouvez pas le voir.",
    ProblemCode.METHOD_NOT_ALLOWED: "Cette adresse n’accepte pas cette méthode ; l’en-tête Allow indique celles qu’elle accepte.",
    ProblemCode.NOT_ACCEPTABLE: "Ce format n’est pas disponible ici.",
    ProblemCode.WRONG_STATE: "Trop tard : le rappel est déjà dans un autre état.",
    ProblemCode.ACCEPT_AT_ENDPOINT: "Acceptez ce rappel dans la fenêtre de votre application de téléphonie.",
    ProblemCode.STATUS_NOT_ALLOWED: "Ce résultat n’est pas possible après cet appel.",
    ProblemCode.CODE_NOT_ALLOWED: "Choisissez un code qui correspond à ce résultat.",
    ProblemCode.CODE_REQUIRED: "Choisissez un code : il est obligatoire ici.",
    ProblemCode.CALLBACK_AT_REQUIRED: "Choisissez une date et une heure.",
    ProblemCode.CALLBACK_AT_OUT_OF_RANGE: "Choisissez un moment à venir, dans 90 jours au plus.",
    ProblemCode.OUTSIDE_SCHEDULE: "C’est fermé à cette heure.",
    ProblemCode.UNKNOWN_AGENT: "Cet agent ne traite pas ce processus métier.",
    ProblemCode.UNKNOWN_BUSINESS_PROCESS: "Ce processus métier n’existe pas.",
    ProblemCode.NUMBER_NOT_ALLOWED: "Ce numéro ne peut pas être appelé. Vérifiez-le.",
    ProblemCode.NUMBER_IN_USE: "Un autre rappel ouvert a déjà ce numéro.",
    ProblemCode.OFF_SCHEDULE: "Le processus métier est fermé, ou ce n’est pas une heure d’appel du client.",
    ProblemCode.STOPPED: "Les rappels de ce processus métier sont arrêtés. Démarrez-les d’abord.",
    ProblemCode.WRONG_LOCATION: "Ce n’est pas possible à l’emplacement actuel du rappel.",
    ProblemCode.QUEUE_FULL: "Trop de rappels attendent déjà. Réessayez plus tard.",
    ProblemCode.CLOSING_SOON: "Le processus métier ferme trop tôt pour un rappel de plus.",
    ProblemCode.TOO_MANY_FOR_NUMBER: "Trop de rappels ont déjà été demandés aujourd’hui pour ce numéro.",
    ProblemCode.PROMISE_TOO_LONG: "L’appel ne pourrait avoir lieu que trop tard.",
    ProblemCode.CORRECTION_TOO_LATE: "Il est trop tard pour une correction.",
    ProblemCode.OFFERED_AGAIN: "Le rappel a été proposé de nouveau entre-temps ; il ne peut plus être corrigé.",
    ProblemCode.ID_IN_USE: "Cet identifiant est déjà pris ; choisissez-en un autre.",
    ProblemCode.OWN_ACCOUNT: "Vous ne pouvez pas modifier ainsi votre propre compte ; un autre administrateur le peut.",
    ProblemCode.NOT_ADMINISTERED: "Ceci ne se gère pas ici, mais chez le fournisseur d’identité, dans l’annuaire ou dans le fichier du site.",
    ProblemCode.INVALID_CONFIGURATION: "La configuration serait contradictoire ; rien n’a été modifié.",
    ProblemCode.UNKNOWN_POSITION: "Aucune modification n’a encore cette position.",
    ProblemCode.IDEMPOTENCY_KEY_REUSED: "Cette clé a déjà servi pour une autre requête. Utilisez-en une nouvelle.",
    ProblemCode.PRECONDITION_REQUIRED: "L’en-tête If-Match manque.",
    ProblemCode.PRECONDITION_FAILED: "Une modification a eu lieu entre-temps. Rechargez et réessayez.",
    ProblemCode.INVALID_CURSOR: "Cette page appartient à une autre recherche. Recommencez depuis le début.",
    ProblemCode.INVALID_TIMING: "Un paramètre en contredit un autre.",
    ProblemCode.NO_RECORDING: "Ce rappel n’a pas d’enregistrement.",
    ProblemCode.NO_TRANSCRIPTION: "Il n’y a pas de transcription.",
    ProblemCode.NOT_SOUND: "Ce n’est pas un enregistrement sonore lisible.",
    ProblemCode.UNSUPPORTED_SOUND: "Ce type d’enregistrement n’est pas pris en charge.",
    ProblemCode.RECORDING_TOO_LONG: "L’enregistrement est trop long ; dix minutes au plus sont possibles.",
    ProblemCode.RECORDING_TOO_COSTLY: "La lecture de l’enregistrement demande trop de temps ou de mémoire.",
    ProblemCode.TOO_LARGE: "La requête est trop volumineuse.",
    ProblemCode.RANGE_NOT_SATISFIABLE: "Cet extrait de l’enregistrement n’existe pas.",
    ProblemCode.TOO_MANY_REQUESTS: "Trop de requêtes. Réessayez un peu plus tard.",
    ProblemCode.UNAVAILABLE: "Le serveur ne peut pas le faire pour le moment. Réessayez dans un instant.",
    ProblemCode.STORAGE_FULL: "Le serveur n’a plus d’espace de stockage ; rien n’a été fait.",
    ProblemCode.INTERNAL: "Une erreur s’est produite sur le serveur ; son journal la contient sous l’identifiant de cette réponse.",
}
"""What is wrong and the remedy, by ``ProblemCode``."""

LISTED: Final = "Ce numéro figure sur la liste d’opposition. Un superviseur peut l’en retirer."
"""The detail of a number on the do-not-call list."""
