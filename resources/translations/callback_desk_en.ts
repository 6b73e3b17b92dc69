<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln callbacks waiting in {names}</source>
        <translation>
            <numerusform>%Ln callback waiting in {names}</numerusform>
            <numerusform>%Ln callbacks waiting in {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln done</numerusform>
            <numerusform>%Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reached</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln reached</numerusform>
            <numerusform>%Ln reached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for playback</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>%Ln more for playback</numerusform>
            <numerusform>%Ln more for playback</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for speaking</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>%Ln for speaking</numerusform>
            <numerusform>%Ln for speaking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until {}, %Ln days</source>
        <translation>
            <numerusform>until {}, %Ln day</numerusform>
            <numerusform>until {}, %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {reason}</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln refused: {reason}</numerusform>
            <numerusform>%Ln refused: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln stays as it is.</numerusform>
            <numerusform>%Ln stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lose their due times.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln loses its due time.</numerusform>
            <numerusform>%Ln lose their due times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are no longer held for a supervisor.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln is no longer held for a supervisor.</numerusform>
            <numerusform>%Ln are no longer held for a supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be refused: {reason}.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln will be refused: {reason}.</numerusform>
            <numerusform>%Ln will be refused: {reason}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks were handed over and wait for a supervisor.</source>
        <translation>
            <numerusform>%Ln callback was handed over and waits for a supervisor.</numerusform>
            <numerusform>%Ln callbacks were handed over and wait for a supervisor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait until the business process is started.</source>
        <translation>
            <numerusform>%Ln callback waits until the business process is started.</numerusform>
            <numerusform>%Ln callbacks wait until the business process is started.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule never opens.</source>
        <translation>
            <numerusform>%Ln callback waits, and the schedule never opens.</numerusform>
            <numerusform>%Ln callbacks wait, and the schedule never opens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule is never open at their calling hours.</source>
        <translation>
            <numerusform>%Ln callback waits, and the schedule is never open at its calling hours.</numerusform>
            <numerusform>%Ln callbacks wait, and the schedule is never open at their calling hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait for agents who are not there.</source>
        <translation>
            <numerusform>%Ln callback waits for an agent who is not there.</numerusform>
            <numerusform>%Ln callbacks wait for agents who are not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and no agent is there for them.</source>
        <translation>
            <numerusform>%Ln callback waits, and no agent is there for it.</numerusform>
            <numerusform>%Ln callbacks wait, and no agent is there for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system cannot be reached.</source>
        <translation>
            <numerusform>%Ln callback waits: the telephone system cannot be reached.</numerusform>
            <numerusform>%Ln callbacks wait: the telephone system cannot be reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system has no line to the outside.</source>
        <translation>
            <numerusform>%Ln callback waits: the telephone system has no line to the outside.</numerusform>
            <numerusform>%Ln callbacks wait: the telephone system has no line to the outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks need a supervisor</source>
        <translation>
            <numerusform>A callback needs a supervisor</numerusform>
            <numerusform>%Ln callbacks need a supervisor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Stopped, with %Ln callback to be processed.</numerusform>
            <numerusform>Stopped, with %Ln callbacks to be processed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off schedule, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Off schedule, with %Ln callback to be processed.</numerusform>
            <numerusform>Off schedule, with %Ln callbacks to be processed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln accepted</numerusform>
            <numerusform>%Ln accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln declined</numerusform>
            <numerusform>%Ln declined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln missed</numerusform>
            <numerusform>%Ln missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks, more as you scroll</source>
        <translation>
            <numerusform>%Ln callback, more as you scroll</numerusform>
            <numerusform>%Ln callbacks, more as you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln callback</numerusform>
            <numerusform>%Ln callbacks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>business processes</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>details of a callback</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditTrailPage</name>
    <message numerus="yes">
        <source>%Ln entries, more as you scroll</source>
        <translation>
            <numerusform>%Ln entry, more as you scroll</numerusform>
            <numerusform>%Ln entries, more as you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallbackCommands</name>
    <message numerus="yes">
        <source>Select at most %Ln callbacks.</source>
        <translation>
            <numerusform>Select at most %Ln callback.</numerusform>
            <numerusform>Select at most %Ln callbacks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Send to queue” of %Ln callbacks</source>
        <translation>
            <numerusform>Undo “Send to queue” of %Ln callback</numerusform>
            <numerusform>Undo “Send to queue” of %Ln callbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Give to agent” of %Ln callbacks</source>
        <translation>
            <numerusform>Undo “Give to agent” of %Ln callback</numerusform>
            <numerusform>Undo “Give to agent” of %Ln callbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Withdraw” of %Ln callbacks</source>
        <translation>
            <numerusform>Undo “Withdraw” of %Ln callback</numerusform>
            <numerusform>Undo “Withdraw” of %Ln callbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Purge” of %Ln callbacks</source>
        <translation>
            <numerusform>Undo “Purge” of %Ln callback</numerusform>
            <numerusform>Undo “Purge” of %Ln callbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Change” of %Ln callbacks</source>
        <translation>
            <numerusform>Undo “Change” of %Ln callback</numerusform>
            <numerusform>Undo “Change” of %Ln callbacks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln callback</numerusform>
            <numerusform>%Ln callbacks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadStrip</name>
    <message numerus="yes">
        <source>Writing the report of %Ln completed callbacks: {} so far</source>
        <translation>
            <numerusform>Writing the report of %Ln completed callback: {} so far</numerusform>
            <numerusform>Writing the report of %Ln completed callbacks: {} so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln more in the table</numerusform>
            <numerusform>%Ln more in the table</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message numerus="yes">
        <source>%Ln offers that are not yet accepted are revoked.</source>
        <translation>
            <numerusform>%Ln offer that is not yet accepted is revoked.</numerusform>
            <numerusform>%Ln offers that are not yet accepted are revoked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new is offered; calls go on, and %Ln callbacks stay in queue.</source>
        <translation>
            <numerusform>Nothing new is offered; calls go on, and %Ln callback stays in queue.</numerusform>
            <numerusform>Nothing new is offered; calls go on, and %Ln callbacks stay in queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks in queue are offered again while the schedule is open.</source>
        <translation>
            <numerusform>%Ln callback in queue is offered again while the schedule is open.</numerusform>
            <numerusform>%Ln callbacks in queue are offered again while the schedule is open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%Ln callbacks completed, more as you scroll</source>
        <translation>
            <numerusform>%Ln callback completed, more as you scroll</numerusform>
            <numerusform>%Ln callbacks completed, more as you scroll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed</source>
        <translation>
            <numerusform>%Ln callback completed</numerusform>
            <numerusform>%Ln callbacks completed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message numerus="yes">
        <source>%Ln callbacks handed over</source>
        <translation>
            <numerusform>%Ln callback handed over</numerusform>
            <numerusform>%Ln callbacks handed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimingForm</name>
    <message numerus="yes">
        <source>%Ln settings are invalid</source>
        <translation>
            <numerusform>%Ln setting is invalid</numerusform>
            <numerusform>%Ln settings are invalid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings to choose between yours and theirs</source>
        <translation>
            <numerusform>%Ln setting to choose between yours and theirs</numerusform>
            <numerusform>%Ln settings to choose between yours and theirs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not saved</source>
        <translation>
            <numerusform>%Ln change not saved</numerusform>
            <numerusform>%Ln changes not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message numerus="yes">
        <source> · %Ln need attention</source>
        <comment>business processes</comment>
        <translation>
            <numerusform> · %Ln needs attention</numerusform>
            <numerusform> · %Ln need attention</numerusform>
        </translation>
    </message>
</context>
</TS>
