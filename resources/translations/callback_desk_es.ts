<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln callbacks waiting in {names}</source>
        <translation>
            <numerusform>%Ln devolución en espera en {names}</numerusform>
            <numerusform>%Ln devoluciones en espera en {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln hecha</numerusform>
            <numerusform>%Ln hechas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reached</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln cliente contactado</numerusform>
            <numerusform>%Ln clientes contactados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for playback</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>%Ln más para reproducir</numerusform>
            <numerusform>%Ln más para reproducir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for speaking</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>%Ln para hablar</numerusform>
            <numerusform>%Ln para hablar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until {}, %Ln days</source>
        <translation>
            <numerusform>hasta el {}, %Ln día</numerusform>
            <numerusform>hasta el {}, %Ln días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {reason}</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln rechazada: {reason}</numerusform>
            <numerusform>%Ln rechazadas: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln queda como está.</numerusform>
            <numerusform>%Ln quedan como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lose their due times.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln pierde su hora prevista.</numerusform>
            <numerusform>%Ln pierden su hora prevista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are no longer held for a supervisor.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln ya no se retiene para un supervisor.</numerusform>
            <numerusform>%Ln ya no se retienen para un supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be refused: {reason}.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln se rechazará: {reason}.</numerusform>
            <numerusform>%Ln se rechazarán: {reason}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks were handed over and wait for a supervisor.</source>
        <translation>
            <numerusform>%Ln devolución se transfirió y espera a un supervisor.</numerusform>
            <numerusform>%Ln devoluciones se transfirieron y esperan a un supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait until the business process is started.</source>
        <translation>
            <numerusform>%Ln devolución espera a que se inicie el proceso de negocio.</numerusform>
            <numerusform>%Ln devoluciones esperan a que se inicie el proceso de negocio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule never opens.</source>
        <translation>
            <numerusform>%Ln devolución espera, y el horario no abre nunca.</numerusform>
            <numerusform>%Ln devoluciones esperan, y el horario no abre nunca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule is never open at their calling hours.</source>
        <translation>
            <numerusform>%Ln devolución espera, y el horario nunca está abierto en sus horas de llamada.</numerusform>
            <numerusform>%Ln devoluciones esperan, y el horario nunca está abierto en sus horas de llamada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait for agents who are not there.</source>
        <translation>
            <numerusform>%Ln devolución espera a un agente que no está.</numerusform>
            <numerusform>%Ln devoluciones esperan a agentes que no están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and no agent is there for them.</source>
        <translation>
            <numerusform>%Ln devolución espera, y no hay ningún agente para ella.</numerusform>
            <numerusform>%Ln devoluciones esperan, y no hay ningún agente para ellas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system cannot be reached.</source>
        <translation>
            <numerusform>%Ln devolución espera: no se puede conectar con el sistema telefónico.</numerusform>
            <numerusform>%Ln devoluciones esperan: no se puede conectar con el sistema telefónico.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system has no line to the outside.</source>
        <translation>
            <numerusform>%Ln devolución espera: el sistema telefónico no tiene línea al exterior.</numerusform>
            <numerusform>%Ln devoluciones esperan: el sistema telefónico no tiene línea al exterior.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks need a supervisor</source>
        <translation>
            <numerusform>Una devolución necesita un supervisor</numerusform>
            <numerusform>%Ln devoluciones necesitan un supervisor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Detenido, con %Ln devolución por procesar.</numerusform>
            <numerusform>Detenido, con %Ln devoluciones por procesar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off schedule, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Fuera de horario, con %Ln devolución por procesar.</numerusform>
            <numerusform>Fuera de horario, con %Ln devoluciones por procesar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln encontrada</numerusform>
            <numerusform>%Ln encontradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln aceptada</numerusform>
            <numerusform>%Ln aceptadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln rechazada</numerusform>
            <numerusform>%Ln rechazadas</numerusform>
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
            <numerusform>%Ln devolución, más al desplazarse</numerusform>
            <numerusform>%Ln devoluciones, más al desplazarse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln devolución</numerusform>
            <numerusform>%Ln devoluciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Callback Desk</source>
        <translation>Acerca de Callback Desk</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Version {}. Apache License 2.0.</source>
        <translation>Versión {}. Licencia Apache 2.0.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autodiagnóstico</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AcceptPlace</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Accept in {}</source>
        <translation>Aceptar en {}</translation>
    </message>
    <message>
        <source>Your telephone application is ringing</source>
        <translation>Su aplicación de telefonía está sonando</translation>
    </message>
    <message>
        <source>Your softphone is ringing</source>
        <translation>Su softphone está sonando</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Cambiar contraseña…</translation>
    </message>
    <message>
        <source>Where you are signed in…</source>
        <translation>Dónde ha iniciado sesión…</translation>
    </message>
    <message>
        <source>Administration…</source>
        <translation>Administración…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>business processes</comment>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Actions for the selected callbacks</source>
        <translation>Acciones para las devoluciones seleccionadas</translation>
    </message>
</context>
<context>
    <name>ActionPreview</name>
    <message>
        <source>Checking with the server…</source>
        <translation>Comprobando con el servidor…</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>Reset the password of {}?</source>
        <translation>¿Restablecer la contraseña de {}?</translation>
    </message>
    <message>
        <source>The server chooses a new password and shows it once. The present one ends, and the user is signed out everywhere.</source>
        <translation>El servidor elige una contraseña nueva y la muestra una sola vez. La actual deja de valer y se cierran todas las sesiones del usuario.</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>Restablecer contraseña</translation>
    </message>
    <message>
        <source>Remove {}?</source>
        <translation>¿Eliminar a {}?</translation>
    </message>
    <message>
        <source>The user is signed out at once, and cannot sign in again. What the user has done stays in reports and in the history. To keep rights and business processes, make the user inactive instead.</source>
        <translation>Se cierra la sesión del usuario de inmediato y no puede volver a iniciarla. Lo que ha hecho permanece en los informes y en el historial. Para conservar sus derechos y procesos de negocio, desactive al usuario en su lugar.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>{} has a callback now ({}). A conversation goes on without the desktop, an offer is withdrawn, and a preview ends as Cancel. To avoid this, wait until it is completed.</source>
        <translation>{} tiene ahora una devolución de llamada ({}). Una conversación continúa sin el escritorio, una oferta se retira y una vista previa termina como cancelada. Para evitarlo, espere a que finalice.</translation>
    </message>
    <message>
        <source>The file could not be written: {}</source>
        <translation>No se ha podido escribir el archivo: {}</translation>
    </message>
    <message>
        <source>Saved: {}. The file contains password hashes; keep it private.</source>
        <translation>Guardado: {}. El archivo contiene hashes de contraseñas; manténgalo en privado.</translation>
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
        <translation>Programa (recepción)</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>Añadido aquí</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Proveedor de identidad</translation>
    </message>
    <message>
        <source>Site file, changed here</source>
        <translation>Archivo del sitio, cambiado aquí</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Archivo del sitio</translation>
    </message>
    <message>
        <source>Serves these business processes</source>
        <translation>Atiende estos procesos de negocio</translation>
    </message>
    <message>
        <source>Sees these business processes</source>
        <translation>Ve estos procesos de negocio</translation>
    </message>
    <message>
        <source>Hands callbacks in for these business processes</source>
        <translation>Entrega devoluciones de llamada para estos procesos de negocio</translation>
    </message>
    <message>
        <source>Administrators see every business process.</source>
        <translation>Los administradores ven todos los procesos de negocio.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Procesos de negocio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactivo</translation>
    </message>
    <message>
        <source>Saved, and in force.</source>
        <translation>Guardado y en vigor.</translation>
    </message>
    <message>
        <source>Nothing new is taken for it, and its agents no longer serve it. Attempts, reports and history stay. It can only be removed once none of its callbacks is open: in Callback Search, many callbacks get another business process or are withdrawn at once, with a preview.</source>
        <translation>No se acepta nada nuevo para él y sus agentes dejan de atenderlo. Los intentos, los informes y el historial permanecen. Solo puede eliminarse cuando ninguna de sus devoluciones de llamada está abierta: en Búsqueda, muchas pueden pasar a otro proceso de negocio o retirarse a la vez, con una vista previa.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Eliminado.</translation>
    </message>
    <message>
        <source>Added. Set its hours and timing.</source>
        <translation>Añadido. Defina su horario y sus tiempos.</translation>
    </message>
</context>
<context>
    <name>AdministrationDialog</name>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Changes are in force at once. They are kept beside the site file, and win over it.</source>
        <translation>Los cambios rigen de inmediato. Se guardan junto al archivo del sitio y prevalecen sobre él.</translation>
    </message>
    <message>
        <source>Save as site file…</source>
        <translation>Guardar como archivo del sitio…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Parts of the configuration</source>
        <translation>Partes de la configuración</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Procesos de negocio</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation>Nunca llamar</translation>
    </message>
    <message>
        <source>Not Ready reasons</source>
        <translation>Motivos de No disponible</translation>
    </message>
    <message>
        <source>Save the configuration as a site file</source>
        <translation>Guardar la configuración como archivo del sitio</translation>
    </message>
</context>
<context>
    <name>AgentBody</name>
    <message>
        <source>Asked for me</source>
        <translation>Solicitadas para mí</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Este turno</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>Nueva devolución…</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>Crear una devolución para un número</translation>
    </message>
    <message>
        <source>My history…</source>
        <translation>Mi historial…</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>Buscar en su propio historial</translation>
    </message>
    <message>
        <source>The customer no longer wants a call</source>
        <translation>El cliente ya no quiere que se le llame</translation>
    </message>
    <message>
        <source>No customer has asked for you.</source>
        <translation>Ningún cliente ha preguntado por usted.</translation>
    </message>
    <message>
        <source>Nothing completed in this shift yet.</source>
        <translation>Todavía no se ha completado nada en este turno.</translation>
    </message>
</context>
<context>
    <name>AgentCorrectionDialog</name>
    <message>
        <source>Correct the last callback of {}</source>
        <translation>Corregir la última devolución de llamada de {}</translation>
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
        <translation>Elija su estado</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Endpoint: {}</source>
        <translation>Terminal: {}</translation>
    </message>
    <message>
        <source>No state yet</source>
        <translation>Sin estado todavía</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>después {}</translation>
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
        <translation>Interacción actual</translation>
    </message>
    <message>
        <source>Offers accepted</source>
        <translation>Ofertas aceptadas</translation>
    </message>
    <message>
        <source>Offers declined</source>
        <translation>Ofertas rechazadas</translation>
    </message>
    <message>
        <source>Offers missed</source>
        <translation>Ofertas perdidas</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Nunca mostradas</translation>
    </message>
    <message>
        <source>Cancels</source>
        <translation>Cancelaciones</translation>
    </message>
    <message>
        <source>Short calls</source>
        <translation>Llamadas cortas</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Atiende</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>después {}</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>una devolución de llamada</translation>
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
        <translation>Buscar un agente por nombre</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Set state…</source>
        <translation>Fijar estado…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the agent&apos;s last callback</source>
        <translation>Corregir el estado o la nota de la última devolución de llamada del agente</translation>
    </message>
    <message>
        <source>Correct the last callback…</source>
        <translation>Corregir la última devolución de llamada…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos los procesos de negocio</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>No se puede conectar con el servidor</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>No agents match</source>
        <translation>Ningún agente coincide</translation>
    </message>
    <message>
        <source>Show all agents</source>
        <translation>Mostrar todos los agentes</translation>
    </message>
    <message>
        <source>No agents</source>
        <translation>No hay agentes</translation>
    </message>
    <message>
        <source>The site file lists who serves your business processes.</source>
        <translation>El archivo del sitio indica quién atiende sus procesos de negocio.</translation>
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
        <translation>{process}: se transfirió {customer}. Nota: {note}</translation>
    </message>
    <message>
        <source>{process}: {customer} was handed over.</source>
        <translation>{process}: se transfirió {customer}.</translation>
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
        <translation>Alertas y su historial</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos los procesos de negocio</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Cualquier nivel</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>No alerts so far</source>
        <translation>Todavía no hay alertas</translation>
    </message>
    <message>
        <source>The site file sets the thresholds of each business process.</source>
        <translation>El archivo del sitio fija los umbrales de cada proceso de negocio.</translation>
    </message>
    <message>
        <source>The alerts could not be read</source>
        <translation>No se pudieron leer las alertas</translation>
    </message>
    <message>
        <source>No alerts match</source>
        <translation>Ninguna alerta coincide</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Mostrar todas las alertas</translation>
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
        <translation>Marca automáticamente en {}</translation>
    </message>
    <message>
        <source>Completes by itself in {}</source>
        <translation>Se completa automáticamente en {}</translation>
    </message>
</context>
<context>
    <name>AttemptsList</name>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>details of a callback</comment>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
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
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>AuditTrailPage</name>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Todas las acciones</translation>
    </message>
    <message>
        <source>Find entries by user or subject</source>
        <translation>Buscar entradas por usuario u objeto</translation>
    </message>
    <message>
        <source>user or subject</source>
        <translation>usuario u objeto</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Devoluciones de llamada</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Procesos de negocio</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Do-not-call list</source>
        <translation>Lista de no llamar</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Telephony</source>
        <translation>Telefonía</translation>
    </message>
    <message>
        <source>Loading the audit trail…</source>
        <translation>Cargando el registro de auditoría…</translation>
    </message>
    <message>
        <source>The audit trail could not be loaded</source>
        <translation>No se pudo cargar el registro de auditoría</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries, more as you scroll</source>
        <translation>
            <numerusform>%Ln entrada, más al desplazarse</numerusform>
            <numerusform>%Ln entradas, más al desplazarse</numerusform>
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
        <translation>Ninguna entrada coincide</translation>
    </message>
    <message>
        <source>Choose a longer period, or remove the filters.</source>
        <translation>Elija un período más largo o quite los filtros.</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>Quitar los filtros</translation>
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
        <translation>Enviar dígitos al cliente</translation>
    </message>
    <message>
        <source>Leave message</source>
        <translation>Dejar mensaje</translation>
    </message>
    <message>
        <source>The message is played after the beep, and you leave the call</source>
        <translation>El mensaje se reproduce después de la señal y usted sale de la llamada</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Take the customer back</source>
        <translation>Retomar la conversación con el cliente</translation>
    </message>
    <message>
        <source>The customer waits and does not hear you</source>
        <translation>El cliente espera y no le oye</translation>
    </message>
    <message>
        <source>Resume recording</source>
        <translation>Reanudar grabación</translation>
    </message>
    <message>
        <source>Pause recording</source>
        <translation>Pausar grabación</translation>
    </message>
    <message>
        <source>Record the conversation again</source>
        <translation>Volver a grabar la conversación</translation>
    </message>
    <message>
        <source>The conversation goes on and is not recorded</source>
        <translation>La conversación sigue y no se graba</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>gives up in {}</source>
        <translation>desiste en {}</translation>
    </message>
    <message>
        <source>on the call</source>
        <translation>en llamada</translation>
    </message>
</context>
<context>
    <name>CallbackCard</name>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Number {}</source>
        <translation>Número {}</translation>
    </message>
    <message>
        <source>instead of {}</source>
        <translation>en lugar de {}</translation>
    </message>
    <message>
        <source>Call {} after all</source>
        <translation>Llamar al {} después de todo</translation>
    </message>
    <message>
        <source>Step {n} of 4: {state}</source>
        <translation>Paso {n} de 4: {state}</translation>
    </message>
    <message>
        <source>asked {when}, {ago}</source>
        <translation>solicitada {when}, {ago}</translation>
    </message>
    <message>
        <source>their time {}</source>
        <translation>su hora local {}</translation>
    </message>
</context>
<context>
    <name>CallbackCommands</name>
    <message>
        <source>Send to queue</source>
        <translation>Enviar a la cola</translation>
    </message>
    <message>
        <source>Give to agent…</source>
        <translation>Asignar a un agente…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirar…</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Not possible: no connection to the server.</source>
        <translation>No es posible: no hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>Select one or more callbacks first.</source>
        <translation>Seleccione primero una o más devoluciones.</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln callbacks.</source>
        <translation>
            <numerusform>Seleccione como máximo %Ln devolución.</numerusform>
            <numerusform>Seleccione como máximo %Ln devoluciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Send to queue” of %Ln callbacks</source>
        <translation>
            <numerusform>Deshacer «Enviar a la cola» de %Ln devolución</numerusform>
            <numerusform>Deshacer «Enviar a la cola» de %Ln devoluciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Give to agent” of %Ln callbacks</source>
        <translation>
            <numerusform>Deshacer «Asignar a un agente» de %Ln devolución</numerusform>
            <numerusform>Deshacer «Asignar a un agente» de %Ln devoluciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Withdraw” of %Ln callbacks</source>
        <translation>
            <numerusform>Deshacer «Retirar» de %Ln devolución</numerusform>
            <numerusform>Deshacer «Retirar» de %Ln devoluciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Purge” of %Ln callbacks</source>
        <translation>
            <numerusform>Deshacer «Descartar» de %Ln devolución</numerusform>
            <numerusform>Deshacer «Descartar» de %Ln devoluciones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Change” of %Ln callbacks</source>
        <translation>
            <numerusform>Deshacer «Cambiar» de %Ln devolución</numerusform>
            <numerusform>Deshacer «Cambiar» de %Ln devoluciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to queue ahead of the due time</source>
        <translation>Enviar a la cola antes de su hora</translation>
    </message>
    <message>
        <source>Give to one agent, now or later</source>
        <translation>Asignar a un agente, ahora o más tarde</translation>
    </message>
    <message>
        <source>Change the due time, the priority or the business process</source>
        <translation>Cambiar la hora prevista, la prioridad o el proceso de negocio</translation>
    </message>
    <message>
        <source>Remove: the customer no longer needs a call</source>
        <translation>Quitar: el cliente ya no necesita que se le llame</translation>
    </message>
    <message>
        <source>Remove without a call</source>
        <translation>Quitar sin llamar</translation>
    </message>
    <message>
        <source>Undo puts them back within a minute, as long as no agent has them.</source>
        <translation>Deshacer las devuelve a su sitio durante un minuto, mientras ningún agente las tenga.</translation>
    </message>
    <message>
        <source>It can be undone for a minute.</source>
        <translation>Se puede deshacer durante un minuto.</translation>
    </message>
    <message>
        <source>Send {} to the queue?</source>
        <translation>¿Enviar {} a la cola?</translation>
    </message>
    <message>
        <source>Purge {}?</source>
        <translation>¿Descartar {}?</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Removed as purged, and never called.</source>
        <translation>Se descarta y no se llama nunca.</translation>
    </message>
    <message>
        <source>Withdraw {}?</source>
        <translation>¿Retirar {}?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Removed as withdrawn: the customer has cancelled or was served otherwise.</source>
        <translation>Se quita como retirada: el cliente ha cancelado o ya fue atendido por otra vía.</translation>
    </message>
    <message>
        <source>Give {} to an agent</source>
        <translation>Asignar {} a un agente</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>Cambiar {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln devolución</numerusform>
            <numerusform>%Ln devoluciones</numerusform>
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
        <translation>Por qué no se ofrece</translation>
    </message>
    <message>
        <source>No callback chosen</source>
        <translation>Ninguna devolución elegida</translation>
    </message>
    <message>
        <source>Choose one to hear it and to see its attempts.</source>
        <translation>Elija una para escucharla y ver sus intentos.</translation>
    </message>
    <message>
        <source>It may be offered now.</source>
        <translation>Puede ofrecerse ahora.</translation>
    </message>
    <message>
        <source>Attempts ({})</source>
        <translation>Intentos ({})</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Ningún intento</translation>
    </message>
</context>
<context>
    <name>CallbackRequest</name>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
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
        <translation>en 30 min</translation>
    </message>
    <message>
        <source>in 2 h</source>
        <translation>en 2 h</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>The clocks change on that day and skip that time. Choose another.</source>
        <translation>Ese día cambia la hora y esa hora no existe. Elija otra.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Esa hora ya ha pasado.</translation>
    </message>
    <message>
        <source>That is more than 90 days ahead.</source>
        <translation>Faltan más de 90 días.</translation>
    </message>
    <message>
        <source>Use {}</source>
        <translation>Usar {}</translation>
    </message>
    <message>
        <source>{} (me)</source>
        <translation>{} (yo)</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>la mía</translation>
    </message>
    <message>
        <source>the customer, {}</source>
        <translation>el cliente, {}</translation>
    </message>
    <message>
        <source>before the clocks go back</source>
        <translation>antes de atrasar el reloj</translation>
    </message>
    <message>
        <source>after the clocks go back</source>
        <translation>después de atrasar el reloj</translation>
    </message>
    <message>
        <source>{clock} for {whom}</source>
        <translation>{clock} para {whom}</translation>
    </message>
    <message>
        <source>{} my time</source>
        <translation>{} mi hora</translation>
    </message>
</context>
<context>
    <name>CallbackSearch</name>
    <message>
        <source>The callbacks could not be loaded</source>
        <translation>No se pudieron cargar las devoluciones</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Devoluciones de llamada</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>Nueva devolución…</translation>
    </message>
    <message>
        <source>Loading callbacks…</source>
        <translation>Cargando las devoluciones…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show each…</source>
        <translation>Mostrar cada una…</translation>
    </message>
    <message>
        <source>No callbacks match</source>
        <translation>Ninguna devolución coincide</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>Busque otro número u otro nombre, o quite los filtros.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No callbacks waiting</source>
        <translation>No hay devoluciones en espera</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>Las nuevas aparecen aquí automáticamente.</translation>
    </message>
    <message>
        <source>{callbacks}, {selected} selected</source>
        <translation>{callbacks}, {selected} seleccionadas</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Callbacks that an agent has stay as they are. Undo puts the others back.</source>
        <translation>Las devoluciones que tiene un agente quedan como están. Deshacer restablece las demás.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>None: as soon as possible</source>
        <translation>Ninguna: lo antes posible</translation>
    </message>
    <message>
        <source>Not before a time</source>
        <translation>No antes de una hora</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>No antes de</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>Prioridad, 9 es la más alta</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Code (required)</source>
        <translation>Código (obligatorio)</translation>
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
        <translation>Columnas de {}</translation>
    </message>
    <message>
        <source>Columns: show, hide, move and sort</source>
        <translation>Columnas: mostrar, ocultar, mover y ordenar</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Move column left</source>
        <translation>Mover la columna a la izquierda</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>Mover la columna a la derecha</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Restablecer</translation>
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
        <translation>Completar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Complete with the chosen status</source>
        <translation>Completar con el resultado elegido</translation>
    </message>
    <message>
        <source>completes by itself in {}</source>
        <translation>se completa automáticamente en {}</translation>
    </message>
</context>
<context>
    <name>CompleteDialog</name>
    <message>
        <source>Complete {}?</source>
        <translation>¿Completar {}?</translation>
    </message>
    <message>
        <source>It ends as succeeded, with an attempt in your name: you have spoken with the customer.</source>
        <translation>Termina como lograda, con un intento a su nombre: usted ha hablado con el cliente.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
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
        <translation>¿Cómo terminó?</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>Transferir a un supervisor…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>Un supervisor decide qué sigue</translation>
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
        <translation>Se muestra el último estado conocido. Aquí no se ofrece nada.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>Ahora trabaja en otro equipo</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>Continuar aquí</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Sin conexión desde {}</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>already completed</source>
        <translation>ya completada</translation>
    </message>
    <message>
        <source>an agent has it</source>
        <translation>la tiene un agente</translation>
    </message>
    <message>
        <source>already in queue</source>
        <translation>ya está en la cola</translation>
    </message>
    <message>
        <source>its business process is stopped</source>
        <translation>su proceso de negocio está detenido</translation>
    </message>
    <message>
        <source>its business process is off schedule</source>
        <translation>su proceso de negocio está fuera de horario</translation>
    </message>
    <message>
        <source>outside the customer&apos;s calling hours</source>
        <translation>fuera de las horas de llamada del cliente</translation>
    </message>
    <message>
        <source>{takes} of {asked} go to the queue now.</source>
        <translation>{takes} de {asked} pasan a la cola ahora.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are given to the agent.</source>
        <translation>{takes} de {asked} se asignan al agente.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as withdrawn.</source>
        <translation>{takes} de {asked} se quitan como retiradas.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as purged and never called.</source>
        <translation>{takes} de {asked} se descartan y no se llaman nunca.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are changed.</source>
        <translation>Se cambian {takes} de {asked}.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are put back.</source>
        <translation>{takes} de {asked} vuelven a su sitio.</translation>
    </message>
    <message>
        <source>Not possible: {}.</source>
        <translation>No es posible: {}.</translation>
    </message>
</context>
<context>
    <name>ContentOrState</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>CorrectBar</name>
    <message>
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the last callback</source>
        <translation>Corregir el estado o la nota de la última devolución de llamada</translation>
    </message>
    <message>
        <source>{callback}, for another {time}</source>
        <translation>{callback}, durante {time} más</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct the last callback</source>
        <translation>Corregir la última devolución de llamada</translation>
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
        <translation>Corregir</translation>
    </message>
    <message>
        <source>Can be corrected for another {}</source>
        <translation>Se puede corregir durante {} más</translation>
    </message>
</context>
<context>
    <name>CreateCallback</name>
    <message>
        <source>New callback</source>
        <translation>Nueva devolución</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Number, with its country code</source>
        <translation>Número, con prefijo de país</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>No antes de</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>Prioridad, 9 es la más alta</translation>
    </message>
    <message>
        <source>Note for the agent</source>
        <translation>Nota para el agente</translation>
    </message>
</context>
<context>
    <name>CurrentInteractions</name>
    <message>
        <source>Current Interactions</source>
        <translation>Interacciones actuales</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>Finish wrap-up…</source>
        <translation>Finalizar el cierre…</translation>
    </message>
    <message>
        <source>Loading the current interactions…</source>
        <translation>Cargando las interacciones actuales…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos los procesos de negocio</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The current interactions could not be loaded</source>
        <translation>No se pudieron cargar las interacciones actuales</translation>
    </message>
    <message>
        <source>{agents} with agents, {queue} in queue</source>
        <translation>{agents} con agentes, {queue} en cola</translation>
    </message>
    <message>
        <source>Nothing in queue, nothing with agents</source>
        <translation>Nada en cola, nada con agentes</translation>
    </message>
    <message>
        <source>Callbacks that enter the queue appear here by themselves.</source>
        <translation>Las devoluciones que entran en la cola aparecen aquí automáticamente.</translation>
    </message>
    <message>
        <source>Finish the wrap-up of {}?</source>
        <translation>¿Finalizar el cierre de {}?</translation>
    </message>
    <message>
        <source>It is completed as {status}, its current status, and {agent} is free again.</source>
        <translation>Se completa como {status}, su resultado actual, y {agent} queda libre.</translation>
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
        <translation>Abrir el calendario</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Remove this opening</source>
        <translation>Quitar esta apertura</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>Abierto todo el día</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>DayCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>You still have a callback. A call continues without you; a preview ends as Cancel and the customer stays in queue.</source>
        <translation>Todavía tiene una devolución. Una llamada continúa sin usted; una vista previa termina como cancelada y el cliente sigue en la cola.</translation>
    </message>
    <message>
        <source>Leave during a callback?</source>
        <translation>¿Salir durante una devolución?</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Callback: {}</source>
        <translation>Devolución: {}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>You missed a callback: {}</source>
        <translation>Ha perdido una devolución: {}</translation>
    </message>
    <message>
        <source>It went back in queue. Nothing is offered to you until you are available.</source>
        <translation>Ha vuelto a la cola. No se le ofrece nada hasta que esté disponible.</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>Ponerse disponible</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Cancelado. No se escribió nada.</translation>
    </message>
    <message>
        <source>Writing failed: {}</source>
        <translation>Error al escribir: {}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave anyway?</source>
        <translation>¿Salir de todos modos?</translation>
    </message>
    <message>
        <source>Callback Timing is not saved: {}.</source>
        <translation>Los tiempos de devolución no están guardados: {}.</translation>
    </message>
    <message>
        <source>The configuration of a business process is not saved.</source>
        <translation>La configuración de un proceso de negocio no está guardada.</translation>
    </message>
    <message>
        <source>A report is being written and would be lost.</source>
        <translation>Se está escribiendo un informe y se perdería.</translation>
    </message>
    <message>
        <source>Callback Desk is already running, but does not respond.</source>
        <translation>Callback Desk ya está en marcha, pero no responde.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Iniciando sesión…</translation>
    </message>
    <message>
        <source>Continue in your browser…</source>
        <translation>Continúe en el navegador…</translation>
    </message>
    <message>
        <source>Waiting for another password…</source>
        <translation>Esperando otra contraseña…</translation>
    </message>
    <message>
        <source>Go back to Callback Desk. You can close this page.</source>
        <translation>Vuelva a Callback Desk. Puede cerrar esta página.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Intentando de nuevo…</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again.</source>
        <translation>Su sesión ha terminado. Inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>El usuario o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>Too many tries to sign in. Wait a minute, then try again.</source>
        <translation>Demasiados intentos de inicio de sesión. Espere un minuto y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>That user is for a program, not for a person.</source>
        <translation>Ese usuario es para un programa, no para una persona.</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Llamar ahora</translation>
    </message>
</context>
<context>
    <name>DetailListPage</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>Abrir la página del cliente</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>Abrir la página en el navegador</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
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
        <translation>Predeterminado del sistema</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>No conectado</translation>
    </message>
</context>
<context>
    <name>DialBar</name>
    <message>
        <source>Dial now</source>
        <translation>Marcar ahora</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Aplazar…</translation>
    </message>
    <message>
        <source>Choose another time and agent</source>
        <translation>Elegir otra hora y otro agente</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>Transferir a un supervisor…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>Un supervisor decide qué sigue</translation>
    </message>
    <message>
        <source>Dials by itself in {}</source>
        <translation>Marca automáticamente en {}</translation>
    </message>
</context>
<context>
    <name>DoNotCall</name>
    <message>
        <source>Remove {} from the list?</source>
        <translation>¿Quitar {} de la lista?</translation>
    </message>
    <message>
        <source>It may be called again at once.</source>
        <translation>Se le puede volver a llamar de inmediato.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Beginning of numbers</source>
        <translation>Comienzo de números</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>No se llama</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
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
        <translation>Archivo del sitio</translation>
    </message>
</context>
<context>
    <name>DoNotCallDialog</name>
    <message>
        <source>Never call this number</source>
        <translation>No llamar nunca a este número</translation>
    </message>
    <message>
        <source>In international form, such as +442079460123, +1900 or +1???5550*</source>
        <translation>En formato internacional, como +442079460123, +1900 o +1???5550*</translation>
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
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>Todos los procesos de negocio</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Not called by</source>
        <translation>No lo llama</translation>
    </message>
</context>
<context>
    <name>DoNotCallPage</name>
    <message>
        <source>Numbers that are never called</source>
        <translation>Números a los que nunca se llama</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>La lista está vacía</translation>
    </message>
    <message>
        <source>Emergency, premium and impossible numbers are never called in any case.</source>
        <translation>A los números de emergencia, de tarificación especial e imposibles no se llama en ningún caso.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>No se ha podido leer la lista</translation>
    </message>
</context>
<context>
    <name>DownloadStrip</name>
    <message>
        <source>The file was not written</source>
        <translation>No se escribió el archivo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Writing the report: {}</source>
        <translation>Escribiendo el informe: {}</translation>
    </message>
    <message numerus="yes">
        <source>Writing the report of %Ln completed callbacks: {} so far</source>
        <translation>
            <numerusform>Escribiendo el informe de %Ln devolución completada: {} hasta ahora</numerusform>
            <numerusform>Escribiendo el informe de %Ln devoluciones completadas: {} hasta ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExceptionRow</name>
    <message>
        <source>Date of the exception</source>
        <translation>Fecha de la excepción</translation>
    </message>
    <message>
        <source>closed all day</source>
        <translation>cerrado todo el día</translation>
    </message>
    <message>
        <source>Openings on that date</source>
        <translation>Aperturas en esa fecha</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Quitar {}</translation>
    </message>
</context>
<context>
    <name>ExceptionsEditor</name>
    <message>
        <source>Add a date</source>
        <translation>Añadir una fecha</translation>
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
        <translation>Exportar el informe</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>Archivo CSV…</translation>
    </message>
    <message>
        <source>Excel file…</source>
        <translation>Archivo de Excel…</translation>
    </message>
    <message>
        <source>PDF file…</source>
        <translation>Archivo PDF…</translation>
    </message>
    <message>
        <source>JSON lines…</source>
        <translation>Líneas JSON…</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Enter a value.</source>
        <translation>Introduzca un valor.</translation>
    </message>
    <message>
        <source>Not a time. Write 15:30 or 3:30 pm.</source>
        <translation>No es una hora. Escriba 15:30 o 3:30 pm.</translation>
    </message>
    <message>
        <source>There is no such time. Write 15:30 or 3:30 pm.</source>
        <translation>Esa hora no existe. Escriba 15:30 o 3:30 pm.</translation>
    </message>
    <message>
        <source>Not a date. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>No es una fecha. Escriba 5 Dec, 2026-12-05 o viernes.</translation>
    </message>
    <message>
        <source>There is no such day. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>Ese día no existe. Escriba 5 Dec, 2026-12-05 o viernes.</translation>
    </message>
    <message>
        <source>That date is another day of the week. Check both.</source>
        <translation>Esa fecha cae en otro día de la semana. Compruebe ambos.</translation>
    </message>
    <message>
        <source>Day or month first? Write 5 Dec or 2026-12-05.</source>
        <translation>¿Primero el día o el mes? Escriba 5 Dec o 2026-12-05.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>Show all callbacks again</source>
        <translation>Mostrar de nuevo todas las devoluciones</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
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
        <translation>Por procesar</translation>
    </message>
    <message>
        <source>Clbk Avg Time</source>
        <translation>Tiempo medio</translation>
    </message>
    <message>
        <source>Clbk Purged</source>
        <translation>Descartadas</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% contactadas</translation>
    </message>
    <message>
        <source>% Clbk Fail</source>
        <translation>% fallidas</translation>
    </message>
    <message>
        <source>Waiting, 2 h</source>
        <translation>En espera, 2 h</translation>
    </message>
    <message>
        <source>Callback status: the current routing status for callbacks. Active: the schedule is open. Off Schedule HRS: it is closed. Stopped: a supervisor has stopped the callbacks.</source>
        <translation>Estado: cómo se encaminan las devoluciones ahora. Activo: el horario está abierto. Fuera de horario: está cerrado. Detenido: un supervisor ha detenido las devoluciones.</translation>
    </message>
    <message>
        <source>Processed: callbacks completed this shift, succeeded + failed.</source>
        <translation>Procesadas: devoluciones completadas en este turno, con éxito + fallidas.</translation>
    </message>
    <message>
        <source>Callbacks to be processed: not completed, pending + in queue + with agents.</source>
        <translation>Devoluciones por procesar: no completadas, pendientes + en cola + con agentes.</translation>
    </message>
    <message>
        <source>Average handle time: from answer to completion, the mean of this shift&apos;s interactions.</source>
        <translation>Tiempo medio de gestión: de la respuesta al cierre, media de las interacciones de este turno.</translation>
    </message>
    <message>
        <source>Callbacks purged this shift.</source>
        <translation>Devoluciones descartadas en este turno.</translation>
    </message>
    <message>
        <source>Succeeded ÷ Proc: callbacks whose customer was reached.</source>
        <translation>Con éxito ÷ Proc.: devoluciones cuyo cliente fue contactado.</translation>
    </message>
    <message>
        <source>Failed ÷ Proc: callbacks whose customer was not reached.</source>
        <translation>Fallidas ÷ Proc.: devoluciones cuyo cliente no fue contactado.</translation>
    </message>
    <message>
        <source>Clbk To Be Proc over the last two hours.</source>
        <translation>Por procesar en las últimas dos horas.</translation>
    </message>
    <message>
        <source>The longest wait in queue is {}.</source>
        <translation>La espera más larga en la cola es de {}.</translation>
    </message>
    <message>
        <source>{} of the callbacks fail.</source>
        <translation>El {} de las devoluciones falla.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded + {failed} failed = {value}</source>
        <translation>{succeeded} con éxito + {failed} fallidas = {value}</translation>
    </message>
    <message>
        <source>{pending} pending + {queue} in queue + {agents} with agents = {value}</source>
        <translation>{pending} pendientes + {queue} en cola + {agents} con agentes = {value}</translation>
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
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>{now} waiting; at most {most} and at least {least} over two hours</source>
        <translation>{now} en espera; en dos horas, como máximo {most} y como mínimo {least}</translation>
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
        <translation>Las teclas de flecha pasan de barra en barra.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>Cifras de un período</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>The figures could not be loaded</source>
        <translation>No se pudieron cargar las cifras</translation>
    </message>
    <message>
        <source>There is nothing to count in this period</source>
        <translation>No hay nada que contar en este período</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>Elija arriba un período más largo.</translation>
    </message>
    <message>
        <source>{measure} ({lines})</source>
        <translation>{measure} ({lines})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln más en la tabla</numerusform>
            <numerusform>%Ln más en la tabla</numerusform>
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
        <translation>Filtros guardados</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Guardar este filtro…</translation>
    </message>
    <message>
        <source>Delete a filter</source>
        <translation>Eliminar un filtro</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Name of the filter. One with the same name is replaced.</source>
        <translation>Nombre del filtro. Si hay otro con el mismo nombre, se sustituye.</translation>
    </message>
</context>
<context>
    <name>FloorNotes</name>
    <message>
        <source>Stopped by a supervisor</source>
        <translation>Detenido por un supervisor</translation>
    </message>
</context>
<context>
    <name>FoundChips</name>
    <message>
        <source>Is called</source>
        <translation>Se llamará</translation>
    </message>
    <message>
        <source>Call instead</source>
        <translation>Llamar a este</translation>
    </message>
    <message>
        <source>{} ?</source>
        <translation>{} ?</translation>
    </message>
    <message>
        <source>Play the words: {}</source>
        <translation>Reproducir las palabras: {}</translation>
    </message>
    <message>
        <source>Not sure: listen to it before you use it.</source>
        <translation>No es seguro: escúchelo antes de usarlo.</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>Copiar {}</translation>
    </message>
    <message>
        <source>Call {} instead</source>
        <translation>Llamar al {} en su lugar</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Aplazar…</translation>
    </message>
    <message>
        <source>Postpone: {}</source>
        <translation>Aplazar: {}</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>Tecla {}</translation>
    </message>
    <message>
        <source>Telephone {}</source>
        <translation>Teléfono {}</translation>
    </message>
    <message>
        <source>Reference {}</source>
        <translation>Referencia {}</translation>
    </message>
    <message>
        <source>Call at {}</source>
        <translation>Llamar a las {}</translation>
    </message>
    <message>
        <source>Call after {}</source>
        <translation>Llamar después de las {}</translation>
    </message>
    <message>
        <source>Call before {}</source>
        <translation>Llamar antes de las {}</translation>
    </message>
    <message>
        <source>Call between {first} and {last}</source>
        <translation>Llamar entre las {first} y las {last}</translation>
    </message>
</context>
<context>
    <name>GiveBackDialog</name>
    <message>
        <source>Give the callback back</source>
        <translation>Devolver a la cola</translation>
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
        <translation>Cualquier agente del proceso puede recibirla. Conserva su hora.</translation>
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
        <translation>en una llamada desde hace {}</translation>
    </message>
    <message>
        <source>{state} for {time}</source>
        <translation>{state} desde hace {time}</translation>
    </message>
    <message>
        <source>It is offered to that agent first; if the agent stays away too long, to anyone.</source>
        <translation>Se ofrece primero a ese agente; si tarda demasiado en volver, a cualquiera.</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>Cualquier agente</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>No antes de</translation>
    </message>
    <message>
        <source>agent&apos;s name</source>
        <translation>nombre del agente</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>Buscar un agente</translation>
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
        <translation>Transferir a un supervisor</translation>
    </message>
    <message>
        <source>The callback waits until a supervisor has decided. No attempt is counted.</source>
        <translation>La devolución espera hasta que un supervisor decida. No se cuenta ningún intento.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>What should the supervisor know?</source>
        <translation>¿Qué debe saber el supervisor?</translation>
    </message>
</context>
<context>
    <name>HeadsetPopup</name>
    <message>
        <source>Listen with</source>
        <translation>Escuchar con</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>Hablar con</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>Autodiagnóstico…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Atajos de teclado…</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>Buscar actualizaciones…</translation>
    </message>
    <message>
        <source>About Callback Desk…</source>
        <translation>Acerca de Callback Desk…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>My history</source>
        <translation>Mi historial</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Número o nombre</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mostrar más</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>The history could not be read. Try again.</source>
        <translation>No se pudo leer el historial. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>Nothing completed yet.</source>
        <translation>Aún no hay nada completado.</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Earlier callbacks</source>
        <translation>Devoluciones de llamada anteriores</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Mostrar todo el historial</translation>
    </message>
</context>
<context>
    <name>IdlePage</name>
    <message>
        <source>No callbacks waiting in {names}</source>
        <translation>No hay devoluciones en espera en {names}</translation>
    </message>
    <message>
        <source>Plug in your headset, and check that it has a microphone.</source>
        <translation>Conecte sus auriculares y compruebe que tienen micrófono.</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected.</source>
        <translation>Compruebe que está encendido y conectado.</translation>
    </message>
    <message>
        <source>Nothing is offered to you until it can be reached.</source>
        <translation>No se le ofrece nada hasta que se pueda contactar con él.</translation>
    </message>
    <message>
        <source>The callback went back in queue. Nothing is offered to you until you are available.</source>
        <translation>La devolución ha vuelto a la cola. No se le ofrece nada hasta que esté disponible.</translation>
    </message>
    <message>
        <source>You do not serve a business process. A supervisor can add you to one.</source>
        <translation>No atiende ningún proceso de negocio. Un supervisor puede añadirle a uno.</translation>
    </message>
    <message>
        <source>No business process yet</source>
        <translation>Sin proceso de negocio todavía</translation>
    </message>
    <message>
        <source>Your phone cannot be reached</source>
        <translation>No se puede contactar con su teléfono</translation>
    </message>
    <message>
        <source>Ready for the next callback</source>
        <translation>Listo para la próxima devolución</translation>
    </message>
    <message>
        <source>Callback Desk keeps trying.</source>
        <translation>Callback Desk lo sigue intentando.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>No se puede conectar con el servidor</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>You missed an offer</source>
        <translation>Ha perdido una oferta</translation>
    </message>
    <message>
        <source>The call was not placed: your phone did not answer</source>
        <translation>La llamada no se realizó: su teléfono no respondió</translation>
    </message>
    <message>
        <source>The callback went back in queue, and no attempt was counted. Check your phone or headset, and then set yourself available.</source>
        <translation>La devolución ha vuelto a la cola y no se ha contado ningún intento. Revise su teléfono o sus auriculares y póngase disponible.</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Está desconectado</translation>
    </message>
    <message>
        <source>Nothing is offered to you until you are available.</source>
        <translation>No se le ofrece nada hasta que esté disponible.</translation>
    </message>
    <message>
        <source>{state}, for {time}</source>
        <translation>{state}, desde hace {time}</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>Ponerse disponible</translation>
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
        <translation>Transferida por</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Espera desde hace</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Callbacks handed over</source>
        <translation>Devoluciones transferidas</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Call with the system&apos;s telephone</source>
        <translation>Llamar con el teléfono del sistema</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>Completar…</translation>
    </message>
    <message>
        <source>You have spoken with the customer</source>
        <translation>Usted ha hablado con el cliente</translation>
    </message>
    <message>
        <source>Nothing is handed over</source>
        <translation>No hay nada transferido</translation>
    </message>
    <message>
        <source>Callbacks that agents hand to the supervisors appear here by themselves.</source>
        <translation>Las devoluciones que los agentes transfieren a los supervisores aparecen aquí solas.</translation>
    </message>
</context>
<context>
    <name>Interactions</name>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
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
        <translation>Ubicación de la interacción</translation>
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
        <translation>Termina automáticamente en</translation>
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
        <translation>Intentos</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>En cola</translation>
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
        <translation>Escriba dígitos, * o #</translation>
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
        <translation>alemán</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>French</source>
        <translation>francés</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italiano</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>neerlandés</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polaco</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>ruso</translation>
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
        <translation>{}: fecha</translation>
    </message>
    <message>
        <source>{}: time</source>
        <translation>{}: hora</translation>
    </message>
    <message>
        <source>In this machine&apos;s time zone</source>
        <translation>En la zona horaria de este equipo</translation>
    </message>
    <message>
        <source>{place} time; {here} here</source>
        <translation>hora de {place}; aquí {here}</translation>
    </message>
    <message>
        <source>{} time</source>
        <translation>hora de {}</translation>
    </message>
    <message>
        <source>That time has passed, or the clocks skip it.</source>
        <translation>Esa hora ya ha pasado o no existe por el cambio de hora.</translation>
    </message>
</context>
<context>
    <name>LeftRecording</name>
    <message>
        <source>Left a recording, {}</source>
        <translation>Dejó una grabación, {}</translation>
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
        <translation>en directo</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>a las {}</translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message>
        <source>your administrator</source>
        <translation>su administrador</translation>
    </message>
    <message>
        <source>group policy ({})</source>
        <translation>directiva de grupo ({})</translation>
    </message>
    <message>
        <source>a configuration profile</source>
        <translation>un perfil de configuración</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>attempt {this} of {all}</source>
        <translation>intento {this} de {all}</translation>
    </message>
    <message>
        <source>first attempt</source>
        <translation>primer intento</translation>
    </message>
    <message>
        <source>second attempt</source>
        <translation>segundo intento</translation>
    </message>
    <message>
        <source>third attempt</source>
        <translation>tercer intento</translation>
    </message>
    <message>
        <source>attempt {}</source>
        <translation>intento {}</translation>
    </message>
    <message>
        <source>Decline this callback</source>
        <translation>Rechazar esta devolución</translation>
    </message>
    <message>
        <source>End the preview as Cancel</source>
        <translation>Terminar la vista previa como cancelada</translation>
    </message>
    <message>
        <source>Hang up and end as Cancel</source>
        <translation>Colgar y terminar como cancelada</translation>
    </message>
    <message>
        <source>Hang up and end as {}</source>
        <translation>Colgar y terminar como {}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Complete as {}</source>
        <translation>Completar como {}</translation>
    </message>
    <message>
        <source>Nothing to end</source>
        <translation>Nada que terminar</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Marcar ahora</translation>
    </message>
    <message>
        <source>Your choice of status</source>
        <translation>El resultado elegido</translation>
    </message>
    <message>
        <source>The postponement</source>
        <translation>El aplazamiento</translation>
    </message>
    <message>
        <source>The hand-over</source>
        <translation>La transferencia</translation>
    </message>
    <message>
        <source>The correction</source>
        <translation>La corrección</translation>
    </message>
    <message>
        <source>The change of your state</source>
        <translation>El cambio de su estado</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>The digits</source>
        <translation>El envío de los dígitos</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>El mensaje</translation>
    </message>
    <message>
        <source>The pause of the recording</source>
        <translation>La pausa de la grabación</translation>
    </message>
    <message>
        <source>The change of the number</source>
        <translation>El cambio de número</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Llamar ahora</translation>
    </message>
    <message>
        <source>The move</source>
        <translation>El cambio de hora</translation>
    </message>
    <message>
        <source>Giving it back</source>
        <translation>La devolución a la cola</translation>
    </message>
    <message>
        <source>The new callback</source>
        <translation>La nueva devolución</translation>
    </message>
    <message>
        <source>That</source>
        <translation>Eso</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>The end of the preview</source>
        <translation>El fin de la vista previa</translation>
    </message>
    <message>
        <source>The hang-up</source>
        <translation>La orden de colgar</translation>
    </message>
    <message>
        <source>The red X</source>
        <translation>La X roja</translation>
    </message>
    <message>
        <source>{command} is sent as soon as the connection is back.</source>
        <translation>{command}: se enviará en cuanto vuelva la conexión.</translation>
    </message>
    <message>
        <source>The red X puts the callback back in queue; no attempt is counted.</source>
        <translation>La X roja vuelve a poner la devolución en la cola; no se cuenta ningún intento.</translation>
    </message>
    <message>
        <source>The red X hangs up and puts the callback back in queue; no attempt is counted.</source>
        <translation>La X roja cuelga y vuelve a poner la devolución en la cola; no se cuenta ningún intento.</translation>
    </message>
    <message>
        <source>The red X hangs up; the status chosen above applies.</source>
        <translation>La X roja cuelga; se aplica el resultado elegido arriba.</translation>
    </message>
    <message>
        <source>At a time you choose, for an agent you choose</source>
        <translation>A la hora y para el agente que usted elija</translation>
    </message>
    <message>
        <source>attempt {used} of {all} used</source>
        <translation>{used} de {all} intentos usados</translation>
    </message>
    <message>
        <source>Removed from queue</source>
        <translation>Sale de la cola</translation>
    </message>
    <message>
        <source>Removed from queue as failed</source>
        <translation>Sale de la cola como fallida</translation>
    </message>
    <message>
        <source>Removed from queue as failed · {}</source>
        <translation>Sale de la cola como fallida · {}</translation>
    </message>
    <message>
        <source>Back in queue in {back} · {counted}</source>
        <translation>De vuelta en la cola en {back} · {counted}</translation>
    </message>
    <message>
        <source>Back in queue at once · {}</source>
        <translation>De vuelta en la cola de inmediato · {}</translation>
    </message>
    <message>
        <source>Back in queue at once · no attempt counted</source>
        <translation>De vuelta en la cola de inmediato · no se cuenta ningún intento</translation>
    </message>
    <message>
        <source>Your sound is interrupted; the customer waits. Reconnecting, {} left.</source>
        <translation>Su sonido está interrumpido; el cliente espera. Reconectando, quedan {}.</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>Conectando sus auriculares…</translation>
    </message>
    <message>
        <source>Your phone is ringing: answer it to dial</source>
        <translation>Su teléfono está sonando: descuelgue para marcar</translation>
    </message>
    <message>
        <source>Calling your phone…</source>
        <translation>Llamando a su teléfono…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>call refused</source>
        <translation>llamada rechazada</translation>
    </message>
    <message>
        <source>number not in use</source>
        <translation>número no asignado</translation>
    </message>
    <message>
        <source>network failure</source>
        <translation>fallo de red</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>no realizada</translation>
    </message>
    <message>
        <source>hung up before an answer</source>
        <translation>colgó antes de responder</translation>
    </message>
    <message>
        <source>your phone first</source>
        <translation>primero su teléfono</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>sonando</translation>
    </message>
    <message>
        <source>call {}</source>
        <translation>llamada {}</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>buzón de voz</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondida</translation>
    </message>
    <message>
        <source>answered, by a person or a machine</source>
        <translation>respondida, por una persona o una máquina</translation>
    </message>
    <message>
        <source>You hung up during the greeting, so this is kept in queue unless you choose Handled.</source>
        <translation>Ha colgado durante el saludo; la devolución sigue en la cola salvo que elija «Atendida».</translation>
    </message>
    <message>
        <source>The line was busy.</source>
        <translation>La línea estaba ocupada.</translation>
    </message>
    <message>
        <source>The call was refused at the other end.</source>
        <translation>La llamada fue rechazada en el otro extremo.</translation>
    </message>
    <message>
        <source>The network says that this number is not in use.</source>
        <translation>La red indica que este número no está asignado.</translation>
    </message>
    <message>
        <source>The call failed in the network; the customer was not reached.</source>
        <translation>La llamada falló en la red; no se contactó con el cliente.</translation>
    </message>
    <message>
        <source>The call was not placed: the telephone system has no line at the moment.</source>
        <translation>La llamada no se realizó: el sistema telefónico no tiene línea en este momento.</translation>
    </message>
    <message>
        <source>No one answered in the time allowed.</source>
        <translation>Nadie respondió en el tiempo previsto.</translation>
    </message>
    <message>
        <source>Closed at that time. The next opening is {}.</source>
        <translation>Cerrado a esa hora. La próxima apertura es {}.</translation>
    </message>
    <message>
        <source>Closed at that time.</source>
        <translation>Cerrado a esa hora.</translation>
    </message>
    <message>
        <source>Choose a time from now on, at most 90 days ahead.</source>
        <translation>Elija una hora a partir de ahora, dentro de los próximos 90 días.</translation>
    </message>
    <message>
        <source>Choose a date and a time.</source>
        <translation>Elija una fecha y una hora.</translation>
    </message>
    <message>
        <source>That agent does not serve this business process any more.</source>
        <translation>Ese agente ya no atiende este proceso de negocio.</translation>
    </message>
    <message>
        <source>Another callback has that number already.</source>
        <translation>Otra devolución ya tiene ese número.</translation>
    </message>
    <message>
        <source>Too late: the callback has moved on.</source>
        <translation>Demasiado tarde: la devolución ya ha avanzado.</translation>
    </message>
    <message>
        <source>Choose a code first.</source>
        <translation>Elija primero un código.</translation>
    </message>
    <message>
        <source>That code can no longer be chosen. Choose another one.</source>
        <translation>Ese código ya no se puede elegir. Elija otro.</translation>
    </message>
    <message>
        <source>It is too late to correct it: five minutes have passed, you have completed another callback, or a new shift has begun.</source>
        <translation>Es demasiado tarde para corregir: han pasado cinco minutos, ha completado otra devolución de llamada o ha empezado un nuevo turno.</translation>
    </message>
    <message>
        <source>It cannot be corrected: the callback was offered again since, or called again.</source>
        <translation>No se puede corregir: la devolución de llamada se ha vuelto a ofrecer o a realizar desde entonces.</translation>
    </message>
    <message>
        <source>Accept this one in the popup of your telephone application.</source>
        <translation>Acepte esta en la ventana de su aplicación de telefonía.</translation>
    </message>
    <message>
        <source>Sound is not installed on this machine. You can still read transcriptions.</source>
        <translation>El sonido no está instalado en este equipo. Aun así puede leer las transcripciones.</translation>
    </message>
    <message>
        <source>There is no sound device. Plug one in to play recordings.</source>
        <translation>No hay ningún dispositivo de sonido. Conecte uno para reproducir grabaciones.</translation>
    </message>
    <message>
        <source>The sound device chosen is gone. Choose another one.</source>
        <translation>El dispositivo de sonido elegido ya no está. Elija otro.</translation>
    </message>
    <message>
        <source>The sound device stopped. Play continues from here.</source>
        <translation>El dispositivo de sonido se detuvo. «Reproducir» continúa desde aquí.</translation>
    </message>
    <message>
        <source>The sound device did not open. Play tries again.</source>
        <translation>El dispositivo de sonido no se abrió. «Reproducir» lo intenta de nuevo.</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>Esta grabación no se puede reproducir.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Sesión cerrada</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Conectando con {}…</translation>
    </message>
    <message>
        <source>Connected to {}</source>
        <translation>Conectado con {}</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over.</source>
        <translation>Ahora trabaja en otro equipo.</translation>
    </message>
    <message>
        <source>Connection lost {}</source>
        <translation>Conexión perdida {}</translation>
    </message>
    <message>
        <source>Asked {}.</source>
        <translation>Solicitada {}.</translation>
    </message>
    <message>
        <source>Hand it to a supervisor, who can withdraw it. Ended as Cancel, it comes back.</source>
        <translation>Transfiérala a un supervisor, que puede retirarla. Si termina como cancelada, vuelve.</translation>
    </message>
    <message>
        <source>Until then, nothing is offered to you.</source>
        <translation>Hasta entonces no se le ofrece nada.</translation>
    </message>
    <message>
        <source>If this lasts, the offer goes to someone else.</source>
        <translation>Si esto se prolonga, la oferta pasa a otra persona.</translation>
    </message>
    <message>
        <source>If this lasts, the preview ends as Cancel and the callback goes back in queue.</source>
        <translation>Si esto se prolonga, la vista previa termina como cancelada y la devolución vuelve a la cola.</translation>
    </message>
    <message>
        <source>If this lasts, it ends as Cancel and the callback goes back in queue.</source>
        <translation>Si esto se prolonga, termina como cancelada y la devolución vuelve a la cola.</translation>
    </message>
    <message>
        <source>The call goes on.</source>
        <translation>La llamada continúa.</translation>
    </message>
    <message>
        <source>The wrap-up continues and completes with the last chosen status.</source>
        <translation>El cierre continúa y se completa con el último resultado elegido.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Intentándolo de nuevo.</translation>
    </message>
    <message>
        <source>Next try in {}.</source>
        <translation>Próximo intento en {}.</translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message>
        <source>Business Process Monitor</source>
        <translation>Monitor de procesos de negocio</translation>
    </message>
    <message>
        <source>Find a business process by name</source>
        <translation>Buscar un proceso de negocio por nombre</translation>
    </message>
    <message>
        <source>business process</source>
        <translation>proceso de negocio</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Detener…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Iniciar…</translation>
    </message>
    <message>
        <source>Wallboard…</source>
        <translation>Panel mural…</translation>
    </message>
    <message>
        <source>No business processes</source>
        <translation>No hay procesos de negocio</translation>
    </message>
    <message>
        <source>The site file lists the business processes you supervise.</source>
        <translation>El archivo del sitio indica los procesos de negocio que usted supervisa.</translation>
    </message>
    <message>
        <source>No business processes match</source>
        <translation>Ningún proceso de negocio coincide</translation>
    </message>
    <message>
        <source>Show all business processes</source>
        <translation>Mostrar todos los procesos de negocio</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>No se puede conectar con el servidor</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>shift since {time} · {place}</source>
        <translation>turno desde {time} · {place}</translation>
    </message>
    <message>
        <source>Counting the offers that would be revoked…</source>
        <translation>Contando las ofertas que se revocarían…</translation>
    </message>
    <message>
        <source>No offer is open, so none is revoked.</source>
        <translation>No hay ofertas abiertas, así que no se revoca ninguna.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers that are not yet accepted are revoked.</source>
        <translation>
            <numerusform>Se revoca %Ln oferta todavía no aceptada.</numerusform>
            <numerusform>Se revocan %Ln ofertas todavía no aceptadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new is offered; calls go on, and %Ln callbacks stay in queue.</source>
        <translation>
            <numerusform>No se ofrece nada nuevo; las llamadas siguen y %Ln devolución permanece en cola.</numerusform>
            <numerusform>No se ofrece nada nuevo; las llamadas siguen y %Ln devoluciones permanecen en cola.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks in queue are offered again while the schedule is open.</source>
        <translation>
            <numerusform>%Ln devolución en cola se vuelve a ofrecer mientras el horario esté abierto.</numerusform>
            <numerusform>%Ln devoluciones en cola se vuelven a ofrecer mientras el horario esté abierto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the callbacks of {}?</source>
        <translation>¿Iniciar las devoluciones de {}?</translation>
    </message>
    <message>
        <source>Change the stop…</source>
        <translation>Cambiar la detención…</translation>
    </message>
    <message>
        <source>Nothing new is offered until it is started again. Agents see the end and the reason.</source>
        <translation>No se ofrece nada nuevo hasta que se reanude. Los agentes ven el final y el motivo.</translation>
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
        <translation>Cambiar la hora de la devolución</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>NewCallbackDialog</name>
    <message>
        <source>New callback</source>
        <translation>Nueva devolución</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Number, with the country code</source>
        <translation>Número, con el prefijo del país</translation>
    </message>
    <message>
        <source>Customer&apos;s name (optional)</source>
        <translation>Nombre del cliente (opcional)</translation>
    </message>
    <message>
        <source>Note for the call (optional)</source>
        <translation>Nota para la llamada (opcional)</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>Call at a later time</source>
        <translation>Llamar más tarde</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{} is stopped. The queue stays; nothing new is offered.</source>
        <translation>{} está detenido. La cola se mantiene; no se ofrece nada nuevo.</translation>
    </message>
    <message>
        <source>{} is started again.</source>
        <translation>{} se ha iniciado de nuevo.</translation>
    </message>
    <message>
        <source>The wrap-up is finished; the agent is free again.</source>
        <translation>El cierre ha finalizado; el agente queda libre.</translation>
    </message>
    <message>
        <source>That link leads to no callback of your business processes.</source>
        <translation>Ese enlace no lleva a ninguna devolución de sus procesos de negocio.</translation>
    </message>
    <message>
        <source>The callback to {} is already completed.</source>
        <translation>La devolución a {} ya está completada.</translation>
    </message>
    <message>
        <source>{process}: {text}</source>
        <translation>{process}: {text}</translation>
    </message>
    <message>
        <source>The callback to {} is completed.</source>
        <translation>La devolución a {} está completada.</translation>
    </message>
    <message>
        <source>The last callback of {agent} is corrected: {status}</source>
        <translation>La última devolución de llamada de {agent} está corregida: {status}</translation>
    </message>
    <message>
        <source>{} has an open callback already; the new one has joined it.</source>
        <translation>{} ya tiene una devolución abierta; la nueva se ha unido a ella.</translation>
    </message>
    <message>
        <source>The callback to {} is created.</source>
        <translation>La devolución a {} está creada.</translation>
    </message>
    <message>
        <source>{agent} after the present interaction: {state}</source>
        <translation>{agent} tras la interacción actual: {state}</translation>
    </message>
    <message>
        <source>{agent} now: {state}</source>
        <translation>{agent} ahora: {state}</translation>
    </message>
    <message>
        <source>{process} is stopped until {time}. The queue stays; nothing new is offered.</source>
        <translation>{process} está detenido hasta {time}. La cola se mantiene; no se ofrece nada nuevo.</translation>
    </message>
    <message>
        <source>You have left the conversation of {}, which goes on.</source>
        <translation>Ha salido de la conversación de {}, que continúa.</translation>
    </message>
    <message>
        <source>You listen to the conversation of {}.</source>
        <translation>Escucha la conversación de {}.</translation>
    </message>
    <message>
        <source>You whisper to {}.</source>
        <translation>Usted susurra a {}.</translation>
    </message>
    <message>
        <source>You join the conversation of {}.</source>
        <translation>Se une a la conversación de {}.</translation>
    </message>
    <message>
        <source>You are no longer in the conversation of {}: it has ended, or your phone has.</source>
        <translation>Ya no está en la conversación de {}: ha terminado o se cortó su teléfono.</translation>
    </message>
    <message>
        <source>Your phone did not connect with the conversation of {}. Check it and try again.</source>
        <translation>Su teléfono no se conectó con la conversación de {}. Revíselo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>{command} was not carried out: the callback had moved on already.</source>
        <translation>{command}: no se realizó, la devolución ya había avanzado.</translation>
    </message>
    <message>
        <source>Something went wrong. The log has details; please try again.</source>
        <translation>Algo ha fallado. El registro tiene los detalles; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Corrected. {}</source>
        <translation>Corregido. {}</translation>
    </message>
    <message>
        <source>{} will be called.</source>
        <translation>Se llamará al {}.</translation>
    </message>
    <message>
        <source>Stopped: {}</source>
        <translation>Detenido: {}</translation>
    </message>
    <message>
        <source>{} is no longer stopped.</source>
        <translation>{} ya no está detenido.</translation>
    </message>
    <message>
        <source>{command} did not reach the server. {trouble}</source>
        <translation>{command}: no llegó al servidor. {trouble}</translation>
    </message>
    <message>
        <source>It is not known whether {command} reached the server. {trouble} Callback Desk looks again by itself.</source>
        <translation>{command}: no se sabe si llegó al servidor. {trouble} Callback Desk lo comprobará automáticamente.</translation>
    </message>
    <message>
        <source>{who} is called again {when}.</source>
        <translation>Se volverá a llamar a {who} {when}.</translation>
    </message>
    <message>
        <source>{who} completed as {status}.</source>
        <translation>{who}, completada como {status}.</translation>
    </message>
    <message>
        <source>A supervisor has the callback now.</source>
        <translation>La devolución la tiene ahora un supervisor.</translation>
    </message>
    <message>
        <source>Declined. The callback is back in queue.</source>
        <translation>Rechazada. La devolución ha vuelto a la cola.</translation>
    </message>
    <message>
        <source>You missed an offer. Set yourself available when you are back.</source>
        <translation>Ha perdido una oferta. Póngase disponible cuando vuelva.</translation>
    </message>
    <message>
        <source>The offer was withdrawn.</source>
        <translation>La oferta se ha retirado.</translation>
    </message>
    <message>
        <source>The connection is back.</source>
        <translation>La conexión ha vuelto.</translation>
    </message>
    <message>
        <source>Your password is changed. You are signed out everywhere else.</source>
        <translation>Su contraseña se ha cambiado. Se ha cerrado su sesión en todos los demás lugares.</translation>
    </message>
    <message>
        <source>This system has no keyring, so you will be asked to sign in again next time.</source>
        <translation>Este sistema no tiene almacén de claves; tendrá que iniciar sesión de nuevo la próxima vez.</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults are used.</source>
        <translation>No se pudieron leer los ajustes; se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The settings could not be stored; they last until you quit.</source>
        <translation>No se pudieron guardar los ajustes; valen hasta que salga.</translation>
    </message>
    <message>
        <source>The recording could not be loaded. Trying again.</source>
        <translation>No se pudo cargar la grabación. Intentando de nuevo.</translation>
    </message>
    <message>
        <source>The keys that work in every window are taken by another program.</source>
        <translation>Las teclas que funcionan en todas las ventanas las usa otro programa.</translation>
    </message>
    <message>
        <source>That link is invalid. A link to a callback looks like callback:ID.</source>
        <translation>Ese enlace no es válido. Un enlace a una devolución tiene esta forma: callback:ID.</translation>
    </message>
    <message>
        <source>That callback is yours; you can see it when this one is completed.</source>
        <translation>Esa devolución es suya; podrá verla cuando termine la actual.</translation>
    </message>
    <message>
        <source>That link leads to a callback that is not yours.</source>
        <translation>Ese enlace lleva a una devolución que no es suya.</translation>
    </message>
    <message>
        <source>No browser could be opened on this machine.</source>
        <translation>No se pudo abrir ningún navegador en este equipo.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>El inicio de sesión se canceló en el navegador.</translation>
    </message>
    <message>
        <source>The answer came from another sign-in service. Try again.</source>
        <translation>La respuesta llegó de otro servicio de inicio de sesión. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The sign-in with the browser cannot be used here. An administrator can help.</source>
        <translation>El inicio de sesión con el navegador no funciona aquí. Un administrador puede ayudar.</translation>
    </message>
    <message>
        <source>No server has that name. Check the address.</source>
        <translation>Ningún servidor tiene ese nombre. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>Nothing answers at that address. The server may be down.</source>
        <translation>No responde nada en esa dirección. Puede que el servidor esté parado.</translation>
    </message>
    <message>
        <source>The network cannot reach the server. Check your connection.</source>
        <translation>La red no llega al servidor. Compruebe su conexión.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The connection was interrupted.</source>
        <translation>La conexión se interrumpió.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>El proxy rechazó la conexión.</translation>
    </message>
    <message>
        <source>The server is busy or just starting.</source>
        <translation>El servidor está ocupado o acaba de arrancar.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a minute, then try again.</source>
        <translation>Demasiadas solicitudes. Espere un minuto y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>http:// would send your password unencrypted. Use https://, or ask an administrator to allow it.</source>
        <translation>http:// enviaría su contraseña sin cifrar. Use https:// o pida a un administrador que lo permita.</translation>
    </message>
    <message>
        <source>A secure connection could not be made. An administrator can help.</source>
        <translation>No se pudo establecer una conexión segura. Un administrador puede ayudar.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. An administrator can renew it.</source>
        <translation>El certificado del servidor ha caducado. Un administrador puede renovarlo.</translation>
    </message>
    <message>
        <source>This machine does not trust the server&apos;s certificate.</source>
        <translation>Este equipo no confía en el certificado del servidor.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server. Check the address.</source>
        <translation>El certificado es de otro servidor. Compruebe la dirección.</translation>
    </message>
    <message>
        <source>Something else answers at that address. Check it.</source>
        <translation>En esa dirección responde otra cosa. Compruébela.</translation>
    </message>
    <message>
        <source>The server has another version. Update the server or this desktop.</source>
        <translation>El servidor tiene otra versión. Actualice el servidor o este programa.</translation>
    </message>
    <message>
        <source>That is not a server address.</source>
        <translation>Esa no es la dirección de un servidor.</translation>
    </message>
</context>
<context>
    <name>OfferPane</name>
    <message>
        <source>Accept this callback</source>
        <translation>Aceptar esta devolución</translation>
    </message>
    <message>
        <source>Waiting for {}</source>
        <translation>Espera desde hace {}</translation>
    </message>
</context>
<context>
    <name>OfferPopup</name>
    <message>
        <source>Callback offered</source>
        <translation>Devolución ofrecida</translation>
    </message>
    <message>
        <source>Accept this callback</source>
        <translation>Aceptar esta devolución</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>Callback offered: {who}, {where}</source>
        <translation>Devolución ofrecida: {who}, {where}</translation>
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
        <translation>Próximas aperturas: se muestran cuando el horario es válido</translation>
    </message>
    <message>
        <source>Next openings, {place} time ({time} there now)</source>
        <translation>Próximas aperturas, hora de {place} (allí son las {time})</translation>
    </message>
    <message>
        <source>No openings: nothing would ever be processed</source>
        <translation>Sin aperturas: nunca se procesaría nada</translation>
    </message>
    <message>
        <source>Open at all times</source>
        <translation>Siempre abierto</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>sin hora de cierre</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Sending to queue: {done} of {asked}</source>
        <translation>Enviando a la cola: {done} de {asked}</translation>
    </message>
    <message>
        <source>Purging: {done} of {asked}</source>
        <translation>Descartando: {done} de {asked}</translation>
    </message>
    <message>
        <source>Giving to the agent: {done} of {asked}</source>
        <translation>Asignando al agente: {done} de {asked}</translation>
    </message>
    <message>
        <source>Withdrawing: {done} of {asked}</source>
        <translation>Retirando: {done} de {asked}</translation>
    </message>
    <message>
        <source>Changing: {done} of {asked}</source>
        <translation>Cambiando: {done} de {asked}</translation>
    </message>
    <message>
        <source>Undoing: {done} of {asked}</source>
        <translation>Deshaciendo: {done} de {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} sent to queue</source>
        <translation>{done} de {asked} enviadas a la cola</translation>
    </message>
    <message>
        <source>{done} of {asked} purged</source>
        <translation>{done} de {asked} descartadas</translation>
    </message>
    <message>
        <source>{done} of {asked} given to the agent</source>
        <translation>{done} de {asked} asignadas al agente</translation>
    </message>
    <message>
        <source>{done} of {asked} withdrawn</source>
        <translation>{done} de {asked} retiradas</translation>
    </message>
    <message>
        <source>{done} of {asked} changed</source>
        <translation>{done} de {asked} cambiadas</translation>
    </message>
    <message>
        <source>{done} of {asked} put back</source>
        <translation>{done} de {asked} devueltas a su sitio</translation>
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
        <translation>Cargando</translation>
    </message>
    <message>
        <source>Show more ({shown} of {all})</source>
        <translation>Mostrar más ({shown} de {all})</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>What to do with {}</source>
        <translation>Qué hacer con {}</translation>
    </message>
    <message>
        <source>Copy the number {}</source>
        <translation>Copiar el número {}</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Llamar ahora</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Cambiar la hora…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Devolver a la cola…</translation>
    </message>
</context>
<context>
    <name>OwnWorkTexts</name>
    <message>
        <source>{who} is called {when}.</source>
        <translation>Se llamará a {who} {when}.</translation>
    </message>
    <message>
        <source>Every agent may call {who} now.</source>
        <translation>Cualquier agente puede llamar ahora a {who}.</translation>
    </message>
    <message>
        <source>{who} is on your list for {when}.</source>
        <translation>{who} está en su lista para {when}.</translation>
    </message>
    <message>
        <source>{who} is on your list.</source>
        <translation>{who} está en su lista.</translation>
    </message>
    <message>
        <source>A supervisor has given {who} back to you.</source>
        <translation>Un supervisor le ha devuelto a {who}.</translation>
    </message>
    <message>
        <source>{who} is due now.</source>
        <translation>{who}: la llamada toca ahora.</translation>
    </message>
    <message>
        <source>{who} is due at {time}.</source>
        <translation>{who}: llamada prevista a las {time}.</translation>
    </message>
    <message>
        <source>{} per conversation</source>
        <translation>{} por conversación</translation>
    </message>
    <message>
        <source>This number must not be called.</source>
        <translation>No se debe llamar a este número.</translation>
    </message>
    <message>
        <source>Write the number with its country code, such as +49 30 901820.</source>
        <translation>Escriba el número con el prefijo del país, como +49 30 901820.</translation>
    </message>
    <message>
        <source>The customer has an open callback already.</source>
        <translation>El cliente ya tiene una devolución abierta.</translation>
    </message>
    <message>
        <source>You do not serve this business process any more.</source>
        <translation>Usted ya no atiende este proceso de negocio.</translation>
    </message>
    <message>
        <source>This callback no longer waits for you.</source>
        <translation>Esta devolución ya no le espera.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of {}</source>
        <translation>Contraseña de {}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: pass it on. It is temporary: at the next sign-in the user chooses another one.</source>
        <translation>El nombre de usuario es {}. Esta contraseña solo se muestra ahora: comuníquela. Es provisional: al iniciar sesión la próxima vez, el usuario elige otra.</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: give it to the program.</source>
        <translation>El nombre de usuario es {}. Esta contraseña solo se muestra ahora: introdúzcala en el programa.</translation>
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
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
</context>
<context>
    <name>PasswordWindow</name>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Repita la contraseña nueva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>At least 8 characters; not one character repeated, not your user name, not your current password.</source>
        <translation>Al menos 8 caracteres; no puede ser un único carácter repetido, ni su nombre de usuario, ni su contraseña actual.</translation>
    </message>
    <message>
        <source>You stay signed in here, and are signed out everywhere else.</source>
        <translation>Aquí su sesión sigue abierta; en todos los demás lugares se cierra.</translation>
    </message>
    <message>
        <source>Your password is temporary. Choose another one to sign in.</source>
        <translation>Su contraseña es provisional. Elija otra para iniciar sesión.</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Su contraseña se ha cambiado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Changing the password…</source>
        <translation>Cambiando la contraseña…</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Las dos contraseñas nuevas son distintas.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>La contraseña actual es incorrecta.</translation>
    </message>
    <message>
        <source>The password may have been changed: if you have to sign in again, try the new one.</source>
        <translation>Es posible que la contraseña se haya cambiado: si tiene que volver a iniciar sesión, pruebe con la nueva.</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>yesterday {}</source>
        <translation>ayer {}</translation>
    </message>
    <message>
        <source>today {}</source>
        <translation>hoy {}</translation>
    </message>
    <message>
        <source>Asked for you</source>
        <translation>Solicitada para usted</translation>
    </message>
    <message>
        <source>Asked for you, by yourself</source>
        <translation>Solicitada para usted, por usted</translation>
    </message>
    <message>
        <source>Asked for you by {}</source>
        <translation>Solicitada para usted por {}</translation>
    </message>
    <message>
        <source>Asked for {}</source>
        <translation>Solicitada para {}</translation>
    </message>
    <message>
        <source>Asked for {who} by {by}</source>
        <translation>Solicitada para {who} por {by}</translation>
    </message>
    <message>
        <source>reached a voicemail box</source>
        <translation>llegó a un buzón de voz</translation>
    </message>
    <message>
        <source>spoke with the customer and agreed on another call</source>
        <translation>habló con el cliente y acordó otra llamada</translation>
    </message>
    <message>
        <source>put it off to another time</source>
        <translation>la aplazó a otra hora</translation>
    </message>
    <message>
        <source>reached somebody else</source>
        <translation>contactó con otra persona</translation>
    </message>
    <message>
        <source>spoke with the customer</source>
        <translation>habló con el cliente</translation>
    </message>
    <message>
        <source>put off at closing time</source>
        <translation>aplazada al cierre</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>colgó</translation>
    </message>
    <message>
        <source>could not be called: the call was not placed</source>
        <translation>no se pudo llamar: la llamada no se realizó</translation>
    </message>
    <message>
        <source>ended it before an answer</source>
        <translation>la terminó antes de una respuesta</translation>
    </message>
    <message>
        <source>the line was busy</source>
        <translation>la línea estaba ocupada</translation>
    </message>
    <message>
        <source>the call was refused</source>
        <translation>la llamada fue rechazada</translation>
    </message>
    <message>
        <source>the number was not in use</source>
        <translation>el número no estaba asignado</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>la red falló</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>corrected by {}</source>
        <translation>corregido por {}</translation>
    </message>
    <message>
        <source>handed it to the supervisors</source>
        <translation>la transfirió a los supervisores</translation>
    </message>
    <message>
        <source>requested {}</source>
        <translation>solicitada {}</translation>
    </message>
    <message>
        <source>with an agent now</source>
        <translation>ahora con un agente</translation>
    </message>
    <message>
        <source>waits in the queue</source>
        <translation>espera en la cola</translation>
    </message>
    <message>
        <source>waits for its time</source>
        <translation>espera a su hora</translation>
    </message>
    <message>
        <source>Handed over by {}</source>
        <translation>Transferida por {}</translation>
    </message>
    <message>
        <source>Put off at closing time, {when}</source>
        <translation>Aplazada al cierre, {when}</translation>
    </message>
    <message>
        <source>{who} reached a voicemail box {when}</source>
        <translation>{who} llegó a un buzón de voz {when}</translation>
    </message>
    <message>
        <source>{who} got no answer {when}</source>
        <translation>{who} no obtuvo respuesta {when}</translation>
    </message>
    <message>
        <source>Spoke with {who} {when}</source>
        <translation>Habló con {who} {when}</translation>
    </message>
    <message>
        <source>{who} put it off {when}</source>
        <translation>{who} la aplazó {when}</translation>
    </message>
</context>
<context>
    <name>PerformanceTab</name>
    <message>
        <source>Longest waiting</source>
        <translation>Espera más larga</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Promesas cumplidas</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>recibidas</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>contactadas</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallidas</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>Este turno, por cuartos de hora</translation>
    </message>
    <message>
        <source>The shift could not be loaded</source>
        <translation>No se pudo cargar el turno</translation>
    </message>
    <message>
        <source>Loading the shift…</source>
        <translation>Cargando el turno…</translation>
    </message>
    <message>
        <source>Nothing yet this shift</source>
        <translation>Nada todavía en este turno</translation>
    </message>
    <message>
        <source>Callbacks entered, reached and failed are drawn here by the quarter hour.</source>
        <translation>Las devoluciones recibidas, contactadas y fallidas se dibujan aquí por cuartos de hora.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded, {failed} failed</source>
        <translation>{succeeded} con éxito, {failed} fallidas</translation>
    </message>
    <message>
        <source>{queue} in queue, {pending} pending, {agents} with agents</source>
        <translation>{queue} en cola, {pending} pendientes, {agents} con agentes</translation>
    </message>
    <message>
        <source>answer to completion</source>
        <translation>de la respuesta al cierre</translation>
    </message>
    <message>
        <source>of Proc</source>
        <translation>de las procesadas</translation>
    </message>
    <message>
        <source>this shift</source>
        <translation>este turno</translation>
    </message>
    <message>
        <source>no one waits in queue</source>
        <translation>nadie espera en la cola</translation>
    </message>
    <message>
        <source>in queue since {}</source>
        <translation>en cola desde {}</translation>
    </message>
    <message>
        <source>{kept} in the promised time, {early} before, {late} after</source>
        <translation>{kept} en el plazo prometido, {early} antes, {late} después</translation>
    </message>
    <message>
        <source>no promised time yet this shift</source>
        <translation>aún no hay plazos prometidos en este turno</translation>
    </message>
</context>
<context>
    <name>PeriodFigures</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Recibidas</translation>
    </message>
    <message>
        <source>Callbacks that entered in the period.</source>
        <translation>Devoluciones recibidas en el período.</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Con éxito</translation>
    </message>
    <message>
        <source>Callbacks completed as succeeded in the period.</source>
        <translation>Devoluciones completadas con éxito en el período.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallidas</translation>
    </message>
    <message>
        <source>Callbacks completed as failed in the period.</source>
        <translation>Devoluciones completadas como fallidas en el período.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Attempts made in the period.</source>
        <translation>Intentos realizados en el período.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Contactados</translation>
    </message>
    <message>
        <source>Attempts that were handled, and their share of all attempts.</source>
        <translation>Intentos atendidos y su proporción de todos los intentos.</translation>
    </message>
    <message>
        <source>First successes</source>
        <translation>Éxitos al primer intento</translation>
    </message>
    <message>
        <source>First attempts of their callback that were handled, and their share of all first attempts.</source>
        <translation>Primeros intentos de su devolución que fueron atendidos, y su proporción de todos los primeros intentos.</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Espera media</translation>
    </message>
    <message>
        <source>From the request to the first answer, whatever happened in between.</source>
        <translation>Desde la solicitud hasta la primera respuesta, pase lo que pase entre medias.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Espera más larga</translation>
    </message>
    <message>
        <source>The longest of these waits.</source>
        <translation>La más larga de estas esperas.</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Promesas cumplidas</translation>
    </message>
    <message>
        <source>First calls that began within the time promised at the request.</source>
        <translation>Primeras llamadas que empezaron dentro del tiempo prometido en la solicitud.</translation>
    </message>
    <message>
        <source>Begun early</source>
        <translation>Antes de hora</translation>
    </message>
    <message>
        <source>First calls that began before the promised time.</source>
        <translation>Primeras llamadas que empezaron antes del tiempo prometido.</translation>
    </message>
    <message>
        <source>Begun late</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source>First calls that began after the promised time, or never.</source>
        <translation>Primeras llamadas que empezaron después del tiempo prometido, o nunca.</translation>
    </message>
    <message>
        <source>Called on time</source>
        <translation>Llamadas a su hora</translation>
    </message>
    <message>
        <source>Calls that were moved to a time and began within five minutes from that time on.</source>
        <translation>Llamadas aplazadas a una hora que empezaron en los cinco minutos siguientes.</translation>
    </message>
    <message>
        <source>Predicted wait</source>
        <translation>Espera prevista</translation>
    </message>
    <message>
        <source>The mean wait until the first call as it was predicted at the request.</source>
        <translation>La espera media hasta la primera llamada según se previó en la solicitud.</translation>
    </message>
    <message>
        <source>Real wait</source>
        <translation>Espera real</translation>
    </message>
    <message>
        <source>The mean wait of the same callbacks as it was.</source>
        <translation>La espera media de las mismas devoluciones, tal como fue.</translation>
    </message>
    <message>
        <source>Mean handling</source>
        <translation>Gestión media</translation>
    </message>
    <message>
        <source>From the answer to the completion.</source>
        <translation>Desde la respuesta hasta la finalización.</translation>
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
        <translation>Proceso de negocio</translation>
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
        <translation>Por proceso de negocio</translation>
    </message>
    <message>
        <source>By disposition code</source>
        <translation>Por código de resultado</translation>
    </message>
    <message>
        <source>% reached</source>
        <translation>% contactados</translation>
    </message>
    <message>
        <source>% reached at the first attempt</source>
        <translation>% contactados al primer intento</translation>
    </message>
    <message>
        <source>% promises kept</source>
        <translation>% promesas cumplidas</translation>
    </message>
    <message>
        <source>% called on time</source>
        <translation>% llamadas a su hora</translation>
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
        <translation>Sin código</translation>
    </message>
    <message>
        <source>{} (supervisor)</source>
        <translation>{} (supervisor)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>Promised times: {kept} kept, {early} begun early, {late} late.</source>
        <translation>Tiempos prometidos: {kept} cumplidos, {early} antes de hora, {late} con retraso.</translation>
    </message>
    <message>
        <source>Predicted wait {predicted} on average, real wait {real}.</source>
        <translation>Espera prevista de {predicted} de media, real de {real}.</translation>
    </message>
    <message>
        <source>The promised ranges were {} wide on average.</source>
        <translation>Los intervalos prometidos duraban {} de media.</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>The phone of this desktop is starting…</source>
        <translation>El teléfono de este programa está arrancando…</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>Conectando sus auriculares…</translation>
    </message>
    <message>
        <source>You are muted. The customer does not hear you.</source>
        <translation>Está en silencio. El cliente no le oye.</translation>
    </message>
    <message>
        <source>Your headset is connected.</source>
        <translation>Sus auriculares están conectados.</translation>
    </message>
    <message>
        <source>The sound broke off. Connecting again… The customer stays on the line.</source>
        <translation>El sonido se ha cortado. Conectando de nuevo… El cliente sigue en línea.</translation>
    </message>
    <message>
        <source>Your headset is connected when the call begins.</source>
        <translation>Sus auriculares se conectan cuando empieza la llamada.</translation>
    </message>
    <message>
        <source>There is no sound: this machine does not trust the server&apos;s certificate. Ask your administrator.</source>
        <translation>No hay sonido: este equipo no confía en el certificado del servidor. Consulte a su administrador.</translation>
    </message>
    <message>
        <source>There is no sound: the server&apos;s media port does not answer. The desktop keeps trying.</source>
        <translation>No hay sonido: el puerto de medios del servidor no responde. El programa lo sigue intentando.</translation>
    </message>
    <message>
        <source>The message is being played to the voicemail box. You are out of the call, which ends by itself.</source>
        <translation>El mensaje se está dejando en el buzón de voz. Ha salido de la llamada, que termina automáticamente.</translation>
    </message>
    <message>
        <source>The customer is on hold.</source>
        <translation>El cliente está en espera.</translation>
    </message>
    <message>
        <source>The recording is paused.</source>
        <translation>La grabación está en pausa.</translation>
    </message>
    <message>
        <source>The conversation is being recorded.</source>
        <translation>La conversación se está grabando.</translation>
    </message>
    <message>
        <source>The line stands still. Wait a moment: the network does not pass the sound on.</source>
        <translation>La línea está parada. Espere un momento: la red no transmite el sonido.</translation>
    </message>
    <message>
        <source>The line is bad: the customer does not hear all that you say. Speak in short sentences.</source>
        <translation>La línea es mala: el cliente no oye todo lo que usted dice. Hable con frases cortas.</translation>
    </message>
    <message>
        <source>The line is unsteady: the customer may miss a word of yours.</source>
        <translation>La línea es inestable: el cliente puede perderse alguna palabra suya.</translation>
    </message>
    <message>
        <source>The line is bad: you do not hear all that the customer says. Ask again for what matters.</source>
        <translation>La línea es mala: usted no oye todo lo que dice el cliente. Vuelva a preguntar lo importante.</translation>
    </message>
    <message>
        <source>The line is unsteady: you may miss a word.</source>
        <translation>La línea es inestable: puede perderse alguna palabra.</translation>
    </message>
    <message>
        <source>The line is slow: pause after each sentence, so that you do not interrupt each other.</source>
        <translation>La línea va con retraso: haga una pausa después de cada frase para no interrumpirse.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. It is tried again; if it stays away, ask your administrator.</source>
        <translation>El teléfono de este programa no se inicia. Se vuelve a intentar; si sigue sin funcionar, consulte a su administrador.</translation>
    </message>
    <message>
        <source>The headset that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>Los auriculares que eligió no están. Conéctelos o elija otros en la configuración.</translation>
    </message>
    <message>
        <source>The microphone that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>El micrófono que eligió no está. Conéctelo o elija otro en la configuración.</translation>
    </message>
    <message>
        <source>There is no microphone. Plug your headset in.</source>
        <translation>No hay micrófono. Conecte sus auriculares.</translation>
    </message>
    <message>
        <source>The microphone is gone. Plug it in, or choose another one.</source>
        <translation>El micrófono ya no está. Conéctelo o elija otro.</translation>
    </message>
    <message>
        <source>The microphone does not open. Close programs that use it, and allow the microphone in the system&apos;s privacy settings.</source>
        <translation>El micrófono no se abre. Cierre los programas que lo usan y permita el micrófono en los ajustes de privacidad del sistema.</translation>
    </message>
    <message>
        <source>The sound library is missing on this machine. Ask your administrator.</source>
        <translation>Falta la biblioteca de sonido en este equipo. Consulte a su administrador.</translation>
    </message>
    <message>
        <source>There is nothing to listen with. Plug your headset in.</source>
        <translation>No hay nada con qué escuchar. Conecte sus auriculares.</translation>
    </message>
    <message>
        <source>The headset is gone. Plug it in, or choose another one.</source>
        <translation>Los auriculares ya no están. Conéctelos o elija otros.</translation>
    </message>
    <message>
        <source>The headset does not open. Close programs that use it, or choose another one.</source>
        <translation>Los auriculares no se abren. Cierre los programas que los usan o elija otros.</translation>
    </message>
</context>
<context>
    <name>PhonePane</name>
    <message>
        <source>Choose headset and microphone</source>
        <translation>Elegir auriculares y micrófono</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Nivel de su micrófono</translation>
    </message>
    <message>
        <source>Level of the customer&apos;s voice</source>
        <translation>Nivel de la voz del cliente</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar micrófono</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Let the customer hear you again</source>
        <translation>Dejar que el cliente le oiga de nuevo</translation>
    </message>
    <message>
        <source>The customer does not hear you</source>
        <translation>El cliente no le oye</translation>
    </message>
</context>
<context>
    <name>PlaybackBar</name>
    <message>
        <source>5 seconds back</source>
        <translation>5 segundos atrás</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 segundos adelante</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Volume and device</source>
        <translation>Volumen y dispositivo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>{} (Space)</source>
        <translation>{} (Espacio)</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Postpone the callback</source>
        <translation>Aplazar la devolución</translation>
    </message>
    <message>
        <source>It leaves the queue until then. No attempt is counted.</source>
        <translation>Sale de la cola hasta entonces. No se cuenta ningún intento.</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Aplazar</translation>
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
        <translation>Proceso de negocio nuevo</translation>
    </message>
    <message>
        <source>Id, which is in addresses and reports, and never changes</source>
        <translation>Identificador para direcciones e informes, que nunca cambia</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
</context>
<context>
    <name>ProcessForm</name>
    <message>
        <source>Label</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Key, a digit or a small letter</source>
        <translation>Tecla: una cifra o una letra minúscula</translation>
    </message>
    <message>
        <source>Id, which is in reports and never changes</source>
        <translation>Identificador, que aparece en informes y nunca cambia</translation>
    </message>
    <message>
        <source>No codes: agents choose the completion status alone. Add a code to begin.</source>
        <translation>Sin códigos: los agentes eligen solo el estado de finalización. Añada un código para empezar.</translation>
    </message>
    <message>
        <source>None: a group of codes</source>
        <translation>Ninguno: un grupo de códigos</translation>
    </message>
    <message>
        <source>Completion status</source>
        <translation>Estado de finalización</translation>
    </message>
    <message>
        <source>In the group</source>
        <translation>En el grupo</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>Ninguno: en el nivel superior</translation>
    </message>
    <message>
        <source>Disposition codes</source>
        <translation>Códigos de resultado</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Añadir código</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Añadir grupo</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Código nuevo</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Grupo nuevo</translation>
    </message>
    <message>
        <source>key {}</source>
        <translation>tecla {}</translation>
    </message>
    <message>
        <source>Another code has this id; each has one of its own.</source>
        <translation>Otro código tiene este identificador; cada uno tiene el suyo.</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 10, without separators.</source>
        <translation>Escriba un número entero sin separadores, como 10.</translation>
    </message>
    <message>
        <source>Enter a number, such as 10 or 0.5, without separators.</source>
        <translation>Escriba un número sin separadores de millares, como 10 o 0,5.</translation>
    </message>
    <message>
        <source>Enter a duration, such as 90 s, 15 min or 1 h 30 min.</source>
        <translation>Escriba una duración, como 90 s, 15 min o 1 h 30 min.</translation>
    </message>
    <message>
        <source>usually {}</source>
        <translation>habitual: {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Someone else has changed this, too. Saving replaces what they have set.</source>
        <translation>Otra persona también ha cambiado esto. Al guardar se sustituye su valor.</translation>
    </message>
    <message>
        <source>Someone else has just changed this.</source>
        <translation>Otra persona acaba de cambiar esto.</translation>
    </message>
    <message>
        <source>Numbers that customers see: {}. They and the trunks are in the site file, and are read when the server starts.</source>
        <translation>Números que ven los clientes: {}. Ellos y las troncales están en el archivo del sitio y se leen al iniciar el servidor.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Admisión</translation>
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
        <translation>Guion y página</translation>
    </message>
    <message>
        <source>Those that take the number</source>
        <translation>Las que aceptan el número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Agents who are offered its callbacks</source>
        <translation>Agentes a quienes se ofrecen sus devoluciones de llamada</translation>
    </message>
    <message>
        <source>Languages that customers speak in recordings</source>
        <translation>Idiomas de los clientes en las grabaciones</translation>
    </message>
    <message>
        <source>Codes such as en, es, at most 10. With several, the spoken one is detected; with none, English is expected.</source>
        <translation>Códigos como en, es; 10 como máximo. Con varios se detecta el hablado; sin ninguno se espera inglés.</translation>
    </message>
    <message>
        <source>Country of spoken numbers</source>
        <translation>País de los números hablados</translation>
    </message>
    <message>
        <source>Two letters, such as US, for numbers that are spoken without a country code.</source>
        <translation>Dos letras, como US, para los números que se dicen sin prefijo de país.</translation>
    </message>
    <message>
        <source>Kinds of numbers that it calls</source>
        <translation>Tipos de números a los que llama</translation>
    </message>
    <message>
        <source>Countries that it calls</source>
        <translation>Países a los que llama</translation>
    </message>
    <message>
        <source>Two letters each, such as US, CA; empty for all.</source>
        <translation>Dos letras cada uno, como US, CA; vacío para todos.</translation>
    </message>
    <message>
        <source>all countries</source>
        <translation>todos los países</translation>
    </message>
    <message>
        <source>Trunk of its calls</source>
        <translation>Troncal de sus llamadas</translation>
    </message>
    <message>
        <source>Nothing is offered while the only trunk is away.</source>
        <translation>No se ofrece nada mientras la única troncal esté fuera de servicio.</translation>
    </message>
    <message>
        <source>Time for the agent&apos;s own telephone to answer</source>
        <translation>Tiempo para que responda el teléfono del agente</translation>
    </message>
    <message>
        <source>Time for a lost connection of the agent to come back</source>
        <translation>Tiempo para que vuelva una conexión perdida del agente</translation>
    </message>
    <message>
        <source>Detect voicemail boxes</source>
        <translation>Detectar buzones de voz</translation>
    </message>
    <message>
        <source>Message for voicemail boxes</source>
        <translation>Mensaje para buzones de voz</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/please-call-us.</source>
        <translation>Un sonido de la centralita, como custom/please-call-us.</translation>
    </message>
    <message>
        <source>Record conversations</source>
        <translation>Grabar las conversaciones</translation>
    </message>
    <message>
        <source>Notice before a recording begins</source>
        <translation>Aviso antes de que empiece una grabación</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/recorded.</source>
        <translation>Un sonido de la centralita, como custom/recorded.</translation>
    </message>
    <message>
        <source>What supervisors may do in a conversation</source>
        <translation>Lo que los supervisores pueden hacer en una conversación</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Speak to the agent alone</source>
        <translation>Hablar solo con el agente</translation>
    </message>
    <message>
        <source>Join the conversation</source>
        <translation>Participar en la conversación</translation>
    </message>
    <message>
        <source>Show agents that a supervisor is in the call</source>
        <translation>Mostrar a los agentes que hay un supervisor en la llamada</translation>
    </message>
    <message>
        <source>Fixed lines</source>
        <translation>Líneas fijas</translation>
    </message>
    <message>
        <source>Mobiles</source>
        <translation>Móviles</translation>
    </message>
    <message>
        <source>Toll-free numbers</source>
        <translation>Números gratuitos</translation>
    </message>
    <message>
        <source>Internet telephones</source>
        <translation>Teléfonos por internet</translation>
    </message>
    <message>
        <source>Personal numbers</source>
        <translation>Números personales</translation>
    </message>
    <message>
        <source>Companies&apos; universal numbers</source>
        <translation>Números universales de empresas</translation>
    </message>
    <message>
        <source>Premium-rate numbers, which cost money</source>
        <translation>Números de tarificación adicional, de pago</translation>
    </message>
    <message>
        <source>Shared-cost numbers, which cost money</source>
        <translation>Números de coste compartido, de pago</translation>
    </message>
    <message>
        <source>Pagers</source>
        <translation>Buscapersonas</translation>
    </message>
    <message>
        <source>Voicemail access numbers</source>
        <translation>Números de acceso a buzones de voz</translation>
    </message>
    <message>
        <source>Most open callbacks</source>
        <translation>Máximo de devoluciones de llamada abiertas</translation>
    </message>
    <message>
        <source>With so many that are not completed, no more are accepted.</source>
        <translation>Con tantas sin finalizar, no se aceptan más.</translation>
    </message>
    <message>
        <source>Longest promise</source>
        <translation>Promesa más larga</translation>
    </message>
    <message>
        <source>The latest beginning of a call, from the request. A callback that would begin later is refused.</source>
        <translation>El inicio más tardío de una llamada, desde la solicitud. Se rechaza la que empezaría después.</translation>
    </message>
    <message>
        <source>Cut-off before closing</source>
        <translation>Corte antes del cierre</translation>
    </message>
    <message>
        <source>So long before the schedule closes, no callback for today is accepted.</source>
        <translation>Con esta antelación al cierre del horario no se acepta ninguna devolución de llamada para hoy.</translation>
    </message>
    <message>
        <source>Most requests of one number on one day</source>
        <translation>Máximo de solicitudes de un número al día</translation>
    </message>
    <message>
        <source>An alert begins where a measure reaches its level, and ends once it has been better for long enough. Few agents and a low share are bad; of the others, much is bad.</source>
        <translation>Una alerta empieza cuando una medida alcanza su nivel y termina cuando ha mejorado el tiempo suficiente. Pocos agentes y una proporción baja son malos; en las demás, lo malo es un valor alto.</translation>
    </message>
    <message>
        <source>Callbacks in the shift before the share reached counts</source>
        <translation>Devoluciones de llamada del turno a partir de las que cuenta la proporción contactada</translation>
    </message>
    <message>
        <source>Agents choose a code together with its completion status. Alt+Up and Alt+Down move a code, Delete removes it.</source>
        <translation>Los agentes eligen un código junto con su estado de finalización. Alt+Arriba y Alt+Abajo mueven un código, Supr lo quita.</translation>
    </message>
    <message>
        <source>A code is required where the status has codes</source>
        <translation>Código obligatorio si el estado tiene códigos</translation>
    </message>
    <message>
        <source>Call script, shown beside the call</source>
        <translation>Guion de llamada, junto a la llamada</translation>
    </message>
    <message>
        <source>Note template, the beginning of a note</source>
        <translation>Plantilla de nota, el comienzo de una nota</translation>
    </message>
    <message>
        <source>Address of the page about the customer</source>
        <translation>Dirección de la página sobre el cliente</translation>
    </message>
    <message>
        <source>Such as https://crm.example.com/search?phone={number}; {customer_name}, {callback_id} and {attribute:NAME} are replaced, too.</source>
        <translation>Como https://crm.example.com/search?phone={number}; también se sustituyen {customer_name}, {callback_id} y {attribute:NAME}.</translation>
    </message>
    <message>
        <source>The page opens</source>
        <translation>La página se abre</translation>
    </message>
    <message>
        <source>when a callback is accepted</source>
        <translation>al aceptar una devolución de llamada</translation>
    </message>
    <message>
        <source>when the customer answers</source>
        <translation>cuando el cliente contesta</translation>
    </message>
    <message>
        <source>by key alone</source>
        <translation>solo con la tecla</translation>
    </message>
    <message>
        <source>Schemes that its address may have</source>
        <translation>Esquemas que puede tener su dirección</translation>
    </message>
    <message>
        <source>Such as https; another one starts another program on the agent&apos;s machine.</source>
        <translation>Como https; otro inicia otro programa en el equipo del agente.</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Buscar por nombre</translation>
    </message>
    <message>
        <source>Levels of alerts</source>
        <translation>Niveles de las alertas</translation>
    </message>
    <message>
        <source>Warning from</source>
        <translation>Aviso desde</translation>
    </message>
    <message>
        <source>Alarm from</source>
        <translation>Alarma desde</translation>
    </message>
    <message>
        <source>Ends when better by</source>
        <translation>Termina si mejora en</translation>
    </message>
    <message>
        <source>for at least</source>
        <translation>durante al menos</translation>
    </message>
</context>
<context>
    <name>ProcessPane</name>
    <message>
        <source>Business process settings</source>
        <translation>Ajustes del proceso de negocio</translation>
    </message>
    <message>
        <source>Callback Performance</source>
        <translation>Rendimiento</translation>
    </message>
    <message>
        <source>Callback Timing</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Callback Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Current Interactions</source>
        <translation>Interacciones actuales</translation>
    </message>
    <message>
        <source>no opening scheduled</source>
        <translation>ninguna apertura prevista</translation>
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
        <translation>Nuevo…</translation>
    </message>
    <message>
        <source>New business process</source>
        <translation>Proceso de negocio nuevo</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Remove the business process</source>
        <translation>Eliminar el proceso de negocio</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Parts of the business process</source>
        <translation>Partes del proceso de negocio</translation>
    </message>
    <message>
        <source>Hours and timing</source>
        <translation>Horario y tiempos</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Procesos de negocio</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>Otra persona ha cambiado este proceso de negocio entretanto. Descarte sus cambios para ver los otros; si guarda de nuevo, los sustituye.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Fields that both of you changed are marked; check, and save again.</source>
        <translation>Otra persona ha cambiado este proceso de negocio entretanto. Los campos que ambos cambiaron están marcados; revíselos y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Their changes are shown, yours are kept; check, and save again.</source>
        <translation>Otra persona ha cambiado este proceso de negocio entretanto. Se muestran sus cambios y se conservan los de usted; revíselos y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Not saved. The fields that are marked name what is wrong.</source>
        <translation>No se ha guardado. Los campos marcados indican qué está mal.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason, kept with the callback</source>
        <translation>Motivo, guardado con la devolución</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>Reasons for Not Ready, in the order of the menu</source>
        <translation>Motivos de No disponible, en el orden del menú</translation>
    </message>
    <message>
        <source>Name, which reports show in every language</source>
        <translation>Nombre que muestran los informes en todos los idiomas</translation>
    </message>
    <message>
        <source>Shown in {}</source>
        <translation>Texto en {}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Descartar cambios</translation>
    </message>
    <message>
        <source>What agents choose from when they are not ready. An agent who has a reason that is removed keeps it until the next change of state. A name without a text for a language is shown as it is written.</source>
        <translation>Entre lo que eligen los agentes cuando no están disponibles. Un agente cuyo motivo se elimina lo conserva hasta su próximo cambio de estado. Un nombre sin texto en un idioma se muestra tal como está escrito.</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>Motivo nuevo</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Someone else has changed the reasons meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>Otra persona ha cambiado los motivos entretanto. Descarte sus cambios para ver los otros; si guarda de nuevo, los sustituye.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>call {when}</source>
        <translation>llamada {when}</translation>
    </message>
    <message>
        <source>{when}, {n} of {all}</source>
        <translation>{when}, {n} de {all}</translation>
    </message>
    <message>
        <source>rough draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>times estimated</source>
        <translation>tiempos estimados</translation>
    </message>
    <message>
        <source>certainty unknown</source>
        <translation>fiabilidad desconocida</translation>
    </message>
    <message>
        <source>dotted: unsure</source>
        <translation>punteado: dudoso</translation>
    </message>
    <message>
        <source>Someone speaks, but the words could not be made out. Listen to the recording.</source>
        <translation>Alguien habla, pero no se entendieron las palabras. Escuche la grabación.</translation>
    </message>
    <message>
        <source>No words were heard in this recording.</source>
        <translation>No se oyeron palabras en esta grabación.</translation>
    </message>
    <message>
        <source>Transcribing…</source>
        <translation>Transcribiendo…</translation>
    </message>
    <message>
        <source>This recording could not be transcribed.</source>
        <translation>Esta grabación no se pudo transcribir.</translation>
    </message>
    <message>
        <source>This recording could not be transcribed. It can still be heard.</source>
        <translation>Esta grabación no se pudo transcribir. Aun así se puede escuchar.</translation>
    </message>
    <message>
        <source>Loading the transcription…</source>
        <translation>Cargando la transcripción…</translation>
    </message>
    <message>
        <source>There is no transcription.</source>
        <translation>No hay transcripción.</translation>
    </message>
    <message>
        <source>Only the newest recording is transcribed.</source>
        <translation>Solo se transcribe la grabación más reciente.</translation>
    </message>
    <message>
        <source>There is no transcription of this recording.</source>
        <translation>No hay transcripción de esta grabación.</translation>
    </message>
</context>
<context>
    <name>RecordingView</name>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Recording of</source>
        <translation>Grabación del</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Copy the transcription</source>
        <translation>Copiar la transcripción</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>Reproducir la grabación</translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>Mostrar la grabación</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>conversation of {}</source>
        <translation>conversación de {}</translation>
    </message>
    <message>
        <source>recording of {}</source>
        <translation>grabación de {}</translation>
    </message>
    <message>
        <source>Conversations are not transcribed.</source>
        <translation>Las conversaciones no se transcriben.</translation>
    </message>
    <message>
        <source>The customer left no recording.</source>
        <translation>El cliente no dejó ninguna grabación.</translation>
    </message>
</context>
<context>
    <name>RefusalList</name>
    <message>
        <source>Refused callbacks</source>
        <translation>Devoluciones rechazadas</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>There is no such open callback.</source>
        <translation>No existe esa devolución abierta.</translation>
    </message>
    <message>
        <source>There is no such open callback, or you may not see it.</source>
        <translation>No existe esa devolución abierta, o no puede verla.</translation>
    </message>
    <message>
        <source>An agent has the callback already.</source>
        <translation>Un agente ya tiene la devolución.</translation>
    </message>
    <message>
        <source>An agent has the callback and has been notified.</source>
        <translation>Un agente tiene la devolución y ha sido avisado.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be changed once it is back.</source>
        <translation>Un agente tiene la devolución; se podrá cambiar cuando vuelva.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be completed once it is back.</source>
        <translation>Un agente tiene la devolución; se podrá completar cuando vuelva.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be purged once it is back.</source>
        <translation>Un agente tiene la devolución; se podrá descartar cuando vuelva.</translation>
    </message>
    <message>
        <source>An agent has the callback; the action can no longer be undone for it.</source>
        <translation>Un agente tiene la devolución; la acción ya no se puede deshacer para ella.</translation>
    </message>
    <message>
        <source>Only a pending callback can be sent to the queue.</source>
        <translation>Solo una devolución pendiente puede enviarse a la cola.</translation>
    </message>
    <message>
        <source>Callbacks of this business process are stopped; start them first.</source>
        <translation>Las devoluciones de este proceso de negocio están detenidas; inícielas primero.</translation>
    </message>
    <message>
        <source>The business process is off schedule; callbacks go to the queue when it opens.</source>
        <translation>El proceso de negocio está fuera de horario; las devoluciones pasan a la cola cuando abra.</translation>
    </message>
    <message>
        <source>It is outside the calling hours in the customer&apos;s time zone.</source>
        <translation>Está fuera de las horas de llamada en la zona horaria del cliente.</translation>
    </message>
    <message>
        <source>The callback expires before that time.</source>
        <translation>La devolución caduca antes de esa hora.</translation>
    </message>
    <message>
        <source>The customer has another open callback there.</source>
        <translation>El cliente tiene allí otra devolución abierta.</translation>
    </message>
    <message>
        <source>The callback has changed since the action; nothing was undone for it.</source>
        <translation>La devolución ha cambiado desde la acción; no se deshizo nada en ella.</translation>
    </message>
    <message>
        <source>The callback was completed by something else.</source>
        <translation>La devolución se completó por otra vía.</translation>
    </message>
    <message>
        <source>A new shift has begun, so that the figures of the former one are final.</source>
        <translation>Ha comenzado un turno nuevo; las cifras del anterior son definitivas.</translation>
    </message>
    <message>
        <source>There is no such action that can still be undone.</source>
        <translation>Esa acción ya no se puede deshacer.</translation>
    </message>
    <message>
        <source>The callback is completed already.</source>
        <translation>La devolución ya está completada.</translation>
    </message>
    <message>
        <source>Only a wrap-up that is completed with a status can be corrected.</source>
        <translation>Solo se puede corregir un cierre que se haya completado con un estado.</translation>
    </message>
    <message>
        <source>The callback was ended by something else since the wrap-up.</source>
        <translation>La devolución de llamada terminó por otro motivo después del cierre.</translation>
    </message>
    <message>
        <source>The customer has another open callback by now, which the correction would double.</source>
        <translation>El cliente ya tiene otra devolución de llamada abierta, que la corrección duplicaría.</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected, so the agent can only be set offline.</source>
        <translation>El agente no tiene el programa abierto; solo se le puede poner sin conexión.</translation>
    </message>
    <message>
        <source>The business process has as many open callbacks as it takes.</source>
        <translation>El proceso de negocio tiene tantas devoluciones abiertas como admite.</translation>
    </message>
    <message>
        <source>The business process does not call this number.</source>
        <translation>El proceso de negocio no llama a este número.</translation>
    </message>
    <message>
        <source>There is nothing to correct: five minutes have passed since the agent&apos;s last callback, or a new shift has begun.</source>
        <translation>No hay nada que corregir: han pasado cinco minutos desde la última devolución de llamada del agente, o ha empezado un turno nuevo.</translation>
    </message>
</context>
<context>
    <name>RefusalsDialog</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
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
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>End interaction state</source>
        <translation>Estado final de la interacción</translation>
    </message>
    <message>
        <source>Original entrance time</source>
        <translation>Entrada original</translation>
    </message>
    <message>
        <source>Last attempt time</source>
        <translation>Último intento</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Total attempts</source>
        <translation>Intentos en total</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
</context>
<context>
    <name>ReportBar</name>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Desde – hasta</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos los procesos de negocio</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
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
        <translation>Archivo más reciente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Failed at {time}: {reason}</source>
        <translation>Falló a las {time}: {reason}</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Aún no escrito</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Completed callbacks (6.04)</source>
        <translation>Devoluciones completadas (6.04)</translation>
    </message>
    <message>
        <source>Figures: {}</source>
        <translation>Cifras: {}</translation>
    </message>
</context>
<context>
    <name>ReportFilesPage</name>
    <message>
        <source>Scheduled files</source>
        <translation>Archivos programados</translation>
    </message>
    <message>
        <source>The server writes these reports into folders each day. The site file lists them.</source>
        <translation>El servidor escribe estos informes en carpetas cada día. El archivo del sitio los enumera.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>No se pudo cargar la lista</translation>
    </message>
    <message>
        <source>No files are scheduled</source>
        <translation>No hay archivos programados</translation>
    </message>
    <message>
        <source>An administrator lists reports in the site file, and the server writes them each day.</source>
        <translation>Un administrador enumera los informes en el archivo del sitio y el servidor los escribe cada día.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>The report could not be loaded</source>
        <translation>No se pudo cargar el informe</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>Devoluciones completadas</translation>
    </message>
    <message>
        <source>6.04 Completed Callback Interaction</source>
        <translation>6.04 Devoluciones completadas</translation>
    </message>
    <message>
        <source>Find completed callbacks by number or name</source>
        <translation>Buscar devoluciones completadas por número o nombre</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>número o nombre</translation>
    </message>
    <message>
        <source>Loading the report…</source>
        <translation>Cargando el informe…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed, more as you scroll</source>
        <translation>
            <numerusform>%Ln devolución completada, más al desplazarse</numerusform>
            <numerusform>%Ln devoluciones completadas, más al desplazarse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed</source>
        <translation>
            <numerusform>%Ln devolución completada</numerusform>
            <numerusform>%Ln devoluciones completadas</numerusform>
        </translation>
    </message>
    <message>
        <source>No completed callbacks match</source>
        <translation>Ninguna devolución completada coincide</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>Busque otro número u otro nombre, o quite los filtros.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message>
        <source>No callback was completed in this period</source>
        <translation>No se completó ninguna devolución en este período</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>Elija arriba un período más largo.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
</context>
<context>
    <name>ReportsPlace</name>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>Devoluciones completadas</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>Cifras de un período</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Registro de auditoría</translation>
    </message>
    <message>
        <source>Scheduled files</source>
        <translation>Archivos programados</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>{} s left</source>
        <translation>quedan {} s</translation>
    </message>
</context>
<context>
    <name>ScriptPane</name>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
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
        <translation>Ubicación de la interacción</translation>
    </message>
    <message>
        <source>Why not offered</source>
        <translation>Por qué no se ofrece</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>Número de intentos</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prevista</translation>
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
        <translation>Grabación</translation>
    </message>
    <message>
        <source>with an agent</source>
        <translation>con un agente</translation>
    </message>
    <message>
        <source>ready to offer</source>
        <translation>lista para ofrecer</translation>
    </message>
    <message>
        <source> +{}</source>
        <translation> +{}</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>off schedule</source>
        <translation>fuera de horario</translation>
    </message>
    <message>
        <source>calling hours</source>
        <translation>horas de llamada</translation>
    </message>
    <message>
        <source>no common hour</source>
        <translation>sin hora común</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenida</translation>
    </message>
    <message>
        <source>number in use</source>
        <translation>número en uso</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>agente ausente</translation>
    </message>
    <message>
        <source>no agent free</source>
        <translation>ningún agente libre</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>pausa tras rechazo</translation>
    </message>
    <message>
        <source>no telephony</source>
        <translation>sin telefonía</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>sin línea</translation>
    </message>
    <message>
        <source>due {}</source>
        <translation>prevista {}</translation>
    </message>
    <message>
        <source>opens {}</source>
        <translation>abre {}</translation>
    </message>
    <message>
        <source>calls from {}</source>
        <translation>llamadas desde {}</translation>
    </message>
    <message>
        <source>{reason}, until {time}</source>
        <translation>{reason}, hasta {time}</translation>
    </message>
    <message>
        <source>held for a supervisor</source>
        <translation>retenida para un supervisor</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} de {limit}</translation>
    </message>
    <message>
        <source>being transcribed</source>
        <translation>en transcripción</translation>
    </message>
    <message>
        <source>transcribed</source>
        <translation>transcrita</translation>
    </message>
    <message>
        <source>could not be transcribed</source>
        <translation>no se pudo transcribir</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find callbacks by number or name</source>
        <translation>Buscar devoluciones por número o nombre</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>número o nombre</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Ubicación de la interacción</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Any location</source>
        <translation>Cualquier ubicación</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transferidas</translation>
    </message>
    <message>
        <source>Any due time</source>
        <translation>Cualquier hora prevista</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Previstas ahora</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Hoy más tarde</translation>
    </message>
    <message>
        <source>After today</source>
        <translation>Después de hoy</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Todos los procesos de negocio</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>Cualquier agente</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Microphone</source>
        <translation>Micrófono</translation>
    </message>
    <message>
        <source>opens, and hears something</source>
        <translation>se abre y capta sonido</translation>
    </message>
    <message>
        <source>opens, and hears nothing at all</source>
        <translation>se abre y no oye nada</translation>
    </message>
    <message>
        <source>Switch the microphone on at the headset, and allow it in the system&apos;s privacy settings. It is needed only if this desktop is your phone.</source>
        <translation>Encienda el micrófono en los auriculares y permítalo en los ajustes de privacidad del sistema. Solo hace falta si este programa es su teléfono.</translation>
    </message>
    <message>
        <source>does not open</source>
        <translation>no se abre</translation>
    </message>
    <message>
        <source>It is needed only if this desktop is your phone.</source>
        <translation>Solo hace falta si este programa es su teléfono.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. Install the program again.</source>
        <translation>El teléfono de este programa no arranca. Instale de nuevo el programa.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>settings in {}</source>
        <translation>ajustes en {}</translation>
    </message>
    <message>
        <source>logs in {}</source>
        <translation>registros en {}</translation>
    </message>
    <message>
        <source>no logs</source>
        <translation>sin registros</translation>
    </message>
    <message>
        <source>Cannot be written: {}. Free some disk space, or have its owner and permissions corrected.</source>
        <translation>No se puede escribir: {}. Libere espacio en disco o haga corregir el propietario y los permisos.</translation>
    </message>
    <message>
        <source>the log folder</source>
        <translation>la carpeta de registros</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Directiva</translation>
    </message>
    <message>
        <source>an administrator has set nothing</source>
        <translation>un administrador no ha fijado nada</translation>
    </message>
    <message>
        <source>Invalid, so not applied: {}</source>
        <translation>No válido, por lo que no se aplica: {}</translation>
    </message>
    <message>
        <source>enforces {}</source>
        <translation>impone {}</translation>
    </message>
    <message>
        <source>sets defaults for {}</source>
        <translation>fija valores predeterminados para {}</translation>
    </message>
    <message>
        <source>group policy, {}</source>
        <translation>directiva de grupo, {}</translation>
    </message>
    <message>
        <source>the installer, {}</source>
        <translation>el instalador, {}</translation>
    </message>
    <message>
        <source>configuration profile, {}</source>
        <translation>perfil de configuración, {}</translation>
    </message>
    <message>
        <source>Callback Desk {}: self-test</source>
        <translation>Callback Desk {}: autodiagnóstico</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>not available from here</source>
        <translation>no disponible desde aquí</translation>
    </message>
    <message>
        <source>Start it in a desktop session, signed in at the machine or remotely.</source>
        <translation>Inícielo en una sesión gráfica, en el equipo o a distancia.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>there</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>Closing the window minimises it, and offers still come up. Some desktops can add a tray.</source>
        <translation>Al cerrar la ventana se minimiza, y las ofertas siguen apareciendo. En algunos escritorios se puede añadir una bandeja.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>by this program&apos;s own popup</source>
        <translation>con la ventana propia de este programa</translation>
    </message>
    <message>
        <source>the desktop shows them</source>
        <translation>el escritorio las muestra</translation>
    </message>
    <message>
        <source>the desktop shows none</source>
        <translation>el escritorio no muestra ninguna</translation>
    </message>
    <message>
        <source>Offers appear only in this program&apos;s own popup. A notification service would show them too.</source>
        <translation>Las ofertas solo aparecen en la ventana propia de este programa. Un servicio de notificaciones también las mostraría.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>the sound system does not answer</source>
        <translation>el sistema de sonido no responde</translation>
    </message>
    <message>
        <source>Sign out of this computer and in again, or restart its sound system.</source>
        <translation>Cierre la sesión de este equipo y ábrala de nuevo, o reinicie su sistema de sonido.</translation>
    </message>
    <message>
        <source>no playback device</source>
        <translation>ningún dispositivo de reproducción</translation>
    </message>
    <message>
        <source>Plug in a headset or speakers. Without one, offers do not ring and recordings can only be read.</source>
        <translation>Conecte auriculares o altavoces. Sin ellos las ofertas no suenan y las grabaciones solo se pueden leer.</translation>
    </message>
    <message>
        <source>plays on {} by default</source>
        <translation>reproduce en {} de forma predeterminada</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Almacén de claves</translation>
    </message>
    <message>
        <source>stores, reads and deletes entries</source>
        <translation>guarda, lee y borra entradas</translation>
    </message>
    <message>
        <source>not usable: {}</source>
        <translation>no utilizable: {}</translation>
    </message>
    <message>
        <source>Without a keyring you must sign in at each start. Unlock it, or have one installed.</source>
        <translation>Sin almacén de claves debe iniciar sesión en cada arranque. Desbloquéelo o haga instalar uno.</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>no hay ninguna configurada</translation>
    </message>
    <message>
        <source>Sign in once, or use --server URL. An administrator can set it for all users.</source>
        <translation>Inicie sesión una vez o use --server URL. Un administrador puede configurarla para todos los usuarios.</translation>
    </message>
    <message>
        <source>Write an address such as https://callbacks.example.com.</source>
        <translation>Escriba una dirección como https://callbacks.example.com.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>through the proxy {}</source>
        <translation>a través del proxy {}</translation>
    </message>
    <message>
        <source>version {version} answers in {time} ms</source>
        <translation>la versión {version} responde en {time} ms</translation>
    </message>
    <message>
        <source>No proxy has that name.</source>
        <translation>Ningún proxy tiene ese nombre.</translation>
    </message>
    <message>
        <source>The network cannot reach the proxy.</source>
        <translation>La red no llega al proxy.</translation>
    </message>
    <message>
        <source>The proxy, or the server behind it, did not answer in time.</source>
        <translation>El proxy, o el servidor que hay detrás, no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The proxy does not answer, so the server was not contacted.</source>
        <translation>El proxy no responde, así que no se contactó con el servidor.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address in this system&apos;s settings and in the variable {variable}, and check that the proxy runs. If no proxy is needed here, remove it, or add the server&apos;s name to no_proxy.</source>
        <translation>Compruebe la dirección del proxy en los ajustes de este sistema y en la variable {variable}, y que el proxy esté en marcha. Si aquí no hace falta un proxy, quítelo o añada el nombre del servidor a no_proxy.</translation>
    </message>
    <message>
        <source>Check the address, the network and, away from the office, the VPN; then test again.</source>
        <translation>Compruebe la dirección, la red y, fuera de la oficina, la VPN; después pruebe de nuevo.</translation>
    </message>
    <message>
        <source>Check that the server runs and that no firewall blocks this machine.</source>
        <translation>Compruebe que el servidor está en marcha y que ningún cortafuegos bloquea este equipo.</translation>
    </message>
    <message>
        <source>Have the proxy allow the server&apos;s name, or add the name to no_proxy.</source>
        <translation>Haga que el proxy permita el nombre del servidor o añádalo a no_proxy.</translation>
    </message>
    <message>
        <source>See the certificate below.</source>
        <translation>Vea el certificado más abajo.</translation>
    </message>
    <message>
        <source>Check whether the address should begin with http:// or have another port.</source>
        <translation>Compruebe si la dirección debe empezar por http:// o tener otro puerto.</translation>
    </message>
    <message>
        <source>Check the address; a callback-server must answer there.</source>
        <translation>Compruebe la dirección; allí debe responder un callback-server.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>not known, because no secure connection was made</source>
        <translation>desconocido, porque no se estableció una conexión segura</translation>
    </message>
    <message>
        <source>not valid before {:%Y-%m-%d}</source>
        <translation>no válido antes del {:%Y-%m-%d}</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock; if it is right, have a new certificate issued.</source>
        <translation>Ponga en hora el reloj de este equipo; si va bien, haga emitir un certificado nuevo.</translation>
    </message>
    <message>
        <source>Have it renewed: once it expires, no one can sign in.</source>
        <translation>Hágalo renovar: cuando caduque, nadie podrá iniciar sesión.</translation>
    </message>
    <message>
        <source>none: plain HTTP that does not leave this machine</source>
        <translation>ninguno: HTTP sin cifrar que no sale de este equipo</translation>
    </message>
    <message>
        <source>none: plain HTTP, so others on the network can read passwords</source>
        <translation>ninguno: HTTP sin cifrar, así que otros en la red pueden leer las contraseñas</translation>
    </message>
    <message>
        <source>Set up https:// on the server, and use that address.</source>
        <translation>Configure https:// en el servidor y use esa dirección.</translation>
    </message>
    <message>
        <source>expired on {}</source>
        <translation>caducó el {}</translation>
    </message>
    <message>
        <source>of {subject}, issued by {issuer}</source>
        <translation>de {subject}, emitido por {issuer}</translation>
    </message>
    <message>
        <source>trusted by {}</source>
        <translation>de confianza según {}</translation>
    </message>
    <message>
        <source>no longer valid</source>
        <translation>ya no es válido</translation>
    </message>
    <message>
        <source>of another server</source>
        <translation>de otro servidor</translation>
    </message>
    <message>
        <source>not trusted by {}</source>
        <translation>no es de confianza según {}</translation>
    </message>
    <message>
        <source>Have it renewed at the server; if it was, set this machine&apos;s clock.</source>
        <translation>Hágalo renovar en el servidor; si ya se hizo, ponga en hora el reloj de este equipo.</translation>
    </message>
    <message>
        <source>Use the name that the certificate is for, or have one issued for this name.</source>
        <translation>Use el nombre para el que es el certificado o haga emitir uno para este nombre.</translation>
    </message>
    <message>
        <source>Have the issuer&apos;s certificate added to what this machine trusts. If you do not know the issuer, do not sign in.</source>
        <translation>Haga añadir el certificado del emisor a los que este equipo acepta. Si no conoce al emisor, no inicie sesión.</translation>
    </message>
    <message>
        <source>the Windows certificate store</source>
        <translation>el almacén de certificados de Windows</translation>
    </message>
    <message>
        <source>Fix the server problem first, then test again.</source>
        <translation>Resuelva primero el problema del servidor y después pruebe de nuevo.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>not compared, because the server did not answer</source>
        <translation>no comparado, porque el servidor no respondió</translation>
    </message>
    <message>
        <source>matches the server&apos;s within {} s</source>
        <translation>coincide con el del servidor con una diferencia de {} s</translation>
    </message>
    <message>
        <source>{} s behind the server&apos;s</source>
        <translation>{} s de retraso respecto al servidor</translation>
    </message>
    <message>
        <source>{} s ahead of the server&apos;s</source>
        <translation>{} s de adelanto respecto al servidor</translation>
    </message>
    <message>
        <source>Let this machine set its clock from the network. Countdowns are still right; times of day are not.</source>
        <translation>Haga que este equipo ponga su reloj en hora por la red. Las cuentas atrás son correctas; las horas del día, no.</translation>
    </message>
</context>
<context>
    <name>SelfTestWindow</name>
    <message>
        <source>Self-test</source>
        <translation>Autodiagnóstico</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar de nuevo</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copiar para soporte</translation>
    </message>
    <message>
        <source>Show the logs</source>
        <translation>Mostrar los registros</translation>
    </message>
    <message>
        <source>This machine and the server</source>
        <translation>Este equipo y el servidor</translation>
    </message>
    <message>
        <source>The copied text contains no names and no passwords.</source>
        <translation>El texto copiado no contiene nombres ni contraseñas.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Todo está en orden</translation>
    </message>
    <message>
        <source>You can work, but there are warnings</source>
        <translation>Puede trabajar, pero hay advertencias</translation>
    </message>
    <message>
        <source>A problem keeps you from working</source>
        <translation>Un problema le impide trabajar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>error</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>Termina por sí sola</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
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
        <translation>Dónde ha iniciado sesión</translation>
    </message>
    <message>
        <source>Sessions of {}</source>
        <translation>Sesiones de {}</translation>
    </message>
    <message>
        <source>End this session</source>
        <translation>Cerrar esta sesión</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Cerrar las demás sesiones</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Cerrar todas las sesiones</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>Not signed in anywhere</source>
        <translation>Sin sesiones abiertas</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>The sessions could not be read</source>
        <translation>No se han podido leer las sesiones</translation>
    </message>
</context>
<context>
    <name>SetStateDialog</name>
    <message>
        <source>Set the state of {}</source>
        <translation>Fijar el estado de {}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
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
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Note, shown to the agent</source>
        <translation>Nota, visible para el agente</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected.</source>
        <translation>Ningún escritorio del agente está conectado.</translation>
    </message>
    <message>
        <source>It takes effect after the present interaction.</source>
        <translation>Surte efecto tras la interacción actual.</translation>
    </message>
    <message>
        <source>It takes effect at once, and the agent sees who has set it.</source>
        <translation>Surte efecto de inmediato, y el agente ve quién lo ha fijado.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>changed, not saved</source>
        <translation>cambiado, sin guardar</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Nivel de su micrófono</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Abajo a la derecha</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Abajo a la izquierda</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Arriba a la derecha</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Arriba a la izquierda</translation>
    </message>
    <message>
        <source>Keys that work while another program is in front</source>
        <translation>Teclas que funcionan con otro programa delante</translation>
    </message>
    <message>
        <source>Play a sound when an alert begins</source>
        <translation>Reproducir un sonido cuando empieza una alerta</translation>
    </message>
    <message>
        <source>Notify me of alerts while another window is in front</source>
        <translation>Notificarme las alertas mientras otra ventana esté delante</translation>
    </message>
    <message>
        <source>Answer, hang up and mute with the headset&apos;s buttons</source>
        <translation>Contestar, colgar y silenciar con los botones de los auriculares</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
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
        <translation>12 horas: 3:04 p. m.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>Sonar en</translation>
    </message>
    <message>
        <source>Ring volume</source>
        <translation>Volumen del timbre</translation>
    </message>
    <message>
        <source>Play recordings on</source>
        <translation>Reproducir grabaciones en</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Popup position</source>
        <translation>Posición de la oferta</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Actualizaciones</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Versiones nuevas</translation>
    </message>
    <message>
        <source>Keys in every window</source>
        <translation>Teclas en todas las ventanas</translation>
    </message>
    <message>
        <source>Keys in this program</source>
        <translation>Teclas en este programa</translation>
    </message>
    <message>
        <source>Keys in the supervisor window</source>
        <translation>Teclas en la ventana del supervisor</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Calls on this desktop</source>
        <translation>Llamadas con este programa</translation>
    </message>
    <message>
        <source>Listen with</source>
        <translation>Escuchar con</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>Hablar con</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>Bloqueado por {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>ShiftChart</name>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>Este turno, por cuartos de hora</translation>
    </message>
    <message>
        <source>{begin}–{end}: {entered} entered, {reached} reached, {failed} failed, {waiting} waiting</source>
        <translation>{begin}–{end}: {entered} recibidas, {reached} contactadas, {failed} fallidas, {waiting} en espera</translation>
    </message>
    <message>
        <source>The arrow keys go from quarter hour to quarter hour.</source>
        <translation>Las flechas van de un cuarto de hora a otro.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Accept the callback offered</source>
        <translation>Aceptar la devolución ofrecida</translation>
    </message>
    <message>
        <source>Decline the callback offered</source>
        <translation>Rechazar la devolución ofrecida</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>The red X: decline, hang up, or complete</source>
        <translation>La X roja: rechazar, colgar o completar</translation>
    </message>
    <message>
        <source>Play or pause the recording</source>
        <translation>Reproducir o pausar la grabación</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 segundos atrás</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 segundos adelante</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Marcar ahora</translation>
    </message>
    <message>
        <source>Postpone the callback</source>
        <translation>Aplazar la devolución</translation>
    </message>
    <message>
        <source>Hand the callback to a supervisor</source>
        <translation>Transferir la devolución a un supervisor</translation>
    </message>
    <message>
        <source>Before the call: apply the first number or time found; later: choose the first completion status; 2 to 6: the others</source>
        <translation>Antes de la llamada: usar el primer número u hora encontrados; después: elegir el primer resultado; de 2 a 6: los demás</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Go to the customer&apos;s history, and have it read out</source>
        <translation>Ir al historial del cliente y escucharlo</translation>
    </message>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>Abrir la página del cliente</translation>
    </message>
    <message>
        <source>Correct the last callback</source>
        <translation>Corregir la última devolución de llamada</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completar</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>Elija su estado</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Mute your microphone, or take it back</source>
        <translation>Silenciar o activar su micrófono</translation>
    </message>
    <message>
        <source>Put the customer on hold, or take the customer back</source>
        <translation>Poner al cliente en espera o retomar la conversación</translation>
    </message>
    <message>
        <source>Open the keypad</source>
        <translation>Abrir el teclado</translation>
    </message>
    <message>
        <source>Leave the message on the customer&apos;s voicemail box</source>
        <translation>Dejar el mensaje en el buzón de voz del cliente</translation>
    </message>
    <message>
        <source>Pause the recording of the conversation, or go on with it</source>
        <translation>Pausar o reanudar la grabación de la conversación</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>Crear una devolución para un número</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>Buscar en su propio historial</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>Go to Monitor; Ctrl+2 to Ctrl+6: the other pages</source>
        <translation>Ir al monitor; Ctrl+2 a Ctrl+6: las demás páginas</translation>
    </message>
    <message>
        <source>Open Callback Performance; Alt+2 to Alt+4: the other tabs</source>
        <translation>Abrir Rendimiento; Alt+2 a Alt+4: las demás pestañas</translation>
    </message>
    <message>
        <source>Go to the search field; again: to the next one</source>
        <translation>Ir al campo de búsqueda; otra vez: al siguiente</translation>
    </message>
    <message>
        <source>Refresh the page; without a connection: connect</source>
        <translation>Actualizar la página; sin conexión: conectar</translation>
    </message>
    <message>
        <source>Save Callback Timing, or export the report</source>
        <translation>Guardar los tiempos o exportar el informe</translation>
    </message>
    <message>
        <source>Stop the business process (in the monitor)</source>
        <translation>Detener el proceso de negocio (en el monitor)</translation>
    </message>
    <message>
        <source>Start the business process (in the monitor)</source>
        <translation>Iniciar el proceso de negocio (en el monitor)</translation>
    </message>
    <message>
        <source>Send to queue (in a list of callbacks)</source>
        <translation>Enviar a la cola (en una lista de devoluciones)</translation>
    </message>
    <message>
        <source>Give to an agent (in a list of callbacks)</source>
        <translation>Asignar a un agente (en una lista de devoluciones)</translation>
    </message>
    <message>
        <source>Change due time, priority or business process (in a list of callbacks)</source>
        <translation>Cambiar la hora prevista, la prioridad o el proceso de negocio (en una lista de devoluciones)</translation>
    </message>
    <message>
        <source>Withdraw (in a list of callbacks)</source>
        <translation>Retirar (en una lista de devoluciones)</translation>
    </message>
    <message>
        <source>Purge (in a list of callbacks)</source>
        <translation>Descartar (en una lista de devoluciones)</translation>
    </message>
    <message>
        <source>Undo the last command (in a list of callbacks)</source>
        <translation>Deshacer la última orden (en una lista de devoluciones)</translation>
    </message>
    <message>
        <source>Create a callback</source>
        <translation>Crear una devolución</translation>
    </message>
    <message>
        <source>Set the state of an agent (in Agents)</source>
        <translation>Fijar el estado de un agente (en Agentes)</translation>
    </message>
    <message>
        <source>Correct the last callback of an agent (in Agents)</source>
        <translation>Corregir la última devolución de llamada de un agente (en Agentes)</translation>
    </message>
    <message>
        <source>Call the customer (in the inbox)</source>
        <translation>Llamar al cliente (en la bandeja de entrada)</translation>
    </message>
    <message>
        <source>Complete with a note (in the inbox)</source>
        <translation>Completar con una nota (en la bandeja de entrada)</translation>
    </message>
    <message>
        <source>Finish a wrap-up (in Current Interactions)</source>
        <translation>Finalizar un cierre (en Interacciones actuales)</translation>
    </message>
    <message>
        <source>Listen (in Current Interactions)</source>
        <translation>Escuchar (en las interacciones actuales)</translation>
    </message>
    <message>
        <source>Whisper to the agent (in Current Interactions)</source>
        <translation>Susurrar al agente (en las interacciones actuales)</translation>
    </message>
    <message>
        <source>Join the conversation (in Current Interactions)</source>
        <translation>Unirse a la conversación (en las interacciones actuales)</translation>
    </message>
    <message>
        <source>Leave the conversation</source>
        <translation>Salir de la conversación</translation>
    </message>
    <message>
        <source>Open the alerts and their history</source>
        <translation>Abrir las alertas y su historial</translation>
    </message>
    <message>
        <source>Open the wallboard (in the monitor)</source>
        <translation>Abrir el panel mural (en el monitor)</translation>
    </message>
    <message>
        <source>Move the column to the left; Ctrl+Shift+Right: to the right</source>
        <translation>Mover la columna a la izquierda; Ctrl+Mayús+Derecha: a la derecha</translation>
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
        <translation>Devoluciones de llamada</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agentes</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Account: {}</source>
        <translation>Cuenta: {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks handed over</source>
        <translation>
            <numerusform>%Ln devolución transferida</numerusform>
            <numerusform>%Ln devoluciones transferidas</numerusform>
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
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Stay signed in on this machine</source>
        <translation>Mantener la sesión iniciada en este equipo</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>Bloqueado por {}</translation>
    </message>
    <message>
        <source>Sign in with {}</source>
        <translation>Iniciar sesión con {}</translation>
    </message>
    <message>
        <source>Sign in with your organization</source>
        <translation>Iniciar sesión con su organización</translation>
    </message>
    <message>
        <source>Your organization&apos;s sign-in does not answer at the moment.</source>
        <translation>El inicio de sesión de su organización no responde en este momento.</translation>
    </message>
</context>
<context>
    <name>SoundPopup</name>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Play on</source>
        <translation>Reproducir en</translation>
    </message>
</context>
<context>
    <name>SteeringTexts</name>
    <message>
        <source>{name} has set your state after this callback: {state}</source>
        <translation>{name} ha establecido su estado tras esta devolución: {state}</translation>
    </message>
    <message>
        <source>{name} has set your state: {state}</source>
        <translation>{name} ha establecido su estado: {state}</translation>
    </message>
    <message>
        <source>until a supervisor starts it</source>
        <translation>hasta que un supervisor lo inicie</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>hasta {}</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Change the stop of {}</source>
        <translation>Cambiar la detención de {}</translation>
    </message>
    <message>
        <source>Stop the callbacks of {}?</source>
        <translation>¿Detener las devoluciones de {}?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Reason, shown to the agents</source>
        <translation>Motivo, visible para los agentes</translation>
    </message>
    <message>
        <source>such as: Fire drill</source>
        <translation>por ejemplo: Simulacro de incendio</translation>
    </message>
    <message>
        <source>Start again by itself at</source>
        <translation>Se reanuda sola el</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>por {}</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>hasta {}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
    </message>
    <message>
        <source>Original entrance</source>
        <translation>Entrada original</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Último intento</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
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
        <translation>Prevista</translation>
    </message>
    <message>
        <source>Requested agent</source>
        <translation>Agente solicitado</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Con</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>Número de intentos</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Promised time</source>
        <translation>Plazo prometido</translation>
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
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Susurrar</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>You hear both; neither of them hears you</source>
        <translation>Oye a ambos; ninguno le oye</translation>
    </message>
    <message>
        <source>The agent alone hears you; the customer does not</source>
        <translation>Solo le oye el agente; el cliente no</translation>
    </message>
    <message>
        <source>Agent and customer hear you</source>
        <translation>El agente y el cliente le oyen</translation>
    </message>
    <message>
        <source>Connecting you with the conversation of {}…</source>
        <translation>Conectándole con la conversación de {}…</translation>
    </message>
    <message>
        <source>You are listening to {}. Neither side hears you.</source>
        <translation>Está escuchando a {}. Ninguna de las partes le oye.</translation>
    </message>
    <message>
        <source>You are whispering to {}. The customer does not hear you.</source>
        <translation>Está susurrando a {}. El cliente no le oye.</translation>
    </message>
    <message>
        <source>You have joined {}. Agent and customer hear you.</source>
        <translation>Se ha unido a {}. El agente y el cliente le oyen.</translation>
    </message>
    <message>
        <source>{} is listening.</source>
        <translation>{} está escuchando.</translation>
    </message>
    <message>
        <source>{} is whispering to the agent.</source>
        <translation>{} susurra al agente.</translation>
    </message>
    <message>
        <source>{} has joined the conversation.</source>
        <translation>{} se ha unido a la conversación.</translation>
    </message>
    <message>
        <source>{} is whispering to you. The customer does not hear it.</source>
        <translation>{} le susurra. El cliente no lo oye.</translation>
    </message>
</context>
<context>
    <name>SupervisionStrip</name>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Leave the conversation, which goes on</source>
        <translation>Salir de la conversación, que continúa</translation>
    </message>
    <message>
        <source>There is no sound. Connecting again…</source>
        <translation>No hay sonido. Conectando de nuevo…</translation>
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
        <translation>Devoluciones de llamada</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interacciones</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Sin conexión desde {}</translation>
    </message>
    <message>
        <source>Showing the last known state.</source>
        <translation>Se muestra el último estado conocido.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>Ahora trabaja en otro equipo</translation>
    </message>
    <message>
        <source>Trying again in {} s.</source>
        <translation>Nuevo intento en {} s.</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>Continuar aquí</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
</context>
<context>
    <name>TextTab</name>
    <message>
        <source>Configuration of the business process</source>
        <translation>Configuración del proceso de negocio</translation>
    </message>
    <message>
        <source>Members, limits, thresholds, codes, templates and scripts, as in the site file. The timing is in Callback Timing.</source>
        <translation>Miembros, límites, umbrales, códigos, plantillas y guiones, como en el archivo del sitio. Los tiempos están en «Tiempos».</translation>
    </message>
    <message>
        <source>The form has changes that are not saved. Save or undo them to edit the text.</source>
        <translation>El formulario tiene cambios sin guardar. Guárdelos o descártelos para editar el texto.</translation>
    </message>
</context>
<context>
    <name>Theirs</name>
    <message>
        <source>Use theirs</source>
        <translation>Usar el suyo</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Mantener el mío</translation>
    </message>
</context>
<context>
    <name>Thresholds</name>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Proceso de negocio</translation>
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
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Confirmada por</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>The level begins at {}.</source>
        <translation>El nivel empieza en {}.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Callbacks in queue</source>
        <translation>Devoluciones de llamada en cola</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Espera más larga</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% contactadas</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>Agentes disponibles</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transferidas</translation>
    </message>
    <message>
        <source>{process}: {level}. {measure}: {value}</source>
        <translation>{process}: {level}. {measure}: {value}</translation>
    </message>
    <message>
        <source>Alarms: {}</source>
        <translation>Alarmas: {}</translation>
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
        <translation>Fecha</translation>
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
        <translation>ahora mismo</translation>
    </message>
    <message>
        <source>{} ago</source>
        <translation>hace {}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>prevista ya</translation>
    </message>
    <message>
        <source>{} from now</source>
        <translation>dentro de {}</translation>
    </message>
    <message>
        <source>waiting {}</source>
        <translation>esperando {}</translation>
    </message>
    <message>
        <source>{here} yours, {there} theirs</source>
        <translation>{here} su hora, {there} la del cliente</translation>
    </message>
    <message>
        <source>{clock} {place}</source>
        <translation>{clock} {place}</translation>
    </message>
    <message>
        <source>{there}, {here} here</source>
        <translation>{there}, aquí {here}</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>Duration For No Answer</source>
        <translation>Duración hasta «Sin respuesta»</translation>
    </message>
    <message>
        <source>Attempts Before Failure</source>
        <translation>Intentos antes del fallo</translation>
    </message>
    <message>
        <source>Recall Intervals</source>
        <translation>Intervalos de nueva llamada</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Excepciones</translation>
    </message>
    <message>
        <source>Max Preview Time Mode</source>
        <translation>Modo de vista previa</translation>
    </message>
    <message>
        <source>Max Preview Time</source>
        <translation>Vista previa máxima</translation>
    </message>
    <message>
        <source>Offer timeout</source>
        <translation>Tiempo de oferta</translation>
    </message>
    <message>
        <source>Wrap-up time</source>
        <translation>Tiempo de cierre</translation>
    </message>
    <message>
        <source>Decline cool-down</source>
        <translation>Pausa tras rechazo</translation>
    </message>
    <message>
        <source>Disconnect grace</source>
        <translation>Margen de desconexión</translation>
    </message>
    <message>
        <source>Requested agent wait</source>
        <translation>Espera del agente solicitado</translation>
    </message>
    <message>
        <source>Short call</source>
        <translation>Llamada corta</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>Horas de llamada</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>When the schedule closes</source>
        <translation>Cuando cierra el horario</translation>
    </message>
    <message>
        <source>Shift starts</source>
        <translation>Comienzo de los turnos</translation>
    </message>
    <message>
        <source>How long the number is dialled until a person or a voicemail box answers.</source>
        <translation>Cuánto se llama al número hasta que responda una persona o un buzón de voz.</translation>
    </message>
    <message>
        <source>After this many attempts the callback is removed as failed.</source>
        <translation>Tras tantos intentos la devolución se quita como fallida.</translation>
    </message>
    <message>
        <source>How long a callback stays away after each attempt; the last one repeats.</source>
        <translation>Cuánto tarda en volver una devolución tras cada intento; el último valor se repite.</translation>
    </message>
    <message>
        <source>The clock that the schedule and the shifts follow.</source>
        <translation>El reloj que siguen el horario y los turnos.</translation>
    </message>
    <message>
        <source>When callbacks are processed: Active inside, Off Schedule HRS outside.</source>
        <translation>Cuándo se procesan las devoluciones: Activo dentro, Fuera de horario fuera.</translation>
    </message>
    <message>
        <source>Dates that are closed, or have other hours.</source>
        <translation>Fechas en las que está cerrado o hay otras horas.</translation>
    </message>
    <message>
        <source>When an agent listens and reads before the number is dialled.</source>
        <translation>Cuándo un agente escucha y lee antes de que se marque el número.</translation>
    </message>
    <message>
        <source>How long a preview may last; then the number is dialled.</source>
        <translation>Cuánto puede durar una vista previa; después se marca el número.</translation>
    </message>
    <message>
        <source>How long an offer waits for the agent before it is withdrawn.</source>
        <translation>Cuánto espera una oferta al agente antes de retirarse.</translation>
    </message>
    <message>
        <source>How long an agent has after a call; then it completes by itself.</source>
        <translation>Cuánto tiempo tiene un agente tras una llamada; después se completa automáticamente.</translation>
    </message>
    <message>
        <source>How long a callback is not offered again to the agent who declined or cancelled it.</source>
        <translation>Cuánto tiempo no se vuelve a ofrecer una devolución al agente que la rechazó o canceló.</translation>
    </message>
    <message>
        <source>How long an agent&apos;s desktop may be gone before the agent counts as offline.</source>
        <translation>Cuánto tiempo puede faltar el programa de un agente antes de que cuente como desconectado.</translation>
    </message>
    <message>
        <source>How long a callback waits for the requested agent before any agent gets it. 0 s: forever.</source>
        <translation>Cuánto espera una devolución al agente solicitado antes de ir a cualquiera. 0 s: siempre.</translation>
    </message>
    <message>
        <source>After a call to a machine of at most this length, the callback is kept as Answering Machine.</source>
        <translation>Tras una llamada a una máquina de esta duración como máximo, la devolución se conserva como Contestador.</translation>
    </message>
    <message>
        <source>When customers may be called, on their own clock. Empty: at any hour.</source>
        <translation>Cuándo se puede llamar a los clientes, según su propia hora. Vacío: a cualquier hora.</translation>
    </message>
    <message>
        <source>A callback older than this is removed as expired. Empty: never.</source>
        <translation>Una devolución más antigua se quita como caducada. Vacío: nunca.</translation>
    </message>
    <message>
        <source>What a second request for the same number does.</source>
        <translation>Qué hace una segunda solicitud para el mismo número.</translation>
    </message>
    <message>
        <source>What happens to callbacks in queue; each gets an Aborted attempt.</source>
        <translation>Qué ocurre con las devoluciones en cola; cada una recibe un intento interrumpido.</translation>
    </message>
    <message>
        <source>When the monitor&apos;s counts start again, on this clock.</source>
        <translation>Cuándo vuelven a empezar los contadores del monitor, según este reloj.</translation>
    </message>
    <message>
        <source>Enable Preview with Recording</source>
        <translation>Vista previa con grabación</translation>
    </message>
    <message>
        <source>Disable Preview</source>
        <translation>Sin vista previa</translation>
    </message>
    <message>
        <source>Enable Preview</source>
        <translation>Siempre vista previa</translation>
    </message>
    <message>
        <source>Join the open callback</source>
        <translation>Unir a la devolución abierta</translation>
    </message>
    <message>
        <source>Create another callback</source>
        <translation>Crear otra devolución</translation>
    </message>
    <message>
        <source>Hold them until it opens</source>
        <translation>Retenerlas hasta que abra</translation>
    </message>
    <message>
        <source>Remove them as aborted</source>
        <translation>Quitarlas como interrumpidas</translation>
    </message>
    <message>
        <source>Preview only for callbacks with a recording.</source>
        <translation>Vista previa solo para devoluciones con grabación.</translation>
    </message>
    <message>
        <source>Never a preview, and recordings are never presented to agents.</source>
        <translation>Nunca hay vista previa y las grabaciones no se presentan a los agentes.</translation>
    </message>
    <message>
        <source>Always preview, with or without a recording.</source>
        <translation>Siempre hay vista previa, con o sin grabación.</translation>
    </message>
    <message>
        <source>{least}–{most} values</source>
        <translation>{least}–{most} valores</translation>
    </message>
    <message>
        <source>default {}</source>
        <translation>predeterminado {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>over {low}, up to {high}</source>
        <translation>más de {low}, hasta {high}</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>siempre abierto</translation>
    </message>
    <message>
        <source>never open</source>
        <translation>nunca abierto</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>Introduzca un valor.</translation>
    </message>
    <message>
        <source>“{part}” is not a duration. Write 90 s, 5 min or 1 h 30 min.</source>
        <translation>«{part}» no es una duración. Escriba 90 s, 5 min o 1 h 30 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a date. Write 5 Dec or 2026-12-05.</source>
        <translation>«{part}» no es una fecha. Escriba 5 Dec o 2026-12-05.</translation>
    </message>
    <message>
        <source>“{part}” could mean two things. Write 1.5 min, or put a space after the comma: 1 min, 5 min.</source>
        <translation>«{part}» puede significar dos cosas. Escriba 1.5 min, o ponga un espacio tras la coma: 1 min, 5 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a whole number.</source>
        <translation>«{part}» no es un número entero.</translation>
    </message>
    <message>
        <source>“{part}” is not a time of day. Write 9:00 or 17:30.</source>
        <translation>«{part}» no es una hora del día. Escriba 9:00 o 17:30.</translation>
    </message>
    <message>
        <source>“{part}” is not a time span. Write 9:00–17:00.</source>
        <translation>«{part}» no es un intervalo. Escriba 9:00–17:00.</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>Como mínimo {low}.</translation>
    </message>
    <message>
        <source>More than {low}.</source>
        <translation>Más de {low}.</translation>
    </message>
    <message>
        <source>At most {high}.</source>
        <translation>Como máximo {high}.</translation>
    </message>
    <message>
        <source>Enter at least one.</source>
        <translation>Introduzca al menos uno.</translation>
    </message>
    <message>
        <source>Enter at most {most}.</source>
        <translation>Introduzca como máximo {most}.</translation>
    </message>
    <message>
        <source>“{part}” ends before it starts. A span does not cross midnight: write two, on two days.</source>
        <translation>«{part}» termina antes de empezar. Un intervalo no pasa de medianoche: escriba dos, en dos días.</translation>
    </message>
    <message>
        <source>{part} overlaps the span before it.</source>
        <translation>{part} se solapa con el intervalo anterior.</translation>
    </message>
    <message>
        <source>{part} is listed twice.</source>
        <translation>{part} aparece dos veces.</translation>
    </message>
    <message>
        <source>“{part}” is not a time zone. Write a name such as America/New_York.</source>
        <translation>«{part}» no es una zona horaria. Escriba un nombre como America/New_York.</translation>
    </message>
</context>
<context>
    <name>TimingForm</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Someone else has just changed this: {}</source>
        <translation>Otra persona acaba de cambiar esto: {}</translation>
    </message>
    <message>
        <source>Someone else set this to: {theirs}. Before: {base}.</source>
        <translation>Otra persona puso aquí: {theirs}. Antes: {base}.</translation>
    </message>
    <message>
        <source>The new timing is in effect.</source>
        <translation>Los nuevos tiempos están en vigor.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Their values are the same as yours. Save again.</source>
        <translation>Sus valores son iguales a los de la otra persona. Guarde de nuevo.</translation>
    </message>
    <message>
        <source>Their changes are added and marked; yours are kept. Check, and save again.</source>
        <translation>Los cambios de la otra persona se han añadido y marcado; los suyos se conservan. Revíselos y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Your values and theirs are side by side. Choose for each, and save again.</source>
        <translation>Sus valores y los de la otra persona están uno junto al otro. Elija en cada caso y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Someone else has changed this timing</source>
        <translation>Otra persona ha cambiado estos tiempos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings are invalid</source>
        <translation>
            <numerusform>%Ln ajuste no es válido</numerusform>
            <numerusform>%Ln ajustes no son válidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings to choose between yours and theirs</source>
        <translation>
            <numerusform>%Ln ajuste por elegir entre su valor y el ajeno</numerusform>
            <numerusform>%Ln ajustes por elegir entre su valor y el ajeno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not saved</source>
        <translation>
            <numerusform>%Ln cambio sin guardar</numerusform>
            <numerusform>%Ln cambios sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Todo guardado</translation>
    </message>
    <message>
        <source>Not available while the connection is lost</source>
        <translation>No disponible mientras no haya conexión</translation>
    </message>
</context>
<context>
    <name>TimingTab</name>
    <message>
        <source>Loading the timing…</source>
        <translation>Cargando los tiempos…</translation>
    </message>
    <message>
        <source>The timing could not be loaded</source>
        <translation>No se pudieron cargar los tiempos</translation>
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
        <translation>Total de {shown} mostrados, de {all}</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln need attention</source>
        <comment>business processes</comment>
        <translation>
            <numerusform> · %Ln requiere atención</numerusform>
            <numerusform> · %Ln requieren atención</numerusform>
        </translation>
    </message>
    <message>
        <source>Of all callbacks of the rows shown together, not the mean of their percentages.</source>
        <translation>De todas las devoluciones de las filas mostradas, no la media de sus porcentajes.</translation>
    </message>
    <message>
        <source>Of all interactions of the rows shown together, not the mean of their means.</source>
        <translation>De todas las interacciones de las filas mostradas, no la media de sus medias.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcription</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Not sure: this may be another word.</source>
        <translation>Dudoso: puede ser otra palabra.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Marcar ahora</translation>
    </message>
    <message>
        <source>Open Callback Desk</source>
        <translation>Abrir Callback Desk</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Callback Desk: {}</source>
        <translation>Callback Desk: {}</translation>
    </message>
    <message>
        <source>Callback Desk is still running</source>
        <translation>Callback Desk sigue en marcha</translation>
    </message>
    <message>
        <source>Offers still come up. Open the window again, or quit, from this icon.</source>
        <translation>Las ofertas siguen apareciendo. Desde este icono puede abrir la ventana o salir.</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>The running desktop checks now and shows the result in its window.</source>
        <translation>El programa en marcha lo comprueba ahora y muestra el resultado en su ventana.</translation>
    </message>
    <message>
        <source>The update could not be installed: {}</source>
        <translation>No se pudo instalar la actualización: {}</translation>
    </message>
    <message>
        <source>Updates are off on this machine.</source>
        <translation>Las actualizaciones están desactivadas en este equipo.</translation>
    </message>
    <message>
        <source>Updates are not checked: this desktop has no root key for their signatures.</source>
        <translation>No se buscan actualizaciones: a este programa le falta la clave raíz de sus firmas.</translation>
    </message>
    <message>
        <source>{} is the newest version.</source>
        <translation>{} es la versión más reciente.</translation>
    </message>
    <message>
        <source>Version {} is available</source>
        <translation>La versión {} está disponible</translation>
    </message>
    <message>
        <source>Your administrator installs it.</source>
        <translation>La instala su administrador.</translation>
    </message>
    <message>
        <source>A desktop is in use and installs the update itself.</source>
        <translation>Hay un programa en uso, que instala la actualización él mismo.</translation>
    </message>
    <message>
        <source>The update is being installed.</source>
        <translation>La actualización se está instalando.</translation>
    </message>
    <message>
        <source>The update is being downloaded.</source>
        <translation>La actualización se está descargando.</translation>
    </message>
    <message>
        <source>It installs by itself as soon as you take a break.</source>
        <translation>Se instala automáticamente en cuanto haga una pausa.</translation>
    </message>
    <message>
        <source>The update is being installed. Callback Desk restarts by itself.</source>
        <translation>La actualización se está instalando. Callback Desk se reinicia automáticamente.</translation>
    </message>
    <message>
        <source>Version {} could not be installed</source>
        <translation>No se pudo instalar la versión {}</translation>
    </message>
    <message>
        <source>The log has details. Your administrator can help.</source>
        <translation>El registro tiene los detalles. Su administrador puede ayudar.</translation>
    </message>
    <message>
        <source>Checking for updates…</source>
        <translation>Buscando actualizaciones…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Esta es la versión más reciente.</translation>
    </message>
    <message>
        <source>The update check failed</source>
        <translation>La búsqueda de actualizaciones falló</translation>
    </message>
    <message>
        <source>Windows asks for an administrator&apos;s consent. Callback Desk closes and restarts by itself.</source>
        <translation>Windows pide el consentimiento de un administrador. Callback Desk se cierra y se reinicia automáticamente.</translation>
    </message>
    <message>
        <source>Callback Desk closes and restarts by itself.</source>
        <translation>Callback Desk se cierra y se reinicia automáticamente.</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>Instalar…</translation>
    </message>
    <message>
        <source>Install now</source>
        <translation>Instalar ahora</translation>
    </message>
    <message>
        <source>Updates are not set up</source>
        <translation>Las actualizaciones no están configuradas</translation>
    </message>
    <message>
        <source>An update was refused</source>
        <translation>Se rechazó una actualización</translation>
    </message>
    <message>
        <source>Your administrator installs newer versions by other means.</source>
        <translation>Su administrador instala las versiones nuevas por otros medios.</translation>
    </message>
    <message>
        <source>No updates are published at that address, or a part is missing.</source>
        <translation>No hay actualizaciones publicadas en esa dirección, o falta una parte.</translation>
    </message>
    <message>
        <source>The file is not the one that was signed. Nothing was installed.</source>
        <translation>El archivo no es el que se firmó. No se instaló nada.</translation>
    </message>
    <message>
        <source>It is not signed by a key that this desktop trusts. Nothing was installed.</source>
        <translation>No está firmado con una clave en la que confíe este programa. No se instaló nada.</translation>
    </message>
    <message>
        <source>The server offered something older than before. Nothing was installed.</source>
        <translation>El servidor ofreció algo más antiguo que antes. No se instaló nada.</translation>
    </message>
    <message>
        <source>The list of updates has expired. Your administrator can renew it.</source>
        <translation>La lista de actualizaciones ha caducado. Su administrador puede renovarla.</translation>
    </message>
    <message>
        <source>It is not newer than the running version. Nothing was installed.</source>
        <translation>No es más reciente que la versión en marcha. No se instaló nada.</translation>
    </message>
    <message>
        <source>The download was too slow. Callback Desk tries again later.</source>
        <translation>La descarga fue demasiado lenta. Callback Desk lo intenta más tarde.</translation>
    </message>
    <message>
        <source>It could not be stored on this machine: the disk may be full.</source>
        <translation>No se pudo guardar en este equipo: puede que el disco esté lleno.</translation>
    </message>
    <message>
        <source>It cannot be read. Nothing was installed.</source>
        <translation>No se puede leer. No se instaló nada.</translation>
    </message>
    <message>
        <source>Do not check</source>
        <translation>No buscar</translation>
    </message>
    <message>
        <source>Notify me</source>
        <translation>Avisarme</translation>
    </message>
    <message>
        <source>Install during a break</source>
        <translation>Instalar durante una pausa</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>New user</source>
        <translation>Usuario nuevo</translation>
    </message>
    <message>
        <source>Edit {}</source>
        <translation>Editar a {}</translation>
    </message>
    <message>
        <source>User name, which is typed to sign in</source>
        <translation>Nombre de usuario para iniciar sesión</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Puede iniciar sesión</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>Todos los procesos de negocio</translation>
    </message>
    <message>
        <source>Address, such as PJSIP/101</source>
        <translation>Dirección, como PJSIP/101</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Añadir usuario</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Endpoint, at which calls ring</source>
        <translation>Terminal en el que suenan las llamadas</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>El habitual</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Usuarios</translation>
    </message>
    <message>
        <source>Find a user by name</source>
        <translation>Buscar un usuario por nombre</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>New user…</source>
        <translation>Usuario nuevo…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Restablecer contraseña…</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>Sesiones…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>The users could not be read</source>
        <translation>No se han podido leer los usuarios</translation>
    </message>
    <message>
        <source>No users match</source>
        <translation>Ningún usuario coincide</translation>
    </message>
    <message>
        <source>Show all users</source>
        <translation>Mostrar todos los usuarios</translation>
    </message>
</context>
<context>
    <name>Wallboard</name>
    <message>
        <source>Wallboard</source>
        <translation>Panel mural</translation>
    </message>
    <message>
        <source>Wallboard, page {page} of {pages}</source>
        <translation>Panel mural, página {page} de {pages}</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Espera más larga</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>Agentes disponibles</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% contactadas</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Sin conexión desde {}</translation>
    </message>
    <message>
        <source>{page}, stays</source>
        <translation>{page}, fija</translation>
    </message>
</context>
<context>
    <name>WallboardDialog</name>
    <message>
        <source>Open the wallboard?</source>
        <translation>¿Abrir el panel mural?</translation>
    </message>
    <message>
        <source>It fills a screen with the figures of these business processes, four at a time, on the other screen if there is one. Esc closes it, the arrow keys turn the page, the space bar stays on it.</source>
        <translation>Llena una pantalla con las cifras de estos procesos de negocio, cuatro a la vez, en la otra pantalla si la hay. Esc lo cierra, las flechas pasan la página, la barra espaciadora la deja fija.</translation>
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
        <translation>Posición en la grabación</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>Always open</source>
        <translation>Siempre abierto</translation>
    </message>
    <message>
        <source>Copy Monday to the working days</source>
        <translation>Copiar el lunes a los días laborables</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>Openings on {}</source>
        <translation>Aperturas del {}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Off Schedule HRS</source>
        <translation>Fuera de horario</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecida</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Dialing</source>
        <translation>Marcando</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>En llamada</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberada</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Desconectado</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>No disponible</translation>
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
        <translation>Almuerzo</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formación</translation>
    </message>
    <message>
        <source>Missed offer</source>
        <translation>Oferta perdida</translation>
    </message>
    <message>
        <source>Phone not answered</source>
        <translation>Teléfono sin responder</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Atendida</translation>
    </message>
    <message>
        <source>Answering Machine</source>
        <translation>Contestador</translation>
    </message>
    <message>
        <source>Callback Requested</source>
        <translation>Otra llamada solicitada</translation>
    </message>
    <message>
        <source>No Answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Wrong Destination</source>
        <translation>Destino equivocado</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Con éxito</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducada</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirada</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>HandlingByBusinessProcess</source>
        <translation>Gestión por el proceso de negocio</translation>
    </message>
    <message>
        <source>HandlingByAgent</source>
        <translation>Gestión por el agente</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>stopped by a supervisor</source>
        <translation>detenido por un supervisor</translation>
    </message>
    <message>
        <source>closed at this hour</source>
        <translation>cerrado a esta hora</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
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
        <translation>Almohadilla</translation>
    </message>
</context>
</TS>
