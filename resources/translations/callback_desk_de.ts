<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln callbacks waiting in {names}</source>
        <translation>
            <numerusform>%Ln Rückruf wartet in {names}</numerusform>
            <numerusform>%Ln Rückrufe warten in {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln erledigt</numerusform>
            <numerusform>%Ln erledigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reached</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln erreicht</numerusform>
            <numerusform>%Ln erreicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for playback</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>%Ln weiteres für die Wiedergabe</numerusform>
            <numerusform>%Ln weitere für die Wiedergabe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for speaking</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>%Ln zum Sprechen</numerusform>
            <numerusform>%Ln zum Sprechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until {}, %Ln days</source>
        <translation>
            <numerusform>bis {}, %Ln Tag</numerusform>
            <numerusform>bis {}, %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {reason}</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln abgelehnt: {reason}</numerusform>
            <numerusform>%Ln abgelehnt: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln bleibt, wie er ist.</numerusform>
            <numerusform>%Ln bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lose their due times.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln verliert seine Fälligkeit.</numerusform>
            <numerusform>%Ln verlieren ihre Fälligkeit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are no longer held for a supervisor.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln ist nicht mehr für einen Supervisor zurückgehalten.</numerusform>
            <numerusform>%Ln sind nicht mehr für einen Supervisor zurückgehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be refused: {reason}.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln wird abgelehnt: {reason}.</numerusform>
            <numerusform>%Ln werden abgelehnt: {reason}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks were handed over and wait for a supervisor.</source>
        <translation>
            <numerusform>%Ln Rückruf wurde übergeben und wartet auf einen Supervisor.</numerusform>
            <numerusform>%Ln Rückrufe wurden übergeben und warten auf einen Supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait until the business process is started.</source>
        <translation>
            <numerusform>%Ln Rückruf wartet, bis der Geschäftsprozess gestartet wird.</numerusform>
            <numerusform>%Ln Rückrufe warten, bis der Geschäftsprozess gestartet wird.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule never opens.</source>
        <translation>
            <numerusform>%Ln Rückruf wartet, und der Zeitplan öffnet nie.</numerusform>
            <numerusform>%Ln Rückrufe warten, und der Zeitplan öffnet nie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule is never open at their calling hours.</source>
        <translation>
            <numerusform>%Ln Rückruf wartet, und der Zeitplan ist zu seinen Anrufzeiten nie geöffnet.</numerusform>
            <numerusform>%Ln Rückrufe warten, und der Zeitplan ist zu ihren Anrufzeiten nie geöffnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait for agents who are not there.</source>
        <translation>
            <numerusform>%Ln Rückruf wartet auf einen Agenten, der nicht da ist.</numerusform>
            <numerusform>%Ln Rückrufe warten auf Agenten, die nicht da sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and no agent is there for them.</source>
        <translation>
            <numerusform>%Ln Rückruf wartet, und kein Agent ist dafür da.</numerusform>
            <numerusform>%Ln Rückrufe warten, und kein Agent ist dafür da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system cannot be reached.</source>
        <translation>
            <numerusform>%Ln Rückruf wartet: Die Telefonanlage ist nicht erreichbar.</numerusform>
            <numerusform>%Ln Rückrufe warten: Die Telefonanlage ist nicht erreichbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system has no line to the outside.</source>
        <translation>
            <numerusform>%Ln Rückruf wartet: Die Telefonanlage hat keine Leitung nach außen.</numerusform>
            <numerusform>%Ln Rückrufe warten: Die Telefonanlage hat keine Leitung nach außen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks need a supervisor</source>
        <translation>
            <numerusform>Ein Rückruf braucht einen Supervisor</numerusform>
            <numerusform>%Ln Rückrufe brauchen einen Supervisor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Angehalten, %Ln Rückruf noch zu bearbeiten.</numerusform>
            <numerusform>Angehalten, %Ln Rückrufe noch zu bearbeiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off schedule, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Außerhalb der Öffnungszeiten, %Ln Rückruf noch zu bearbeiten.</numerusform>
            <numerusform>Außerhalb der Öffnungszeiten, %Ln Rückrufe noch zu bearbeiten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln angenommen</numerusform>
            <numerusform>%Ln angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln verpasst</numerusform>
            <numerusform>%Ln verpasst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks, more as you scroll</source>
        <translation>
            <numerusform>%Ln Rückruf, weitere beim Blättern</numerusform>
            <numerusform>%Ln Rückrufe, weitere beim Blättern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln Rückruf</numerusform>
            <numerusform>%Ln Rückrufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Callback Desk</source>
        <translation>Über Callback Desk</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Version {}. Apache License 2.0.</source>
        <translation>Version {}. Apache-Lizenz 2.0.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AcceptPlace</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Accept in {}</source>
        <translation>Annehmen in {}</translation>
    </message>
    <message>
        <source>Your telephone application is ringing</source>
        <translation>Ihre Telefonanwendung klingelt</translation>
    </message>
    <message>
        <source>Your softphone is ringing</source>
        <translation>Ihr Softphone klingelt</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Passwort ändern…</translation>
    </message>
    <message>
        <source>Where you are signed in…</source>
        <translation>Wo Sie angemeldet sind…</translation>
    </message>
    <message>
        <source>Administration…</source>
        <translation>Verwaltung…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>business processes</comment>
        <translation>
            <numerusform>%Ln weiterer</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Actions for the selected callbacks</source>
        <translation>Aktionen für die ausgewählten Rückrufe</translation>
    </message>
</context>
<context>
    <name>ActionPreview</name>
    <message>
        <source>Checking with the server…</source>
        <translation>Der Server prüft…</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>Reset the password of {}?</source>
        <translation>Passwort von {} zurücksetzen?</translation>
    </message>
    <message>
        <source>The server chooses a new password and shows it once. The present one ends, and the user is signed out everywhere.</source>
        <translation>Der Server wählt ein neues Passwort und zeigt es einmal. Das jetzige gilt nicht mehr, und der Benutzer wird überall abgemeldet.</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>Remove {}?</source>
        <translation>{} entfernen?</translation>
    </message>
    <message>
        <source>The user is signed out at once, and cannot sign in again. What the user has done stays in reports and in the history. To keep rights and business processes, make the user inactive instead.</source>
        <translation>Der Benutzer wird sofort abgemeldet und kann sich nicht mehr anmelden. Was er getan hat, bleibt in Berichten und im Verlauf. Sollen Rechte und Geschäftsprozesse erhalten bleiben, machen Sie den Benutzer stattdessen inaktiv.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>{} has a callback now ({}). A conversation goes on without the desktop, an offer is withdrawn, and a preview ends as Cancel. To avoid this, wait until it is completed.</source>
        <translation>{} hat gerade einen Rückruf ({}). Ein Gespräch geht ohne den Desktop weiter, ein Angebot wird zurückgezogen, und eine Vorschau endet als Abbruch. Warten Sie den Abschluss ab, um dies zu vermeiden.</translation>
    </message>
    <message>
        <source>The file could not be written: {}</source>
        <translation>Die Datei konnte nicht geschrieben werden: {}</translation>
    </message>
    <message>
        <source>Saved: {}. The file contains password hashes; keep it private.</source>
        <translation>Gespeichert: {}. Die Datei enthält Passwort-Hashes; halten Sie sie geheim.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Program (intake)</source>
        <translation>Programm (Annahme)</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>Hier angelegt</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Identitätsanbieter</translation>
    </message>
    <message>
        <source>Site file, changed here</source>
        <translation>Standortdatei, hier geändert</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Standortdatei</translation>
    </message>
    <message>
        <source>Serves these business processes</source>
        <translation>Bearbeitet diese Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Sees these business processes</source>
        <translation>Sieht diese Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Hands callbacks in for these business processes</source>
        <translation>Reicht Rückrufe für diese Geschäftsprozesse ein</translation>
    </message>
    <message>
        <source>Administrators see every business process.</source>
        <translation>Administratoren sehen jeden Geschäftsprozess.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Geschäftsprozesse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Saved, and in force.</source>
        <translation>Gespeichert und in Kraft.</translation>
    </message>
    <message>
        <source>Nothing new is taken for it, and its agents no longer serve it. Attempts, reports and history stay. It can only be removed once none of its callbacks is open: in Callback Search, many callbacks get another business process or are withdrawn at once, with a preview.</source>
        <translation>Für ihn wird nichts Neues angenommen, und seine Agenten bedienen ihn nicht mehr. Versuche, Berichte und Verlauf bleiben. Er kann erst entfernt werden, wenn keiner seiner Rückrufe offen ist: In der Rückrufsuche bekommen viele Rückrufe auf einmal einen anderen Geschäftsprozess oder werden zurückgezogen, mit Vorschau.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
    <message>
        <source>Added. Set its hours and timing.</source>
        <translation>Hinzugefügt. Legen Sie Öffnungs- und Rückrufzeiten fest.</translation>
    </message>
</context>
<context>
    <name>AdministrationDialog</name>
    <message>
        <source>Administration</source>
        <translation>Verwaltung</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Changes are in force at once. They are kept beside the site file, and win over it.</source>
        <translation>Änderungen gelten sofort. Sie werden neben der Standortdatei gespeichert und gehen ihr vor.</translation>
    </message>
    <message>
        <source>Save as site file…</source>
        <translation>Als Standortdatei speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Parts of the configuration</source>
        <translation>Teile der Konfiguration</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation>Nie anrufen</translation>
    </message>
    <message>
        <source>Not Ready reasons</source>
        <translation>Gründe für Nicht bereit</translation>
    </message>
    <message>
        <source>Save the configuration as a site file</source>
        <translation>Konfiguration als Standortdatei speichern</translation>
    </message>
</context>
<context>
    <name>AgentBody</name>
    <message>
        <source>Asked for me</source>
        <translation>Für mich gewünscht</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Diese Schicht</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>Neuer Rückruf…</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>Einen Rückruf für eine Nummer anlegen</translation>
    </message>
    <message>
        <source>My history…</source>
        <translation>Mein Verlauf…</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>Im eigenen Verlauf suchen</translation>
    </message>
    <message>
        <source>The customer no longer wants a call</source>
        <translation>Der Kunde möchte keinen Anruf mehr</translation>
    </message>
    <message>
        <source>No customer has asked for you.</source>
        <translation>Kein Kunde hat nach Ihnen gefragt.</translation>
    </message>
    <message>
        <source>Nothing completed in this shift yet.</source>
        <translation>In dieser Schicht ist noch nichts abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>AgentCorrectionDialog</name>
    <message>
        <source>Correct the last callback of {}</source>
        <translation>Letzten Rückruf von {} korrigieren</translation>
    </message>
</context>
<context>
    <name>AgentHeader</name>
    <message>
        <source>Presence</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>Status wählen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Endpoint: {}</source>
        <translation>Endgerät: {}</translation>
    </message>
    <message>
        <source>No state yet</source>
        <translation>Noch kein Status</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>danach {}</translation>
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
        <translation>Agent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Current interaction</source>
        <translation>Aktueller Vorgang</translation>
    </message>
    <message>
        <source>Offers accepted</source>
        <translation>Angenommene Angebote</translation>
    </message>
    <message>
        <source>Offers declined</source>
        <translation>Abgelehnte Angebote</translation>
    </message>
    <message>
        <source>Offers missed</source>
        <translation>Verpasste Angebote</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Nie angezeigt</translation>
    </message>
    <message>
        <source>Cancels</source>
        <translation>Abbrüche</translation>
    </message>
    <message>
        <source>Short calls</source>
        <translation>Kurze Anrufe</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endgerät</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Zuständig für</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>danach {}</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>ein Rückruf</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Find an agent by name</source>
        <translation>Agenten nach Namen suchen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Set state…</source>
        <translation>Status setzen…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Korrigieren…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the agent&apos;s last callback</source>
        <translation>Status oder Notiz des letzten Rückrufs des Agenten korrigieren</translation>
    </message>
    <message>
        <source>Correct the last callback…</source>
        <translation>Letzten Rückruf korrigieren…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Alle Geschäftsprozesse</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>No agents match</source>
        <translation>Keine passenden Agenten</translation>
    </message>
    <message>
        <source>Show all agents</source>
        <translation>Alle Agenten zeigen</translation>
    </message>
    <message>
        <source>No agents</source>
        <translation>Keine Agenten</translation>
    </message>
    <message>
        <source>The site file lists who serves your business processes.</source>
        <translation>Die Standortdatei legt fest, wer Ihre Geschäftsprozesse bearbeitet.</translation>
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
        <translation>{process}: {customer} wurde übergeben. Notiz: {note}</translation>
    </message>
    <message>
        <source>{process}: {customer} was handed over.</source>
        <translation>{process}: {customer} wurde übergeben.</translation>
    </message>
</context>
<context>
    <name>AlertsDialog</name>
    <message>
        <source>Alerts</source>
        <translation>Warnmeldungen</translation>
    </message>
    <message>
        <source>Alerts and their history</source>
        <translation>Warnmeldungen und ihr Verlauf</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Alle Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Jede Stufe</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>No alerts so far</source>
        <translation>Bisher keine Warnmeldungen</translation>
    </message>
    <message>
        <source>The site file sets the thresholds of each business process.</source>
        <translation>Die Standortdatei legt die Schwellenwerte jedes Geschäftsprozesses fest.</translation>
    </message>
    <message>
        <source>The alerts could not be read</source>
        <translation>Die Warnmeldungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>No alerts match</source>
        <translation>Keine passenden Warnmeldungen</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Alle Warnmeldungen anzeigen</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Dials by itself in {}</source>
        <translation>Wählt automatisch in {}</translation>
    </message>
    <message>
        <source>Completes by itself in {}</source>
        <translation>Schließt automatisch ab in {}</translation>
    </message>
</context>
<context>
    <name>AttemptsList</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>details of a callback</comment>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>{} kopieren</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>AuditTrailPage</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Alle Aktionen</translation>
    </message>
    <message>
        <source>Find entries by user or subject</source>
        <translation>Einträge nach Benutzer oder Gegenstand suchen</translation>
    </message>
    <message>
        <source>user or subject</source>
        <translation>Benutzer oder Gegenstand</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnmeldungen</translation>
    </message>
    <message>
        <source>Do-not-call list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Telephony</source>
        <translation>Telefonie</translation>
    </message>
    <message>
        <source>Loading the audit trail…</source>
        <translation>Das Audit-Protokoll wird geladen…</translation>
    </message>
    <message>
        <source>The audit trail could not be loaded</source>
        <translation>Das Audit-Protokoll konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries, more as you scroll</source>
        <translation>
            <numerusform>%Ln Eintrag, weitere beim Blättern</numerusform>
            <numerusform>%Ln Einträge, weitere beim Blättern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>No entries match</source>
        <translation>Keine passenden Einträge</translation>
    </message>
    <message>
        <source>Choose a longer period, or remove the filters.</source>
        <translation>Wählen Sie einen längeren Zeitraum, oder entfernen Sie die Filter.</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>Filter entfernen</translation>
    </message>
</context>
<context>
    <name>CallControls</name>
    <message>
        <source>Keypad</source>
        <translation>Wähltasten</translation>
    </message>
    <message>
        <source>Send digits to the customer&apos;s side</source>
        <translation>Ziffern an den Kunden senden</translation>
    </message>
    <message>
        <source>Leave message</source>
        <translation>Nachricht hinterlassen</translation>
    </message>
    <message>
        <source>The message is played after the beep, and you leave the call</source>
        <translation>Die Nachricht wird nach dem Signalton abgespielt, und Sie verlassen den Anruf</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Take the customer back</source>
        <translation>Das Gespräch mit dem Kunden fortsetzen</translation>
    </message>
    <message>
        <source>The customer waits and does not hear you</source>
        <translation>Der Kunde wartet und hört Sie nicht</translation>
    </message>
    <message>
        <source>Resume recording</source>
        <translation>Aufnahme fortsetzen</translation>
    </message>
    <message>
        <source>Pause recording</source>
        <translation>Aufnahme anhalten</translation>
    </message>
    <message>
        <source>Record the conversation again</source>
        <translation>Das Gespräch wieder aufnehmen</translation>
    </message>
    <message>
        <source>The conversation goes on and is not recorded</source>
        <translation>Das Gespräch geht weiter und wird nicht aufgenommen</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>gives up in {}</source>
        <translation>gibt auf in {}</translation>
    </message>
    <message>
        <source>on the call</source>
        <translation>im Gespräch</translation>
    </message>
</context>
<context>
    <name>CallbackCard</name>
    <message>
        <source>Copy the number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>Kein Name angegeben</translation>
    </message>
    <message>
        <source>Number {}</source>
        <translation>Nummer {}</translation>
    </message>
    <message>
        <source>instead of {}</source>
        <translation>statt {}</translation>
    </message>
    <message>
        <source>Call {} after all</source>
        <translation>Doch {} anrufen</translation>
    </message>
    <message>
        <source>Step {n} of 4: {state}</source>
        <translation>Schritt {n} von 4: {state}</translation>
    </message>
    <message>
        <source>asked {when}, {ago}</source>
        <translation>gewünscht {when}, {ago}</translation>
    </message>
    <message>
        <source>their time {}</source>
        <translation>Ortszeit {}</translation>
    </message>
</context>
<context>
    <name>CallbackCommands</name>
    <message>
        <source>Send to queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message>
        <source>Give to agent…</source>
        <translation>Agenten zuweisen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Not possible: no connection to the server.</source>
        <translation>Nicht möglich: keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>Select one or more callbacks first.</source>
        <translation>Wählen Sie zuerst einen oder mehrere Rückrufe aus.</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln callbacks.</source>
        <translation>
            <numerusform>Wählen Sie höchstens %Ln Rückruf aus.</numerusform>
            <numerusform>Wählen Sie höchstens %Ln Rückrufe aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Send to queue” of %Ln callbacks</source>
        <translation>
            <numerusform>„In die Warteschlange“ für %Ln Rückruf rückgängig machen</numerusform>
            <numerusform>„In die Warteschlange“ für %Ln Rückrufe rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Give to agent” of %Ln callbacks</source>
        <translation>
            <numerusform>„Agenten zuweisen“ für %Ln Rückruf rückgängig machen</numerusform>
            <numerusform>„Agenten zuweisen“ für %Ln Rückrufe rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Withdraw” of %Ln callbacks</source>
        <translation>
            <numerusform>„Zurückziehen“ von %Ln Rückruf rückgängig machen</numerusform>
            <numerusform>„Zurückziehen“ von %Ln Rückrufen rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Purge” of %Ln callbacks</source>
        <translation>
            <numerusform>„Verwerfen“ von %Ln Rückruf rückgängig machen</numerusform>
            <numerusform>„Verwerfen“ von %Ln Rückrufen rückgängig machen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Change” of %Ln callbacks</source>
        <translation>
            <numerusform>„Ändern“ von %Ln Rückruf rückgängig machen</numerusform>
            <numerusform>„Ändern“ von %Ln Rückrufen rückgängig machen</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to queue ahead of the due time</source>
        <translation>Vor der Fälligkeit in die Warteschlange stellen</translation>
    </message>
    <message>
        <source>Give to one agent, now or later</source>
        <translation>Einem Agenten zuweisen, jetzt oder später</translation>
    </message>
    <message>
        <source>Change the due time, the priority or the business process</source>
        <translation>Fälligkeit, Priorität oder Geschäftsprozess ändern</translation>
    </message>
    <message>
        <source>Remove: the customer no longer needs a call</source>
        <translation>Entfernen: Der Kunde braucht keinen Anruf mehr</translation>
    </message>
    <message>
        <source>Remove without a call</source>
        <translation>Ohne Anruf entfernen</translation>
    </message>
    <message>
        <source>Undo puts them back within a minute, as long as no agent has them.</source>
        <translation>Eine Minute lang lässt sich das rückgängig machen, solange kein Agent sie hat.</translation>
    </message>
    <message>
        <source>It can be undone for a minute.</source>
        <translation>Das lässt sich eine Minute lang rückgängig machen.</translation>
    </message>
    <message>
        <source>Send {} to the queue?</source>
        <translation>{} in die Warteschlange stellen?</translation>
    </message>
    <message>
        <source>Purge {}?</source>
        <translation>{} verwerfen?</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Removed as purged, and never called.</source>
        <translation>Wird verworfen und nie angerufen.</translation>
    </message>
    <message>
        <source>Withdraw {}?</source>
        <translation>{} zurückziehen?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Removed as withdrawn: the customer has cancelled or was served otherwise.</source>
        <translation>Wird als zurückgezogen entfernt: Der Kunde hat abgesagt oder wurde anderweitig bedient.</translation>
    </message>
    <message>
        <source>Give {} to an agent</source>
        <translation>{} einem Agenten zuweisen</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>{} ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln Rückruf</numerusform>
            <numerusform>%Ln Rückrufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallbackDetailPanel</name>
    <message>
        <source>Attributes</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Why not offered</source>
        <translation>Warum nicht angeboten</translation>
    </message>
    <message>
        <source>No callback chosen</source>
        <translation>Kein Rückruf ausgewählt</translation>
    </message>
    <message>
        <source>Choose one to hear it and to see its attempts.</source>
        <translation>Wählen Sie einen aus, um ihn anzuhören und seine Versuche zu sehen.</translation>
    </message>
    <message>
        <source>It may be offered now.</source>
        <translation>Er kann jetzt angeboten werden.</translation>
    </message>
    <message>
        <source>Attempts ({})</source>
        <translation>Versuche ({})</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Kein Versuch</translation>
    </message>
</context>
<context>
    <name>CallbackRequest</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>in 30 min</source>
        <translation>in 30 min</translation>
    </message>
    <message>
        <source>in 2 h</source>
        <translation>in 2 h</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>The clocks change on that day and skip that time. Choose another.</source>
        <translation>An diesem Tag werden die Uhren umgestellt, und diese Uhrzeit entfällt. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Dieser Zeitpunkt ist vorbei.</translation>
    </message>
    <message>
        <source>That is more than 90 days ahead.</source>
        <translation>Das liegt mehr als 90 Tage in der Zukunft.</translation>
    </message>
    <message>
        <source>Use {}</source>
        <translation>{} verwenden</translation>
    </message>
    <message>
        <source>{} (me)</source>
        <translation>{} (ich)</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine</translation>
    </message>
    <message>
        <source>the customer, {}</source>
        <translation>Kunde, {}</translation>
    </message>
    <message>
        <source>before the clocks go back</source>
        <translation>vor der Umstellung auf Winterzeit</translation>
    </message>
    <message>
        <source>after the clocks go back</source>
        <translation>nach der Umstellung auf Winterzeit</translation>
    </message>
    <message>
        <source>{clock} for {whom}</source>
        <translation>{clock} für {whom}</translation>
    </message>
    <message>
        <source>{} my time</source>
        <translation>{} meine Zeit</translation>
    </message>
</context>
<context>
    <name>CallbackSearch</name>
    <message>
        <source>The callbacks could not be loaded</source>
        <translation>Die Rückrufe konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>Neuer Rückruf…</translation>
    </message>
    <message>
        <source>Loading callbacks…</source>
        <translation>Rückrufe werden geladen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show each…</source>
        <translation>Einzeln zeigen…</translation>
    </message>
    <message>
        <source>No callbacks match</source>
        <translation>Keine passenden Rückrufe</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>Suchen Sie nach einer anderen Nummer oder einem anderen Namen, oder entfernen Sie die Filter.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No callbacks waiting</source>
        <translation>Keine wartenden Rückrufe</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>Neue erscheinen hier automatisch.</translation>
    </message>
    <message>
        <source>{callbacks}, {selected} selected</source>
        <translation>{callbacks}, {selected} ausgewählt</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Callbacks that an agent has stay as they are. Undo puts the others back.</source>
        <translation>Rückrufe, die ein Agent hat, bleiben, wie sie sind. „Rückgängig“ stellt die anderen wieder her.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>None: as soon as possible</source>
        <translation>Keine: so bald wie möglich</translation>
    </message>
    <message>
        <source>Not before a time</source>
        <translation>Nicht vor einer bestimmten Zeit</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>Priorität, 9 ist die höchste</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Code (required)</source>
        <translation>Code (erforderlich)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>Columns of {}</source>
        <translation>Spalten von {}</translation>
    </message>
    <message>
        <source>Columns: show, hide, move and sort</source>
        <translation>Spalten: zeigen, ausblenden, verschieben und sortieren</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Move column left</source>
        <translation>Spalte nach links</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>Spalte nach rechts</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
</context>
<context>
    <name>CompleteBar</name>
    <message>
        <source>Complete</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>Complete with the chosen status</source>
        <translation>Mit dem gewählten Ergebnis abschließen</translation>
    </message>
    <message>
        <source>completes by itself in {}</source>
        <translation>schließt automatisch ab in {}</translation>
    </message>
</context>
<context>
    <name>CompleteDialog</name>
    <message>
        <source>Complete {}?</source>
        <translation>{} abschließen?</translation>
    </message>
    <message>
        <source>It ends as succeeded, with an attempt in your name: you have spoken with the customer.</source>
        <translation>Er endet als erfolgreich, mit einem Versuch in Ihrem Namen: Sie haben mit dem Kunden gesprochen.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>CompletionPicker</name>
    <message>
        <source>How did it end?</source>
        <translation>Wie ging es aus?</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>An einen Supervisor übergeben…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>Ein Supervisor entscheidet, wie es weitergeht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Showing the last known state. Nothing is offered here.</source>
        <translation>Zu sehen ist der letzte bekannte Stand. Hier wird nichts angeboten.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>Sie arbeiten jetzt auf einem anderen Gerät</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>Hier weiterarbeiten</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Keine Verbindung seit {}</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>already completed</source>
        <translation>bereits abgeschlossen</translation>
    </message>
    <message>
        <source>an agent has it</source>
        <translation>ein Agent hat ihn</translation>
    </message>
    <message>
        <source>already in queue</source>
        <translation>bereits in der Warteschlange</translation>
    </message>
    <message>
        <source>its business process is stopped</source>
        <translation>der Geschäftsprozess ist angehalten</translation>
    </message>
    <message>
        <source>its business process is off schedule</source>
        <translation>der Geschäftsprozess ist außerhalb der Öffnungszeiten</translation>
    </message>
    <message>
        <source>outside the customer&apos;s calling hours</source>
        <translation>außerhalb der Anrufzeiten des Kunden</translation>
    </message>
    <message>
        <source>{takes} of {asked} go to the queue now.</source>
        <translation>{takes} von {asked} kommen jetzt in die Warteschlange.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are given to the agent.</source>
        <translation>{takes} von {asked} werden dem Agenten zugewiesen.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as withdrawn.</source>
        <translation>{takes} von {asked} werden als zurückgezogen entfernt.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as purged and never called.</source>
        <translation>{takes} von {asked} werden verworfen und nie angerufen.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are changed.</source>
        <translation>{takes} von {asked} werden geändert.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are put back.</source>
        <translation>{takes} von {asked} werden wiederhergestellt.</translation>
    </message>
    <message>
        <source>Not possible: {}.</source>
        <translation>Nicht möglich: {}.</translation>
    </message>
</context>
<context>
    <name>ContentOrState</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>CorrectBar</name>
    <message>
        <source>Correct…</source>
        <translation>Korrigieren…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the last callback</source>
        <translation>Status oder Notiz des letzten Rückrufs korrigieren</translation>
    </message>
    <message>
        <source>{callback}, for another {time}</source>
        <translation>{callback}, noch {time}</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct the last callback</source>
        <translation>Letzten Rückruf korrigieren</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Can be corrected for another {}</source>
        <translation>Kann noch {} korrigiert werden</translation>
    </message>
</context>
<context>
    <name>CreateCallback</name>
    <message>
        <source>New callback</source>
        <translation>Neuer Rückruf</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Number, with its country code</source>
        <translation>Nummer, mit Landesvorwahl</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>Priorität, 9 ist die höchste</translation>
    </message>
    <message>
        <source>Note for the agent</source>
        <translation>Notiz für den Agenten</translation>
    </message>
</context>
<context>
    <name>CurrentInteractions</name>
    <message>
        <source>Current Interactions</source>
        <translation>Aktuelle Vorgänge</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Finish wrap-up…</source>
        <translation>Nachbearbeitung beenden…</translation>
    </message>
    <message>
        <source>Loading the current interactions…</source>
        <translation>Die aktuellen Vorgänge werden geladen…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Alle Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The current interactions could not be loaded</source>
        <translation>Die aktuellen Vorgänge konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>{agents} with agents, {queue} in queue</source>
        <translation>{agents} bei Agenten, {queue} in der Warteschlange</translation>
    </message>
    <message>
        <source>Nothing in queue, nothing with agents</source>
        <translation>Nichts in der Warteschlange, nichts bei Agenten</translation>
    </message>
    <message>
        <source>Callbacks that enter the queue appear here by themselves.</source>
        <translation>Rückrufe, die in die Warteschlange kommen, erscheinen hier automatisch.</translation>
    </message>
    <message>
        <source>Finish the wrap-up of {}?</source>
        <translation>Die Nachbearbeitung von {} beenden?</translation>
    </message>
    <message>
        <source>It is completed as {status}, its current status, and {agent} is free again.</source>
        <translation>Sie wird mit dem aktuellen Ergebnis {status} abgeschlossen, und {agent} ist wieder frei.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Open the calendar</source>
        <translation>Kalender öffnen</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Remove this opening</source>
        <translation>Diese Öffnungszeit entfernen</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>Ganztägig geöffnet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
</context>
<context>
    <name>DayCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>You still have a callback. A call continues without you; a preview ends as Cancel and the customer stays in queue.</source>
        <translation>Sie haben noch einen Rückruf. Ein Anruf läuft ohne Sie weiter; eine Vorschau endet als Abbruch, und der Kunde bleibt in der Warteschlange.</translation>
    </message>
    <message>
        <source>Leave during a callback?</source>
        <translation>Während eines Rückrufs gehen?</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Callback: {}</source>
        <translation>Rückruf: {}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>You missed a callback: {}</source>
        <translation>Sie haben einen Rückruf verpasst: {}</translation>
    </message>
    <message>
        <source>It went back in queue. Nothing is offered to you until you are available.</source>
        <translation>Er ist wieder in der Warteschlange. Ihnen wird nichts angeboten, bis Sie bereit sind.</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>Bereit melden</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Writing failed: {}</source>
        <translation>Das Schreiben ist fehlgeschlagen: {}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Leave anyway?</source>
        <translation>Trotzdem gehen?</translation>
    </message>
    <message>
        <source>Callback Timing is not saved: {}.</source>
        <translation>Die Rückrufzeiten sind nicht gespeichert: {}.</translation>
    </message>
    <message>
        <source>The configuration of a business process is not saved.</source>
        <translation>Die Konfiguration eines Geschäftsprozesses ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>A report is being written and would be lost.</source>
        <translation>Ein Bericht wird gerade geschrieben und ginge verloren.</translation>
    </message>
    <message>
        <source>Callback Desk is already running, but does not respond.</source>
        <translation>Callback Desk läuft bereits, antwortet aber nicht.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Continue in your browser…</source>
        <translation>Fahren Sie im Browser fort…</translation>
    </message>
    <message>
        <source>Waiting for another password…</source>
        <translation>Warten auf ein anderes Passwort…</translation>
    </message>
    <message>
        <source>Go back to Callback Desk. You can close this page.</source>
        <translation>Kehren Sie zu Callback Desk zurück. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Neuer Versuch…</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again.</source>
        <translation>Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>Benutzername oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Too many tries to sign in. Wait a minute, then try again.</source>
        <translation>Zu viele Anmeldeversuche. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>That user is for a program, not for a person.</source>
        <translation>Dieser Benutzer ist für ein Programm, nicht für eine Person.</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Jetzt anrufen</translation>
    </message>
</context>
<context>
    <name>DetailListPage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>Seite des Kunden öffnen</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>Die Seite im Browser öffnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>System: {}</source>
        <translation>System: {}</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Systemstandard</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>Nicht angeschlossen</translation>
    </message>
</context>
<context>
    <name>DialBar</name>
    <message>
        <source>Dial now</source>
        <translation>Jetzt wählen</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <source>Choose another time and agent</source>
        <translation>Andere Zeit und anderen Agenten wählen</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>An einen Supervisor übergeben…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>Ein Supervisor entscheidet, wie es weitergeht</translation>
    </message>
    <message>
        <source>Dials by itself in {}</source>
        <translation>Wählt automatisch in {}</translation>
    </message>
</context>
<context>
    <name>DoNotCall</name>
    <message>
        <source>Remove {} from the list?</source>
        <translation>{} von der Liste entfernen?</translation>
    </message>
    <message>
        <source>It may be called again at once.</source>
        <translation>Sie darf sofort wieder angerufen werden.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Beginning of numbers</source>
        <translation>Anfang von Nummern</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>Nicht angerufen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Standortdatei</translation>
    </message>
</context>
<context>
    <name>DoNotCallDialog</name>
    <message>
        <source>Never call this number</source>
        <translation>Diese Nummer nie anrufen</translation>
    </message>
    <message>
        <source>In international form, such as +442079460123, +1900 or +1???5550*</source>
        <translation>In internationaler Form, etwa +442079460123, +1900 oder +1???5550*</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>Alle Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Not called by</source>
        <translation>Nicht angerufen von</translation>
    </message>
</context>
<context>
    <name>DoNotCallPage</name>
    <message>
        <source>Numbers that are never called</source>
        <translation>Nummern, die nie angerufen werden</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>Die Liste ist leer</translation>
    </message>
    <message>
        <source>Emergency, premium and impossible numbers are never called in any case.</source>
        <translation>Notruf-, Premium- und unmögliche Nummern werden ohnehin nie angerufen.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>DownloadStrip</name>
    <message>
        <source>The file was not written</source>
        <translation>Die Datei wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Writing the report: {}</source>
        <translation>Bericht wird geschrieben: {}</translation>
    </message>
    <message numerus="yes">
        <source>Writing the report of %Ln completed callbacks: {} so far</source>
        <translation>
            <numerusform>Bericht über %Ln abgeschlossenen Rückruf wird geschrieben: bisher {}</numerusform>
            <numerusform>Bericht über %Ln abgeschlossene Rückrufe wird geschrieben: bisher {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExceptionRow</name>
    <message>
        <source>Date of the exception</source>
        <translation>Datum der Ausnahme</translation>
    </message>
    <message>
        <source>closed all day</source>
        <translation>ganztägig geschlossen</translation>
    </message>
    <message>
        <source>Openings on that date</source>
        <translation>Öffnungszeiten an diesem Datum</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>{} entfernen</translation>
    </message>
</context>
<context>
    <name>ExceptionsEditor</name>
    <message>
        <source>Add a date</source>
        <translation>Datum hinzufügen</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Den Bericht exportieren</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>CSV-Datei…</translation>
    </message>
    <message>
        <source>Excel file…</source>
        <translation>Excel-Datei…</translation>
    </message>
    <message>
        <source>PDF file…</source>
        <translation>PDF-Datei…</translation>
    </message>
    <message>
        <source>JSON lines…</source>
        <translation>JSON-Zeilen…</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Enter a value.</source>
        <translation>Geben Sie einen Wert ein.</translation>
    </message>
    <message>
        <source>Not a time. Write 15:30 or 3:30 pm.</source>
        <translation>Keine Uhrzeit. Schreiben Sie 15:30 oder 3:30 pm.</translation>
    </message>
    <message>
        <source>There is no such time. Write 15:30 or 3:30 pm.</source>
        <translation>Diese Uhrzeit gibt es nicht. Schreiben Sie 15:30 oder 3:30 pm.</translation>
    </message>
    <message>
        <source>Not a date. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>Kein Datum. Schreiben Sie 5 Dec, 2026-12-05 oder Freitag.</translation>
    </message>
    <message>
        <source>There is no such day. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>Diesen Tag gibt es nicht. Schreiben Sie 5 Dec, 2026-12-05 oder Freitag.</translation>
    </message>
    <message>
        <source>That date is another day of the week. Check both.</source>
        <translation>Dieses Datum fällt auf einen anderen Wochentag. Prüfen Sie beides.</translation>
    </message>
    <message>
        <source>Day or month first? Write 5 Dec or 2026-12-05.</source>
        <translation>Erst der Tag oder erst der Monat? Schreiben Sie 5 Dec oder 2026-12-05.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>Show all callbacks again</source>
        <translation>Wieder alle Rückrufe zeigen</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>CLBK Stat</source>
        <translation>Rückrufstatus</translation>
    </message>
    <message>
        <source>Proc</source>
        <translation>Bearb.</translation>
    </message>
    <message>
        <source>Clbk To Be Proc</source>
        <translation>Noch zu bearb.</translation>
    </message>
    <message>
        <source>Clbk Avg Time</source>
        <translation>Ø Bearb.-Zeit</translation>
    </message>
    <message>
        <source>Clbk Purged</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% erreicht</translation>
    </message>
    <message>
        <source>% Clbk Fail</source>
        <translation>% nicht erreicht</translation>
    </message>
    <message>
        <source>Waiting, 2 h</source>
        <translation>Wartend, 2 h</translation>
    </message>
    <message>
        <source>Callback status: the current routing status for callbacks. Active: the schedule is open. Off Schedule HRS: it is closed. Stopped: a supervisor has stopped the callbacks.</source>
        <translation>Rückrufstatus: wie Rückrufe gerade vermittelt werden. Aktiv: Der Zeitplan ist geöffnet. Außerhalb der Öffnungszeiten: Er ist geschlossen. Angehalten: Ein Supervisor hat die Rückrufe angehalten.</translation>
    </message>
    <message>
        <source>Processed: callbacks completed this shift, succeeded + failed.</source>
        <translation>Bearbeitet: in dieser Schicht abgeschlossene Rückrufe, erreicht + nicht erreicht.</translation>
    </message>
    <message>
        <source>Callbacks to be processed: not completed, pending + in queue + with agents.</source>
        <translation>Noch zu bearbeitende Rückrufe: nicht abgeschlossen, ausstehend + in der Warteschlange + bei Agenten.</translation>
    </message>
    <message>
        <source>Average handle time: from answer to completion, the mean of this shift&apos;s interactions.</source>
        <translation>Durchschnittliche Bearbeitungszeit: von der Antwort bis zum Abschluss, Mittel der Vorgänge dieser Schicht.</translation>
    </message>
    <message>
        <source>Callbacks purged this shift.</source>
        <translation>In dieser Schicht verworfene Rückrufe.</translation>
    </message>
    <message>
        <source>Succeeded ÷ Proc: callbacks whose customer was reached.</source>
        <translation>Erreicht ÷ Bearb.: Rückrufe, deren Kunde erreicht wurde.</translation>
    </message>
    <message>
        <source>Failed ÷ Proc: callbacks whose customer was not reached.</source>
        <translation>Nicht erreicht ÷ Bearb.: Rückrufe, deren Kunde nicht erreicht wurde.</translation>
    </message>
    <message>
        <source>Clbk To Be Proc over the last two hours.</source>
        <translation>Noch zu bearb. in den letzten zwei Stunden.</translation>
    </message>
    <message>
        <source>The longest wait in queue is {}.</source>
        <translation>Die längste Wartezeit in der Warteschlange beträgt {}.</translation>
    </message>
    <message>
        <source>{} of the callbacks fail.</source>
        <translation>{} der Rückrufe erreichen niemanden.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded + {failed} failed = {value}</source>
        <translation>{succeeded} erreicht + {failed} nicht erreicht = {value}</translation>
    </message>
    <message>
        <source>{pending} pending + {queue} in queue + {agents} with agents = {value}</source>
        <translation>{pending} ausstehend + {queue} in der Warteschlange + {agents} bei Agenten = {value}</translation>
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
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>{now} waiting; at most {most} and at least {least} over two hours</source>
        <translation>{now} warten; in zwei Stunden höchstens {most} und mindestens {least}</translation>
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
        <translation>Die Pfeiltasten führen von Balken zu Balken.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>Kennzahlen eines Zeitraums</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>The figures could not be loaded</source>
        <translation>Die Zahlen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>There is nothing to count in this period</source>
        <translation>In diesem Zeitraum gibt es nichts zu zählen</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>Wählen Sie oben einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>{measure} ({lines})</source>
        <translation>{measure} ({lines})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln weitere Zeile in der Tabelle</numerusform>
            <numerusform>%Ln weitere Zeilen in der Tabelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
        <source>Delete a filter</source>
        <translation>Einen Filter löschen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter. One with the same name is replaced.</source>
        <translation>Name des Filters. Ein gleichnamiger wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>FloorNotes</name>
    <message>
        <source>Stopped by a supervisor</source>
        <translation>Von einem Supervisor angehalten</translation>
    </message>
</context>
<context>
    <name>FoundChips</name>
    <message>
        <source>Is called</source>
        <translation>Wird angerufen</translation>
    </message>
    <message>
        <source>Call instead</source>
        <translation>Stattdessen anrufen</translation>
    </message>
    <message>
        <source>{} ?</source>
        <translation>{} ?</translation>
    </message>
    <message>
        <source>Play the words: {}</source>
        <translation>Die Wörter abspielen: {}</translation>
    </message>
    <message>
        <source>Not sure: listen to it before you use it.</source>
        <translation>Nicht sicher: Hören Sie nach, bevor Sie die Angabe verwenden.</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>{} kopieren</translation>
    </message>
    <message>
        <source>Call {} instead</source>
        <translation>Stattdessen {} anrufen</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <source>Postpone: {}</source>
        <translation>Verschieben: {}</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>Taste {}</translation>
    </message>
    <message>
        <source>Telephone {}</source>
        <translation>Telefon {}</translation>
    </message>
    <message>
        <source>Reference {}</source>
        <translation>Vorgangsnummer {}</translation>
    </message>
    <message>
        <source>Call at {}</source>
        <translation>Anrufen um {}</translation>
    </message>
    <message>
        <source>Call after {}</source>
        <translation>Anrufen nach {}</translation>
    </message>
    <message>
        <source>Call before {}</source>
        <translation>Anrufen vor {}</translation>
    </message>
    <message>
        <source>Call between {first} and {last}</source>
        <translation>Anrufen zwischen {first} und {last}</translation>
    </message>
</context>
<context>
    <name>GiveBackDialog</name>
    <message>
        <source>Give the callback back</source>
        <translation>Rückruf zurückgeben</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Every agent of the business process may have it. It keeps its time.</source>
        <translation>Jeder Agent des Geschäftsprozesses kann ihn bekommen. Die Zeit bleibt.</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>{state} since {time}</source>
        <translation>{state} seit {time}</translation>
    </message>
    <message>
        <source>in a call for {}</source>
        <translation>seit {} im Gespräch</translation>
    </message>
    <message>
        <source>{state} for {time}</source>
        <translation>seit {time} {state}</translation>
    </message>
    <message>
        <source>It is offered to that agent first; if the agent stays away too long, to anyone.</source>
        <translation>Der Rückruf wird zuerst diesem Agenten angeboten; bleibt er zu lange weg, dann allen.</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>Jeder Agent</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Nicht vor</translation>
    </message>
    <message>
        <source>agent&apos;s name</source>
        <translation>Name des Agenten</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>Agenten suchen</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand to a supervisor</source>
        <translation>An einen Supervisor übergeben</translation>
    </message>
    <message>
        <source>The callback waits until a supervisor has decided. No attempt is counted.</source>
        <translation>Der Rückruf wartet, bis ein Supervisor entschieden hat. Es zählt kein Versuch.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>What should the supervisor know?</source>
        <translation>Was soll der Supervisor wissen?</translation>
    </message>
</context>
<context>
    <name>HeadsetPopup</name>
    <message>
        <source>Listen with</source>
        <translation>Hören mit</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>Sprechen mit</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>Selbsttest…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Tastenkürzel…</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>Nach Updates suchen…</translation>
    </message>
    <message>
        <source>About Callback Desk…</source>
        <translation>Über Callback Desk…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>My history</source>
        <translation>Mein Verlauf</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr anzeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <source>The history could not be read. Try again.</source>
        <translation>Der Verlauf konnte nicht gelesen werden. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing completed yet.</source>
        <translation>Noch nichts abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Earlier callbacks</source>
        <translation>Frühere Rückrufe</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Gesamten Verlauf anzeigen</translation>
    </message>
</context>
<context>
    <name>IdlePage</name>
    <message>
        <source>No callbacks waiting in {names}</source>
        <translation>Keine wartenden Rückrufe in {names}</translation>
    </message>
    <message>
        <source>Plug in your headset, and check that it has a microphone.</source>
        <translation>Schließen Sie Ihr Headset an, und prüfen Sie, ob es ein Mikrofon hat.</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected.</source>
        <translation>Prüfen Sie, ob es eingeschaltet und verbunden ist.</translation>
    </message>
    <message>
        <source>Nothing is offered to you until it can be reached.</source>
        <translation>Ihnen wird nichts angeboten, bis es erreichbar ist.</translation>
    </message>
    <message>
        <source>The callback went back in queue. Nothing is offered to you until you are available.</source>
        <translation>Der Rückruf ist wieder in der Warteschlange. Ihnen wird nichts angeboten, bis Sie bereit sind.</translation>
    </message>
    <message>
        <source>You do not serve a business process. A supervisor can add you to one.</source>
        <translation>Sie sind keinem Geschäftsprozess zugeordnet. Ein Supervisor kann Sie zuordnen.</translation>
    </message>
    <message>
        <source>No business process yet</source>
        <translation>Noch kein Geschäftsprozess</translation>
    </message>
    <message>
        <source>Your phone cannot be reached</source>
        <translation>Ihr Telefon ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Ready for the next callback</source>
        <translation>Bereit für den nächsten Rückruf</translation>
    </message>
    <message>
        <source>Callback Desk keeps trying.</source>
        <translation>Callback Desk versucht es weiter.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>You missed an offer</source>
        <translation>Sie haben ein Angebot verpasst</translation>
    </message>
    <message>
        <source>The call was not placed: your phone did not answer</source>
        <translation>Der Anruf kam nicht zustande: Ihr Telefon hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The callback went back in queue, and no attempt was counted. Check your phone or headset, and then set yourself available.</source>
        <translation>Der Rückruf ist wieder in der Warteschlange, und es zählt kein Versuch. Prüfen Sie Ihr Telefon oder Headset, und melden Sie sich dann bereit.</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Sie sind offline</translation>
    </message>
    <message>
        <source>Nothing is offered to you until you are available.</source>
        <translation>Ihnen wird nichts angeboten, bis Sie bereit sind.</translation>
    </message>
    <message>
        <source>{state}, for {time}</source>
        <translation>{state}, seit {time}</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>Bereit melden</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Übergeben von</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet seit</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Callbacks handed over</source>
        <translation>Übergebene Rückrufe</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Call with the system&apos;s telephone</source>
        <translation>Mit dem Telefon des Systems anrufen</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>Abschließen…</translation>
    </message>
    <message>
        <source>You have spoken with the customer</source>
        <translation>Sie haben mit dem Kunden gesprochen</translation>
    </message>
    <message>
        <source>Nothing is handed over</source>
        <translation>Nichts ist übergeben</translation>
    </message>
    <message>
        <source>Callbacks that agents hand to the supervisors appear here by themselves.</source>
        <translation>Rückrufe, die Agenten den Supervisoren übergeben, erscheinen hier automatisch.</translation>
    </message>
</context>
<context>
    <name>Interactions</name>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Ort des Vorgangs</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Ends by itself in</source>
        <translation>Endet automatisch in</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} von {limit}</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Key {}</source>
        <translation>Taste {}</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>Wähltasten</translation>
    </message>
    <message>
        <source>Type digits, * or #</source>
        <translation>Ziffern, * oder # eingeben</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
</context>
<context>
    <name>LaterFields</name>
    <message>
        <source>{}: date</source>
        <translation>{}: Datum</translation>
    </message>
    <message>
        <source>{}: time</source>
        <translation>{}: Uhrzeit</translation>
    </message>
    <message>
        <source>In this machine&apos;s time zone</source>
        <translation>In der Zeitzone dieses Rechners</translation>
    </message>
    <message>
        <source>{place} time; {here} here</source>
        <translation>Ortszeit {place}; hier {here}</translation>
    </message>
    <message>
        <source>{} time</source>
        <translation>Zeit in {}</translation>
    </message>
    <message>
        <source>That time has passed, or the clocks skip it.</source>
        <translation>Dieser Zeitpunkt ist vorbei oder entfällt durch die Zeitumstellung.</translation>
    </message>
</context>
<context>
    <name>LeftRecording</name>
    <message>
        <source>Left a recording, {}</source>
        <translation>Hat eine Aufnahme hinterlassen, {}</translation>
    </message>
</context>
<context>
    <name>LinkButton</name>
    <message>
        <source>Open {}</source>
        <translation>{} öffnen</translation>
    </message>
</context>
<context>
    <name>LiveBadge</name>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>Stand {}</translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message>
        <source>your administrator</source>
        <translation>Ihr Administrator</translation>
    </message>
    <message>
        <source>group policy ({})</source>
        <translation>Gruppenrichtlinie ({})</translation>
    </message>
    <message>
        <source>a configuration profile</source>
        <translation>ein Konfigurationsprofil</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>attempt {this} of {all}</source>
        <translation>Versuch {this} von {all}</translation>
    </message>
    <message>
        <source>first attempt</source>
        <translation>erster Versuch</translation>
    </message>
    <message>
        <source>second attempt</source>
        <translation>zweiter Versuch</translation>
    </message>
    <message>
        <source>third attempt</source>
        <translation>dritter Versuch</translation>
    </message>
    <message>
        <source>attempt {}</source>
        <translation>Versuch {}</translation>
    </message>
    <message>
        <source>Decline this callback</source>
        <translation>Diesen Rückruf ablehnen</translation>
    </message>
    <message>
        <source>End the preview as Cancel</source>
        <translation>Die Vorschau als Abbruch beenden</translation>
    </message>
    <message>
        <source>Hang up and end as Cancel</source>
        <translation>Auflegen und als Abbruch beenden</translation>
    </message>
    <message>
        <source>Hang up and end as {}</source>
        <translation>Auflegen und als {} beenden</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Complete as {}</source>
        <translation>Als {} abschließen</translation>
    </message>
    <message>
        <source>Nothing to end</source>
        <translation>Nichts zu beenden</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Jetzt wählen</translation>
    </message>
    <message>
        <source>Your choice of status</source>
        <translation>Ihr gewähltes Ergebnis</translation>
    </message>
    <message>
        <source>The postponement</source>
        <translation>Das Verschieben</translation>
    </message>
    <message>
        <source>The hand-over</source>
        <translation>Die Übergabe</translation>
    </message>
    <message>
        <source>The correction</source>
        <translation>Die Korrektur</translation>
    </message>
    <message>
        <source>The change of your state</source>
        <translation>Die Änderung Ihres Status</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>The digits</source>
        <translation>Das Senden der Ziffern</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Die Nachricht</translation>
    </message>
    <message>
        <source>The pause of the recording</source>
        <translation>Das Anhalten der Aufnahme</translation>
    </message>
    <message>
        <source>The change of the number</source>
        <translation>Die Änderung der Nummer</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Jetzt anrufen</translation>
    </message>
    <message>
        <source>The move</source>
        <translation>Das Verschieben</translation>
    </message>
    <message>
        <source>Giving it back</source>
        <translation>Das Zurückgeben</translation>
    </message>
    <message>
        <source>The new callback</source>
        <translation>Der neue Rückruf</translation>
    </message>
    <message>
        <source>That</source>
        <translation>Das</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>The end of the preview</source>
        <translation>Das Ende der Vorschau</translation>
    </message>
    <message>
        <source>The hang-up</source>
        <translation>Das Auflegen</translation>
    </message>
    <message>
        <source>The red X</source>
        <translation>Das rote X</translation>
    </message>
    <message>
        <source>{command} is sent as soon as the connection is back.</source>
        <translation>{command} wird gesendet, sobald die Verbindung wieder steht.</translation>
    </message>
    <message>
        <source>The red X puts the callback back in queue; no attempt is counted.</source>
        <translation>Das rote X stellt den Rückruf zurück in die Warteschlange; es zählt kein Versuch.</translation>
    </message>
    <message>
        <source>The red X hangs up and puts the callback back in queue; no attempt is counted.</source>
        <translation>Das rote X legt auf und stellt den Rückruf zurück in die Warteschlange; es zählt kein Versuch.</translation>
    </message>
    <message>
        <source>The red X hangs up; the status chosen above applies.</source>
        <translation>Das rote X legt auf; es gilt das oben gewählte Ergebnis.</translation>
    </message>
    <message>
        <source>At a time you choose, for an agent you choose</source>
        <translation>Zu einer Zeit und für einen Agenten Ihrer Wahl</translation>
    </message>
    <message>
        <source>attempt {used} of {all} used</source>
        <translation>{used} von {all} Versuchen verbraucht</translation>
    </message>
    <message>
        <source>Removed from queue</source>
        <translation>Aus der Warteschlange entfernt</translation>
    </message>
    <message>
        <source>Removed from queue as failed</source>
        <translation>Als fehlgeschlagen aus der Warteschlange entfernt</translation>
    </message>
    <message>
        <source>Removed from queue as failed · {}</source>
        <translation>Als fehlgeschlagen aus der Warteschlange entfernt · {}</translation>
    </message>
    <message>
        <source>Back in queue in {back} · {counted}</source>
        <translation>In {back} wieder in der Warteschlange · {counted}</translation>
    </message>
    <message>
        <source>Back in queue at once · {}</source>
        <translation>Sofort wieder in der Warteschlange · {}</translation>
    </message>
    <message>
        <source>Back in queue at once · no attempt counted</source>
        <translation>Sofort wieder in der Warteschlange · kein Versuch gezählt</translation>
    </message>
    <message>
        <source>Your sound is interrupted; the customer waits. Reconnecting, {} left.</source>
        <translation>Ihr Ton ist unterbrochen; der Kunde wartet. Neue Verbindung, noch {}.</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>Ihr Headset wird verbunden…</translation>
    </message>
    <message>
        <source>Your phone is ringing: answer it to dial</source>
        <translation>Ihr Telefon klingelt: Nehmen Sie ab, um zu wählen</translation>
    </message>
    <message>
        <source>Calling your phone…</source>
        <translation>Ihr Telefon wird angerufen…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>besetzt</translation>
    </message>
    <message>
        <source>call refused</source>
        <translation>Anruf abgewiesen</translation>
    </message>
    <message>
        <source>number not in use</source>
        <translation>Nummer nicht vergeben</translation>
    </message>
    <message>
        <source>network failure</source>
        <translation>Netzfehler</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>nicht zustande gekommen</translation>
    </message>
    <message>
        <source>hung up before an answer</source>
        <translation>vor der Antwort aufgelegt</translation>
    </message>
    <message>
        <source>your phone first</source>
        <translation>zuerst Ihr Telefon</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>klingelt</translation>
    </message>
    <message>
        <source>call {}</source>
        <translation>Anruf {}</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>answered, by a person or a machine</source>
        <translation>angenommen, von Mensch oder Maschine</translation>
    </message>
    <message>
        <source>You hung up during the greeting, so this is kept in queue unless you choose Handled.</source>
        <translation>Sie haben während der Ansage aufgelegt; der Rückruf bleibt in der Warteschlange, außer Sie wählen „Erledigt“.</translation>
    </message>
    <message>
        <source>The line was busy.</source>
        <translation>Die Leitung war besetzt.</translation>
    </message>
    <message>
        <source>The call was refused at the other end.</source>
        <translation>Der Anruf wurde am anderen Ende abgewiesen.</translation>
    </message>
    <message>
        <source>The network says that this number is not in use.</source>
        <translation>Laut Netz ist diese Nummer nicht vergeben.</translation>
    </message>
    <message>
        <source>The call failed in the network; the customer was not reached.</source>
        <translation>Der Anruf ist im Netz gescheitert; der Kunde wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>The call was not placed: the telephone system has no line at the moment.</source>
        <translation>Der Anruf kam nicht zustande: Die Telefonanlage hat zurzeit keine Leitung.</translation>
    </message>
    <message>
        <source>No one answered in the time allowed.</source>
        <translation>In der vorgesehenen Zeit hat niemand geantwortet.</translation>
    </message>
    <message>
        <source>Closed at that time. The next opening is {}.</source>
        <translation>Zu dieser Zeit geschlossen. Nächste Öffnungszeit: {}.</translation>
    </message>
    <message>
        <source>Closed at that time.</source>
        <translation>Zu dieser Zeit geschlossen.</translation>
    </message>
    <message>
        <source>Choose a time from now on, at most 90 days ahead.</source>
        <translation>Wählen Sie einen Zeitpunkt ab jetzt, höchstens 90 Tage im Voraus.</translation>
    </message>
    <message>
        <source>Choose a date and a time.</source>
        <translation>Wählen Sie Datum und Uhrzeit.</translation>
    </message>
    <message>
        <source>That agent does not serve this business process any more.</source>
        <translation>Dieser Agent ist diesem Geschäftsprozess nicht mehr zugeordnet.</translation>
    </message>
    <message>
        <source>Another callback has that number already.</source>
        <translation>Diese Nummer gehört schon zu einem anderen Rückruf.</translation>
    </message>
    <message>
        <source>Too late: the callback has moved on.</source>
        <translation>Zu spät: Der Rückruf ist schon weiter.</translation>
    </message>
    <message>
        <source>Choose a code first.</source>
        <translation>Wählen Sie zuerst einen Code.</translation>
    </message>
    <message>
        <source>That code can no longer be chosen. Choose another one.</source>
        <translation>Dieser Code kann nicht mehr gewählt werden. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>It is too late to correct it: five minutes have passed, you have completed another callback, or a new shift has begun.</source>
        <translation>Für eine Korrektur ist es zu spät: Fünf Minuten sind vorbei, Sie haben einen weiteren Rückruf abgeschlossen, oder eine neue Schicht hat begonnen.</translation>
    </message>
    <message>
        <source>It cannot be corrected: the callback was offered again since, or called again.</source>
        <translation>Eine Korrektur ist nicht möglich: Der Rückruf wurde inzwischen erneut angeboten oder angerufen.</translation>
    </message>
    <message>
        <source>Accept this one in the popup of your telephone application.</source>
        <translation>Nehmen Sie diesen im Fenster Ihrer Telefonanwendung an.</translation>
    </message>
    <message>
        <source>Sound is not installed on this machine. You can still read transcriptions.</source>
        <translation>Auf diesem Rechner ist kein Ton eingerichtet. Transkripte können Sie trotzdem lesen.</translation>
    </message>
    <message>
        <source>There is no sound device. Plug one in to play recordings.</source>
        <translation>Es gibt kein Audiogerät. Schließen Sie eines an, um Aufnahmen abzuspielen.</translation>
    </message>
    <message>
        <source>The sound device chosen is gone. Choose another one.</source>
        <translation>Das gewählte Audiogerät ist nicht mehr vorhanden. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The sound device stopped. Play continues from here.</source>
        <translation>Das Audiogerät ist stehen geblieben. „Abspielen“ macht hier weiter.</translation>
    </message>
    <message>
        <source>The sound device did not open. Play tries again.</source>
        <translation>Das Audiogerät ließ sich nicht öffnen. „Abspielen“ versucht es erneut.</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>Diese Aufnahme lässt sich nicht abspielen.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Verbindung zu {} wird hergestellt…</translation>
    </message>
    <message>
        <source>Connected to {}</source>
        <translation>Verbunden mit {}</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over.</source>
        <translation>Sie arbeiten jetzt auf einem anderen Gerät.</translation>
    </message>
    <message>
        <source>Connection lost {}</source>
        <translation>Verbindung verloren {}</translation>
    </message>
    <message>
        <source>Asked {}.</source>
        <translation>Gewünscht {}.</translation>
    </message>
    <message>
        <source>Hand it to a supervisor, who can withdraw it. Ended as Cancel, it comes back.</source>
        <translation>Übergeben Sie ihn an einen Supervisor, der ihn zurückziehen kann. Als Abbruch beendet, kommt er wieder.</translation>
    </message>
    <message>
        <source>Until then, nothing is offered to you.</source>
        <translation>Bis dahin wird Ihnen nichts angeboten.</translation>
    </message>
    <message>
        <source>If this lasts, the offer goes to someone else.</source>
        <translation>Dauert das an, geht das Angebot an jemand anderen.</translation>
    </message>
    <message>
        <source>If this lasts, the preview ends as Cancel and the callback goes back in queue.</source>
        <translation>Dauert das an, endet die Vorschau als Abbruch, und der Rückruf kommt zurück in die Warteschlange.</translation>
    </message>
    <message>
        <source>If this lasts, it ends as Cancel and the callback goes back in queue.</source>
        <translation>Dauert das an, endet er als Abbruch, und der Rückruf kommt zurück in die Warteschlange.</translation>
    </message>
    <message>
        <source>The call goes on.</source>
        <translation>Der Anruf läuft weiter.</translation>
    </message>
    <message>
        <source>The wrap-up continues and completes with the last chosen status.</source>
        <translation>Die Nachbearbeitung läuft weiter und schließt mit dem zuletzt gewählten Ergebnis ab.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Neuer Versuch läuft.</translation>
    </message>
    <message>
        <source>Next try in {}.</source>
        <translation>Nächster Versuch in {}.</translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message>
        <source>Business Process Monitor</source>
        <translation>Geschäftsprozess-Monitor</translation>
    </message>
    <message>
        <source>Find a business process by name</source>
        <translation>Geschäftsprozess nach Namen suchen</translation>
    </message>
    <message>
        <source>business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Starten…</translation>
    </message>
    <message>
        <source>Wallboard…</source>
        <translation>Wandanzeige…</translation>
    </message>
    <message>
        <source>No business processes</source>
        <translation>Keine Geschäftsprozesse</translation>
    </message>
    <message>
        <source>The site file lists the business processes you supervise.</source>
        <translation>Die Standortdatei legt fest, welche Geschäftsprozesse Sie leiten.</translation>
    </message>
    <message>
        <source>No business processes match</source>
        <translation>Keine passenden Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Show all business processes</source>
        <translation>Alle Geschäftsprozesse zeigen</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>shift since {time} · {place}</source>
        <translation>Schicht seit {time} · {place}</translation>
    </message>
    <message>
        <source>Counting the offers that would be revoked…</source>
        <translation>Die Angebote, die widerrufen würden, werden gezählt…</translation>
    </message>
    <message>
        <source>No offer is open, so none is revoked.</source>
        <translation>Kein Angebot ist offen, also wird keines widerrufen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers that are not yet accepted are revoked.</source>
        <translation>
            <numerusform>%Ln noch nicht angenommenes Angebot wird widerrufen.</numerusform>
            <numerusform>%Ln noch nicht angenommene Angebote werden widerrufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new is offered; calls go on, and %Ln callbacks stay in queue.</source>
        <translation>
            <numerusform>Es wird nichts Neues angeboten; laufende Anrufe gehen weiter, und %Ln Rückruf bleibt in der Warteschlange.</numerusform>
            <numerusform>Es wird nichts Neues angeboten; laufende Anrufe gehen weiter, und %Ln Rückrufe bleiben in der Warteschlange.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks in queue are offered again while the schedule is open.</source>
        <translation>
            <numerusform>%Ln Rückruf in der Warteschlange wird wieder angeboten, solange der Zeitplan geöffnet ist.</numerusform>
            <numerusform>%Ln Rückrufe in der Warteschlange werden wieder angeboten, solange der Zeitplan geöffnet ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the callbacks of {}?</source>
        <translation>Die Rückrufe von {} starten?</translation>
    </message>
    <message>
        <source>Change the stop…</source>
        <translation>Halt ändern…</translation>
    </message>
    <message>
        <source>Nothing new is offered until it is started again. Agents see the end and the reason.</source>
        <translation>Bis zum erneuten Start wird nichts Neues angeboten. Agenten sehen Ende und Grund.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move the callback</source>
        <translation>Rückruf verschieben</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
</context>
<context>
    <name>NewCallbackDialog</name>
    <message>
        <source>New callback</source>
        <translation>Neuer Rückruf</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Number, with the country code</source>
        <translation>Nummer, mit Landesvorwahl</translation>
    </message>
    <message>
        <source>Customer&apos;s name (optional)</source>
        <translation>Name des Kunden (optional)</translation>
    </message>
    <message>
        <source>Note for the call (optional)</source>
        <translation>Notiz für den Anruf (optional)</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Call at a later time</source>
        <translation>Zu einer späteren Zeit anrufen</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{} is stopped. The queue stays; nothing new is offered.</source>
        <translation>{} ist angehalten. Die Warteschlange bleibt; es wird nichts Neues angeboten.</translation>
    </message>
    <message>
        <source>{} is started again.</source>
        <translation>{} ist wieder gestartet.</translation>
    </message>
    <message>
        <source>The wrap-up is finished; the agent is free again.</source>
        <translation>Die Nachbearbeitung ist beendet; der Agent ist wieder frei.</translation>
    </message>
    <message>
        <source>That link leads to no callback of your business processes.</source>
        <translation>Dieser Link führt zu keinem Rückruf Ihrer Geschäftsprozesse.</translation>
    </message>
    <message>
        <source>The callback to {} is already completed.</source>
        <translation>Der Rückruf an {} ist bereits abgeschlossen.</translation>
    </message>
    <message>
        <source>{process}: {text}</source>
        <translation>{process}: {text}</translation>
    </message>
    <message>
        <source>The callback to {} is completed.</source>
        <translation>Der Rückruf an {} ist abgeschlossen.</translation>
    </message>
    <message>
        <source>The last callback of {agent} is corrected: {status}</source>
        <translation>Der letzte Rückruf von {agent} ist korrigiert: {status}</translation>
    </message>
    <message>
        <source>{} has an open callback already; the new one has joined it.</source>
        <translation>{} hat schon einen offenen Rückruf; der neue wurde mit ihm verbunden.</translation>
    </message>
    <message>
        <source>The callback to {} is created.</source>
        <translation>Der Rückruf an {} ist angelegt.</translation>
    </message>
    <message>
        <source>{agent} after the present interaction: {state}</source>
        <translation>{agent} nach dem laufenden Vorgang: {state}</translation>
    </message>
    <message>
        <source>{agent} now: {state}</source>
        <translation>{agent} jetzt: {state}</translation>
    </message>
    <message>
        <source>{process} is stopped until {time}. The queue stays; nothing new is offered.</source>
        <translation>{process} ist bis {time} angehalten. Die Warteschlange bleibt; es wird nichts Neues angeboten.</translation>
    </message>
    <message>
        <source>You have left the conversation of {}, which goes on.</source>
        <translation>Sie haben das Gespräch von {} verlassen; es geht weiter.</translation>
    </message>
    <message>
        <source>You listen to the conversation of {}.</source>
        <translation>Sie hören das Gespräch von {} mit.</translation>
    </message>
    <message>
        <source>You whisper to {}.</source>
        <translation>Sie flüstern {} zu.</translation>
    </message>
    <message>
        <source>You join the conversation of {}.</source>
        <translation>Sie nehmen am Gespräch von {} teil.</translation>
    </message>
    <message>
        <source>You are no longer in the conversation of {}: it has ended, or your phone has.</source>
        <translation>Sie sind nicht mehr im Gespräch von {}: Es ist beendet, oder Ihr Telefon wurde getrennt.</translation>
    </message>
    <message>
        <source>Your phone did not connect with the conversation of {}. Check it and try again.</source>
        <translation>Ihr Telefon wurde nicht mit dem Gespräch von {} verbunden. Prüfen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{command} was not carried out: the callback had moved on already.</source>
        <translation>{command} wurde nicht ausgeführt: Der Rückruf war schon weiter.</translation>
    </message>
    <message>
        <source>Something went wrong. The log has details; please try again.</source>
        <translation>Etwas ist schiefgegangen. Das Protokoll enthält Einzelheiten; bitte versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Corrected. {}</source>
        <translation>Korrigiert. {}</translation>
    </message>
    <message>
        <source>{} will be called.</source>
        <translation>{} wird angerufen.</translation>
    </message>
    <message>
        <source>Stopped: {}</source>
        <translation>Angehalten: {}</translation>
    </message>
    <message>
        <source>{} is no longer stopped.</source>
        <translation>{} ist nicht mehr angehalten.</translation>
    </message>
    <message>
        <source>{command} did not reach the server. {trouble}</source>
        <translation>{command} hat den Server nicht erreicht. {trouble}</translation>
    </message>
    <message>
        <source>It is not known whether {command} reached the server. {trouble} Callback Desk looks again by itself.</source>
        <translation>Es ist nicht bekannt, ob der Server den Befehl erhalten hat ({command}). {trouble} Callback Desk prüft das automatisch erneut.</translation>
    </message>
    <message>
        <source>{who} is called again {when}.</source>
        <translation>{who} wird {when} wieder angerufen.</translation>
    </message>
    <message>
        <source>{who} completed as {status}.</source>
        <translation>{who} abgeschlossen als {status}.</translation>
    </message>
    <message>
        <source>A supervisor has the callback now.</source>
        <translation>Der Rückruf liegt jetzt bei einem Supervisor.</translation>
    </message>
    <message>
        <source>Declined. The callback is back in queue.</source>
        <translation>Abgelehnt. Der Rückruf ist wieder in der Warteschlange.</translation>
    </message>
    <message>
        <source>You missed an offer. Set yourself available when you are back.</source>
        <translation>Sie haben ein Angebot verpasst. Melden Sie sich bereit, wenn Sie zurück sind.</translation>
    </message>
    <message>
        <source>The offer was withdrawn.</source>
        <translation>Das Angebot wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>The connection is back.</source>
        <translation>Die Verbindung steht wieder.</translation>
    </message>
    <message>
        <source>Your password is changed. You are signed out everywhere else.</source>
        <translation>Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.</translation>
    </message>
    <message>
        <source>This system has no keyring, so you will be asked to sign in again next time.</source>
        <translation>Dieses System hat keinen Schlüsselbund; Sie müssen sich beim nächsten Mal erneut anmelden.</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults are used.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden; es gelten die Standardwerte.</translation>
    </message>
    <message>
        <source>The settings could not be stored; they last until you quit.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden; sie gelten, bis Sie beenden.</translation>
    </message>
    <message>
        <source>The recording could not be loaded. Trying again.</source>
        <translation>Die Aufnahme konnte nicht geladen werden. Neuer Versuch.</translation>
    </message>
    <message>
        <source>The keys that work in every window are taken by another program.</source>
        <translation>Die Tasten, die in jedem Fenster gelten, sind von einem anderen Programm belegt.</translation>
    </message>
    <message>
        <source>That link is invalid. A link to a callback looks like callback:ID.</source>
        <translation>Dieser Link ist ungültig. Ein Link zu einem Rückruf sieht so aus: callback:ID.</translation>
    </message>
    <message>
        <source>That callback is yours; you can see it when this one is completed.</source>
        <translation>Dieser Rückruf gehört Ihnen; Sie sehen ihn, sobald der jetzige abgeschlossen ist.</translation>
    </message>
    <message>
        <source>That link leads to a callback that is not yours.</source>
        <translation>Dieser Link führt zu einem Rückruf, der nicht Ihnen gehört.</translation>
    </message>
    <message>
        <source>No browser could be opened on this machine.</source>
        <translation>Auf diesem Rechner konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>Die Anmeldung wurde im Browser abgebrochen.</translation>
    </message>
    <message>
        <source>The answer came from another sign-in service. Try again.</source>
        <translation>Die Antwort kam von einem anderen Anmeldedienst. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in with the browser cannot be used here. An administrator can help.</source>
        <translation>Die Anmeldung mit dem Browser funktioniert hier nicht. Ein Administrator kann helfen.</translation>
    </message>
    <message>
        <source>No server has that name. Check the address.</source>
        <translation>Kein Server hat diesen Namen. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Nothing answers at that address. The server may be down.</source>
        <translation>Unter dieser Adresse antwortet nichts. Vielleicht läuft der Server nicht.</translation>
    </message>
    <message>
        <source>The network cannot reach the server. Check your connection.</source>
        <translation>Das Netz erreicht den Server nicht. Prüfen Sie Ihre Verbindung.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The connection was interrupted.</source>
        <translation>Die Verbindung wurde unterbrochen.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Der Proxy hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The server is busy or just starting.</source>
        <translation>Der Server ist ausgelastet oder startet gerade.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a minute, then try again.</source>
        <translation>Zu viele Anfragen. Warten Sie eine Minute, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>http:// would send your password unencrypted. Use https://, or ask an administrator to allow it.</source>
        <translation>http:// würde Ihr Passwort unverschlüsselt senden. Verwenden Sie https:// oder bitten Sie einen Administrator, es zu erlauben.</translation>
    </message>
    <message>
        <source>A secure connection could not be made. An administrator can help.</source>
        <translation>Eine sichere Verbindung kam nicht zustande. Ein Administrator kann helfen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. An administrator can renew it.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen. Ein Administrator kann es erneuern.</translation>
    </message>
    <message>
        <source>This machine does not trust the server&apos;s certificate.</source>
        <translation>Dieser Rechner vertraut dem Zertifikat des Servers nicht.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server. Check the address.</source>
        <translation>Das Zertifikat gehört zu einem anderen Server. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Something else answers at that address. Check it.</source>
        <translation>Unter dieser Adresse antwortet etwas anderes. Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The server has another version. Update the server or this desktop.</source>
        <translation>Der Server hat eine andere Version. Aktualisieren Sie den Server oder dieses Programm.</translation>
    </message>
    <message>
        <source>That is not a server address.</source>
        <translation>Das ist keine Serveradresse.</translation>
    </message>
</context>
<context>
    <name>OfferPane</name>
    <message>
        <source>Accept this callback</source>
        <translation>Diesen Rückruf annehmen</translation>
    </message>
    <message>
        <source>Waiting for {}</source>
        <translation>Wartet seit {}</translation>
    </message>
</context>
<context>
    <name>OfferPopup</name>
    <message>
        <source>Callback offered</source>
        <translation>Rückruf angeboten</translation>
    </message>
    <message>
        <source>Accept this callback</source>
        <translation>Diesen Rückruf annehmen</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>kein Name angegeben</translation>
    </message>
    <message>
        <source>Callback offered: {who}, {where}</source>
        <translation>Rückruf angeboten: {who}, {where}</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation>Notiz: {}</translation>
    </message>
</context>
<context>
    <name>OpeningsPreview</name>
    <message>
        <source>Next openings: shown once the schedule is valid</source>
        <translation>Nächste Öffnungszeiten: erscheinen, sobald der Zeitplan gültig ist</translation>
    </message>
    <message>
        <source>Next openings, {place} time ({time} there now)</source>
        <translation>Nächste Öffnungszeiten, Ortszeit {place} (dort jetzt {time})</translation>
    </message>
    <message>
        <source>No openings: nothing would ever be processed</source>
        <translation>Keine Öffnungszeiten: Es würde nie etwas bearbeitet</translation>
    </message>
    <message>
        <source>Open at all times</source>
        <translation>Immer geöffnet</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>offenes Ende</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Sending to queue: {done} of {asked}</source>
        <translation>Kommen in die Warteschlange: {done} von {asked}</translation>
    </message>
    <message>
        <source>Purging: {done} of {asked}</source>
        <translation>Werden verworfen: {done} von {asked}</translation>
    </message>
    <message>
        <source>Giving to the agent: {done} of {asked}</source>
        <translation>Werden dem Agenten zugewiesen: {done} von {asked}</translation>
    </message>
    <message>
        <source>Withdrawing: {done} of {asked}</source>
        <translation>Werden zurückgezogen: {done} von {asked}</translation>
    </message>
    <message>
        <source>Changing: {done} of {asked}</source>
        <translation>Ändern: {done} von {asked}</translation>
    </message>
    <message>
        <source>Undoing: {done} of {asked}</source>
        <translation>Werden wiederhergestellt: {done} von {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} sent to queue</source>
        <translation>{done} von {asked} in die Warteschlange gestellt</translation>
    </message>
    <message>
        <source>{done} of {asked} purged</source>
        <translation>{done} von {asked} verworfen</translation>
    </message>
    <message>
        <source>{done} of {asked} given to the agent</source>
        <translation>{done} von {asked} dem Agenten zugewiesen</translation>
    </message>
    <message>
        <source>{done} of {asked} withdrawn</source>
        <translation>{done} von {asked} zurückgezogen</translation>
    </message>
    <message>
        <source>{done} of {asked} changed</source>
        <translation>{done} von {asked} geändert</translation>
    </message>
    <message>
        <source>{done} of {asked} put back</source>
        <translation>{done} von {asked} wiederhergestellt</translation>
    </message>
</context>
<context>
    <name>OwnDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>OwnList</name>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Show more ({shown} of {all})</source>
        <translation>Mehr zeigen ({shown} von {all})</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>What to do with {}</source>
        <translation>Was mit {} geschehen soll</translation>
    </message>
    <message>
        <source>Copy the number {}</source>
        <translation>Die Nummer {} kopieren</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Jetzt anrufen</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Zurückgeben…</translation>
    </message>
</context>
<context>
    <name>OwnWorkTexts</name>
    <message>
        <source>{who} is called {when}.</source>
        <translation>{who} wird {when} angerufen.</translation>
    </message>
    <message>
        <source>Every agent may call {who} now.</source>
        <translation>Jeder Agent kann {who} jetzt anrufen.</translation>
    </message>
    <message>
        <source>{who} is on your list for {when}.</source>
        <translation>{who} steht für {when} auf Ihrer Liste.</translation>
    </message>
    <message>
        <source>{who} is on your list.</source>
        <translation>{who} steht auf Ihrer Liste.</translation>
    </message>
    <message>
        <source>A supervisor has given {who} back to you.</source>
        <translation>Ein Supervisor hat Ihnen {who} zurückgegeben.</translation>
    </message>
    <message>
        <source>{who} is due now.</source>
        <translation>{who} ist jetzt fällig.</translation>
    </message>
    <message>
        <source>{who} is due at {time}.</source>
        <translation>{who} ist um {time} fällig.</translation>
    </message>
    <message>
        <source>{} per conversation</source>
        <translation>{} je Gespräch</translation>
    </message>
    <message>
        <source>This number must not be called.</source>
        <translation>Diese Nummer darf nicht angerufen werden.</translation>
    </message>
    <message>
        <source>Write the number with its country code, such as +49 30 901820.</source>
        <translation>Schreiben Sie die Nummer mit Landesvorwahl, etwa +49 30 901820.</translation>
    </message>
    <message>
        <source>The customer has an open callback already.</source>
        <translation>Der Kunde hat bereits einen offenen Rückruf.</translation>
    </message>
    <message>
        <source>You do not serve this business process any more.</source>
        <translation>Sie sind diesem Geschäftsprozess nicht mehr zugeordnet.</translation>
    </message>
    <message>
        <source>This callback no longer waits for you.</source>
        <translation>Dieser Rückruf wartet nicht mehr auf Sie.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of {}</source>
        <translation>Passwort von {}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: pass it on. It is temporary: at the next sign-in the user chooses another one.</source>
        <translation>Der Benutzername ist {}. Dieses Passwort wird nur jetzt angezeigt: Geben Sie es weiter. Es ist vorläufig: Bei der nächsten Anmeldung wählt der Benutzer ein anderes.</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: give it to the program.</source>
        <translation>Der Benutzername ist {}. Dieses Passwort wird nur jetzt angezeigt: Tragen Sie es im Programm ein.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Das Passwort zeigen</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Das Passwort verbergen</translation>
    </message>
</context>
<context>
    <name>PasswordWindow</name>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Aktuelles Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>At least 8 characters; not one character repeated, not your user name, not your current password.</source>
        <translation>Mindestens 8 Zeichen; nicht ein einziges wiederholtes Zeichen, nicht Ihr Benutzername, nicht Ihr aktuelles Passwort.</translation>
    </message>
    <message>
        <source>You stay signed in here, and are signed out everywhere else.</source>
        <translation>Hier bleiben Sie angemeldet, überall sonst werden Sie abgemeldet.</translation>
    </message>
    <message>
        <source>Your password is temporary. Choose another one to sign in.</source>
        <translation>Ihr Passwort ist vorläufig. Wählen Sie ein anderes, um sich anzumelden.</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Ihr Passwort ist geändert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Changing the password…</source>
        <translation>Das Passwort wird geändert…</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Die beiden neuen Passwörter unterscheiden sich.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>Das aktuelle Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The password may have been changed: if you have to sign in again, try the new one.</source>
        <translation>Vielleicht wurde das Passwort geändert: Wenn Sie sich neu anmelden müssen, versuchen Sie es mit dem neuen.</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>yesterday {}</source>
        <translation>gestern {}</translation>
    </message>
    <message>
        <source>today {}</source>
        <translation>heute {}</translation>
    </message>
    <message>
        <source>Asked for you</source>
        <translation>Für Sie gewünscht</translation>
    </message>
    <message>
        <source>Asked for you, by yourself</source>
        <translation>Für Sie gewünscht, von Ihnen selbst</translation>
    </message>
    <message>
        <source>Asked for you by {}</source>
        <translation>Für Sie gewünscht von {}</translation>
    </message>
    <message>
        <source>Asked for {}</source>
        <translation>Für {} gewünscht</translation>
    </message>
    <message>
        <source>Asked for {who} by {by}</source>
        <translation>Für {who} gewünscht von {by}</translation>
    </message>
    <message>
        <source>reached a voicemail box</source>
        <translation>erreichte eine Mailbox</translation>
    </message>
    <message>
        <source>spoke with the customer and agreed on another call</source>
        <translation>sprach mit dem Kunden und vereinbarte einen weiteren Anruf</translation>
    </message>
    <message>
        <source>put it off to another time</source>
        <translation>verschob ihn auf eine andere Zeit</translation>
    </message>
    <message>
        <source>reached somebody else</source>
        <translation>erreichte jemand anderen</translation>
    </message>
    <message>
        <source>spoke with the customer</source>
        <translation>sprach mit dem Kunden</translation>
    </message>
    <message>
        <source>put off at closing time</source>
        <translation>bei Schließung verschoben</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>aufgelegt</translation>
    </message>
    <message>
        <source>could not be called: the call was not placed</source>
        <translation>konnte nicht angerufen werden: Der Anruf kam nicht zustande</translation>
    </message>
    <message>
        <source>ended it before an answer</source>
        <translation>beendete ihn vor einer Antwort</translation>
    </message>
    <message>
        <source>the line was busy</source>
        <translation>die Leitung war besetzt</translation>
    </message>
    <message>
        <source>the call was refused</source>
        <translation>der Anruf wurde abgewiesen</translation>
    </message>
    <message>
        <source>the number was not in use</source>
        <translation>die Nummer war nicht vergeben</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>das Netz fiel aus</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>corrected by {}</source>
        <translation>korrigiert von {}</translation>
    </message>
    <message>
        <source>handed it to the supervisors</source>
        <translation>hat ihn an die Supervisoren übergeben</translation>
    </message>
    <message>
        <source>requested {}</source>
        <translation>angefragt {}</translation>
    </message>
    <message>
        <source>with an agent now</source>
        <translation>gerade bei einem Agenten</translation>
    </message>
    <message>
        <source>waits in the queue</source>
        <translation>wartet in der Warteschlange</translation>
    </message>
    <message>
        <source>waits for its time</source>
        <translation>wartet auf seinen Zeitpunkt</translation>
    </message>
    <message>
        <source>Handed over by {}</source>
        <translation>Übergeben von {}</translation>
    </message>
    <message>
        <source>Put off at closing time, {when}</source>
        <translation>Bei Schließung verschoben, {when}</translation>
    </message>
    <message>
        <source>{who} reached a voicemail box {when}</source>
        <translation>{who} erreichte eine Mailbox, {when}</translation>
    </message>
    <message>
        <source>{who} got no answer {when}</source>
        <translation>{who} erhielt keine Antwort, {when}</translation>
    </message>
    <message>
        <source>Spoke with {who} {when}</source>
        <translation>Gespräch mit {who}, {when}</translation>
    </message>
    <message>
        <source>{who} put it off {when}</source>
        <translation>{who} hat ihn verschoben, {when}</translation>
    </message>
</context>
<context>
    <name>PerformanceTab</name>
    <message>
        <source>Longest waiting</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Zusagen eingehalten</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>eingegangen</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>Diese Schicht, nach Viertelstunden</translation>
    </message>
    <message>
        <source>The shift could not be loaded</source>
        <translation>Die Schicht konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Loading the shift…</source>
        <translation>Die Schicht wird geladen…</translation>
    </message>
    <message>
        <source>Nothing yet this shift</source>
        <translation>In dieser Schicht noch nichts</translation>
    </message>
    <message>
        <source>Callbacks entered, reached and failed are drawn here by the quarter hour.</source>
        <translation>Eingegangene, erreichte und nicht erreichte Rückrufe werden hier nach Viertelstunden gezeichnet.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded, {failed} failed</source>
        <translation>{succeeded} erreicht, {failed} nicht erreicht</translation>
    </message>
    <message>
        <source>{queue} in queue, {pending} pending, {agents} with agents</source>
        <translation>{queue} in der Warteschlange, {pending} ausstehend, {agents} bei Agenten</translation>
    </message>
    <message>
        <source>answer to completion</source>
        <translation>von der Antwort bis zum Abschluss</translation>
    </message>
    <message>
        <source>of Proc</source>
        <translation>der bearbeiteten</translation>
    </message>
    <message>
        <source>this shift</source>
        <translation>diese Schicht</translation>
    </message>
    <message>
        <source>no one waits in queue</source>
        <translation>niemand wartet in der Warteschlange</translation>
    </message>
    <message>
        <source>in queue since {}</source>
        <translation>in der Warteschlange seit {}</translation>
    </message>
    <message>
        <source>{kept} in the promised time, {early} before, {late} after</source>
        <translation>{kept} zur zugesagten Zeit, {early} früher, {late} später</translation>
    </message>
    <message>
        <source>no promised time yet this shift</source>
        <translation>in dieser Schicht noch keine Zusage</translation>
    </message>
</context>
<context>
    <name>PeriodFigures</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Callbacks that entered in the period.</source>
        <translation>Rückrufe, die im Zeitraum eingingen.</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Callbacks completed as succeeded in the period.</source>
        <translation>Rückrufe, die im Zeitraum erfolgreich abgeschlossen wurden.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Callbacks completed as failed in the period.</source>
        <translation>Rückrufe, die im Zeitraum als fehlgeschlagen abgeschlossen wurden.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempts made in the period.</source>
        <translation>Versuche im Zeitraum.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Attempts that were handled, and their share of all attempts.</source>
        <translation>Versuche mit Gespräch, und ihr Anteil an allen Versuchen.</translation>
    </message>
    <message>
        <source>First successes</source>
        <translation>Erste Erfolge</translation>
    </message>
    <message>
        <source>First attempts of their callback that were handled, and their share of all first attempts.</source>
        <translation>Erste Versuche ihres Rückrufs mit Gespräch, und ihr Anteil an allen ersten Versuchen.</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Mittlere Wartezeit</translation>
    </message>
    <message>
        <source>From the request to the first answer, whatever happened in between.</source>
        <translation>Von der Anfrage bis zur ersten Antwort, was auch dazwischen geschah.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>The longest of these waits.</source>
        <translation>Die längste dieser Wartezeiten.</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Zusagen eingehalten</translation>
    </message>
    <message>
        <source>First calls that began within the time promised at the request.</source>
        <translation>Erste Anrufe, die in der bei der Anfrage zugesagten Zeit begannen.</translation>
    </message>
    <message>
        <source>Begun early</source>
        <translation>Zu früh begonnen</translation>
    </message>
    <message>
        <source>First calls that began before the promised time.</source>
        <translation>Erste Anrufe, die vor der zugesagten Zeit begannen.</translation>
    </message>
    <message>
        <source>Begun late</source>
        <translation>Zu spät begonnen</translation>
    </message>
    <message>
        <source>First calls that began after the promised time, or never.</source>
        <translation>Erste Anrufe, die nach der zugesagten Zeit oder nie begannen.</translation>
    </message>
    <message>
        <source>Called on time</source>
        <translation>Pünktlich angerufen</translation>
    </message>
    <message>
        <source>Calls that were moved to a time and began within five minutes from that time on.</source>
        <translation>Anrufe, die auf eine Zeit verlegt wurden und von da an binnen fünf Minuten begannen.</translation>
    </message>
    <message>
        <source>Predicted wait</source>
        <translation>Vorhergesagte Wartezeit</translation>
    </message>
    <message>
        <source>The mean wait until the first call as it was predicted at the request.</source>
        <translation>Die mittlere Wartezeit bis zum ersten Anruf, wie sie bei der Anfrage vorhergesagt wurde.</translation>
    </message>
    <message>
        <source>Real wait</source>
        <translation>Wirkliche Wartezeit</translation>
    </message>
    <message>
        <source>The mean wait of the same callbacks as it was.</source>
        <translation>Die mittlere Wartezeit derselben Rückrufe, wie sie war.</translation>
    </message>
    <message>
        <source>Mean handling</source>
        <translation>Mittlere Bearbeitung</translation>
    </message>
    <message>
        <source>From the answer to the completion.</source>
        <translation>Von der Antwort bis zum Abschluss.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Disposition code</source>
        <translation>Ergebniscode</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Nach Agent</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Nach Stunde</translation>
    </message>
    <message>
        <source>By business process</source>
        <translation>Nach Geschäftsprozess</translation>
    </message>
    <message>
        <source>By disposition code</source>
        <translation>Nach Ergebniscode</translation>
    </message>
    <message>
        <source>% reached</source>
        <translation>% erreicht</translation>
    </message>
    <message>
        <source>% reached at the first attempt</source>
        <translation>% beim ersten Versuch erreicht</translation>
    </message>
    <message>
        <source>% promises kept</source>
        <translation>% Zusagen gehalten</translation>
    </message>
    <message>
        <source>% called on time</source>
        <translation>% pünktlich angerufen</translation>
    </message>
    <message>
        <source>{count} ({share})</source>
        <translation>{count} ({share})</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>Ohne Code</translation>
    </message>
    <message>
        <source>{} (supervisor)</source>
        <translation>{} (Supervisor)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Promised times: {kept} kept, {early} begun early, {late} late.</source>
        <translation>Zugesagte Zeiten: {kept} gehalten, {early} zu früh begonnen, {late} zu spät.</translation>
    </message>
    <message>
        <source>Predicted wait {predicted} on average, real wait {real}.</source>
        <translation>Vorhergesagte Wartezeit im Mittel {predicted}, wirkliche {real}.</translation>
    </message>
    <message>
        <source>The promised ranges were {} wide on average.</source>
        <translation>Die zugesagten Spannen waren im Mittel {} breit.</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>The phone of this desktop is starting…</source>
        <translation>Das Telefon dieses Programms startet…</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>Ihr Headset wird verbunden…</translation>
    </message>
    <message>
        <source>You are muted. The customer does not hear you.</source>
        <translation>Sie sind stumm. Der Kunde hört Sie nicht.</translation>
    </message>
    <message>
        <source>Your headset is connected.</source>
        <translation>Ihr Headset ist verbunden.</translation>
    </message>
    <message>
        <source>The sound broke off. Connecting again… The customer stays on the line.</source>
        <translation>Der Ton ist abgebrochen. Neue Verbindung… Der Kunde bleibt in der Leitung.</translation>
    </message>
    <message>
        <source>Your headset is connected when the call begins.</source>
        <translation>Ihr Headset wird verbunden, wenn der Anruf beginnt.</translation>
    </message>
    <message>
        <source>There is no sound: this machine does not trust the server&apos;s certificate. Ask your administrator.</source>
        <translation>Es gibt keinen Ton: Dieser Rechner vertraut dem Zertifikat des Servers nicht. Fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>There is no sound: the server&apos;s media port does not answer. The desktop keeps trying.</source>
        <translation>Es gibt keinen Ton: Der Medienport des Servers antwortet nicht. Das Programm versucht es weiter.</translation>
    </message>
    <message>
        <source>The message is being played to the voicemail box. You are out of the call, which ends by itself.</source>
        <translation>Die Nachricht wird auf die Mailbox gesprochen. Sie haben den Anruf verlassen; er endet automatisch.</translation>
    </message>
    <message>
        <source>The customer is on hold.</source>
        <translation>Der Kunde wird gehalten.</translation>
    </message>
    <message>
        <source>The recording is paused.</source>
        <translation>Die Aufnahme ist angehalten.</translation>
    </message>
    <message>
        <source>The conversation is being recorded.</source>
        <translation>Das Gespräch wird aufgenommen.</translation>
    </message>
    <message>
        <source>The line stands still. Wait a moment: the network does not pass the sound on.</source>
        <translation>Die Leitung steht still. Warten Sie einen Moment: Das Netz überträgt keinen Ton.</translation>
    </message>
    <message>
        <source>The line is bad: the customer does not hear all that you say. Speak in short sentences.</source>
        <translation>Die Leitung ist schlecht: Der Kunde hört nicht alles, was Sie sagen. Sprechen Sie in kurzen Sätzen.</translation>
    </message>
    <message>
        <source>The line is unsteady: the customer may miss a word of yours.</source>
        <translation>Die Leitung ist unruhig: Dem Kunden könnte ein Wort von Ihnen entgehen.</translation>
    </message>
    <message>
        <source>The line is bad: you do not hear all that the customer says. Ask again for what matters.</source>
        <translation>Die Leitung ist schlecht: Sie hören nicht alles, was der Kunde sagt. Fragen Sie bei Wichtigem nach.</translation>
    </message>
    <message>
        <source>The line is unsteady: you may miss a word.</source>
        <translation>Die Leitung ist unruhig: Ihnen könnte ein Wort entgehen.</translation>
    </message>
    <message>
        <source>The line is slow: pause after each sentence, so that you do not interrupt each other.</source>
        <translation>Die Leitung ist verzögert: Machen Sie nach jedem Satz eine Pause, damit Sie einander nicht ins Wort fallen.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. It is tried again; if it stays away, ask your administrator.</source>
        <translation>Das Telefon dieses Programms startet nicht. Es wird erneut versucht; hilft das nicht, fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>The headset that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>Das gewählte Headset fehlt. Stecken Sie es ein, oder wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>The microphone that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>Das gewählte Mikrofon fehlt. Schließen Sie es an, oder wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>There is no microphone. Plug your headset in.</source>
        <translation>Es gibt kein Mikrofon. Schließen Sie Ihr Headset an.</translation>
    </message>
    <message>
        <source>The microphone is gone. Plug it in, or choose another one.</source>
        <translation>Das Mikrofon ist nicht mehr verbunden. Schließen Sie es an, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The microphone does not open. Close programs that use it, and allow the microphone in the system&apos;s privacy settings.</source>
        <translation>Das Mikrofon lässt sich nicht öffnen. Schließen Sie Programme, die es benutzen, und erlauben Sie das Mikrofon in den Datenschutzeinstellungen des Systems.</translation>
    </message>
    <message>
        <source>The sound library is missing on this machine. Ask your administrator.</source>
        <translation>Auf diesem Rechner fehlt die Audiobibliothek. Fragen Sie Ihren Administrator.</translation>
    </message>
    <message>
        <source>There is nothing to listen with. Plug your headset in.</source>
        <translation>Es gibt kein Gerät zum Hören. Schließen Sie Ihr Headset an.</translation>
    </message>
    <message>
        <source>The headset is gone. Plug it in, or choose another one.</source>
        <translation>Das Headset ist nicht mehr verbunden. Schließen Sie es an, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The headset does not open. Close programs that use it, or choose another one.</source>
        <translation>Das Headset lässt sich nicht öffnen. Schließen Sie Programme, die es benutzen, oder wählen Sie ein anderes.</translation>
    </message>
</context>
<context>
    <name>PhonePane</name>
    <message>
        <source>Choose headset and microphone</source>
        <translation>Headset und Mikrofon wählen</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Pegel Ihres Mikrofons</translation>
    </message>
    <message>
        <source>Level of the customer&apos;s voice</source>
        <translation>Pegel des Kunden</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Let the customer hear you again</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>The customer does not hear you</source>
        <translation>Der Kunde hört Sie nicht</translation>
    </message>
</context>
<context>
    <name>PlaybackBar</name>
    <message>
        <source>5 seconds back</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Volume and device</source>
        <translation>Lautstärke und Gerät</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{} (Space)</source>
        <translation>{} (Leertaste)</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Postpone the callback</source>
        <translation>Den Rückruf verschieben</translation>
    </message>
    <message>
        <source>It leaves the queue until then. No attempt is counted.</source>
        <translation>Er verlässt bis dahin die Warteschlange. Es zählt kein Versuch.</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ProcessDialog</name>
    <message>
        <source>New business process</source>
        <translation>Neuer Geschäftsprozess</translation>
    </message>
    <message>
        <source>Id, which is in addresses and reports, and never changes</source>
        <translation>Kennung für Adressen und Berichte, die sich nie ändert</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>ProcessForm</name>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Key, a digit or a small letter</source>
        <translation>Taste, eine Ziffer oder ein Kleinbuchstabe</translation>
    </message>
    <message>
        <source>Id, which is in reports and never changes</source>
        <translation>Kennung; sie steht in Berichten und ändert sich nie</translation>
    </message>
    <message>
        <source>No codes: agents choose the completion status alone. Add a code to begin.</source>
        <translation>Keine Codes: Agenten wählen nur den Abschlussstatus. Fügen Sie einen Code hinzu, um zu beginnen.</translation>
    </message>
    <message>
        <source>None: a group of codes</source>
        <translation>Keiner: eine Gruppe von Codes</translation>
    </message>
    <message>
        <source>Completion status</source>
        <translation>Abschlussstatus</translation>
    </message>
    <message>
        <source>In the group</source>
        <translation>In der Gruppe</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>Keine: ganz oben</translation>
    </message>
    <message>
        <source>Disposition codes</source>
        <translation>Ergebniscodes</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Code hinzufügen</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>key {}</source>
        <translation>Taste {}</translation>
    </message>
    <message>
        <source>Another code has this id; each has one of its own.</source>
        <translation>Ein anderer Code hat diese Kennung; jeder hat eine eigene.</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 10, without separators.</source>
        <translation>Geben Sie eine ganze Zahl ohne Trennzeichen ein, etwa 10.</translation>
    </message>
    <message>
        <source>Enter a number, such as 10 or 0.5, without separators.</source>
        <translation>Geben Sie eine Zahl ohne Tausendertrennzeichen ein, etwa 10 oder 0,5.</translation>
    </message>
    <message>
        <source>Enter a duration, such as 90 s, 15 min or 1 h 30 min.</source>
        <translation>Geben Sie eine Dauer ein, etwa 90 s, 15 min oder 1 h 30 min.</translation>
    </message>
    <message>
        <source>usually {}</source>
        <translation>üblich: {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Someone else has changed this, too. Saving replaces what they have set.</source>
        <translation>Jemand anderes hat dies auch geändert. Speichern ersetzt den anderen Wert.</translation>
    </message>
    <message>
        <source>Someone else has just changed this.</source>
        <translation>Jemand anderes hat dies gerade geändert.</translation>
    </message>
    <message>
        <source>Numbers that customers see: {}. They and the trunks are in the site file, and are read when the server starts.</source>
        <translation>Nummern, die Kunden sehen: {}. Sie und die Leitungen stehen in der Standortdatei und werden beim Start des Servers gelesen.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnmeldungen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Script and page</source>
        <translation>Leitfaden und Seite</translation>
    </message>
    <message>
        <source>Those that take the number</source>
        <translation>Die, die die Nummer annehmen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Agents who are offered its callbacks</source>
        <translation>Agenten, denen seine Rückrufe angeboten werden</translation>
    </message>
    <message>
        <source>Languages that customers speak in recordings</source>
        <translation>Sprachen der Kunden in Aufnahmen</translation>
    </message>
    <message>
        <source>Codes such as en, es, at most 10. With several, the spoken one is detected; with none, English is expected.</source>
        <translation>Kürzel wie en, es, höchstens 10. Bei mehreren wird die gesprochene erkannt; ohne Angabe wird Englisch erwartet.</translation>
    </message>
    <message>
        <source>Country of spoken numbers</source>
        <translation>Land gesprochener Nummern</translation>
    </message>
    <message>
        <source>Two letters, such as US, for numbers that are spoken without a country code.</source>
        <translation>Zwei Buchstaben wie US, für Nummern, die ohne Landesvorwahl gesprochen werden.</translation>
    </message>
    <message>
        <source>Kinds of numbers that it calls</source>
        <translation>Arten von Nummern, die er anruft</translation>
    </message>
    <message>
        <source>Countries that it calls</source>
        <translation>Länder, die er anruft</translation>
    </message>
    <message>
        <source>Two letters each, such as US, CA; empty for all.</source>
        <translation>Je zwei Buchstaben wie US, CA; leer für alle.</translation>
    </message>
    <message>
        <source>all countries</source>
        <translation>alle Länder</translation>
    </message>
    <message>
        <source>Trunk of its calls</source>
        <translation>Leitung seiner Anrufe</translation>
    </message>
    <message>
        <source>Nothing is offered while the only trunk is away.</source>
        <translation>Es wird nichts angeboten, solange die einzige Leitung ausgefallen ist.</translation>
    </message>
    <message>
        <source>Time for the agent&apos;s own telephone to answer</source>
        <translation>Zeit, bis das Telefon des Agenten annimmt</translation>
    </message>
    <message>
        <source>Time for a lost connection of the agent to come back</source>
        <translation>Zeit, bis eine verlorene Verbindung des Agenten zurückkommt</translation>
    </message>
    <message>
        <source>Detect voicemail boxes</source>
        <translation>Mailboxen erkennen</translation>
    </message>
    <message>
        <source>Message for voicemail boxes</source>
        <translation>Nachricht für Mailboxen</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/please-call-us.</source>
        <translation>Eine Ansage der Telefonanlage, etwa custom/please-call-us.</translation>
    </message>
    <message>
        <source>Record conversations</source>
        <translation>Gespräche aufnehmen</translation>
    </message>
    <message>
        <source>Notice before a recording begins</source>
        <translation>Hinweis vor Beginn einer Aufnahme</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/recorded.</source>
        <translation>Eine Ansage der Telefonanlage, etwa custom/recorded.</translation>
    </message>
    <message>
        <source>What supervisors may do in a conversation</source>
        <translation>Was Supervisoren in einem Gespräch dürfen</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>Speak to the agent alone</source>
        <translation>Nur mit dem Agenten sprechen</translation>
    </message>
    <message>
        <source>Join the conversation</source>
        <translation>Am Gespräch teilnehmen</translation>
    </message>
    <message>
        <source>Show agents that a supervisor is in the call</source>
        <translation>Agenten zeigen, dass ein Supervisor im Anruf ist</translation>
    </message>
    <message>
        <source>Fixed lines</source>
        <translation>Festnetz</translation>
    </message>
    <message>
        <source>Mobiles</source>
        <translation>Mobiltelefone</translation>
    </message>
    <message>
        <source>Toll-free numbers</source>
        <translation>Gebührenfreie Nummern</translation>
    </message>
    <message>
        <source>Internet telephones</source>
        <translation>Internettelefone</translation>
    </message>
    <message>
        <source>Personal numbers</source>
        <translation>Persönliche Nummern</translation>
    </message>
    <message>
        <source>Companies&apos; universal numbers</source>
        <translation>Einheitliche Firmennummern</translation>
    </message>
    <message>
        <source>Premium-rate numbers, which cost money</source>
        <translation>Mehrwertnummern (kostenpflichtig)</translation>
    </message>
    <message>
        <source>Shared-cost numbers, which cost money</source>
        <translation>Nummern mit geteilten Kosten (kostenpflichtig)</translation>
    </message>
    <message>
        <source>Pagers</source>
        <translation>Funkrufempfänger</translation>
    </message>
    <message>
        <source>Voicemail access numbers</source>
        <translation>Zugangsnummern von Mailboxen</translation>
    </message>
    <message>
        <source>Most open callbacks</source>
        <translation>Höchstzahl offener Rückrufe</translation>
    </message>
    <message>
        <source>With so many that are not completed, no more are accepted.</source>
        <translation>Sind so viele nicht abgeschlossen, werden keine weiteren angenommen.</translation>
    </message>
    <message>
        <source>Longest promise</source>
        <translation>Längstes Versprechen</translation>
    </message>
    <message>
        <source>The latest beginning of a call, from the request. A callback that would begin later is refused.</source>
        <translation>Der späteste Beginn eines Anrufs ab der Bitte. Ein Rückruf, der später begänne, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Cut-off before closing</source>
        <translation>Annahmeschluss vor dem Ende</translation>
    </message>
    <message>
        <source>So long before the schedule closes, no callback for today is accepted.</source>
        <translation>So lange vor dem Ende der Öffnungszeit wird kein Rückruf für heute mehr angenommen.</translation>
    </message>
    <message>
        <source>Most requests of one number on one day</source>
        <translation>Höchstzahl der Bitten einer Nummer an einem Tag</translation>
    </message>
    <message>
        <source>An alert begins where a measure reaches its level, and ends once it has been better for long enough. Few agents and a low share are bad; of the others, much is bad.</source>
        <translation>Eine Warnmeldung beginnt, wenn ein Messwert seine Stufe erreicht, und endet, wenn er lange genug besser war. Wenige Agenten und ein niedriger Anteil sind schlecht; bei den anderen sind hohe Werte schlecht.</translation>
    </message>
    <message>
        <source>Callbacks in the shift before the share reached counts</source>
        <translation>Rückrufe der Schicht, ab denen der Anteil der Erreichten zählt</translation>
    </message>
    <message>
        <source>Agents choose a code together with its completion status. Alt+Up and Alt+Down move a code, Delete removes it.</source>
        <translation>Agenten wählen einen Code zusammen mit seinem Abschlussstatus. Alt+Auf und Alt+Ab verschieben einen Code, Entf entfernt ihn.</translation>
    </message>
    <message>
        <source>A code is required where the status has codes</source>
        <translation>Code erforderlich, wo der Status Codes hat</translation>
    </message>
    <message>
        <source>Call script, shown beside the call</source>
        <translation>Gesprächsleitfaden, neben dem Anruf gezeigt</translation>
    </message>
    <message>
        <source>Note template, the beginning of a note</source>
        <translation>Notizvorlage, der Anfang einer Notiz</translation>
    </message>
    <message>
        <source>Address of the page about the customer</source>
        <translation>Adresse der Seite über den Kunden</translation>
    </message>
    <message>
        <source>Such as https://crm.example.com/search?phone={number}; {customer_name}, {callback_id} and {attribute:NAME} are replaced, too.</source>
        <translation>Etwa https://crm.example.com/search?phone={number}; auch {customer_name}, {callback_id} und {attribute:NAME} werden ersetzt.</translation>
    </message>
    <message>
        <source>The page opens</source>
        <translation>Die Seite öffnet sich</translation>
    </message>
    <message>
        <source>when a callback is accepted</source>
        <translation>wenn ein Rückruf angenommen wird</translation>
    </message>
    <message>
        <source>when the customer answers</source>
        <translation>wenn der Kunde abnimmt</translation>
    </message>
    <message>
        <source>by key alone</source>
        <translation>nur auf Tastendruck</translation>
    </message>
    <message>
        <source>Schemes that its address may have</source>
        <translation>Schemata, die ihre Adresse haben darf</translation>
    </message>
    <message>
        <source>Such as https; another one starts another program on the agent&apos;s machine.</source>
        <translation>Etwa https; ein anderes startet ein anderes Programm auf dem Rechner des Agenten.</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Nach Name suchen</translation>
    </message>
    <message>
        <source>Levels of alerts</source>
        <translation>Stufen der Warnmeldungen</translation>
    </message>
    <message>
        <source>Warning from</source>
        <translation>Warnung ab</translation>
    </message>
    <message>
        <source>Alarm from</source>
        <translation>Alarm ab</translation>
    </message>
    <message>
        <source>Ends when better by</source>
        <translation>Endet bei Besserung um</translation>
    </message>
    <message>
        <source>for at least</source>
        <translation>für mindestens</translation>
    </message>
</context>
<context>
    <name>ProcessPane</name>
    <message>
        <source>Business process settings</source>
        <translation>Einstellungen des Geschäftsprozesses</translation>
    </message>
    <message>
        <source>Callback Performance</source>
        <translation>Rückrufleistung</translation>
    </message>
    <message>
        <source>Callback Timing</source>
        <translation>Rückrufzeiten</translation>
    </message>
    <message>
        <source>Callback Search</source>
        <translation>Rückrufsuche</translation>
    </message>
    <message>
        <source>Current Interactions</source>
        <translation>Aktuelle Vorgänge</translation>
    </message>
    <message>
        <source>no opening scheduled</source>
        <translation>keine Öffnung vorgesehen</translation>
    </message>
    <message>
        <source>opens {}</source>
        <translation>öffnet {}</translation>
    </message>
</context>
<context>
    <name>ProcessesPage</name>
    <message>
        <source>New…</source>
        <translation>Neu…</translation>
    </message>
    <message>
        <source>New business process</source>
        <translation>Neuer Geschäftsprozess</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove the business process</source>
        <translation>Den Geschäftsprozess entfernen</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Parts of the business process</source>
        <translation>Teile des Geschäftsprozesses</translation>
    </message>
    <message>
        <source>Hours and timing</source>
        <translation>Öffnungs- und Rückrufzeiten</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>Jemand anderes hat diesen Geschäftsprozess inzwischen geändert. Verwerfen Sie Ihre Änderungen, um die anderen zu sehen; erneutes Speichern ersetzt sie.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Fields that both of you changed are marked; check, and save again.</source>
        <translation>Jemand anderes hat diesen Geschäftsprozess inzwischen geändert. Felder, die Sie beide geändert haben, sind markiert; prüfen Sie sie und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Their changes are shown, yours are kept; check, and save again.</source>
        <translation>Jemand anderes hat diesen Geschäftsprozess inzwischen geändert. Die anderen Änderungen werden gezeigt, Ihre bleiben erhalten; prüfen Sie sie und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Not saved. The fields that are marked name what is wrong.</source>
        <translation>Nicht gespeichert. An den markierten Feldern steht, was falsch ist.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason, kept with the callback</source>
        <translation>Grund, der beim Rückruf gespeichert wird</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>Reasons for Not Ready, in the order of the menu</source>
        <translation>Gründe für Nicht bereit, in der Reihenfolge des Menüs</translation>
    </message>
    <message>
        <source>Name, which reports show in every language</source>
        <translation>Name, den Berichte in jeder Sprache zeigen</translation>
    </message>
    <message>
        <source>Shown in {}</source>
        <translation>Anzeige auf {}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>What agents choose from when they are not ready. An agent who has a reason that is removed keeps it until the next change of state. A name without a text for a language is shown as it is written.</source>
        <translation>Woraus Agenten wählen, wenn sie nicht bereit sind. Ein Agent, dessen Grund entfernt wird, behält ihn bis zum nächsten Statuswechsel. Ein Name ohne Text für eine Sprache wird so gezeigt, wie er geschrieben ist.</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>Neuer Grund</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Someone else has changed the reasons meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>Jemand anderes hat die Gründe inzwischen geändert. Verwerfen Sie Ihre Änderungen, um die anderen zu sehen; erneutes Speichern ersetzt sie.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>call {when}</source>
        <translation>Gespräch {when}</translation>
    </message>
    <message>
        <source>{when}, {n} of {all}</source>
        <translation>{when}, {n} von {all}</translation>
    </message>
    <message>
        <source>rough draft</source>
        <translation>Rohfassung</translation>
    </message>
    <message>
        <source>times estimated</source>
        <translation>Zeiten geschätzt</translation>
    </message>
    <message>
        <source>certainty unknown</source>
        <translation>Verlässlichkeit unbekannt</translation>
    </message>
    <message>
        <source>dotted: unsure</source>
        <translation>gepunktet: unsicher</translation>
    </message>
    <message>
        <source>Someone speaks, but the words could not be made out. Listen to the recording.</source>
        <translation>Es spricht jemand, aber die Worte waren nicht zu verstehen. Hören Sie die Aufnahme an.</translation>
    </message>
    <message>
        <source>No words were heard in this recording.</source>
        <translation>In dieser Aufnahme waren keine Worte zu hören.</translation>
    </message>
    <message>
        <source>Transcribing…</source>
        <translation>Wird transkribiert…</translation>
    </message>
    <message>
        <source>This recording could not be transcribed.</source>
        <translation>Diese Aufnahme konnte nicht transkribiert werden.</translation>
    </message>
    <message>
        <source>This recording could not be transcribed. It can still be heard.</source>
        <translation>Diese Aufnahme konnte nicht transkribiert werden. Anhören können Sie sie.</translation>
    </message>
    <message>
        <source>Loading the transcription…</source>
        <translation>Das Transkript wird geladen…</translation>
    </message>
    <message>
        <source>There is no transcription.</source>
        <translation>Es gibt kein Transkript.</translation>
    </message>
    <message>
        <source>Only the newest recording is transcribed.</source>
        <translation>Nur die neueste Aufnahme wird transkribiert.</translation>
    </message>
    <message>
        <source>There is no transcription of this recording.</source>
        <translation>Zu dieser Aufnahme gibt es kein Transkript.</translation>
    </message>
</context>
<context>
    <name>RecordingView</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Recording of</source>
        <translation>Aufnahme vom</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Copy the transcription</source>
        <translation>Das Transkript kopieren</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>Die Aufnahme abspielen</translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>Die Aufnahme zeigen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>conversation of {}</source>
        <translation>Gespräch von {}</translation>
    </message>
    <message>
        <source>recording of {}</source>
        <translation>Aufnahme von {}</translation>
    </message>
    <message>
        <source>Conversations are not transcribed.</source>
        <translation>Gespräche werden nicht transkribiert.</translation>
    </message>
    <message>
        <source>The customer left no recording.</source>
        <translation>Der Kunde hat keine Aufnahme hinterlassen.</translation>
    </message>
</context>
<context>
    <name>RefusalList</name>
    <message>
        <source>Refused callbacks</source>
        <translation>Abgelehnte Rückrufe</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>There is no such open callback.</source>
        <translation>Diesen offenen Rückruf gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such open callback, or you may not see it.</source>
        <translation>Diesen offenen Rückruf gibt es nicht, oder Sie dürfen ihn nicht sehen.</translation>
    </message>
    <message>
        <source>An agent has the callback already.</source>
        <translation>Ein Agent hat den Rückruf bereits.</translation>
    </message>
    <message>
        <source>An agent has the callback and has been notified.</source>
        <translation>Ein Agent hat den Rückruf und wurde benachrichtigt.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be changed once it is back.</source>
        <translation>Ein Agent hat den Rückruf; er lässt sich ändern, sobald er zurück ist.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be completed once it is back.</source>
        <translation>Ein Agent hat den Rückruf; er lässt sich abschließen, sobald er zurück ist.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be purged once it is back.</source>
        <translation>Ein Agent hat den Rückruf; er lässt sich verwerfen, sobald er zurück ist.</translation>
    </message>
    <message>
        <source>An agent has the callback; the action can no longer be undone for it.</source>
        <translation>Ein Agent hat den Rückruf; für ihn lässt sich nichts mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Only a pending callback can be sent to the queue.</source>
        <translation>Nur ein ausstehender Rückruf kann in die Warteschlange.</translation>
    </message>
    <message>
        <source>Callbacks of this business process are stopped; start them first.</source>
        <translation>Die Rückrufe dieses Geschäftsprozesses sind angehalten; starten Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The business process is off schedule; callbacks go to the queue when it opens.</source>
        <translation>Der Geschäftsprozess ist außerhalb seiner Zeiten; Rückrufe kommen in die Warteschlange, wenn er öffnet.</translation>
    </message>
    <message>
        <source>It is outside the calling hours in the customer&apos;s time zone.</source>
        <translation>Es ist außerhalb der Anrufzeiten in der Zeitzone des Kunden.</translation>
    </message>
    <message>
        <source>The callback expires before that time.</source>
        <translation>Der Rückruf läuft vor dieser Zeit ab.</translation>
    </message>
    <message>
        <source>The customer has another open callback there.</source>
        <translation>Der Kunde hat dort einen anderen offenen Rückruf.</translation>
    </message>
    <message>
        <source>The callback has changed since the action; nothing was undone for it.</source>
        <translation>Der Rückruf hat sich seither geändert; für ihn wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The callback was completed by something else.</source>
        <translation>Der Rückruf wurde durch etwas anderes abgeschlossen.</translation>
    </message>
    <message>
        <source>A new shift has begun, so that the figures of the former one are final.</source>
        <translation>Eine neue Schicht hat begonnen; die Zahlen der vorigen stehen fest.</translation>
    </message>
    <message>
        <source>There is no such action that can still be undone.</source>
        <translation>Diese Aktion lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>The callback is completed already.</source>
        <translation>Der Rückruf ist bereits abgeschlossen.</translation>
    </message>
    <message>
        <source>Only a wrap-up that is completed with a status can be corrected.</source>
        <translation>Nur eine Nachbearbeitung, die mit einem Status abgeschlossen ist, kann korrigiert werden.</translation>
    </message>
    <message>
        <source>The callback was ended by something else since the wrap-up.</source>
        <translation>Der Rückruf wurde seit der Nachbearbeitung durch etwas anderes beendet.</translation>
    </message>
    <message>
        <source>The customer has another open callback by now, which the correction would double.</source>
        <translation>Der Kunde hat inzwischen einen anderen offenen Rückruf; die Korrektur würde ihn verdoppeln.</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected, so the agent can only be set offline.</source>
        <translation>Der Agent hat kein Programm geöffnet und kann nur offline gesetzt werden.</translation>
    </message>
    <message>
        <source>The business process has as many open callbacks as it takes.</source>
        <translation>Der Geschäftsprozess hat so viele offene Rückrufe, wie er aufnimmt.</translation>
    </message>
    <message>
        <source>The business process does not call this number.</source>
        <translation>Der Geschäftsprozess ruft diese Nummer nicht an.</translation>
    </message>
    <message>
        <source>There is nothing to correct: five minutes have passed since the agent&apos;s last callback, or a new shift has begun.</source>
        <translation>Es gibt nichts zu korrigieren: Seit dem letzten Rückruf des Agenten sind fünf Minuten vergangen, oder eine neue Schicht hat begonnen.</translation>
    </message>
</context>
<context>
    <name>RefusalsDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>End interaction state</source>
        <translation>Endstatus des Vorgangs</translation>
    </message>
    <message>
        <source>Original entrance time</source>
        <translation>Ursprünglicher Eingang</translation>
    </message>
    <message>
        <source>Last attempt time</source>
        <translation>Letzter Versuch</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Total attempts</source>
        <translation>Versuche gesamt</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
</context>
<context>
    <name>ReportBar</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Alle Geschäftsprozesse</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Newest file</source>
        <translation>Neueste Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Failed at {time}: {reason}</source>
        <translation>Fehlgeschlagen um {time}: {reason}</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Noch nicht geschrieben</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Completed callbacks (6.04)</source>
        <translation>Abgeschlossene Rückrufe (6.04)</translation>
    </message>
    <message>
        <source>Figures: {}</source>
        <translation>Zahlen: {}</translation>
    </message>
</context>
<context>
    <name>ReportFilesPage</name>
    <message>
        <source>Scheduled files</source>
        <translation>Geplante Dateien</translation>
    </message>
    <message>
        <source>The server writes these reports into folders each day. The site file lists them.</source>
        <translation>Der Server schreibt diese Berichte täglich in Ordner. Die Standortdatei führt sie auf.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>Die Liste konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>No files are scheduled</source>
        <translation>Keine Dateien geplant</translation>
    </message>
    <message>
        <source>An administrator lists reports in the site file, and the server writes them each day.</source>
        <translation>Ein Administrator führt Berichte in der Standortdatei auf, und der Server schreibt sie täglich.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>The report could not be loaded</source>
        <translation>Der Bericht konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>Abgeschlossene Rückrufe</translation>
    </message>
    <message>
        <source>6.04 Completed Callback Interaction</source>
        <translation>6.04 Abgeschlossene Rückrufe</translation>
    </message>
    <message>
        <source>Find completed callbacks by number or name</source>
        <translation>Abgeschlossene Rückrufe nach Nummer oder Namen suchen</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Loading the report…</source>
        <translation>Der Bericht wird geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed, more as you scroll</source>
        <translation>
            <numerusform>%Ln Rückruf abgeschlossen, weitere beim Blättern</numerusform>
            <numerusform>%Ln Rückrufe abgeschlossen, weitere beim Blättern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed</source>
        <translation>
            <numerusform>%Ln Rückruf abgeschlossen</numerusform>
            <numerusform>%Ln Rückrufe abgeschlossen</numerusform>
        </translation>
    </message>
    <message>
        <source>No completed callbacks match</source>
        <translation>Keine passenden abgeschlossenen Rückrufe</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>Suchen Sie nach einer anderen Nummer oder einem anderen Namen, oder entfernen Sie die Filter.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No callback was completed in this period</source>
        <translation>In diesem Zeitraum wurde kein Rückruf abgeschlossen</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>Wählen Sie oben einen längeren Zeitraum.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
</context>
<context>
    <name>ReportsPlace</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>Abgeschlossene Rückrufe</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>Kennzahlen eines Zeitraums</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Scheduled files</source>
        <translation>Geplante Dateien</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>{} s left</source>
        <translation>noch {} s</translation>
    </message>
</context>
<context>
    <name>ScriptPane</name>
    <message>
        <source>Script</source>
        <translation>Gesprächsleitfaden</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Ort des Vorgangs</translation>
    </message>
    <message>
        <source>Why not offered</source>
        <translation>Warum nicht angeboten</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>Anzahl der Versuche</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Requested agent</source>
        <translation>Gewünschter Agent</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>with an agent</source>
        <translation>bei einem Agenten</translation>
    </message>
    <message>
        <source>ready to offer</source>
        <translation>kann angeboten werden</translation>
    </message>
    <message>
        <source> +{}</source>
        <translation> +{}</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>off schedule</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>calling hours</source>
        <translation>Anrufzeiten</translation>
    </message>
    <message>
        <source>no common hour</source>
        <translation>keine gemeinsame Stunde</translation>
    </message>
    <message>
        <source>held</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>number in use</source>
        <translation>Nummer in Gebrauch</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>Agent abwesend</translation>
    </message>
    <message>
        <source>no agent free</source>
        <translation>kein Agent frei</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>Ablehnsperre</translation>
    </message>
    <message>
        <source>no telephony</source>
        <translation>keine Telefonie</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>keine Leitung</translation>
    </message>
    <message>
        <source>due {}</source>
        <translation>fällig {}</translation>
    </message>
    <message>
        <source>opens {}</source>
        <translation>öffnet {}</translation>
    </message>
    <message>
        <source>calls from {}</source>
        <translation>Anrufe ab {}</translation>
    </message>
    <message>
        <source>{reason}, until {time}</source>
        <translation>{reason}, bis {time}</translation>
    </message>
    <message>
        <source>held for a supervisor</source>
        <translation>für einen Supervisor zurückgehalten</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} von {limit}</translation>
    </message>
    <message>
        <source>being transcribed</source>
        <translation>wird transkribiert</translation>
    </message>
    <message>
        <source>transcribed</source>
        <translation>transkribiert</translation>
    </message>
    <message>
        <source>could not be transcribed</source>
        <translation>nicht transkribierbar</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find callbacks by number or name</source>
        <translation>Rückrufe nach Nummer oder Namen suchen</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>Nummer oder Name</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Ort des Vorgangs</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Any location</source>
        <translation>Jeder Ort</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Any due time</source>
        <translation>Jede Fälligkeit</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Jetzt fällig</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Heute noch fällig</translation>
    </message>
    <message>
        <source>After today</source>
        <translation>Nach heute fällig</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Alle Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>Jeder Agent</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>opens, and hears something</source>
        <translation>lässt sich öffnen und nimmt Ton auf</translation>
    </message>
    <message>
        <source>opens, and hears nothing at all</source>
        <translation>lässt sich öffnen, nimmt aber keinen Ton auf</translation>
    </message>
    <message>
        <source>Switch the microphone on at the headset, and allow it in the system&apos;s privacy settings. It is needed only if this desktop is your phone.</source>
        <translation>Schalten Sie das Mikrofon am Headset ein, und erlauben Sie es in den Datenschutzeinstellungen des Systems. Es wird nur gebraucht, wenn dieses Programm Ihr Telefon ist.</translation>
    </message>
    <message>
        <source>does not open</source>
        <translation>lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>It is needed only if this desktop is your phone.</source>
        <translation>Es wird nur gebraucht, wenn dieses Programm Ihr Telefon ist.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. Install the program again.</source>
        <translation>Das Telefon dieses Programms startet nicht. Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>settings in {}</source>
        <translation>Einstellungen in {}</translation>
    </message>
    <message>
        <source>logs in {}</source>
        <translation>Protokolle in {}</translation>
    </message>
    <message>
        <source>no logs</source>
        <translation>keine Protokolle</translation>
    </message>
    <message>
        <source>Cannot be written: {}. Free some disk space, or have its owner and permissions corrected.</source>
        <translation>Kein Schreibzugriff: {}. Schaffen Sie Speicherplatz, oder lassen Sie Besitzer und Rechte berichtigen.</translation>
    </message>
    <message>
        <source>the log folder</source>
        <translation>der Protokollordner</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>an administrator has set nothing</source>
        <translation>ein Administrator hat nichts vorgegeben</translation>
    </message>
    <message>
        <source>Invalid, so not applied: {}</source>
        <translation>Ungültig und deshalb nicht angewandt: {}</translation>
    </message>
    <message>
        <source>enforces {}</source>
        <translation>erzwingt {}</translation>
    </message>
    <message>
        <source>sets defaults for {}</source>
        <translation>gibt Standardwerte vor für {}</translation>
    </message>
    <message>
        <source>group policy, {}</source>
        <translation>Gruppenrichtlinie, {}</translation>
    </message>
    <message>
        <source>the installer, {}</source>
        <translation>das Installationsprogramm, {}</translation>
    </message>
    <message>
        <source>configuration profile, {}</source>
        <translation>Konfigurationsprofil, {}</translation>
    </message>
    <message>
        <source>Callback Desk {}: self-test</source>
        <translation>Callback Desk {}: Selbsttest</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>not available from here</source>
        <translation>von hier nicht verfügbar</translation>
    </message>
    <message>
        <source>Start it in a desktop session, signed in at the machine or remotely.</source>
        <translation>Starten Sie es in einer grafischen Sitzung, am Rechner oder aus der Ferne angemeldet.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>Closing the window minimises it, and offers still come up. Some desktops can add a tray.</source>
        <translation>Das Schließen des Fensters minimiert es, und Angebote erscheinen weiterhin. Manche Systeme können einen Infobereich nachrüsten.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>by this program&apos;s own popup</source>
        <translation>durch das eigene Fenster dieses Programms</translation>
    </message>
    <message>
        <source>the desktop shows them</source>
        <translation>das System zeigt sie</translation>
    </message>
    <message>
        <source>the desktop shows none</source>
        <translation>das System zeigt keine</translation>
    </message>
    <message>
        <source>Offers appear only in this program&apos;s own popup. A notification service would show them too.</source>
        <translation>Angebote erscheinen nur im eigenen Fenster dieses Programms. Ein Benachrichtigungsdienst würde sie auch zeigen.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>the sound system does not answer</source>
        <translation>das Audiosystem antwortet nicht</translation>
    </message>
    <message>
        <source>Sign out of this computer and in again, or restart its sound system.</source>
        <translation>Melden Sie sich am Rechner ab und wieder an, oder starten Sie das Audiosystem neu.</translation>
    </message>
    <message>
        <source>no playback device</source>
        <translation>kein Wiedergabegerät</translation>
    </message>
    <message>
        <source>Plug in a headset or speakers. Without one, offers do not ring and recordings can only be read.</source>
        <translation>Schließen Sie Headset oder Lautsprecher an. Ohne Gerät klingeln Angebote nicht, und Aufnahmen können Sie nur lesen.</translation>
    </message>
    <message>
        <source>plays on {} by default</source>
        <translation>spielt standardmäßig auf {}</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>stores, reads and deletes entries</source>
        <translation>speichert, liest und löscht Einträge</translation>
    </message>
    <message>
        <source>not usable: {}</source>
        <translation>nicht nutzbar: {}</translation>
    </message>
    <message>
        <source>Without a keyring you must sign in at each start. Unlock it, or have one installed.</source>
        <translation>Ohne Schlüsselbund müssen Sie sich bei jedem Start anmelden. Entsperren Sie ihn, oder lassen Sie einen einrichten.</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>keine angegeben</translation>
    </message>
    <message>
        <source>Sign in once, or use --server URL. An administrator can set it for all users.</source>
        <translation>Melden Sie sich einmal an, oder verwenden Sie --server URL. Ein Administrator kann sie für alle Benutzer vorgeben.</translation>
    </message>
    <message>
        <source>Write an address such as https://callbacks.example.com.</source>
        <translation>Schreiben Sie eine Adresse wie https://callbacks.example.com.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>through the proxy {}</source>
        <translation>über den Proxy {}</translation>
    </message>
    <message>
        <source>version {version} answers in {time} ms</source>
        <translation>Version {version} antwortet in {time} ms</translation>
    </message>
    <message>
        <source>No proxy has that name.</source>
        <translation>Kein Proxy hat diesen Namen.</translation>
    </message>
    <message>
        <source>The network cannot reach the proxy.</source>
        <translation>Das Netz erreicht den Proxy nicht.</translation>
    </message>
    <message>
        <source>The proxy, or the server behind it, did not answer in time.</source>
        <translation>Der Proxy oder der Server dahinter hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The proxy does not answer, so the server was not contacted.</source>
        <translation>Der Proxy antwortet nicht; der Server wurde deshalb nicht angesprochen.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address in this system&apos;s settings and in the variable {variable}, and check that the proxy runs. If no proxy is needed here, remove it, or add the server&apos;s name to no_proxy.</source>
        <translation>Prüfen Sie die Adresse des Proxys in den Einstellungen dieses Systems und in der Variablen {variable}, und prüfen Sie, ob der Proxy läuft. Wird hier kein Proxy gebraucht, entfernen Sie ihn, oder tragen Sie den Namen des Servers in no_proxy ein.</translation>
    </message>
    <message>
        <source>Check the address, the network and, away from the office, the VPN; then test again.</source>
        <translation>Prüfen Sie die Adresse, das Netz und unterwegs das VPN; testen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Check that the server runs and that no firewall blocks this machine.</source>
        <translation>Prüfen Sie, ob der Server läuft und keine Firewall diesen Rechner sperrt.</translation>
    </message>
    <message>
        <source>Have the proxy allow the server&apos;s name, or add the name to no_proxy.</source>
        <translation>Lassen Sie den Proxy den Namen des Servers zu, oder tragen Sie den Namen in no_proxy ein.</translation>
    </message>
    <message>
        <source>See the certificate below.</source>
        <translation>Siehe das Zertifikat unten.</translation>
    </message>
    <message>
        <source>Check whether the address should begin with http:// or have another port.</source>
        <translation>Prüfen Sie, ob die Adresse mit http:// beginnen oder einen anderen Port haben muss.</translation>
    </message>
    <message>
        <source>Check the address; a callback-server must answer there.</source>
        <translation>Prüfen Sie die Adresse; dort muss ein callback-server antworten.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>not known, because no secure connection was made</source>
        <translation>unbekannt, weil keine sichere Verbindung zustande kam</translation>
    </message>
    <message>
        <source>not valid before {:%Y-%m-%d}</source>
        <translation>nicht gültig vor {:%Y-%m-%d}</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock; if it is right, have a new certificate issued.</source>
        <translation>Stellen Sie die Uhr dieses Rechners; geht sie richtig, lassen Sie ein neues Zertifikat ausstellen.</translation>
    </message>
    <message>
        <source>Have it renewed: once it expires, no one can sign in.</source>
        <translation>Lassen Sie es erneuern: Nach dem Ablauf kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>none: plain HTTP that does not leave this machine</source>
        <translation>keines: unverschlüsseltes HTTP, das diesen Rechner nicht verlässt</translation>
    </message>
    <message>
        <source>none: plain HTTP, so others on the network can read passwords</source>
        <translation>keines: unverschlüsseltes HTTP; andere im Netz können Passwörter lesen</translation>
    </message>
    <message>
        <source>Set up https:// on the server, and use that address.</source>
        <translation>Richten Sie https:// auf dem Server ein, und verwenden Sie diese Adresse.</translation>
    </message>
    <message>
        <source>expired on {}</source>
        <translation>abgelaufen am {}</translation>
    </message>
    <message>
        <source>of {subject}, issued by {issuer}</source>
        <translation>für {subject}, ausgestellt von {issuer}</translation>
    </message>
    <message>
        <source>trusted by {}</source>
        <translation>vertraut durch {}</translation>
    </message>
    <message>
        <source>no longer valid</source>
        <translation>nicht mehr gültig</translation>
    </message>
    <message>
        <source>of another server</source>
        <translation>für einen anderen Server</translation>
    </message>
    <message>
        <source>not trusted by {}</source>
        <translation>kein Vertrauen durch {}</translation>
    </message>
    <message>
        <source>Have it renewed at the server; if it was, set this machine&apos;s clock.</source>
        <translation>Lassen Sie es auf dem Server erneuern; ist das geschehen, stellen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>Use the name that the certificate is for, or have one issued for this name.</source>
        <translation>Verwenden Sie den Namen, für den das Zertifikat gilt, oder lassen Sie eines für diesen Namen ausstellen.</translation>
    </message>
    <message>
        <source>Have the issuer&apos;s certificate added to what this machine trusts. If you do not know the issuer, do not sign in.</source>
        <translation>Lassen Sie das Zertifikat des Ausstellers auf diesem Rechner eintragen. Kennen Sie den Aussteller nicht, melden Sie sich nicht an.</translation>
    </message>
    <message>
        <source>the Windows certificate store</source>
        <translation>der Zertifikatspeicher von Windows</translation>
    </message>
    <message>
        <source>Fix the server problem first, then test again.</source>
        <translation>Beheben Sie zuerst das Problem mit dem Server, und testen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>not compared, because the server did not answer</source>
        <translation>nicht verglichen, weil der Server nicht geantwortet hat</translation>
    </message>
    <message>
        <source>matches the server&apos;s within {} s</source>
        <translation>stimmt mit der des Servers auf {} s überein</translation>
    </message>
    <message>
        <source>{} s behind the server&apos;s</source>
        <translation>geht {} s nach</translation>
    </message>
    <message>
        <source>{} s ahead of the server&apos;s</source>
        <translation>geht {} s vor</translation>
    </message>
    <message>
        <source>Let this machine set its clock from the network. Countdowns are still right; times of day are not.</source>
        <translation>Lassen Sie die Uhr dieses Rechners aus dem Netz stellen. Countdowns stimmen trotzdem, Uhrzeiten nicht.</translation>
    </message>
</context>
<context>
    <name>SelfTestWindow</name>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Erneut testen</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Für den Support kopieren</translation>
    </message>
    <message>
        <source>Show the logs</source>
        <translation>Protokolle zeigen</translation>
    </message>
    <message>
        <source>This machine and the server</source>
        <translation>Dieser Rechner und der Server</translation>
    </message>
    <message>
        <source>The copied text contains no names and no passwords.</source>
        <translation>Der kopierte Text enthält keine Namen und keine Passwörter.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message>
        <source>You can work, but there are warnings</source>
        <translation>Sie können arbeiten, es gibt aber Warnungen</translation>
    </message>
    <message>
        <source>A problem keeps you from working</source>
        <translation>Ein Problem hindert Sie am Arbeiten</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet seit</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Zuletzt aktiv</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>Endet automatisch</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>dieser</translation>
    </message>
</context>
<context>
    <name>SessionsDialog</name>
    <message>
        <source>Where you are signed in</source>
        <translation>Wo Sie angemeldet sind</translation>
    </message>
    <message>
        <source>Sessions of {}</source>
        <translation>Anmeldungen von {}</translation>
    </message>
    <message>
        <source>End this session</source>
        <translation>Diese Anmeldung beenden</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Überall sonst abmelden</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Überall abmelden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Not signed in anywhere</source>
        <translation>Nirgends angemeldet</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Augenblick…</translation>
    </message>
    <message>
        <source>The sessions could not be read</source>
        <translation>Die Anmeldungen konnten nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>SetStateDialog</name>
    <message>
        <source>Set the state of {}</source>
        <translation>Status von {} setzen</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Note, shown to the agent</source>
        <translation>Notiz, die der Agent sieht</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected.</source>
        <translation>Kein Desktop des Agenten ist verbunden.</translation>
    </message>
    <message>
        <source>It takes effect after the present interaction.</source>
        <translation>Das gilt nach dem laufenden Vorgang.</translation>
    </message>
    <message>
        <source>It takes effect at once, and the agent sees who has set it.</source>
        <translation>Das gilt sofort, und der Agent sieht, wer es gesetzt hat.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>changed, not saved</source>
        <translation>geändert, nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Pegel Ihres Mikrofons</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Keys that work while another program is in front</source>
        <translation>Tasten, die auch gelten, wenn ein anderes Programm vorn ist</translation>
    </message>
    <message>
        <source>Play a sound when an alert begins</source>
        <translation>Ton abspielen, wenn eine Warnmeldung beginnt</translation>
    </message>
    <message>
        <source>Notify me of alerts while another window is in front</source>
        <translation>Über Warnmeldungen benachrichtigen, während ein anderes Fenster vorn ist</translation>
    </message>
    <message>
        <source>Answer, hang up and mute with the headset&apos;s buttons</source>
        <translation>Mit den Tasten des Headsets annehmen, auflegen und stummschalten</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>24 hours: 15:04</source>
        <translation>24 Stunden: 15:04</translation>
    </message>
    <message>
        <source>12 hours: 3:04 PM</source>
        <translation>12 Stunden: 3:04 PM</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>Klingeln auf</translation>
    </message>
    <message>
        <source>Ring volume</source>
        <translation>Klingellautstärke</translation>
    </message>
    <message>
        <source>Play recordings on</source>
        <translation>Aufnahmen abspielen auf</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Popup position</source>
        <translation>Position des Angebots</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Neuere Versionen</translation>
    </message>
    <message>
        <source>Keys in every window</source>
        <translation>Tasten in jedem Fenster</translation>
    </message>
    <message>
        <source>Keys in this program</source>
        <translation>Tasten in diesem Programm</translation>
    </message>
    <message>
        <source>Keys in the supervisor window</source>
        <translation>Tasten im Fenster des Supervisors</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnmeldungen</translation>
    </message>
    <message>
        <source>Calls on this desktop</source>
        <translation>Anrufe mit diesem Programm</translation>
    </message>
    <message>
        <source>Listen with</source>
        <translation>Hören mit</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>Sprechen mit</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>Festgelegt durch: {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>ShiftChart</name>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>Diese Schicht, nach Viertelstunden</translation>
    </message>
    <message>
        <source>{begin}–{end}: {entered} entered, {reached} reached, {failed} failed, {waiting} waiting</source>
        <translation>{begin}–{end}: {entered} eingegangen, {reached} erreicht, {failed} nicht erreicht, {waiting} wartend</translation>
    </message>
    <message>
        <source>The arrow keys go from quarter hour to quarter hour.</source>
        <translation>Die Pfeiltasten gehen von Viertelstunde zu Viertelstunde.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Accept the callback offered</source>
        <translation>Den angebotenen Rückruf annehmen</translation>
    </message>
    <message>
        <source>Decline the callback offered</source>
        <translation>Den angebotenen Rückruf ablehnen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>The red X: decline, hang up, or complete</source>
        <translation>Das rote X: ablehnen, auflegen oder abschließen</translation>
    </message>
    <message>
        <source>Play or pause the recording</source>
        <translation>Die Aufnahme abspielen oder anhalten</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 Sekunden zurück</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 Sekunden vor</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Jetzt wählen</translation>
    </message>
    <message>
        <source>Postpone the callback</source>
        <translation>Den Rückruf verschieben</translation>
    </message>
    <message>
        <source>Hand the callback to a supervisor</source>
        <translation>Den Rückruf an einen Supervisor übergeben</translation>
    </message>
    <message>
        <source>Before the call: apply the first number or time found; later: choose the first completion status; 2 to 6: the others</source>
        <translation>Vor dem Anruf: die erste gefundene Nummer oder Zeit übernehmen; danach: das erste Ergebnis wählen; 2 bis 6: die weiteren</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Eine Notiz schreiben</translation>
    </message>
    <message>
        <source>Go to the customer&apos;s history, and have it read out</source>
        <translation>Zum Verlauf des Kunden gehen und ihn vorlesen lassen</translation>
    </message>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>Seite des Kunden öffnen</translation>
    </message>
    <message>
        <source>Correct the last callback</source>
        <translation>Letzten Rückruf korrigieren</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>Status wählen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Mute your microphone, or take it back</source>
        <translation>Das Mikrofon stumm schalten oder wieder einschalten</translation>
    </message>
    <message>
        <source>Put the customer on hold, or take the customer back</source>
        <translation>Den Kunden halten oder das Gespräch fortsetzen</translation>
    </message>
    <message>
        <source>Open the keypad</source>
        <translation>Die Wähltasten öffnen</translation>
    </message>
    <message>
        <source>Leave the message on the customer&apos;s voicemail box</source>
        <translation>Die Nachricht auf der Mailbox des Kunden hinterlassen</translation>
    </message>
    <message>
        <source>Pause the recording of the conversation, or go on with it</source>
        <translation>Die Aufnahme des Gesprächs anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>Einen Rückruf für eine Nummer anlegen</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>Im eigenen Verlauf suchen</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Nummer kopieren</translation>
    </message>
    <message>
        <source>Go to Monitor; Ctrl+2 to Ctrl+6: the other pages</source>
        <translation>Zum Monitor; Strg+2 bis Strg+6: die anderen Seiten</translation>
    </message>
    <message>
        <source>Open Callback Performance; Alt+2 to Alt+4: the other tabs</source>
        <translation>Rückrufleistung öffnen; Alt+2 bis Alt+4: die anderen Register</translation>
    </message>
    <message>
        <source>Go to the search field; again: to the next one</source>
        <translation>Zum Suchfeld; noch einmal: zum nächsten</translation>
    </message>
    <message>
        <source>Refresh the page; without a connection: connect</source>
        <translation>Die Seite neu laden; ohne Verbindung: verbinden</translation>
    </message>
    <message>
        <source>Save Callback Timing, or export the report</source>
        <translation>Rückrufzeiten speichern oder den Bericht exportieren</translation>
    </message>
    <message>
        <source>Stop the business process (in the monitor)</source>
        <translation>Den Geschäftsprozess anhalten (im Monitor)</translation>
    </message>
    <message>
        <source>Start the business process (in the monitor)</source>
        <translation>Den Geschäftsprozess starten (im Monitor)</translation>
    </message>
    <message>
        <source>Send to queue (in a list of callbacks)</source>
        <translation>In die Warteschlange stellen (in einer Liste von Rückrufen)</translation>
    </message>
    <message>
        <source>Give to an agent (in a list of callbacks)</source>
        <translation>Einem Agenten zuweisen (in einer Liste von Rückrufen)</translation>
    </message>
    <message>
        <source>Change due time, priority or business process (in a list of callbacks)</source>
        <translation>Fälligkeit, Priorität oder Geschäftsprozess ändern (in einer Liste von Rückrufen)</translation>
    </message>
    <message>
        <source>Withdraw (in a list of callbacks)</source>
        <translation>Zurückziehen (in einer Liste von Rückrufen)</translation>
    </message>
    <message>
        <source>Purge (in a list of callbacks)</source>
        <translation>Verwerfen (in einer Liste von Rückrufen)</translation>
    </message>
    <message>
        <source>Undo the last command (in a list of callbacks)</source>
        <translation>Den letzten Befehl rückgängig machen (in einer Liste von Rückrufen)</translation>
    </message>
    <message>
        <source>Create a callback</source>
        <translation>Rückruf anlegen</translation>
    </message>
    <message>
        <source>Set the state of an agent (in Agents)</source>
        <translation>Den Status eines Agenten setzen (in Agenten)</translation>
    </message>
    <message>
        <source>Correct the last callback of an agent (in Agents)</source>
        <translation>Letzten Rückruf eines Agenten korrigieren (in Agenten)</translation>
    </message>
    <message>
        <source>Call the customer (in the inbox)</source>
        <translation>Den Kunden anrufen (im Posteingang)</translation>
    </message>
    <message>
        <source>Complete with a note (in the inbox)</source>
        <translation>Mit einer Notiz abschließen (im Posteingang)</translation>
    </message>
    <message>
        <source>Finish a wrap-up (in Current Interactions)</source>
        <translation>Eine Nachbearbeitung beenden (in den aktuellen Vorgängen)</translation>
    </message>
    <message>
        <source>Listen (in Current Interactions)</source>
        <translation>Mithören (in den aktuellen Vorgängen)</translation>
    </message>
    <message>
        <source>Whisper to the agent (in Current Interactions)</source>
        <translation>Dem Agenten zuflüstern (in den aktuellen Vorgängen)</translation>
    </message>
    <message>
        <source>Join the conversation (in Current Interactions)</source>
        <translation>Am Gespräch teilnehmen (in den aktuellen Vorgängen)</translation>
    </message>
    <message>
        <source>Leave the conversation</source>
        <translation>Das Gespräch verlassen</translation>
    </message>
    <message>
        <source>Open the alerts and their history</source>
        <translation>Warnmeldungen und ihren Verlauf öffnen</translation>
    </message>
    <message>
        <source>Open the wallboard (in the monitor)</source>
        <translation>Wandanzeige öffnen (im Monitor)</translation>
    </message>
    <message>
        <source>Move the column to the left; Ctrl+Shift+Right: to the right</source>
        <translation>Die Spalte nach links schieben; Strg+Umschalt+Rechts: nach rechts</translation>
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
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenten</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Account: {}</source>
        <translation>Konto: {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks handed over</source>
        <translation>
            <numerusform>%Ln Rückruf übergeben</numerusform>
            <numerusform>%Ln Rückrufe übergeben</numerusform>
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
        <translation>Server</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Stay signed in on this machine</source>
        <translation>Auf diesem Rechner angemeldet bleiben</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>Festgelegt durch: {}</translation>
    </message>
    <message>
        <source>Sign in with {}</source>
        <translation>Mit {} anmelden</translation>
    </message>
    <message>
        <source>Sign in with your organization</source>
        <translation>Mit Ihrer Organisation anmelden</translation>
    </message>
    <message>
        <source>Your organization&apos;s sign-in does not answer at the moment.</source>
        <translation>Die Anmeldung Ihrer Organisation antwortet zurzeit nicht.</translation>
    </message>
</context>
<context>
    <name>SoundPopup</name>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Play on</source>
        <translation>Abspielen auf</translation>
    </message>
</context>
<context>
    <name>SteeringTexts</name>
    <message>
        <source>{name} has set your state after this callback: {state}</source>
        <translation>{name} hat Ihren Status nach diesem Rückruf gesetzt: {state}</translation>
    </message>
    <message>
        <source>{name} has set your state: {state}</source>
        <translation>{name} hat Ihren Status gesetzt: {state}</translation>
    </message>
    <message>
        <source>until a supervisor starts it</source>
        <translation>bis ein Supervisor ihn wieder startet</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>bis {}</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Change the stop of {}</source>
        <translation>Anhalten von {} ändern</translation>
    </message>
    <message>
        <source>Stop the callbacks of {}?</source>
        <translation>Die Rückrufe von {} anhalten?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Reason, shown to the agents</source>
        <translation>Grund, den die Agenten sehen</translation>
    </message>
    <message>
        <source>such as: Fire drill</source>
        <translation>etwa: Feueralarmübung</translation>
    </message>
    <message>
        <source>Start again by itself at</source>
        <translation>Startet automatisch wieder am</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>von {}</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>bis {}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Original entrance</source>
        <translation>Ursprünglicher Eingang</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Letzter Versuch</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Eingegangen</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Requested agent</source>
        <translation>Gewünschter Agent</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>Anzahl der Versuche</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Promised time</source>
        <translation>Zugesagte Zeit</translation>
    </message>
    <message>
        <source>{from_} to {until}</source>
        <translation>{from_} bis {until}</translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message>
        <source>Listen</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Zuflüstern</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Teilnehmen</translation>
    </message>
    <message>
        <source>You hear both; neither of them hears you</source>
        <translation>Sie hören beide; niemand von ihnen hört Sie</translation>
    </message>
    <message>
        <source>The agent alone hears you; the customer does not</source>
        <translation>Nur der Agent hört Sie, der Kunde nicht</translation>
    </message>
    <message>
        <source>Agent and customer hear you</source>
        <translation>Agent und Kunde hören Sie</translation>
    </message>
    <message>
        <source>Connecting you with the conversation of {}…</source>
        <translation>Sie werden mit dem Gespräch von {} verbunden…</translation>
    </message>
    <message>
        <source>You are listening to {}. Neither side hears you.</source>
        <translation>Sie hören {} mit. Keine Seite hört Sie.</translation>
    </message>
    <message>
        <source>You are whispering to {}. The customer does not hear you.</source>
        <translation>Sie flüstern {} zu. Der Kunde hört Sie nicht.</translation>
    </message>
    <message>
        <source>You have joined {}. Agent and customer hear you.</source>
        <translation>Sie nehmen am Gespräch von {} teil. Agent und Kunde hören Sie.</translation>
    </message>
    <message>
        <source>{} is listening.</source>
        <translation>{} hört mit.</translation>
    </message>
    <message>
        <source>{} is whispering to the agent.</source>
        <translation>{} flüstert dem Agenten zu.</translation>
    </message>
    <message>
        <source>{} has joined the conversation.</source>
        <translation>{} nimmt am Gespräch teil.</translation>
    </message>
    <message>
        <source>{} is whispering to you. The customer does not hear it.</source>
        <translation>{} flüstert Ihnen zu. Der Kunde hört es nicht.</translation>
    </message>
</context>
<context>
    <name>SupervisionStrip</name>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave the conversation, which goes on</source>
        <translation>Das Gespräch verlassen; es geht weiter</translation>
    </message>
    <message>
        <source>There is no sound. Connecting again…</source>
        <translation>Kein Ton. Die Verbindung wird wiederhergestellt…</translation>
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
        <translation>Rückrufe</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Keine Verbindung seit {}</translation>
    </message>
    <message>
        <source>Showing the last known state.</source>
        <translation>Zu sehen ist der letzte bekannte Stand.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>Sie arbeiten jetzt auf einem anderen Gerät</translation>
    </message>
    <message>
        <source>Trying again in {} s.</source>
        <translation>Neuer Versuch in {} s.</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>Hier weiterarbeiten</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>TextTab</name>
    <message>
        <source>Configuration of the business process</source>
        <translation>Konfiguration des Geschäftsprozesses</translation>
    </message>
    <message>
        <source>Members, limits, thresholds, codes, templates and scripts, as in the site file. The timing is in Callback Timing.</source>
        <translation>Mitglieder, Grenzen, Schwellenwerte, Codes, Vorlagen und Leitfäden wie in der Standortdatei. Die Zeiten stehen unter „Rückrufzeiten“.</translation>
    </message>
    <message>
        <source>The form has changes that are not saved. Save or undo them to edit the text.</source>
        <translation>Das Formular hat ungespeicherte Änderungen. Speichern oder verwerfen Sie sie, um den Text zu bearbeiten.</translation>
    </message>
</context>
<context>
    <name>Theirs</name>
    <message>
        <source>Use theirs</source>
        <translation>Anderen Wert übernehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
</context>
<context>
    <name>Thresholds</name>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Geschäftsprozess</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Bestätigt von</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>The level begins at {}.</source>
        <translation>Die Stufe beginnt bei {}.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Callbacks in queue</source>
        <translation>Rückrufe in der Warteschlange</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% erreicht</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>Verfügbare Agenten</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>{process}: {level}. {measure}: {value}</source>
        <translation>{process}: {level}. {measure}: {value}</translation>
    </message>
    <message>
        <source>Alarms: {}</source>
        <translation>Alarme: {}</translation>
    </message>
    <message>
        <source>Warnings: {}</source>
        <translation>Warnungen: {}</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnmeldungen</translation>
    </message>
</context>
<context>
    <name>TimeChoice</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
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
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{} ago</source>
        <translation>vor {}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>jetzt fällig</translation>
    </message>
    <message>
        <source>{} from now</source>
        <translation>in {}</translation>
    </message>
    <message>
        <source>waiting {}</source>
        <translation>wartet {}</translation>
    </message>
    <message>
        <source>{here} yours, {there} theirs</source>
        <translation>{here} bei Ihnen, {there} beim Kunden</translation>
    </message>
    <message>
        <source>{clock} {place}</source>
        <translation>{clock} {place}</translation>
    </message>
    <message>
        <source>{there}, {here} here</source>
        <translation>{there}, hier {here}</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>Duration For No Answer</source>
        <translation>Dauer bis „Keine Antwort“</translation>
    </message>
    <message>
        <source>Attempts Before Failure</source>
        <translation>Versuche bis zum Scheitern</translation>
    </message>
    <message>
        <source>Recall Intervals</source>
        <translation>Abstände der Wiederholungen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Max Preview Time Mode</source>
        <translation>Art der Vorschau</translation>
    </message>
    <message>
        <source>Max Preview Time</source>
        <translation>Längste Vorschau</translation>
    </message>
    <message>
        <source>Offer timeout</source>
        <translation>Angebotsfrist</translation>
    </message>
    <message>
        <source>Wrap-up time</source>
        <translation>Nachbearbeitungszeit</translation>
    </message>
    <message>
        <source>Decline cool-down</source>
        <translation>Sperre nach Ablehnung</translation>
    </message>
    <message>
        <source>Disconnect grace</source>
        <translation>Frist nach Verbindungsverlust</translation>
    </message>
    <message>
        <source>Requested agent wait</source>
        <translation>Warten auf den gewünschten Agenten</translation>
    </message>
    <message>
        <source>Short call</source>
        <translation>Kurzer Anruf</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>Anrufzeiten</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Verfall</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte Anfragen</translation>
    </message>
    <message>
        <source>When the schedule closes</source>
        <translation>Wenn der Zeitplan schließt</translation>
    </message>
    <message>
        <source>Shift starts</source>
        <translation>Schichtbeginn</translation>
    </message>
    <message>
        <source>How long the number is dialled until a person or a voicemail box answers.</source>
        <translation>Wie lange die Nummer angerufen wird, bis ein Mensch oder eine Mailbox antwortet.</translation>
    </message>
    <message>
        <source>After this many attempts the callback is removed as failed.</source>
        <translation>Nach so vielen Versuchen wird der Rückruf als fehlgeschlagen entfernt.</translation>
    </message>
    <message>
        <source>How long a callback stays away after each attempt; the last one repeats.</source>
        <translation>Wie lange ein Rückruf nach jedem Versuch fernbleibt; der letzte Wert wiederholt sich.</translation>
    </message>
    <message>
        <source>The clock that the schedule and the shifts follow.</source>
        <translation>Die Uhr, nach der Zeitplan und Schichten gehen.</translation>
    </message>
    <message>
        <source>When callbacks are processed: Active inside, Off Schedule HRS outside.</source>
        <translation>Wann Rückrufe bearbeitet werden: innerhalb „Aktiv“, sonst „Außerhalb der Öffnungszeiten“.</translation>
    </message>
    <message>
        <source>Dates that are closed, or have other hours.</source>
        <translation>Tage, an denen geschlossen ist oder andere Zeiten gelten.</translation>
    </message>
    <message>
        <source>When an agent listens and reads before the number is dialled.</source>
        <translation>Wann ein Agent hört und liest, bevor die Nummer gewählt wird.</translation>
    </message>
    <message>
        <source>How long a preview may last; then the number is dialled.</source>
        <translation>Wie lange eine Vorschau dauern darf; dann wird die Nummer gewählt.</translation>
    </message>
    <message>
        <source>How long an offer waits for the agent before it is withdrawn.</source>
        <translation>Wie lange ein Angebot auf den Agenten wartet, bis es zurückgezogen wird.</translation>
    </message>
    <message>
        <source>How long an agent has after a call; then it completes by itself.</source>
        <translation>Wie viel Zeit ein Agent nach einem Anruf hat; dann wird automatisch abgeschlossen.</translation>
    </message>
    <message>
        <source>How long a callback is not offered again to the agent who declined or cancelled it.</source>
        <translation>Wie lange ein Rückruf dem Agenten nicht erneut angeboten wird, der ihn abgelehnt oder abgebrochen hat.</translation>
    </message>
    <message>
        <source>How long an agent&apos;s desktop may be gone before the agent counts as offline.</source>
        <translation>Wie lange das Programm eines Agenten fort sein darf, bis er als offline gilt.</translation>
    </message>
    <message>
        <source>How long a callback waits for the requested agent before any agent gets it. 0 s: forever.</source>
        <translation>Wie lange ein Rückruf auf den gewünschten Agenten wartet, bis ihn jeder bekommt. 0 s: immer.</translation>
    </message>
    <message>
        <source>After a call to a machine of at most this length, the callback is kept as Answering Machine.</source>
        <translation>Nach einem Anruf bei einer Maschine von höchstens dieser Länge bleibt der Rückruf als „Anrufbeantworter“ erhalten.</translation>
    </message>
    <message>
        <source>When customers may be called, on their own clock. Empty: at any hour.</source>
        <translation>Wann Kunden angerufen werden dürfen, nach ihrer eigenen Uhr. Leer: jederzeit.</translation>
    </message>
    <message>
        <source>A callback older than this is removed as expired. Empty: never.</source>
        <translation>Ein älterer Rückruf wird als verfallen entfernt. Leer: nie.</translation>
    </message>
    <message>
        <source>What a second request for the same number does.</source>
        <translation>Was eine zweite Anfrage für dieselbe Nummer bewirkt.</translation>
    </message>
    <message>
        <source>What happens to callbacks in queue; each gets an Aborted attempt.</source>
        <translation>Was mit Rückrufen in der Warteschlange geschieht; jeder erhält einen abgebrochenen Versuch.</translation>
    </message>
    <message>
        <source>When the monitor&apos;s counts start again, on this clock.</source>
        <translation>Wann die Zähler des Monitors neu beginnen, nach dieser Uhr.</translation>
    </message>
    <message>
        <source>Enable Preview with Recording</source>
        <translation>Vorschau mit Aufnahme</translation>
    </message>
    <message>
        <source>Disable Preview</source>
        <translation>Keine Vorschau</translation>
    </message>
    <message>
        <source>Enable Preview</source>
        <translation>Immer Vorschau</translation>
    </message>
    <message>
        <source>Join the open callback</source>
        <translation>Zum offenen Rückruf hinzufügen</translation>
    </message>
    <message>
        <source>Create another callback</source>
        <translation>Einen weiteren Rückruf anlegen</translation>
    </message>
    <message>
        <source>Hold them until it opens</source>
        <translation>Zurückhalten bis zur Öffnung</translation>
    </message>
    <message>
        <source>Remove them as aborted</source>
        <translation>Als abgebrochen entfernen</translation>
    </message>
    <message>
        <source>Preview only for callbacks with a recording.</source>
        <translation>Vorschau nur für Rückrufe mit Aufnahme.</translation>
    </message>
    <message>
        <source>Never a preview, and recordings are never presented to agents.</source>
        <translation>Nie eine Vorschau; Aufnahmen werden Agenten nie vorgelegt.</translation>
    </message>
    <message>
        <source>Always preview, with or without a recording.</source>
        <translation>Immer eine Vorschau, mit oder ohne Aufnahme.</translation>
    </message>
    <message>
        <source>{least}–{most} values</source>
        <translation>{least}–{most} Werte</translation>
    </message>
    <message>
        <source>default {}</source>
        <translation>Standard {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>over {low}, up to {high}</source>
        <translation>über {low}, bis {high}</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>immer geöffnet</translation>
    </message>
    <message>
        <source>never open</source>
        <translation>nie geöffnet</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>Geben Sie einen Wert ein.</translation>
    </message>
    <message>
        <source>“{part}” is not a duration. Write 90 s, 5 min or 1 h 30 min.</source>
        <translation>„{part}“ ist keine Dauer. Schreiben Sie 90 s, 5 min oder 1 h 30 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a date. Write 5 Dec or 2026-12-05.</source>
        <translation>„{part}“ ist kein Datum. Schreiben Sie 5 Dec oder 2026-12-05.</translation>
    </message>
    <message>
        <source>“{part}” could mean two things. Write 1.5 min, or put a space after the comma: 1 min, 5 min.</source>
        <translation>„{part}“ ist mehrdeutig. Schreiben Sie 1.5 min, oder setzen Sie ein Leerzeichen nach dem Komma: 1 min, 5 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a whole number.</source>
        <translation>„{part}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“{part}” is not a time of day. Write 9:00 or 17:30.</source>
        <translation>„{part}“ ist keine Uhrzeit. Schreiben Sie 9:00 oder 17:30.</translation>
    </message>
    <message>
        <source>“{part}” is not a time span. Write 9:00–17:00.</source>
        <translation>„{part}“ ist keine Zeitspanne. Schreiben Sie 9:00–17:00.</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>Mindestens {low}.</translation>
    </message>
    <message>
        <source>More than {low}.</source>
        <translation>Mehr als {low}.</translation>
    </message>
    <message>
        <source>At most {high}.</source>
        <translation>Höchstens {high}.</translation>
    </message>
    <message>
        <source>Enter at least one.</source>
        <translation>Geben Sie mindestens einen Wert ein.</translation>
    </message>
    <message>
        <source>Enter at most {most}.</source>
        <translation>Geben Sie höchstens {most} Werte ein.</translation>
    </message>
    <message>
        <source>“{part}” ends before it starts. A span does not cross midnight: write two, on two days.</source>
        <translation>„{part}“ endet vor dem Beginn. Eine Spanne reicht nicht über Mitternacht: Schreiben Sie zwei, an zwei Tagen.</translation>
    </message>
    <message>
        <source>{part} overlaps the span before it.</source>
        <translation>{part} überschneidet sich mit der Spanne davor.</translation>
    </message>
    <message>
        <source>{part} is listed twice.</source>
        <translation>{part} ist doppelt aufgeführt.</translation>
    </message>
    <message>
        <source>“{part}” is not a time zone. Write a name such as America/New_York.</source>
        <translation>„{part}“ ist keine Zeitzone. Schreiben Sie einen Namen wie America/New_York.</translation>
    </message>
</context>
<context>
    <name>TimingForm</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Someone else has just changed this: {}</source>
        <translation>Jemand anderes hat dies gerade geändert: {}</translation>
    </message>
    <message>
        <source>Someone else set this to: {theirs}. Before: {base}.</source>
        <translation>Jemand anderes hat hier {theirs} eingestellt. Vorher: {base}.</translation>
    </message>
    <message>
        <source>The new timing is in effect.</source>
        <translation>Die neuen Zeiten gelten.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Their values are the same as yours. Save again.</source>
        <translation>Die fremden Werte sind dieselben wie Ihre. Speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Their changes are added and marked; yours are kept. Check, and save again.</source>
        <translation>Die fremden Änderungen sind übernommen und markiert; Ihre bleiben. Prüfen Sie, und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Your values and theirs are side by side. Choose for each, and save again.</source>
        <translation>Ihre und die fremden Werte stehen nebeneinander. Wählen Sie jeweils einen, und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Someone else has changed this timing</source>
        <translation>Jemand anderes hat diese Zeiten geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings are invalid</source>
        <translation>
            <numerusform>%Ln Einstellung ist ungültig</numerusform>
            <numerusform>%Ln Einstellungen sind ungültig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings to choose between yours and theirs</source>
        <translation>
            <numerusform>Bei %Ln Einstellung zwischen Ihrem und dem fremden Wert wählen</numerusform>
            <numerusform>Bei %Ln Einstellungen zwischen Ihrem und dem fremden Wert wählen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not saved</source>
        <translation>
            <numerusform>%Ln Änderung nicht gespeichert</numerusform>
            <numerusform>%Ln Änderungen nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Alles gespeichert</translation>
    </message>
    <message>
        <source>Not available while the connection is lost</source>
        <translation>Ohne Verbindung nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>TimingTab</name>
    <message>
        <source>Loading the timing…</source>
        <translation>Die Zeiten werden geladen…</translation>
    </message>
    <message>
        <source>The timing could not be loaded</source>
        <translation>Die Zeiten konnten nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Total of {}</source>
        <translation>Summe von {}</translation>
    </message>
    <message>
        <source>Total of {shown} shown, of {all}</source>
        <translation>Summe von {shown} gezeigten, von {all}</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln need attention</source>
        <comment>business processes</comment>
        <translation>
            <numerusform> · %Ln braucht Aufmerksamkeit</numerusform>
            <numerusform> · %Ln brauchen Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message>
        <source>Of all callbacks of the rows shown together, not the mean of their percentages.</source>
        <translation>Über alle Rückrufe der gezeigten Zeilen, nicht das Mittel ihrer Prozentwerte.</translation>
    </message>
    <message>
        <source>Of all interactions of the rows shown together, not the mean of their means.</source>
        <translation>Über alle Vorgänge der gezeigten Zeilen, nicht das Mittel ihrer Mittelwerte.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcription</source>
        <translation>Transkript</translation>
    </message>
    <message>
        <source>Not sure: this may be another word.</source>
        <translation>Unsicher: Es könnte ein anderes Wort sein.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Jetzt wählen</translation>
    </message>
    <message>
        <source>Open Callback Desk</source>
        <translation>Callback Desk öffnen</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Callback Desk: {}</source>
        <translation>Callback Desk: {}</translation>
    </message>
    <message>
        <source>Callback Desk is still running</source>
        <translation>Callback Desk läuft weiter</translation>
    </message>
    <message>
        <source>Offers still come up. Open the window again, or quit, from this icon.</source>
        <translation>Angebote erscheinen weiterhin. Über dieses Symbol öffnen Sie das Fenster oder beenden das Programm.</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>The running desktop checks now and shows the result in its window.</source>
        <translation>Das laufende Programm sucht jetzt und zeigt das Ergebnis in seinem Fenster.</translation>
    </message>
    <message>
        <source>The update could not be installed: {}</source>
        <translation>Das Update konnte nicht installiert werden: {}</translation>
    </message>
    <message>
        <source>Updates are off on this machine.</source>
        <translation>Updates sind auf diesem Rechner abgeschaltet.</translation>
    </message>
    <message>
        <source>Updates are not checked: this desktop has no root key for their signatures.</source>
        <translation>Nach Updates wird nicht gesucht: Diesem Programm fehlt der Stammschlüssel für ihre Signaturen.</translation>
    </message>
    <message>
        <source>{} is the newest version.</source>
        <translation>{} ist die neueste Version.</translation>
    </message>
    <message>
        <source>Version {} is available</source>
        <translation>Version {} ist verfügbar</translation>
    </message>
    <message>
        <source>Your administrator installs it.</source>
        <translation>Ihr Administrator installiert sie.</translation>
    </message>
    <message>
        <source>A desktop is in use and installs the update itself.</source>
        <translation>Ein Programm ist in Gebrauch und installiert das Update selbst.</translation>
    </message>
    <message>
        <source>The update is being installed.</source>
        <translation>Das Update wird installiert.</translation>
    </message>
    <message>
        <source>The update is being downloaded.</source>
        <translation>Das Update wird heruntergeladen.</translation>
    </message>
    <message>
        <source>It installs by itself as soon as you take a break.</source>
        <translation>Es wird installiert, sobald Sie Pause machen.</translation>
    </message>
    <message>
        <source>The update is being installed. Callback Desk restarts by itself.</source>
        <translation>Das Update wird installiert. Callback Desk startet automatisch neu.</translation>
    </message>
    <message>
        <source>Version {} could not be installed</source>
        <translation>Version {} konnte nicht installiert werden</translation>
    </message>
    <message>
        <source>The log has details. Your administrator can help.</source>
        <translation>Das Protokoll enthält Einzelheiten. Ihr Administrator kann helfen.</translation>
    </message>
    <message>
        <source>Checking for updates…</source>
        <translation>Nach Updates wird gesucht…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Dies ist die neueste Version.</translation>
    </message>
    <message>
        <source>The update check failed</source>
        <translation>Die Suche nach Updates ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Windows asks for an administrator&apos;s consent. Callback Desk closes and restarts by itself.</source>
        <translation>Windows bittet um die Zustimmung eines Administrators. Callback Desk schließt sich und startet automatisch neu.</translation>
    </message>
    <message>
        <source>Callback Desk closes and restarts by itself.</source>
        <translation>Callback Desk schließt sich und startet automatisch neu.</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>Installieren…</translation>
    </message>
    <message>
        <source>Install now</source>
        <translation>Jetzt installieren</translation>
    </message>
    <message>
        <source>Updates are not set up</source>
        <translation>Updates sind nicht eingerichtet</translation>
    </message>
    <message>
        <source>An update was refused</source>
        <translation>Ein Update wurde zurückgewiesen</translation>
    </message>
    <message>
        <source>Your administrator installs newer versions by other means.</source>
        <translation>Ihr Administrator installiert neuere Versionen auf anderem Weg.</translation>
    </message>
    <message>
        <source>No updates are published at that address, or a part is missing.</source>
        <translation>Unter dieser Adresse sind keine Updates veröffentlicht, oder ein Teil fehlt.</translation>
    </message>
    <message>
        <source>The file is not the one that was signed. Nothing was installed.</source>
        <translation>Die Datei ist nicht die signierte. Es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>It is not signed by a key that this desktop trusts. Nothing was installed.</source>
        <translation>Sie ist nicht mit einem Schlüssel signiert, dem dieses Programm vertraut. Es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>The server offered something older than before. Nothing was installed.</source>
        <translation>Der Server hat etwas Älteres als zuvor angeboten. Es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>The list of updates has expired. Your administrator can renew it.</source>
        <translation>Die Liste der Updates ist abgelaufen. Ihr Administrator kann sie erneuern.</translation>
    </message>
    <message>
        <source>It is not newer than the running version. Nothing was installed.</source>
        <translation>Es ist nicht neuer als die laufende Version. Es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>The download was too slow. Callback Desk tries again later.</source>
        <translation>Das Herunterladen war zu langsam. Callback Desk versucht es später erneut.</translation>
    </message>
    <message>
        <source>It could not be stored on this machine: the disk may be full.</source>
        <translation>Es konnte auf diesem Rechner nicht gespeichert werden: Vielleicht ist die Festplatte voll.</translation>
    </message>
    <message>
        <source>It cannot be read. Nothing was installed.</source>
        <translation>Es lässt sich nicht lesen. Es wurde nichts installiert.</translation>
    </message>
    <message>
        <source>Do not check</source>
        <translation>Nicht suchen</translation>
    </message>
    <message>
        <source>Notify me</source>
        <translation>Mich benachrichtigen</translation>
    </message>
    <message>
        <source>Install during a break</source>
        <translation>In einer Pause installieren</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>New user</source>
        <translation>Neuer Benutzer</translation>
    </message>
    <message>
        <source>Edit {}</source>
        <translation>{} bearbeiten</translation>
    </message>
    <message>
        <source>User name, which is typed to sign in</source>
        <translation>Benutzername für die Anmeldung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Darf sich anmelden</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>Alle Geschäftsprozesse</translation>
    </message>
    <message>
        <source>Address, such as PJSIP/101</source>
        <translation>Adresse, etwa PJSIP/101</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer anlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Endpoint, at which calls ring</source>
        <translation>Endgerät, an dem Anrufe klingeln</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>Das übliche</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Find a user by name</source>
        <translation>Benutzer nach Namen suchen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>New user…</source>
        <translation>Neuer Benutzer…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Passwort zurücksetzen…</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>Anmeldungen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>The users could not be read</source>
        <translation>Die Benutzer konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>No users match</source>
        <translation>Keine passenden Benutzer</translation>
    </message>
    <message>
        <source>Show all users</source>
        <translation>Alle Benutzer zeigen</translation>
    </message>
</context>
<context>
    <name>Wallboard</name>
    <message>
        <source>Wallboard</source>
        <translation>Wandanzeige</translation>
    </message>
    <message>
        <source>Wallboard, page {page} of {pages}</source>
        <translation>Wandanzeige, Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Längste Wartezeit</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>Verfügbare Agenten</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% erreicht</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Keine Verbindung seit {}</translation>
    </message>
    <message>
        <source>{page}, stays</source>
        <translation>{page}, bleibt</translation>
    </message>
</context>
<context>
    <name>WallboardDialog</name>
    <message>
        <source>Open the wallboard?</source>
        <translation>Wandanzeige öffnen?</translation>
    </message>
    <message>
        <source>It fills a screen with the figures of these business processes, four at a time, on the other screen if there is one. Esc closes it, the arrow keys turn the page, the space bar stays on it.</source>
        <translation>Sie füllt einen Bildschirm mit den Zahlen dieser Geschäftsprozesse, je vier zugleich, auf dem anderen Bildschirm, wenn es einen gibt. Esc schließt sie, die Pfeiltasten blättern, die Leertaste hält die Seite fest.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Position in the recording</source>
        <translation>Stelle in der Aufnahme</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>Always open</source>
        <translation>Immer geöffnet</translation>
    </message>
    <message>
        <source>Copy Monday to the working days</source>
        <translation>Montag auf die Arbeitstage übertragen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Openings on {}</source>
        <translation>Öffnungszeiten am {}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Off Schedule HRS</source>
        <translation>Außerhalb der Öffnungszeiten</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird hergestellt</translation>
    </message>
    <message>
        <source>Dialing</source>
        <translation>Wählt</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Mittagspause</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>Missed offer</source>
        <translation>Verpasstes Angebot</translation>
    </message>
    <message>
        <source>Phone not answered</source>
        <translation>Telefon nicht abgenommen</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Answering Machine</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>Callback Requested</source>
        <translation>Rückruf gewünscht</translation>
    </message>
    <message>
        <source>No Answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Wrong Destination</source>
        <translation>Falscher Anschluss</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>HandlingByBusinessProcess</source>
        <translation>Bearbeitung durch Geschäftsprozess</translation>
    </message>
    <message>
        <source>HandlingByAgent</source>
        <translation>Bearbeitung durch Agenten</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>stopped by a supervisor</source>
        <translation>von einem Supervisor angehalten</translation>
    </message>
    <message>
        <source>closed at this hour</source>
        <translation>zu dieser Stunde geschlossen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
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
        <translation>Stern</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Raute</translation>
    </message>
</context>
</TS>
