"""Problem details in Spanish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agent_desktop.protocol.problems import ProblemCode

TITLES: Final[Mapping[int, str]] = {
    400: "Solicitud no válida",
    401: "Sin iniciar sesión",
    403: "No permitido",
    404: "No encontrado",
    405: "Método no permitido",
    406: "Formato no disponible",
    409: "Conflicto",
    412: "Modificado entretanto",
    413: "Demasiado grande",
    415: "Formato no admitido",
    416: "Intervalo no disponible",
    422: "No es posible",
    428: "Falta una condición",
    429: "Demasiadas solicitudes",
    500: "Error del servidor",
    503: "No disponible por el momento",
    507: "Sin espacio de almacenamiento",
}
"""Titles by HTTP status."""

DETAILS: Final[Mapping[str, str]] = {
    ProblemCode.INVALID_REQUEST: "La solicitud no es válida.",
    ProblemCode.UNAUTHORIZED: "Inicie sesión.",
    ProblemCode.INVALID_GRANT: "El usuario o la contraseña no son correctos, o la sesión ya no es válida.",
    ProblemCode.PASSWORD_CHANGE_REQUIRED: "La contraseña es provisional y primero hay que cambiarla. Si su programa no pide otra, es demasiado antiguo.",
    ProblemCode.UNSUPPORTED_GRANT_TYPE: "No se admite esta forma de iniciar sesión.",
    ProblemCode.FORBIDDEN: "Su rol no permite esta acción.",
    ProblemCode.NOT_FOUND: "Aquí no hay nada, o usted no puede verlo.",
    ProblemCode.METHOD_NOT_ALLOWED: "Esta dirección no acepta ese método; la cabecera Allow indica los posibles.",
    ProblemCode.NOT_ACCEPTABLE: "Ese formato no está disponible aquí.",
    ProblemCode.WRONG_STATE: "Demasiado tarde: la devolución ya está en otro estado.",
    ProblemCode.ACCEPT_AT_ENDPOINT: "Acepte esta devolución en la ventana de su aplicación de telefonía.",
    ProblemCode.STATUS_NOT_ALLOWED: "Ese resultado no es posible después de esta llamada.",
    ProblemCode.CODE_NOT_ALLOWED: "Elija un código que corresponda a este resultado.",
    ProblemCode.CODE_REQUIRED: "Elija un código: aquí es obligatorio.",
    ProblemCode.CALLBACK_AT_REQUIRED: "Elija una fecha y una hora.",
    ProblemCode.CALLBACK_AT_OUT_OF_RANGE: "Elija un momento futuro, como máximo dentro de 90 días.",
    ProblemCode.OUTSIDE_SCHEDULE: "A esa hora está cerrado.",
    ProblemCode.UNKNOWN_AGENT: "Ese agente no atiende este proceso de negocio.",
    ProblemCode.UNKNOWN_BUSINESS_PROCESS: "Ese proceso de negocio no existe.",
    ProblemCode.NUMBER_NOT_ALLOWED: "No se puede llamar a ese número. Compruébelo.",
    ProblemCode.NUMBER_IN_USE: "Otra devolución abierta ya tiene ese número.",
    ProblemCode.OFF_SCHEDULE: "El proceso de negocio está cerrado, o está fuera de las horas de llamada del cliente.",
    ProblemCode.STOPPED: "Las devoluciones de este proceso de negocio están detenidas. Inícielas primero.",
    ProblemCode.WRONG_LOCATION: "No es posible en la ubicación actual de la devolución.",
    ProblemCode.QUEUE_FULL: "Ya hay demasiadas devoluciones en espera. Inténtelo más tarde.",
    ProblemCode.CLOSING_SOON: "El proceso de negocio cierra demasiado pronto para otra devolución.",
    ProblemCode.TOO_MANY_FOR_NUMBER: "Hoy ya se han pedido demasiadas devoluciones para ese número.",
    ProblemCode.PROMISE_TOO_LONG: "La llamada solo podría hacerse demasiado tarde.",
    ProblemCode.CORRECTION_TOO_LATE: "Es demasiado tarde para una corrección.",
    ProblemCode.OFFERED_AGAIN: "La devolución se ha vuelto a ofrecer entretanto; ya no se puede corregir.",
    ProblemCode.ID_IN_USE: "Ese identificador ya está en uso; elija otro.",
    ProblemCode.OWN_ACCOUNT: "No puede cambiar así su propia cuenta; otro administrador sí puede.",
    ProblemCode.NOT_ADMINISTERED: "Esto no se administra aquí, sino en el proveedor de identidad, en el directorio o en el archivo del sitio.",
    ProblemCode.INVALID_CONFIGURATION: "La configuración sería contradictoria; no se ha cambiado nada.",
    ProblemCode.UNKNOWN_POSITION: "Todavía no hay ningún cambio con esa posición.",
    ProblemCode.IDEMPOTENCY_KEY_REUSED: "Esa clave ya se usó para otra solicitud. Use una nueva.",
    ProblemCode.PRECONDITION_REQUIRED: "Falta la cabecera If-Match.",
    ProblemCode.PRECONDITION_FAILED: "Se ha modificado entretanto. Vuelva a cargarlo e inténtelo de nuevo.",
    ProblemCode.INVALID_CURSOR: "Esa página pertenece a otra búsqueda. Empiece de nuevo.",
    ProblemCode.INVALID_TIMING: "Un ajuste contradice a otro.",
    ProblemCode.NO_RECORDING: "Esta devolución no tiene grabación.",
    ProblemCode.NO_TRANSCRIPTION: "No hay transcripción.",
    ProblemCode.NOT_SOUND: "No es una grabación de sonido legible.",
    ProblemCode.UNSUPPORTED_SOUND: "No se admite ese tipo de grabación.",
    ProblemCode.RECORDING_TOO_LONG: "La grabación es demasiado larga; se admiten diez minutos como máximo.",
    ProblemCode.RECORDING_TOO_COSTLY: "Leer la grabación requiere demasiado tiempo o memoria.",
    ProblemCode.TOO_LARGE: "La solicitud es demasiado grande.",
    ProblemCode.RANGE_NOT_SATISFIABLE: "Ese fragmento de la grabación no existe.",
    ProblemCode.TOO_MANY_REQUESTS: "Demasiadas solicitudes. Inténtelo de nuevo dentro de un momento.",
    ProblemCode.UNAVAILABLE: "El servidor no puede hacerlo por el momento. Inténtelo de nuevo enseguida.",
    ProblemCode.STORAGE_FULL: "El servidor se ha quedado sin espacio; no se ha hecho nada.",
    ProblemCode.INTERNAL: "Se produjo un error en el servidor; su registro lo contiene con el identificador de esta respuesta.",
}
"""What is wrong and the remedy, by ``ProblemCode``."""

LISTED: Final = "Ese número está en la lista de exclusión. Un supervisor puede quitarlo."
"""The detail of a number on the do-not-call list."""
