"""Problem details in Portuguese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from agent_desktop.protocol.problems import ProblemCode

TITLES: Final[Mapping[int, str]] = {
    400: "Solicitação inválida",
    401: "Sem sessão iniciada",
    403: "Não permitido",
    404: "Não encontrado",
    405: "Método não permitido",
    406: "Formato não disponível",
    409: "Conflito",
    412: "Alterado nesse meio-tempo",
    413: "Grande demais",
    415: "Formato não aceito",
    416: "Intervalo não disponível",
    422: "Não é possível",
    428: "Falta uma condição",
    429: "Solicitações demais",
    500: "Erro do servidor",
    503: "Indisponível no momento",
    507: "Sem espaço de armazenamento",
}
"""Titles by HTTP status."""

DETAILS: Final[Mapping[str, str]] = {
    ProblemCode.INVALID_REQUEST: "A solicitação é inválida.",
    ProblemCode.UNAUTHORIZED: "Entre com o seu usuário.",
    ProblemCode.INVALID_GRANT: "O usuário ou a senha está incorreto, ou a sessão não é mais válida.",
    ProblemCode.PASSWORD_CHANGE_REQUIRED: "A senha é provisória e precisa ser trocada primeiro. Se o seu programa não pede outra, ele é antigo demais.",
    ProblemCode.UNSUPPORTED_GRANT_TYPE: "Essa forma de entrar não é aceita.",
    ProblemCode.FORBIDDEN: "A sua função não permite isso.",
    ProblemCode.NOT_FOUND: "Não há nada aqui, ou você não pode ver.",
    ProblemCode.METHOD_NOT_ALLOWED: "Este endereço não aceita esse método; o cabeçalho Allow indica os possíveis.",
    ProblemCode.NOT_ACCEPTABLE: "Esse formato não está disponível aqui.",
    ProblemCode.WRONG_STATE: "Tarde demais: o retorno já está em outro estado.",
    ProblemCode.ACCEPT_AT_ENDPOINT: "Aceite este retorno na janela do seu aplicativo de telefonia.",
    ProblemCode.STATUS_NOT_ALLOWED: "Esse resultado não é possível depois desta chamada.",
    ProblemCode.CODE_NOT_ALLOWED: "Escolha um código que corresponda a este resultado.",
    ProblemCode.CODE_REQUIRED: "Escolha um código: aqui é obrigatório.",
    ProblemCode.CALLBACK_AT_REQUIRED: "Escolha uma data e um horário.",
    ProblemCode.CALLBACK_AT_OUT_OF_RANGE: "Escolha um momento futuro, no máximo daqui a 90 dias.",
    ProblemCode.OUTSIDE_SCHEDULE: "Nesse horário está fechado.",
    ProblemCode.UNKNOWN_AGENT: "Esse agente não atende este processo de negócio.",
    ProblemCode.UNKNOWN_BUSINESS_PROCESS: "Esse processo de negócio não existe.",
    ProblemCode.NUMBER_NOT_ALLOWED: "Não é permitido ligar para esse número. Verifique-o.",
    ProblemCode.NUMBER_IN_USE: "Outro retorno aberto já tem esse número.",
    ProblemCode.OFF_SCHEDULE: "O processo de negócio está fechado, ou está fora das horas de ligação do cliente.",
    ProblemCode.STOPPED: "Os retornos deste processo de negócio estão parados. Inicie-os primeiro.",
    ProblemCode.WRONG_LOCATION: "Isso não é possível no local em que o retorno está.",
    ProblemCode.QUEUE_FULL: "Já há retornos demais em espera. Tente de novo mais tarde.",
    ProblemCode.CLOSING_SOON: "O processo de negócio fecha cedo demais para mais um retorno.",
    ProblemCode.TOO_MANY_FOR_NUMBER: "Hoje já foram pedidos retornos demais para esse número.",
    ProblemCode.PROMISE_TOO_LONG: "A chamada só poderia ser feita tarde demais.",
    ProblemCode.CORRECTION_TOO_LATE: "É tarde demais para uma correção.",
    ProblemCode.OFFERED_AGAIN: "O retorno foi oferecido de novo nesse meio-tempo; não pode mais ser corrigido.",
    ProblemCode.ID_IN_USE: "Esse identificador já está em uso; escolha outro.",
    ProblemCode.OWN_ACCOUNT: "Você não pode alterar assim a própria conta; outro administrador pode.",
    ProblemCode.NOT_ADMINISTERED: "Isto não é administrado aqui, mas no provedor de identidade, no diretório ou no arquivo do site.",
    ProblemCode.INVALID_CONFIGURATION: "A configuração seria contraditória; nada foi alterado.",
    ProblemCode.UNKNOWN_POSITION: "Ainda não há nenhuma alteração com essa posição.",
    ProblemCode.IDEMPOTENCY_KEY_REUSED: "Essa chave já foi usada em outra solicitação. Use uma nova.",
    ProblemCode.PRECONDITION_REQUIRED: "Falta o cabeçalho If-Match.",
    ProblemCode.PRECONDITION_FAILED: "Houve uma alteração nesse meio-tempo. Carregue de novo e tente outra vez.",
    ProblemCode.INVALID_CURSOR: "Essa página pertence a outra busca. Comece de novo.",
    ProblemCode.INVALID_TIMING: "Uma configuração contradiz outra.",
    ProblemCode.NO_RECORDING: "Este retorno não tem gravação.",
    ProblemCode.NO_TRANSCRIPTION: "Não há transcrição.",
    ProblemCode.NOT_SOUND: "Não é uma gravação de som legível.",
    ProblemCode.UNSUPPORTED_SOUND: "Esse tipo de gravação não é aceito.",
    ProblemCode.RECORDING_TOO_LONG: "A gravação é longa demais; o máximo são dez minutos.",
    ProblemCode.RECORDING_TOO_COSTLY: "A leitura da gravação exige tempo ou memória demais.",
    ProblemCode.TOO_LARGE: "A solicitação é grande demais.",
    ProblemCode.RANGE_NOT_SATISFIABLE: "Esse trecho da gravação não existe.",
    ProblemCode.TOO_MANY_REQUESTS: "Solicitações demais. Tente de novo daqui a pouco.",
    ProblemCode.UNAVAILABLE: "O servidor não pode fazer isso no momento. Tente de novo em instantes.",
    ProblemCode.STORAGE_FULL: "O servidor está sem espaço de armazenamento; nada foi feito.",
    ProblemCode.INTERNAL: "Ocorreu um erro no servidor; o registro dele o contém sob o identificador desta resposta.",
}
"""What is wrong and the remedy, by ``ProblemCode``."""

LISTED: Final = "Esse número está na lista de não ligar. Um supervisor pode removê-lo."
"""The detail of a number on the do-not-call list."""
