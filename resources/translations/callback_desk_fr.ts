<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln callbacks waiting in {names}</source>
        <translation>
            <numerusform>%Ln rappel en attente dans {names}</numerusform>
            <numerusform>%Ln rappels en attente dans {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln terminé</numerusform>
            <numerusform>%Ln terminés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reached</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln joint</numerusform>
            <numerusform>%Ln joints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more for playback</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>%Ln de plus pour la lecture</numerusform>
            <numerusform>%Ln de plus pour la lecture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln for speaking</source>
        <comment>sound devices</comment>
        <translation>
            <numerusform>%Ln pour parler</numerusform>
            <numerusform>%Ln pour parler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until {}, %Ln days</source>
        <translation>
            <numerusform>jusqu’au {}, %Ln jour</numerusform>
            <numerusform>jusqu’au {}, %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused: {reason}</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln refusé : {reason}</numerusform>
            <numerusform>%Ln refusés : {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay as they are.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln reste inchangé.</numerusform>
            <numerusform>%Ln restent inchangés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lose their due times.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln perd son échéance.</numerusform>
            <numerusform>%Ln perdent leur échéance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are no longer held for a supervisor.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln n’est plus retenu pour un superviseur.</numerusform>
            <numerusform>%Ln ne sont plus retenus pour un superviseur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be refused: {reason}.</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln sera refusé : {reason}.</numerusform>
            <numerusform>%Ln seront refusés : {reason}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks were handed over and wait for a supervisor.</source>
        <translation>
            <numerusform>%Ln rappel a été transmis et attend un superviseur.</numerusform>
            <numerusform>%Ln rappels ont été transmis et attendent un superviseur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait until the business process is started.</source>
        <translation>
            <numerusform>%Ln rappel attend le démarrage du processus métier.</numerusform>
            <numerusform>%Ln rappels attendent le démarrage du processus métier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule never opens.</source>
        <translation>
            <numerusform>%Ln rappel attend, et l’horaire n’ouvre jamais.</numerusform>
            <numerusform>%Ln rappels attendent, et l’horaire n’ouvre jamais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and the schedule is never open at their calling hours.</source>
        <translation>
            <numerusform>%Ln rappel attend, et l’horaire n’est jamais ouvert à ses heures d’appel.</numerusform>
            <numerusform>%Ln rappels attendent, et l’horaire n’est jamais ouvert à leurs heures d’appel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait for agents who are not there.</source>
        <translation>
            <numerusform>%Ln rappel attend un agent qui n’est pas là.</numerusform>
            <numerusform>%Ln rappels attendent des agents qui ne sont pas là.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait, and no agent is there for them.</source>
        <translation>
            <numerusform>%Ln rappel attend, et aucun agent n’est là pour lui.</numerusform>
            <numerusform>%Ln rappels attendent, et aucun agent n’est là pour eux.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system cannot be reached.</source>
        <translation>
            <numerusform>%Ln rappel attend : le système téléphonique est injoignable.</numerusform>
            <numerusform>%Ln rappels attendent : le système téléphonique est injoignable.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks wait: the telephone system has no line to the outside.</source>
        <translation>
            <numerusform>%Ln rappel attend : le système téléphonique n’a pas de ligne extérieure.</numerusform>
            <numerusform>%Ln rappels attendent : le système téléphonique n’a pas de ligne extérieure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks need a supervisor</source>
        <translation>
            <numerusform>%Ln rappel a besoin d’un superviseur</numerusform>
            <numerusform>%Ln rappels ont besoin d’un superviseur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Arrêté, avec %Ln rappel à traiter.</numerusform>
            <numerusform>Arrêté, avec %Ln rappels à traiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off schedule, with %Ln callbacks to be processed.</source>
        <translation>
            <numerusform>Hors horaire, avec %Ln rappel à traiter.</numerusform>
            <numerusform>Hors horaire, avec %Ln rappels à traiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>callbacks</comment>
        <translation>
            <numerusform>%Ln trouvé</numerusform>
            <numerusform>%Ln trouvés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln acceptée</numerusform>
            <numerusform>%Ln acceptées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declined</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln refusée</numerusform>
            <numerusform>%Ln refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>offers</comment>
        <translation>
            <numerusform>%Ln manquée</numerusform>
            <numerusform>%Ln manquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks, more as you scroll</source>
        <translation>
            <numerusform>%Ln rappel, la suite en défilant</numerusform>
            <numerusform>%Ln rappels, la suite en défilant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln rappel</numerusform>
            <numerusform>%Ln rappels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutWindow</name>
    <message>
        <source>About Callback Desk</source>
        <translation>À propos de Callback Desk</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Version {}. Apache License 2.0.</source>
        <translation>Version {}. Licence Apache 2.0.</translation>
    </message>
    <message>
        <source>Self-test</source>
        <translation>Autotest</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>AcceptPlace</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Accept in {}</source>
        <translation>Accepter dans {}</translation>
    </message>
    <message>
        <source>Your telephone application is ringing</source>
        <translation>Votre application de téléphonie sonne</translation>
    </message>
    <message>
        <source>Your softphone is ringing</source>
        <translation>Votre softphone sonne</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Changer de mot de passe…</translation>
    </message>
    <message>
        <source>Where you are signed in…</source>
        <translation>Où vous êtes connecté…</translation>
    </message>
    <message>
        <source>Administration…</source>
        <translation>Administration…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>business processes</comment>
        <translation>
            <numerusform>%Ln de plus</numerusform>
            <numerusform>%Ln de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Actions for the selected callbacks</source>
        <translation>Actions pour les rappels sélectionnés</translation>
    </message>
</context>
<context>
    <name>ActionPreview</name>
    <message>
        <source>Checking with the server…</source>
        <translation>Vérification auprès du serveur…</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>Reset the password of {}?</source>
        <translation>Réinitialiser le mot de passe de {} ?</translation>
    </message>
    <message>
        <source>The server chooses a new password and shows it once. The present one ends, and the user is signed out everywhere.</source>
        <translation>Le serveur choisit un nouveau mot de passe et l’affiche une seule fois. L’actuel n’est plus valable et l’utilisateur est déconnecté partout.</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>Réinitialiser le mot de passe</translation>
    </message>
    <message>
        <source>Remove {}?</source>
        <translation>Supprimer {} ?</translation>
    </message>
    <message>
        <source>The user is signed out at once, and cannot sign in again. What the user has done stays in reports and in the history. To keep rights and business processes, make the user inactive instead.</source>
        <translation>L’utilisateur est déconnecté aussitôt et ne peut plus se connecter. Ce qu’il a fait reste dans les rapports et dans l’historique. Pour garder ses droits et ses processus métier, désactivez-le plutôt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>{} has a callback now ({}). A conversation goes on without the desktop, an offer is withdrawn, and a preview ends as Cancel. To avoid this, wait until it is completed.</source>
        <translation>{} a un rappel en ce moment ({}). Une conversation continue sans le poste, une proposition est retirée et un aperçu se termine en annulation. Pour l’éviter, attendez sa clôture.</translation>
    </message>
    <message>
        <source>The file could not be written: {}</source>
        <translation>Le fichier n’a pas pu être écrit : {}</translation>
    </message>
    <message>
        <source>Saved: {}. The file contains password hashes; keep it private.</source>
        <translation>Enregistré : {}. Le fichier contient des empreintes de mots de passe ; gardez-le privé.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Superviseur</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Program (intake)</source>
        <translation>Programme (réception)</translation>
    </message>
    <message>
        <source>Added here</source>
        <translation>Ajouté ici</translation>
    </message>
    <message>
        <source>Identity provider</source>
        <translation>Fournisseur d’identité</translation>
    </message>
    <message>
        <source>Site file, changed here</source>
        <translation>Fichier du site, modifié ici</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Fichier du site</translation>
    </message>
    <message>
        <source>Serves these business processes</source>
        <translation>Traite ces processus métier</translation>
    </message>
    <message>
        <source>Sees these business processes</source>
        <translation>Voit ces processus métier</translation>
    </message>
    <message>
        <source>Hands callbacks in for these business processes</source>
        <translation>Dépose des rappels pour ces processus métier</translation>
    </message>
    <message>
        <source>Administrators see every business process.</source>
        <translation>Les administrateurs voient tous les processus métier.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Saved, and in force.</source>
        <translation>Enregistré et en vigueur.</translation>
    </message>
    <message>
        <source>Nothing new is taken for it, and its agents no longer serve it. Attempts, reports and history stay. It can only be removed once none of its callbacks is open: in Callback Search, many callbacks get another business process or are withdrawn at once, with a preview.</source>
        <translation>Rien de nouveau n’est accepté pour lui et ses agents ne le traitent plus. Les tentatives, les rapports et l’historique restent. Il ne peut être supprimé que lorsqu’aucun de ses rappels n’est ouvert : dans Recherche, plusieurs rappels peuvent changer de processus métier ou être retirés à la fois, avec un aperçu.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Supprimé.</translation>
    </message>
    <message>
        <source>Added. Set its hours and timing.</source>
        <translation>Ajouté. Définissez ses horaires et ses délais.</translation>
    </message>
</context>
<context>
    <name>AdministrationDialog</name>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Changes are in force at once. They are kept beside the site file, and win over it.</source>
        <translation>Les modifications s’appliquent aussitôt. Elles sont conservées à côté du fichier du site et priment sur lui.</translation>
    </message>
    <message>
        <source>Save as site file…</source>
        <translation>Enregistrer comme fichier du site…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Parts of the configuration</source>
        <translation>Parties de la configuration</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Never called</source>
        <translation>Ne jamais appeler</translation>
    </message>
    <message>
        <source>Not Ready reasons</source>
        <translation>Motifs d’indisponibilité</translation>
    </message>
    <message>
        <source>Save the configuration as a site file</source>
        <translation>Enregistrer la configuration comme fichier du site</translation>
    </message>
</context>
<context>
    <name>AgentBody</name>
    <message>
        <source>Asked for me</source>
        <translation>Demandés pour moi</translation>
    </message>
    <message>
        <source>This shift</source>
        <translation>Ce service</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>Nouveau rappel…</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>Créer un rappel pour un numéro</translation>
    </message>
    <message>
        <source>My history…</source>
        <translation>Mon historique…</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>Chercher dans votre propre historique</translation>
    </message>
    <message>
        <source>The customer no longer wants a call</source>
        <translation>Le client ne souhaite plus être appelé</translation>
    </message>
    <message>
        <source>No customer has asked for you.</source>
        <translation>Aucun client ne vous a demandé.</translation>
    </message>
    <message>
        <source>Nothing completed in this shift yet.</source>
        <translation>Rien n’a encore été terminé pendant ce service.</translation>
    </message>
</context>
<context>
    <name>AgentCorrectionDialog</name>
    <message>
        <source>Correct the last callback of {}</source>
        <translation>Corriger le dernier rappel de {}</translation>
    </message>
</context>
<context>
    <name>AgentHeader</name>
    <message>
        <source>Presence</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>Choisissez votre statut</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Endpoint: {}</source>
        <translation>Terminal : {}</translation>
    </message>
    <message>
        <source>No state yet</source>
        <translation>Pas encore de statut</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>puis {}</translation>
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
        <translation>Statut</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Current interaction</source>
        <translation>Interaction en cours</translation>
    </message>
    <message>
        <source>Offers accepted</source>
        <translation>Propositions acceptées</translation>
    </message>
    <message>
        <source>Offers declined</source>
        <translation>Propositions refusées</translation>
    </message>
    <message>
        <source>Offers missed</source>
        <translation>Propositions manquées</translation>
    </message>
    <message>
        <source>Never shown</source>
        <translation>Jamais affichées</translation>
    </message>
    <message>
        <source>Cancels</source>
        <translation>Annulations</translation>
    </message>
    <message>
        <source>Short calls</source>
        <translation>Appels courts</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Affecté à</translation>
    </message>
    <message>
        <source>then {}</source>
        <translation>puis {}</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>un rappel</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Find an agent by name</source>
        <translation>Chercher un agent par nom</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les statuts</translation>
    </message>
    <message>
        <source>Set state…</source>
        <translation>Définir l’état…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the agent&apos;s last callback</source>
        <translation>Corriger le statut ou la note du dernier rappel de l’agent</translation>
    </message>
    <message>
        <source>Correct the last callback…</source>
        <translation>Corriger le dernier rappel…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Tous les processus métier</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Le serveur est injoignable</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>No agents match</source>
        <translation>Aucun agent ne correspond</translation>
    </message>
    <message>
        <source>Show all agents</source>
        <translation>Afficher tous les agents</translation>
    </message>
    <message>
        <source>No agents</source>
        <translation>Aucun agent</translation>
    </message>
    <message>
        <source>The site file lists who serves your business processes.</source>
        <translation>Le fichier du site indique qui traite vos processus métier.</translation>
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
        <translation>{process} : {customer} a été transmis. Note : {note}</translation>
    </message>
    <message>
        <source>{process}: {customer} was handed over.</source>
        <translation>{process} : {customer} a été transmis.</translation>
    </message>
</context>
<context>
    <name>AlertsDialog</name>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Alerts and their history</source>
        <translation>Alertes et leur historique</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Tous les processus métier</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>Tous les niveaux</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Prendre en compte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>No alerts so far</source>
        <translation>Aucune alerte jusqu’ici</translation>
    </message>
    <message>
        <source>The site file sets the thresholds of each business process.</source>
        <translation>Le fichier du site fixe les seuils de chaque processus métier.</translation>
    </message>
    <message>
        <source>The alerts could not be read</source>
        <translation>Les alertes n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>No alerts match</source>
        <translation>Aucune alerte ne correspond</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Afficher toutes les alertes</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Dials by itself in {}</source>
        <translation>Compose automatiquement dans {}</translation>
    </message>
    <message>
        <source>Completes by itself in {}</source>
        <translation>Se termine automatiquement dans {}</translation>
    </message>
</context>
<context>
    <name>AttemptsList</name>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
</context>
<context>
    <name>AttributeRows</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>details of a callback</comment>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>Copier {}</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>AuditTrailPage</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>Find entries by user or subject</source>
        <translation>Chercher par utilisateur ou objet</translation>
    </message>
    <message>
        <source>user or subject</source>
        <translation>utilisateur ou objet</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interactions</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Do-not-call list</source>
        <translation>Liste d’opposition</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Telephony</source>
        <translation>Téléphonie</translation>
    </message>
    <message>
        <source>Loading the audit trail…</source>
        <translation>Chargement du journal d’audit…</translation>
    </message>
    <message>
        <source>The audit trail could not be loaded</source>
        <translation>Impossible de charger le journal d’audit</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries, more as you scroll</source>
        <translation>
            <numerusform>%Ln entrée, d’autres en défilant</numerusform>
            <numerusform>%Ln entrées, d’autres en défilant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln entrée</numerusform>
            <numerusform>%Ln entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>No entries match</source>
        <translation>Aucune entrée ne correspond</translation>
    </message>
    <message>
        <source>Choose a longer period, or remove the filters.</source>
        <translation>Choisissez une période plus longue, ou retirez les filtres.</translation>
    </message>
    <message>
        <source>Remove the filters</source>
        <translation>Retirer les filtres</translation>
    </message>
</context>
<context>
    <name>CallControls</name>
    <message>
        <source>Keypad</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Send digits to the customer&apos;s side</source>
        <translation>Envoyer des chiffres au client</translation>
    </message>
    <message>
        <source>Leave message</source>
        <translation>Laisser un message</translation>
    </message>
    <message>
        <source>The message is played after the beep, and you leave the call</source>
        <translation>Le message est diffusé après le bip, et vous quittez l’appel</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Take the customer back</source>
        <translation>Reprendre la conversation avec le client</translation>
    </message>
    <message>
        <source>The customer waits and does not hear you</source>
        <translation>Le client attend et ne vous entend pas</translation>
    </message>
    <message>
        <source>Resume recording</source>
        <translation>Reprendre l’enregistrement</translation>
    </message>
    <message>
        <source>Pause recording</source>
        <translation>Suspendre l’enregistrement</translation>
    </message>
    <message>
        <source>Record the conversation again</source>
        <translation>Enregistrer de nouveau la conversation</translation>
    </message>
    <message>
        <source>The conversation goes on and is not recorded</source>
        <translation>La conversation continue sans être enregistrée</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>gives up in {}</source>
        <translation>abandon dans {}</translation>
    </message>
    <message>
        <source>on the call</source>
        <translation>en communication</translation>
    </message>
</context>
<context>
    <name>CallbackCard</name>
    <message>
        <source>Copy the number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>No name given</source>
        <translation>Aucun nom indiqué</translation>
    </message>
    <message>
        <source>Number {}</source>
        <translation>Numéro {}</translation>
    </message>
    <message>
        <source>instead of {}</source>
        <translation>au lieu de {}</translation>
    </message>
    <message>
        <source>Call {} after all</source>
        <translation>Appeler finalement le {}</translation>
    </message>
    <message>
        <source>Step {n} of 4: {state}</source>
        <translation>Étape {n} sur 4 : {state}</translation>
    </message>
    <message>
        <source>asked {when}, {ago}</source>
        <translation>demandé {when}, {ago}</translation>
    </message>
    <message>
        <source>their time {}</source>
        <translation>heure locale {}</translation>
    </message>
</context>
<context>
    <name>CallbackCommands</name>
    <message>
        <source>Send to queue</source>
        <translation>Mettre en file</translation>
    </message>
    <message>
        <source>Give to agent…</source>
        <translation>Attribuer à un agent…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Purge…</source>
        <translation>Purger…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l’action</translation>
    </message>
    <message>
        <source>Not possible: no connection to the server.</source>
        <translation>Impossible : pas de connexion au serveur.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Select one or more callbacks first.</source>
        <translation>Sélectionnez d’abord un ou plusieurs rappels.</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %Ln callbacks.</source>
        <translation>
            <numerusform>Sélectionnez au plus %Ln rappel.</numerusform>
            <numerusform>Sélectionnez au plus %Ln rappels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Send to queue” of %Ln callbacks</source>
        <translation>
            <numerusform>Annuler « Mettre en file » pour %Ln rappel</numerusform>
            <numerusform>Annuler « Mettre en file » pour %Ln rappels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Give to agent” of %Ln callbacks</source>
        <translation>
            <numerusform>Annuler « Attribuer à un agent » pour %Ln rappel</numerusform>
            <numerusform>Annuler « Attribuer à un agent » pour %Ln rappels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Withdraw” of %Ln callbacks</source>
        <translation>
            <numerusform>Annuler « Retirer » pour %Ln rappel</numerusform>
            <numerusform>Annuler « Retirer » pour %Ln rappels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Purge” of %Ln callbacks</source>
        <translation>
            <numerusform>Annuler « Purger » pour %Ln rappel</numerusform>
            <numerusform>Annuler « Purger » pour %Ln rappels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo “Change” of %Ln callbacks</source>
        <translation>
            <numerusform>Annuler « Modifier » pour %Ln rappel</numerusform>
            <numerusform>Annuler « Modifier » pour %Ln rappels</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to queue ahead of the due time</source>
        <translation>Mettre en file avant l’échéance</translation>
    </message>
    <message>
        <source>Give to one agent, now or later</source>
        <translation>Attribuer à un agent, maintenant ou plus tard</translation>
    </message>
    <message>
        <source>Change the due time, the priority or the business process</source>
        <translation>Modifier l’échéance, la priorité ou le processus métier</translation>
    </message>
    <message>
        <source>Remove: the customer no longer needs a call</source>
        <translation>Retirer : le client n’a plus besoin d’être appelé</translation>
    </message>
    <message>
        <source>Remove without a call</source>
        <translation>Supprimer sans appel</translation>
    </message>
    <message>
        <source>Undo puts them back within a minute, as long as no agent has them.</source>
        <translation>Annuler l’action les remet en place pendant une minute, tant qu’aucun agent ne les a.</translation>
    </message>
    <message>
        <source>It can be undone for a minute.</source>
        <translation>Cette action peut être annulée pendant une minute.</translation>
    </message>
    <message>
        <source>Send {} to the queue?</source>
        <translation>Mettre {} en file ?</translation>
    </message>
    <message>
        <source>Purge {}?</source>
        <translation>Purger {} ?</translation>
    </message>
    <message>
        <source>Purge</source>
        <translation>Purger</translation>
    </message>
    <message>
        <source>Removed as purged, and never called.</source>
        <translation>Supprimé comme purgé, et jamais appelé.</translation>
    </message>
    <message>
        <source>Withdraw {}?</source>
        <translation>Retirer {} ?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Removed as withdrawn: the customer has cancelled or was served otherwise.</source>
        <translation>Supprimé comme retiré : le client a annulé ou a été pris en charge autrement.</translation>
    </message>
    <message>
        <source>Give {} to an agent</source>
        <translation>Attribuer {} à un agent</translation>
    </message>
    <message>
        <source>Change {}</source>
        <translation>Modifier {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks</source>
        <translation>
            <numerusform>%Ln rappel</numerusform>
            <numerusform>%Ln rappels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallbackDetailPanel</name>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>Why not offered</source>
        <translation>Pourquoi il n’est pas proposé</translation>
    </message>
    <message>
        <source>No callback chosen</source>
        <translation>Aucun rappel choisi</translation>
    </message>
    <message>
        <source>Choose one to hear it and to see its attempts.</source>
        <translation>Choisissez-en un pour l’écouter et voir ses tentatives.</translation>
    </message>
    <message>
        <source>It may be offered now.</source>
        <translation>Il peut être proposé maintenant.</translation>
    </message>
    <message>
        <source>Attempts ({})</source>
        <translation>Tentatives ({})</translation>
    </message>
    <message>
        <source>No attempt</source>
        <translation>Aucune tentative</translation>
    </message>
</context>
<context>
    <name>CallbackRequest</name>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>in 30 min</source>
        <translation>dans 30 min</translation>
    </message>
    <message>
        <source>in 2 h</source>
        <translation>dans 2 h</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>The clocks change on that day and skip that time. Choose another.</source>
        <translation>Ce jour-là, on change d’heure et cette heure n’existe pas. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>Cette heure est passée.</translation>
    </message>
    <message>
        <source>That is more than 90 days ahead.</source>
        <translation>C’est dans plus de 90 jours.</translation>
    </message>
    <message>
        <source>Use {}</source>
        <translation>Utiliser {}</translation>
    </message>
    <message>
        <source>{} (me)</source>
        <translation>{} (moi)</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>le mien</translation>
    </message>
    <message>
        <source>the customer, {}</source>
        <translation>le client, {}</translation>
    </message>
    <message>
        <source>before the clocks go back</source>
        <translation>avant le passage à l’heure d’hiver</translation>
    </message>
    <message>
        <source>after the clocks go back</source>
        <translation>après le passage à l’heure d’hiver</translation>
    </message>
    <message>
        <source>{clock} for {whom}</source>
        <translation>{clock} pour {whom}</translation>
    </message>
    <message>
        <source>{} my time</source>
        <translation>{} à mon heure</translation>
    </message>
</context>
<context>
    <name>CallbackSearch</name>
    <message>
        <source>The callbacks could not be loaded</source>
        <translation>Les rappels n’ont pas pu être chargés</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>New callback…</source>
        <translation>Nouveau rappel…</translation>
    </message>
    <message>
        <source>Loading callbacks…</source>
        <translation>Chargement des rappels…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show each…</source>
        <translation>Afficher chacun…</translation>
    </message>
    <message>
        <source>No callbacks match</source>
        <translation>Aucun rappel ne correspond</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>Cherchez un autre numéro ou un autre nom, ou retirez les filtres.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No callbacks waiting</source>
        <translation>Aucun rappel en attente</translation>
    </message>
    <message>
        <source>New ones appear here by themselves.</source>
        <translation>Les nouveaux apparaissent ici automatiquement.</translation>
    </message>
    <message>
        <source>{callbacks}, {selected} selected</source>
        <translation>{callbacks}, {selected} sélectionnés</translation>
    </message>
</context>
<context>
    <name>ChangeDialog</name>
    <message>
        <source>Callbacks that an agent has stay as they are. Undo puts the others back.</source>
        <translation>Les rappels qu’un agent traite restent inchangés. Annuler l’action rétablit les autres.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>None: as soon as possible</source>
        <translation>Aucune : dès que possible</translation>
    </message>
    <message>
        <source>Not before a time</source>
        <translation>Pas avant une heure donnée</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Pas avant</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>Priorité, 9 est la plus haute</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>Code (required)</source>
        <translation>Code (obligatoire)</translation>
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
        <translation>Colonnes de {}</translation>
    </message>
    <message>
        <source>Columns: show, hide, move and sort</source>
        <translation>Colonnes : afficher, masquer, déplacer et trier</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>Move column left</source>
        <translation>Déplacer la colonne vers la gauche</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>Déplacer la colonne vers la droite</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Rétablir les valeurs par défaut</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
</context>
<context>
    <name>CompleteBar</name>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Complete with the chosen status</source>
        <translation>Terminer avec le résultat choisi</translation>
    </message>
    <message>
        <source>completes by itself in {}</source>
        <translation>se termine automatiquement dans {}</translation>
    </message>
</context>
<context>
    <name>CompleteDialog</name>
    <message>
        <source>Complete {}?</source>
        <translation>Terminer {} ?</translation>
    </message>
    <message>
        <source>It ends as succeeded, with an attempt in your name: you have spoken with the customer.</source>
        <translation>Il se termine comme réussi, avec une tentative à votre nom : vous avez parlé au client.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>CompletionPicker</name>
    <message>
        <source>How did it end?</source>
        <translation>Comment l’appel s’est-il terminé ?</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>Transmettre à un superviseur…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>Un superviseur décide de la suite</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Showing the last known state. Nothing is offered here.</source>
        <translation>Dernier état connu. Rien n’est proposé ici.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>Vous travaillez maintenant sur un autre poste</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>Continuer ici</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Pas de connexion depuis {}</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
</context>
<context>
    <name>Consequences</name>
    <message>
        <source>already completed</source>
        <translation>déjà terminé</translation>
    </message>
    <message>
        <source>an agent has it</source>
        <translation>un agent l’a</translation>
    </message>
    <message>
        <source>already in queue</source>
        <translation>déjà en file</translation>
    </message>
    <message>
        <source>its business process is stopped</source>
        <translation>son processus métier est arrêté</translation>
    </message>
    <message>
        <source>its business process is off schedule</source>
        <translation>son processus métier est hors horaire</translation>
    </message>
    <message>
        <source>outside the customer&apos;s calling hours</source>
        <translation>en dehors des heures d’appel du client</translation>
    </message>
    <message>
        <source>{takes} of {asked} go to the queue now.</source>
        <translation>{takes} sur {asked} passent en file maintenant.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are given to the agent.</source>
        <translation>{takes} sur {asked} sont attribués à l’agent.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as withdrawn.</source>
        <translation>{takes} sur {asked} sont supprimés comme retirés.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are removed as purged and never called.</source>
        <translation>{takes} sur {asked} sont supprimés comme purgés et jamais appelés.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are changed.</source>
        <translation>{takes} sur {asked} sont modifiés.</translation>
    </message>
    <message>
        <source>{takes} of {asked} are put back.</source>
        <translation>{takes} sur {asked} sont remis en place.</translation>
    </message>
    <message>
        <source>Not possible: {}.</source>
        <translation>Impossible : {}.</translation>
    </message>
</context>
<context>
    <name>ContentOrState</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>CorrectBar</name>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Correct the status or the note of the last callback</source>
        <translation>Corriger le statut ou la note du dernier rappel</translation>
    </message>
    <message>
        <source>{callback}, for another {time}</source>
        <translation>{callback}, encore {time}</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct the last callback</source>
        <translation>Corriger le dernier rappel</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Can be corrected for another {}</source>
        <translation>Peut être corrigé pendant encore {}</translation>
    </message>
</context>
<context>
    <name>CreateCallback</name>
    <message>
        <source>New callback</source>
        <translation>Nouveau rappel</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Number, with its country code</source>
        <translation>Numéro, avec l’indicatif du pays</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Pas avant</translation>
    </message>
    <message>
        <source>Priority, 9 is the highest</source>
        <translation>Priorité, 9 est la plus haute</translation>
    </message>
    <message>
        <source>Note for the agent</source>
        <translation>Note pour l’agent</translation>
    </message>
</context>
<context>
    <name>CurrentInteractions</name>
    <message>
        <source>Current Interactions</source>
        <translation>Interactions en cours</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Finish wrap-up…</source>
        <translation>Terminer la clôture…</translation>
    </message>
    <message>
        <source>Loading the current interactions…</source>
        <translation>Chargement des interactions en cours…</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Tous les processus métier</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The current interactions could not be loaded</source>
        <translation>Les interactions en cours n’ont pas pu être chargées</translation>
    </message>
    <message>
        <source>{agents} with agents, {queue} in queue</source>
        <translation>{agents} avec des agents, {queue} en file</translation>
    </message>
    <message>
        <source>Nothing in queue, nothing with agents</source>
        <translation>Rien en file, rien avec des agents</translation>
    </message>
    <message>
        <source>Callbacks that enter the queue appear here by themselves.</source>
        <translation>Les rappels qui entrent en file apparaissent ici automatiquement.</translation>
    </message>
    <message>
        <source>Finish the wrap-up of {}?</source>
        <translation>Terminer la clôture de {} ?</translation>
    </message>
    <message>
        <source>It is completed as {status}, its current status, and {agent} is free again.</source>
        <translation>Elle se termine avec {status}, son résultat actuel, et {agent} est de nouveau libre.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Open the calendar</source>
        <translation>Ouvrir le calendrier</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
    <message>
        <source>Remove this opening</source>
        <translation>Retirer cette ouverture</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>Ouvert toute la journée</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
</context>
<context>
    <name>DayCalendar</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>You still have a callback. A call continues without you; a preview ends as Cancel and the customer stays in queue.</source>
        <translation>Vous avez encore un rappel. Un appel continue sans vous ; un aperçu se termine en annulation et le client reste en file.</translation>
    </message>
    <message>
        <source>Leave during a callback?</source>
        <translation>Partir pendant un rappel ?</translation>
    </message>
    <message>
        <source>Callback Desk</source>
        <translation>Callback Desk</translation>
    </message>
    <message>
        <source>Callback: {}</source>
        <translation>Rappel : {}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>You missed a callback: {}</source>
        <translation>Vous avez manqué un rappel : {}</translation>
    </message>
    <message>
        <source>It went back in queue. Nothing is offered to you until you are available.</source>
        <translation>Il est retourné en file. Rien ne vous est proposé tant que vous n’êtes pas disponible.</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>Me rendre disponible</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>Annulé. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Writing failed: {}</source>
        <translation>Échec de l’écriture : {}</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Leave anyway?</source>
        <translation>Partir quand même ?</translation>
    </message>
    <message>
        <source>Callback Timing is not saved: {}.</source>
        <translation>Les délais de rappel ne sont pas enregistrés : {}.</translation>
    </message>
    <message>
        <source>The configuration of a business process is not saved.</source>
        <translation>La configuration d’un processus métier n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>A report is being written and would be lost.</source>
        <translation>Un rapport est en cours d’écriture et serait perdu.</translation>
    </message>
    <message>
        <source>Callback Desk is already running, but does not respond.</source>
        <translation>Callback Desk est déjà ouvert, mais ne répond pas.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Continue in your browser…</source>
        <translation>Continuez dans votre navigateur…</translation>
    </message>
    <message>
        <source>Waiting for another password…</source>
        <translation>En attente d’un autre mot de passe…</translation>
    </message>
    <message>
        <source>Go back to Callback Desk. You can close this page.</source>
        <translation>Revenez à Callback Desk. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>Trying again…</source>
        <translation>Nouvel essai…</translation>
    </message>
    <message>
        <source>Your sign-in has ended. Sign in again.</source>
        <translation>Votre session est terminée. Connectez-vous de nouveau.</translation>
    </message>
    <message>
        <source>The user name or the password is wrong.</source>
        <translation>Le nom d’utilisateur ou le mot de passe est incorrect.</translation>
    </message>
    <message>
        <source>Too many tries to sign in. Wait a minute, then try again.</source>
        <translation>Trop de tentatives de connexion. Patientez une minute, puis réessayez.</translation>
    </message>
    <message>
        <source>That user is for a program, not for a person.</source>
        <translation>Cet utilisateur est destiné à un programme, pas à une personne.</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Appeler maintenant</translation>
    </message>
</context>
<context>
    <name>DetailListPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>Ouvrir la page du client</translation>
    </message>
    <message>
        <source>Open the page in the browser</source>
        <translation>Ouvrir la page dans le navigateur</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>DeviceBox</name>
    <message>
        <source>System: {}</source>
        <translation>Système : {}</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Par défaut du système</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>Non branché</translation>
    </message>
</context>
<context>
    <name>DialBar</name>
    <message>
        <source>Dial now</source>
        <translation>Composer maintenant</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Reporter…</translation>
    </message>
    <message>
        <source>Choose another time and agent</source>
        <translation>Choisir une autre heure et un autre agent</translation>
    </message>
    <message>
        <source>Hand to a supervisor…</source>
        <translation>Transmettre à un superviseur…</translation>
    </message>
    <message>
        <source>A supervisor decides what happens next</source>
        <translation>Un superviseur décide de la suite</translation>
    </message>
    <message>
        <source>Dials by itself in {}</source>
        <translation>Compose automatiquement dans {}</translation>
    </message>
</context>
<context>
    <name>DoNotCall</name>
    <message>
        <source>Remove {} from the list?</source>
        <translation>Retirer {} de la liste ?</translation>
    </message>
    <message>
        <source>It may be called again at once.</source>
        <translation>Il peut de nouveau être appelé aussitôt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Beginning of numbers</source>
        <translation>Début de numéros</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>Non appelé</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Fichier du site</translation>
    </message>
</context>
<context>
    <name>DoNotCallDialog</name>
    <message>
        <source>Never call this number</source>
        <translation>Ne jamais appeler ce numéro</translation>
    </message>
    <message>
        <source>In international form, such as +442079460123, +1900 or +1???5550*</source>
        <translation>Au format international, par exemple +442079460123, +1900 ou +1???5550*</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>Tous les processus métier</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Not called by</source>
        <translation>Non appelé par</translation>
    </message>
</context>
<context>
    <name>DoNotCallPage</name>
    <message>
        <source>Numbers that are never called</source>
        <translation>Numéros jamais appelés</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>La liste est vide</translation>
    </message>
    <message>
        <source>Emergency, premium and impossible numbers are never called in any case.</source>
        <translation>Les numéros d’urgence, surtaxés et impossibles ne sont de toute façon jamais appelés.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Impossible de lire la liste</translation>
    </message>
</context>
<context>
    <name>DownloadStrip</name>
    <message>
        <source>The file was not written</source>
        <translation>Le fichier n’a pas été écrit</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Writing the report: {}</source>
        <translation>Écriture du rapport : {}</translation>
    </message>
    <message numerus="yes">
        <source>Writing the report of %Ln completed callbacks: {} so far</source>
        <translation>
            <numerusform>Écriture du rapport de %Ln rappel terminé : {} jusqu’ici</numerusform>
            <numerusform>Écriture du rapport de %Ln rappels terminés : {} jusqu’ici</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExceptionRow</name>
    <message>
        <source>Date of the exception</source>
        <translation>Date de l’exception</translation>
    </message>
    <message>
        <source>closed all day</source>
        <translation>fermé toute la journée</translation>
    </message>
    <message>
        <source>Openings on that date</source>
        <translation>Ouvertures à cette date</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Retirer {}</translation>
    </message>
</context>
<context>
    <name>ExceptionsEditor</name>
    <message>
        <source>Add a date</source>
        <translation>Ajouter une date</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>Fichier CSV…</translation>
    </message>
    <message>
        <source>Excel file…</source>
        <translation>Fichier Excel…</translation>
    </message>
    <message>
        <source>PDF file…</source>
        <translation>Fichier PDF…</translation>
    </message>
    <message>
        <source>JSON lines…</source>
        <translation>Lignes JSON…</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Enter a value.</source>
        <translation>Saisissez une valeur.</translation>
    </message>
    <message>
        <source>Not a time. Write 15:30 or 3:30 pm.</source>
        <translation>Ce n’est pas une heure. Écrivez 15:30 ou 3:30 pm.</translation>
    </message>
    <message>
        <source>There is no such time. Write 15:30 or 3:30 pm.</source>
        <translation>Cette heure n’existe pas. Écrivez 15:30 ou 3:30 pm.</translation>
    </message>
    <message>
        <source>Not a date. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>Ce n’est pas une date. Écrivez 5 Dec, 2026-12-05 ou vendredi.</translation>
    </message>
    <message>
        <source>There is no such day. Write 5 Dec, 2026-12-05 or Friday.</source>
        <translation>Ce jour n’existe pas. Écrivez 5 Dec, 2026-12-05 ou vendredi.</translation>
    </message>
    <message>
        <source>That date is another day of the week. Check both.</source>
        <translation>Cette date tombe un autre jour de la semaine. Vérifiez les deux.</translation>
    </message>
    <message>
        <source>Day or month first? Write 5 Dec or 2026-12-05.</source>
        <translation>Le jour ou le mois d’abord ? Écrivez 5 Dec ou 2026-12-05.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
</context>
<context>
    <name>FigureStrip</name>
    <message>
        <source>Show all callbacks again</source>
        <translation>Afficher de nouveau tous les rappels</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>CLBK Stat</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Proc</source>
        <translation>Traités</translation>
    </message>
    <message>
        <source>Clbk To Be Proc</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Clbk Avg Time</source>
        <translation>Durée moy.</translation>
    </message>
    <message>
        <source>Clbk Purged</source>
        <translation>Purgés</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% joints</translation>
    </message>
    <message>
        <source>% Clbk Fail</source>
        <translation>% échecs</translation>
    </message>
    <message>
        <source>Waiting, 2 h</source>
        <translation>En attente, 2 h</translation>
    </message>
    <message>
        <source>Callback status: the current routing status for callbacks. Active: the schedule is open. Off Schedule HRS: it is closed. Stopped: a supervisor has stopped the callbacks.</source>
        <translation>État : la façon dont les rappels sont acheminés. Actif : l’horaire est ouvert. Hors horaire : il est fermé. Arrêté : un superviseur a arrêté les rappels.</translation>
    </message>
    <message>
        <source>Processed: callbacks completed this shift, succeeded + failed.</source>
        <translation>Traités : rappels terminés pendant ce service, réussis + échoués.</translation>
    </message>
    <message>
        <source>Callbacks to be processed: not completed, pending + in queue + with agents.</source>
        <translation>Rappels à traiter : non terminés, à venir + en file + avec des agents.</translation>
    </message>
    <message>
        <source>Average handle time: from answer to completion, the mean of this shift&apos;s interactions.</source>
        <translation>Durée moyenne de traitement : de la réponse à la fin, moyenne des interactions de ce service.</translation>
    </message>
    <message>
        <source>Callbacks purged this shift.</source>
        <translation>Rappels purgés pendant ce service.</translation>
    </message>
    <message>
        <source>Succeeded ÷ Proc: callbacks whose customer was reached.</source>
        <translation>Réussis ÷ traités : rappels dont le client a été joint.</translation>
    </message>
    <message>
        <source>Failed ÷ Proc: callbacks whose customer was not reached.</source>
        <translation>Échoués ÷ traités : rappels dont le client n’a pas été joint.</translation>
    </message>
    <message>
        <source>Clbk To Be Proc over the last two hours.</source>
        <translation>À traiter au cours des deux dernières heures.</translation>
    </message>
    <message>
        <source>The longest wait in queue is {}.</source>
        <translation>La plus longue attente en file est de {}.</translation>
    </message>
    <message>
        <source>{} of the callbacks fail.</source>
        <translation>{} des rappels échouent.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded + {failed} failed = {value}</source>
        <translation>{succeeded} réussis + {failed} échoués = {value}</translation>
    </message>
    <message>
        <source>{pending} pending + {queue} in queue + {agents} with agents = {value}</source>
        <translation>{pending} à venir + {queue} en file + {agents} avec des agents = {value}</translation>
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
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>{now} waiting; at most {most} and at least {least} over two hours</source>
        <translation>{now} en attente ; sur deux heures, au plus {most} et au moins {least}</translation>
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
        <translation>{name} : {value}</translation>
    </message>
    <message>
        <source>The arrow keys go from bar to bar.</source>
        <translation>Les touches fléchées passent d’une barre à l’autre.</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>Chiffres d’une période</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>The figures could not be loaded</source>
        <translation>Impossible de charger les chiffres</translation>
    </message>
    <message>
        <source>There is nothing to count in this period</source>
        <translation>Il n’y a rien à compter dans cette période</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>Choisissez ci-dessus une période plus longue.</translation>
    </message>
    <message>
        <source>{measure} ({lines})</source>
        <translation>{measure} ({lines})</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>%Ln autre dans le tableau</numerusform>
            <numerusform>%Ln autres dans le tableau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>Delete a filter</source>
        <translation>Supprimer un filtre</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>Name of the filter. One with the same name is replaced.</source>
        <translation>Nom du filtre. Un filtre du même nom est remplacé.</translation>
    </message>
</context>
<context>
    <name>FloorNotes</name>
    <message>
        <source>Stopped by a supervisor</source>
        <translation>Arrêté par un superviseur</translation>
    </message>
</context>
<context>
    <name>FoundChips</name>
    <message>
        <source>Is called</source>
        <translation>Sera appelé</translation>
    </message>
    <message>
        <source>Call instead</source>
        <translation>Appeler ce numéro</translation>
    </message>
    <message>
        <source>{} ?</source>
        <translation>{} ?</translation>
    </message>
    <message>
        <source>Play the words: {}</source>
        <translation>Écouter les mots : {}</translation>
    </message>
    <message>
        <source>Not sure: listen to it before you use it.</source>
        <translation>Incertain : écoutez avant de l’utiliser.</translation>
    </message>
    <message>
        <source>Copy {}</source>
        <translation>Copier {}</translation>
    </message>
    <message>
        <source>Call {} instead</source>
        <translation>Appeler plutôt le {}</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Reporter…</translation>
    </message>
    <message>
        <source>Postpone: {}</source>
        <translation>Reporter : {}</translation>
    </message>
    <message>
        <source>Key {}</source>
        <translation>Touche {}</translation>
    </message>
    <message>
        <source>Telephone {}</source>
        <translation>Téléphone {}</translation>
    </message>
    <message>
        <source>Reference {}</source>
        <translation>Référence {}</translation>
    </message>
    <message>
        <source>Call at {}</source>
        <translation>Appeler à {}</translation>
    </message>
    <message>
        <source>Call after {}</source>
        <translation>Appeler après {}</translation>
    </message>
    <message>
        <source>Call before {}</source>
        <translation>Appeler avant {}</translation>
    </message>
    <message>
        <source>Call between {first} and {last}</source>
        <translation>Appeler entre {first} et {last}</translation>
    </message>
</context>
<context>
    <name>GiveBackDialog</name>
    <message>
        <source>Give the callback back</source>
        <translation>Rendre le rappel</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Rendre</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Every agent of the business process may have it. It keeps its time.</source>
        <translation>Tout agent du processus métier peut le recevoir. Il garde son heure.</translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>{state} since {time}</source>
        <translation>{state} depuis {time}</translation>
    </message>
    <message>
        <source>in a call for {}</source>
        <translation>en appel depuis {}</translation>
    </message>
    <message>
        <source>{state} for {time}</source>
        <translation>{state} depuis {time}</translation>
    </message>
    <message>
        <source>It is offered to that agent first; if the agent stays away too long, to anyone.</source>
        <translation>Il est d’abord proposé à cet agent ; si celui-ci s’absente trop longtemps, à tous.</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>N’importe quel agent</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Pas avant</translation>
    </message>
    <message>
        <source>agent&apos;s name</source>
        <translation>nom de l’agent</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>Chercher un agent</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand to a supervisor</source>
        <translation>Transmettre à un superviseur</translation>
    </message>
    <message>
        <source>The callback waits until a supervisor has decided. No attempt is counted.</source>
        <translation>Le rappel attend la décision d’un superviseur. Aucune tentative n’est comptée.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>What should the supervisor know?</source>
        <translation>Que doit savoir le superviseur ?</translation>
    </message>
</context>
<context>
    <name>HeadsetPopup</name>
    <message>
        <source>Listen with</source>
        <translation>Écouter avec</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>Parler avec</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Self-test…</source>
        <translation>Autotest…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Raccourcis clavier…</translation>
    </message>
    <message>
        <source>Check for updates…</source>
        <translation>Rechercher des mises à jour…</translation>
    </message>
    <message>
        <source>About Callback Desk…</source>
        <translation>À propos de Callback Desk…</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>My history</source>
        <translation>Mon historique</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>Numéro ou nom</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher plus</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>The history could not be read. Try again.</source>
        <translation>L’historique n’a pas pu être lu. Réessayez.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Rien n’a été trouvé.</translation>
    </message>
    <message>
        <source>Nothing completed yet.</source>
        <translation>Rien n’est encore terminé.</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Earlier callbacks</source>
        <translation>Rappels précédents</translation>
    </message>
    <message>
        <source>Show the whole history</source>
        <translation>Afficher tout l’historique</translation>
    </message>
</context>
<context>
    <name>IdlePage</name>
    <message>
        <source>No callbacks waiting in {names}</source>
        <translation>Aucun rappel en attente dans {names}</translation>
    </message>
    <message>
        <source>Plug in your headset, and check that it has a microphone.</source>
        <translation>Branchez votre casque et vérifiez qu’il a un microphone.</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected.</source>
        <translation>Vérifiez qu’il est allumé et connecté.</translation>
    </message>
    <message>
        <source>Nothing is offered to you until it can be reached.</source>
        <translation>Rien ne vous est proposé tant qu’il est injoignable.</translation>
    </message>
    <message>
        <source>The callback went back in queue. Nothing is offered to you until you are available.</source>
        <translation>Le rappel est retourné en file. Rien ne vous est proposé tant que vous n’êtes pas disponible.</translation>
    </message>
    <message>
        <source>You do not serve a business process. A supervisor can add you to one.</source>
        <translation>Vous n’êtes affecté à aucun processus métier. Un superviseur peut vous y affecter.</translation>
    </message>
    <message>
        <source>No business process yet</source>
        <translation>Pas encore de processus métier</translation>
    </message>
    <message>
        <source>Your phone cannot be reached</source>
        <translation>Votre téléphone est injoignable</translation>
    </message>
    <message>
        <source>Ready for the next callback</source>
        <translation>Prêt pour le prochain rappel</translation>
    </message>
    <message>
        <source>Callback Desk keeps trying.</source>
        <translation>Callback Desk continue d’essayer.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Le serveur est injoignable</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>You missed an offer</source>
        <translation>Vous avez manqué une proposition</translation>
    </message>
    <message>
        <source>The call was not placed: your phone did not answer</source>
        <translation>L’appel n’a pas été passé : votre téléphone n’a pas répondu</translation>
    </message>
    <message>
        <source>The callback went back in queue, and no attempt was counted. Check your phone or headset, and then set yourself available.</source>
        <translation>Le rappel est retourné en file et aucune tentative n’est comptée. Vérifiez votre téléphone ou votre casque, puis rendez-vous disponible.</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Vous êtes hors ligne</translation>
    </message>
    <message>
        <source>Nothing is offered to you until you are available.</source>
        <translation>Rien ne vous est proposé tant que vous n’êtes pas disponible.</translation>
    </message>
    <message>
        <source>{state}, for {time}</source>
        <translation>{state}, depuis {time}</translation>
    </message>
    <message>
        <source>Be available</source>
        <translation>Me rendre disponible</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>Transmis par</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Attend depuis</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Callbacks handed over</source>
        <translation>Rappels transmis</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Call with the system&apos;s telephone</source>
        <translation>Appeler avec le téléphone du système</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>You have spoken with the customer</source>
        <translation>Vous avez parlé au client</translation>
    </message>
    <message>
        <source>Nothing is handed over</source>
        <translation>Rien n’est transmis</translation>
    </message>
    <message>
        <source>Callbacks that agents hand to the supervisors appear here by themselves.</source>
        <translation>Les rappels que les agents transmettent aux superviseurs apparaissent ici d’eux-mêmes.</translation>
    </message>
</context>
<context>
    <name>Interactions</name>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Emplacement de l’interaction</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Ends by itself in</source>
        <translation>Se termine automatiquement dans</translation>
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
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} sur {limit}</translation>
    </message>
</context>
<context>
    <name>KeyCap</name>
    <message>
        <source>Key {}</source>
        <translation>Touche {}</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Type digits, * or #</source>
        <translation>Tapez des chiffres, * ou #</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
</context>
<context>
    <name>LaterFields</name>
    <message>
        <source>{}: date</source>
        <translation>{} : date</translation>
    </message>
    <message>
        <source>{}: time</source>
        <translation>{} : heure</translation>
    </message>
    <message>
        <source>In this machine&apos;s time zone</source>
        <translation>Dans le fuseau horaire de ce poste</translation>
    </message>
    <message>
        <source>{place} time; {here} here</source>
        <translation>heure de {place} ; {here} ici</translation>
    </message>
    <message>
        <source>{} time</source>
        <translation>heure de {}</translation>
    </message>
    <message>
        <source>That time has passed, or the clocks skip it.</source>
        <translation>Cette heure est passée, ou n’existe pas à cause du changement d’heure.</translation>
    </message>
</context>
<context>
    <name>LeftRecording</name>
    <message>
        <source>Left a recording, {}</source>
        <translation>A laissé un enregistrement, {}</translation>
    </message>
</context>
<context>
    <name>LinkButton</name>
    <message>
        <source>Open {}</source>
        <translation>Ouvrir {}</translation>
    </message>
</context>
<context>
    <name>LiveBadge</name>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>à {}</translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message>
        <source>your administrator</source>
        <translation>votre administrateur</translation>
    </message>
    <message>
        <source>group policy ({})</source>
        <translation>stratégie de groupe ({})</translation>
    </message>
    <message>
        <source>a configuration profile</source>
        <translation>un profil de configuration</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>attempt {this} of {all}</source>
        <translation>tentative {this} sur {all}</translation>
    </message>
    <message>
        <source>first attempt</source>
        <translation>première tentative</translation>
    </message>
    <message>
        <source>second attempt</source>
        <translation>deuxième tentative</translation>
    </message>
    <message>
        <source>third attempt</source>
        <translation>troisième tentative</translation>
    </message>
    <message>
        <source>attempt {}</source>
        <translation>tentative {}</translation>
    </message>
    <message>
        <source>Decline this callback</source>
        <translation>Refuser ce rappel</translation>
    </message>
    <message>
        <source>End the preview as Cancel</source>
        <translation>Terminer l’aperçu en annulation</translation>
    </message>
    <message>
        <source>Hang up and end as Cancel</source>
        <translation>Raccrocher et terminer en annulation</translation>
    </message>
    <message>
        <source>Hang up and end as {}</source>
        <translation>Raccrocher et terminer avec {}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Complete as {}</source>
        <translation>Terminer avec {}</translation>
    </message>
    <message>
        <source>Nothing to end</source>
        <translation>Rien à terminer</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Composer maintenant</translation>
    </message>
    <message>
        <source>Your choice of status</source>
        <translation>Le résultat choisi</translation>
    </message>
    <message>
        <source>The postponement</source>
        <translation>Le report</translation>
    </message>
    <message>
        <source>The hand-over</source>
        <translation>La transmission</translation>
    </message>
    <message>
        <source>The correction</source>
        <translation>La correction</translation>
    </message>
    <message>
        <source>The change of your state</source>
        <translation>Le changement de votre statut</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>The digits</source>
        <translation>L’envoi des chiffres</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>Le message</translation>
    </message>
    <message>
        <source>The pause of the recording</source>
        <translation>La suspension de l’enregistrement</translation>
    </message>
    <message>
        <source>The change of the number</source>
        <translation>Le changement de numéro</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Appeler maintenant</translation>
    </message>
    <message>
        <source>The move</source>
        <translation>Le déplacement</translation>
    </message>
    <message>
        <source>Giving it back</source>
        <translation>La remise en file</translation>
    </message>
    <message>
        <source>The new callback</source>
        <translation>Le nouveau rappel</translation>
    </message>
    <message>
        <source>That</source>
        <translation>Cela</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>The end of the preview</source>
        <translation>La fin de l’aperçu</translation>
    </message>
    <message>
        <source>The hang-up</source>
        <translation>L’ordre de raccrocher</translation>
    </message>
    <message>
        <source>The red X</source>
        <translation>La croix rouge</translation>
    </message>
    <message>
        <source>{command} is sent as soon as the connection is back.</source>
        <translation>{command} : ce sera envoyé dès le retour de la connexion.</translation>
    </message>
    <message>
        <source>The red X puts the callback back in queue; no attempt is counted.</source>
        <translation>La croix rouge remet le rappel en file ; aucune tentative n’est comptée.</translation>
    </message>
    <message>
        <source>The red X hangs up and puts the callback back in queue; no attempt is counted.</source>
        <translation>La croix rouge raccroche et remet le rappel en file ; aucune tentative n’est comptée.</translation>
    </message>
    <message>
        <source>The red X hangs up; the status chosen above applies.</source>
        <translation>La croix rouge raccroche ; le résultat choisi ci-dessus s’applique.</translation>
    </message>
    <message>
        <source>At a time you choose, for an agent you choose</source>
        <translation>À l’heure et pour l’agent de votre choix</translation>
    </message>
    <message>
        <source>attempt {used} of {all} used</source>
        <translation>{used} tentatives sur {all} utilisées</translation>
    </message>
    <message>
        <source>Removed from queue</source>
        <translation>Quitte la file</translation>
    </message>
    <message>
        <source>Removed from queue as failed</source>
        <translation>Quitte la file en échec</translation>
    </message>
    <message>
        <source>Removed from queue as failed · {}</source>
        <translation>Quitte la file en échec · {}</translation>
    </message>
    <message>
        <source>Back in queue in {back} · {counted}</source>
        <translation>De retour en file dans {back} · {counted}</translation>
    </message>
    <message>
        <source>Back in queue at once · {}</source>
        <translation>De retour en file tout de suite · {}</translation>
    </message>
    <message>
        <source>Back in queue at once · no attempt counted</source>
        <translation>De retour en file tout de suite · aucune tentative comptée</translation>
    </message>
    <message>
        <source>Your sound is interrupted; the customer waits. Reconnecting, {} left.</source>
        <translation>Votre son est interrompu ; le client attend. Reconnexion, encore {}.</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>Connexion de votre casque…</translation>
    </message>
    <message>
        <source>Your phone is ringing: answer it to dial</source>
        <translation>Votre téléphone sonne : décrochez pour composer</translation>
    </message>
    <message>
        <source>Calling your phone…</source>
        <translation>Appel de votre téléphone…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>call refused</source>
        <translation>appel refusé</translation>
    </message>
    <message>
        <source>number not in use</source>
        <translation>numéro non attribué</translation>
    </message>
    <message>
        <source>network failure</source>
        <translation>panne du réseau</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>non passé</translation>
    </message>
    <message>
        <source>hung up before an answer</source>
        <translation>raccroché avant la réponse</translation>
    </message>
    <message>
        <source>your phone first</source>
        <translation>votre téléphone d’abord</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>sonne</translation>
    </message>
    <message>
        <source>call {}</source>
        <translation>appel {}</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>messagerie</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondu</translation>
    </message>
    <message>
        <source>answered, by a person or a machine</source>
        <translation>répondu, par une personne ou une machine</translation>
    </message>
    <message>
        <source>You hung up during the greeting, so this is kept in queue unless you choose Handled.</source>
        <translation>Vous avez raccroché pendant l’annonce ; le rappel reste en file, sauf si vous choisissez « Traité ».</translation>
    </message>
    <message>
        <source>The line was busy.</source>
        <translation>La ligne était occupée.</translation>
    </message>
    <message>
        <source>The call was refused at the other end.</source>
        <translation>L’appel a été refusé à l’autre bout.</translation>
    </message>
    <message>
        <source>The network says that this number is not in use.</source>
        <translation>Selon le réseau, ce numéro n’est pas attribué.</translation>
    </message>
    <message>
        <source>The call failed in the network; the customer was not reached.</source>
        <translation>L’appel a échoué dans le réseau ; le client n’a pas été joint.</translation>
    </message>
    <message>
        <source>The call was not placed: the telephone system has no line at the moment.</source>
        <translation>L’appel n’a pas été passé : le système téléphonique n’a pas de ligne pour le moment.</translation>
    </message>
    <message>
        <source>No one answered in the time allowed.</source>
        <translation>Personne n’a répondu dans le délai prévu.</translation>
    </message>
    <message>
        <source>Closed at that time. The next opening is {}.</source>
        <translation>Fermé à cette heure. La prochaine ouverture est {}.</translation>
    </message>
    <message>
        <source>Closed at that time.</source>
        <translation>Fermé à cette heure.</translation>
    </message>
    <message>
        <source>Choose a time from now on, at most 90 days ahead.</source>
        <translation>Choisissez une heure à partir de maintenant, dans les 90 jours.</translation>
    </message>
    <message>
        <source>Choose a date and a time.</source>
        <translation>Choisissez une date et une heure.</translation>
    </message>
    <message>
        <source>That agent does not serve this business process any more.</source>
        <translation>Cet agent n’est plus affecté à ce processus métier.</translation>
    </message>
    <message>
        <source>Another callback has that number already.</source>
        <translation>Un autre rappel a déjà ce numéro.</translation>
    </message>
    <message>
        <source>Too late: the callback has moved on.</source>
        <translation>Trop tard : le rappel a déjà avancé.</translation>
    </message>
    <message>
        <source>Choose a code first.</source>
        <translation>Choisissez d’abord un code.</translation>
    </message>
    <message>
        <source>That code can no longer be chosen. Choose another one.</source>
        <translation>Ce code ne peut plus être choisi. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>It is too late to correct it: five minutes have passed, you have completed another callback, or a new shift has begun.</source>
        <translation>Il est trop tard pour corriger : cinq minutes sont passées, vous avez terminé un autre rappel ou un nouveau service a commencé.</translation>
    </message>
    <message>
        <source>It cannot be corrected: the callback was offered again since, or called again.</source>
        <translation>Correction impossible : le rappel a depuis été proposé ou passé de nouveau.</translation>
    </message>
    <message>
        <source>Accept this one in the popup of your telephone application.</source>
        <translation>Acceptez celui-ci dans la fenêtre de votre application de téléphonie.</translation>
    </message>
    <message>
        <source>Sound is not installed on this machine. You can still read transcriptions.</source>
        <translation>Le son n’est pas installé sur ce poste. Vous pouvez tout de même lire les transcriptions.</translation>
    </message>
    <message>
        <source>There is no sound device. Plug one in to play recordings.</source>
        <translation>Il n’y a pas de périphérique audio. Branchez-en un pour écouter les enregistrements.</translation>
    </message>
    <message>
        <source>The sound device chosen is gone. Choose another one.</source>
        <translation>Le périphérique audio choisi a disparu. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The sound device stopped. Play continues from here.</source>
        <translation>Le périphérique audio s’est arrêté. « Lire » reprend ici.</translation>
    </message>
    <message>
        <source>The sound device did not open. Play tries again.</source>
        <translation>Le périphérique audio ne s’est pas ouvert. « Lire » réessaie.</translation>
    </message>
    <message>
        <source>This recording cannot be played.</source>
        <translation>Cet enregistrement ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnecté</translation>
    </message>
    <message>
        <source>Connecting to {}…</source>
        <translation>Connexion à {}…</translation>
    </message>
    <message>
        <source>Connected to {}</source>
        <translation>Connecté à {}</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over.</source>
        <translation>Vous travaillez maintenant sur un autre poste.</translation>
    </message>
    <message>
        <source>Connection lost {}</source>
        <translation>Connexion perdue {}</translation>
    </message>
    <message>
        <source>Asked {}.</source>
        <translation>Demandé {}.</translation>
    </message>
    <message>
        <source>Hand it to a supervisor, who can withdraw it. Ended as Cancel, it comes back.</source>
        <translation>Transmettez-le à un superviseur, qui peut le retirer. Terminé en annulation, il revient.</translation>
    </message>
    <message>
        <source>Until then, nothing is offered to you.</source>
        <translation>D’ici là, rien ne vous est proposé.</translation>
    </message>
    <message>
        <source>If this lasts, the offer goes to someone else.</source>
        <translation>Si cela dure, la proposition passe à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>If this lasts, the preview ends as Cancel and the callback goes back in queue.</source>
        <translation>Si cela dure, l’aperçu se termine en annulation et le rappel retourne en file.</translation>
    </message>
    <message>
        <source>If this lasts, it ends as Cancel and the callback goes back in queue.</source>
        <translation>Si cela dure, il se termine en annulation et le rappel retourne en file.</translation>
    </message>
    <message>
        <source>The call goes on.</source>
        <translation>L’appel continue.</translation>
    </message>
    <message>
        <source>The wrap-up continues and completes with the last chosen status.</source>
        <translation>La clôture continue et se termine avec le dernier résultat choisi.</translation>
    </message>
    <message>
        <source>Trying again now.</source>
        <translation>Nouvel essai en cours.</translation>
    </message>
    <message>
        <source>Next try in {}.</source>
        <translation>Prochain essai dans {}.</translation>
    </message>
</context>
<context>
    <name>MonitorPage</name>
    <message>
        <source>Business Process Monitor</source>
        <translation>Moniteur des processus métier</translation>
    </message>
    <message>
        <source>Find a business process by name</source>
        <translation>Chercher un processus métier par nom</translation>
    </message>
    <message>
        <source>business process</source>
        <translation>processus métier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Démarrer…</translation>
    </message>
    <message>
        <source>Wallboard…</source>
        <translation>Tableau mural…</translation>
    </message>
    <message>
        <source>No business processes</source>
        <translation>Aucun processus métier</translation>
    </message>
    <message>
        <source>The site file lists the business processes you supervise.</source>
        <translation>Le fichier du site indique les processus métier que vous supervisez.</translation>
    </message>
    <message>
        <source>No business processes match</source>
        <translation>Aucun processus métier ne correspond</translation>
    </message>
    <message>
        <source>Show all business processes</source>
        <translation>Afficher tous les processus métier</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Le serveur est injoignable</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>shift since {time} · {place}</source>
        <translation>service depuis {time} · {place}</translation>
    </message>
    <message>
        <source>Counting the offers that would be revoked…</source>
        <translation>Décompte des propositions qui seraient révoquées…</translation>
    </message>
    <message>
        <source>No offer is open, so none is revoked.</source>
        <translation>Aucune proposition n’est ouverte, donc aucune n’est révoquée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offers that are not yet accepted are revoked.</source>
        <translation>
            <numerusform>%Ln proposition pas encore acceptée est révoquée.</numerusform>
            <numerusform>%Ln propositions pas encore acceptées sont révoquées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new is offered; calls go on, and %Ln callbacks stay in queue.</source>
        <translation>
            <numerusform>Rien de nouveau n’est proposé ; les appels continuent et %Ln rappel reste en file.</numerusform>
            <numerusform>Rien de nouveau n’est proposé ; les appels continuent et %Ln rappels restent en file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks in queue are offered again while the schedule is open.</source>
        <translation>
            <numerusform>%Ln rappel en file est de nouveau proposé tant que l’horaire est ouvert.</numerusform>
            <numerusform>%Ln rappels en file sont de nouveau proposés tant que l’horaire est ouvert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the callbacks of {}?</source>
        <translation>Démarrer les rappels de {} ?</translation>
    </message>
    <message>
        <source>Change the stop…</source>
        <translation>Modifier l’arrêt…</translation>
    </message>
    <message>
        <source>Nothing new is offered until it is started again. Agents see the end and the reason.</source>
        <translation>Rien de nouveau n’est proposé jusqu’au redémarrage. Les agents voient la fin et le motif.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move the callback</source>
        <translation>Déplacer le rappel</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
</context>
<context>
    <name>NewCallbackDialog</name>
    <message>
        <source>New callback</source>
        <translation>Nouveau rappel</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Number, with the country code</source>
        <translation>Numéro, avec l’indicatif du pays</translation>
    </message>
    <message>
        <source>Customer&apos;s name (optional)</source>
        <translation>Nom du client (facultatif)</translation>
    </message>
    <message>
        <source>Note for the call (optional)</source>
        <translation>Note pour l’appel (facultatif)</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Call at a later time</source>
        <translation>Appeler plus tard</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>{} is stopped. The queue stays; nothing new is offered.</source>
        <translation>{} est arrêté. La file reste ; rien de nouveau n’est proposé.</translation>
    </message>
    <message>
        <source>{} is started again.</source>
        <translation>{} est redémarré.</translation>
    </message>
    <message>
        <source>The wrap-up is finished; the agent is free again.</source>
        <translation>La clôture est finie ; l’agent est de nouveau libre.</translation>
    </message>
    <message>
        <source>That link leads to no callback of your business processes.</source>
        <translation>Ce lien ne mène à aucun rappel de vos processus métier.</translation>
    </message>
    <message>
        <source>The callback to {} is already completed.</source>
        <translation>Le rappel à {} est déjà terminé.</translation>
    </message>
    <message>
        <source>{process}: {text}</source>
        <translation>{process} : {text}</translation>
    </message>
    <message>
        <source>The callback to {} is completed.</source>
        <translation>Le rappel de {} est terminé.</translation>
    </message>
    <message>
        <source>The last callback of {agent} is corrected: {status}</source>
        <translation>Le dernier rappel de {agent} est corrigé : {status}</translation>
    </message>
    <message>
        <source>{} has an open callback already; the new one has joined it.</source>
        <translation>{} a déjà un rappel ouvert ; le nouveau y a été joint.</translation>
    </message>
    <message>
        <source>The callback to {} is created.</source>
        <translation>Le rappel de {} est créé.</translation>
    </message>
    <message>
        <source>{agent} after the present interaction: {state}</source>
        <translation>{agent} après l’interaction en cours : {state}</translation>
    </message>
    <message>
        <source>{agent} now: {state}</source>
        <translation>{agent} maintenant : {state}</translation>
    </message>
    <message>
        <source>{process} is stopped until {time}. The queue stays; nothing new is offered.</source>
        <translation>{process} est arrêté jusqu’à {time}. La file reste ; rien de nouveau n’est proposé.</translation>
    </message>
    <message>
        <source>You have left the conversation of {}, which goes on.</source>
        <translation>Vous avez quitté la conversation de {}, qui continue.</translation>
    </message>
    <message>
        <source>You listen to the conversation of {}.</source>
        <translation>Vous écoutez la conversation de {}.</translation>
    </message>
    <message>
        <source>You whisper to {}.</source>
        <translation>Vous soufflez à {}.</translation>
    </message>
    <message>
        <source>You join the conversation of {}.</source>
        <translation>Vous rejoignez la conversation de {}.</translation>
    </message>
    <message>
        <source>You are no longer in the conversation of {}: it has ended, or your phone has.</source>
        <translation>Vous n’êtes plus dans la conversation de {} : elle est terminée ou votre téléphone a été coupé.</translation>
    </message>
    <message>
        <source>Your phone did not connect with the conversation of {}. Check it and try again.</source>
        <translation>Votre téléphone n’a pas pu rejoindre la conversation de {}. Vérifiez-le et réessayez.</translation>
    </message>
    <message>
        <source>{command} was not carried out: the callback had moved on already.</source>
        <translation>{command} : non exécuté, le rappel avait déjà avancé.</translation>
    </message>
    <message>
        <source>Something went wrong. The log has details; please try again.</source>
        <translation>Un problème est survenu. Le journal contient les détails ; réessayez.</translation>
    </message>
    <message>
        <source>Corrected. {}</source>
        <translation>Corrigé. {}</translation>
    </message>
    <message>
        <source>{} will be called.</source>
        <translation>Le {} sera appelé.</translation>
    </message>
    <message>
        <source>Stopped: {}</source>
        <translation>Arrêté : {}</translation>
    </message>
    <message>
        <source>{} is no longer stopped.</source>
        <translation>{} n’est plus arrêté.</translation>
    </message>
    <message>
        <source>{command} did not reach the server. {trouble}</source>
        <translation>{command} : le serveur n’a rien reçu. {trouble}</translation>
    </message>
    <message>
        <source>It is not known whether {command} reached the server. {trouble} Callback Desk looks again by itself.</source>
        <translation>{command} : on ignore si le serveur l’a reçu. {trouble} Callback Desk vérifie de nouveau automatiquement.</translation>
    </message>
    <message>
        <source>{who} is called again {when}.</source>
        <translation>{who} sera rappelé {when}.</translation>
    </message>
    <message>
        <source>{who} completed as {status}.</source>
        <translation>{who} : terminé avec {status}.</translation>
    </message>
    <message>
        <source>A supervisor has the callback now.</source>
        <translation>Un superviseur a maintenant le rappel.</translation>
    </message>
    <message>
        <source>Declined. The callback is back in queue.</source>
        <translation>Refusé. Le rappel est retourné en file.</translation>
    </message>
    <message>
        <source>You missed an offer. Set yourself available when you are back.</source>
        <translation>Vous avez manqué une proposition. Rendez-vous disponible à votre retour.</translation>
    </message>
    <message>
        <source>The offer was withdrawn.</source>
        <translation>La proposition a été retirée.</translation>
    </message>
    <message>
        <source>The connection is back.</source>
        <translation>La connexion est rétablie.</translation>
    </message>
    <message>
        <source>Your password is changed. You are signed out everywhere else.</source>
        <translation>Votre mot de passe est changé. Vous êtes déconnecté partout ailleurs.</translation>
    </message>
    <message>
        <source>This system has no keyring, so you will be asked to sign in again next time.</source>
        <translation>Ce système n’a pas de trousseau ; vous devrez vous reconnecter la prochaine fois.</translation>
    </message>
    <message>
        <source>The settings could not be read; the defaults are used.</source>
        <translation>Les paramètres n’ont pas pu être lus ; les valeurs par défaut s’appliquent.</translation>
    </message>
    <message>
        <source>The settings could not be stored; they last until you quit.</source>
        <translation>Les paramètres n’ont pas pu être enregistrés ; ils valent jusqu’à ce que vous quittiez.</translation>
    </message>
    <message>
        <source>The recording could not be loaded. Trying again.</source>
        <translation>L’enregistrement n’a pas pu être chargé. Nouvel essai.</translation>
    </message>
    <message>
        <source>The keys that work in every window are taken by another program.</source>
        <translation>Les touches valables dans toutes les fenêtres sont prises par un autre programme.</translation>
    </message>
    <message>
        <source>That link is invalid. A link to a callback looks like callback:ID.</source>
        <translation>Ce lien n’est pas valide. Un lien vers un rappel ressemble à callback:ID.</translation>
    </message>
    <message>
        <source>That callback is yours; you can see it when this one is completed.</source>
        <translation>Ce rappel est à vous ; vous le verrez quand celui-ci sera terminé.</translation>
    </message>
    <message>
        <source>That link leads to a callback that is not yours.</source>
        <translation>Ce lien mène à un rappel qui n’est pas à vous.</translation>
    </message>
    <message>
        <source>No browser could be opened on this machine.</source>
        <translation>Aucun navigateur n’a pu être ouvert sur cette machine.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>La connexion a été annulée dans le navigateur.</translation>
    </message>
    <message>
        <source>The answer came from another sign-in service. Try again.</source>
        <translation>La réponse provient d’un autre service de connexion. Réessayez.</translation>
    </message>
    <message>
        <source>The sign-in with the browser cannot be used here. An administrator can help.</source>
        <translation>La connexion par le navigateur ne fonctionne pas ici. Un administrateur peut aider.</translation>
    </message>
    <message>
        <source>No server has that name. Check the address.</source>
        <translation>Aucun serveur ne porte ce nom. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>Nothing answers at that address. The server may be down.</source>
        <translation>Rien ne répond à cette adresse. Le serveur est peut-être arrêté.</translation>
    </message>
    <message>
        <source>The network cannot reach the server. Check your connection.</source>
        <translation>Le réseau n’atteint pas le serveur. Vérifiez votre connexion.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The connection was interrupted.</source>
        <translation>La connexion a été interrompue.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Le proxy a refusé la connexion.</translation>
    </message>
    <message>
        <source>The server is busy or just starting.</source>
        <translation>Le serveur est occupé ou vient de démarrer.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a minute, then try again.</source>
        <translation>Trop de requêtes. Patientez une minute, puis réessayez.</translation>
    </message>
    <message>
        <source>http:// would send your password unencrypted. Use https://, or ask an administrator to allow it.</source>
        <translation>http:// enverrait votre mot de passe sans chiffrement. Utilisez https:// ou demandez à un administrateur de l’autoriser.</translation>
    </message>
    <message>
        <source>A secure connection could not be made. An administrator can help.</source>
        <translation>Une connexion sécurisée n’a pas pu être établie. Un administrateur peut vous aider.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. An administrator can renew it.</source>
        <translation>Le certificat du serveur a expiré. Un administrateur peut le renouveler.</translation>
    </message>
    <message>
        <source>This machine does not trust the server&apos;s certificate.</source>
        <translation>Ce poste ne fait pas confiance au certificat du serveur.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server. Check the address.</source>
        <translation>Le certificat appartient à un autre serveur. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>Something else answers at that address. Check it.</source>
        <translation>Autre chose répond à cette adresse. Vérifiez-la.</translation>
    </message>
    <message>
        <source>The server has another version. Update the server or this desktop.</source>
        <translation>Le serveur a une autre version. Mettez à jour le serveur ou ce programme.</translation>
    </message>
    <message>
        <source>That is not a server address.</source>
        <translation>Ce n’est pas l’adresse d’un serveur.</translation>
    </message>
</context>
<context>
    <name>OfferPane</name>
    <message>
        <source>Accept this callback</source>
        <translation>Accepter ce rappel</translation>
    </message>
    <message>
        <source>Waiting for {}</source>
        <translation>Attend depuis {}</translation>
    </message>
</context>
<context>
    <name>OfferPopup</name>
    <message>
        <source>Callback offered</source>
        <translation>Rappel proposé</translation>
    </message>
    <message>
        <source>Accept this callback</source>
        <translation>Accepter ce rappel</translation>
    </message>
    <message>
        <source>no name given</source>
        <translation>aucun nom indiqué</translation>
    </message>
    <message>
        <source>Callback offered: {who}, {where}</source>
        <translation>Rappel proposé : {who}, {where}</translation>
    </message>
    <message>
        <source>Note: {}</source>
        <translation>Note : {}</translation>
    </message>
</context>
<context>
    <name>OpeningsPreview</name>
    <message>
        <source>Next openings: shown once the schedule is valid</source>
        <translation>Prochaines ouvertures : affichées dès que l’horaire est valide</translation>
    </message>
    <message>
        <source>Next openings, {place} time ({time} there now)</source>
        <translation>Prochaines ouvertures, heure de {place} (là-bas {time})</translation>
    </message>
    <message>
        <source>No openings: nothing would ever be processed</source>
        <translation>Aucune ouverture : rien ne serait jamais traité</translation>
    </message>
    <message>
        <source>Open at all times</source>
        <translation>Toujours ouvert</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>open end</source>
        <translation>fin ouverte</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Sending to queue: {done} of {asked}</source>
        <translation>Mise en file : {done} sur {asked}</translation>
    </message>
    <message>
        <source>Purging: {done} of {asked}</source>
        <translation>Purge : {done} sur {asked}</translation>
    </message>
    <message>
        <source>Giving to the agent: {done} of {asked}</source>
        <translation>Attribution à l’agent : {done} sur {asked}</translation>
    </message>
    <message>
        <source>Withdrawing: {done} of {asked}</source>
        <translation>Retrait : {done} sur {asked}</translation>
    </message>
    <message>
        <source>Changing: {done} of {asked}</source>
        <translation>Modification : {done} sur {asked}</translation>
    </message>
    <message>
        <source>Undoing: {done} of {asked}</source>
        <translation>Annulation : {done} sur {asked}</translation>
    </message>
    <message>
        <source>{done} of {asked} sent to queue</source>
        <translation>{done} sur {asked} mis en file</translation>
    </message>
    <message>
        <source>{done} of {asked} purged</source>
        <translation>{done} sur {asked} purgés</translation>
    </message>
    <message>
        <source>{done} of {asked} given to the agent</source>
        <translation>{done} sur {asked} attribués à l’agent</translation>
    </message>
    <message>
        <source>{done} of {asked} withdrawn</source>
        <translation>{done} sur {asked} retirés</translation>
    </message>
    <message>
        <source>{done} of {asked} changed</source>
        <translation>{done} sur {asked} modifiés</translation>
    </message>
    <message>
        <source>{done} of {asked} put back</source>
        <translation>{done} sur {asked} remis en place</translation>
    </message>
</context>
<context>
    <name>OwnDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>OwnList</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>Show more ({shown} of {all})</source>
        <translation>Afficher plus ({shown} sur {all})</translation>
    </message>
</context>
<context>
    <name>OwnRow</name>
    <message>
        <source>What to do with {}</source>
        <translation>Que faire de {}</translation>
    </message>
    <message>
        <source>Copy the number {}</source>
        <translation>Copier le numéro {}</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Appeler maintenant</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Déplacer…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Rendre…</translation>
    </message>
</context>
<context>
    <name>OwnWorkTexts</name>
    <message>
        <source>{who} is called {when}.</source>
        <translation>{who} sera appelé {when}.</translation>
    </message>
    <message>
        <source>Every agent may call {who} now.</source>
        <translation>Chaque agent peut maintenant appeler {who}.</translation>
    </message>
    <message>
        <source>{who} is on your list for {when}.</source>
        <translation>{who} est sur votre liste pour {when}.</translation>
    </message>
    <message>
        <source>{who} is on your list.</source>
        <translation>{who} est sur votre liste.</translation>
    </message>
    <message>
        <source>A supervisor has given {who} back to you.</source>
        <translation>Un superviseur vous a rendu {who}.</translation>
    </message>
    <message>
        <source>{who} is due now.</source>
        <translation>{who} : l’appel est à faire maintenant.</translation>
    </message>
    <message>
        <source>{who} is due at {time}.</source>
        <translation>{who} : l’appel est prévu à {time}.</translation>
    </message>
    <message>
        <source>{} per conversation</source>
        <translation>{} par conversation</translation>
    </message>
    <message>
        <source>This number must not be called.</source>
        <translation>Ce numéro ne doit pas être appelé.</translation>
    </message>
    <message>
        <source>Write the number with its country code, such as +49 30 901820.</source>
        <translation>Écrivez le numéro avec l’indicatif du pays, par exemple +49 30 901820.</translation>
    </message>
    <message>
        <source>The customer has an open callback already.</source>
        <translation>Le client a déjà un rappel ouvert.</translation>
    </message>
    <message>
        <source>You do not serve this business process any more.</source>
        <translation>Vous n’êtes plus affecté à ce processus métier.</translation>
    </message>
    <message>
        <source>This callback no longer waits for you.</source>
        <translation>Ce rappel ne vous attend plus.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of {}</source>
        <translation>Mot de passe de {}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: pass it on. It is temporary: at the next sign-in the user chooses another one.</source>
        <translation>Le nom d’utilisateur est {}. Ce mot de passe n’est affiché que maintenant : transmettez-le. Il est provisoire : à la prochaine connexion, l’utilisateur en choisit un autre.</translation>
    </message>
    <message>
        <source>The user name is {}. This password is shown only now: give it to the program.</source>
        <translation>Le nom d’utilisateur est {}. Ce mot de passe n’est affiché que maintenant : saisissez-le dans le programme.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Masquer le mot de passe</translation>
    </message>
</context>
<context>
    <name>PasswordWindow</name>
    <message>
        <source>Change password</source>
        <translation>Changer de mot de passe</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Nouveau mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>At least 8 characters; not one character repeated, not your user name, not your current password.</source>
        <translation>Au moins 8 caractères ; ni un seul caractère répété, ni votre nom d’utilisateur, ni votre mot de passe actuel.</translation>
    </message>
    <message>
        <source>You stay signed in here, and are signed out everywhere else.</source>
        <translation>Vous restez connecté ici et êtes déconnecté partout ailleurs.</translation>
    </message>
    <message>
        <source>Your password is temporary. Choose another one to sign in.</source>
        <translation>Votre mot de passe est provisoire. Choisissez-en un autre pour vous connecter.</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Votre mot de passe est changé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Changing the password…</source>
        <translation>Changement du mot de passe…</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Les deux nouveaux mots de passe sont différents.</translation>
    </message>
    <message>
        <source>The current password is wrong.</source>
        <translation>Le mot de passe actuel est incorrect.</translation>
    </message>
    <message>
        <source>The password may have been changed: if you have to sign in again, try the new one.</source>
        <translation>Le mot de passe a peut-être été changé : si vous devez vous reconnecter, essayez le nouveau.</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>yesterday {}</source>
        <translation>hier {}</translation>
    </message>
    <message>
        <source>today {}</source>
        <translation>aujourd’hui {}</translation>
    </message>
    <message>
        <source>Asked for you</source>
        <translation>Demandé pour vous</translation>
    </message>
    <message>
        <source>Asked for you, by yourself</source>
        <translation>Demandé pour vous, par vous-même</translation>
    </message>
    <message>
        <source>Asked for you by {}</source>
        <translation>Demandé pour vous par {}</translation>
    </message>
    <message>
        <source>Asked for {}</source>
        <translation>Demandé pour {}</translation>
    </message>
    <message>
        <source>Asked for {who} by {by}</source>
        <translation>Demandé pour {who} par {by}</translation>
    </message>
    <message>
        <source>reached a voicemail box</source>
        <translation>est tombé sur une messagerie</translation>
    </message>
    <message>
        <source>spoke with the customer and agreed on another call</source>
        <translation>a parlé au client et convenu d’un autre appel</translation>
    </message>
    <message>
        <source>put it off to another time</source>
        <translation>l’a reporté à une autre heure</translation>
    </message>
    <message>
        <source>reached somebody else</source>
        <translation>a joint quelqu’un d’autre</translation>
    </message>
    <message>
        <source>spoke with the customer</source>
        <translation>a parlé au client</translation>
    </message>
    <message>
        <source>put off at closing time</source>
        <translation>reporté à la fermeture</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>raccroché</translation>
    </message>
    <message>
        <source>could not be called: the call was not placed</source>
        <translation>n’a pas pu être appelé : l’appel n’a pas été passé</translation>
    </message>
    <message>
        <source>ended it before an answer</source>
        <translation>l’a terminé avant une réponse</translation>
    </message>
    <message>
        <source>the line was busy</source>
        <translation>la ligne était occupée</translation>
    </message>
    <message>
        <source>the call was refused</source>
        <translation>l’appel a été refusé</translation>
    </message>
    <message>
        <source>the number was not in use</source>
        <translation>le numéro n’était pas attribué</translation>
    </message>
    <message>
        <source>the network failed</source>
        <translation>le réseau est tombé en panne</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>corrected by {}</source>
        <translation>corrigé par {}</translation>
    </message>
    <message>
        <source>handed it to the supervisors</source>
        <translation>l’a transmis aux superviseurs</translation>
    </message>
    <message>
        <source>requested {}</source>
        <translation>demandé {}</translation>
    </message>
    <message>
        <source>with an agent now</source>
        <translation>actuellement chez un agent</translation>
    </message>
    <message>
        <source>waits in the queue</source>
        <translation>attend dans la file</translation>
    </message>
    <message>
        <source>waits for its time</source>
        <translation>attend son heure</translation>
    </message>
    <message>
        <source>Handed over by {}</source>
        <translation>Transmis par {}</translation>
    </message>
    <message>
        <source>Put off at closing time, {when}</source>
        <translation>Reporté à la fermeture, {when}</translation>
    </message>
    <message>
        <source>{who} reached a voicemail box {when}</source>
        <translation>{who} est tombé sur une messagerie {when}</translation>
    </message>
    <message>
        <source>{who} got no answer {when}</source>
        <translation>{who} n’a pas eu de réponse {when}</translation>
    </message>
    <message>
        <source>Spoke with {who} {when}</source>
        <translation>A parlé à {who} {when}</translation>
    </message>
    <message>
        <source>{who} put it off {when}</source>
        <translation>{who} l’a reporté {when}</translation>
    </message>
</context>
<context>
    <name>PerformanceTab</name>
    <message>
        <source>Longest waiting</source>
        <translation>Plus longue attente</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Promesses tenues</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>reçus</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>joints</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoués</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>Ce service, par quart d’heure</translation>
    </message>
    <message>
        <source>The shift could not be loaded</source>
        <translation>Le service n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>Loading the shift…</source>
        <translation>Chargement du service…</translation>
    </message>
    <message>
        <source>Nothing yet this shift</source>
        <translation>Rien encore pendant ce service</translation>
    </message>
    <message>
        <source>Callbacks entered, reached and failed are drawn here by the quarter hour.</source>
        <translation>Les rappels reçus, joints et échoués sont tracés ici par quart d’heure.</translation>
    </message>
    <message>
        <source>{succeeded} succeeded, {failed} failed</source>
        <translation>{succeeded} réussis, {failed} échoués</translation>
    </message>
    <message>
        <source>{queue} in queue, {pending} pending, {agents} with agents</source>
        <translation>{queue} en file, {pending} à venir, {agents} avec des agents</translation>
    </message>
    <message>
        <source>answer to completion</source>
        <translation>de la réponse à la fin</translation>
    </message>
    <message>
        <source>of Proc</source>
        <translation>des traités</translation>
    </message>
    <message>
        <source>this shift</source>
        <translation>ce service</translation>
    </message>
    <message>
        <source>no one waits in queue</source>
        <translation>personne n’attend en file</translation>
    </message>
    <message>
        <source>in queue since {}</source>
        <translation>en file depuis {}</translation>
    </message>
    <message>
        <source>{kept} in the promised time, {early} before, {late} after</source>
        <translation>{kept} dans le délai annoncé, {early} avant, {late} après</translation>
    </message>
    <message>
        <source>no promised time yet this shift</source>
        <translation>aucun délai annoncé pendant ce service</translation>
    </message>
</context>
<context>
    <name>PeriodFigures</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>Callbacks that entered in the period.</source>
        <translation>Rappels reçus pendant la période.</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussis</translation>
    </message>
    <message>
        <source>Callbacks completed as succeeded in the period.</source>
        <translation>Rappels terminés avec succès pendant la période.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoués</translation>
    </message>
    <message>
        <source>Callbacks completed as failed in the period.</source>
        <translation>Rappels terminés en échec pendant la période.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Attempts made in the period.</source>
        <translation>Tentatives faites pendant la période.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Joints</translation>
    </message>
    <message>
        <source>Attempts that were handled, and their share of all attempts.</source>
        <translation>Tentatives traitées, et leur part de toutes les tentatives.</translation>
    </message>
    <message>
        <source>First successes</source>
        <translation>Premiers succès</translation>
    </message>
    <message>
        <source>First attempts of their callback that were handled, and their share of all first attempts.</source>
        <translation>Premières tentatives de leur rappel qui ont été traitées, et leur part de toutes les premières tentatives.</translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Attente moyenne</translation>
    </message>
    <message>
        <source>From the request to the first answer, whatever happened in between.</source>
        <translation>De la demande à la première réponse, quoi qu’il se soit passé entre-temps.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Attente la plus longue</translation>
    </message>
    <message>
        <source>The longest of these waits.</source>
        <translation>La plus longue de ces attentes.</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>Promesses tenues</translation>
    </message>
    <message>
        <source>First calls that began within the time promised at the request.</source>
        <translation>Premiers appels commencés dans le délai promis à la demande.</translation>
    </message>
    <message>
        <source>Begun early</source>
        <translation>En avance</translation>
    </message>
    <message>
        <source>First calls that began before the promised time.</source>
        <translation>Premiers appels commencés avant le délai promis.</translation>
    </message>
    <message>
        <source>Begun late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>First calls that began after the promised time, or never.</source>
        <translation>Premiers appels commencés après le délai promis, ou jamais.</translation>
    </message>
    <message>
        <source>Called on time</source>
        <translation>Rappelés à l’heure</translation>
    </message>
    <message>
        <source>Calls that were moved to a time and began within five minutes from that time on.</source>
        <translation>Appels reportés à une heure et commencés dans les cinq minutes qui la suivent.</translation>
    </message>
    <message>
        <source>Predicted wait</source>
        <translation>Attente prévue</translation>
    </message>
    <message>
        <source>The mean wait until the first call as it was predicted at the request.</source>
        <translation>L’attente moyenne jusqu’au premier appel, telle que prévue à la demande.</translation>
    </message>
    <message>
        <source>Real wait</source>
        <translation>Attente réelle</translation>
    </message>
    <message>
        <source>The mean wait of the same callbacks as it was.</source>
        <translation>L’attente moyenne des mêmes rappels, telle qu’elle a été.</translation>
    </message>
    <message>
        <source>Mean handling</source>
        <translation>Traitement moyen</translation>
    </message>
    <message>
        <source>From the answer to the completion.</source>
        <translation>De la réponse à la clôture.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Disposition code</source>
        <translation>Code de résultat</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Par agent</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Par heure</translation>
    </message>
    <message>
        <source>By business process</source>
        <translation>Par processus métier</translation>
    </message>
    <message>
        <source>By disposition code</source>
        <translation>Par code de résultat</translation>
    </message>
    <message>
        <source>% reached</source>
        <translation>% joints</translation>
    </message>
    <message>
        <source>% reached at the first attempt</source>
        <translation>% joints à la première tentative</translation>
    </message>
    <message>
        <source>% promises kept</source>
        <translation>% promesses tenues</translation>
    </message>
    <message>
        <source>% called on time</source>
        <translation>% rappelés à l’heure</translation>
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
        <translation>Sans code</translation>
    </message>
    <message>
        <source>{} (supervisor)</source>
        <translation>{} (superviseur)</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>Promised times: {kept} kept, {early} begun early, {late} late.</source>
        <translation>Délais promis : {kept} tenus, {early} en avance, {late} en retard.</translation>
    </message>
    <message>
        <source>Predicted wait {predicted} on average, real wait {real}.</source>
        <translation>Attente prévue de {predicted} en moyenne, réelle de {real}.</translation>
    </message>
    <message>
        <source>The promised ranges were {} wide on average.</source>
        <translation>Les plages promises duraient {} en moyenne.</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>The phone of this desktop is starting…</source>
        <translation>Le téléphone de ce programme démarre…</translation>
    </message>
    <message>
        <source>Connecting your headset…</source>
        <translation>Connexion de votre casque…</translation>
    </message>
    <message>
        <source>You are muted. The customer does not hear you.</source>
        <translation>Votre micro est coupé. Le client ne vous entend pas.</translation>
    </message>
    <message>
        <source>Your headset is connected.</source>
        <translation>Votre casque est connecté.</translation>
    </message>
    <message>
        <source>The sound broke off. Connecting again… The customer stays on the line.</source>
        <translation>Le son est coupé. Reconnexion… Le client reste en ligne.</translation>
    </message>
    <message>
        <source>Your headset is connected when the call begins.</source>
        <translation>Votre casque se connecte quand l’appel commence.</translation>
    </message>
    <message>
        <source>There is no sound: this machine does not trust the server&apos;s certificate. Ask your administrator.</source>
        <translation>Il n’y a pas de son : ce poste ne fait pas confiance au certificat du serveur. Demandez à votre administrateur.</translation>
    </message>
    <message>
        <source>There is no sound: the server&apos;s media port does not answer. The desktop keeps trying.</source>
        <translation>Il n’y a pas de son : le port média du serveur ne répond pas. Le programme continue d’essayer.</translation>
    </message>
    <message>
        <source>The message is being played to the voicemail box. You are out of the call, which ends by itself.</source>
        <translation>Le message est diffusé sur la messagerie. Vous avez quitté l’appel, qui se termine automatiquement.</translation>
    </message>
    <message>
        <source>The customer is on hold.</source>
        <translation>Le client est en attente.</translation>
    </message>
    <message>
        <source>The recording is paused.</source>
        <translation>L’enregistrement est suspendu.</translation>
    </message>
    <message>
        <source>The conversation is being recorded.</source>
        <translation>La conversation est enregistrée.</translation>
    </message>
    <message>
        <source>The line stands still. Wait a moment: the network does not pass the sound on.</source>
        <translation>La ligne est figée. Attendez un instant : le réseau ne transmet pas le son.</translation>
    </message>
    <message>
        <source>The line is bad: the customer does not hear all that you say. Speak in short sentences.</source>
        <translation>La ligne est mauvaise : le client n’entend pas tout ce que vous dites. Faites des phrases courtes.</translation>
    </message>
    <message>
        <source>The line is unsteady: the customer may miss a word of yours.</source>
        <translation>La ligne est instable : un mot peut échapper au client.</translation>
    </message>
    <message>
        <source>The line is bad: you do not hear all that the customer says. Ask again for what matters.</source>
        <translation>La ligne est mauvaise : vous n’entendez pas tout ce que dit le client. Redemandez l’essentiel.</translation>
    </message>
    <message>
        <source>The line is unsteady: you may miss a word.</source>
        <translation>La ligne est instable : un mot peut vous échapper.</translation>
    </message>
    <message>
        <source>The line is slow: pause after each sentence, so that you do not interrupt each other.</source>
        <translation>La ligne est lente : marquez une pause après chaque phrase pour ne pas vous couper la parole.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. It is tried again; if it stays away, ask your administrator.</source>
        <translation>Le téléphone de ce poste ne démarre pas. Une nouvelle tentative est en cours ; si cela persiste, adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>The headset that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>Le casque choisi est absent. Branchez-le ou choisissez-en un autre dans les paramètres.</translation>
    </message>
    <message>
        <source>The microphone that you chose is not there. Plug it in, or choose another one in the settings.</source>
        <translation>Le microphone choisi est absent. Branchez-le ou choisissez-en un autre dans les paramètres.</translation>
    </message>
    <message>
        <source>There is no microphone. Plug your headset in.</source>
        <translation>Il n’y a pas de microphone. Branchez votre casque.</translation>
    </message>
    <message>
        <source>The microphone is gone. Plug it in, or choose another one.</source>
        <translation>Le microphone a disparu. Branchez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The microphone does not open. Close programs that use it, and allow the microphone in the system&apos;s privacy settings.</source>
        <translation>Le microphone ne s’ouvre pas. Fermez les programmes qui l’utilisent et autorisez le microphone dans les paramètres de confidentialité du système.</translation>
    </message>
    <message>
        <source>The sound library is missing on this machine. Ask your administrator.</source>
        <translation>La bibliothèque audio manque sur ce poste. Demandez à votre administrateur.</translation>
    </message>
    <message>
        <source>There is nothing to listen with. Plug your headset in.</source>
        <translation>Il n’y a rien pour écouter. Branchez votre casque.</translation>
    </message>
    <message>
        <source>The headset is gone. Plug it in, or choose another one.</source>
        <translation>Le casque a disparu. Branchez-le ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The headset does not open. Close programs that use it, or choose another one.</source>
        <translation>Le casque ne s’ouvre pas. Fermez les programmes qui l’utilisent ou choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>PhonePane</name>
    <message>
        <source>Choose headset and microphone</source>
        <translation>Choisir le casque et le microphone</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Niveau de votre microphone</translation>
    </message>
    <message>
        <source>Level of the customer&apos;s voice</source>
        <translation>Niveau de la voix du client</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Rétablir le micro</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le micro</translation>
    </message>
    <message>
        <source>Let the customer hear you again</source>
        <translation>Laisser le client vous entendre de nouveau</translation>
    </message>
    <message>
        <source>The customer does not hear you</source>
        <translation>Le client ne vous entend pas</translation>
    </message>
</context>
<context>
    <name>PlaybackBar</name>
    <message>
        <source>5 seconds back</source>
        <translation>5 secondes en arrière</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 secondes en avant</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Volume and device</source>
        <translation>Volume et périphérique</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>{} (Space)</source>
        <translation>{} (Espace)</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Postpone the callback</source>
        <translation>Reporter le rappel</translation>
    </message>
    <message>
        <source>It leaves the queue until then. No attempt is counted.</source>
        <translation>Il quitte la file d’ici là. Aucune tentative n’est comptée.</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>ProcessDialog</name>
    <message>
        <source>New business process</source>
        <translation>Nouveau processus métier</translation>
    </message>
    <message>
        <source>Id, which is in addresses and reports, and never changes</source>
        <translation>Identifiant pour les adresses et les rapports, qui ne change jamais</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>ProcessForm</name>
    <message>
        <source>Label</source>
        <translation>Libellé</translation>
    </message>
    <message>
        <source>Key, a digit or a small letter</source>
        <translation>Touche : un chiffre ou une lettre minuscule</translation>
    </message>
    <message>
        <source>Id, which is in reports and never changes</source>
        <translation>Identifiant, présent dans les rapports et immuable</translation>
    </message>
    <message>
        <source>No codes: agents choose the completion status alone. Add a code to begin.</source>
        <translation>Aucun code : les agents choisissent seulement le statut de clôture. Ajoutez un code pour commencer.</translation>
    </message>
    <message>
        <source>None: a group of codes</source>
        <translation>Aucun : un groupe de codes</translation>
    </message>
    <message>
        <source>Completion status</source>
        <translation>Statut de clôture</translation>
    </message>
    <message>
        <source>In the group</source>
        <translation>Dans le groupe</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>Aucun : au premier niveau</translation>
    </message>
    <message>
        <source>Disposition codes</source>
        <translation>Codes de résultat</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Ajouter un code</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Ajouter un groupe</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nouveau code</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>key {}</source>
        <translation>touche {}</translation>
    </message>
    <message>
        <source>Another code has this id; each has one of its own.</source>
        <translation>Un autre code a cet identifiant ; chacun a le sien.</translation>
    </message>
    <message>
        <source>Enter a whole number, such as 10, without separators.</source>
        <translation>Saisissez un nombre entier sans séparateur, par exemple 10.</translation>
    </message>
    <message>
        <source>Enter a number, such as 10 or 0.5, without separators.</source>
        <translation>Saisissez un nombre sans séparateur de milliers, par exemple 10 ou 0,5.</translation>
    </message>
    <message>
        <source>Enter a duration, such as 90 s, 15 min or 1 h 30 min.</source>
        <translation>Saisissez une durée, par exemple 90 s, 15 min ou 1 h 30 min.</translation>
    </message>
    <message>
        <source>usually {}</source>
        <translation>par défaut : {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Someone else has changed this, too. Saving replaces what they have set.</source>
        <translation>Quelqu’un d’autre a aussi modifié ceci. L’enregistrement remplace sa valeur.</translation>
    </message>
    <message>
        <source>Someone else has just changed this.</source>
        <translation>Quelqu’un d’autre vient de modifier ceci.</translation>
    </message>
    <message>
        <source>Numbers that customers see: {}. They and the trunks are in the site file, and are read when the server starts.</source>
        <translation>Numéros que voient les clients : {}. Eux et les lignes réseau se trouvent dans le fichier du site et sont lus au démarrage du serveur.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Prise en charge</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Script and page</source>
        <translation>Script et page</translation>
    </message>
    <message>
        <source>Those that take the number</source>
        <translation>Celles qui prennent le numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Agents who are offered its callbacks</source>
        <translation>Agents à qui ses rappels sont proposés</translation>
    </message>
    <message>
        <source>Languages that customers speak in recordings</source>
        <translation>Langues des clients dans les enregistrements</translation>
    </message>
    <message>
        <source>Codes such as en, es, at most 10. With several, the spoken one is detected; with none, English is expected.</source>
        <translation>Codes comme en, es, 10 au plus. S’il y en a plusieurs, la langue parlée est détectée ; sans aucun, l’anglais est attendu.</translation>
    </message>
    <message>
        <source>Country of spoken numbers</source>
        <translation>Pays des numéros prononcés</translation>
    </message>
    <message>
        <source>Two letters, such as US, for numbers that are spoken without a country code.</source>
        <translation>Deux lettres, comme US, pour les numéros prononcés sans indicatif de pays.</translation>
    </message>
    <message>
        <source>Kinds of numbers that it calls</source>
        <translation>Types de numéros qu’il appelle</translation>
    </message>
    <message>
        <source>Countries that it calls</source>
        <translation>Pays qu’il appelle</translation>
    </message>
    <message>
        <source>Two letters each, such as US, CA; empty for all.</source>
        <translation>Deux lettres chacun, comme US, CA ; vide pour tous.</translation>
    </message>
    <message>
        <source>all countries</source>
        <translation>tous les pays</translation>
    </message>
    <message>
        <source>Trunk of its calls</source>
        <translation>Ligne réseau de ses appels</translation>
    </message>
    <message>
        <source>Nothing is offered while the only trunk is away.</source>
        <translation>Rien n’est proposé tant que la seule ligne réseau est indisponible.</translation>
    </message>
    <message>
        <source>Time for the agent&apos;s own telephone to answer</source>
        <translation>Délai de réponse du téléphone de l’agent</translation>
    </message>
    <message>
        <source>Time for a lost connection of the agent to come back</source>
        <translation>Délai de retour d’une connexion perdue de l’agent</translation>
    </message>
    <message>
        <source>Detect voicemail boxes</source>
        <translation>Détecter les messageries vocales</translation>
    </message>
    <message>
        <source>Message for voicemail boxes</source>
        <translation>Message pour les messageries vocales</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/please-call-us.</source>
        <translation>Un son de l’autocommutateur, par exemple custom/please-call-us.</translation>
    </message>
    <message>
        <source>Record conversations</source>
        <translation>Enregistrer les conversations</translation>
    </message>
    <message>
        <source>Notice before a recording begins</source>
        <translation>Annonce avant le début d’un enregistrement</translation>
    </message>
    <message>
        <source>A sound of the switch, such as custom/recorded.</source>
        <translation>Un son de l’autocommutateur, par exemple custom/recorded.</translation>
    </message>
    <message>
        <source>What supervisors may do in a conversation</source>
        <translation>Ce que les superviseurs peuvent faire dans une conversation</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Speak to the agent alone</source>
        <translation>Parler à l’agent seul</translation>
    </message>
    <message>
        <source>Join the conversation</source>
        <translation>Participer à la conversation</translation>
    </message>
    <message>
        <source>Show agents that a supervisor is in the call</source>
        <translation>Montrer aux agents qu’un superviseur est dans l’appel</translation>
    </message>
    <message>
        <source>Fixed lines</source>
        <translation>Lignes fixes</translation>
    </message>
    <message>
        <source>Mobiles</source>
        <translation>Mobiles</translation>
    </message>
    <message>
        <source>Toll-free numbers</source>
        <translation>Numéros gratuits</translation>
    </message>
    <message>
        <source>Internet telephones</source>
        <translation>Téléphones par Internet</translation>
    </message>
    <message>
        <source>Personal numbers</source>
        <translation>Numéros personnels</translation>
    </message>
    <message>
        <source>Companies&apos; universal numbers</source>
        <translation>Numéros universels d’entreprises</translation>
    </message>
    <message>
        <source>Premium-rate numbers, which cost money</source>
        <translation>Numéros surtaxés, payants</translation>
    </message>
    <message>
        <source>Shared-cost numbers, which cost money</source>
        <translation>Numéros à coût partagé, payants</translation>
    </message>
    <message>
        <source>Pagers</source>
        <translation>Récepteurs d’appels</translation>
    </message>
    <message>
        <source>Voicemail access numbers</source>
        <translation>Numéros d’accès à la messagerie vocale</translation>
    </message>
    <message>
        <source>Most open callbacks</source>
        <translation>Nombre maximal de rappels ouverts</translation>
    </message>
    <message>
        <source>With so many that are not completed, no more are accepted.</source>
        <translation>Avec autant de rappels non clôturés, aucun autre n’est accepté.</translation>
    </message>
    <message>
        <source>Longest promise</source>
        <translation>Promesse la plus longue</translation>
    </message>
    <message>
        <source>The latest beginning of a call, from the request. A callback that would begin later is refused.</source>
        <translation>Le début d’appel le plus tardif, à partir de la demande. Un rappel qui commencerait plus tard est refusé.</translation>
    </message>
    <message>
        <source>Cut-off before closing</source>
        <translation>Arrêt avant la fermeture</translation>
    </message>
    <message>
        <source>So long before the schedule closes, no callback for today is accepted.</source>
        <translation>Aussi longtemps avant la fermeture, aucun rappel pour le jour même n’est accepté.</translation>
    </message>
    <message>
        <source>Most requests of one number on one day</source>
        <translation>Nombre maximal de demandes d’un numéro par jour</translation>
    </message>
    <message>
        <source>An alert begins where a measure reaches its level, and ends once it has been better for long enough. Few agents and a low share are bad; of the others, much is bad.</source>
        <translation>Une alerte commence quand une mesure atteint son niveau et finit quand elle est meilleure depuis assez longtemps. Peu d’agents et une faible part sont mauvais ; pour les autres, c’est une valeur élevée.</translation>
    </message>
    <message>
        <source>Callbacks in the shift before the share reached counts</source>
        <translation>Rappels du service à partir desquels la part des clients joints compte</translation>
    </message>
    <message>
        <source>Agents choose a code together with its completion status. Alt+Up and Alt+Down move a code, Delete removes it.</source>
        <translation>Les agents choisissent un code avec son statut de clôture. Alt+Haut et Alt+Bas déplacent un code, Suppr le retire.</translation>
    </message>
    <message>
        <source>A code is required where the status has codes</source>
        <translation>Code obligatoire si le statut en a</translation>
    </message>
    <message>
        <source>Call script, shown beside the call</source>
        <translation>Script d’appel, affiché à côté de l’appel</translation>
    </message>
    <message>
        <source>Note template, the beginning of a note</source>
        <translation>Modèle de note, le début d’une note</translation>
    </message>
    <message>
        <source>Address of the page about the customer</source>
        <translation>Adresse de la page sur le client</translation>
    </message>
    <message>
        <source>Such as https://crm.example.com/search?phone={number}; {customer_name}, {callback_id} and {attribute:NAME} are replaced, too.</source>
        <translation>Par exemple https://crm.example.com/search?phone={number} ; {customer_name}, {callback_id} et {attribute:NAME} sont remplacés aussi.</translation>
    </message>
    <message>
        <source>The page opens</source>
        <translation>La page s’ouvre</translation>
    </message>
    <message>
        <source>when a callback is accepted</source>
        <translation>quand un rappel est accepté</translation>
    </message>
    <message>
        <source>when the customer answers</source>
        <translation>quand le client répond</translation>
    </message>
    <message>
        <source>by key alone</source>
        <translation>par la touche seulement</translation>
    </message>
    <message>
        <source>Schemes that its address may have</source>
        <translation>Schémas que son adresse peut avoir</translation>
    </message>
    <message>
        <source>Such as https; another one starts another program on the agent&apos;s machine.</source>
        <translation>Par exemple https ; un autre lance un autre programme sur la machine de l’agent.</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Levels of alerts</source>
        <translation>Niveaux des alertes</translation>
    </message>
    <message>
        <source>Warning from</source>
        <translation>Avertissement à partir de</translation>
    </message>
    <message>
        <source>Alarm from</source>
        <translation>Alarme à partir de</translation>
    </message>
    <message>
        <source>Ends when better by</source>
        <translation>Finit si amélioré de</translation>
    </message>
    <message>
        <source>for at least</source>
        <translation>pendant au moins</translation>
    </message>
</context>
<context>
    <name>ProcessPane</name>
    <message>
        <source>Business process settings</source>
        <translation>Paramètres du processus métier</translation>
    </message>
    <message>
        <source>Callback Performance</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>Callback Timing</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Callback Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Current Interactions</source>
        <translation>Interactions en cours</translation>
    </message>
    <message>
        <source>no opening scheduled</source>
        <translation>aucune ouverture prévue</translation>
    </message>
    <message>
        <source>opens {}</source>
        <translation>ouvre {}</translation>
    </message>
</context>
<context>
    <name>ProcessesPage</name>
    <message>
        <source>New…</source>
        <translation>Nouveau…</translation>
    </message>
    <message>
        <source>New business process</source>
        <translation>Nouveau processus métier</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Remove the business process</source>
        <translation>Supprimer le processus métier</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Annuler les modifications</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Parts of the business process</source>
        <translation>Parties du processus métier</translation>
    </message>
    <message>
        <source>Hours and timing</source>
        <translation>Horaires et délais</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>En texte</translation>
    </message>
    <message>
        <source>Business processes</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>Quelqu’un d’autre a modifié ce processus métier entre-temps. Annulez vos modifications pour voir les siennes ; enregistrer à nouveau les remplace.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Fields that both of you changed are marked; check, and save again.</source>
        <translation>Quelqu’un d’autre a modifié ce processus métier entre-temps. Les champs que vous avez modifiés tous deux sont signalés ; vérifiez et enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Someone else has changed this business process meanwhile. Their changes are shown, yours are kept; check, and save again.</source>
        <translation>Quelqu’un d’autre a modifié ce processus métier entre-temps. Ses modifications sont affichées, les vôtres conservées ; vérifiez et enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Not saved. The fields that are marked name what is wrong.</source>
        <translation>Non enregistré. Les champs signalés indiquent ce qui ne va pas.</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Reason, kept with the callback</source>
        <translation>Motif, conservé avec le rappel</translation>
    </message>
</context>
<context>
    <name>ReasonsPage</name>
    <message>
        <source>Reasons for Not Ready, in the order of the menu</source>
        <translation>Motifs d’indisponibilité, dans l’ordre du menu</translation>
    </message>
    <message>
        <source>Name, which reports show in every language</source>
        <translation>Nom, que les rapports montrent dans toutes les langues</translation>
    </message>
    <message>
        <source>Shown in {}</source>
        <translation>Texte affiché en {}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Annuler les modifications</translation>
    </message>
    <message>
        <source>What agents choose from when they are not ready. An agent who has a reason that is removed keeps it until the next change of state. A name without a text for a language is shown as it is written.</source>
        <translation>Ce que les agents choisissent quand ils sont indisponibles. Un agent dont le motif est supprimé le garde jusqu’au prochain changement d’état. Un nom sans texte pour une langue est affiché tel qu’il est écrit.</translation>
    </message>
    <message>
        <source>New reason</source>
        <translation>Nouveau motif</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Someone else has changed the reasons meanwhile. Undo your changes to see theirs; saving again replaces them.</source>
        <translation>Quelqu’un d’autre a modifié les motifs entre-temps. Annulez vos modifications pour voir les siennes ; enregistrer à nouveau les remplace.</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>call {when}</source>
        <translation>appel {when}</translation>
    </message>
    <message>
        <source>{when}, {n} of {all}</source>
        <translation>{when}, {n} sur {all}</translation>
    </message>
    <message>
        <source>rough draft</source>
        <translation>ébauche</translation>
    </message>
    <message>
        <source>times estimated</source>
        <translation>moments estimés</translation>
    </message>
    <message>
        <source>certainty unknown</source>
        <translation>fiabilité inconnue</translation>
    </message>
    <message>
        <source>dotted: unsure</source>
        <translation>pointillé : incertain</translation>
    </message>
    <message>
        <source>Someone speaks, but the words could not be made out. Listen to the recording.</source>
        <translation>Quelqu’un parle, mais les mots sont incompréhensibles. Écoutez l’enregistrement.</translation>
    </message>
    <message>
        <source>No words were heard in this recording.</source>
        <translation>Aucun mot n’a été entendu dans cet enregistrement.</translation>
    </message>
    <message>
        <source>Transcribing…</source>
        <translation>Transcription en cours…</translation>
    </message>
    <message>
        <source>This recording could not be transcribed.</source>
        <translation>Cet enregistrement n’a pas pu être transcrit.</translation>
    </message>
    <message>
        <source>This recording could not be transcribed. It can still be heard.</source>
        <translation>Cet enregistrement n’a pas pu être transcrit. Vous pouvez tout de même l’écouter.</translation>
    </message>
    <message>
        <source>Loading the transcription…</source>
        <translation>Chargement de la transcription…</translation>
    </message>
    <message>
        <source>There is no transcription.</source>
        <translation>Il n’y a pas de transcription.</translation>
    </message>
    <message>
        <source>Only the newest recording is transcribed.</source>
        <translation>Seul le dernier enregistrement est transcrit.</translation>
    </message>
    <message>
        <source>There is no transcription of this recording.</source>
        <translation>Il n’y a pas de transcription de cet enregistrement.</translation>
    </message>
</context>
<context>
    <name>RecordingView</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Recording of</source>
        <translation>Enregistrement du</translation>
    </message>
    <message>
        <source>Transcription</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Copy the transcription</source>
        <translation>Copier la transcription</translation>
    </message>
    <message>
        <source>Play the recording</source>
        <translation>Lire l’enregistrement</translation>
    </message>
    <message>
        <source>Show the recording</source>
        <translation>Afficher l’enregistrement</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>conversation of {}</source>
        <translation>conversation du {}</translation>
    </message>
    <message>
        <source>recording of {}</source>
        <translation>enregistrement de {}</translation>
    </message>
    <message>
        <source>Conversations are not transcribed.</source>
        <translation>Les conversations ne sont pas transcrites.</translation>
    </message>
    <message>
        <source>The customer left no recording.</source>
        <translation>Le client n’a pas laissé d’enregistrement.</translation>
    </message>
</context>
<context>
    <name>RefusalList</name>
    <message>
        <source>Refused callbacks</source>
        <translation>Rappels refusés</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>There is no such open callback.</source>
        <translation>Ce rappel ouvert n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such open callback, or you may not see it.</source>
        <translation>Ce rappel ouvert n’existe pas, ou vous ne pouvez pas le voir.</translation>
    </message>
    <message>
        <source>An agent has the callback already.</source>
        <translation>Un agent a déjà le rappel.</translation>
    </message>
    <message>
        <source>An agent has the callback and has been notified.</source>
        <translation>Un agent a le rappel et a été averti.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be changed once it is back.</source>
        <translation>Un agent a le rappel ; il pourra être modifié à son retour.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be completed once it is back.</source>
        <translation>Un agent a le rappel ; il pourra être clôturé à son retour.</translation>
    </message>
    <message>
        <source>An agent has the callback; it can be purged once it is back.</source>
        <translation>Un agent a le rappel ; il pourra être purgé à son retour.</translation>
    </message>
    <message>
        <source>An agent has the callback; the action can no longer be undone for it.</source>
        <translation>Un agent a le rappel ; l’action ne peut plus être annulée pour lui.</translation>
    </message>
    <message>
        <source>Only a pending callback can be sent to the queue.</source>
        <translation>Seul un rappel en attente peut être mis en file.</translation>
    </message>
    <message>
        <source>Callbacks of this business process are stopped; start them first.</source>
        <translation>Les rappels de ce processus métier sont arrêtés ; démarrez-les d’abord.</translation>
    </message>
    <message>
        <source>The business process is off schedule; callbacks go to the queue when it opens.</source>
        <translation>Le processus métier est hors horaires ; les rappels passent en file à l’ouverture.</translation>
    </message>
    <message>
        <source>It is outside the calling hours in the customer&apos;s time zone.</source>
        <translation>On est hors des heures d’appel dans le fuseau horaire du client.</translation>
    </message>
    <message>
        <source>The callback expires before that time.</source>
        <translation>Le rappel expire avant cette heure.</translation>
    </message>
    <message>
        <source>The customer has another open callback there.</source>
        <translation>Le client y a un autre rappel ouvert.</translation>
    </message>
    <message>
        <source>The callback has changed since the action; nothing was undone for it.</source>
        <translation>Le rappel a changé depuis l’action ; rien n’a été annulé pour lui.</translation>
    </message>
    <message>
        <source>The callback was completed by something else.</source>
        <translation>Le rappel a été clôturé autrement.</translation>
    </message>
    <message>
        <source>A new shift has begun, so that the figures of the former one are final.</source>
        <translation>Un nouveau service a commencé ; les chiffres du précédent sont définitifs.</translation>
    </message>
    <message>
        <source>There is no such action that can still be undone.</source>
        <translation>Cette action ne peut plus être annulée.</translation>
    </message>
    <message>
        <source>The callback is completed already.</source>
        <translation>Le rappel est déjà clôturé.</translation>
    </message>
    <message>
        <source>Only a wrap-up that is completed with a status can be corrected.</source>
        <translation>Seule une clôture terminée avec un statut peut être corrigée.</translation>
    </message>
    <message>
        <source>The callback was ended by something else since the wrap-up.</source>
        <translation>Depuis la clôture, le rappel a été terminé par autre chose.</translation>
    </message>
    <message>
        <source>The customer has another open callback by now, which the correction would double.</source>
        <translation>Le client a désormais un autre rappel en cours, que la correction doublerait.</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected, so the agent can only be set offline.</source>
        <translation>L’agent n’a pas ouvert le programme ; il ne peut être mis que hors ligne.</translation>
    </message>
    <message>
        <source>The business process has as many open callbacks as it takes.</source>
        <translation>Le processus métier a autant de rappels ouverts qu’il en accepte.</translation>
    </message>
    <message>
        <source>The business process does not call this number.</source>
        <translation>Le processus métier n’appelle pas ce numéro.</translation>
    </message>
    <message>
        <source>There is nothing to correct: five minutes have passed since the agent&apos;s last callback, or a new shift has begun.</source>
        <translation>Il n’y a rien à corriger : cinq minutes se sont écoulées depuis le dernier rappel de l’agent, ou un nouveau service a commencé.</translation>
    </message>
</context>
<context>
    <name>RefusalsDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>End interaction state</source>
        <translation>État final de l’interaction</translation>
    </message>
    <message>
        <source>Original entrance time</source>
        <translation>Entrée d’origine</translation>
    </message>
    <message>
        <source>Last attempt time</source>
        <translation>Dernière tentative</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Total attempts</source>
        <translation>Total des tentatives</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>ReportBar</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Du – au</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Tous les processus métier</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Prochain</translation>
    </message>
    <message>
        <source>Newest file</source>
        <translation>Fichier le plus récent</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Failed at {time}: {reason}</source>
        <translation>Échec à {time} : {reason}</translation>
    </message>
    <message>
        <source>Not written yet</source>
        <translation>Pas encore écrit</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>Completed callbacks (6.04)</source>
        <translation>Rappels terminés (6.04)</translation>
    </message>
    <message>
        <source>Figures: {}</source>
        <translation>Chiffres : {}</translation>
    </message>
</context>
<context>
    <name>ReportFilesPage</name>
    <message>
        <source>Scheduled files</source>
        <translation>Fichiers planifiés</translation>
    </message>
    <message>
        <source>The server writes these reports into folders each day. The site file lists them.</source>
        <translation>Le serveur écrit ces rapports chaque jour dans des dossiers. Le fichier du site les énumère.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>The list could not be loaded</source>
        <translation>Impossible de charger la liste</translation>
    </message>
    <message>
        <source>No files are scheduled</source>
        <translation>Aucun fichier planifié</translation>
    </message>
    <message>
        <source>An administrator lists reports in the site file, and the server writes them each day.</source>
        <translation>Un administrateur énumère des rapports dans le fichier du site, et le serveur les écrit chaque jour.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>The report could not be loaded</source>
        <translation>Le rapport n’a pas pu être chargé</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>Rappels terminés</translation>
    </message>
    <message>
        <source>6.04 Completed Callback Interaction</source>
        <translation>6.04 Rappels terminés</translation>
    </message>
    <message>
        <source>Find completed callbacks by number or name</source>
        <translation>Chercher des rappels terminés par numéro ou nom</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>numéro ou nom</translation>
    </message>
    <message>
        <source>Loading the report…</source>
        <translation>Chargement du rapport…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed, more as you scroll</source>
        <translation>
            <numerusform>%Ln rappel terminé, la suite en défilant</numerusform>
            <numerusform>%Ln rappels terminés, la suite en défilant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks completed</source>
        <translation>
            <numerusform>%Ln rappel terminé</numerusform>
            <numerusform>%Ln rappels terminés</numerusform>
        </translation>
    </message>
    <message>
        <source>No completed callbacks match</source>
        <translation>Aucun rappel terminé ne correspond</translation>
    </message>
    <message>
        <source>Search for another number or name, or remove the filters.</source>
        <translation>Cherchez un autre numéro ou un autre nom, ou retirez les filtres.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>No callback was completed in this period</source>
        <translation>Aucun rappel n’a été terminé pendant cette période</translation>
    </message>
    <message>
        <source>Choose a longer period above.</source>
        <translation>Choisissez ci-dessus une période plus longue.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
</context>
<context>
    <name>ReportsPlace</name>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Completed callbacks</source>
        <translation>Rappels terminés</translation>
    </message>
    <message>
        <source>Figures of a period</source>
        <translation>Chiffres d’une période</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Scheduled files</source>
        <translation>Fichiers planifiés</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>{} s left</source>
        <translation>encore {} s</translation>
    </message>
</context>
<context>
    <name>ScriptPane</name>
    <message>
        <source>Script</source>
        <translation>Script d’appel</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Emplacement de l’interaction</translation>
    </message>
    <message>
        <source>Why not offered</source>
        <translation>Pourquoi il n’est pas proposé</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>Nombre de tentatives</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Requested agent</source>
        <translation>Agent demandé</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>with an agent</source>
        <translation>avec un agent</translation>
    </message>
    <message>
        <source>ready to offer</source>
        <translation>prêt à être proposé</translation>
    </message>
    <message>
        <source> +{}</source>
        <translation> +{}</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>off schedule</source>
        <translation>hors horaire</translation>
    </message>
    <message>
        <source>calling hours</source>
        <translation>heures d’appel</translation>
    </message>
    <message>
        <source>no common hour</source>
        <translation>aucune heure commune</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>number in use</source>
        <translation>numéro occupé ailleurs</translation>
    </message>
    <message>
        <source>agent away</source>
        <translation>agent absent</translation>
    </message>
    <message>
        <source>no agent free</source>
        <translation>aucun agent libre</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>pause après refus</translation>
    </message>
    <message>
        <source>no telephony</source>
        <translation>pas de téléphonie</translation>
    </message>
    <message>
        <source>no line</source>
        <translation>pas de ligne</translation>
    </message>
    <message>
        <source>due {}</source>
        <translation>échéance {}</translation>
    </message>
    <message>
        <source>opens {}</source>
        <translation>ouvre {}</translation>
    </message>
    <message>
        <source>calls from {}</source>
        <translation>appels dès {}</translation>
    </message>
    <message>
        <source>{reason}, until {time}</source>
        <translation>{reason}, jusqu’à {time}</translation>
    </message>
    <message>
        <source>held for a supervisor</source>
        <translation>retenu pour un superviseur</translation>
    </message>
    <message>
        <source>{used} of {limit}</source>
        <translation>{used} sur {limit}</translation>
    </message>
    <message>
        <source>being transcribed</source>
        <translation>en cours de transcription</translation>
    </message>
    <message>
        <source>transcribed</source>
        <translation>transcrit</translation>
    </message>
    <message>
        <source>could not be transcribed</source>
        <translation>n’a pas pu être transcrit</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Find callbacks by number or name</source>
        <translation>Chercher des rappels par numéro ou nom</translation>
    </message>
    <message>
        <source>number or name</source>
        <translation>numéro ou nom</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Interaction Location</source>
        <translation>Emplacement de l’interaction</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Any location</source>
        <translation>Tous les emplacements</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Any due time</source>
        <translation>Toutes les échéances</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Échus</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Plus tard aujourd’hui</translation>
    </message>
    <message>
        <source>After today</source>
        <translation>Après aujourd’hui</translation>
    </message>
    <message>
        <source>All business processes</source>
        <translation>Tous les processus métier</translation>
    </message>
    <message>
        <source>Any agent</source>
        <translation>N’importe quel agent</translation>
    </message>
</context>
<context>
    <name>SelfTest</name>
    <message>
        <source>Microphone</source>
        <translation>Microphone</translation>
    </message>
    <message>
        <source>opens, and hears something</source>
        <translation>s’ouvre et capte du son</translation>
    </message>
    <message>
        <source>opens, and hears nothing at all</source>
        <translation>s’ouvre et n’entend rien du tout</translation>
    </message>
    <message>
        <source>Switch the microphone on at the headset, and allow it in the system&apos;s privacy settings. It is needed only if this desktop is your phone.</source>
        <translation>Allumez le microphone du casque et autorisez-le dans les paramètres de confidentialité du système. Il n’est nécessaire que si ce programme est votre téléphone.</translation>
    </message>
    <message>
        <source>does not open</source>
        <translation>ne s’ouvre pas</translation>
    </message>
    <message>
        <source>It is needed only if this desktop is your phone.</source>
        <translation>Il n’est nécessaire que si ce programme est votre téléphone.</translation>
    </message>
    <message>
        <source>The phone of this desktop does not start. Install the program again.</source>
        <translation>Le téléphone de ce programme ne démarre pas. Réinstallez le programme.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>settings in {}</source>
        <translation>paramètres dans {}</translation>
    </message>
    <message>
        <source>logs in {}</source>
        <translation>journaux dans {}</translation>
    </message>
    <message>
        <source>no logs</source>
        <translation>aucun journal</translation>
    </message>
    <message>
        <source>Cannot be written: {}. Free some disk space, or have its owner and permissions corrected.</source>
        <translation>Écriture impossible : {}. Libérez de l’espace disque, ou faites corriger le propriétaire et les droits.</translation>
    </message>
    <message>
        <source>the log folder</source>
        <translation>le dossier des journaux</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Stratégie</translation>
    </message>
    <message>
        <source>an administrator has set nothing</source>
        <translation>un administrateur n’a rien défini</translation>
    </message>
    <message>
        <source>Invalid, so not applied: {}</source>
        <translation>Non valide, donc non appliqué : {}</translation>
    </message>
    <message>
        <source>enforces {}</source>
        <translation>impose {}</translation>
    </message>
    <message>
        <source>sets defaults for {}</source>
        <translation>fixe des valeurs par défaut pour {}</translation>
    </message>
    <message>
        <source>group policy, {}</source>
        <translation>stratégie de groupe, {}</translation>
    </message>
    <message>
        <source>the installer, {}</source>
        <translation>le programme d’installation, {}</translation>
    </message>
    <message>
        <source>configuration profile, {}</source>
        <translation>profil de configuration, {}</translation>
    </message>
    <message>
        <source>Callback Desk {}: self-test</source>
        <translation>Callback Desk {} : autotest</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>not available from here</source>
        <translation>indisponible d’ici</translation>
    </message>
    <message>
        <source>Start it in a desktop session, signed in at the machine or remotely.</source>
        <translation>Lancez-le dans une session graphique, sur le poste ou à distance.</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Zone de notification</translation>
    </message>
    <message>
        <source>there</source>
        <translation>présente</translation>
    </message>
    <message>
        <source>Closing the window minimises it, and offers still come up. Some desktops can add a tray.</source>
        <translation>Fermer la fenêtre la réduit, et les propositions apparaissent toujours. Certains bureaux peuvent ajouter une zone de notification.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>by this program&apos;s own popup</source>
        <translation>par la fenêtre propre à ce programme</translation>
    </message>
    <message>
        <source>the desktop shows them</source>
        <translation>le bureau les affiche</translation>
    </message>
    <message>
        <source>the desktop shows none</source>
        <translation>le bureau n’en affiche aucune</translation>
    </message>
    <message>
        <source>Offers appear only in this program&apos;s own popup. A notification service would show them too.</source>
        <translation>Les propositions n’apparaissent que dans la fenêtre propre à ce programme. Un service de notification les afficherait aussi.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>the sound system does not answer</source>
        <translation>le système audio ne répond pas</translation>
    </message>
    <message>
        <source>Sign out of this computer and in again, or restart its sound system.</source>
        <translation>Déconnectez-vous de ce poste puis reconnectez-vous, ou redémarrez son système audio.</translation>
    </message>
    <message>
        <source>no playback device</source>
        <translation>aucun périphérique de lecture</translation>
    </message>
    <message>
        <source>Plug in a headset or speakers. Without one, offers do not ring and recordings can only be read.</source>
        <translation>Branchez un casque ou des haut-parleurs. Sans eux, les propositions ne sonnent pas et les enregistrements ne peuvent qu’être lus.</translation>
    </message>
    <message>
        <source>plays on {} by default</source>
        <translation>joue sur {} par défaut</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>stores, reads and deletes entries</source>
        <translation>enregistre, lit et supprime des entrées</translation>
    </message>
    <message>
        <source>not usable: {}</source>
        <translation>inutilisable : {}</translation>
    </message>
    <message>
        <source>Without a keyring you must sign in at each start. Unlock it, or have one installed.</source>
        <translation>Sans trousseau, vous devez vous connecter à chaque démarrage. Déverrouillez-le, ou faites-en installer un.</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>aucune n’est définie</translation>
    </message>
    <message>
        <source>Sign in once, or use --server URL. An administrator can set it for all users.</source>
        <translation>Connectez-vous une fois, ou utilisez --server URL. Un administrateur peut la définir pour tous les utilisateurs.</translation>
    </message>
    <message>
        <source>Write an address such as https://callbacks.example.com.</source>
        <translation>Écrivez une adresse comme https://callbacks.example.com.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>through the proxy {}</source>
        <translation>par le proxy {}</translation>
    </message>
    <message>
        <source>version {version} answers in {time} ms</source>
        <translation>la version {version} répond en {time} ms</translation>
    </message>
    <message>
        <source>No proxy has that name.</source>
        <translation>Aucun proxy ne porte ce nom.</translation>
    </message>
    <message>
        <source>The network cannot reach the proxy.</source>
        <translation>Le réseau n’atteint pas le proxy.</translation>
    </message>
    <message>
        <source>The proxy, or the server behind it, did not answer in time.</source>
        <translation>Le proxy, ou le serveur derrière lui, n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The proxy does not answer, so the server was not contacted.</source>
        <translation>Le proxy ne répond pas ; le serveur n’a donc pas été contacté.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address in this system&apos;s settings and in the variable {variable}, and check that the proxy runs. If no proxy is needed here, remove it, or add the server&apos;s name to no_proxy.</source>
        <translation>Vérifiez l’adresse du proxy dans les paramètres de ce système et dans la variable {variable}, et vérifiez que le proxy fonctionne. S’il ne faut pas de proxy ici, retirez-le ou ajoutez le nom du serveur à no_proxy.</translation>
    </message>
    <message>
        <source>Check the address, the network and, away from the office, the VPN; then test again.</source>
        <translation>Vérifiez l’adresse, le réseau et, hors du bureau, le VPN ; puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Check that the server runs and that no firewall blocks this machine.</source>
        <translation>Vérifiez que le serveur fonctionne et qu’aucun pare-feu ne bloque ce poste.</translation>
    </message>
    <message>
        <source>Have the proxy allow the server&apos;s name, or add the name to no_proxy.</source>
        <translation>Faites autoriser le nom du serveur par le proxy, ou ajoutez-le à no_proxy.</translation>
    </message>
    <message>
        <source>See the certificate below.</source>
        <translation>Voir le certificat ci-dessous.</translation>
    </message>
    <message>
        <source>Check whether the address should begin with http:// or have another port.</source>
        <translation>Vérifiez si l’adresse doit commencer par http:// ou avoir un autre port.</translation>
    </message>
    <message>
        <source>Check the address; a callback-server must answer there.</source>
        <translation>Vérifiez l’adresse ; un callback-server doit y répondre.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>not known, because no secure connection was made</source>
        <translation>inconnu, car aucune connexion sécurisée n’a été établie</translation>
    </message>
    <message>
        <source>not valid before {:%Y-%m-%d}</source>
        <translation>non valide avant le {:%Y-%m-%d}</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock; if it is right, have a new certificate issued.</source>
        <translation>Réglez l’horloge de ce poste ; si elle est juste, faites émettre un nouveau certificat.</translation>
    </message>
    <message>
        <source>Have it renewed: once it expires, no one can sign in.</source>
        <translation>Faites-le renouveler : une fois qu’il aura expiré, personne ne pourra se connecter.</translation>
    </message>
    <message>
        <source>none: plain HTTP that does not leave this machine</source>
        <translation>aucun : HTTP non chiffré qui ne quitte pas ce poste</translation>
    </message>
    <message>
        <source>none: plain HTTP, so others on the network can read passwords</source>
        <translation>aucun : HTTP non chiffré, d’autres sur le réseau peuvent donc lire les mots de passe</translation>
    </message>
    <message>
        <source>Set up https:// on the server, and use that address.</source>
        <translation>Configurez https:// sur le serveur et utilisez cette adresse.</translation>
    </message>
    <message>
        <source>expired on {}</source>
        <translation>expiré le {}</translation>
    </message>
    <message>
        <source>of {subject}, issued by {issuer}</source>
        <translation>de {subject}, émis par {issuer}</translation>
    </message>
    <message>
        <source>trusted by {}</source>
        <translation>approuvé par {}</translation>
    </message>
    <message>
        <source>no longer valid</source>
        <translation>n’est plus valide</translation>
    </message>
    <message>
        <source>of another server</source>
        <translation>d’un autre serveur</translation>
    </message>
    <message>
        <source>not trusted by {}</source>
        <translation>non approuvé par {}</translation>
    </message>
    <message>
        <source>Have it renewed at the server; if it was, set this machine&apos;s clock.</source>
        <translation>Faites-le renouveler sur le serveur ; si c’est fait, réglez l’horloge de ce poste.</translation>
    </message>
    <message>
        <source>Use the name that the certificate is for, or have one issued for this name.</source>
        <translation>Utilisez le nom pour lequel le certificat est émis, ou faites-en émettre un pour ce nom.</translation>
    </message>
    <message>
        <source>Have the issuer&apos;s certificate added to what this machine trusts. If you do not know the issuer, do not sign in.</source>
        <translation>Faites ajouter le certificat de l’émetteur à ceux que ce poste approuve. Si vous ne connaissez pas l’émetteur, ne vous connectez pas.</translation>
    </message>
    <message>
        <source>the Windows certificate store</source>
        <translation>le magasin de certificats de Windows</translation>
    </message>
    <message>
        <source>Fix the server problem first, then test again.</source>
        <translation>Réglez d’abord le problème du serveur, puis testez de nouveau.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>not compared, because the server did not answer</source>
        <translation>non comparée, car le serveur n’a pas répondu</translation>
    </message>
    <message>
        <source>matches the server&apos;s within {} s</source>
        <translation>correspond à celle du serveur à {} s près</translation>
    </message>
    <message>
        <source>{} s behind the server&apos;s</source>
        <translation>retarde de {} s sur celle du serveur</translation>
    </message>
    <message>
        <source>{} s ahead of the server&apos;s</source>
        <translation>avance de {} s sur celle du serveur</translation>
    </message>
    <message>
        <source>Let this machine set its clock from the network. Countdowns are still right; times of day are not.</source>
        <translation>Faites régler l’horloge de ce poste par le réseau. Les comptes à rebours restent justes ; les heures ne le sont pas.</translation>
    </message>
</context>
<context>
    <name>SelfTestWindow</name>
    <message>
        <source>Self-test</source>
        <translation>Autotest</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Tester de nouveau</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copier pour l’assistance</translation>
    </message>
    <message>
        <source>Show the logs</source>
        <translation>Afficher les journaux</translation>
    </message>
    <message>
        <source>This machine and the server</source>
        <translation>Ce poste et le serveur</translation>
    </message>
    <message>
        <source>The copied text contains no names and no passwords.</source>
        <translation>Le texte copié ne contient ni nom ni mot de passe.</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Tout est en ordre</translation>
    </message>
    <message>
        <source>You can work, but there are warnings</source>
        <translation>Vous pouvez travailler, mais il y a des avertissements</translation>
    </message>
    <message>
        <source>A problem keeps you from working</source>
        <translation>Un problème vous empêche de travailler</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erreur</translation>
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
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>Prend fin d’elle-même</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>celui-ci</translation>
    </message>
</context>
<context>
    <name>SessionsDialog</name>
    <message>
        <source>Where you are signed in</source>
        <translation>Où vous êtes connecté</translation>
    </message>
    <message>
        <source>Sessions of {}</source>
        <translation>Sessions de {}</translation>
    </message>
    <message>
        <source>End this session</source>
        <translation>Mettre fin à cette session</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>Se déconnecter partout ailleurs</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Déconnecter partout</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>Not signed in anywhere</source>
        <translation>Connecté nulle part</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>The sessions could not be read</source>
        <translation>Impossible de lire les sessions</translation>
    </message>
</context>
<context>
    <name>SetStateDialog</name>
    <message>
        <source>Set the state of {}</source>
        <translation>Définir l’état de {}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Note, shown to the agent</source>
        <translation>Note, visible par l’agent</translation>
    </message>
    <message>
        <source>No desktop of the agent is connected.</source>
        <translation>Aucun poste de l’agent n’est connecté.</translation>
    </message>
    <message>
        <source>It takes effect after the present interaction.</source>
        <translation>Cela prend effet après l’interaction en cours.</translation>
    </message>
    <message>
        <source>It takes effect at once, and the agent sees who has set it.</source>
        <translation>Cela prend effet aussitôt, et l’agent voit qui l’a défini.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>changed, not saved</source>
        <translation>modifié, non enregistré</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation>Niveau de votre microphone</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>En bas à droite</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>En bas à gauche</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>En haut à droite</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>En haut à gauche</translation>
    </message>
    <message>
        <source>Keys that work while another program is in front</source>
        <translation>Touches actives même avec un autre programme au premier plan</translation>
    </message>
    <message>
        <source>Play a sound when an alert begins</source>
        <translation>Jouer un son quand une alerte commence</translation>
    </message>
    <message>
        <source>Notify me of alerts while another window is in front</source>
        <translation>Me notifier les alertes lorsqu’une autre fenêtre est au premier plan</translation>
    </message>
    <message>
        <source>Answer, hang up and mute with the headset&apos;s buttons</source>
        <translation>Décrocher, raccrocher et couper le micro avec les touches du casque</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>24 hours: 15:04</source>
        <translation>24 heures : 15:04</translation>
    </message>
    <message>
        <source>12 hours: 3:04 PM</source>
        <translation>12 heures : 3:04 PM</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>Sonner sur</translation>
    </message>
    <message>
        <source>Ring volume</source>
        <translation>Volume de la sonnerie</translation>
    </message>
    <message>
        <source>Play recordings on</source>
        <translation>Lire les enregistrements sur</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Popup position</source>
        <translation>Position de la proposition</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Nouvelles versions</translation>
    </message>
    <message>
        <source>Keys in every window</source>
        <translation>Touches dans toutes les fenêtres</translation>
    </message>
    <message>
        <source>Keys in this program</source>
        <translation>Touches dans ce programme</translation>
    </message>
    <message>
        <source>Keys in the supervisor window</source>
        <translation>Touches dans la fenêtre du superviseur</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Calls on this desktop</source>
        <translation>Appels avec ce programme</translation>
    </message>
    <message>
        <source>Listen with</source>
        <translation>Écouter avec</translation>
    </message>
    <message>
        <source>Speak into</source>
        <translation>Parler avec</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>Verrouillé par {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>ShiftChart</name>
    <message>
        <source>This shift, by the quarter hour</source>
        <translation>Ce service, par quart d’heure</translation>
    </message>
    <message>
        <source>{begin}–{end}: {entered} entered, {reached} reached, {failed} failed, {waiting} waiting</source>
        <translation>{begin}–{end} : {entered} reçus, {reached} joints, {failed} échoués, {waiting} en attente</translation>
    </message>
    <message>
        <source>The arrow keys go from quarter hour to quarter hour.</source>
        <translation>Les flèches vont d’un quart d’heure à l’autre.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Accept the callback offered</source>
        <translation>Accepter le rappel proposé</translation>
    </message>
    <message>
        <source>Decline the callback offered</source>
        <translation>Refuser le rappel proposé</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>The red X: decline, hang up, or complete</source>
        <translation>La croix rouge : refuser, raccrocher ou terminer</translation>
    </message>
    <message>
        <source>Play or pause the recording</source>
        <translation>Lire ou suspendre l’enregistrement</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>5 secondes en arrière</translation>
    </message>
    <message>
        <source>5 seconds forward</source>
        <translation>5 secondes en avant</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Composer maintenant</translation>
    </message>
    <message>
        <source>Postpone the callback</source>
        <translation>Reporter le rappel</translation>
    </message>
    <message>
        <source>Hand the callback to a supervisor</source>
        <translation>Transmettre le rappel à un superviseur</translation>
    </message>
    <message>
        <source>Before the call: apply the first number or time found; later: choose the first completion status; 2 to 6: the others</source>
        <translation>Avant l’appel : utiliser le premier numéro ou la première heure trouvés ; ensuite : choisir le premier résultat ; 2 à 6 : les autres</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>Go to the customer&apos;s history, and have it read out</source>
        <translation>Aller à l’historique du client et le faire lire</translation>
    </message>
    <message>
        <source>Open the customer&apos;s page</source>
        <translation>Ouvrir la page du client</translation>
    </message>
    <message>
        <source>Correct the last callback</source>
        <translation>Corriger le dernier rappel</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>Choisissez votre statut</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Mute your microphone, or take it back</source>
        <translation>Couper ou rétablir votre micro</translation>
    </message>
    <message>
        <source>Put the customer on hold, or take the customer back</source>
        <translation>Mettre le client en attente ou reprendre la conversation</translation>
    </message>
    <message>
        <source>Open the keypad</source>
        <translation>Ouvrir le clavier</translation>
    </message>
    <message>
        <source>Leave the message on the customer&apos;s voicemail box</source>
        <translation>Laisser le message sur la messagerie du client</translation>
    </message>
    <message>
        <source>Pause the recording of the conversation, or go on with it</source>
        <translation>Suspendre ou reprendre l’enregistrement de la conversation</translation>
    </message>
    <message>
        <source>Create a callback for a number</source>
        <translation>Créer un rappel pour un numéro</translation>
    </message>
    <message>
        <source>Search in your own history</source>
        <translation>Chercher dans votre propre historique</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>Go to Monitor; Ctrl+2 to Ctrl+6: the other pages</source>
        <translation>Aller au moniteur ; Ctrl+2 à Ctrl+6 : les autres pages</translation>
    </message>
    <message>
        <source>Open Callback Performance; Alt+2 to Alt+4: the other tabs</source>
        <translation>Ouvrir Performance ; Alt+2 à Alt+4 : les autres onglets</translation>
    </message>
    <message>
        <source>Go to the search field; again: to the next one</source>
        <translation>Aller au champ de recherche ; encore une fois : au suivant</translation>
    </message>
    <message>
        <source>Refresh the page; without a connection: connect</source>
        <translation>Actualiser la page ; sans connexion : se connecter</translation>
    </message>
    <message>
        <source>Save Callback Timing, or export the report</source>
        <translation>Enregistrer les délais, ou exporter le rapport</translation>
    </message>
    <message>
        <source>Stop the business process (in the monitor)</source>
        <translation>Arrêter le processus métier (dans le moniteur)</translation>
    </message>
    <message>
        <source>Start the business process (in the monitor)</source>
        <translation>Démarrer le processus métier (dans le moniteur)</translation>
    </message>
    <message>
        <source>Send to queue (in a list of callbacks)</source>
        <translation>Mettre en file (dans une liste de rappels)</translation>
    </message>
    <message>
        <source>Give to an agent (in a list of callbacks)</source>
        <translation>Attribuer à un agent (dans une liste de rappels)</translation>
    </message>
    <message>
        <source>Change due time, priority or business process (in a list of callbacks)</source>
        <translation>Modifier l’échéance, la priorité ou le processus métier (dans une liste de rappels)</translation>
    </message>
    <message>
        <source>Withdraw (in a list of callbacks)</source>
        <translation>Retirer (dans une liste de rappels)</translation>
    </message>
    <message>
        <source>Purge (in a list of callbacks)</source>
        <translation>Purger (dans une liste de rappels)</translation>
    </message>
    <message>
        <source>Undo the last command (in a list of callbacks)</source>
        <translation>Annuler la dernière action (dans une liste de rappels)</translation>
    </message>
    <message>
        <source>Create a callback</source>
        <translation>Créer un rappel</translation>
    </message>
    <message>
        <source>Set the state of an agent (in Agents)</source>
        <translation>Définir l’état d’un agent (dans Agents)</translation>
    </message>
    <message>
        <source>Correct the last callback of an agent (in Agents)</source>
        <translation>Corriger le dernier rappel d’un agent (dans Agents)</translation>
    </message>
    <message>
        <source>Call the customer (in the inbox)</source>
        <translation>Appeler le client (dans la boîte de réception)</translation>
    </message>
    <message>
        <source>Complete with a note (in the inbox)</source>
        <translation>Terminer avec une note (dans la boîte de réception)</translation>
    </message>
    <message>
        <source>Finish a wrap-up (in Current Interactions)</source>
        <translation>Terminer une clôture (dans Interactions en cours)</translation>
    </message>
    <message>
        <source>Listen (in Current Interactions)</source>
        <translation>Écouter (dans les interactions en cours)</translation>
    </message>
    <message>
        <source>Whisper to the agent (in Current Interactions)</source>
        <translation>Souffler à l’agent (dans les interactions en cours)</translation>
    </message>
    <message>
        <source>Join the conversation (in Current Interactions)</source>
        <translation>Rejoindre la conversation (dans les interactions en cours)</translation>
    </message>
    <message>
        <source>Leave the conversation</source>
        <translation>Quitter la conversation</translation>
    </message>
    <message>
        <source>Open the alerts and their history</source>
        <translation>Ouvrir les alertes et leur historique</translation>
    </message>
    <message>
        <source>Open the wallboard (in the monitor)</source>
        <translation>Ouvrir le tableau mural (dans le moniteur)</translation>
    </message>
    <message>
        <source>Move the column to the left; Ctrl+Shift+Right: to the right</source>
        <translation>Déplacer la colonne vers la gauche ; Ctrl+Maj+Droite : vers la droite</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Monitor</source>
        <translation>Moniteur</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interactions</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Account: {}</source>
        <translation>Compte : {}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln callbacks handed over</source>
        <translation>
            <numerusform>%Ln rappel transmis</numerusform>
            <numerusform>%Ln rappels transmis</numerusform>
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
        <translation>Serveur</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Stay signed in on this machine</source>
        <translation>Rester connecté sur ce poste</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Locked by {}</source>
        <translation>Verrouillé par {}</translation>
    </message>
    <message>
        <source>Sign in with {}</source>
        <translation>Se connecter avec {}</translation>
    </message>
    <message>
        <source>Sign in with your organization</source>
        <translation>Se connecter avec votre organisation</translation>
    </message>
    <message>
        <source>Your organization&apos;s sign-in does not answer at the moment.</source>
        <translation>La connexion de votre organisation ne répond pas pour le moment.</translation>
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
        <translation>Lire sur</translation>
    </message>
</context>
<context>
    <name>SteeringTexts</name>
    <message>
        <source>{name} has set your state after this callback: {state}</source>
        <translation>{name} a défini votre statut après ce rappel : {state}</translation>
    </message>
    <message>
        <source>{name} has set your state: {state}</source>
        <translation>{name} a défini votre statut : {state}</translation>
    </message>
    <message>
        <source>until a supervisor starts it</source>
        <translation>jusqu’à ce qu’un superviseur le relance</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>jusqu’à {}</translation>
    </message>
</context>
<context>
    <name>StopDialog</name>
    <message>
        <source>Change the stop of {}</source>
        <translation>Modifier l’arrêt de {}</translation>
    </message>
    <message>
        <source>Stop the callbacks of {}?</source>
        <translation>Arrêter les rappels de {} ?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Reason, shown to the agents</source>
        <translation>Motif, visible par les agents</translation>
    </message>
    <message>
        <source>such as: Fire drill</source>
        <translation>par exemple : exercice d’évacuation</translation>
    </message>
    <message>
        <source>Start again by itself at</source>
        <translation>Redémarre d’elle-même le</translation>
    </message>
    <message>
        <source>by {}</source>
        <translation>par {}</translation>
    </message>
    <message>
        <source>until {}</source>
        <translation>jusqu’à {}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Original entrance</source>
        <translation>Entrée d’origine</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Dernière tentative</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Requested agent</source>
        <translation>Agent demandé</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Number of Attempts</source>
        <translation>Nombre de tentatives</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Promised time</source>
        <translation>Délai annoncé</translation>
    </message>
    <message>
        <source>{from_} to {until}</source>
        <translation>de {from_} à {until}</translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Souffler</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>You hear both; neither of them hears you</source>
        <translation>Vous entendez les deux ; aucun ne vous entend</translation>
    </message>
    <message>
        <source>The agent alone hears you; the customer does not</source>
        <translation>Seul l’agent vous entend, pas le client</translation>
    </message>
    <message>
        <source>Agent and customer hear you</source>
        <translation>L’agent et le client vous entendent</translation>
    </message>
    <message>
        <source>Connecting you with the conversation of {}…</source>
        <translation>Connexion à la conversation de {}…</translation>
    </message>
    <message>
        <source>You are listening to {}. Neither side hears you.</source>
        <translation>Vous écoutez {}. Personne ne vous entend.</translation>
    </message>
    <message>
        <source>You are whispering to {}. The customer does not hear you.</source>
        <translation>Vous soufflez à {}. Le client ne vous entend pas.</translation>
    </message>
    <message>
        <source>You have joined {}. Agent and customer hear you.</source>
        <translation>Vous avez rejoint {}. L’agent et le client vous entendent.</translation>
    </message>
    <message>
        <source>{} is listening.</source>
        <translation>{} écoute.</translation>
    </message>
    <message>
        <source>{} is whispering to the agent.</source>
        <translation>{} souffle à l’agent.</translation>
    </message>
    <message>
        <source>{} has joined the conversation.</source>
        <translation>{} a rejoint la conversation.</translation>
    </message>
    <message>
        <source>{} is whispering to you. The customer does not hear it.</source>
        <translation>{} vous souffle quelque chose. Le client ne l’entend pas.</translation>
    </message>
</context>
<context>
    <name>SupervisionStrip</name>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Leave the conversation, which goes on</source>
        <translation>Quitter la conversation, qui continue</translation>
    </message>
    <message>
        <source>There is no sound. Connecting again…</source>
        <translation>Pas de son. Reconnexion…</translation>
    </message>
</context>
<context>
    <name>SupervisorWindow</name>
    <message>
        <source>Supervisor</source>
        <translation>Superviseur</translation>
    </message>
    <message>
        <source>Callbacks</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>Interactions</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Pas de connexion depuis {}</translation>
    </message>
    <message>
        <source>Showing the last known state.</source>
        <translation>Dernier état connu.</translation>
    </message>
    <message>
        <source>Another desktop of yours has taken over</source>
        <translation>Vous travaillez maintenant sur un autre poste</translation>
    </message>
    <message>
        <source>Trying again in {} s.</source>
        <translation>Nouvel essai dans {} s.</translation>
    </message>
    <message>
        <source>Continue here</source>
        <translation>Continuer ici</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
</context>
<context>
    <name>TextTab</name>
    <message>
        <source>Configuration of the business process</source>
        <translation>Configuration du processus métier</translation>
    </message>
    <message>
        <source>Members, limits, thresholds, codes, templates and scripts, as in the site file. The timing is in Callback Timing.</source>
        <translation>Membres, limites, seuils, codes, modèles et scripts, comme dans le fichier du site. Les délais sont dans « Délais ».</translation>
    </message>
    <message>
        <source>The form has changes that are not saved. Save or undo them to edit the text.</source>
        <translation>Le formulaire contient des modifications non enregistrées. Enregistrez-les ou annulez-les pour modifier le texte.</translation>
    </message>
</context>
<context>
    <name>Theirs</name>
    <message>
        <source>Use theirs</source>
        <translation>Prendre la leur</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
</context>
<context>
    <name>Thresholds</name>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Business process</source>
        <translation>Processus métier</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Acknowledged by</source>
        <translation>Pris en compte par</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>The level begins at {}.</source>
        <translation>Le niveau commence à {}.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Callbacks in queue</source>
        <translation>Rappels en file</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Attente la plus longue</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% joints</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>Agents disponibles</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>{process}: {level}. {measure}: {value}</source>
        <translation>{process} : {level}. {measure} : {value}</translation>
    </message>
    <message>
        <source>Alarms: {}</source>
        <translation>Alarmes : {}</translation>
    </message>
    <message>
        <source>Warnings: {}</source>
        <translation>Avertissements : {}</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
</context>
<context>
    <name>TimeChoice</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
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
        <translation>{} j</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{} ago</source>
        <translation>il y a {}</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>échu</translation>
    </message>
    <message>
        <source>{} from now</source>
        <translation>dans {}</translation>
    </message>
    <message>
        <source>waiting {}</source>
        <translation>attend depuis {}</translation>
    </message>
    <message>
        <source>{here} yours, {there} theirs</source>
        <translation>{here} chez vous, {there} chez le client</translation>
    </message>
    <message>
        <source>{clock} {place}</source>
        <translation>{clock} {place}</translation>
    </message>
    <message>
        <source>{there}, {here} here</source>
        <translation>{there}, {here} ici</translation>
    </message>
</context>
<context>
    <name>Timing</name>
    <message>
        <source>Duration For No Answer</source>
        <translation>Durée avant « Pas de réponse »</translation>
    </message>
    <message>
        <source>Attempts Before Failure</source>
        <translation>Tentatives avant échec</translation>
    </message>
    <message>
        <source>Recall Intervals</source>
        <translation>Intervalles de rappel</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Exceptions</translation>
    </message>
    <message>
        <source>Max Preview Time Mode</source>
        <translation>Mode d’aperçu</translation>
    </message>
    <message>
        <source>Max Preview Time</source>
        <translation>Aperçu maximal</translation>
    </message>
    <message>
        <source>Offer timeout</source>
        <translation>Délai de proposition</translation>
    </message>
    <message>
        <source>Wrap-up time</source>
        <translation>Durée de clôture</translation>
    </message>
    <message>
        <source>Decline cool-down</source>
        <translation>Pause après refus</translation>
    </message>
    <message>
        <source>Disconnect grace</source>
        <translation>Délai de déconnexion</translation>
    </message>
    <message>
        <source>Requested agent wait</source>
        <translation>Attente de l’agent demandé</translation>
    </message>
    <message>
        <source>Short call</source>
        <translation>Appel court</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>Heures d’appel</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>When the schedule closes</source>
        <translation>Quand l’horaire ferme</translation>
    </message>
    <message>
        <source>Shift starts</source>
        <translation>Début des services</translation>
    </message>
    <message>
        <source>How long the number is dialled until a person or a voicemail box answers.</source>
        <translation>Combien de temps le numéro sonne avant qu’une personne ou une messagerie réponde.</translation>
    </message>
    <message>
        <source>After this many attempts the callback is removed as failed.</source>
        <translation>Après autant de tentatives, le rappel est supprimé en échec.</translation>
    </message>
    <message>
        <source>How long a callback stays away after each attempt; the last one repeats.</source>
        <translation>Combien de temps un rappel reste à l’écart après chaque tentative ; la dernière valeur se répète.</translation>
    </message>
    <message>
        <source>The clock that the schedule and the shifts follow.</source>
        <translation>L’horloge que suivent l’horaire et les services.</translation>
    </message>
    <message>
        <source>When callbacks are processed: Active inside, Off Schedule HRS outside.</source>
        <translation>Quand les rappels sont traités : Actif pendant, Hors horaire en dehors.</translation>
    </message>
    <message>
        <source>Dates that are closed, or have other hours.</source>
        <translation>Dates fermées, ou avec d’autres heures.</translation>
    </message>
    <message>
        <source>When an agent listens and reads before the number is dialled.</source>
        <translation>Quand un agent écoute et lit avant que le numéro soit composé.</translation>
    </message>
    <message>
        <source>How long a preview may last; then the number is dialled.</source>
        <translation>Combien de temps un aperçu peut durer ; ensuite le numéro est composé.</translation>
    </message>
    <message>
        <source>How long an offer waits for the agent before it is withdrawn.</source>
        <translation>Combien de temps une proposition attend l’agent avant d’être retirée.</translation>
    </message>
    <message>
        <source>How long an agent has after a call; then it completes by itself.</source>
        <translation>Combien de temps un agent a après un appel ; ensuite il se termine automatiquement.</translation>
    </message>
    <message>
        <source>How long a callback is not offered again to the agent who declined or cancelled it.</source>
        <translation>Combien de temps un rappel n’est pas reproposé à l’agent qui l’a refusé ou annulé.</translation>
    </message>
    <message>
        <source>How long an agent&apos;s desktop may be gone before the agent counts as offline.</source>
        <translation>Combien de temps le programme d’un agent peut être absent avant que l’agent compte comme hors ligne.</translation>
    </message>
    <message>
        <source>How long a callback waits for the requested agent before any agent gets it. 0 s: forever.</source>
        <translation>Combien de temps un rappel attend l’agent demandé avant d’aller à tous. 0 s : toujours.</translation>
    </message>
    <message>
        <source>After a call to a machine of at most this length, the callback is kept as Answering Machine.</source>
        <translation>Après un appel à une machine d’au plus cette durée, le rappel est conservé comme Répondeur.</translation>
    </message>
    <message>
        <source>When customers may be called, on their own clock. Empty: at any hour.</source>
        <translation>Quand les clients peuvent être appelés, à leur propre heure. Vide : à toute heure.</translation>
    </message>
    <message>
        <source>A callback older than this is removed as expired. Empty: never.</source>
        <translation>Un rappel plus ancien est supprimé comme expiré. Vide : jamais.</translation>
    </message>
    <message>
        <source>What a second request for the same number does.</source>
        <translation>Ce que fait une deuxième demande pour le même numéro.</translation>
    </message>
    <message>
        <source>What happens to callbacks in queue; each gets an Aborted attempt.</source>
        <translation>Ce que deviennent les rappels en file ; chacun reçoit une tentative interrompue.</translation>
    </message>
    <message>
        <source>When the monitor&apos;s counts start again, on this clock.</source>
        <translation>Quand les compteurs du moniteur repartent, à cette horloge.</translation>
    </message>
    <message>
        <source>Enable Preview with Recording</source>
        <translation>Aperçu avec enregistrement</translation>
    </message>
    <message>
        <source>Disable Preview</source>
        <translation>Sans aperçu</translation>
    </message>
    <message>
        <source>Enable Preview</source>
        <translation>Toujours un aperçu</translation>
    </message>
    <message>
        <source>Join the open callback</source>
        <translation>Joindre au rappel ouvert</translation>
    </message>
    <message>
        <source>Create another callback</source>
        <translation>Créer un autre rappel</translation>
    </message>
    <message>
        <source>Hold them until it opens</source>
        <translation>Les retenir jusqu’à l’ouverture</translation>
    </message>
    <message>
        <source>Remove them as aborted</source>
        <translation>Les supprimer comme interrompus</translation>
    </message>
    <message>
        <source>Preview only for callbacks with a recording.</source>
        <translation>Aperçu seulement pour les rappels avec enregistrement.</translation>
    </message>
    <message>
        <source>Never a preview, and recordings are never presented to agents.</source>
        <translation>Jamais d’aperçu, et les enregistrements ne sont pas présentés aux agents.</translation>
    </message>
    <message>
        <source>Always preview, with or without a recording.</source>
        <translation>Toujours un aperçu, avec ou sans enregistrement.</translation>
    </message>
    <message>
        <source>{least}–{most} values</source>
        <translation>{least}–{most} valeurs</translation>
    </message>
    <message>
        <source>default {}</source>
        <translation>{} par défaut</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>over {low}, up to {high}</source>
        <translation>plus de {low}, jusqu’à {high}</translation>
    </message>
    <message>
        <source>always open</source>
        <translation>toujours ouvert</translation>
    </message>
    <message>
        <source>never open</source>
        <translation>jamais ouvert</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>Saisissez une valeur.</translation>
    </message>
    <message>
        <source>“{part}” is not a duration. Write 90 s, 5 min or 1 h 30 min.</source>
        <translation>« {part} » n’est pas une durée. Écrivez 90 s, 5 min ou 1 h 30 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a date. Write 5 Dec or 2026-12-05.</source>
        <translation>« {part} » n’est pas une date. Écrivez 5 Dec ou 2026-12-05.</translation>
    </message>
    <message>
        <source>“{part}” could mean two things. Write 1.5 min, or put a space after the comma: 1 min, 5 min.</source>
        <translation>« {part} » peut vouloir dire deux choses. Écrivez 1.5 min, ou mettez une espace après la virgule : 1 min, 5 min.</translation>
    </message>
    <message>
        <source>“{part}” is not a whole number.</source>
        <translation>« {part} » n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>“{part}” is not a time of day. Write 9:00 or 17:30.</source>
        <translation>« {part} » n’est pas une heure. Écrivez 9:00 ou 17:30.</translation>
    </message>
    <message>
        <source>“{part}” is not a time span. Write 9:00–17:00.</source>
        <translation>« {part} » n’est pas une plage horaire. Écrivez 9:00–17:00.</translation>
    </message>
    <message>
        <source>At least {low}.</source>
        <translation>Au moins {low}.</translation>
    </message>
    <message>
        <source>More than {low}.</source>
        <translation>Plus de {low}.</translation>
    </message>
    <message>
        <source>At most {high}.</source>
        <translation>Au plus {high}.</translation>
    </message>
    <message>
        <source>Enter at least one.</source>
        <translation>Saisissez au moins une valeur.</translation>
    </message>
    <message>
        <source>Enter at most {most}.</source>
        <translation>Saisissez au plus {most} valeurs.</translation>
    </message>
    <message>
        <source>“{part}” ends before it starts. A span does not cross midnight: write two, on two days.</source>
        <translation>« {part} » finit avant de commencer. Une plage ne passe pas minuit : écrivez-en deux, sur deux jours.</translation>
    </message>
    <message>
        <source>{part} overlaps the span before it.</source>
        <translation>{part} chevauche la plage précédente.</translation>
    </message>
    <message>
        <source>{part} is listed twice.</source>
        <translation>{part} figure deux fois.</translation>
    </message>
    <message>
        <source>“{part}” is not a time zone. Write a name such as America/New_York.</source>
        <translation>« {part} » n’est pas un fuseau horaire. Écrivez un nom comme America/New_York.</translation>
    </message>
</context>
<context>
    <name>TimingForm</name>
    <message>
        <source>Undo</source>
        <translation>Annuler l’action</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Someone else has just changed this: {}</source>
        <translation>Quelqu’un d’autre vient de modifier ceci : {}</translation>
    </message>
    <message>
        <source>Someone else set this to: {theirs}. Before: {base}.</source>
        <translation>Quelqu’un d’autre a mis ici : {theirs}. Avant : {base}.</translation>
    </message>
    <message>
        <source>The new timing is in effect.</source>
        <translation>Les nouveaux délais sont en vigueur.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Their values are the same as yours. Save again.</source>
        <translation>Leurs valeurs sont les mêmes que les vôtres. Enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Their changes are added and marked; yours are kept. Check, and save again.</source>
        <translation>Leurs modifications sont ajoutées et signalées ; les vôtres sont conservées. Vérifiez, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Your values and theirs are side by side. Choose for each, and save again.</source>
        <translation>Vos valeurs et les leurs sont côte à côte. Choisissez pour chacune, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>Someone else has changed this timing</source>
        <translation>Quelqu’un d’autre a modifié ces délais</translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings are invalid</source>
        <translation>
            <numerusform>%Ln paramètre n’est pas valide</numerusform>
            <numerusform>%Ln paramètres ne sont pas valides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settings to choose between yours and theirs</source>
        <translation>
            <numerusform>%Ln paramètre à choisir entre votre valeur et la leur</numerusform>
            <numerusform>%Ln paramètres à choisir entre votre valeur et la leur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes not saved</source>
        <translation>
            <numerusform>%Ln modification non enregistrée</numerusform>
            <numerusform>%Ln modifications non enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>Not available while the connection is lost</source>
        <translation>Indisponible tant que la connexion est perdue</translation>
    </message>
</context>
<context>
    <name>TimingTab</name>
    <message>
        <source>Loading the timing…</source>
        <translation>Chargement des délais…</translation>
    </message>
    <message>
        <source>The timing could not be loaded</source>
        <translation>Les délais n’ont pas pu être chargés</translation>
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
        <translation>Total de {shown} affichés, sur {all}</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln need attention</source>
        <comment>business processes</comment>
        <translation>
            <numerusform> · %Ln demande attention</numerusform>
            <numerusform> · %Ln demandent attention</numerusform>
        </translation>
    </message>
    <message>
        <source>Of all callbacks of the rows shown together, not the mean of their percentages.</source>
        <translation>De tous les rappels des lignes affichées, non la moyenne de leurs pourcentages.</translation>
    </message>
    <message>
        <source>Of all interactions of the rows shown together, not the mean of their means.</source>
        <translation>De toutes les interactions des lignes affichées, non la moyenne de leurs moyennes.</translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcription</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Not sure: this may be another word.</source>
        <translation>Incertain : ce peut être un autre mot.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Dial now</source>
        <translation>Composer maintenant</translation>
    </message>
    <message>
        <source>Open Callback Desk</source>
        <translation>Ouvrir Callback Desk</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Callback Desk: {}</source>
        <translation>Callback Desk : {}</translation>
    </message>
    <message>
        <source>Callback Desk is still running</source>
        <translation>Callback Desk est toujours ouvert</translation>
    </message>
    <message>
        <source>Offers still come up. Open the window again, or quit, from this icon.</source>
        <translation>Les propositions apparaissent toujours. Rouvrez la fenêtre, ou quittez, depuis cette icône.</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>The running desktop checks now and shows the result in its window.</source>
        <translation>Le programme ouvert vérifie maintenant et affiche le résultat dans sa fenêtre.</translation>
    </message>
    <message>
        <source>The update could not be installed: {}</source>
        <translation>La mise à jour n’a pas pu être installée : {}</translation>
    </message>
    <message>
        <source>Updates are off on this machine.</source>
        <translation>Les mises à jour sont désactivées sur ce poste.</translation>
    </message>
    <message>
        <source>Updates are not checked: this desktop has no root key for their signatures.</source>
        <translation>Les mises à jour ne sont pas recherchées : il manque à ce programme la clé racine de leurs signatures.</translation>
    </message>
    <message>
        <source>{} is the newest version.</source>
        <translation>{} est la version la plus récente.</translation>
    </message>
    <message>
        <source>Version {} is available</source>
        <translation>La version {} est disponible</translation>
    </message>
    <message>
        <source>Your administrator installs it.</source>
        <translation>Votre administrateur l’installe.</translation>
    </message>
    <message>
        <source>A desktop is in use and installs the update itself.</source>
        <translation>Un programme est en service et installe lui-même la mise à jour.</translation>
    </message>
    <message>
        <source>The update is being installed.</source>
        <translation>La mise à jour est en cours d’installation.</translation>
    </message>
    <message>
        <source>The update is being downloaded.</source>
        <translation>La mise à jour est en cours de téléchargement.</translation>
    </message>
    <message>
        <source>It installs by itself as soon as you take a break.</source>
        <translation>Elle s’installe automatiquement dès que vous faites une pause.</translation>
    </message>
    <message>
        <source>The update is being installed. Callback Desk restarts by itself.</source>
        <translation>La mise à jour est en cours d’installation. Callback Desk redémarre automatiquement.</translation>
    </message>
    <message>
        <source>Version {} could not be installed</source>
        <translation>La version {} n’a pas pu être installée</translation>
    </message>
    <message>
        <source>The log has details. Your administrator can help.</source>
        <translation>Le journal contient les détails. Votre administrateur peut vous aider.</translation>
    </message>
    <message>
        <source>Checking for updates…</source>
        <translation>Recherche de mises à jour…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>C’est la version la plus récente.</translation>
    </message>
    <message>
        <source>The update check failed</source>
        <translation>La recherche de mises à jour a échoué</translation>
    </message>
    <message>
        <source>Windows asks for an administrator&apos;s consent. Callback Desk closes and restarts by itself.</source>
        <translation>Windows demande l’accord d’un administrateur. Callback Desk se ferme et redémarre automatiquement.</translation>
    </message>
    <message>
        <source>Callback Desk closes and restarts by itself.</source>
        <translation>Callback Desk se ferme et redémarre automatiquement.</translation>
    </message>
    <message>
        <source>Install…</source>
        <translation>Installer…</translation>
    </message>
    <message>
        <source>Install now</source>
        <translation>Installer maintenant</translation>
    </message>
    <message>
        <source>Updates are not set up</source>
        <translation>Les mises à jour ne sont pas configurées</translation>
    </message>
    <message>
        <source>An update was refused</source>
        <translation>Une mise à jour a été refusée</translation>
    </message>
    <message>
        <source>Your administrator installs newer versions by other means.</source>
        <translation>Votre administrateur installe les nouvelles versions par d’autres moyens.</translation>
    </message>
    <message>
        <source>No updates are published at that address, or a part is missing.</source>
        <translation>Aucune mise à jour n’est publiée à cette adresse, ou une partie manque.</translation>
    </message>
    <message>
        <source>The file is not the one that was signed. Nothing was installed.</source>
        <translation>Le fichier n’est pas celui qui a été signé. Rien n’a été installé.</translation>
    </message>
    <message>
        <source>It is not signed by a key that this desktop trusts. Nothing was installed.</source>
        <translation>Il n’est pas signé par une clé que ce programme approuve. Rien n’a été installé.</translation>
    </message>
    <message>
        <source>The server offered something older than before. Nothing was installed.</source>
        <translation>Le serveur a proposé quelque chose de plus ancien qu’avant. Rien n’a été installé.</translation>
    </message>
    <message>
        <source>The list of updates has expired. Your administrator can renew it.</source>
        <translation>La liste des mises à jour a expiré. Votre administrateur peut la renouveler.</translation>
    </message>
    <message>
        <source>It is not newer than the running version. Nothing was installed.</source>
        <translation>Elle n’est pas plus récente que la version ouverte. Rien n’a été installé.</translation>
    </message>
    <message>
        <source>The download was too slow. Callback Desk tries again later.</source>
        <translation>Le téléchargement était trop lent. Callback Desk réessaie plus tard.</translation>
    </message>
    <message>
        <source>It could not be stored on this machine: the disk may be full.</source>
        <translation>Elle n’a pas pu être enregistrée sur ce poste : le disque est peut-être plein.</translation>
    </message>
    <message>
        <source>It cannot be read. Nothing was installed.</source>
        <translation>Elle est illisible. Rien n’a été installé.</translation>
    </message>
    <message>
        <source>Do not check</source>
        <translation>Ne pas rechercher</translation>
    </message>
    <message>
        <source>Notify me</source>
        <translation>M’avertir</translation>
    </message>
    <message>
        <source>Install during a break</source>
        <translation>Installer pendant une pause</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>New user</source>
        <translation>Nouvel utilisateur</translation>
    </message>
    <message>
        <source>Edit {}</source>
        <translation>Modifier {}</translation>
    </message>
    <message>
        <source>User name, which is typed to sign in</source>
        <translation>Nom d’utilisateur pour se connecter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>May sign in</source>
        <translation>Peut se connecter</translation>
    </message>
    <message>
        <source>Every business process</source>
        <translation>Tous les processus métier</translation>
    </message>
    <message>
        <source>Address, such as PJSIP/101</source>
        <translation>Adresse, par exemple PJSIP/101</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Ajouter l’utilisateur</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Endpoint, at which calls ring</source>
        <translation>Terminal sur lequel les appels sonnent</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>Le terminal habituel</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Find a user by name</source>
        <translation>Chercher un utilisateur par nom</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>New user…</source>
        <translation>Nouvel utilisateur…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Reset password…</source>
        <translation>Réinitialiser le mot de passe…</translation>
    </message>
    <message>
        <source>Sessions…</source>
        <translation>Sessions…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>The users could not be read</source>
        <translation>Impossible de lire les utilisateurs</translation>
    </message>
    <message>
        <source>No users match</source>
        <translation>Aucun utilisateur ne correspond</translation>
    </message>
    <message>
        <source>Show all users</source>
        <translation>Afficher tous les utilisateurs</translation>
    </message>
</context>
<context>
    <name>Wallboard</name>
    <message>
        <source>Wallboard</source>
        <translation>Tableau mural</translation>
    </message>
    <message>
        <source>Wallboard, page {page} of {pages}</source>
        <translation>Tableau mural, page {page} sur {pages}</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>En file</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Attente la plus longue</translation>
    </message>
    <message>
        <source>Agents available</source>
        <translation>Agents disponibles</translation>
    </message>
    <message>
        <source>% Clbk Reached</source>
        <translation>% joints</translation>
    </message>
    <message>
        <source>No connection since {}</source>
        <translation>Pas de connexion depuis {}</translation>
    </message>
    <message>
        <source>{page}, stays</source>
        <translation>{page}, figée</translation>
    </message>
</context>
<context>
    <name>WallboardDialog</name>
    <message>
        <source>Open the wallboard?</source>
        <translation>Ouvrir le tableau mural ?</translation>
    </message>
    <message>
        <source>It fills a screen with the figures of these business processes, four at a time, on the other screen if there is one. Esc closes it, the arrow keys turn the page, the space bar stays on it.</source>
        <translation>Il remplit un écran avec les chiffres de ces processus métier, quatre à la fois, sur l’autre écran s’il y en a un. Échap le ferme, les flèches tournent la page, la barre d’espace la fige.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>Position in the recording</source>
        <translation>Position dans l’enregistrement</translation>
    </message>
</context>
<context>
    <name>WeekEditor</name>
    <message>
        <source>Always open</source>
        <translation>Toujours ouvert</translation>
    </message>
    <message>
        <source>Copy Monday to the working days</source>
        <translation>Copier le lundi sur les jours ouvrés</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Openings on {}</source>
        <translation>Ouvertures du {}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Off Schedule HRS</source>
        <translation>Hors horaire</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Dialing</source>
        <translation>Numérotation</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>En appel</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Clôture</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Libéré</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>Déjeuner</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Missed offer</source>
        <translation>Proposition manquée</translation>
    </message>
    <message>
        <source>Phone not answered</source>
        <translation>Téléphone sans réponse</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Answering Machine</source>
        <translation>Répondeur</translation>
    </message>
    <message>
        <source>Callback Requested</source>
        <translation>Rappel demandé</translation>
    </message>
    <message>
        <source>No Answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Wrong Destination</source>
        <translation>Mauvais destinataire</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Interrompu</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>Purgé</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>HandlingByBusinessProcess</source>
        <translation>Traitement par le processus métier</translation>
    </message>
    <message>
        <source>HandlingByAgent</source>
        <translation>Traitement par l’agent</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>stopped by a supervisor</source>
        <translation>arrêté par un superviseur</translation>
    </message>
    <message>
        <source>closed at this hour</source>
        <translation>fermé à cette heure</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Ce poste</translation>
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
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Dièse</translation>
    </message>
</context>
</TS>
