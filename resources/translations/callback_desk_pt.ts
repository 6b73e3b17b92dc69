<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln callbacks waiting in {names}</source>
        <translation>
            <numerusform>%Ln retorno em espera em {names}</numerusform>
            <numerusform>%Ln retornos em espera em {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln feito</numerusform>
            <numerusform>%Ln feitos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reached</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln alcançado</numerusform>
            <numerusform>%Ln alcançados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for playback</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>mais %Ln para reprodução</numerusform>
            <numerusform>mais %Ln para reprodução</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for speaking</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>%Ln para falar</numerusform>
            <numerusform>%Ln para falar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until {}, %Ln days</source>
        <translation>
            <numerusform>até {}, %Ln dia</numerusform>
            <numerusform>até {}, %Ln dias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {reason}</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln recusado: {reason}</numerusform>
            <numerusform>%Ln recusados: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln fica como está.</numerusform>
            <numerusform>%Ln ficam como estão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lose their due times.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln perde seu horário previsto.</numerusform>
            <numerusform>%Ln perdem seu horário previsto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are no longer held for a supervisor.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln não está mais retido para um supervisor.</numerusform>
            <numerusform>%Ln não estão mais retidos para um supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be refused: {reason}.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln será recusado: {reason}.</numerusform>
            <numerusform>%Ln serão recusados: {reason}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks were handed over and wait for a supervisor.</source>
        <translation>
            <numerusform>%Ln retorno foi transferido e espera por um supervisor.</numerusform>
            <numerusform>%Ln retornos foram transferidos e esperam por um supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait until the business process is started.</source>
        <translation>
            <numerusform>%Ln retorno espera até que o processo de negócio seja iniciado.</numerusform>
            <numerusform>%Ln retornos esperam até que o processo de negócio seja iniciado.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule never opens.</source>
        <translation>
            <numerusform>%Ln retorno espera, e o horário nunca abre.</numerusform>
            <numerusform>%Ln retornos esperam, e o horário nunca abre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule is never open at their calling hours.</source>
        <translation>
            <numerusform>%Ln retorno espera, e o horário nunca está aberto nas suas horas de ligação.</numerusform>
            <numerusform>%Ln retornos esperam, e o horário nunca está aberto nas suas horas de ligação.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait for agents who are not there.</source>
        <translation>
            <numerusform>%Ln retorno espera por um agente que não está presente.</numerusform>
            <numerusform>%Ln retornos esperam por agentes que não estão presentes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and no agent is there for them.</source>
        <translation>
            <numerusform>%Ln retorno espera, e não há agente para ele.</numerusform>
            <numerusform>%Ln retornos esperam, e não há agente para eles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system cannot be reached.</source>
        <translation>
            <numerusform>%Ln retorno espera: não foi possível conectar ao sistema telefônico.</numerusform>
            <numerusform>%Ln retornos esperam: não foi possível conectar ao sistema telefônico.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system has no line to the outside.</source>
        <translation>
            <numerusform>%Ln retorno espera: o sistema telefônico não tem linha externa.</numerusform>
            <numerusform>%Ln retornos esperam: o sistema telefônico não tem linha externa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks need a supervisor</source>
        <translation>
            <numerusform>%Ln retorno precisa de um supervisor</numerusform>
            <numerusform>%Ln retornos precisam de um supervisor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Parado, com %Ln retorno a processar.</numerusform>
            <numerusform>Parado, com %Ln retornos a processar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off schedule, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Fora do horário, com %Ln retorno a processar.</numerusform>
            <numerusform>Fora do horário, com %Ln retornos a processar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln aceita</numerusform>
            <numerusform>%Ln aceitas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln recusada</numerusform>
            <numerusform>%Ln recusadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln perdida</numerusform>
            <numerusform>%Ln perdidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks, more as you scroll</source>
        <translation>
            <numerusform>%Ln retorno, mais ao rolar</numerusform>
            <numerusform>%Ln retornos, mais ao rolar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln retorno</numerusform>
            <numerusform>%Ln retornos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Callback Desk</source>
        <translation>Sobre o Callback Desk</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Version {}. Apache License 2.0.</source>
        <translation>Versão {}. Licença Apache 2.0.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autoteste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>AcceptPlace</name>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Accept in {}</source>
        <translation>Aceitar em {}</translation>
    </message>
    <message>
        <source>Your telephone application is ringing</source>
        <translation>Seu aplicativo de telefonia está tocando</translation>
    </message>
    <message>
        <source>Your softphone is ringing</source>
        <translation>Seu softphone está tocando</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Alterar senha…</translation>
    </message>
    <message>
        <source>Where you are signed in…</source>
        <translation>Onde você está conectado…</translation>
    </message>
    <message>
        <source>Administration…</source>
        <translation>Administração…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair da conta</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Encerrar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>business processes</comment>
        <translation>
            <numerusform>mais %Ln</numerusform>
            <numerusform>mais %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Actions for the selected callbacks</source>
        <translation>Ações para os retornos selecionados</translation>
    </message>
</context>
<context>
    <name>ActionPreview</name>
    <message>
        <source>Checking with the server…</source>
        <translation>Verificando com o servidor…</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>Reset the password of {}?</source>
        <translation>Redefinir a senha de {}?</translation>
    </message>
    <message>
        <source>The server chooses a new password and shows it once. The present one ends, and the user is signed out everywhere.</source>
        <translation>O servidor escolhe uma nova senha e a mostra uma única vez. A atual deixa de valer e o usuário é desconectado de todos os lugares.</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>Redefinir senha</translation>
    </message>
    <message>
        <source>Remove {}?</source>
        <translation>Remover {}?</translation>
    </message>
    <message>
        <source>The user is signed out at once, and cannot sign in again. What the user has done stays in reports and in the history. To keep rights and business processes, make the user inactive instead.</source>
        <translation>O usuário é desconectado imediatamente e não pode mais entrar. O que ele fez permanece nos relatórios e no histórico. Para manter direitos e processos de negócio, desative o usuário.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>{} has a callback now ({}). A conversation goes on without the desktop, an offer is withdrawn, and a preview ends as Cancel. To avoid this, wait until it is completed.</source>
        <translation>{} tem um retorno agora ({}). Uma conversa continua sem o desktop, uma oferta é retirada e uma prévia termina como cancelada. Para evitar isso, espere a conclusão.</translation>
    </message>
    <message>
        <source>The file could not be written: {}</source>
        <translation>Não foi possível gravar o arquivo: {}</translation>
    </message>
    <message>
        <source>Saved: {}. The file contains password hashes; keep it private.</source>
        <translation>Salvo: {}. O arquivo contém hashes de senhas; mantenha-o privado.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Program (intake)</source>
        <translation>Programa (entrada)</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>Adicionado aqui</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Provedor de identidade</translation>
    </message>
    <message>
        <source>Site file, changed here</source>
        <translation>Arquivo do site, alterado aqui</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Arquivo do site</translation>
    </message>
    <message>
        <source>Serves these business processes</source>
        <translation>Atende estes processos de negócio</translation>
    </message>
    <message>
        <source>Sees these business processes</source>
        <translation>Vê estes processos de negócio</translation>
    </message>
    <message>
        <source>Hands callbacks in for these business processes</source>
        <translation>Entrega retornos para estes processos de negócio</translation>
    </message>
    <message>
        <source>Administrators see every business process.</source>
        <translation>Os administradores veem todos os processos de negócio.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Processos de negócio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origem</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inativo</translation>
    </message>
    <message>
        <source>Saved, and in force.</source>
        <translation>Salvo e em vigor.</translation>
    </message>
    <message>
        <source>Nothing new is taken for it, and its agents no longer serve it. Attempts, reports and history stay. It can only be removed once none of its callbacks is open: in Callback Search, many callbacks get another business process or are withdrawn at once, with a preview.</source>
        <translation>Nada de novo é aceito para ele, e seus agentes deixam de atendê-lo. Tentativas, relatórios e histórico permanecem. Ele só pode ser removido quando nenhum de seus retornos está aberto: em Busca, muitos podem passar para outro processo de negócio ou ser retirados de uma vez, com prévia.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Removido.</translation>
    </message>
    <message>
        <source>Added. Set its hours and timing.</source>
        <translation>Adicionado. Defina o horário e os tempos.</translation>
    </message>
</context>
<context>
    <name>AdministrationDialog</name>
    <message>
        <source>Administration</source>
        <translation>Administração</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Changes are in force at once. They are kept beside the site file, and win over it.</source>
        <translation>As alterações valem imediatamente. São guardadas ao lado do arquivo do site e prevalecem sobre ele.</translation>
    </message>
    <message>
        <source>Save as site file…</source>
        <translation>Salvar como arquivo do site…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Parts of the configuration</source>
        <translation>Partes da configuração</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Processos de negócio</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation>Nunca ligar</translation>
    </message>
    <message>
        <source>Not Ready reasons</source>
        <translation>Motivos de Indisponível</translation>
    </message>
    <message>
        <source>Save the configuration as a site file</source>
        <translation>Salvar a configuração como arquivo do site</translation>
    </message>
</context>
<context>
    <name>AgentBody</name>
    <message>
        <source>Asked for me</source>
        <translation>Solicitados para mim</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Este turno</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>Novo retorno…</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>Criar um retorno para um número</translation>
    </message>
    <message>
        <source>My history…</source>
        <translation>Meu histórico…</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>Pesquisar no seu próprio histórico</translation>
    </message>
    <message>
        <source>The customer no longer wants a call</source>
        <translation>O cliente não quer mais receber a ligação</translation>
    </message>
    <message>
        <source>No customer has asked for you.</source>
        <translation>Nenhum cliente pediu por você.</translation>
    </message>
    <message>
        <source>Nothing completed in this shift yet.</source>
        <translation>Nada concluído neste turno ainda.</translation>
    </message>
</context>
<context>
    <name>AgentCorrectionDialog</name>
    <message>
        <source>Correct the last callback of {}</source>
        <translation>Corrigir o último retorno de {}</translation>
    </message>
</context>
<context>
    <name>AgentHeader</name>
    <message>
        <source>Presence</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>Escolha seu estado</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Endpoint: {}</source>
        <translation>Terminal: {}</translation>
    </message>
    <message>
        <source>No state yet</source>
        <translation>Ainda sem estado</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>depois {}</translation>
    </message>
</context>
<context>
    <name>AgentWindow</name>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
</context>
<context>
    <name>Agents</name>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Current interaction</source>
        <translation>Interação atual</translation>
    </message>
    <message>
        <source>Offers accepted</source>
        <translation>Ofertas aceitas</translation>
    </message>
    <message>
        <source>Offers declined</source>
        <translation>Ofertas recusadas</translation>
    </message>
    <message>
        <source>Offers missed</source>
        <translation>Ofertas perdidas</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Nunca exibidas</translation>
    </message>
    <message>
        <source>Cancels</source>
        <translation>Cancelamentos</translation>
    </message>
    <message>
        <source>Short calls</source>
        <translation>Chamadas curtas</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Atende</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>depois {}</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>um retorno</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Find an agent by name</source>
        <translation>Buscar um agente por nome</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Qualquer estado</translation>
    </message>
    <message>
        <source>Set state…</source>
        <translation>Definir estado…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corrigir…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the agent&apos;s last callback</source>
        <translation>Corrigir o status ou a nota do último retorno do agente</translation>
    </message>
    <message>
        <source>Correct the last callback…</source>
        <translation>Corrigir o último retorno…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos os processos de negócio</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Não foi possível conectar ao servidor</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>No agents match</source>
        <translation>Nenhum agente corresponde</translation>
    </message>
    <message>
        <source>Show all agents</source>
        <translation>Exibir todos os agentes</translation>
    </message>
    <message>
        <source>No agents</source>
        <translation>Nenhum agente</translation>
    </message>
    <message>
        <source>The site file lists who serves your business processes.</source>
        <translation>O arquivo do site indica quem atende seus processos de negócio.</translation>
    </message>
    <message>
        <source>{count} {state}</source>
        <translation>{count} {state}</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>{process}: {customer} was handed over. Note: {note}</source>
        <translation>{process}: {customer} foi transferido. Nota: {note}</translation>
    </message>
    <message>
        <source>{process}: {customer} was handed over.</source>
        <translation>{process}: {customer} foi transferido.</translation>
    </message>
</context>
<context>
    <name>AlertsDialog</name>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Alerts and their history</source>
        <translation>Alertas e o seu histórico</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos os processos de negócio</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Qualquer nível</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>No alerts so far</source>
        <translation>Nenhum alerta até agora</translation>
    </message>
    <message>
        <source>The site file sets the thresholds of each business process.</source>
        <translation>O arquivo do site define os limites de cada processo de negócio.</translation>
    </message>
    <message>
        <source>The alerts could not be read</source>
        <translation>Não foi possível ler os alertas</translation>
    </message>
    <message>
        <source>No alerts match</source>
        <translation>Nenhum alerta corresponde</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Mostrar todos os alertas</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Dials by itself in {}</source>
        <translation>Disca automaticamente em {}</translation>
    </message>
    <message>
        <source>Completes by itself in {}</source>
        <translation>Conclui automaticamente em {}</translation>
    </message>
</context>
<context>
    <name>AttemptsList</name>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>details of a callback</comment>
        <translation>
            <numerusform>e mais %Ln</numerusform>
            <numerusform>e mais %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>Copiar {}</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
</context>
<context>
    <name>AuditTrailPage</name>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas as ações</translation>
    </message>
    <message>
        <source>Find entries by user or subject</source>
        <translation>Buscar entradas por usuário ou objeto</translation>
    </message>
    <message>
        <source>user or subject</source>
        <translation>usuário ou objeto</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Retornos</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interações</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Gravações</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Processos de negócio</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Do-not-call list</source>
        <translation>Lista de não ligar</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Relatórios</translation>
    </message>
    <message>
        <source>Telephony</source>
        <translation>Telefonia</translation>
    </message>
    <message>
        <source>Loading the audit trail…</source>
        <translation>Carregando o registro de auditoria…</translation>
    </message>
    <message>
        <source>The audit trail could not be loaded</source>
        <translation>Não foi possível carregar o registro de auditoria</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries, more as you scroll</source>
        <translation>
            <numerusform>%Ln entrada, mais ao rolar</numerusform>
            <numerusform>%Ln entradas, mais ao rolar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrada</numerusform>
            <numerusform>%Ln entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>No entries match</source>
        <translation>Nenhuma entrada corresponde</translation>
    </message>
    <message>
        <source>Choose a longer period, or remove the filters.</source>
        <translation>Escolha um período mais longo ou remova os filtros.</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>Remover os filtros</translation>
    </message>
</context>
<context>
    <name>CallControls</name>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Send digits to the customer&apos;s side</source>
        <translation>Enviar dígitos ao cliente</translation>
    </message>
    <message>
        <source>Leave message</source>
        <translation>Deixar mensagem</translation>
    </message>
    <message>
        <source>The message is played after the beep, and you leave the call</source>
        <translation>A mensagem é reproduzida após o sinal, e você sai da chamada</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>Take the customer back</source>
        <translation>Retomar a conversa com o cliente</translation>
    </message>
    <message>
        <source>The customer waits and does not hear you</source>
        <translation>O cliente espera e não ouve você</translation>
    </message>
    <message>
        <source>Resume recording</source>
        <translation>Retomar gravação</translation>
    </message>
    <message>
        <source>Pause recording</source>
        <translation>Pausar gravação</translation>
    </message>
    <message>
        <source>Record the conversation again</source>
        <translation>Voltar a gravar a conversa</translation>
    </message>
    <message>
        <source>The conversation goes on and is not recorded</source>
        <translation>A conversa continua e não é gravada</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>gives up in {}</source>
        <translation>desiste em {}</translation>
    </message>
    <message>
        <source>on the call</source>
        <translation>em chamada</translation>
    </message>
</context>
<context>
    <name>CallbackCard</name>
    <message>
        <source>Copy the number</source>
        <translation>Copiar o número</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>Nenhum nome informado</translation>
    </message>
    <message>
        <source>Number {}</source>
        <translation>Número {}</translation>
    </message>
    <message>
        <source>instead of {}</source>
        <translation>em vez de {}</translation>
    </message>
    <message>
        <source>Call {} after all</source>
        <translation>Afinal, ligar para {}</translation>
    </message>
    <message>
        <source>Step {n} of 4: {state}</source>
        <translation>Etapa {n} de 4: {state}</translation>
    </message>
    <message>
        <source>asked {when}, {ago}</source>
        <translation>solicitado {when}, {ago}</translation>
    </message>
    <message>
        <source>their time {}</source>
        <translation>hora local {}</translation>
    </message>
</context>
<context>
    <name>CallbackCommands</name>
    <message>
        <source>Send to queue</source>
        <translation>Enviar à fila</translation>
    </message>
    <message>
        <source>Give to agent…</source>
        <translation>Atribuir a um agente…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Not possible: no connection to the server.</source>
        <translation>Não é possível: sem conexão com o servidor.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Não há nada para desfazer.</translation>
    </message>
    <message>
        <source>Select one or more callbacks first.</source>
        <translation>Selecione primeiro um ou mais retornos.</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln callbacks.</source>
        <translation>
            <numerusform>Selecione no máximo %Ln retorno.</numerusform>
            <numerusform>Selecione no máximo %Ln retornos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Send to queue” of %Ln callbacks</source>
        <translation>
            <numerusform>Desfazer “Enviar à fila” de %Ln retorno</numerusform>
            <numerusform>Desfazer “Enviar à fila” de %Ln retornos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Give to agent” of %Ln callbacks</source>
        <translation>
            <numerusform>Desfazer “Atribuir a um agente” de %Ln retorno</numerusform>
            <numerusform>Desfazer “Atribuir a um agente” de %Ln retornos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Withdraw” of %Ln callbacks</source>
        <translation>
            <numerusform>Desfazer “Retirar” de %Ln retorno</numerusform>
            <numerusform>Desfazer “Retirar” de %Ln retornos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Purge” of %Ln callbacks</source>
        <translation>
            <numerusform>Desfazer “Eliminar” de %Ln retorno</numerusform>
            <numerusform>Desfazer “Eliminar” de %Ln retornos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Change” of %Ln callbacks</source>
        <translation>
            <numerusform>Desfazer “Alterar” de %Ln retorno</numerusform>
            <numerusform>Desfazer “Alterar” de %Ln retornos</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to queue ahead of the due time</source>
        <translation>Enviar à fila antes do horário previsto</translation>
    </message>
    <message>
        <source>Give to one agent, now or later</source>
        <translation>Atribuir a um agente, agora ou mais tarde</translation>
    </message>
    <message>
        <source>Change the due time, the priority or the business process</source>
        <translation>Alterar o horário previsto, a prioridade ou o processo de negócio</translation>
    </message>
    <message>
        <source>Remove: the customer no longer needs a call</source>
        <translation>Remover: o cliente não precisa mais da ligação</translation>
    </message>
    <message>
        <source>Remove without a call</source>
        <translation>Remover sem ligação</translation>
    </message>
    <message>
        <source>Undo puts them back within a minute, as long as no agent has them.</source>
        <translation>Desfazer as devolve ao lugar durante um minuto, enquanto nenhum agente as tiver.</translation>
    </message>
    <message>
        <source>It can be undone for a minute.</source>
        <translation>Pode ser desfeito durante um minuto.</translation>
    </message>
    <message>
        <source>Send {} to the queue?</source>
        <translation>Enviar {} à fila?</translation>
    </message>
    <message>
        <source>Purge {}?</source>
        <translation>Eliminar {}?</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Removed as purged, and never called.</source>
        <translation>Removido como eliminado, sem nenhuma ligação.</translation>
    </message>
    <message>
        <source>Withdraw {}?</source>
        <translation>Retirar {}?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Removed as withdrawn: the customer has cancelled or was served otherwise.</source>
        <translation>Removido como retirado: o cliente cancelou ou foi atendido de outra forma.</translation>
    </message>
    <message>
        <source>Give {} to an agent</source>
        <translation>Atribuir {} a um agente</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>Alterar {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln retorno</numerusform>
            <numerusform>%Ln retornos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallbackDetailPanel</name>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>Why not offered</source>
        <translation>Por que não é oferecido</translation>
    </message>
    <message>
        <source>No callback chosen</source>
        <translation>Nenhum retorno escolhido</translation>
    </message>
    <message>
        <source>Choose one to hear it and to see its attempts.</source>
        <translation>Escolha um para ouvi-lo e ver suas tentativas.</translation>
    </message>
    <message>
        <source>It may be offered now.</source>
        <translation>Pode ser oferecido agora.</translation>
    </message>
    <message>
        <source>Attempts ({})</source>
        <translation>Tentativas ({})</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Nenhuma tentativa</translation>
    </message>
</context>
<context>
    <name>CallbackRequest</name>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>in 30 min</source>
        <translation>em 30 min</translation>
    </message>
    <message>
        <source>in 2 h</source>
        <translation>em 2 h</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>amanhã</translation>
    </message>
    <message>
        <source>The clocks change on that day and skip that time. Choose another.</source>
        <translation>Nesse dia o relógio muda e essa hora não existe. Escolha outra.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Essa hora já passou.</translation>
    </message>
    <message>
        <source>That is more than 90 days ahead.</source>
        <translation>Isso é daqui a mais de 90 dias.</translation>
    </message>
    <message>
        <source>Use {}</source>
        <translation>Usar {}</translation>
    </message>
    <message>
        <source>{} (me)</source>
        <translation>{} (eu)</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>o meu</translation>
    </message>
    <message>
        <source>the customer, {}</source>
        <translation>o cliente, {}</translation>
    </message>
    <message>
        <source>before the clocks go back</source>
        <translation>antes de o relógio atrasar</translation>
    </message>
    <message>
        <source>after the clocks go back</source>
        <translation>depois de o relógio atrasar</translation>
    </message>
    <message>
        <source>{clock} for {whom}</source>
        <translation>{clock} para {whom}</translation>
    </message>
    <message>
        <source>{} my time</source>
        <translation>{} na minha hora</translation>
    </message>
</context>
<context>
    <name>CallbackSearch</name>
    <message>
        <source>The callbacks could not be loaded</source>
        <translation>Não foi possível carregar os retornos</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Retornos</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>Novo retorno…</translation>
    </message>
    <message>
        <source>Loading callbacks…</source>
        <translation>Carregando os retornos…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Show each…</source>
        <translation>Mostrar cada um…</translation>
    </message>
    <message>
        <source>No callbacks match</source>
        <translation>Nenhum retorno corresponde</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>Busque outro número ou nome, ou remova os filtros.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Limpar a busca</translation>
    </message>
    <message>
        <source>No callbacks waiting</source>
        <translation>Nenhum retorno em espera</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>Os novos aparecem aqui automaticamente.</translation>
    </message>
    <message>
        <source>{callbacks}, {selected} selected</source>
        <translation>{callbacks}, {selected} selecionados</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Callbacks that an agent has stay as they are. Undo puts the others back.</source>
        <translation>Os retornos que um agente tem ficam como estão. Desfazer restaura os demais.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sem alteração</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>None: as soon as possible</source>
        <translation>Nenhum: o quanto antes</translation>
    </message>
    <message>
        <source>Not before a time</source>
        <translation>Não antes de um horário</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Não antes de</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>Prioridade, 9 é a mais alta</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Code (required)</source>
        <translation>Código (obrigatório)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>Columns of {}</source>
        <translation>Colunas de {}</translation>
    </message>
    <message>
        <source>Columns: show, hide, move and sort</source>
        <translation>Colunas: exibir, ocultar, mover e ordenar</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Move column left</source>
        <translation>Mover a coluna para a esquerda</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>Mover a coluna para a direita</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restaurar o padrão</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordenar por</translation>
    </message>
</context>
<context>
    <name>CompleteBar</name>
    <message>
        <source>Complete</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Complete with the chosen status</source>
        <translation>Concluir com o resultado escolhido</translation>
    </message>
    <message>
        <source>completes by itself in {}</source>
        <translation>conclui automaticamente em {}</translation>
    </message>
</context>
<context>
    <name>CompleteDialog</name>
    <message>
        <source>Complete {}?</source>
        <translation>Concluir {}?</translation>
    </message>
    <message>
        <source>It ends as succeeded, with an attempt in your name: you have spoken with the customer.</source>
        <translation>Termina como bem-sucedido, com uma tentativa em seu nome: você falou com o cliente.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>CompletionPicker</name>
    <message>
        <source>How did it end?</source>
        <translation>Como terminou?</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>Transferir a um supervisor…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>Um supervisor decide o que acontece depois</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Showing the last known state. Nothing is offered here.</source>
        <translation>Exibindo o último estado conhecido. Nada é oferecido aqui.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>Você agora está trabalhando em outro computador</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>Continuar aqui</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Sem conexão desde {}</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>already completed</source>
        <translation>já concluído</translation>
    </message>
    <message>
        <source>an agent has it</source>
        <translation>um agente está com ele</translation>
    </message>
    <message>
        <source>already in queue</source>
        <translation>já está na fila</translation>
    </message>
    <message>
        <source>its business process is stopped</source>
        <translation>seu processo de negócio está parado</translation>
    </message>
    <message>
        <source>its business process is off schedule</source>
        <translation>seu processo de negócio está fora do horário</translation>
    </message>
    <message>
        <source>outside the customer&apos;s calling hours</source>
        <translation>fora das horas de ligação do cliente</translation>
    </message>
    <message>
        <source>{takes} of {asked} go to the queue now.</source>
        <translation>{takes} de {asked} vão para a fila agora.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are given to the agent.</source>
        <translation>{takes} de {asked} são atribuídos ao agente.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as withdrawn.</source>
        <translation>{takes} de {asked} são removidos como retirados.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as purged and never called.</source>
        <translation>{takes} de {asked} são removidos como eliminados, sem nenhuma ligação.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are changed.</source>
        <translation>{takes} de {asked} são alterados.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are put back.</source>
        <translation>{takes} de {asked} voltam ao lugar.</translation>
    </message>
    <message>
        <source>Not possible: {}.</source>
        <translation>Não é possível: {}.</translation>
    </message>
</context>
<context>
    <name>ContentOrState</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>CorrectBar</name>
    <message>
        <source>Correct…</source>
        <translation>Corrigir…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the last callback</source>
        <translation>Corrigir o status ou a nota do último retorno</translation>
    </message>
    <message>
        <source>{callback}, for another {time}</source>
        <translation>{callback}, por mais {time}</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct the last callback</source>
        <translation>Corrigir o último retorno</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corrigir</translation>
    </message>
    <message>
        <source>Can be corrected for another {}</source>
        <translation>Pode ser corrigido por mais {}</translation>
    </message>
</context>
<context>
    <name>CreateCallback</name>
    <message>
        <source>New callback</source>
        <translation>Novo retorno</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Number, with its country code</source>
        <translation>Número, com o código do país</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Não antes de</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>Prioridade, 9 é a mais alta</translation>
    </message>
    <message>
        <source>Note for the agent</source>
        <translation>Nota para o agente</translation>
    </message>
</context>
<context>
    <name>CurrentInteractions</name>
    <message>
        <source>Current Interactions</source>
        <translation>Interações atuais</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Finish wrap-up…</source>
        <translation>Finalizar o encerramento…</translation>
    </message>
    <message>
        <source>Loading the current interactions…</source>
        <translation>Carregando as interações atuais…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos os processos de negócio</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>The current interactions could not be loaded</source>
        <translation>Não foi possível carregar as interações atuais</translation>
    </message>
    <message>
        <source>{agents} with agents, {queue} in queue</source>
        <translation>{agents} com agentes, {queue} na fila</translation>
    </message>
    <message>
        <source>Nothing in queue, nothing with agents</source>
        <translation>Nada na fila, nada com agentes</translation>
    </message>
    <message>
        <source>Callbacks that enter the queue appear here by themselves.</source>
        <translation>Os retornos que entram na fila aparecem aqui automaticamente.</translation>
    </message>
    <message>
        <source>Finish the wrap-up of {}?</source>
        <translation>Finalizar o encerramento de {}?</translation>
    </message>
    <message>
        <source>It is completed as {status}, its current status, and {agent} is free again.</source>
        <translation>É concluído como {status}, seu resultado atual, e {agent} fica livre de novo.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Open the calendar</source>
        <translation>Abrir o calendário</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Remove this opening</source>
        <translation>Remover esta abertura</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>Aberto o dia todo</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fechado</translation>
    </message>
</context>
<context>
    <name>DayCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>Calendário</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mês anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Próximo mês</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mês</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>You still have a callback. A call continues without you; a preview ends as Cancel and the customer stays in queue.</source>
        <translation>Você ainda tem um retorno. Uma chamada continua sem você; uma prévia termina como cancelada e o cliente permanece na fila.</translation>
    </message>
    <message>
        <source>Leave during a callback?</source>
        <translation>Sair durante um retorno?</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Callback: {}</source>
        <translation>Retorno: {}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>You missed a callback: {}</source>
        <translation>Você perdeu um retorno: {}</translation>
    </message>
    <message>
        <source>It went back in queue. Nothing is offered to you until you are available.</source>
        <translation>Ele voltou para a fila. Nada é oferecido a você até que esteja disponível.</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>Ficar disponível</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Cancelado. Nada foi gravado.</translation>
    </message>
    <message>
        <source>Writing failed: {}</source>
        <translation>Falha ao gravar: {}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair da conta</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>Leave anyway?</source>
        <translation>Sair mesmo assim?</translation>
    </message>
    <message>
        <source>Callback Timing is not saved: {}.</source>
        <translation>Os tempos de retorno não foram salvos: {}.</translation>
    </message>
    <message>
        <source>The configuration of a business process is not saved.</source>
        <translation>A configuração de um processo de negócio não está salva.</translation>
    </message>
    <message>
        <source>A report is being written and would be lost.</source>
        <translation>Um relatório está sendo gravado e seria perdido.</translation>
    </message>
    <message>
        <source>Callback Desk is already running, but does not respond.</source>
        <translation>O Callback Desk já está em execução, mas não responde.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Entrando…</translation>
    </message>
    <message>
        <source>Continue in your browser…</source>
        <translation>Continue no navegador…</translation>
    </message>
    <message>
        <source>Waiting for another password…</source>
        <translation>Aguardando outra senha…</translation>
    </message>
    <message>
        <source>Go back to Callback Desk. You can close this page.</source>
        <translation>Volte ao Callback Desk. Pode fechar esta página.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Tentando de novo…</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again.</source>
        <translation>Sua sessão terminou. Entre de novo.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>O usuário ou a senha está incorreto.</translation>
    </message>
    <message>
        <source>Too many tries to sign in. Wait a minute, then try again.</source>
        <translation>Muitas tentativas de entrar. Aguarde um minuto e tente de novo.</translation>
    </message>
    <message>
        <source>That user is for a program, not for a person.</source>
        <translation>Esse usuário é para um programa, não para uma pessoa.</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Ligar agora</translation>
    </message>
</context>
<context>
    <name>DetailListPage</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>Abrir a página do cliente</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>Abrir a página no navegador</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>System: {}</source>
        <translation>Sistema: {}</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Padrão do sistema</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>Não conectado</translation>
    </message>
</context>
<context>
    <name>DialBar</name>
    <message>
        <source>Dial now</source>
        <translation>Discar agora</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Adiar…</translation>
    </message>
    <message>
        <source>Choose another time and agent</source>
        <translation>Escolher outra hora e outro agente</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>Transferir a um supervisor…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>Um supervisor decide o que acontece depois</translation>
    </message>
    <message>
        <source>Dials by itself in {}</source>
        <translation>Disca automaticamente em {}</translation>
    </message>
</context>
<context>
    <name>DoNotCall</name>
    <message>
        <source>Remove {} from the list?</source>
        <translation>Remover {} da lista?</translation>
    </message>
    <message>
        <source>It may be called again at once.</source>
        <translation>Pode ser chamado de novo imediatamente.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Beginning of numbers</source>
        <translation>Início de números</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>Não se liga</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Adicionado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Arquivo do site</translation>
    </message>
</context>
<context>
    <name>DoNotCallDialog</name>
    <message>
        <source>Never call this number</source>
        <translation>Nunca ligar para este número</translation>
    </message>
    <message>
        <source>In international form, such as +442079460123, +1900 or +1???5550*</source>
        <translation>Em formato internacional, como +442079460123, +1900 ou +1???5550*</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>Todos os processos de negócio</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Not called by</source>
        <translation>Não é chamado por</translation>
    </message>
</context>
<context>
    <name>DoNotCallPage</name>
    <message>
        <source>Numbers that are never called</source>
        <translation>Números para os quais nunca se liga</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Adicionar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>A lista está vazia</translation>
    </message>
    <message>
        <source>Emergency, premium and impossible numbers are never called in any case.</source>
        <translation>Números de emergência, de tarifa especial e impossíveis nunca são chamados, em nenhum caso.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Não foi possível ler a lista</translation>
    </message>
</context>
<context>
    <name>DownloadStrip</name>
    <message>
        <source>The file was not written</source>
        <translation>O arquivo não foi gravado</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Writing the report: {}</source>
        <translation>Gravando o relatório: {}</translation>
    </message>
    <message numerus="yes">
        <source>Writing the report of %Ln completed callbacks: {} so far</source>
        <translation>
            <numerusform>Gravando o relatório de %Ln retorno concluído: {} até agora</numerusform>
            <numerusform>Gravando o relatório de %Ln retornos concluídos: {} até agora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExceptionRow</name>
    <message>
        <source>Date of the exception</source>
        <translation>Data da exceção</translation>
    </message>
    <message>
        <source>closed all day</source>
        <translation>fechado o dia todo</translation>
    </message>
    <message>
        <source>Openings on that date</source>
        <translation>Aberturas nessa data</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Remover {}</translation>
    </message>
</context>
<context>
    <name>ExceptionsEditor</name>
    <message>
        <source>Add a date</source>
        <translation>Adicionar uma data</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exportar o relatório</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>Arquivo CSV…</translation>
    </message>
    <message>
        <source>Excel file…</source>
        <translation>Arquivo do Excel…</translation>
    </message>
    <message>
        <source>PDF file…</source>
        <translation>Arquivo PDF…</translation>
    </message>
    <message>
        <source>JSON lines…</source>
        <translation>Linhas JSON…</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Enter a value.</source>
        <translation>Informe um valor.</translation>
    </message>
    <message>
        <source>Not a time. Write 15:30 or 3:30 pm.</source>
        <translation>Não é uma hora. Escreva 15:30 ou 3:30 pm.</translation>
    </message>
    <message>
        <source>There is no such time. Write 15:30 or 3:30 pm.</source>
        <translation>Essa hora não existe. Escreva 15:30 ou 3:30 pm.</translation>
    </message>
    <message>
        <source>Not a date. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>Não é uma data. Escreva 5 Dec, 2026-12-05 ou sexta-feira.</translation>
    </message>
    <message>
        <source>There is no such day. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>Esse dia não existe. Escreva 5 Dec, 2026-12-05 ou sexta-feira.</translation>
    </message>
    <message>
        <source>That date is another day of the week. Check both.</source>
        <translation>Essa data cai em outro dia da semana. Confira os dois.</translation>
    </message>
    <message>
        <source>Day or month first? Write 5 Dec or 2026-12-05.</source>
        <translation>Primeiro o dia ou o mês? Escreva 5 Dec ou 2026-12-05.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>amanhã</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>Show all callbacks again</source>
        <translation>Exibir todos os retornos de novo</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>CLBK Stat</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Proc</source>
        <translation>Proc.</translation>
    </message>
    <message>
        <source>Clbk To Be Proc</source>
        <translation>A processar</translation>
    </message>
    <message>
        <source>Clbk Avg Time</source>
        <translation>Tempo médio</translation>
    </message>
    <message>
        <source>Clbk Purged</source>
        <translation>Eliminados</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% alcançados</translation>
    </message>
    <message>
        <source>% Clbk Fail</source>
        <translation>% falhas</translation>
    </message>
    <message>
        <source>Waiting, 2 h</source>
        <translation>Em espera, 2 h</translation>
    </message>
    <message>
        <source>Callback status: the current routing status for callbacks. Active: the schedule is open. Off Schedule HRS: it is closed. Stopped: a supervisor has stopped the callbacks.</source>
        <translation>Estado: como os retornos são encaminhados agora. Ativo: o horário está aberto. Fora do horário: está fechado. Parado: um supervisor parou os retornos.</translation>
    </message>
    <message>
        <source>Processed: callbacks completed this shift, succeeded + failed.</source>
        <translation>Processados: retornos concluídos neste turno, com êxito + com falha.</translation>
    </message>
    <message>
        <source>Callbacks to be processed: not completed, pending + in queue + with agents.</source>
        <translation>Retornos a processar: não concluídos, pendentes + na fila + com agentes.</translation>
    </message>
    <message>
        <source>Average handle time: from answer to completion, the mean of this shift&apos;s interactions.</source>
        <translation>Tempo médio de atendimento: da resposta à conclusão, média das interações deste turno.</translation>
    </message>
    <message>
        <source>Callbacks purged this shift.</source>
        <translation>Retornos eliminados neste turno.</translation>
    </message>
    <message>
        <source>Succeeded ÷ Proc: callbacks whose customer was reached.</source>
        <translation>Com êxito ÷ Proc.: retornos cujo cliente foi contatado.</translation>
    </message>
    <message>
        <source>Failed ÷ Proc: callbacks whose customer was not reached.</source>
        <translation>Com falha ÷ Proc.: retornos cujo cliente não foi contatado.</translation>
    </message>
    <message>
        <source>Clbk To Be Proc over the last two hours.</source>
        <translation>A processar nas últimas duas horas.</translation>
    </message>
    <message>
        <source>The longest wait in queue is {}.</source>
        <translation>A espera mais longa na fila é de {}.</translation>
    </message>
    <message>
        <source>{} of the callbacks fail.</source>
        <translation>{} dos retornos falham.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded + {failed} failed = {value}</source>
        <translation>{succeeded} com êxito + {failed} com falha = {value}</translation>
    </message>
    <message>
        <source>{pending} pending + {queue} in queue + {agents} with agents = {value}</source>
        <translation>{pending} pendentes + {queue} na fila + {agents} com agentes = {value}</translation>
    </message>
    <message>
        <source>{succeeded} ÷ {processed} = {value}</source>
        <translation>{succeeded} ÷ {processed} = {value}</translation>
    </message>
    <message>
        <source>{failed} ÷ {processed} = {value}</source>
        <translation>{failed} ÷ {processed} = {value}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>{now} waiting; at most {most} and at least {least} over two hours</source>
        <translation>{now} em espera; em duas horas, no máximo {most} e no mínimo {least}</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>FiguresChart</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>The arrow keys go from bar to bar.</source>
        <translation>As teclas de seta passam de barra em barra.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Lines</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>Números de um período</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>The figures could not be loaded</source>
        <translation>Não foi possível carregar os números</translation>
    </message>
    <message>
        <source>There is nothing to count in this period</source>
        <translation>Não há nada para contar neste período</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>Escolha acima um período mais longo.</translation>
    </message>
    <message>
        <source>{measure} ({lines})</source>
        <translation>{measure} ({lines})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>mais %Ln na tabela</numerusform>
            <numerusform>mais %Ln na tabela</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtros salvos</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Salvar este filtro…</translation>
    </message>
    <message>
        <source>Delete a filter</source>
        <translation>Excluir um filtro</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Salvar este filtro</translation>
    </message>
    <message>
        <source>Name of the filter. One with the same name is replaced.</source>
        <translation>Nome do filtro. Um com o mesmo nome é substituído.</translation>
    </message>
</context>
<context>
    <name>FloorNotes</name>
    <message>
        <source>Stopped by a supervisor</source>
        <translation>Parado por um supervisor</translation>
    </message>
</context>
<context>
    <name>FoundChips</name>
    <message>
        <source>Is called</source>
        <translation>Será chamado</translation>
    </message>
    <message>
        <source>Call instead</source>
        <translation>Ligar para este</translation>
    </message>
    <message>
        <source>{} ?</source>
        <translation>{} ?</translation>
    </message>
    <message>
        <source>Play the words: {}</source>
        <translation>Reproduzir as palavras: {}</translation>
    </message>
    <message>
        <source>Not sure: listen to it before you use it.</source>
        <translation>Não é certo: ouça antes de usar.</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>Copiar {}</translation>
    </message>
    <message>
        <source>Call {} instead</source>
        <translation>Ligar antes para {}</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Adiar…</translation>
    </message>
    <message>
        <source>Postpone: {}</source>
        <translation>Adiar: {}</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>Tecla {}</translation>
    </message>
    <message>
        <source>Telephone {}</source>
        <translation>Telefone {}</translation>
    </message>
    <message>
        <source>Reference {}</source>
        <translation>Referência {}</translation>
    </message>
    <message>
        <source>Call at {}</source>
        <translation>Ligar às {}</translation>
    </message>
    <message>
        <source>Call after {}</source>
        <translation>Ligar depois das {}</translation>
    </message>
    <message>
        <source>Call before {}</source>
        <translation>Ligar antes das {}</translation>
    </message>
    <message>
        <source>Call between {first} and {last}</source>
        <translation>Ligar entre as {first} e as {last}</translation>
    </message>
</context>
<context>
    <name>GiveBackDialog</name>
    <message>
        <source>Give the callback back</source>
        <translation>Devolver à fila</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Every agent of the business process may have it. It keeps its time.</source>
        <translation>Qualquer agente do processo pode recebê-lo. O horário é mantido.</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>{state} since {time}</source>
        <translation>{state} desde {time}</translation>
    </message>
    <message>
        <source>in a call for {}</source>
        <translation>em uma chamada há {}</translation>
    </message>
    <message>
        <source>{state} for {time}</source>
        <translation>{state} há {time}</translation>
    </message>
    <message>
        <source>It is offered to that agent first; if the agent stays away too long, to anyone.</source>
        <translation>É oferecido primeiro a esse agente; se ele demorar demais, a qualquer um.</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Atribuir</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>Qualquer agente</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Não antes de</translation>
    </message>
    <message>
        <source>agent&apos;s name</source>
        <translation>nome do agente</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>Buscar um agente</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand to a supervisor</source>
        <translation>Transferir a um supervisor</translation>
    </message>
    <message>
        <source>The callback waits until a supervisor has decided. No attempt is counted.</source>
        <translation>O retorno espera até que um supervisor decida. Nenhuma tentativa é contada.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>What should the supervisor know?</source>
        <translation>O que o supervisor deve saber?</translation>
    </message>
</context>
<context>
    <name>HeadsetPopup</name>
    <message>
        <source>Listen with</source>
        <translation>Ouvir com</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>Falar com</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>Autoteste…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Atalhos de teclado…</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>Procurar atualizações…</translation>
    </message>
    <message>
        <source>About Callback Desk…</source>
        <translation>Sobre o Callback Desk…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>My history</source>
        <translation>Meu histórico</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Número ou nome</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar mais</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Pesquisando</translation>
    </message>
    <message>
        <source>The history could not be read. Try again.</source>
        <translation>Não foi possível ler o histórico. Tente de novo.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nada encontrado.</translation>
    </message>
    <message>
        <source>Nothing completed yet.</source>
        <translation>Nada concluído ainda.</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Earlier callbacks</source>
        <translation>Retornos anteriores</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Mostrar todo o histórico</translation>
    </message>
</context>
<context>
    <name>IdlePage</name>
    <message>
        <source>No callbacks waiting in {names}</source>
        <translation>Nenhum retorno em espera em {names}</translation>
    </message>
    <message>
        <source>Plug in your headset, and check that it has a microphone.</source>
        <translation>Conecte seu headset e verifique se ele tem microfone.</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected.</source>
        <translation>Verifique se está ligado e conectado.</translation>
    </message>
    <message>
        <source>Nothing is offered to you until it can be reached.</source>
        <translation>Nada é oferecido a você até que seja possível contatá-lo.</translation>
    </message>
    <message>
        <source>The callback went back in queue. Nothing is offered to you until you are available.</source>
        <translation>O retorno voltou para a fila. Nada é oferecido a você até que esteja disponível.</translation>
    </message>
    <message>
        <source>You do not serve a business process. A supervisor can add you to one.</source>
        <translation>Você não atende nenhum processo de negócio. Um supervisor pode adicioná-lo a um.</translation>
    </message>
    <message>
        <source>No business process yet</source>
        <translation>Ainda sem processo de negócio</translation>
    </message>
    <message>
        <source>Your phone cannot be reached</source>
        <translation>Não foi possível contatar seu telefone</translation>
    </message>
    <message>
        <source>Ready for the next callback</source>
        <translation>Pronto para o próximo retorno</translation>
    </message>
    <message>
        <source>Callback Desk keeps trying.</source>
        <translation>O Callback Desk continua tentando.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Não foi possível conectar ao servidor</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>You missed an offer</source>
        <translation>Você perdeu uma oferta</translation>
    </message>
    <message>
        <source>The call was not placed: your phone did not answer</source>
        <translation>A chamada não foi feita: seu telefone não respondeu</translation>
    </message>
    <message>
        <source>The callback went back in queue, and no attempt was counted. Check your phone or headset, and then set yourself available.</source>
        <translation>O retorno voltou para a fila e nenhuma tentativa foi contada. Verifique seu telefone ou headset e depois fique disponível.</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Você está offline</translation>
    </message>
    <message>
        <source>Nothing is offered to you until you are available.</source>
        <translation>Nada é oferecido a você até que esteja disponível.</translation>
    </message>
    <message>
        <source>{state}, for {time}</source>
        <translation>{state}, há {time}</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>Ficar disponível</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Transferido por</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera há</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Callbacks handed over</source>
        <translation>Retornos transferidos</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ligar</translation>
    </message>
    <message>
        <source>Call with the system&apos;s telephone</source>
        <translation>Ligar com o telefone do sistema</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>Concluir…</translation>
    </message>
    <message>
        <source>You have spoken with the customer</source>
        <translation>Você falou com o cliente</translation>
    </message>
    <message>
        <source>Nothing is handed over</source>
        <translation>Nada foi transferido</translation>
    </message>
    <message>
        <source>Callbacks that agents hand to the supervisors appear here by themselves.</source>
        <translation>Os retornos que os agentes transferem aos supervisores aparecem aqui sozinhos.</translation>
    </message>
</context>
<context>
    <name>Interactions</name>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Local da interação</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Ends by itself in</source>
        <translation>Termina automaticamente em</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} de {limit}</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Key {}</source>
        <translation>Tecla {}</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Type digits, * or #</source>
        <translation>Digite números, * ou #</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation>árabe</translation>
    </message>
    <message>
        <source>German</source>
        <translation>alemão</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglês</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espanhol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francês</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>holandês</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonês</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>português</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russo</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turco</translation>
    </message>
</context>
<context>
    <name>LaterFields</name>
    <message>
        <source>{}: date</source>
        <translation>{}: data</translation>
    </message>
    <message>
        <source>{}: time</source>
        <translation>{}: hora</translation>
    </message>
    <message>
        <source>In this machine&apos;s time zone</source>
        <translation>No fuso horário deste computador</translation>
    </message>
    <message>
        <source>{place} time; {here} here</source>
        <translation>hora de {place}; {here} aqui</translation>
    </message>
    <message>
        <source>{} time</source>
        <translation>hora de {}</translation>
    </message>
    <message>
        <source>That time has passed, or the clocks skip it.</source>
        <translation>Essa hora já passou ou não existe por causa da mudança de horário.</translation>
    </message>
</context>
<context>
    <name>LeftRecording</name>
    <message>
        <source>Left a recording, {}</source>
        <translation>Deixou uma gravação, {}</translation>
    </message>
</context>
<context>
    <name>LinkButton</name>
    <message>
        <source>Open {}</source>
        <translation>Abrir {}</translation>
    </message>
</context>
<context>
    <name>LiveBadge</name>
    <message>
        <source>live</source>
        <translation>ao vivo</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>às {}</translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message>
        <source>your administrator</source>
        <translation>seu administrador</translation>
    </message>
    <message>
        <source>group policy ({})</source>
        <translation>política de grupo ({})</translation>
    </message>
    <message>
        <source>a configuration profile</source>
        <translation>um perfil de configuração</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>attempt {this} of {all}</source>
        <translation>tentativa {this} de {all}</translation>
    </message>
    <message>
        <source>first attempt</source>
        <translation>primeira tentativa</translation>
    </message>
    <message>
        <source>second attempt</source>
        <translation>segunda tentativa</translation>
    </message>
    <message>
        <source>third attempt</source>
        <translation>terceira tentativa</translation>
    </message>
    <message>
        <source>attempt {}</source>
        <translation>tentativa {}</translation>
    </message>
    <message>
        <source>Decline this callback</source>
        <translation>Recusar este retorno</translation>
    </message>
    <message>
        <source>End the preview as Cancel</source>
        <translation>Terminar a prévia como cancelada</translation>
    </message>
    <message>
        <source>Hang up and end as Cancel</source>
        <translation>Desligar e terminar como cancelado</translation>
    </message>
    <message>
        <source>Hang up and end as {}</source>
        <translation>Desligar e terminar como {}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Complete as {}</source>
        <translation>Concluir como {}</translation>
    </message>
    <message>
        <source>Nothing to end</source>
        <translation>Nada para terminar</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Discar agora</translation>
    </message>
    <message>
        <source>Your choice of status</source>
        <translation>O resultado escolhido</translation>
    </message>
    <message>
        <source>The postponement</source>
        <translation>O adiamento</translation>
    </message>
    <message>
        <source>The hand-over</source>
        <translation>A transferência</translation>
    </message>
    <message>
        <source>The correction</source>
        <translation>A correção</translation>
    </message>
    <message>
        <source>The change of your state</source>
        <translation>A mudança do seu estado</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>The digits</source>
        <translation>O envio dos dígitos</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>A mensagem</translation>
    </message>
    <message>
        <source>The pause of the recording</source>
        <translation>A pausa da gravação</translation>
    </message>
    <message>
        <source>The change of the number</source>
        <translation>A alteração do número</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Ligar agora</translation>
    </message>
    <message>
        <source>The move</source>
        <translation>A mudança de horário</translation>
    </message>
    <message>
        <source>Giving it back</source>
        <translation>A devolução à fila</translation>
    </message>
    <message>
        <source>The new callback</source>
        <translation>O novo retorno</translation>
    </message>
    <message>
        <source>That</source>
        <translation>Isso</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Recusar</translation>
    </message>
    <message>
        <source>The end of the preview</source>
        <translation>O fim da prévia</translation>
    </message>
    <message>
        <source>The hang-up</source>
        <translation>A ordem de desligar</translation>
    </message>
    <message>
        <source>The red X</source>
        <translation>O X vermelho</translation>
    </message>
    <message>
        <source>{command} is sent as soon as the connection is back.</source>
        <translation>{command}: será enviado assim que a conexão voltar.</translation>
    </message>
    <message>
        <source>The red X puts the callback back in queue; no attempt is counted.</source>
        <translation>O X vermelho devolve o retorno à fila; nenhuma tentativa é contada.</translation>
    </message>
    <message>
        <source>The red X hangs up and puts the callback back in queue; no attempt is counted.</source>
        <translation>O X vermelho desliga e devolve o retorno à fila; nenhuma tentativa é contada.</translation>
    </message>
    <message>
        <source>The red X hangs up; the status chosen above applies.</source>
        <translation>O X vermelho desliga; vale o resultado escolhido acima.</translation>
    </message>
    <message>
        <source>At a time you choose, for an agent you choose</source>
        <translation>Na hora e para o agente que você escolher</translation>
    </message>
    <message>
        <source>attempt {used} of {all} used</source>
        <translation>{used} de {all} tentativas usadas</translation>
    </message>
    <message>
        <source>Removed from queue</source>
        <translation>Sai da fila</translation>
    </message>
    <message>
        <source>Removed from queue as failed</source>
        <translation>Sai da fila com falha</translation>
    </message>
    <message>
        <source>Removed from queue as failed · {}</source>
        <translation>Sai da fila com falha · {}</translation>
    </message>
    <message>
        <source>Back in queue in {back} · {counted}</source>
        <translation>De volta à fila em {back} · {counted}</translation>
    </message>
    <message>
        <source>Back in queue at once · {}</source>
        <translation>De volta à fila imediatamente · {}</translation>
    </message>
    <message>
        <source>Back in queue at once · no attempt counted</source>
        <translation>De volta à fila imediatamente · nenhuma tentativa contada</translation>
    </message>
    <message>
        <source>Your sound is interrupted; the customer waits. Reconnecting, {} left.</source>
        <translation>Seu som foi interrompido; o cliente espera. Reconectando, faltam {}.</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>Conectando seu headset…</translation>
    </message>
    <message>
        <source>Your phone is ringing: answer it to dial</source>
        <translation>Seu telefone está tocando: atenda para discar</translation>
    </message>
    <message>
        <source>Calling your phone…</source>
        <translation>Chamando seu telefone…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>call refused</source>
        <translation>chamada recusada</translation>
    </message>
    <message>
        <source>number not in use</source>
        <translation>número inexistente</translation>
    </message>
    <message>
        <source>network failure</source>
        <translation>falha na rede</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>não realizada</translation>
    </message>
    <message>
        <source>hung up before an answer</source>
        <translation>desligou antes da resposta</translation>
    </message>
    <message>
        <source>your phone first</source>
        <translation>primeiro o seu telefone</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>tocando</translation>
    </message>
    <message>
        <source>call {}</source>
        <translation>chamada {}</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>caixa postal</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>atendida</translation>
    </message>
    <message>
        <source>answered, by a person or a machine</source>
        <translation>atendida, por uma pessoa ou uma máquina</translation>
    </message>
    <message>
        <source>You hung up during the greeting, so this is kept in queue unless you choose Handled.</source>
        <translation>Você desligou durante a saudação; o retorno fica na fila, a menos que escolha “Atendido”.</translation>
    </message>
    <message>
        <source>The line was busy.</source>
        <translation>A linha estava ocupada.</translation>
    </message>
    <message>
        <source>The call was refused at the other end.</source>
        <translation>A chamada foi recusada do outro lado.</translation>
    </message>
    <message>
        <source>The network says that this number is not in use.</source>
        <translation>A rede informa que esse número não existe.</translation>
    </message>
    <message>
        <source>The call failed in the network; the customer was not reached.</source>
        <translation>A chamada falhou na rede; o cliente não foi contatado.</translation>
    </message>
    <message>
        <source>The call was not placed: the telephone system has no line at the moment.</source>
        <translation>A chamada não foi feita: o sistema telefônico não tem linha no momento.</translation>
    </message>
    <message>
        <source>No one answered in the time allowed.</source>
        <translation>Ninguém respondeu no tempo previsto.</translation>
    </message>
    <message>
        <source>Closed at that time. The next opening is {}.</source>
        <translation>Fechado nesse horário. A próxima abertura é {}.</translation>
    </message>
    <message>
        <source>Closed at that time.</source>
        <translation>Fechado nesse horário.</translation>
    </message>
    <message>
        <source>Choose a time from now on, at most 90 days ahead.</source>
        <translation>Escolha uma hora a partir de agora, em até 90 dias.</translation>
    </message>
    <message>
        <source>Choose a date and a time.</source>
        <translation>Escolha uma data e uma hora.</translation>
    </message>
    <message>
        <source>That agent does not serve this business process any more.</source>
        <translation>Esse agente não atende mais este processo de negócio.</translation>
    </message>
    <message>
        <source>Another callback has that number already.</source>
        <translation>Outro retorno já tem esse número.</translation>
    </message>
    <message>
        <source>Too late: the callback has moved on.</source>
        <translation>Tarde demais: o retorno já avançou.</translation>
    </message>
    <message>
        <source>Choose a code first.</source>
        <translation>Escolha primeiro um código.</translation>
    </message>
    <message>
        <source>That code can no longer be chosen. Choose another one.</source>
        <translation>Esse código não pode mais ser escolhido. Escolha outro.</translation>
    </message>
    <message>
        <source>It is too late to correct it: five minutes have passed, you have completed another callback, or a new shift has begun.</source>
        <translation>É tarde demais para corrigir: passaram-se cinco minutos, você concluiu outro retorno ou um novo turno começou.</translation>
    </message>
    <message>
        <source>It cannot be corrected: the callback was offered again since, or called again.</source>
        <translation>Não é possível corrigir: o retorno foi oferecido ou feito novamente desde então.</translation>
    </message>
    <message>
        <source>Accept this one in the popup of your telephone application.</source>
        <translation>Aceite este na janela do seu aplicativo de telefonia.</translation>
    </message>
    <message>
        <source>Sound is not installed on this machine. You can still read transcriptions.</source>
        <translation>O som não está instalado neste computador. Você ainda pode ler as transcrições.</translation>
    </message>
    <message>
        <source>There is no sound device. Plug one in to play recordings.</source>
        <translation>Não há dispositivo de som. Conecte um para reproduzir gravações.</translation>
    </message>
    <message>
        <source>The sound device chosen is gone. Choose another one.</source>
        <translation>O dispositivo de som escolhido não está mais disponível. Escolha outro.</translation>
    </message>
    <message>
        <source>The sound device stopped. Play continues from here.</source>
        <translation>O dispositivo de som parou. “Reproduzir” continua daqui.</translation>
    </message>
    <message>
        <source>The sound device did not open. Play tries again.</source>
        <translation>O dispositivo de som não abriu. “Reproduzir” tenta de novo.</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>Esta gravação não pode ser reproduzida.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Conectando a {}…</translation>
    </message>
    <message>
        <source>Connected to {}</source>
        <translation>Conectado a {}</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over.</source>
        <translation>Você agora está trabalhando em outro computador.</translation>
    </message>
    <message>
        <source>Connection lost {}</source>
        <translation>Conexão perdida {}</translation>
    </message>
    <message>
        <source>Asked {}.</source>
        <translation>Solicitado {}.</translation>
    </message>
    <message>
        <source>Hand it to a supervisor, who can withdraw it. Ended as Cancel, it comes back.</source>
        <translation>Transfira-o a um supervisor, que pode retirá-lo. Terminado como cancelado, ele volta.</translation>
    </message>
    <message>
        <source>Until then, nothing is offered to you.</source>
        <translation>Até lá, nada é oferecido a você.</translation>
    </message>
    <message>
        <source>If this lasts, the offer goes to someone else.</source>
        <translation>Se isso continuar, a oferta vai para outra pessoa.</translation>
    </message>
    <message>
        <source>If this lasts, the preview ends as Cancel and the callback goes back in queue.</source>
        <translation>Se isso continuar, a prévia termina como cancelada e o retorno volta à fila.</translation>
    </message>
    <message>
        <source>If this lasts, it ends as Cancel and the callback goes back in queue.</source>
        <translation>Se isso continuar, ele termina como cancelado e o retorno volta à fila.</translation>
    </message>
    <message>
        <source>The call goes on.</source>
        <translation>A chamada continua.</translation>
    </message>
    <message>
        <source>The wrap-up continues and completes with the last chosen status.</source>
        <translation>O encerramento continua e conclui com o último resultado escolhido.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Tentando de novo.</translation>
    </message>
    <message>
        <source>Next try in {}.</source>
        <translation>Próxima tentativa em {}.</translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message>
        <source>Business Process Monitor</source>
        <translation>Monitor de processos de negócio</translation>
    </message>
    <message>
        <source>Find a business process by name</source>
        <translation>Buscar um processo de negócio por nome</translation>
    </message>
    <message>
        <source>business process</source>
        <translation>processo de negócio</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Parar…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Iniciar…</translation>
    </message>
    <message>
        <source>Wallboard…</source>
        <translation>Painel mural…</translation>
    </message>
    <message>
        <source>No business processes</source>
        <translation>Nenhum processo de negócio</translation>
    </message>
    <message>
        <source>The site file lists the business processes you supervise.</source>
        <translation>O arquivo do site indica os processos de negócio que você supervisiona.</translation>
    </message>
    <message>
        <source>No business processes match</source>
        <translation>Nenhum processo de negócio corresponde</translation>
    </message>
    <message>
        <source>Show all business processes</source>
        <translation>Exibir todos os processos de negócio</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Não foi possível conectar ao servidor</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>shift since {time} · {place}</source>
        <translation>turno desde {time} · {place}</translation>
    </message>
    <message>
        <source>Counting the offers that would be revoked…</source>
        <translation>Contando as ofertas que seriam revogadas…</translation>
    </message>
    <message>
        <source>No offer is open, so none is revoked.</source>
        <translation>Nenhuma oferta está aberta, portanto nenhuma é revogada.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers that are not yet accepted are revoked.</source>
        <translation>
            <numerusform>%Ln oferta ainda não aceita é revogada.</numerusform>
            <numerusform>%Ln ofertas ainda não aceitas são revogadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new is offered; calls go on, and %Ln callbacks stay in queue.</source>
        <translation>
            <numerusform>Nada novo é oferecido; as chamadas continuam e %Ln retorno permanece na fila.</numerusform>
            <numerusform>Nada novo é oferecido; as chamadas continuam e %Ln retornos permanecem na fila.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks in queue are offered again while the schedule is open.</source>
        <translation>
            <numerusform>%Ln retorno na fila é oferecido de novo enquanto o horário estiver aberto.</numerusform>
            <numerusform>%Ln retornos na fila são oferecidos de novo enquanto o horário estiver aberto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the callbacks of {}?</source>
        <translation>Iniciar os retornos de {}?</translation>
    </message>
    <message>
        <source>Change the stop…</source>
        <translation>Alterar a parada…</translation>
    </message>
    <message>
        <source>Nothing new is offered until it is started again. Agents see the end and the reason.</source>
        <translation>Nada novo é oferecido até que recomece. Os agentes veem o fim e o motivo.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move the callback</source>
        <translation>Mudar o horário do retorno</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mudar</translation>
    </message>
</context>
<context>
    <name>NewCallbackDialog</name>
    <message>
        <source>New callback</source>
        <translation>Novo retorno</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Number, with the country code</source>
        <translation>Número, com o código do país</translation>
    </message>
    <message>
        <source>Customer&apos;s name (optional)</source>
        <translation>Nome do cliente (opcional)</translation>
    </message>
    <message>
        <source>Note for the call (optional)</source>
        <translation>Nota para a chamada (opcional)</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Call at a later time</source>
        <translation>Ligar mais tarde</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{} is stopped. The queue stays; nothing new is offered.</source>
        <translation>{} está parado. A fila permanece; nada novo é oferecido.</translation>
    </message>
    <message>
        <source>{} is started again.</source>
        <translation>{} foi iniciado de novo.</translation>
    </message>
    <message>
        <source>The wrap-up is finished; the agent is free again.</source>
        <translation>O encerramento foi finalizado; o agente está livre de novo.</translation>
    </message>
    <message>
        <source>That link leads to no callback of your business processes.</source>
        <translation>Esse link não leva a nenhum retorno dos seus processos de negócio.</translation>
    </message>
    <message>
        <source>The callback to {} is already completed.</source>
        <translation>O retorno para {} já foi concluído.</translation>
    </message>
    <message>
        <source>{process}: {text}</source>
        <translation>{process}: {text}</translation>
    </message>
    <message>
        <source>The callback to {} is completed.</source>
        <translation>O retorno a {} está concluído.</translation>
    </message>
    <message>
        <source>The last callback of {agent} is corrected: {status}</source>
        <translation>O último retorno de {agent} foi corrigido: {status}</translation>
    </message>
    <message>
        <source>{} has an open callback already; the new one has joined it.</source>
        <translation>{} já tem um retorno aberto; o novo foi unido a ele.</translation>
    </message>
    <message>
        <source>The callback to {} is created.</source>
        <translation>O retorno a {} foi criado.</translation>
    </message>
    <message>
        <source>{agent} after the present interaction: {state}</source>
        <translation>{agent} após a interação atual: {state}</translation>
    </message>
    <message>
        <source>{agent} now: {state}</source>
        <translation>{agent} agora: {state}</translation>
    </message>
    <message>
        <source>{process} is stopped until {time}. The queue stays; nothing new is offered.</source>
        <translation>{process} está parado até {time}. A fila permanece; nada novo é oferecido.</translation>
    </message>
    <message>
        <source>You have left the conversation of {}, which goes on.</source>
        <translation>Você saiu da conversa de {}, que continua.</translation>
    </message>
    <message>
        <source>You listen to the conversation of {}.</source>
        <translation>Você está ouvindo a conversa de {}.</translation>
    </message>
    <message>
        <source>You whisper to {}.</source>
        <translation>Você está sussurrando para {}.</translation>
    </message>
    <message>
        <source>You join the conversation of {}.</source>
        <translation>Você entra na conversa de {}.</translation>
    </message>
    <message>
        <source>You are no longer in the conversation of {}: it has ended, or your phone has.</source>
        <translation>Você não está mais na conversa de {}: ela terminou ou seu telefone foi desligado.</translation>
    </message>
    <message>
        <source>Your phone did not connect with the conversation of {}. Check it and try again.</source>
        <translation>Seu telefone não se conectou à conversa de {}. Verifique-o e tente de novo.</translation>
    </message>
    <message>
        <source>{command} was not carried out: the callback had moved on already.</source>
        <translation>{command}: não foi feito, o retorno já havia avançado.</translation>
    </message>
    <message>
        <source>Something went wrong. The log has details; please try again.</source>
        <translation>Algo deu errado. O registro tem os detalhes; tente de novo.</translation>
    </message>
    <message>
        <source>Corrected. {}</source>
        <translation>Corrigido. {}</translation>
    </message>
    <message>
        <source>{} will be called.</source>
        <translation>A chamada será feita para {}.</translation>
    </message>
    <message>
        <source>Stopped: {}</source>
        <translation>Parado: {}</translation>
    </message>
    <message>
        <source>{} is no longer stopped.</source>
        <translation>{} já não está parado.</translation>
    </message>
    <message>
        <source>{command} did not reach the server. {trouble}</source>
        <translation>{command}: não chegou ao servidor. {trouble}</translation>
    </message>
    <message>
        <source>It is not known whether {command} reached the server. {trouble} Callback Desk looks again by itself.</source>
        <translation>{command}: não se sabe se chegou ao servidor. {trouble} O Callback Desk verifica de novo automaticamente.</translation>
    </message>
    <message>
        <source>{who} is called again {when}.</source>
        <translation>{who} será chamado de novo {when}.</translation>
    </message>
    <message>
        <source>{who} completed as {status}.</source>
        <translation>{who}: concluído como {status}.</translation>
    </message>
    <message>
        <source>A supervisor has the callback now.</source>
        <translation>O retorno agora está com um supervisor.</translation>
    </message>
    <message>
        <source>Declined. The callback is back in queue.</source>
        <translation>Recusado. O retorno voltou para a fila.</translation>
    </message>
    <message>
        <source>You missed an offer. Set yourself available when you are back.</source>
        <translation>Você perdeu uma oferta. Fique disponível quando voltar.</translation>
    </message>
    <message>
        <source>The offer was withdrawn.</source>
        <translation>A oferta foi retirada.</translation>
    </message>
    <message>
        <source>The connection is back.</source>
        <translation>A conexão voltou.</translation>
    </message>
    <message>
        <source>Your password is changed. You are signed out everywhere else.</source>
        <translation>Sua senha foi alterada. Você saiu da conta em todos os outros lugares.</translation>
    </message>
    <message>
        <source>This system has no keyring, so you will be asked to sign in again next time.</source>
        <translation>Este sistema não tem chaveiro; será preciso entrar de novo na próxima vez.</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults are used.</source>
        <translation>Não foi possível ler as configurações; valem os padrões.</translation>
    </message>
    <message>
        <source>The settings could not be stored; they last until you quit.</source>
        <translation>Não foi possível salvar as configurações; elas valem até você encerrar.</translation>
    </message>
    <message>
        <source>The recording could not be loaded. Trying again.</source>
        <translation>Não foi possível carregar a gravação. Tentando de novo.</translation>
    </message>
    <message>
        <source>The keys that work in every window are taken by another program.</source>
        <translation>As teclas que funcionam em todas as janelas estão em uso por outro programa.</translation>
    </message>
    <message>
        <source>That link is invalid. A link to a callback looks like callback:ID.</source>
        <translation>Esse link é inválido. Um link para um retorno tem a forma callback:ID.</translation>
    </message>
    <message>
        <source>That callback is yours; you can see it when this one is completed.</source>
        <translation>Esse retorno é seu; você o verá quando este for concluído.</translation>
    </message>
    <message>
        <source>That link leads to a callback that is not yours.</source>
        <translation>Esse link leva a um retorno que não é seu.</translation>
    </message>
    <message>
        <source>No browser could be opened on this machine.</source>
        <translation>Não foi possível abrir um navegador neste computador.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>O login foi cancelado no navegador.</translation>
    </message>
    <message>
        <source>The answer came from another sign-in service. Try again.</source>
        <translation>A resposta veio de outro serviço de login. Tente de novo.</translation>
    </message>
    <message>
        <source>The sign-in with the browser cannot be used here. An administrator can help.</source>
        <translation>O login pelo navegador não funciona aqui. Um administrador pode ajudar.</translation>
    </message>
    <message>
        <source>No server has that name. Check the address.</source>
        <translation>Nenhum servidor tem esse nome. Verifique o endereço.</translation>
    </message>
    <message>
        <source>Nothing answers at that address. The server may be down.</source>
        <translation>Nada responde nesse endereço. O servidor pode estar parado.</translation>
    </message>
    <message>
        <source>The network cannot reach the server. Check your connection.</source>
        <translation>A rede não alcança o servidor. Verifique sua conexão.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>O servidor não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The connection was interrupted.</source>
        <translation>A conexão foi interrompida.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>O proxy recusou a conexão.</translation>
    </message>
    <message>
        <source>The server is busy or just starting.</source>
        <translation>O servidor está ocupado ou acabou de iniciar.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a minute, then try again.</source>
        <translation>Solicitações demais. Aguarde um minuto e tente de novo.</translation>
    </message>
    <message>
        <source>http:// would send your password unencrypted. Use https://, or ask an administrator to allow it.</source>
        <translation>http:// enviaria sua senha sem criptografia. Use https:// ou peça a um administrador que permita isso.</translation>
    </message>
    <message>
        <source>A secure connection could not be made. An administrator can help.</source>
        <translation>Não foi possível criar uma conexão segura. Um administrador pode ajudar.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. An administrator can renew it.</source>
        <translation>O certificado do servidor expirou. Um administrador pode renová-lo.</translation>
    </message>
    <message>
        <source>This machine does not trust the server&apos;s certificate.</source>
        <translation>Este computador não confia no certificado do servidor.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server. Check the address.</source>
        <translation>O certificado pertence a outro servidor. Verifique o endereço.</translation>
    </message>
    <message>
        <source>Something else answers at that address. Check it.</source>
        <translation>Outra coisa responde nesse endereço. Verifique-o.</translation>
    </message>
    <message>
        <source>The server has another version. Update the server or this desktop.</source>
        <translation>O servidor tem outra versão. Atualize o servidor ou este programa.</translation>
    </message>
    <message>
        <source>That is not a server address.</source>
        <translation>Esse não é o endereço de um servidor.</translation>
    </message>
</context>
<context>
    <name>OfferPane</name>
    <message>
        <source>Accept this callback</source>
        <translation>Aceitar este retorno</translation>
    </message>
    <message>
        <source>Waiting for {}</source>
        <translation>Espera há {}</translation>
    </message>
</context>
<context>
    <name>OfferPopup</name>
    <message>
        <source>Callback offered</source>
        <translation>Retorno oferecido</translation>
    </message>
    <message>
        <source>Accept this callback</source>
        <translation>Aceitar este retorno</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>nenhum nome informado</translation>
    </message>
    <message>
        <source>Callback offered: {who}, {where}</source>
        <translation>Retorno oferecido: {who}, {where}</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation>Nota: {}</translation>
    </message>
</context>
<context>
    <name>OpeningsPreview</name>
    <message>
        <source>Next openings: shown once the schedule is valid</source>
        <translation>Próximas aberturas: exibidas quando o horário for válido</translation>
    </message>
    <message>
        <source>Next openings, {place} time ({time} there now)</source>
        <translation>Próximas aberturas, hora de {place} (lá são {time})</translation>
    </message>
    <message>
        <source>No openings: nothing would ever be processed</source>
        <translation>Sem aberturas: nada seria processado</translation>
    </message>
    <message>
        <source>Open at all times</source>
        <translation>Sempre aberto</translation>
    </message>
    <message>
        <source>now</source>
        <translation>agora</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>sem fim</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Sending to queue: {done} of {asked}</source>
        <translation>Enviando à fila: {done} de {asked}</translation>
    </message>
    <message>
        <source>Purging: {done} of {asked}</source>
        <translation>Eliminando: {done} de {asked}</translation>
    </message>
    <message>
        <source>Giving to the agent: {done} of {asked}</source>
        <translation>Atribuindo ao agente: {done} de {asked}</translation>
    </message>
    <message>
        <source>Withdrawing: {done} of {asked}</source>
        <translation>Retirando: {done} de {asked}</translation>
    </message>
    <message>
        <source>Changing: {done} of {asked}</source>
        <translation>Alterando: {done} de {asked}</translation>
    </message>
    <message>
        <source>Undoing: {done} of {asked}</source>
        <translation>Desfazendo: {done} de {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} sent to queue</source>
        <translation>{done} de {asked} enviados à fila</translation>
    </message>
    <message>
        <source>{done} of {asked} purged</source>
        <translation>{done} de {asked} eliminados</translation>
    </message>
    <message>
        <source>{done} of {asked} given to the agent</source>
        <translation>{done} de {asked} atribuídos ao agente</translation>
    </message>
    <message>
        <source>{done} of {asked} withdrawn</source>
        <translation>{done} de {asked} retirados</translation>
    </message>
    <message>
        <source>{done} of {asked} changed</source>
        <translation>{done} de {asked} alterados</translation>
    </message>
    <message>
        <source>{done} of {asked} put back</source>
        <translation>{done} de {asked} devolvidos ao lugar</translation>
    </message>
</context>
<context>
    <name>OwnDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>OwnList</name>
    <message>
        <source>Loading</source>
        <translation>Carregando</translation>
    </message>
    <message>
        <source>Show more ({shown} of {all})</source>
        <translation>Exibir mais ({shown} de {all})</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>What to do with {}</source>
        <translation>O que fazer com {}</translation>
    </message>
    <message>
        <source>Copy the number {}</source>
        <translation>Copiar o número {}</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Ligar agora</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Mudar o horário…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Devolver à fila…</translation>
    </message>
</context>
<context>
    <name>OwnWorkTexts</name>
    <message>
        <source>{who} is called {when}.</source>
        <translation>{who} será chamado {when}.</translation>
    </message>
    <message>
        <source>Every agent may call {who} now.</source>
        <translation>Qualquer agente pode ligar agora para {who}.</translation>
    </message>
    <message>
        <source>{who} is on your list for {when}.</source>
        <translation>{who} está na sua lista para {when}.</translation>
    </message>
    <message>
        <source>{who} is on your list.</source>
        <translation>{who} está na sua lista.</translation>
    </message>
    <message>
        <source>A supervisor has given {who} back to you.</source>
        <translation>Um supervisor devolveu {who} a você.</translation>
    </message>
    <message>
        <source>{who} is due now.</source>
        <translation>{who}: a ligação é agora.</translation>
    </message>
    <message>
        <source>{who} is due at {time}.</source>
        <translation>{who}: a ligação é às {time}.</translation>
    </message>
    <message>
        <source>{} per conversation</source>
        <translation>{} por conversa</translation>
    </message>
    <message>
        <source>This number must not be called.</source>
        <translation>Este número não deve ser chamado.</translation>
    </message>
    <message>
        <source>Write the number with its country code, such as +49 30 901820.</source>
        <translation>Escreva o número com o código do país, como +49 30 901820.</translation>
    </message>
    <message>
        <source>The customer has an open callback already.</source>
        <translation>O cliente já tem um retorno aberto.</translation>
    </message>
    <message>
        <source>You do not serve this business process any more.</source>
        <translation>Você não atende mais este processo de negócio.</translation>
    </message>
    <message>
        <source>This callback no longer waits for you.</source>
        <translation>Este retorno não espera mais por você.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of {}</source>
        <translation>Senha de {}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: pass it on. It is temporary: at the next sign-in the user chooses another one.</source>
        <translation>O nome de usuário é {}. Esta senha só é mostrada agora: repasse-a. Ela é provisória: na próxima vez que entrar, o usuário escolhe outra.</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: give it to the program.</source>
        <translation>O nome de usuário é {}. Esta senha só é mostrada agora: informe-a ao programa.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Exibir a senha</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar a senha</translation>
    </message>
</context>
<context>
    <name>PasswordWindow</name>
    <message>
        <source>Change password</source>
        <translation>Alterar senha</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Senha atual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nova senha</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Repita a nova senha</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>At least 8 characters; not one character repeated, not your user name, not your current password.</source>
        <translation>Pelo menos 8 caracteres; não pode ser um único caractere repetido, nem seu nome de usuário, nem sua senha atual.</translation>
    </message>
    <message>
        <source>You stay signed in here, and are signed out everywhere else.</source>
        <translation>Você continua conectado aqui e sai da conta em todos os outros lugares.</translation>
    </message>
    <message>
        <source>Your password is temporary. Choose another one to sign in.</source>
        <translation>A sua senha é provisória. Escolha outra para entrar.</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Sua senha foi alterada</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Changing the password…</source>
        <translation>Alterando a senha…</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>As duas novas senhas são diferentes.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>A senha atual está incorreta.</translation>
    </message>
    <message>
        <source>The password may have been changed: if you have to sign in again, try the new one.</source>
        <translation>A senha pode ter sido alterada: se precisar entrar de novo, tente a nova.</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>yesterday {}</source>
        <translation>ontem {}</translation>
    </message>
    <message>
        <source>today {}</source>
        <translation>hoje {}</translation>
    </message>
    <message>
        <source>Asked for you</source>
        <translation>Solicitado para você</translation>
    </message>
    <message>
        <source>Asked for you, by yourself</source>
        <translation>Solicitado para você, por você</translation>
    </message>
    <message>
        <source>Asked for you by {}</source>
        <translation>Solicitado para você por {}</translation>
    </message>
    <message>
        <source>Asked for {}</source>
        <translation>Solicitado para {}</translation>
    </message>
    <message>
        <source>Asked for {who} by {by}</source>
        <translation>Solicitado para {who} por {by}</translation>
    </message>
    <message>
        <source>reached a voicemail box</source>
        <translation>caiu em uma caixa postal</translation>
    </message>
    <message>
        <source>spoke with the customer and agreed on another call</source>
        <translation>falou com o cliente e combinou outra ligação</translation>
    </message>
    <message>
        <source>put it off to another time</source>
        <translation>adiou para outra hora</translation>
    </message>
    <message>
        <source>reached somebody else</source>
        <translation>falou com outra pessoa</translation>
    </message>
    <message>
        <source>spoke with the customer</source>
        <translation>falou com o cliente</translation>
    </message>
    <message>
        <source>put off at closing time</source>
        <translation>adiado no fechamento</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>desligou</translation>
    </message>
    <message>
        <source>could not be called: the call was not placed</source>
        <translation>não pôde ser chamado: a chamada não foi feita</translation>
    </message>
    <message>
        <source>ended it before an answer</source>
        <translation>encerrou antes de uma resposta</translation>
    </message>
    <message>
        <source>the line was busy</source>
        <translation>a linha estava ocupada</translation>
    </message>
    <message>
        <source>the call was refused</source>
        <translation>a chamada foi recusada</translation>
    </message>
    <message>
        <source>the number was not in use</source>
        <translation>o número não existia</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>a rede falhou</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>corrected by {}</source>
        <translation>corrigido por {}</translation>
    </message>
    <message>
        <source>handed it to the supervisors</source>
        <translation>transferiu aos supervisores</translation>
    </message>
    <message>
        <source>requested {}</source>
        <translation>solicitado {}</translation>
    </message>
    <message>
        <source>with an agent now</source>
        <translation>agora com um agente</translation>
    </message>
    <message>
        <source>waits in the queue</source>
        <translation>aguarda na fila</translation>
    </message>
    <message>
        <source>waits for its time</source>
        <translation>aguarda o seu horário</translation>
    </message>
    <message>
        <source>Handed over by {}</source>
        <translation>Transferido por {}</translation>
    </message>
    <message>
        <source>Put off at closing time, {when}</source>
        <translation>Adiado no fechamento, {when}</translation>
    </message>
    <message>
        <source>{who} reached a voicemail box {when}</source>
        <translation>{who} caiu em uma caixa postal {when}</translation>
    </message>
    <message>
        <source>{who} got no answer {when}</source>
        <translation>{who} não obteve resposta {when}</translation>
    </message>
    <message>
        <source>Spoke with {who} {when}</source>
        <translation>Falou com {who} {when}</translation>
    </message>
    <message>
        <source>{who} put it off {when}</source>
        <translation>{who} adiou {when}</translation>
    </message>
</context>
<context>
    <name>PerformanceTab</name>
    <message>
        <source>Longest waiting</source>
        <translation>Espera mais longa</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Promessas cumpridas</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>recebidos</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>alcançados</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>com falha</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>em espera</translation>
    </message>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>Este turno, por quartos de hora</translation>
    </message>
    <message>
        <source>The shift could not be loaded</source>
        <translation>Não foi possível carregar o turno</translation>
    </message>
    <message>
        <source>Loading the shift…</source>
        <translation>Carregando o turno…</translation>
    </message>
    <message>
        <source>Nothing yet this shift</source>
        <translation>Nada ainda neste turno</translation>
    </message>
    <message>
        <source>Callbacks entered, reached and failed are drawn here by the quarter hour.</source>
        <translation>Os retornos recebidos, alcançados e com falha são desenhados aqui por quartos de hora.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded, {failed} failed</source>
        <translation>{succeeded} com êxito, {failed} com falha</translation>
    </message>
    <message>
        <source>{queue} in queue, {pending} pending, {agents} with agents</source>
        <translation>{queue} na fila, {pending} pendentes, {agents} com agentes</translation>
    </message>
    <message>
        <source>answer to completion</source>
        <translation>da resposta à conclusão</translation>
    </message>
    <message>
        <source>of Proc</source>
        <translation>dos processados</translation>
    </message>
    <message>
        <source>this shift</source>
        <translation>este turno</translation>
    </message>
    <message>
        <source>no one waits in queue</source>
        <translation>ninguém espera na fila</translation>
    </message>
    <message>
        <source>in queue since {}</source>
        <translation>na fila desde {}</translation>
    </message>
    <message>
        <source>{kept} in the promised time, {early} before, {late} after</source>
        <translation>{kept} no prazo prometido, {early} antes, {late} depois</translation>
    </message>
    <message>
        <source>no promised time yet this shift</source>
        <translation>ainda sem prazos prometidos neste turno</translation>
    </message>
</context>
<context>
    <name>PeriodFigures</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Recebidos</translation>
    </message>
    <message>
        <source>Callbacks that entered in the period.</source>
        <translation>Retornos recebidos no período.</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Com êxito</translation>
    </message>
    <message>
        <source>Callbacks completed as succeeded in the period.</source>
        <translation>Retornos concluídos com sucesso no período.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Com falha</translation>
    </message>
    <message>
        <source>Callbacks completed as failed in the period.</source>
        <translation>Retornos concluídos sem sucesso no período.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>Attempts made in the period.</source>
        <translation>Tentativas feitas no período.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Contatados</translation>
    </message>
    <message>
        <source>Attempts that were handled, and their share of all attempts.</source>
        <translation>Tentativas atendidas e sua parte de todas as tentativas.</translation>
    </message>
    <message>
        <source>First successes</source>
        <translation>Sucessos na primeira</translation>
    </message>
    <message>
        <source>First attempts of their callback that were handled, and their share of all first attempts.</source>
        <translation>Primeiras tentativas de seu retorno que foram atendidas, e sua parte de todas as primeiras tentativas.</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Espera média</translation>
    </message>
    <message>
        <source>From the request to the first answer, whatever happened in between.</source>
        <translation>Do pedido à primeira resposta, aconteça o que acontecer no meio.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Espera mais longa</translation>
    </message>
    <message>
        <source>The longest of these waits.</source>
        <translation>A maior dessas esperas.</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Promessas cumpridas</translation>
    </message>
    <message>
        <source>First calls that began within the time promised at the request.</source>
        <translation>Primeiras chamadas que começaram no prazo prometido no pedido.</translation>
    </message>
    <message>
        <source>Begun early</source>
        <translation>Adiantados</translation>
    </message>
    <message>
        <source>First calls that began before the promised time.</source>
        <translation>Primeiras chamadas que começaram antes do prazo prometido.</translation>
    </message>
    <message>
        <source>Begun late</source>
        <translation>Atrasados</translation>
    </message>
    <message>
        <source>First calls that began after the promised time, or never.</source>
        <translation>Primeiras chamadas que começaram depois do prazo prometido, ou nunca.</translation>
    </message>
    <message>
        <source>Called on time</source>
        <translation>Ligados no horário</translation>
    </message>
    <message>
        <source>Calls that were moved to a time and began within five minutes from that time on.</source>
        <translation>Chamadas adiadas para um horário que começaram nos cinco minutos seguintes.</translation>
    </message>
    <message>
        <source>Predicted wait</source>
        <translation>Espera prevista</translation>
    </message>
    <message>
        <source>The mean wait until the first call as it was predicted at the request.</source>
        <translation>A espera média até a primeira chamada, como prevista no pedido.</translation>
    </message>
    <message>
        <source>Real wait</source>
        <translation>Espera real</translation>
    </message>
    <message>
        <source>The mean wait of the same callbacks as it was.</source>
        <translation>A espera média dos mesmos retornos, como foi.</translation>
    </message>
    <message>
        <source>Mean handling</source>
        <translation>Atendimento médio</translation>
    </message>
    <message>
        <source>From the answer to the completion.</source>
        <translation>Da resposta à conclusão.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Disposition code</source>
        <translation>Código de resultado</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Por agente</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Por hora</translation>
    </message>
    <message>
        <source>By business process</source>
        <translation>Por processo de negócio</translation>
    </message>
    <message>
        <source>By disposition code</source>
        <translation>Por código de resultado</translation>
    </message>
    <message>
        <source>% reached</source>
        <translation>% contatados</translation>
    </message>
    <message>
        <source>% reached at the first attempt</source>
        <translation>% contatados na primeira tentativa</translation>
    </message>
    <message>
        <source>% promises kept</source>
        <translation>% promessas cumpridas</translation>
    </message>
    <message>
        <source>% called on time</source>
        <translation>% ligados no horário</translation>
    </message>
    <message>
        <source>{count} ({share})</source>
        <translation>{count} ({share})</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>Sem código</translation>
    </message>
    <message>
        <source>{} (supervisor)</source>
        <translation>{} (supervisor)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>Promised times: {kept} kept, {early} begun early, {late} late.</source>
        <translation>Prazos prometidos: {kept} cumpridos, {early} adiantados, {late} atrasados.</translation>
    </message>
    <message>
        <source>Predicted wait {predicted} on average, real wait {real}.</source>
        <translation>Espera prevista de {predicted} em média, real de {real}.</translation>
    </message>
    <message>
        <source>The promised ranges were {} wide on average.</source>
        <translation>Os intervalos prometidos duravam {} em média.</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>The phone of this desktop is starting…</source>
        <translation>O telefone deste programa está iniciando…</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>Conectando seu headset…</translation>
    </message>
    <message>
        <source>You are muted. The customer does not hear you.</source>
        <translation>Você está sem áudio. O cliente não ouve você.</translation>
    </message>
    <message>
        <source>Your headset is connected.</source>
        <translation>Seu headset está conectado.</translation>
    </message>
    <message>
        <source>The sound broke off. Connecting again… The customer stays on the line.</source>
        <translation>O som caiu. Conectando de novo… O cliente continua na linha.</translation>
    </message>
    <message>
        <source>Your headset is connected when the call begins.</source>
        <translation>Seu headset é conectado quando a chamada começa.</translation>
    </message>
    <message>
        <source>There is no sound: this machine does not trust the server&apos;s certificate. Ask your administrator.</source>
        <translation>Não há som: este computador não confia no certificado do servidor. Fale com seu administrador.</translation>
    </message>
    <message>
        <source>There is no sound: the server&apos;s media port does not answer. The desktop keeps trying.</source>
        <translation>Não há som: a porta de mídia do servidor não responde. O programa continua tentando.</translation>
    </message>
    <message>
        <source>The message is being played to the voicemail box. You are out of the call, which ends by itself.</source>
        <translation>A mensagem está sendo deixada na caixa postal. Você saiu da chamada, que termina automaticamente.</translation>
    </message>
    <message>
        <source>The customer is on hold.</source>
        <translation>O cliente está em espera.</translation>
    </message>
    <message>
        <source>The recording is paused.</source>
        <translation>A gravação está em pausa.</translation>
    </message>
    <message>
        <source>The conversation is being recorded.</source>
        <translation>A conversa está sendo gravada.</translation>
    </message>
    <message>
        <source>The line stands still. Wait a moment: the network does not pass the sound on.</source>
        <translation>A linha parou. Espere um momento: a rede não transmite o som.</translation>
    </message>
    <message>
        <source>The line is bad: the customer does not hear all that you say. Speak in short sentences.</source>
        <translation>A linha está ruim: o cliente não ouve tudo o que você diz. Fale em frases curtas.</translation>
    </message>
    <message>
        <source>The line is unsteady: the customer may miss a word of yours.</source>
        <translation>A linha está instável: o cliente pode perder uma palavra sua.</translation>
    </message>
    <message>
        <source>The line is bad: you do not hear all that the customer says. Ask again for what matters.</source>
        <translation>A linha está ruim: você não ouve tudo o que o cliente diz. Pergunte de novo o que importa.</translation>
    </message>
    <message>
        <source>The line is unsteady: you may miss a word.</source>
        <translation>A linha está instável: você pode perder uma palavra.</translation>
    </message>
    <message>
        <source>The line is slow: pause after each sentence, so that you do not interrupt each other.</source>
        <translation>A linha está lenta: faça uma pausa após cada frase para não interromper um ao outro.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. It is tried again; if it stays away, ask your administrator.</source>
        <translation>O telefone deste computador não inicia. Nova tentativa em curso; se o problema continuar, fale com o administrador.</translation>
    </message>
    <message>
        <source>The headset that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>O headset escolhido não está conectado. Conecte-o ou escolha outro nas configurações.</translation>
    </message>
    <message>
        <source>The microphone that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>O microfone escolhido não está conectado. Conecte-o ou escolha outro nas configurações.</translation>
    </message>
    <message>
        <source>There is no microphone. Plug your headset in.</source>
        <translation>Não há microfone. Conecte seu headset.</translation>
    </message>
    <message>
        <source>The microphone is gone. Plug it in, or choose another one.</source>
        <translation>O microfone não está mais conectado. Conecte-o ou escolha outro.</translation>
    </message>
    <message>
        <source>The microphone does not open. Close programs that use it, and allow the microphone in the system&apos;s privacy settings.</source>
        <translation>O microfone não abre. Feche os programas que o usam e permita o microfone nas configurações de privacidade do sistema.</translation>
    </message>
    <message>
        <source>The sound library is missing on this machine. Ask your administrator.</source>
        <translation>Falta a biblioteca de som neste computador. Fale com seu administrador.</translation>
    </message>
    <message>
        <source>There is nothing to listen with. Plug your headset in.</source>
        <translation>Não há nada com que ouvir. Conecte seu headset.</translation>
    </message>
    <message>
        <source>The headset is gone. Plug it in, or choose another one.</source>
        <translation>O headset não está mais conectado. Conecte-o ou escolha outro.</translation>
    </message>
    <message>
        <source>The headset does not open. Close programs that use it, or choose another one.</source>
        <translation>O headset não abre. Feche os programas que o usam ou escolha outro.</translation>
    </message>
</context>
<context>
    <name>PhonePane</name>
    <message>
        <source>Choose headset and microphone</source>
        <translation>Escolher headset e microfone</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Nível do seu microfone</translation>
    </message>
    <message>
        <source>Level of the customer&apos;s voice</source>
        <translation>Nível da voz do cliente</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ativar microfone</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Let the customer hear you again</source>
        <translation>Deixar o cliente ouvir você de novo</translation>
    </message>
    <message>
        <source>The customer does not hear you</source>
        <translation>O cliente não ouve você</translation>
    </message>
</context>
<context>
    <name>PlaybackBar</name>
    <message>
        <source>5 seconds back</source>
        <translation>5 segundos para trás</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 segundos para a frente</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidade</translation>
    </message>
    <message>
        <source>Volume and device</source>
        <translation>Volume e dispositivo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>{} (Space)</source>
        <translation>{} (Espaço)</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Postpone the callback</source>
        <translation>Adiar o retorno</translation>
    </message>
    <message>
        <source>It leaves the queue until then. No attempt is counted.</source>
        <translation>Ele sai da fila até lá. Nenhuma tentativa é contada.</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Adiar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>ProcessDialog</name>
    <message>
        <source>New business process</source>
        <translation>Novo processo de negócio</translation>
    </message>
    <message>
        <source>Id, which is in addresses and reports, and never changes</source>
        <translation>Identificador para endereços e relatórios, que nunca muda</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
</context>
<context>
    <name>ProcessForm</name>
    <message>
        <source>Label</source>
        <translation>Rótulo</translation>
    </message>
    <message>
        <source>Key, a digit or a small letter</source>
        <translation>Tecla: um algarismo ou uma letra minúscula</translation>
    </message>
    <message>
        <source>Id, which is in reports and never changes</source>
        <translation>Identificador, que aparece nos relatórios e nunca muda</translation>
    </message>
    <message>
        <source>No codes: agents choose the completion status alone. Add a code to begin.</source>
        <translation>Sem códigos: os agentes escolhem apenas o status de conclusão. Adicione um código para começar.</translation>
    </message>
    <message>
        <source>None: a group of codes</source>
        <translation>Nenhum: um grupo de códigos</translation>
    </message>
    <message>
        <source>Completion status</source>
        <translation>Status de conclusão</translation>
    </message>
    <message>
        <source>In the group</source>
        <translation>No grupo</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>Nenhum: no nível superior</translation>
    </message>
    <message>
        <source>Disposition codes</source>
        <translation>Códigos de resultado</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Adicionar código</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Adicionar grupo</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover para baixo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Novo código</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Novo grupo</translation>
    </message>
    <message>
        <source>key {}</source>
        <translation>tecla {}</translation>
    </message>
    <message>
        <source>Another code has this id; each has one of its own.</source>
        <translation>Outro código tem este identificador; cada um tem o seu.</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 10, without separators.</source>
        <translation>Digite um número inteiro sem separadores, como 10.</translation>
    </message>
    <message>
        <source>Enter a number, such as 10 or 0.5, without separators.</source>
        <translation>Digite um número sem separadores de milhar, como 10 ou 0,5.</translation>
    </message>
    <message>
        <source>Enter a duration, such as 90 s, 15 min or 1 h 30 min.</source>
        <translation>Digite uma duração, como 90 s, 15 min ou 1 h 30 min.</translation>
    </message>
    <message>
        <source>usually {}</source>
        <translation>padrão: {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Someone else has changed this, too. Saving replaces what they have set.</source>
        <translation>Outra pessoa também alterou isto. Salvar substitui o valor dela.</translation>
    </message>
    <message>
        <source>Someone else has just changed this.</source>
        <translation>Outra pessoa acabou de alterar isto.</translation>
    </message>
    <message>
        <source>Numbers that customers see: {}. They and the trunks are in the site file, and are read when the server starts.</source>
        <translation>Números que os clientes veem: {}. Eles e os troncos estão no arquivo do site e são lidos quando o servidor inicia.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Script and page</source>
        <translation>Roteiro e página</translation>
    </message>
    <message>
        <source>Those that take the number</source>
        <translation>Os que aceitam o número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Agents who are offered its callbacks</source>
        <translation>Agentes a quem seus retornos são oferecidos</translation>
    </message>
    <message>
        <source>Languages that customers speak in recordings</source>
        <translation>Idiomas dos clientes nas gravações</translation>
    </message>
    <message>
        <source>Codes such as en, es, at most 10. With several, the spoken one is detected; with none, English is expected.</source>
        <translation>Códigos como en, es; no máximo 10. Com vários, o falado é detectado; sem nenhum, espera-se inglês.</translation>
    </message>
    <message>
        <source>Country of spoken numbers</source>
        <translation>País dos números falados</translation>
    </message>
    <message>
        <source>Two letters, such as US, for numbers that are spoken without a country code.</source>
        <translation>Duas letras, como US, para números falados sem código do país.</translation>
    </message>
    <message>
        <source>Kinds of numbers that it calls</source>
        <translation>Tipos de números para os quais liga</translation>
    </message>
    <message>
        <source>Countries that it calls</source>
        <translation>Países para os quais liga</translation>
    </message>
    <message>
        <source>Two letters each, such as US, CA; empty for all.</source>
        <translation>Duas letras cada, como US, CA; vazio para todos.</translation>
    </message>
    <message>
        <source>all countries</source>
        <translation>todos os países</translation>
    </message>
    <message>
        <source>Trunk of its calls</source>
        <translation>Tronco de suas chamadas</translation>
    </message>
    <message>
        <source>Nothing is offered while the only trunk is away.</source>
        <translation>Nada é oferecido enquanto o único tronco estiver indisponível.</translation>
    </message>
    <message>
        <source>Time for the agent&apos;s own telephone to answer</source>
        <translation>Tempo para o telefone do agente atender</translation>
    </message>
    <message>
        <source>Time for a lost connection of the agent to come back</source>
        <translation>Tempo para uma conexão perdida do agente voltar</translation>
    </message>
    <message>
        <source>Detect voicemail boxes</source>
        <translation>Detectar caixas postais</translation>
    </message>
    <message>
        <source>Message for voicemail boxes</source>
        <translation>Mensagem para caixas postais</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/please-call-us.</source>
        <translation>Um som da central, como custom/please-call-us.</translation>
    </message>
    <message>
        <source>Record conversations</source>
        <translation>Gravar as conversas</translation>
    </message>
    <message>
        <source>Notice before a recording begins</source>
        <translation>Aviso antes do início de uma gravação</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/recorded.</source>
        <translation>Um som da central, como custom/recorded.</translation>
    </message>
    <message>
        <source>What supervisors may do in a conversation</source>
        <translation>O que os supervisores podem fazer em uma conversa</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Ouvir</translation>
    </message>
    <message>
        <source>Speak to the agent alone</source>
        <translation>Falar somente com o agente</translation>
    </message>
    <message>
        <source>Join the conversation</source>
        <translation>Participar da conversa</translation>
    </message>
    <message>
        <source>Show agents that a supervisor is in the call</source>
        <translation>Mostrar aos agentes que há um supervisor na chamada</translation>
    </message>
    <message>
        <source>Fixed lines</source>
        <translation>Linhas fixas</translation>
    </message>
    <message>
        <source>Mobiles</source>
        <translation>Celulares</translation>
    </message>
    <message>
        <source>Toll-free numbers</source>
        <translation>Números gratuitos</translation>
    </message>
    <message>
        <source>Internet telephones</source>
        <translation>Telefones pela internet</translation>
    </message>
    <message>
        <source>Personal numbers</source>
        <translation>Números pessoais</translation>
    </message>
    <message>
        <source>Companies&apos; universal numbers</source>
        <translation>Números universais de empresas</translation>
    </message>
    <message>
        <source>Premium-rate numbers, which cost money</source>
        <translation>Números de tarifa especial, pagos</translation>
    </message>
    <message>
        <source>Shared-cost numbers, which cost money</source>
        <translation>Números de custo compartilhado, pagos</translation>
    </message>
    <message>
        <source>Pagers</source>
        <translation>Pagers</translation>
    </message>
    <message>
        <source>Voicemail access numbers</source>
        <translation>Números de acesso a caixas postais</translation>
    </message>
    <message>
        <source>Most open callbacks</source>
        <translation>Máximo de retornos em aberto</translation>
    </message>
    <message>
        <source>With so many that are not completed, no more are accepted.</source>
        <translation>Com tantos não concluídos, não são aceitos outros.</translation>
    </message>
    <message>
        <source>Longest promise</source>
        <translation>Promessa mais longa</translation>
    </message>
    <message>
        <source>The latest beginning of a call, from the request. A callback that would begin later is refused.</source>
        <translation>O início mais tardio de uma chamada, a partir do pedido. Um retorno que começaria depois é recusado.</translation>
    </message>
    <message>
        <source>Cut-off before closing</source>
        <translation>Corte antes do fechamento</translation>
    </message>
    <message>
        <source>So long before the schedule closes, no callback for today is accepted.</source>
        <translation>Com essa antecedência ao fechamento, nenhum retorno para hoje é aceito.</translation>
    </message>
    <message>
        <source>Most requests of one number on one day</source>
        <translation>Máximo de pedidos de um número por dia</translation>
    </message>
    <message>
        <source>An alert begins where a measure reaches its level, and ends once it has been better for long enough. Few agents and a low share are bad; of the others, much is bad.</source>
        <translation>Um alerta começa quando uma medida atinge o nível e termina quando melhora por tempo suficiente. Poucos agentes e uma proporção baixa são ruins; nas demais, o ruim é um valor alto.</translation>
    </message>
    <message>
        <source>Callbacks in the shift before the share reached counts</source>
        <translation>Retornos do turno a partir dos quais a proporção de contatados conta</translation>
    </message>
    <message>
        <source>Agents choose a code together with its completion status. Alt+Up and Alt+Down move a code, Delete removes it.</source>
        <translation>Os agentes escolhem um código junto com seu status de conclusão. Alt+Cima e Alt+Baixo movem um código, Delete o remove.</translation>
    </message>
    <message>
        <source>A code is required where the status has codes</source>
        <translation>Código obrigatório se o status tiver códigos</translation>
    </message>
    <message>
        <source>Call script, shown beside the call</source>
        <translation>Roteiro da chamada, ao lado da chamada</translation>
    </message>
    <message>
        <source>Note template, the beginning of a note</source>
        <translation>Modelo de nota, o início de uma nota</translation>
    </message>
    <message>
        <source>Address of the page about the customer</source>
        <translation>Endereço da página sobre o cliente</translation>
    </message>
    <message>
        <source>Such as https://crm.example.com/search?phone={number}; {customer_name}, {callback_id} and {attribute:NAME} are replaced, too.</source>
        <translation>Como https://crm.example.com/search?phone={number}; {customer_name}, {callback_id} e {attribute:NAME} também são substituídos.</translation>
    </message>
    <message>
        <source>The page opens</source>
        <translation>A página abre</translation>
    </message>
    <message>
        <source>when a callback is accepted</source>
        <translation>ao aceitar um retorno</translation>
    </message>
    <message>
        <source>when the customer answers</source>
        <translation>quando o cliente atende</translation>
    </message>
    <message>
        <source>by key alone</source>
        <translation>somente pela tecla</translation>
    </message>
    <message>
        <source>Schemes that its address may have</source>
        <translation>Esquemas que o endereço pode ter</translation>
    </message>
    <message>
        <source>Such as https; another one starts another program on the agent&apos;s machine.</source>
        <translation>Como https; outro inicia outro programa na máquina do agente.</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Procurar por nome</translation>
    </message>
    <message>
        <source>Levels of alerts</source>
        <translation>Níveis dos alertas</translation>
    </message>
    <message>
        <source>Warning from</source>
        <translation>Aviso a partir de</translation>
    </message>
    <message>
        <source>Alarm from</source>
        <translation>Alarme a partir de</translation>
    </message>
    <message>
        <source>Ends when better by</source>
        <translation>Termina se melhorar em</translation>
    </message>
    <message>
        <source>for at least</source>
        <translation>por pelo menos</translation>
    </message>
</context>
<context>
    <name>ProcessPane</name>
    <message>
        <source>Business process settings</source>
        <translation>Configurações do processo de negócio</translation>
    </message>
    <message>
        <source>Callback Performance</source>
        <translation>Desempenho</translation>
    </message>
    <message>
        <source>Callback Timing</source>
        <translation>Tempos</translation>
    </message>
    <message>
        <source>Callback Search</source>
        <translation>Busca</translation>
    </message>
    <message>
        <source>Current Interactions</source>
        <translation>Interações atuais</translation>
    </message>
    <message>
        <source>no opening scheduled</source>
        <translation>nenhuma abertura prevista</translation>
    </message>
    <message>
        <source>opens {}</source>
        <translation>abre {}</translation>
    </message>
</context>
<context>
    <name>ProcessesPage</name>
    <message>
        <source>New…</source>
        <translation>Novo…</translation>
    </message>
    <message>
        <source>New business process</source>
        <translation>Novo processo de negócio</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Remove the business process</source>
        <translation>Remover o processo de negócio</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Descartar alterações</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Parts of the business process</source>
        <translation>Partes do processo de negócio</translation>
    </message>
    <message>
        <source>Hours and timing</source>
        <translation>Horário e tempos</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Processos de negócio</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>Outra pessoa alterou este processo de negócio nesse meio-tempo. Descarte suas alterações para ver as dela; salvar de novo as substitui.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Fields that both of you changed are marked; check, and save again.</source>
        <translation>Outra pessoa alterou este processo de negócio nesse meio-tempo. Os campos que ambos alteraram estão marcados; verifique e salve de novo.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Their changes are shown, yours are kept; check, and save again.</source>
        <translation>Outra pessoa alterou este processo de negócio nesse meio-tempo. As alterações dela são mostradas e as suas mantidas; verifique e salve de novo.</translation>
    </message>
    <message>
        <source>Not saved. The fields that are marked name what is wrong.</source>
        <translation>Não salvo. Os campos marcados indicam o que está errado.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason, kept with the callback</source>
        <translation>Motivo, guardado com o retorno</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>Reasons for Not Ready, in the order of the menu</source>
        <translation>Motivos de Indisponível, na ordem do menu</translation>
    </message>
    <message>
        <source>Name, which reports show in every language</source>
        <translation>Nome, que os relatórios mostram em todos os idiomas</translation>
    </message>
    <message>
        <source>Shown in {}</source>
        <translation>Texto em {}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Descartar alterações</translation>
    </message>
    <message>
        <source>What agents choose from when they are not ready. An agent who has a reason that is removed keeps it until the next change of state. A name without a text for a language is shown as it is written.</source>
        <translation>O que os agentes escolhem quando estão indisponíveis. Um agente cujo motivo é removido o mantém até a próxima mudança de estado. Um nome sem texto em um idioma é mostrado como está escrito.</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>Novo motivo</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover para baixo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Someone else has changed the reasons meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>Outra pessoa alterou os motivos nesse meio-tempo. Descarte suas alterações para ver as dela; salvar de novo as substitui.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>call {when}</source>
        <translation>chamada {when}</translation>
    </message>
    <message>
        <source>{when}, {n} of {all}</source>
        <translation>{when}, {n} de {all}</translation>
    </message>
    <message>
        <source>rough draft</source>
        <translation>rascunho</translation>
    </message>
    <message>
        <source>times estimated</source>
        <translation>tempos estimados</translation>
    </message>
    <message>
        <source>certainty unknown</source>
        <translation>fiabilidade desconhecida</translation>
    </message>
    <message>
        <source>dotted: unsure</source>
        <translation>pontilhado: incerto</translation>
    </message>
    <message>
        <source>Someone speaks, but the words could not be made out. Listen to the recording.</source>
        <translation>Alguém fala, mas não foi possível entender as palavras. Ouça a gravação.</translation>
    </message>
    <message>
        <source>No words were heard in this recording.</source>
        <translation>Nenhuma palavra foi ouvida nesta gravação.</translation>
    </message>
    <message>
        <source>Transcribing…</source>
        <translation>Transcrevendo…</translation>
    </message>
    <message>
        <source>This recording could not be transcribed.</source>
        <translation>Não foi possível transcrever esta gravação.</translation>
    </message>
    <message>
        <source>This recording could not be transcribed. It can still be heard.</source>
        <translation>Não foi possível transcrever esta gravação. Ela ainda pode ser ouvida.</translation>
    </message>
    <message>
        <source>Loading the transcription…</source>
        <translation>Carregando a transcrição…</translation>
    </message>
    <message>
        <source>There is no transcription.</source>
        <translation>Não há transcrição.</translation>
    </message>
    <message>
        <source>Only the newest recording is transcribed.</source>
        <translation>Só a gravação mais recente é transcrita.</translation>
    </message>
    <message>
        <source>There is no transcription of this recording.</source>
        <translation>Não há transcrição desta gravação.</translation>
    </message>
</context>
<context>
    <name>RecordingView</name>
    <message>
        <source>Recording</source>
        <translation>Gravação</translation>
    </message>
    <message>
        <source>Recording of</source>
        <translation>Gravação de</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>Copy the transcription</source>
        <translation>Copiar a transcrição</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>Reproduzir a gravação</translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>Exibir a gravação</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>conversation of {}</source>
        <translation>conversa de {}</translation>
    </message>
    <message>
        <source>recording of {}</source>
        <translation>gravação de {}</translation>
    </message>
    <message>
        <source>Conversations are not transcribed.</source>
        <translation>As conversas não são transcritas.</translation>
    </message>
    <message>
        <source>The customer left no recording.</source>
        <translation>O cliente não deixou gravação.</translation>
    </message>
</context>
<context>
    <name>RefusalList</name>
    <message>
        <source>Refused callbacks</source>
        <translation>Retornos recusados</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>There is no such open callback.</source>
        <translation>Esse retorno aberto não existe.</translation>
    </message>
    <message>
        <source>There is no such open callback, or you may not see it.</source>
        <translation>Esse retorno aberto não existe, ou você não pode vê-lo.</translation>
    </message>
    <message>
        <source>An agent has the callback already.</source>
        <translation>Um agente já tem o retorno.</translation>
    </message>
    <message>
        <source>An agent has the callback and has been notified.</source>
        <translation>Um agente tem o retorno e foi avisado.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be changed once it is back.</source>
        <translation>Um agente tem o retorno; ele poderá ser alterado quando voltar.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be completed once it is back.</source>
        <translation>Um agente tem o retorno; ele poderá ser concluído quando voltar.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be purged once it is back.</source>
        <translation>Um agente tem o retorno; ele poderá ser eliminado quando voltar.</translation>
    </message>
    <message>
        <source>An agent has the callback; the action can no longer be undone for it.</source>
        <translation>Um agente tem o retorno; a ação não pode mais ser desfeita para ele.</translation>
    </message>
    <message>
        <source>Only a pending callback can be sent to the queue.</source>
        <translation>Só um retorno pendente pode ser enviado à fila.</translation>
    </message>
    <message>
        <source>Callbacks of this business process are stopped; start them first.</source>
        <translation>Os retornos deste processo de negócio estão parados; inicie-os primeiro.</translation>
    </message>
    <message>
        <source>The business process is off schedule; callbacks go to the queue when it opens.</source>
        <translation>O processo de negócio está fora do horário; os retornos vão à fila quando abrir.</translation>
    </message>
    <message>
        <source>It is outside the calling hours in the customer&apos;s time zone.</source>
        <translation>Está fora do horário de chamadas no fuso do cliente.</translation>
    </message>
    <message>
        <source>The callback expires before that time.</source>
        <translation>O retorno expira antes desse horário.</translation>
    </message>
    <message>
        <source>The customer has another open callback there.</source>
        <translation>O cliente tem ali outro retorno aberto.</translation>
    </message>
    <message>
        <source>The callback has changed since the action; nothing was undone for it.</source>
        <translation>O retorno mudou desde a ação; nada foi desfeito nele.</translation>
    </message>
    <message>
        <source>The callback was completed by something else.</source>
        <translation>O retorno foi concluído de outra forma.</translation>
    </message>
    <message>
        <source>A new shift has begun, so that the figures of the former one are final.</source>
        <translation>Um novo turno começou; os números do anterior são definitivos.</translation>
    </message>
    <message>
        <source>There is no such action that can still be undone.</source>
        <translation>Essa ação não pode mais ser desfeita.</translation>
    </message>
    <message>
        <source>The callback is completed already.</source>
        <translation>O retorno já está concluído.</translation>
    </message>
    <message>
        <source>Only a wrap-up that is completed with a status can be corrected.</source>
        <translation>Só é possível corrigir um encerramento concluído com um status.</translation>
    </message>
    <message>
        <source>The callback was ended by something else since the wrap-up.</source>
        <translation>Desde o encerramento, o retorno foi encerrado por outro motivo.</translation>
    </message>
    <message>
        <source>The customer has another open callback by now, which the correction would double.</source>
        <translation>O cliente já tem outro retorno em aberto, que a correção duplicaria.</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected, so the agent can only be set offline.</source>
        <translation>O agente não está com o programa aberto; só é possível deixá-lo offline.</translation>
    </message>
    <message>
        <source>The business process has as many open callbacks as it takes.</source>
        <translation>O processo de negócio tem tantos retornos abertos quantos aceita.</translation>
    </message>
    <message>
        <source>The business process does not call this number.</source>
        <translation>O processo de negócio não liga para este número.</translation>
    </message>
    <message>
        <source>There is nothing to correct: five minutes have passed since the agent&apos;s last callback, or a new shift has begun.</source>
        <translation>Não há nada a corrigir: passaram cinco minutos desde o último retorno do agente ou começou um novo turno.</translation>
    </message>
</context>
<context>
    <name>RefusalsDialog</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>End interaction state</source>
        <translation>Estado final da interação</translation>
    </message>
    <message>
        <source>Original entrance time</source>
        <translation>Entrada original</translation>
    </message>
    <message>
        <source>Last attempt time</source>
        <translation>Última tentativa</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Total attempts</source>
        <translation>Total de tentativas</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Gravação</translation>
    </message>
</context>
<context>
    <name>ReportBar</name>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primeiro dia</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último dia</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>De – até</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos os processos de negócio</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Newest file</source>
        <translation>Arquivo mais recente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Failed at {time}: {reason}</source>
        <translation>Falhou às {time}: {reason}</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Ainda não gravado</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Gravado</translation>
    </message>
    <message>
        <source>Completed callbacks (6.04)</source>
        <translation>Retornos concluídos (6.04)</translation>
    </message>
    <message>
        <source>Figures: {}</source>
        <translation>Números: {}</translation>
    </message>
</context>
<context>
    <name>ReportFilesPage</name>
    <message>
        <source>Scheduled files</source>
        <translation>Arquivos agendados</translation>
    </message>
    <message>
        <source>The server writes these reports into folders each day. The site file lists them.</source>
        <translation>O servidor grava esses relatórios em pastas todos os dias. O arquivo do site os lista.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>Não foi possível carregar a lista</translation>
    </message>
    <message>
        <source>No files are scheduled</source>
        <translation>Nenhum arquivo agendado</translation>
    </message>
    <message>
        <source>An administrator lists reports in the site file, and the server writes them each day.</source>
        <translation>Um administrador lista relatórios no arquivo do site, e o servidor os grava todos os dias.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>The report could not be loaded</source>
        <translation>Não foi possível carregar o relatório</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>Retornos concluídos</translation>
    </message>
    <message>
        <source>6.04 Completed Callback Interaction</source>
        <translation>6.04 Retornos concluídos</translation>
    </message>
    <message>
        <source>Find completed callbacks by number or name</source>
        <translation>Buscar retornos concluídos por número ou nome</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>número ou nome</translation>
    </message>
    <message>
        <source>Loading the report…</source>
        <translation>Carregando o relatório…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed, more as you scroll</source>
        <translation>
            <numerusform>%Ln retorno concluído, mais ao rolar</numerusform>
            <numerusform>%Ln retornos concluídos, mais ao rolar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed</source>
        <translation>
            <numerusform>%Ln retorno concluído</numerusform>
            <numerusform>%Ln retornos concluídos</numerusform>
        </translation>
    </message>
    <message>
        <source>No completed callbacks match</source>
        <translation>Nenhum retorno concluído corresponde</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>Busque outro número ou nome, ou remova os filtros.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Limpar a busca</translation>
    </message>
    <message>
        <source>No callback was completed in this period</source>
        <translation>Nenhum retorno foi concluído neste período</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>Escolha acima um período mais longo.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salvar o relatório</translation>
    </message>
</context>
<context>
    <name>ReportsPlace</name>
    <message>
        <source>Reports</source>
        <translation>Relatórios</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>Retornos concluídos</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>Números de um período</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de auditoria</translation>
    </message>
    <message>
        <source>Scheduled files</source>
        <translation>Arquivos agendados</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>{} s left</source>
        <translation>faltam {} s</translation>
    </message>
</context>
<context>
    <name>ScriptPane</name>
    <message>
        <source>Script</source>
        <translation>Roteiro</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Local da interação</translation>
    </message>
    <message>
        <source>Why not offered</source>
        <translation>Por que não é oferecido</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>Número de tentativas</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Requested agent</source>
        <translation>Agente solicitado</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Gravação</translation>
    </message>
    <message>
        <source>with an agent</source>
        <translation>com um agente</translation>
    </message>
    <message>
        <source>ready to offer</source>
        <translation>pronto para oferecer</translation>
    </message>
    <message>
        <source> +{}</source>
        <translation> +{}</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>parado</translation>
    </message>
    <message>
        <source>off schedule</source>
        <translation>fora do horário</translation>
    </message>
    <message>
        <source>calling hours</source>
        <translation>horas de ligação</translation>
    </message>
    <message>
        <source>no common hour</source>
        <translation>sem hora em comum</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retido</translation>
    </message>
    <message>
        <source>number in use</source>
        <translation>número em uso</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>agente ausente</translation>
    </message>
    <message>
        <source>no agent free</source>
        <translation>nenhum agente livre</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>pausa após recusa</translation>
    </message>
    <message>
        <source>no telephony</source>
        <translation>sem telefonia</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>sem linha</translation>
    </message>
    <message>
        <source>due {}</source>
        <translation>previsto {}</translation>
    </message>
    <message>
        <source>opens {}</source>
        <translation>abre {}</translation>
    </message>
    <message>
        <source>calls from {}</source>
        <translation>ligações a partir de {}</translation>
    </message>
    <message>
        <source>{reason}, until {time}</source>
        <translation>{reason}, até {time}</translation>
    </message>
    <message>
        <source>held for a supervisor</source>
        <translation>retido para um supervisor</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} de {limit}</translation>
    </message>
    <message>
        <source>being transcribed</source>
        <translation>em transcrição</translation>
    </message>
    <message>
        <source>transcribed</source>
        <translation>transcrito</translation>
    </message>
    <message>
        <source>could not be transcribed</source>
        <translation>não foi possível transcrever</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find callbacks by number or name</source>
        <translation>Buscar retornos por número ou nome</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>número ou nome</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Local da interação</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Any location</source>
        <translation>Qualquer local</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transferidos</translation>
    </message>
    <message>
        <source>Any due time</source>
        <translation>Qualquer horário previsto</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Previstos para agora</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Mais tarde hoje</translation>
    </message>
    <message>
        <source>After today</source>
        <translation>Depois de hoje</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos os processos de negócio</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>Qualquer agente</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Microphone</source>
        <translation>Microfone</translation>
    </message>
    <message>
        <source>opens, and hears something</source>
        <translation>abre e capta som</translation>
    </message>
    <message>
        <source>opens, and hears nothing at all</source>
        <translation>abre e não ouve nada</translation>
    </message>
    <message>
        <source>Switch the microphone on at the headset, and allow it in the system&apos;s privacy settings. It is needed only if this desktop is your phone.</source>
        <translation>Ligue o microfone no headset e permita-o nas configurações de privacidade do sistema. Só é necessário se este programa for seu telefone.</translation>
    </message>
    <message>
        <source>does not open</source>
        <translation>não abre</translation>
    </message>
    <message>
        <source>It is needed only if this desktop is your phone.</source>
        <translation>Só é necessário se este programa for seu telefone.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. Install the program again.</source>
        <translation>O telefone deste programa não inicia. Instale o programa de novo.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Pastas</translation>
    </message>
    <message>
        <source>settings in {}</source>
        <translation>configurações em {}</translation>
    </message>
    <message>
        <source>logs in {}</source>
        <translation>registros em {}</translation>
    </message>
    <message>
        <source>no logs</source>
        <translation>sem registros</translation>
    </message>
    <message>
        <source>Cannot be written: {}. Free some disk space, or have its owner and permissions corrected.</source>
        <translation>Não é possível gravar: {}. Libere espaço em disco ou peça a correção do proprietário e das permissões.</translation>
    </message>
    <message>
        <source>the log folder</source>
        <translation>a pasta de registros</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Política</translation>
    </message>
    <message>
        <source>an administrator has set nothing</source>
        <translation>um administrador não definiu nada</translation>
    </message>
    <message>
        <source>Invalid, so not applied: {}</source>
        <translation>Inválida, por isso não aplicada: {}</translation>
    </message>
    <message>
        <source>enforces {}</source>
        <translation>impõe {}</translation>
    </message>
    <message>
        <source>sets defaults for {}</source>
        <translation>define padrões para {}</translation>
    </message>
    <message>
        <source>group policy, {}</source>
        <translation>política de grupo, {}</translation>
    </message>
    <message>
        <source>the installer, {}</source>
        <translation>o instalador, {}</translation>
    </message>
    <message>
        <source>configuration profile, {}</source>
        <translation>perfil de configuração, {}</translation>
    </message>
    <message>
        <source>Callback Desk {}: self-test</source>
        <translation>Callback Desk {}: autoteste</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Tela</translation>
    </message>
    <message>
        <source>not available from here</source>
        <translation>não disponível daqui</translation>
    </message>
    <message>
        <source>Start it in a desktop session, signed in at the machine or remotely.</source>
        <translation>Inicie-o em uma sessão gráfica, no computador ou remotamente.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>there</source>
        <translation>disponível</translation>
    </message>
    <message>
        <source>Closing the window minimises it, and offers still come up. Some desktops can add a tray.</source>
        <translation>Fechar a janela a minimiza, e as ofertas continuam aparecendo. Alguns ambientes podem adicionar uma bandeja.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificações</translation>
    </message>
    <message>
        <source>by this program&apos;s own popup</source>
        <translation>pela janela própria deste programa</translation>
    </message>
    <message>
        <source>the desktop shows them</source>
        <translation>o ambiente as exibe</translation>
    </message>
    <message>
        <source>the desktop shows none</source>
        <translation>o ambiente não exibe nenhuma</translation>
    </message>
    <message>
        <source>Offers appear only in this program&apos;s own popup. A notification service would show them too.</source>
        <translation>As ofertas aparecem só na janela própria deste programa. Um serviço de notificações também as exibiria.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>the sound system does not answer</source>
        <translation>o sistema de som não responde</translation>
    </message>
    <message>
        <source>Sign out of this computer and in again, or restart its sound system.</source>
        <translation>Saia da sessão deste computador e entre de novo, ou reinicie o sistema de som.</translation>
    </message>
    <message>
        <source>no playback device</source>
        <translation>nenhum dispositivo de reprodução</translation>
    </message>
    <message>
        <source>Plug in a headset or speakers. Without one, offers do not ring and recordings can only be read.</source>
        <translation>Conecte um headset ou alto-falantes. Sem eles, as ofertas não tocam e as gravações só podem ser lidas.</translation>
    </message>
    <message>
        <source>plays on {} by default</source>
        <translation>reproduz em {} por padrão</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Chaveiro</translation>
    </message>
    <message>
        <source>stores, reads and deletes entries</source>
        <translation>grava, lê e apaga entradas</translation>
    </message>
    <message>
        <source>not usable: {}</source>
        <translation>inutilizável: {}</translation>
    </message>
    <message>
        <source>Without a keyring you must sign in at each start. Unlock it, or have one installed.</source>
        <translation>Sem chaveiro, é preciso entrar a cada início. Desbloqueie-o ou peça a instalação de um.</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>nenhum definido</translation>
    </message>
    <message>
        <source>Sign in once, or use --server URL. An administrator can set it for all users.</source>
        <translation>Entre uma vez ou use --server URL. Um administrador pode defini-lo para todos os usuários.</translation>
    </message>
    <message>
        <source>Write an address such as https://callbacks.example.com.</source>
        <translation>Escreva um endereço como https://callbacks.example.com.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>through the proxy {}</source>
        <translation>pelo proxy {}</translation>
    </message>
    <message>
        <source>version {version} answers in {time} ms</source>
        <translation>a versão {version} responde em {time} ms</translation>
    </message>
    <message>
        <source>No proxy has that name.</source>
        <translation>Nenhum proxy tem esse nome.</translation>
    </message>
    <message>
        <source>The network cannot reach the proxy.</source>
        <translation>A rede não alcança o proxy.</translation>
    </message>
    <message>
        <source>The proxy, or the server behind it, did not answer in time.</source>
        <translation>O proxy, ou o servidor atrás dele, não respondeu a tempo.</translation>
    </message>
    <message>
        <source>The proxy does not answer, so the server was not contacted.</source>
        <translation>O proxy não responde, por isso o servidor não foi contatado.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address in this system&apos;s settings and in the variable {variable}, and check that the proxy runs. If no proxy is needed here, remove it, or add the server&apos;s name to no_proxy.</source>
        <translation>Verifique o endereço do proxy nas configurações deste sistema e na variável {variable}, e se o proxy está em execução. Se aqui não for preciso um proxy, remova-o ou adicione o nome do servidor a no_proxy.</translation>
    </message>
    <message>
        <source>Check the address, the network and, away from the office, the VPN; then test again.</source>
        <translation>Verifique o endereço, a rede e, fora do escritório, a VPN; depois teste de novo.</translation>
    </message>
    <message>
        <source>Check that the server runs and that no firewall blocks this machine.</source>
        <translation>Verifique se o servidor está em execução e se nenhum firewall bloqueia este computador.</translation>
    </message>
    <message>
        <source>Have the proxy allow the server&apos;s name, or add the name to no_proxy.</source>
        <translation>Peça que o proxy permita o nome do servidor ou adicione-o a no_proxy.</translation>
    </message>
    <message>
        <source>See the certificate below.</source>
        <translation>Veja o certificado abaixo.</translation>
    </message>
    <message>
        <source>Check whether the address should begin with http:// or have another port.</source>
        <translation>Verifique se o endereço deve começar com http:// ou ter outra porta.</translation>
    </message>
    <message>
        <source>Check the address; a callback-server must answer there.</source>
        <translation>Verifique o endereço; um callback-server deve responder lá.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>not known, because no secure connection was made</source>
        <translation>desconhecido, porque nenhuma conexão segura foi feita</translation>
    </message>
    <message>
        <source>not valid before {:%Y-%m-%d}</source>
        <translation>não é válido antes de {:%Y-%m-%d}</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock; if it is right, have a new certificate issued.</source>
        <translation>Acerte o relógio deste computador; se estiver certo, peça a emissão de um novo certificado.</translation>
    </message>
    <message>
        <source>Have it renewed: once it expires, no one can sign in.</source>
        <translation>Peça a renovação: quando expirar, ninguém poderá entrar.</translation>
    </message>
    <message>
        <source>none: plain HTTP that does not leave this machine</source>
        <translation>nenhum: HTTP sem criptografia que não sai deste computador</translation>
    </message>
    <message>
        <source>none: plain HTTP, so others on the network can read passwords</source>
        <translation>nenhum: HTTP sem criptografia, então outros na rede podem ler as senhas</translation>
    </message>
    <message>
        <source>Set up https:// on the server, and use that address.</source>
        <translation>Configure https:// no servidor e use esse endereço.</translation>
    </message>
    <message>
        <source>expired on {}</source>
        <translation>expirou em {}</translation>
    </message>
    <message>
        <source>of {subject}, issued by {issuer}</source>
        <translation>de {subject}, emitido por {issuer}</translation>
    </message>
    <message>
        <source>trusted by {}</source>
        <translation>confiável segundo {}</translation>
    </message>
    <message>
        <source>no longer valid</source>
        <translation>não é mais válido</translation>
    </message>
    <message>
        <source>of another server</source>
        <translation>de outro servidor</translation>
    </message>
    <message>
        <source>not trusted by {}</source>
        <translation>não confiável segundo {}</translation>
    </message>
    <message>
        <source>Have it renewed at the server; if it was, set this machine&apos;s clock.</source>
        <translation>Peça a renovação no servidor; se já foi feita, acerte o relógio deste computador.</translation>
    </message>
    <message>
        <source>Use the name that the certificate is for, or have one issued for this name.</source>
        <translation>Use o nome para o qual o certificado vale ou peça a emissão de um para este nome.</translation>
    </message>
    <message>
        <source>Have the issuer&apos;s certificate added to what this machine trusts. If you do not know the issuer, do not sign in.</source>
        <translation>Peça que o certificado do emissor seja adicionado aos confiáveis deste computador. Se não conhece o emissor, não entre.</translation>
    </message>
    <message>
        <source>the Windows certificate store</source>
        <translation>o repositório de certificados do Windows</translation>
    </message>
    <message>
        <source>Fix the server problem first, then test again.</source>
        <translation>Resolva primeiro o problema do servidor e depois teste de novo.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>not compared, because the server did not answer</source>
        <translation>não comparado, porque o servidor não respondeu</translation>
    </message>
    <message>
        <source>matches the server&apos;s within {} s</source>
        <translation>coincide com o do servidor, com diferença de até {} s</translation>
    </message>
    <message>
        <source>{} s behind the server&apos;s</source>
        <translation>{} s atrasado em relação ao servidor</translation>
    </message>
    <message>
        <source>{} s ahead of the server&apos;s</source>
        <translation>{} s adiantado em relação ao servidor</translation>
    </message>
    <message>
        <source>Let this machine set its clock from the network. Countdowns are still right; times of day are not.</source>
        <translation>Deixe este computador acertar o relógio pela rede. As contagens regressivas estão certas; as horas do dia, não.</translation>
    </message>
</context>
<context>
    <name>SelfTestWindow</name>
    <message>
        <source>Self-test</source>
        <translation>Autoteste</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Testar de novo</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copiar para o suporte</translation>
    </message>
    <message>
        <source>Show the logs</source>
        <translation>Exibir os registros</translation>
    </message>
    <message>
        <source>This machine and the server</source>
        <translation>Este computador e o servidor</translation>
    </message>
    <message>
        <source>The copied text contains no names and no passwords.</source>
        <translation>O texto copiado não contém nomes nem senhas.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Está tudo em ordem</translation>
    </message>
    <message>
        <source>You can work, but there are warnings</source>
        <translation>Você pode trabalhar, mas há avisos</translation>
    </message>
    <message>
        <source>A problem keeps you from working</source>
        <translation>Um problema impede você de trabalhar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erro</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Última atividade</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>Termina sozinha</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>Este computador</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>este</translation>
    </message>
</context>
<context>
    <name>SessionsDialog</name>
    <message>
        <source>Where you are signed in</source>
        <translation>Onde você está conectado</translation>
    </message>
    <message>
        <source>Sessions of {}</source>
        <translation>Sessões de {}</translation>
    </message>
    <message>
        <source>End this session</source>
        <translation>Encerrar esta sessão</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Sair de todos os outros lugares</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Desconectar de todos os lugares</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>Not signed in anywhere</source>
        <translation>Sem sessões abertas</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Um momento…</translation>
    </message>
    <message>
        <source>The sessions could not be read</source>
        <translation>Não foi possível ler as sessões</translation>
    </message>
</context>
<context>
    <name>SetStateDialog</name>
    <message>
        <source>Set the state of {}</source>
        <translation>Definir o estado de {}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Definir</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Note, shown to the agent</source>
        <translation>Nota, visível para o agente</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected.</source>
        <translation>Nenhum desktop do agente está conectado.</translation>
    </message>
    <message>
        <source>It takes effect after the present interaction.</source>
        <translation>Vale após a interação atual.</translation>
    </message>
    <message>
        <source>It takes effect at once, and the agent sees who has set it.</source>
        <translation>Vale imediatamente, e o agente vê quem o definiu.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>changed, not saved</source>
        <translation>alterado, não salvo</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Nível do seu microfone</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Embaixo à direita</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Embaixo à esquerda</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Em cima à direita</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Em cima à esquerda</translation>
    </message>
    <message>
        <source>Keys that work while another program is in front</source>
        <translation>Teclas que funcionam com outro programa na frente</translation>
    </message>
    <message>
        <source>Play a sound when an alert begins</source>
        <translation>Tocar um som quando um alerta começa</translation>
    </message>
    <message>
        <source>Notify me of alerts while another window is in front</source>
        <translation>Notificar-me dos alertas enquanto outra janela estiver na frente</translation>
    </message>
    <message>
        <source>Answer, hang up and mute with the headset&apos;s buttons</source>
        <translation>Atender, desligar e silenciar com os botões do headset</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>24 hours: 15:04</source>
        <translation>24 horas: 15:04</translation>
    </message>
    <message>
        <source>12 hours: 3:04 PM</source>
        <translation>12 horas: 3:04 PM</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>Tocar em</translation>
    </message>
    <message>
        <source>Ring volume</source>
        <translation>Volume do toque</translation>
    </message>
    <message>
        <source>Play recordings on</source>
        <translation>Reproduzir gravações em</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Popup position</source>
        <translation>Posição da oferta</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Atualizações</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Versões novas</translation>
    </message>
    <message>
        <source>Keys in every window</source>
        <translation>Teclas em todas as janelas</translation>
    </message>
    <message>
        <source>Keys in this program</source>
        <translation>Teclas neste programa</translation>
    </message>
    <message>
        <source>Keys in the supervisor window</source>
        <translation>Teclas na janela do supervisor</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Calls on this desktop</source>
        <translation>Chamadas neste programa</translation>
    </message>
    <message>
        <source>Listen with</source>
        <translation>Ouvir com</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>Falar com</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>Bloqueado por {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>ShiftChart</name>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>Este turno, por quartos de hora</translation>
    </message>
    <message>
        <source>{begin}–{end}: {entered} entered, {reached} reached, {failed} failed, {waiting} waiting</source>
        <translation>{begin}–{end}: {entered} recebidos, {reached} alcançados, {failed} com falha, {waiting} em espera</translation>
    </message>
    <message>
        <source>The arrow keys go from quarter hour to quarter hour.</source>
        <translation>As setas vão de um quarto de hora ao outro.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Accept the callback offered</source>
        <translation>Aceitar o retorno oferecido</translation>
    </message>
    <message>
        <source>Decline the callback offered</source>
        <translation>Recusar o retorno oferecido</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>The red X: decline, hang up, or complete</source>
        <translation>O X vermelho: recusar, desligar ou concluir</translation>
    </message>
    <message>
        <source>Play or pause the recording</source>
        <translation>Reproduzir ou pausar a gravação</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 segundos para trás</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 segundos para a frente</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Discar agora</translation>
    </message>
    <message>
        <source>Postpone the callback</source>
        <translation>Adiar o retorno</translation>
    </message>
    <message>
        <source>Hand the callback to a supervisor</source>
        <translation>Transferir o retorno a um supervisor</translation>
    </message>
    <message>
        <source>Before the call: apply the first number or time found; later: choose the first completion status; 2 to 6: the others</source>
        <translation>Antes da chamada: usar o primeiro número ou a primeira hora encontrados; depois: escolher o primeiro resultado; de 2 a 6: os outros</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escrever uma nota</translation>
    </message>
    <message>
        <source>Go to the customer&apos;s history, and have it read out</source>
        <translation>Ir para o histórico do cliente e ouvi-lo</translation>
    </message>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>Abrir a página do cliente</translation>
    </message>
    <message>
        <source>Correct the last callback</source>
        <translation>Corrigir o último retorno</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Concluir</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>Escolha seu estado</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Mute your microphone, or take it back</source>
        <translation>Silenciar ou reativar seu microfone</translation>
    </message>
    <message>
        <source>Put the customer on hold, or take the customer back</source>
        <translation>Pôr o cliente em espera ou retomar a conversa</translation>
    </message>
    <message>
        <source>Open the keypad</source>
        <translation>Abrir o teclado</translation>
    </message>
    <message>
        <source>Leave the message on the customer&apos;s voicemail box</source>
        <translation>Deixar a mensagem na caixa postal do cliente</translation>
    </message>
    <message>
        <source>Pause the recording of the conversation, or go on with it</source>
        <translation>Pausar ou retomar a gravação da conversa</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>Criar um retorno para um número</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>Pesquisar no seu próprio histórico</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar o número</translation>
    </message>
    <message>
        <source>Go to Monitor; Ctrl+2 to Ctrl+6: the other pages</source>
        <translation>Ir ao monitor; Ctrl+2 a Ctrl+6: as outras páginas</translation>
    </message>
    <message>
        <source>Open Callback Performance; Alt+2 to Alt+4: the other tabs</source>
        <translation>Abrir Desempenho; Alt+2 a Alt+4: as outras abas</translation>
    </message>
    <message>
        <source>Go to the search field; again: to the next one</source>
        <translation>Ir ao campo de busca; de novo: ao próximo</translation>
    </message>
    <message>
        <source>Refresh the page; without a connection: connect</source>
        <translation>Atualizar a página; sem conexão: conectar</translation>
    </message>
    <message>
        <source>Save Callback Timing, or export the report</source>
        <translation>Salvar os tempos ou exportar o relatório</translation>
    </message>
    <message>
        <source>Stop the business process (in the monitor)</source>
        <translation>Parar o processo de negócio (no monitor)</translation>
    </message>
    <message>
        <source>Start the business process (in the monitor)</source>
        <translation>Iniciar o processo de negócio (no monitor)</translation>
    </message>
    <message>
        <source>Send to queue (in a list of callbacks)</source>
        <translation>Enviar à fila (em uma lista de retornos)</translation>
    </message>
    <message>
        <source>Give to an agent (in a list of callbacks)</source>
        <translation>Atribuir a um agente (em uma lista de retornos)</translation>
    </message>
    <message>
        <source>Change due time, priority or business process (in a list of callbacks)</source>
        <translation>Alterar o horário previsto, a prioridade ou o processo de negócio (em uma lista de retornos)</translation>
    </message>
    <message>
        <source>Withdraw (in a list of callbacks)</source>
        <translation>Retirar (em uma lista de retornos)</translation>
    </message>
    <message>
        <source>Purge (in a list of callbacks)</source>
        <translation>Eliminar (em uma lista de retornos)</translation>
    </message>
    <message>
        <source>Undo the last command (in a list of callbacks)</source>
        <translation>Desfazer o último comando (em uma lista de retornos)</translation>
    </message>
    <message>
        <source>Create a callback</source>
        <translation>Criar um retorno</translation>
    </message>
    <message>
        <source>Set the state of an agent (in Agents)</source>
        <translation>Definir o estado de um agente (em Agentes)</translation>
    </message>
    <message>
        <source>Correct the last callback of an agent (in Agents)</source>
        <translation>Corrigir o último retorno de um agente (em Agentes)</translation>
    </message>
    <message>
        <source>Call the customer (in the inbox)</source>
        <translation>Ligar para o cliente (na caixa de entrada)</translation>
    </message>
    <message>
        <source>Complete with a note (in the inbox)</source>
        <translation>Concluir com uma nota (na caixa de entrada)</translation>
    </message>
    <message>
        <source>Finish a wrap-up (in Current Interactions)</source>
        <translation>Finalizar um encerramento (em Interações atuais)</translation>
    </message>
    <message>
        <source>Listen (in Current Interactions)</source>
        <translation>Ouvir (nas interações atuais)</translation>
    </message>
    <message>
        <source>Whisper to the agent (in Current Interactions)</source>
        <translation>Sussurrar para o agente (nas interações atuais)</translation>
    </message>
    <message>
        <source>Join the conversation (in Current Interactions)</source>
        <translation>Entrar na conversa (nas interações atuais)</translation>
    </message>
    <message>
        <source>Leave the conversation</source>
        <translation>Sair da conversa</translation>
    </message>
    <message>
        <source>Open the alerts and their history</source>
        <translation>Abrir os alertas e o seu histórico</translation>
    </message>
    <message>
        <source>Open the wallboard (in the monitor)</source>
        <translation>Abrir o painel mural (no monitor)</translation>
    </message>
    <message>
        <source>Move the column to the left; Ctrl+Shift+Right: to the right</source>
        <translation>Mover a coluna para a esquerda; Ctrl+Shift+Direita: para a direita</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Retornos</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interações</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Relatórios</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Caixa de entrada</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Account: {}</source>
        <translation>Conta: {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks handed over</source>
        <translation>
            <numerusform>%Ln retorno transferido</numerusform>
            <numerusform>%Ln retornos transferidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInWindow</name>
    <message>
        <source>Callback Desk</source>
        <extracomment>None of the three; shown under them all.</extracomment>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Stay signed in on this machine</source>
        <translation>Continuar conectado neste computador</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>Bloqueado por {}</translation>
    </message>
    <message>
        <source>Sign in with {}</source>
        <translation>Entrar com {}</translation>
    </message>
    <message>
        <source>Sign in with your organization</source>
        <translation>Entrar com sua organização</translation>
    </message>
    <message>
        <source>Your organization&apos;s sign-in does not answer at the moment.</source>
        <translation>O login da sua organização não responde no momento.</translation>
    </message>
</context>
<context>
    <name>SoundPopup</name>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Play on</source>
        <translation>Reproduzir em</translation>
    </message>
</context>
<context>
    <name>SteeringTexts</name>
    <message>
        <source>{name} has set your state after this callback: {state}</source>
        <translation>{name} definiu o seu estado após este retorno: {state}</translation>
    </message>
    <message>
        <source>{name} has set your state: {state}</source>
        <translation>{name} definiu o seu estado: {state}</translation>
    </message>
    <message>
        <source>until a supervisor starts it</source>
        <translation>até que um supervisor o inicie</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>até {}</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Change the stop of {}</source>
        <translation>Alterar a parada de {}</translation>
    </message>
    <message>
        <source>Stop the callbacks of {}?</source>
        <translation>Parar os retornos de {}?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Alterar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Reason, shown to the agents</source>
        <translation>Motivo, visível para os agentes</translation>
    </message>
    <message>
        <source>such as: Fire drill</source>
        <translation>por exemplo: Simulado de incêndio</translation>
    </message>
    <message>
        <source>Start again by itself at</source>
        <translation>Recomeça sozinho em</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>por {}</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>até {}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Original entrance</source>
        <translation>Entrada original</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Última tentativa</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Requested agent</source>
        <translation>Agente solicitado</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Com</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>Número de tentativas</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Promised time</source>
        <translation>Prazo prometido</translation>
    </message>
    <message>
        <source>{from_} to {until}</source>
        <translation>de {from_} a {until}</translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message>
        <source>Listen</source>
        <translation>Ouvir</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Sussurrar</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>You hear both; neither of them hears you</source>
        <translation>Você ouve os dois; nenhum deles ouve você</translation>
    </message>
    <message>
        <source>The agent alone hears you; the customer does not</source>
        <translation>Só o agente ouve você; o cliente não</translation>
    </message>
    <message>
        <source>Agent and customer hear you</source>
        <translation>O agente e o cliente ouvem você</translation>
    </message>
    <message>
        <source>Connecting you with the conversation of {}…</source>
        <translation>Conectando você à conversa de {}…</translation>
    </message>
    <message>
        <source>You are listening to {}. Neither side hears you.</source>
        <translation>Você está ouvindo {}. Nenhum dos lados ouve você.</translation>
    </message>
    <message>
        <source>You are whispering to {}. The customer does not hear you.</source>
        <translation>Você está sussurrando para {}. O cliente não ouve você.</translation>
    </message>
    <message>
        <source>You have joined {}. Agent and customer hear you.</source>
        <translation>Você entrou na conversa de {}. O agente e o cliente ouvem você.</translation>
    </message>
    <message>
        <source>{} is listening.</source>
        <translation>{} está ouvindo.</translation>
    </message>
    <message>
        <source>{} is whispering to the agent.</source>
        <translation>{} está sussurrando para o agente.</translation>
    </message>
    <message>
        <source>{} has joined the conversation.</source>
        <translation>{} entrou na conversa.</translation>
    </message>
    <message>
        <source>{} is whispering to you. The customer does not hear it.</source>
        <translation>{} está sussurrando para você. O cliente não ouve.</translation>
    </message>
</context>
<context>
    <name>SupervisionStrip</name>
    <message>
        <source>Leave</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Leave the conversation, which goes on</source>
        <translation>Sair da conversa, que continua</translation>
    </message>
    <message>
        <source>There is no sound. Connecting again…</source>
        <translation>Não há som. Conectando de novo…</translation>
    </message>
</context>
<context>
    <name>SupervisorWindow</name>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Retornos</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interações</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Caixa de entrada</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Sem conexão desde {}</translation>
    </message>
    <message>
        <source>Showing the last known state.</source>
        <translation>Exibindo o último estado conhecido.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>Você agora está trabalhando em outro computador</translation>
    </message>
    <message>
        <source>Trying again in {} s.</source>
        <translation>Nova tentativa em {} s.</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>Continuar aqui</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
</context>
<context>
    <name>TextTab</name>
    <message>
        <source>Configuration of the business process</source>
        <translation>Configuração do processo de negócio</translation>
    </message>
    <message>
        <source>Members, limits, thresholds, codes, templates and scripts, as in the site file. The timing is in Callback Timing.</source>
        <translation>Membros, limites, limiares, códigos, modelos e roteiros, como no arquivo do site. Os tempos estão em “Tempos”.</translation>
    </message>
    <message>
        <source>The form has changes that are not saved. Save or undo them to edit the text.</source>
        <translation>O formulário tem alterações não salvas. Salve-as ou descarte-as para editar o texto.</translation>
    </message>
</context>
<context>
    <name>Theirs</name>
    <message>
        <source>Use theirs</source>
        <translation>Usar o do outro</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Manter o meu</translation>
    </message>
</context>
<context>
    <name>Thresholds</name>
    <message>
        <source>Level</source>
        <translation>Nível</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processo de negócio</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Confirmado por</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ainda não</translation>
    </message>
    <message>
        <source>The level begins at {}.</source>
        <translation>O nível começa em {}.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Callbacks in queue</source>
        <translation>Retornos na fila</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Espera mais longa</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% alcançados</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>Agentes disponíveis</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transferidos</translation>
    </message>
    <message>
        <source>{process}: {level}. {measure}: {value}</source>
        <translation>{process}: {level}. {measure}: {value}</translation>
    </message>
    <message>
        <source>Alarms: {}</source>
        <translation>Alarmes: {}</translation>
    </message>
    <message>
        <source>Warnings: {}</source>
        <translation>Avisos: {}</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
</context>
<context>
    <name>TimeChoice</name>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
    <message>
        <source>{} d</source>
        <translation>{} d</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>{} ago</source>
        <translation>há {}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>previsto para agora</translation>
    </message>
    <message>
        <source>{} from now</source>
        <translation>daqui a {}</translation>
    </message>
    <message>
        <source>waiting {}</source>
        <translation>espera há {}</translation>
    </message>
    <message>
        <source>{here} yours, {there} theirs</source>
        <translation>{here} para você, {there} para o cliente</translation>
    </message>
    <message>
        <source>{clock} {place}</source>
        <translation>{clock} {place}</translation>
    </message>
    <message>
        <source>{there}, {here} here</source>
        <translation>{there}, {here} aqui</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>Duration For No Answer</source>
        <translation>Duração até “Sem resposta”</translation>
    </message>
    <message>
        <source>Attempts Before Failure</source>
        <translation>Tentativas até a falha</translation>
    </message>
    <message>
        <source>Recall Intervals</source>
        <translation>Intervalos de nova chamada</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horário</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceções</translation>
    </message>
    <message>
        <source>Max Preview Time Mode</source>
        <translation>Modo de prévia</translation>
    </message>
    <message>
        <source>Max Preview Time</source>
        <translation>Prévia máxima</translation>
    </message>
    <message>
        <source>Offer timeout</source>
        <translation>Tempo da oferta</translation>
    </message>
    <message>
        <source>Wrap-up time</source>
        <translation>Tempo de encerramento</translation>
    </message>
    <message>
        <source>Decline cool-down</source>
        <translation>Pausa após recusa</translation>
    </message>
    <message>
        <source>Disconnect grace</source>
        <translation>Tolerância de desconexão</translation>
    </message>
    <message>
        <source>Requested agent wait</source>
        <translation>Espera pelo agente solicitado</translation>
    </message>
    <message>
        <source>Short call</source>
        <translation>Chamada curta</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>Horas de ligação</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Validade</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>When the schedule closes</source>
        <translation>Quando o horário fecha</translation>
    </message>
    <message>
        <source>Shift starts</source>
        <translation>Início dos turnos</translation>
    </message>
    <message>
        <source>How long the number is dialled until a person or a voicemail box answers.</source>
        <translation>Por quanto tempo o número é chamado até que uma pessoa ou uma caixa postal atenda.</translation>
    </message>
    <message>
        <source>After this many attempts the callback is removed as failed.</source>
        <translation>Depois de tantas tentativas, o retorno é removido com falha.</translation>
    </message>
    <message>
        <source>How long a callback stays away after each attempt; the last one repeats.</source>
        <translation>Por quanto tempo um retorno fica fora após cada tentativa; o último valor se repete.</translation>
    </message>
    <message>
        <source>The clock that the schedule and the shifts follow.</source>
        <translation>O relógio que o horário e os turnos seguem.</translation>
    </message>
    <message>
        <source>When callbacks are processed: Active inside, Off Schedule HRS outside.</source>
        <translation>Quando os retornos são processados: Ativo dentro, Fora do horário fora.</translation>
    </message>
    <message>
        <source>Dates that are closed, or have other hours.</source>
        <translation>Datas em que está fechado ou há outras horas.</translation>
    </message>
    <message>
        <source>When an agent listens and reads before the number is dialled.</source>
        <translation>Quando um agente ouve e lê antes de o número ser discado.</translation>
    </message>
    <message>
        <source>How long a preview may last; then the number is dialled.</source>
        <translation>Quanto uma prévia pode durar; depois o número é discado.</translation>
    </message>
    <message>
        <source>How long an offer waits for the agent before it is withdrawn.</source>
        <translation>Quanto uma oferta espera pelo agente antes de ser retirada.</translation>
    </message>
    <message>
        <source>How long an agent has after a call; then it completes by itself.</source>
        <translation>Quanto tempo um agente tem após uma chamada; depois conclui automaticamente.</translation>
    </message>
    <message>
        <source>How long a callback is not offered again to the agent who declined or cancelled it.</source>
        <translation>Por quanto tempo um retorno não é oferecido de novo ao agente que o recusou ou cancelou.</translation>
    </message>
    <message>
        <source>How long an agent&apos;s desktop may be gone before the agent counts as offline.</source>
        <translation>Quanto o programa de um agente pode ficar ausente até que o agente conte como offline.</translation>
    </message>
    <message>
        <source>How long a callback waits for the requested agent before any agent gets it. 0 s: forever.</source>
        <translation>Quanto um retorno espera pelo agente solicitado antes de ir a qualquer um. 0 s: sempre.</translation>
    </message>
    <message>
        <source>After a call to a machine of at most this length, the callback is kept as Answering Machine.</source>
        <translation>Após uma chamada para uma máquina com no máximo esta duração, o retorno é mantido como Secretária eletrônica.</translation>
    </message>
    <message>
        <source>When customers may be called, on their own clock. Empty: at any hour.</source>
        <translation>Quando se pode ligar aos clientes, no relógio deles. Vazio: a qualquer hora.</translation>
    </message>
    <message>
        <source>A callback older than this is removed as expired. Empty: never.</source>
        <translation>Um retorno mais antigo é removido como expirado. Vazio: nunca.</translation>
    </message>
    <message>
        <source>What a second request for the same number does.</source>
        <translation>O que faz uma segunda solicitação para o mesmo número.</translation>
    </message>
    <message>
        <source>What happens to callbacks in queue; each gets an Aborted attempt.</source>
        <translation>O que acontece com os retornos na fila; cada um recebe uma tentativa interrompida.</translation>
    </message>
    <message>
        <source>When the monitor&apos;s counts start again, on this clock.</source>
        <translation>Quando os contadores do monitor recomeçam, neste relógio.</translation>
    </message>
    <message>
        <source>Enable Preview with Recording</source>
        <translation>Prévia com gravação</translation>
    </message>
    <message>
        <source>Disable Preview</source>
        <translation>Sem prévia</translation>
    </message>
    <message>
        <source>Enable Preview</source>
        <translation>Sempre prévia</translation>
    </message>
    <message>
        <source>Join the open callback</source>
        <translation>Juntar ao retorno aberto</translation>
    </message>
    <message>
        <source>Create another callback</source>
        <translation>Criar outro retorno</translation>
    </message>
    <message>
        <source>Hold them until it opens</source>
        <translation>Retê-los até abrir</translation>
    </message>
    <message>
        <source>Remove them as aborted</source>
        <translation>Removê-los como interrompidos</translation>
    </message>
    <message>
        <source>Preview only for callbacks with a recording.</source>
        <translation>Prévia só para retornos com gravação.</translation>
    </message>
    <message>
        <source>Never a preview, and recordings are never presented to agents.</source>
        <translation>Nunca há prévia, e as gravações nunca são apresentadas aos agentes.</translation>
    </message>
    <message>
        <source>Always preview, with or without a recording.</source>
        <translation>Sempre há prévia, com ou sem gravação.</translation>
    </message>
    <message>
        <source>{least}–{most} values</source>
        <translation>{least}–{most} valores</translation>
    </message>
    <message>
        <source>default {}</source>
        <translation>padrão {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>over {low}, up to {high}</source>
        <translation>mais de {low}, até {high}</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>sempre aberto</translation>
    </message>
    <message>
        <source>never open</source>
        <translation>nunca aberto</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>Informe um valor.</translation>
    </message>
    <message>
        <source>“{part}” is not a duration. Write 90 s, 5 min or 1 h 30 min.</source>
        <translation>“{part}” não é uma duração. Escreva 90 s, 5 min ou 1 h 30 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a date. Write 5 Dec or 2026-12-05.</source>
        <translation>“{part}” não é uma data. Escreva 5 Dec ou 2026-12-05.</translation>
    </message>
    <message>
        <source>“{part}” could mean two things. Write 1.5 min, or put a space after the comma: 1 min, 5 min.</source>
        <translation>“{part}” pode significar duas coisas. Escreva 1.5 min, ou ponha um espaço após a vírgula: 1 min, 5 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a whole number.</source>
        <translation>“{part}” não é um número inteiro.</translation>
    </message>
    <message>
        <source>“{part}” is not a time of day. Write 9:00 or 17:30.</source>
        <translation>“{part}” não é uma hora do dia. Escreva 9:00 ou 17:30.</translation>
    </message>
    <message>
        <source>“{part}” is not a time span. Write 9:00–17:00.</source>
        <translation>“{part}” não é um intervalo. Escreva 9:00–17:00.</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>No mínimo {low}.</translation>
    </message>
    <message>
        <source>More than {low}.</source>
        <translation>Mais de {low}.</translation>
    </message>
    <message>
        <source>At most {high}.</source>
        <translation>No máximo {high}.</translation>
    </message>
    <message>
        <source>Enter at least one.</source>
        <translation>Informe ao menos um.</translation>
    </message>
    <message>
        <source>Enter at most {most}.</source>
        <translation>Informe no máximo {most}.</translation>
    </message>
    <message>
        <source>“{part}” ends before it starts. A span does not cross midnight: write two, on two days.</source>
        <translation>“{part}” termina antes de começar. Um intervalo não passa da meia-noite: escreva dois, em dois dias.</translation>
    </message>
    <message>
        <source>{part} overlaps the span before it.</source>
        <translation>{part} se sobrepõe ao intervalo anterior.</translation>
    </message>
    <message>
        <source>{part} is listed twice.</source>
        <translation>{part} aparece duas vezes.</translation>
    </message>
    <message>
        <source>“{part}” is not a time zone. Write a name such as America/New_York.</source>
        <translation>“{part}” não é um fuso horário. Escreva um nome como America/New_York.</translation>
    </message>
</context>
<context>
    <name>TimingForm</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Someone else has just changed this: {}</source>
        <translation>Outra pessoa acabou de alterar isto: {}</translation>
    </message>
    <message>
        <source>Someone else set this to: {theirs}. Before: {base}.</source>
        <translation>Outra pessoa definiu aqui: {theirs}. Antes: {base}.</translation>
    </message>
    <message>
        <source>The new timing is in effect.</source>
        <translation>Os novos tempos estão em vigor.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Não salvo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Their values are the same as yours. Save again.</source>
        <translation>Os valores da outra pessoa são iguais aos seus. Salve de novo.</translation>
    </message>
    <message>
        <source>Their changes are added and marked; yours are kept. Check, and save again.</source>
        <translation>As alterações da outra pessoa foram adicionadas e marcadas; as suas foram mantidas. Confira e salve de novo.</translation>
    </message>
    <message>
        <source>Your values and theirs are side by side. Choose for each, and save again.</source>
        <translation>Seus valores e os da outra pessoa estão lado a lado. Escolha cada um e salve de novo.</translation>
    </message>
    <message>
        <source>Someone else has changed this timing</source>
        <translation>Outra pessoa alterou estes tempos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings are invalid</source>
        <translation>
            <numerusform>%Ln configuração é inválida</numerusform>
            <numerusform>%Ln configurações são inválidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings to choose between yours and theirs</source>
        <translation>
            <numerusform>%Ln configuração para escolher entre o seu valor e o do outro</numerusform>
            <numerusform>%Ln configurações para escolher entre o seu valor e o do outro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not saved</source>
        <translation>
            <numerusform>%Ln alteração não salva</numerusform>
            <numerusform>%Ln alterações não salvas</numerusform>
        </translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Tudo salvo</translation>
    </message>
    <message>
        <source>Not available while the connection is lost</source>
        <translation>Indisponível enquanto não houver conexão</translation>
    </message>
</context>
<context>
    <name>TimingTab</name>
    <message>
        <source>Loading the timing…</source>
        <translation>Carregando os tempos…</translation>
    </message>
    <message>
        <source>The timing could not be loaded</source>
        <translation>Não foi possível carregar os tempos</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Total of {}</source>
        <translation>Total de {}</translation>
    </message>
    <message>
        <source>Total of {shown} shown, of {all}</source>
        <translation>Total de {shown} exibidos, de {all}</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln need attention</source>
        <comment>business processes</comment>
        <translation>
            <numerusform> · %Ln precisa de atenção</numerusform>
            <numerusform> · %Ln precisam de atenção</numerusform>
        </translation>
    </message>
    <message>
        <source>Of all callbacks of the rows shown together, not the mean of their percentages.</source>
        <translation>De todos os retornos das linhas exibidas, não a média das suas porcentagens.</translation>
    </message>
    <message>
        <source>Of all interactions of the rows shown together, not the mean of their means.</source>
        <translation>De todas as interações das linhas exibidas, não a média das suas médias.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcription</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>Not sure: this may be another word.</source>
        <translation>Incerto: pode ser outra palavra.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Accept</source>
        <translation>Aceitar</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Discar agora</translation>
    </message>
    <message>
        <source>Open Callback Desk</source>
        <translation>Abrir o Callback Desk</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sair da conta</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>Callback Desk: {}</source>
        <translation>Callback Desk: {}</translation>
    </message>
    <message>
        <source>Callback Desk is still running</source>
        <translation>O Callback Desk continua em execução</translation>
    </message>
    <message>
        <source>Offers still come up. Open the window again, or quit, from this icon.</source>
        <translation>As ofertas continuam aparecendo. Abra a janela de novo, ou encerre, por este ícone.</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>The running desktop checks now and shows the result in its window.</source>
        <translation>O programa em execução verifica agora e exibe o resultado na sua janela.</translation>
    </message>
    <message>
        <source>The update could not be installed: {}</source>
        <translation>Não foi possível instalar a atualização: {}</translation>
    </message>
    <message>
        <source>Updates are off on this machine.</source>
        <translation>As atualizações estão desativadas neste computador.</translation>
    </message>
    <message>
        <source>Updates are not checked: this desktop has no root key for their signatures.</source>
        <translation>Não se procuram atualizações: falta a este programa a chave raiz das assinaturas.</translation>
    </message>
    <message>
        <source>{} is the newest version.</source>
        <translation>{} é a versão mais nova.</translation>
    </message>
    <message>
        <source>Version {} is available</source>
        <translation>A versão {} está disponível</translation>
    </message>
    <message>
        <source>Your administrator installs it.</source>
        <translation>Seu administrador a instala.</translation>
    </message>
    <message>
        <source>A desktop is in use and installs the update itself.</source>
        <translation>Um programa está em uso e instala a atualização sozinho.</translation>
    </message>
    <message>
        <source>The update is being installed.</source>
        <translation>A atualização está sendo instalada.</translation>
    </message>
    <message>
        <source>The update is being downloaded.</source>
        <translation>A atualização está sendo baixada.</translation>
    </message>
    <message>
        <source>It installs by itself as soon as you take a break.</source>
        <translation>Ela é instalada automaticamente assim que você fizer uma pausa.</translation>
    </message>
    <message>
        <source>The update is being installed. Callback Desk restarts by itself.</source>
        <translation>A atualização está sendo instalada. O Callback Desk reinicia automaticamente.</translation>
    </message>
    <message>
        <source>Version {} could not be installed</source>
        <translation>Não foi possível instalar a versão {}</translation>
    </message>
    <message>
        <source>The log has details. Your administrator can help.</source>
        <translation>O registro tem os detalhes. Seu administrador pode ajudar.</translation>
    </message>
    <message>
        <source>Checking for updates…</source>
        <translation>Procurando atualizações…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Esta é a versão mais nova.</translation>
    </message>
    <message>
        <source>The update check failed</source>
        <translation>A procura por atualizações falhou</translation>
    </message>
    <message>
        <source>Windows asks for an administrator&apos;s consent. Callback Desk closes and restarts by itself.</source>
        <translation>O Windows pede o consentimento de um administrador. O Callback Desk fecha e reinicia automaticamente.</translation>
    </message>
    <message>
        <source>Callback Desk closes and restarts by itself.</source>
        <translation>O Callback Desk fecha e reinicia automaticamente.</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>Instalar…</translation>
    </message>
    <message>
        <source>Install now</source>
        <translation>Instalar agora</translation>
    </message>
    <message>
        <source>Updates are not set up</source>
        <translation>As atualizações não estão configuradas</translation>
    </message>
    <message>
        <source>An update was refused</source>
        <translation>Uma atualização foi recusada</translation>
    </message>
    <message>
        <source>Your administrator installs newer versions by other means.</source>
        <translation>Seu administrador instala versões mais novas por outros meios.</translation>
    </message>
    <message>
        <source>No updates are published at that address, or a part is missing.</source>
        <translation>Nenhuma atualização está publicada nesse endereço, ou falta uma parte.</translation>
    </message>
    <message>
        <source>The file is not the one that was signed. Nothing was installed.</source>
        <translation>O arquivo não é o que foi assinado. Nada foi instalado.</translation>
    </message>
    <message>
        <source>It is not signed by a key that this desktop trusts. Nothing was installed.</source>
        <translation>Não está assinado com uma chave em que este programa confia. Nada foi instalado.</translation>
    </message>
    <message>
        <source>The server offered something older than before. Nothing was installed.</source>
        <translation>O servidor ofereceu algo mais antigo do que antes. Nada foi instalado.</translation>
    </message>
    <message>
        <source>The list of updates has expired. Your administrator can renew it.</source>
        <translation>A lista de atualizações expirou. Seu administrador pode renová-la.</translation>
    </message>
    <message>
        <source>It is not newer than the running version. Nothing was installed.</source>
        <translation>Não é mais nova do que a versão em execução. Nada foi instalado.</translation>
    </message>
    <message>
        <source>The download was too slow. Callback Desk tries again later.</source>
        <translation>O download foi lento demais. O Callback Desk tenta de novo mais tarde.</translation>
    </message>
    <message>
        <source>It could not be stored on this machine: the disk may be full.</source>
        <translation>Não foi possível armazená-la neste computador: o disco pode estar cheio.</translation>
    </message>
    <message>
        <source>It cannot be read. Nothing was installed.</source>
        <translation>Não pode ser lida. Nada foi instalado.</translation>
    </message>
    <message>
        <source>Do not check</source>
        <translation>Não procurar</translation>
    </message>
    <message>
        <source>Notify me</source>
        <translation>Avisar-me</translation>
    </message>
    <message>
        <source>Install during a break</source>
        <translation>Instalar durante uma pausa</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>New user</source>
        <translation>Novo usuário</translation>
    </message>
    <message>
        <source>Edit {}</source>
        <translation>Editar {}</translation>
    </message>
    <message>
        <source>User name, which is typed to sign in</source>
        <translation>Nome de usuário para entrar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Pode entrar</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>Todos os processos de negócio</translation>
    </message>
    <message>
        <source>Address, such as PJSIP/101</source>
        <translation>Endereço, como PJSIP/101</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Adicionar usuário</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Endpoint, at which calls ring</source>
        <translation>Terminal em que as chamadas tocam</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>O habitual</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Find a user by name</source>
        <translation>Buscar um usuário por nome</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>New user…</source>
        <translation>Novo usuário…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Redefinir senha…</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>Sessões…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Carregando…</translation>
    </message>
    <message>
        <source>The users could not be read</source>
        <translation>Não foi possível ler os usuários</translation>
    </message>
    <message>
        <source>No users match</source>
        <translation>Nenhum usuário corresponde</translation>
    </message>
    <message>
        <source>Show all users</source>
        <translation>Mostrar todos os usuários</translation>
    </message>
</context>
<context>
    <name>Wallboard</name>
    <message>
        <source>Wallboard</source>
        <translation>Painel mural</translation>
    </message>
    <message>
        <source>Wallboard, page {page} of {pages}</source>
        <translation>Painel mural, página {page} de {pages}</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Espera mais longa</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>Agentes disponíveis</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% alcançados</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Sem conexão desde {}</translation>
    </message>
    <message>
        <source>{page}, stays</source>
        <translation>{page}, fixa</translation>
    </message>
</context>
<context>
    <name>WallboardDialog</name>
    <message>
        <source>Open the wallboard?</source>
        <translation>Abrir o painel mural?</translation>
    </message>
    <message>
        <source>It fills a screen with the figures of these business processes, four at a time, on the other screen if there is one. Esc closes it, the arrow keys turn the page, the space bar stays on it.</source>
        <translation>Ele preenche uma tela com os números destes processos de negócio, quatro por vez, na outra tela, se houver. Esc o fecha, as setas viram a página, a barra de espaço a mantém.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Position in the recording</source>
        <translation>Posição na gravação</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>Always open</source>
        <translation>Sempre aberto</translation>
    </message>
    <message>
        <source>Copy Monday to the working days</source>
        <translation>Copiar a segunda-feira para os dias úteis</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fechado</translation>
    </message>
    <message>
        <source>Openings on {}</source>
        <translation>Aberturas de {}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Off Schedule HRS</source>
        <translation>Fora do horário</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Oferecido</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Dialing</source>
        <translation>Discando</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Em chamada</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Encerramento</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Indisponível</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Almoço</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunião</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treinamento</translation>
    </message>
    <message>
        <source>Missed offer</source>
        <translation>Oferta perdida</translation>
    </message>
    <message>
        <source>Phone not answered</source>
        <translation>Telefone não atendido</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexão perdida</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Atendido</translation>
    </message>
    <message>
        <source>Answering Machine</source>
        <translation>Secretária eletrônica</translation>
    </message>
    <message>
        <source>Callback Requested</source>
        <translation>Nova ligação solicitada</translation>
    </message>
    <message>
        <source>No Answer</source>
        <translation>Sem resposta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Wrong Destination</source>
        <translation>Destino errado</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Interrompido</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Com êxito</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Com falha</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirado</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendente</translation>
    </message>
    <message>
        <source>HandlingByBusinessProcess</source>
        <translation>Em tratamento pelo processo de negócio</translation>
    </message>
    <message>
        <source>HandlingByAgent</source>
        <translation>Em tratamento pelo agente</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>stopped by a supervisor</source>
        <translation>parado por um supervisor</translation>
    </message>
    <message>
        <source>closed at this hour</source>
        <translation>fechado nesta hora</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este computador</translation>
    </message>
    <message>
        <source>Softphone</source>
        <translation>Softphone</translation>
    </message>
    <message>
        <source>UC-1</source>
        <translation>UC-1</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
</context>
<context>
    <name>keypad</name>
    <message>
        <source>Star</source>
        <translation>Asterisco</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Cerquilha</translation>
    </message>
</context>
</TS>
