<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDatabase</name>
    <message>
        <source>About this database</source>
        <translation>Über diese Datenbank</translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation>Datenbank prüfen</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Alles prüfen</translation>
    </message>
    <message>
        <source>The pages of the file and how its rows hang together</source>
        <translation>Die Seiten der Datei und wie ihre Zeilen zusammenhängen</translation>
    </message>
    <message>
        <source>Also every text and every stored file against its hash</source>
        <translation>Auch jeder Text und jede abgelegte Datei gegen ihre Prüfsumme</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About OnRecord</source>
        <translation>Über OnRecord</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ActorDialog</name>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind of actor</source>
        <translation>Art des Akteurs</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Wer es ist</translation>
    </message>
    <message>
        <source>Who this is, in a line</source>
        <translation>Wer das ist, in einer Zeile</translation>
    </message>
    <message>
        <source>Another role</source>
        <translation>Weitere Rolle</translation>
    </message>
    <message>
        <source>Another role, then Enter</source>
        <translation>Weitere Rolle, dann Eingabe</translation>
    </message>
    <message>
        <source>Another spelling</source>
        <translation>Weitere Schreibweise</translation>
    </message>
    <message>
        <source>Another spelling, then Enter</source>
        <translation>Weitere Schreibweise, dann Eingabe</translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>Schreibweisen</translation>
    </message>
    <message>
        <source>Claims in all articles</source>
        <translation>Behauptungen in allen Artikeln</translation>
    </message>
    <message>
        <source>Remove spelling</source>
        <translation>Schreibweise entfernen</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Verbinden mit…</translation>
    </message>
    <message>
        <source>Say that another actor is this one</source>
        <translation>Sagen, dass ein anderer Akteur dieser ist</translation>
    </message>
    <message>
        <source>Split off…</source>
        <translation>Abtrennen…</translation>
    </message>
    <message>
        <source>Make an actor of their own of the selected claims and spellings</source>
        <translation>Aus den ausgewählten Behauptungen und Schreibweisen einen eigenen Akteur machen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Spellings, as printed and added</source>
        <translation>Schreibweisen, wie gedruckt und hinzugefügt</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Behauptungen</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>{0} Artikel</translation>
    </message>
    <message>
        <source>{claims} in {articles}</source>
        <translation>{claims} in {articles}</translation>
    </message>
    <message>
        <source>○ no verdict {0}</source>
        <translation>○ kein Urteil {0}</translation>
    </message>
</context>
<context>
    <name>AllClaims</name>
    <message>
        <source>All claims</source>
        <translation>Alle Behauptungen</translation>
    </message>
    <message>
        <source>Filter all claims</source>
        <translation>Alle Behauptungen filtern</translation>
    </message>
    <message>
        <source>Order of the claims</source>
        <translation>Reihenfolge der Behauptungen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Newest added</source>
        <translation>Zuletzt hinzugekommen</translation>
    </message>
    <message>
        <source>Newest published</source>
        <translation>Zuletzt erschienen</translation>
    </message>
    <message>
        <source>Oldest published</source>
        <translation>Zuerst erschienen</translation>
    </message>
    <message>
        <source>Most worth checking</source>
        <translation>Am ehesten prüfenswert</translation>
    </message>
    <message>
        <source>Most important</source>
        <translation>Am wichtigsten</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Most sources</source>
        <translation>Meiste Quellen</translation>
    </message>
    <message>
        <source>Reading the list of claims …</source>
        <translation>Die Liste der Behauptungen wird gelesen …</translation>
    </message>
    <message>
        <source>No claims yet</source>
        <translation>Noch keine Behauptungen</translation>
    </message>
    <message>
        <source>Import an article: what it says people claim is listed here.</source>
        <translation>Importieren Sie einen Artikel: Hier steht dann, was jemand darin behauptet.</translation>
    </message>
    <message>
        <source>No claim passes the filter</source>
        <translation>Keine Behauptung passt zum Filter</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Behauptungen</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0}  ·  {1} selected</source>
        <translation>{0}  ·  {1} ausgewählt</translation>
    </message>
</context>
<context>
    <name>AllClaimsModel</name>
    <message>
        <source>Claim {0} of {1}</source>
        <translation>Behauptung {0} von {1}</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Making a backup</source>
        <translation>Sicherung wird angelegt</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>Datenbank wird geprüft</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>Zurück zu {0}</translation>
    </message>
    <message>
        <source>{0} You can read; changes are off.</source>
        <translation>{0} Sie können lesen; ändern lässt sich nichts.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The database is yours again: changes are on.</source>
        <translation>Die Datenbank gehört wieder Ihnen: Sie können ändern.</translation>
    </message>
    <message>
        <source>When it was opened</source>
        <translation>Beim Öffnen</translation>
    </message>
    <message>
        <source>After half an hour of work</source>
        <translation>Nach einer halben Stunde Arbeit</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Vor einer Umstellung</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>A backup or a check is under way already</source>
        <translation>Eine Sicherung oder Prüfung läuft bereits</translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation>Sicherung wird angelegt …</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation>{0} Artikel</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Behauptungen</translation>
    </message>
    <message>
        <source>Backed up and verified: {0}, {1}.</source>
        <translation>Gesichert und geprüft: {0}, {1}.</translation>
    </message>
    <message>
        <source>Articles are being analysed. Try again in a moment.</source>
        <translation>Artikel werden gerade ausgewertet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This is the backup of {0}. It can be read, not changed.</source>
        <translation>Dies ist die Sicherung vom {0}. Sie lässt sich lesen, nicht ändern.</translation>
    </message>
    <message>
        <source>Restore as a copy</source>
        <translation>Als Kopie wiederherstellen</translation>
    </message>
    <message>
        <source>OnRecord databases (*.onrecord)</source>
        <translation>OnRecord-Datenbanken (*.onrecord)</translation>
    </message>
    <message>
        <source>Restoring a copy</source>
        <translation>Kopie wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Restoring a copy …</source>
        <translation>Kopie wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Restored as {0}, beside the database.</source>
        <translation>Wiederhergestellt als {0}, neben der Datenbank.</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Kopie öffnen</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Restored. The damaged file is kept as {0}.</source>
        <translation>Wiederhergestellt. Die beschädigte Datei bleibt als {0} erhalten.</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>The database is damaged</source>
        <translation>Die Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>The last 10 are kept, and one each of 7 days, 4 weeks and 12 months.</source>
        <translation>Behalten werden die letzten 10 und je eine von 7 Tagen, 4 Wochen und 12 Monaten.</translation>
    </message>
    <message>
        <source>Made when the database is opened, every half hour of work, and before an upgrade.</source>
        <translation>Sie entstehen beim Öffnen, nach jeder halben Stunde Arbeit und vor einer Umstellung.</translation>
    </message>
    <message>
        <source>Nothing is deleted: the damaged file is kept beside the one that takes its place.</source>
        <translation>Nichts wird gelöscht: Die beschädigte Datei bleibt neben der, die an ihre Stelle tritt.</translation>
    </message>
    <message>
        <source>They lie in {0}</source>
        <translation>Sie liegen in {0}</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Noch keine Sicherungen</translation>
    </message>
    <message>
        <source>One is made as soon as there is something to keep.</source>
        <translation>Eine entsteht, sobald es etwas zu sichern gibt.</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Restore as a copy…</source>
        <translation>Als Kopie wiederherstellen…</translation>
    </message>
    <message>
        <source>Put it in the database&apos;s place</source>
        <translation>An die Stelle der Datenbank setzen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>1 file missing</source>
        <translation>1 Datei fehlt</translation>
    </message>
    <message>
        <source>{0} files missing</source>
        <translation>{0} Dateien fehlen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>looking …</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>{n} articles …</source>
        <translation>{n} Artikel …</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} Artikel</translation>
    </message>
    <message>
        <source>{found}, of the {n} newest</source>
        <translation>{found}, von den {n} neuesten</translation>
    </message>
    <message>
        <source>Select the passage first</source>
        <translation>Wählen Sie zuerst die Stelle aus</translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>This is a backup: it can be read, not changed.</source>
        <translation>Dies ist eine Sicherung: Sie lässt sich lesen, nicht ändern.</translation>
    </message>
    <message>
        <source>The database lies where nothing can be written.</source>
        <translation>Die Datenbank liegt dort, wo nichts geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>Casting</name>
    <message>
        <source>Who is the same as {0}?</source>
        <translation>Wer ist derselbe wie {0}?</translation>
    </message>
    <message>
        <source>Split off an actor</source>
        <translation>Einen Akteur abtrennen</translation>
    </message>
    <message>
        <source>Name of the actor to whom these belong</source>
        <translation>Name des Akteurs, zu dem diese gehören</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Open pages</source>
        <translation>Offene Seiten</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle Behauptungen</translation>
    </message>
    <message>
        <source>Close the list of all claims</source>
        <translation>Liste aller Behauptungen schließen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseDialog</name>
    <message>
        <source>Passphrase of {0}</source>
        <translation>Passphrase von {0}</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>The database and its files are written again so that anybody who gets them can read them.</source>
        <translation>Die Datenbank und ihre Dateien werden neu geschrieben, sodass jeder sie lesen kann, der sie bekommt.</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Type the current passphrase.</source>
        <translation>Geben Sie die jetzige Passphrase ein.</translation>
    </message>
    <message>
        <source>Take passphrase away</source>
        <translation>Passphrase aufheben</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>{word}: show only these {number}</source>
        <translation>{word}: nur diese {number} zeigen</translation>
    </message>
    <message>
        <source>{word}: {number}</source>
        <translation>{word}: {number}</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>Show only the {number} claims whose speaker is not sure (U)</source>
        <translation>Nur die {number} Behauptungen zeigen, deren Sprecher nicht sicher ist (U)</translation>
    </message>
    <message>
        <source>Show what is thought, wanted or planned too: {number} (Shift+T)</source>
        <translation>Auch zeigen, was gedacht, gewünscht oder geplant wird: {number} (Umschalt+T)</translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>Why this verdict</source>
        <translation>Grund für das Urteil</translation>
    </message>
    <message>
        <source>Why this verdict? (R)</source>
        <translation>Grund für das Urteil? (R)</translation>
    </message>
    <message>
        <source>Note for the desk, never in the report</source>
        <translation>Notiz für die Redaktion, nie im Bericht</translation>
    </message>
    <message>
        <source>Note for the desk, never in the report (N)</source>
        <translation>Notiz für die Redaktion, nie im Bericht (N)</translation>
    </message>
    <message>
        <source>L   Link a source</source>
        <translation>L   Quelle verknüpfen</translation>
    </message>
    <message>
        <source>Link a source</source>
        <translation>Quelle verknüpfen</translation>
    </message>
    <message>
        <source>N note</source>
        <translation>N Notiz</translation>
    </message>
    <message>
        <source>R reason</source>
        <translation>R Grund</translation>
    </message>
    <message>
        <source>C compare</source>
        <translation>C vergleichen</translation>
    </message>
    <message>
        <source>X not a claim</source>
        <translation>X keine Behauptung</translation>
    </message>
    <message>
        <source>? keys</source>
        <translation>? Tasten</translation>
    </message>
</context>
<context>
    <name>ClaimDelegate</name>
    <message>
        <source>{reviewed} of {total}</source>
        <translation>{reviewed} von {total}</translation>
    </message>
</context>
<context>
    <name>ClaimStrip</name>
    <message>
        <source>Current claim</source>
        <translation>Aktuelle Behauptung</translation>
    </message>
    <message>
        <source>Previous claim (K)</source>
        <translation>Vorige Behauptung (K)</translation>
    </message>
    <message>
        <source>Next claim (J)</source>
        <translation>Nächste Behauptung (J)</translation>
    </message>
    <message>
        <source>Show all (F9)</source>
        <translation>Alles zeigen (F9)</translation>
    </message>
    <message>
        <source>{done} of {total} reviewed</source>
        <translation>{done} von {total} geprüft</translation>
    </message>
    <message>
        <source>No claim is chosen: J goes to the first</source>
        <translation>Keine Behauptung ist gewählt: J geht zur ersten</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} von {total}</translation>
    </message>
</context>
<context>
    <name>ClaimTable</name>
    <message>
        <source>All claims</source>
        <translation>Alle Behauptungen</translation>
    </message>
</context>
<context>
    <name>ClaimTree</name>
    <message>
        <source>Claims by actor</source>
        <translation>Behauptungen nach Akteur</translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>In work</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation>Zweitmeinung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>keine Quelle</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>Thought or plan</source>
        <translation>Gedanke oder Plan</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>Zitiert</translation>
    </message>
    <message>
        <source>Part quoted</source>
        <translation>Teils zitiert</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Wiedergegeben</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Bestritten</translation>
    </message>
    <message>
        <source>no exact number</source>
        <translation>keine genaue Zahl</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>of {thing}</source>
        <translation>von {thing}</translation>
    </message>
    <message>
        <source>also in the headline</source>
        <translation>auch in der Überschrift</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>Regierung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Unnamed group</source>
        <translation>Ungenannte Gruppe</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Law or rule</source>
        <translation>Gesetz oder Regel</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Standpunkt</translation>
    </message>
    <message>
        <source>Pledge or threat</source>
        <translation>Zusage oder Drohung</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Meinung</translation>
    </message>
    <message>
        <source>Personal experience</source>
        <translation>Eigene Erfahrung</translation>
    </message>
    <message>
        <source>Other kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>worth checking</source>
        <translation>prüfenswert</translation>
    </message>
    <message>
        <source>perhaps worth checking</source>
        <translation>vielleicht prüfenswert</translation>
    </message>
    <message>
        <source>little to check</source>
        <translation>wenig zu prüfen</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Stützt</translation>
    </message>
    <message>
        <source>Refutes</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation>Schränkt ein</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} Quellen</translation>
    </message>
    <message>
        <source>speaker unsure</source>
        <translation>Sprecher unsicher</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>schon gesehen</translation>
    </message>
    <message>
        <source>Date not given</source>
        <translation>Kein Datum angegeben</translation>
    </message>
    <message>
        <source>Said “{text}” · date unknown</source>
        <translation>Gesagt „{text}“ · Datum unbekannt</translation>
    </message>
    <message>
        <source> (computed)</source>
        <translation> (errechnet)</translation>
    </message>
    <message>
        <source> (entered)</source>
        <translation> (eingegeben)</translation>
    </message>
    <message>
        <source>Said “{text}” · {day}{basis}</source>
        <translation>Gesagt „{text}“ · {day}{basis}</translation>
    </message>
    <message>
        <source>Said {day}{basis}</source>
        <translation>Gesagt am {day}{basis}</translation>
    </message>
    <message>
        <source>Claim {number} of {total}</source>
        <translation>Behauptung {number} von {total}</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>{reviewed} of {total} reviewed</source>
        <translation>{reviewed} von {total} geprüft</translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>Claims by actor</source>
        <translation>Behauptungen nach Akteur</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No claim passes the filter</source>
        <translation>Keine Behauptung passt zum Filter</translation>
    </message>
    <message>
        <source>{shown} of {total} shown ·</source>
        <translation>{shown} von {total} zu sehen ·</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation>{n} Behauptungen</translation>
    </message>
    <message>
        <source>1 actor</source>
        <translation>1 Akteur</translation>
    </message>
    <message>
        <source>{n} actors</source>
        <translation>{n} Akteure</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>Keine Datenbank ist offen</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>No claim here was seen in an earlier article</source>
        <translation>Keine Behauptung hier stand schon in einem früheren Artikel</translation>
    </message>
    <message>
        <source>There is no other page</source>
        <translation>Es gibt keine andere Seite</translation>
    </message>
    <message>
        <source>There is no place to go back to</source>
        <translation>Es gibt keine Stelle, zu der es zurückgeht</translation>
    </message>
    <message>
        <source>You did not go back</source>
        <translation>Sie sind nicht zurückgegangen</translation>
    </message>
    <message>
        <source>The article is short enough to be shown whole</source>
        <translation>Der Artikel ist kurz genug, um ganz gezeigt zu werden</translation>
    </message>
    <message>
        <source>Open an article first</source>
        <translation>Öffnen Sie zuerst einen Artikel</translation>
    </message>
    <message>
        <source>Go back to the article first</source>
        <translation>Gehen Sie zuerst zum Artikel zurück</translation>
    </message>
    <message>
        <source>Choose a claim first</source>
        <translation>Wählen Sie zuerst eine Behauptung</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Seen before?</source>
        <translation>Schon gesehen?</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In diesem Artikel</translation>
    </message>
    <message>
        <source>Y  Same claim</source>
        <translation>Y  Dieselbe Behauptung</translation>
    </message>
    <message>
        <source>N  Different</source>
        <translation>N  Eine andere</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>The verdict is not taken over: you give your own.</source>
        <translation>Das Urteil wird nicht übernommen: Sie geben Ihr eigenes.</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>You said: same claim.  </source>
        <translation>Sie sagten: dieselbe Behauptung.  </translation>
    </message>
</context>
<context>
    <name>Databases</name>
    <message>
        <source>Open rec&amp;ent</source>
        <translation>Zul&amp;etzt geöffnet</translation>
    </message>
    <message>
        <source>No database is open.</source>
        <translation>Keine Datenbank ist offen.</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Datenbank öffnen</translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation>Die Datenbank lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Databases (*.onrecord);;All files (*)</source>
        <translation>Datenbanken (*.onrecord);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The database is open only to be read. Its passphrase stays as it is.</source>
        <translation>Die Datenbank ist nur zum Lesen offen. Ihre Passphrase bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Setting the passphrase</source>
        <translation>Passphrase wird gesetzt</translation>
    </message>
    <message>
        <source>That is not the passphrase by which {0} was opened.</source>
        <translation>Das ist nicht die Passphrase, mit der {0} geöffnet wurde.</translation>
    </message>
    <message>
        <source>Taking the passphrase away</source>
        <translation>Passphrase wird aufgehoben</translation>
    </message>
    <message>
        <source>{0} has no passphrase any more.</source>
        <translation>{0} hat keine Passphrase mehr.</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Passphrase wird geändert</translation>
    </message>
    <message>
        <source>{0} has another passphrase. Earlier backups open with the old one.</source>
        <translation>{0} hat eine andere Passphrase. Frühere Sicherungen öffnet die alte.</translation>
    </message>
    <message>
        <source>{0} has a passphrase now.</source>
        <translation>{0} hat jetzt eine Passphrase.</translation>
    </message>
    <message>
        <source>{0} has a passphrase now, but backups from before have none ({1} files).</source>
        <translation>{0} hat jetzt eine Passphrase, frühere Sicherungen aber haben keine ({1} Dateien).</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The backups without a passphrase are gone.</source>
        <translation>Die Sicherungen ohne Passphrase sind gelöscht.</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>Diese &amp;vergessen</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Autorenzeile</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Erschienen</translation>
    </message>
    <message>
        <source>As 2025-03-14, or 2025-03 or 2025 when no more is known; empty when it is not known. Days such as “on Friday” are reckoned from it.</source>
        <translation>Als 2025-03-14, oder 2025-03 oder 2025, wenn mehr nicht bekannt ist; leer, wenn es unbekannt ist. Tage wie „am Freitag“ werden davon aus gerechnet.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The date is not one. Write it as 2025-03-14, or leave it empty.</source>
        <translation>Das ist kein Datum. Schreiben Sie es als 2025-03-14, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>The article needs a title to be found again.</source>
        <translation>Der Artikel braucht einen Titel, damit er sich wiederfinden lässt.</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a news article here</source>
        <translation>Legen Sie einen Artikel hier ab</translation>
    </message>
    <message>
        <source>Text, Markdown or a saved web page</source>
        <translation>Text, Markdown oder eine gespeicherte Webseite</translation>
    </message>
</context>
<context>
    <name>DuePopover</name>
    <message>
        <source>Put off until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>friday, 2w, 1 dec, 2027-03-14</source>
        <translation>freitag, 2w, 1. dez, 2027-03-14</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Kein Datum</translation>
    </message>
    <message>
        <source>Tomorrow, {0}</source>
        <translation>Morgen, {0}</translation>
    </message>
    <message>
        <source>Next week, {0}</source>
        <translation>Nächste Woche, {0}</translation>
    </message>
    <message>
        <source>Enter: {0}</source>
        <translation>Eingabe: {0}</translation>
    </message>
    <message>
        <source>Not a day to come</source>
        <translation>Kein künftiger Tag</translation>
    </message>
</context>
<context>
    <name>Edging</name>
    <message>
        <source>Arrows move the edge, Ctrl by words, Shift by sentences.  Enter ends, Esc takes back</source>
        <translation>Pfeile bewegen die Kante, Strg um Wörter, Umschalt um Sätze.  Eingabe beendet, Esc nimmt zurück</translation>
    </message>
</context>
<context>
    <name>EmptyMessage</name>
    <message>
        <source>You can read on meanwhile.</source>
        <translation>Sie können inzwischen weiterlesen.</translation>
    </message>
    <message>
        <source>Claims were not looked for yet</source>
        <translation>Nach Behauptungen wurde noch nicht gesucht</translation>
    </message>
    <message>
        <source>The search was cancelled or failed. What you see is the whole article.</source>
        <translation>Die Suche wurde abgebrochen oder schlug fehl. Was Sie sehen, ist der ganze Artikel.</translation>
    </message>
    <message>
        <source>Look for claims (F5)</source>
        <translation>Nach Behauptungen suchen (F5)</translation>
    </message>
    <message>
        <source>No claims found in this article</source>
        <translation>Keine Behauptungen in diesem Artikel</translation>
    </message>
    <message>
        <source>OnRecord lists what somebody is reported to have said. If a part of the text was left out, bring it back in the reader.</source>
        <translation>OnRecord führt auf, was jemand gesagt haben soll. Wurde ein Teil des Textes weggelassen, holen Sie ihn im Artikel zurück.</translation>
    </message>
    <message>
        <source>No article open</source>
        <translation>Kein Artikel ist offen</translation>
    </message>
    <message>
        <source>Open an article, and its claims are listed here by actor.</source>
        <translation>Öffnen Sie einen Artikel, dann stehen seine Behauptungen hier nach Akteuren.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Articles ({0})</source>
        <translation>Artikel ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Import the articles of a folder</source>
        <translation>Die Artikel eines Ordners importieren</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the article&apos;s text first.</source>
        <translation>In der Zwischenablage ist kein Text. Kopieren Sie zuerst den Text des Artikels.</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>This article is in the trash.</source>
        <translation>Dieser Artikel liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>This article is in the library already: here it is.</source>
        <translation>Dieser Artikel ist schon in der Bibliothek: Hier ist er.</translation>
    </message>
    <message>
        <source>1 claim was seen in an earlier article  ·  C compares</source>
        <translation>1 Behauptung stand schon in einem früheren Artikel  ·  C vergleicht</translation>
    </message>
    <message>
        <source>{0} claims were seen in earlier articles  ·  C compares</source>
        <translation>{0} Behauptungen standen schon in früheren Artikeln  ·  C vergleicht</translation>
    </message>
    <message>
        <source>Claims were not looked for to the end.</source>
        <translation>Nach Behauptungen wurde nicht zu Ende gesucht.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Looked again: the claims stay as they are</source>
        <translation>Noch einmal gesucht: Die Behauptungen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>“{0}” is in the trash.</source>
        <translation>„{0}“ liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Verdicts are signed with</source>
        <translation>Urteile werden gezeichnet mit</translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Filter claims</source>
        <translation>Behauptungen filtern</translation>
    </message>
    <message>
        <source>Filter: text, actor:, verdict:, has:source   /</source>
        <translation>Filter: Text, actor:, verdict:, has:source   /</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß und klein</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Look in all articles</source>
        <translation>In allen Artikeln suchen</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close and stay here</source>
        <translation>Schließen und hier bleiben</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>{n} of more than {m}</source>
        <translation>{n} von mehr als {m}</translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation>{n} von {m}</translation>
    </message>
</context>
<context>
    <name>FoundAgainDialog</name>
    <message>
        <source>What looking again would change</source>
        <translation>Was eine neue Suche ändern würde</translation>
    </message>
    <message>
        <source>{0} claims stay as they are: what you touched is among them.</source>
        <translation>{0} Behauptungen bleiben, wie sie sind: darunter alle, die Sie bearbeitet haben.</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Apply the changes</source>
        <translation>Änderungen übernehmen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No longer found</source>
        <translation>Nicht mehr gefunden</translation>
    </message>
    <message>
        <source>Told otherwise</source>
        <translation>Anders berichtet</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>End of the claim</source>
        <translation>Ende der Behauptung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Yes, by a passphrase</source>
        <translation>Ja, mit einer Passphrase</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>{0}, verified</source>
        <translation>{0}, geprüft</translation>
    </message>
    <message>
        <source>, {0} more in the trash</source>
        <translation>, {0} weitere im Papierkorb</translation>
    </message>
    <message>
        <source>{0}, {1} with a verdict</source>
        <translation>{0}, {1} mit einem Urteil</translation>
    </message>
    <message>
        <source>{0} actors, {1} linked sources</source>
        <translation>{0} Akteure, {1} verknüpfte Quellen</translation>
    </message>
    <message>
        <source>Schema {0}, SQLite {1}</source>
        <translation>Schema {0}, SQLite {1}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation>{0} Einträge</translation>
    </message>
    <message>
        <source>Head of the log</source>
        <translation>Kopf des Protokolls</translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation>Protokoll wird geprüft</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>Datenbank wird geprüft</translation>
    </message>
    <message>
        <source>{0} …</source>
        <translation>{0} …</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation>Und {0} weitere.</translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>Claim {n}, {actor}: {statement}. {status}, {sources}</source>
        <translation>Behauptung {n}, {actor}: {statement}. {status}, {sources}</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Looking for articles</source>
        <translation>Artikel werden gesucht</translation>
    </message>
    <message>
        <source>Reading the pasted text</source>
        <translation>Der eingefügte Text wird gelesen</translation>
    </message>
    <message>
        <source>Looking for claims in {0}</source>
        <translation>Behauptungen in {0} werden gesucht</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>{0} wird gelesen</translation>
    </message>
    <message>
        <source>Storing {0}</source>
        <translation>{0} wird abgelegt</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel the work under way</source>
        <translation>Laufende Arbeit abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{0}  (+{1})</source>
        <translation>{0}  (+{1})</translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Progress of {0}</source>
        <translation>Fortschritt von {0}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel {0}</source>
        <translation>{0} abbrechen</translation>
    </message>
    <message>
        <source>Done in {0}</source>
        <translation>Fertig in {0}</translation>
    </message>
    <message>
        <source>Failed after {0}</source>
        <translation>Fehlgeschlagen nach {0}</translation>
    </message>
    <message>
        <source>Cancelled after {0}</source>
        <translation>Abgebrochen nach {0}</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Show result</source>
        <translation>Ergebnis zeigen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Show the job</source>
        <translation>Arbeit zeigen</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>A claim has no place in its article any more: {0}</source>
        <translation>Eine Behauptung hat keinen Platz mehr in ihrem Artikel: {0}</translation>
    </message>
    <message>
        <source>Find its words in the text and give it a place, or say it is none.</source>
        <translation>Suchen Sie ihre Worte im Text und geben Sie ihr einen Platz, oder sagen Sie, dass sie keine ist.</translation>
    </message>
</context>
<context>
    <name>JobsPanel</name>
    <message>
        <source>Jobs and problems</source>
        <translation>Arbeiten und Probleme</translation>
    </message>
    <message>
        <source>Nothing is under way.</source>
        <translation>Nichts läuft gerade.</translation>
    </message>
    <message>
        <source>No problems are known.</source>
        <translation>Keine Probleme sind bekannt.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Arbeiten</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Close (Ctrl+J)</source>
        <translation>Schließen (Strg+J)</translation>
    </message>
    <message>
        <source>Problems ({0})</source>
        <translation>Probleme ({0})</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Address copied. Nothing was opened.</source>
        <translation>Adresse kopiert. Geöffnet wurde nichts.</translation>
    </message>
    <message>
        <source>Save a copy of the source</source>
        <translation>Kopie der Quelle speichern</translation>
    </message>
    <message>
        <source>Copy saved; its hash matches.</source>
        <translation>Kopie gespeichert; ihre Prüfsumme stimmt.</translation>
    </message>
    <message>
        <source>No claim of this article was seen before</source>
        <translation>Keine Behauptung dieses Artikels stand schon in einem früheren</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters work while the article or the claims have the keyboard.</source>
        <translation>Einzelne Buchstaben gelten, während der Artikel oder die Behauptungen die Tastatur haben.</translation>
    </message>
    <message>
        <source>Single letters are switched off: Ctrl+Alt and the letter do the same.</source>
        <translation>Einzelne Buchstaben sind ausgeschaltet: Strg+Alt und der Buchstabe tun dasselbe.</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>No command has such a key or name.</source>
        <translation>Kein Befehl hat eine solche Taste oder einen solchen Namen.</translation>
    </message>
    <message>
        <source>Keys of OnRecord</source>
        <translation>Tasten von OnRecord</translation>
    </message>
    <message>
        <source>Save the keys</source>
        <translation>Tasten speichern</translation>
    </message>
    <message>
        <source>OnRecord keys.pdf</source>
        <translation>OnRecord-Tasten.pdf</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation>Die Datei lässt sich nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>Launching</name>
    <message>
        <source>Run a command</source>
        <translation>Befehl ausführen</translation>
    </message>
    <message>
        <source>Enter  run    ↑ ↓  choose    Esc  back</source>
        <translation>Eingabe  ausführen    ↑ ↓  wählen    Esc  zurück</translation>
    </message>
    <message>
        <source>Go to an article, actor, claim or source</source>
        <translation>Zu Artikel, Akteur, Behauptung oder Quelle</translation>
    </message>
    <message>
        <source>Enter  open    ↑ ↓  choose    &gt;  commands    Esc  back</source>
        <translation>Eingabe  öffnen    ↑ ↓  wählen    &gt;  Befehle    Esc  zurück</translation>
    </message>
    <message>
        <source>No command is called like that</source>
        <translation>Kein Befehl heißt so</translation>
    </message>
    <message>
        <source>{0} (on)</source>
        <translation>{0} (an)</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>There are no articles</source>
        <translation>Es gibt keine Artikel</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>This source belongs to no claim</source>
        <translation>Diese Quelle gehört zu keiner Behauptung</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Layout: Read</source>
        <translation>Anordnung: Lesen</translation>
    </message>
    <message>
        <source>Layout: Review</source>
        <translation>Anordnung: Prüfen</translation>
    </message>
    <message>
        <source>Layout: Evidence</source>
        <translation>Anordnung: Belege</translation>
    </message>
    <message>
        <source>Layout: Compare</source>
        <translation>Anordnung: Vergleichen</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Filter: title, outlet:, date:</source>
        <translation>Filter: Titel, outlet:, date:</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Actors in this article</source>
        <translation>Akteure in diesem Artikel</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In diesem Artikel</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Schon gesehen</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle Behauptungen</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No article passes the filter</source>
        <translation>Kein Artikel passt zum Filter</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>no claims yet</source>
        <translation>noch keine Behauptungen</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link a source to claim {0}</source>
        <translation>Quelle mit Behauptung {0} verknüpfen</translation>
    </message>
    <message>
        <source>Taken from the address or the file&apos;s name</source>
        <translation>Aus der Adresse oder dem Namen der Datei</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The words of the source that decide</source>
        <translation>Die Worte der Quelle, die entscheiden</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Link source</source>
        <translation>Quelle verknüpfen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation>Adresse oder Datei</translation>
    </message>
    <message>
        <source>Address or file of the source</source>
        <translation>Adresse oder Datei der Quelle</translation>
    </message>
    <message>
        <source>A file is copied into the database. An address is kept, not opened.</source>
        <translation>Eine Datei wird in die Datenbank kopiert. Eine Adresse wird behalten, nicht geöffnet.</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Stützt</translation>
    </message>
    <message>
        <source>Refutes</source>
        <translation>Widerlegt</translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation>Schränkt ein</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Zusammenhang</translation>
    </message>
    <message>
        <source>What it does to the claim</source>
        <translation>Was sie für die Behauptung bedeutet</translation>
    </message>
    <message>
        <source>That is neither a web address nor a file that exists.</source>
        <translation>Das ist weder eine Webadresse noch eine vorhandene Datei.</translation>
    </message>
    <message>
        <source>Paste a web address that begins with https://, or choose a file.</source>
        <translation>Fügen Sie eine Webadresse ein, die mit https:// beginnt, oder wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Choose a source file</source>
        <translation>Datei einer Quelle wählen</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>No further unreviewed claim near here</source>
        <translation>Keine weitere ungeprüfte Behauptung in der Nähe</translation>
    </message>
    <message>
        <source>There is no verdict to clear</source>
        <translation>Es gibt kein Urteil zurückzunehmen</translation>
    </message>
    <message>
        <source>{0}  ·  Z undoes it</source>
        <translation>{0}  ·  Z macht es rückgängig</translation>
    </message>
    <message>
        <source>Select at most {0} claims: one act changes no more.</source>
        <translation>Wählen Sie höchstens {0} Behauptungen: Mehr ändert ein Schritt nicht.</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Select the words of the claim first, then press A</source>
        <translation>Wählen Sie zuerst die Worte der Behauptung aus, dann drücken Sie A</translation>
    </message>
    <message>
        <source>New claim: who says it?</source>
        <translation>Neue Behauptung: Wer sagt sie?</translation>
    </message>
    <message>
        <source>Ctrl+Enter  add the claim    Esc  leave it</source>
        <translation>Strg+Eingabe  Behauptung hinzufügen    Esc  verwerfen</translation>
    </message>
    <message>
        <source>Select words to add to the claim, or words of it to take away</source>
        <translation>Wählen Sie Worte aus, die dazukommen, oder Worte der Behauptung, die wegfallen</translation>
    </message>
    <message>
        <source>Who says claim {0}?</source>
        <translation>Wer sagt Behauptung {0}?</translation>
    </message>
    <message>
        <source>Who says these {0} claims?</source>
        <translation>Wer sagt diese {0} Behauptungen?</translation>
    </message>
    <message>
        <source>Create “{0}”</source>
        <translation>„{0}“ anlegen</translation>
    </message>
    <message>
        <source>Unknown speaker</source>
        <translation>Unbekannter Sprecher</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 Behauptung</translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation>{0} Behauptungen</translation>
    </message>
    <message>
        <source>{0} is {1}: make them one</source>
        <translation>{0} ist {1}: zu einem verbinden</translation>
    </message>
    <message>
        <source>What kind of claim?</source>
        <translation>Welche Art von Behauptung?</translation>
    </message>
    <message>
        <source>Select two or more claims in the list (Shift+↓), then press M</source>
        <translation>Wählen Sie in der Liste zwei oder mehr Behauptungen aus (Umschalt+↓), dann drücken Sie M</translation>
    </message>
    <message>
        <source>The speaker of this claim is not known</source>
        <translation>Der Sprecher dieser Behauptung ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Claims in the article</source>
        <translation>Behauptungen im Artikel</translation>
    </message>
</context>
<context>
    <name>NewDatabaseDialog</name>
    <message>
        <source>New database</source>
        <translation>Neue Datenbank</translation>
    </message>
    <message>
        <source>Elections 2027</source>
        <translation>Wahlen 2027</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Protect it by a passphrase</source>
        <translation>Mit einer &amp;Passphrase schützen</translation>
    </message>
    <message>
        <source>Make database</source>
        <translation>Datenbank anlegen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>The name must not hold any of {0}</source>
        <translation>Der Name darf keines dieser Zeichen enthalten: {0}</translation>
    </message>
    <message>
        <source>Type a name for the database.</source>
        <translation>Geben Sie der Datenbank einen Namen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is a file {0} already.</source>
        <translation>Eine Datei {0} gibt es schon.</translation>
    </message>
    <message>
        <source>Choose the folder of the database</source>
        <translation>Ordner der Datenbank wählen</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>I understand, and I have kept it in a safe place</source>
        <translation>Ich habe verstanden und sie an einem sicheren Ort aufbewahrt</translation>
    </message>
    <message>
        <source>If you lose it, nobody can open the database: the data is lost.</source>
        <translation>Wenn Sie sie verlieren, kann niemand die Datenbank öffnen: Die Daten sind verloren.</translation>
    </message>
    <message>
        <source>Type a passphrase.</source>
        <translation>Geben Sie eine Passphrase ein.</translation>
    </message>
    <message>
        <source>The two are not the same. Show them to compare.</source>
        <translation>Die beiden sind nicht gleich. Lassen Sie sie anzeigen, um zu vergleichen.</translation>
    </message>
    <message>
        <source>Tick that you have kept the passphrase: nobody can bring it back.</source>
        <translation>Kreuzen Sie an, dass Sie die Passphrase aufbewahrt haben: Niemand kann sie zurückholen.</translation>
    </message>
</context>
<context>
    <name>NumbersLine</name>
    <message>
        <source>Numbers: {numbers}</source>
        <translation>Zahlen: {numbers}</translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>For this database.</source>
        <translation>Für diese Datenbank.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the place: {0}</source>
        <translation>Ort kopieren: {0}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the folder: {0}</source>
        <translation>Ordner zeigen: {0}</translation>
    </message>
</context>
<context>
    <name>PickSheet</name>
    <message>
        <source>Enter  take it    Esc  leave it</source>
        <translation>Eingabe  nehmen    Esc  lassen</translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The database cannot be opened</source>
        <translation>Die Datenbank lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>OnRecord made a mistake. What was saved is safe; the last act may not have been done. The details below say what happened and hold no text of any article.</source>
        <translation>OnRecord hat einen Fehler gemacht. Was gespeichert war, ist sicher; der letzte Schritt wurde vielleicht nicht ausgeführt. Die Einzelheiten unten sagen, was geschah, und enthalten keinen Text eines Artikels.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
</context>
<context>
    <name>QueueStrip</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Claims that are done</source>
        <translation>Erledigte Behauptungen</translation>
    </message>
    <message>
        <source>End review (F8)</source>
        <translation>Prüfung beenden (F8)</translation>
    </message>
    <message>
        <source>Claim {0} of {1}</source>
        <translation>Behauptung {0} von {1}</translation>
    </message>
    <message>
        <source>{1} claims</source>
        <translation>{1} Behauptungen</translation>
    </message>
    <message>
        <source>{0} done</source>
        <translation>{0} erledigt</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>weniger als eine Minute übrig</translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation>etwa {0} Min. übrig</translation>
    </message>
</context>
<context>
    <name>QueueSummary</name>
    <message>
        <source>End of the review</source>
        <translation>Ende der Prüfung</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Nächster Artikel</translation>
    </message>
    <message>
        <source>Show without sources</source>
        <translation>Ohne Quellen zeigen</translation>
    </message>
    <message>
        <source>Go on with the open ones</source>
        <translation>Mit den offenen weitermachen</translation>
    </message>
    <message>
        <source>End review (F8)</source>
        <translation>Prüfung beenden (F8)</translation>
    </message>
    <message>
        <source>{0} of {1} claims are done</source>
        <translation>{0} von {1} Behauptungen sind erledigt</translation>
    </message>
    <message>
        <source>Nothing is left open.</source>
        <translation>Nichts ist offen geblieben.</translation>
    </message>
    <message>
        <source>Not claims</source>
        <translation>Keine Behauptungen</translation>
    </message>
    <message>
        <source>{0} still open</source>
        <translation>{0} noch offen</translation>
    </message>
    <message>
        <source>{0} for a second opinion</source>
        <translation>{0} für eine Zweitmeinung</translation>
    </message>
    <message>
        <source>{0} put off</source>
        <translation>{0} zurückgestellt</translation>
    </message>
    <message>
        <source>{0} with a verdict and no source</source>
        <translation>{0} mit Urteil und ohne Quelle</translation>
    </message>
</context>
<context>
    <name>QuoteView</name>
    <message>
        <source>Quotation in context</source>
        <translation>Zitat im Zusammenhang</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>By {name}</source>
        <translation>Von {name}</translation>
    </message>
    <message>
        <source>Section {n} of {of}</source>
        <translation>Abschnitt {n} von {of}</translation>
    </message>
    <message>
        <source>End of section {n} of {of}</source>
        <translation>Ende von Abschnitt {n} von {of}</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 Wort</translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation>{n} Wörter</translation>
    </message>
    <message>
        <source>Unknown outlet</source>
        <translation>Medium unbekannt</translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>1 line left out</source>
        <translation>1 Zeile weggelassen</translation>
    </message>
    <message>
        <source>{n} lines left out</source>
        <translation>{n} Zeilen weggelassen</translation>
    </message>
    <message>
        <source>Hide (B)</source>
        <translation>Ausblenden (B)</translation>
    </message>
    <message>
        <source>Show (B)</source>
        <translation>Zeigen (B)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Looking for claims …</source>
        <translation>Behauptungen werden gesucht …</translation>
    </message>
    <message>
        <source>Looking for claims …  {0} %</source>
        <translation>Behauptungen werden gesucht …  {0} %</translation>
    </message>
    <message>
        <source>No claims found: select a sentence and press A, or look again (F5)</source>
        <translation>Keine Behauptungen gefunden: Wählen Sie einen Satz aus und drücken Sie A, oder suchen Sie noch einmal (F5)</translation>
    </message>
    <message>
        <source>Claims in {0} are not found automatically</source>
        <translation>In {0} werden Behauptungen nicht von selbst gefunden</translation>
    </message>
    <message>
        <source>OnRecord finds claims in {0}. You can read this article as any other.</source>
        <translation>OnRecord findet Behauptungen in {0}. Diesen Artikel können Sie lesen wie jeden anderen.</translation>
    </message>
    <message>
        <source>unreviewed claim</source>
        <translation>ungeprüfte Behauptung</translation>
    </message>
    <message>
        <source>claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>No further {0}</source>
        <translation>Keine weitere {0}</translation>
    </message>
    <message>
        <source>No earlier {0}</source>
        <translation>Keine frühere {0}</translation>
    </message>
    <message>
        <source>Claim {0} has no verdict to clear</source>
        <translation>Behauptung {0} hat kein Urteil, das man zurücknehmen könnte</translation>
    </message>
    <message>
        <source>None of the claims has a verdict to clear</source>
        <translation>Keine der Behauptungen hat ein Urteil, das man zurücknehmen könnte</translation>
    </message>
    <message>
        <source>Give a verdict first, then its reason</source>
        <translation>Geben Sie zuerst ein Urteil, dann seinen Grund</translation>
    </message>
    <message>
        <source>No other claim stands on these words</source>
        <translation>Keine andere Behauptung steht auf diesen Worten</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Rückgängig gemacht: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Wiederholt: {0}</translation>
    </message>
    <message>
        <source>{0} (not in this article)</source>
        <translation>{0} (nicht in diesem Artikel)</translation>
    </message>
</context>
<context>
    <name>ReadingSettings</name>
    <message>
        <source>Reading settings</source>
        <translation>Leseansicht</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message>
        <source>Source Serif</source>
        <translation>Source Serif</translation>
    </message>
    <message>
        <source>Inter</source>
        <translation>Inter</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
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
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>“The bridge is safe,” the mayor said on Friday, and 41 engineers agree.</source>
        <translation>„Die Brücke ist sicher“, sagte der Bürgermeister am Freitag, und 41 Ingenieure stimmen zu.</translation>
    </message>
    <message>
        <source>Sample of the text</source>
        <translation>Textprobe</translation>
    </message>
    <message>
        <source>{n} px</source>
        <translation>{n} px</translation>
    </message>
    <message>
        <source>{n} letters</source>
        <translation>{n} Zeichen</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>unknown outlet</source>
        <translation>Medium unbekannt</translation>
    </message>
</context>
<context>
    <name>ReportWriter</name>
    <message>
        <source>Write verification report</source>
        <translation>Prüfbericht schreiben</translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation>{0} wird geschrieben</translation>
    </message>
    <message>
        <source>Report written: {0}</source>
        <translation>Bericht geschrieben: {0}</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Articles found</source>
        <translation>Gefundene Artikel</translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>{title}, {n} hits: {snippet}</source>
        <translation>{title}, {n} Treffer: {snippet}</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>No claims are listed here: nothing to review</source>
        <translation>Hier stehen keine Behauptungen: Es gibt nichts zu prüfen</translation>
    </message>
    <message>
        <source>This is the first claim of the queue</source>
        <translation>Das ist die erste Behauptung der Reihe</translation>
    </message>
    <message>
        <source>This is a claim already: give its verdict</source>
        <translation>Das ist schon eine Behauptung: Geben Sie ihr Urteil</translation>
    </message>
    <message>
        <source>Put claim {0} off until</source>
        <translation>Behauptung {0} zurückstellen bis</translation>
    </message>
    <message>
        <source>Put {0} claims off until</source>
        <translation>{0} Behauptungen zurückstellen bis</translation>
    </message>
    <message>
        <source>{0} (now {1})</source>
        <translation>{0} (jetzt {1})</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation>{0} zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Previous section</source>
        <translation>Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>Section of the article</source>
        <translation>Abschnitt des Artikels</translation>
    </message>
    <message>
        <source>{n} of {of}:  {opening}</source>
        <translation>{n} von {of}:  {opening}</translation>
    </message>
    <message>
        <source>words {first} to {last} of {all}</source>
        <translation>Wörter {first} bis {last} von {all}</translation>
    </message>
</context>
<context>
    <name>SeenLine</name>
    <message>
        <source>Compare (C)</source>
        <translation>Vergleichen (C)</translation>
    </message>
    <message>
        <source> and {more} more</source>
        <translation> und {more} weitere</translation>
    </message>
    <message>
        <source>Repeats a claim in {where}: {verdict}</source>
        <translation>Wiederholt eine Behauptung in {where}: {verdict}</translation>
    </message>
    <message>
        <source>Seen before in {where}: {verdict}</source>
        <translation>Schon gesehen in {where}: {verdict}</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Urteil</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>What to do with the selected words</source>
        <translation>Was mit den ausgewählten Worten geschehen soll</translation>
    </message>
</context>
<context>
    <name>SelectionLine</name>
    <message>
        <source>1–6  verdict    X  no claims    D  put off</source>
        <translation>1–6  Urteil    X  keine Behauptungen    D  zurückstellen</translation>
    </message>
    <message>
        <source>{0} claims selected</source>
        <translation>{0} Behauptungen ausgewählt</translation>
    </message>
</context>
<context>
    <name>SetPassphraseDialog</name>
    <message>
        <source>Set a passphrase</source>
        <translation>Passphrase setzen</translation>
    </message>
    <message>
        <source>{0} and the files kept with it are encrypted, and OnRecord asks for the passphrase whenever it opens them. Copies from before stay readable: backups, and what a solid-state disk has not erased yet.</source>
        <translation>{0} und die damit abgelegten Dateien werden verschlüsselt, und OnRecord fragt bei jedem Öffnen nach der Passphrase. Frühere Kopien bleiben lesbar: Sicherungen und was ein Halbleiterlaufwerk noch nicht gelöscht hat.</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Passphrase setzen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>No setting is called like that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Every claim has its verdict</source>
        <translation>Jede Behauptung hat ihr Urteil</translation>
    </message>
    <message>
        <source>No claim was seen in an earlier article</source>
        <translation>Keine Behauptung stand schon in einem früheren Artikel</translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten durchsuchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Drücken Sie die Tasten</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Print the keys…</source>
        <translation>Tasten drucken…</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>Einen solchen Befehl gibt es nicht</translation>
    </message>
    <message>
        <source>{0} is the key of {1}.</source>
        <translation>{0} ist die Taste von {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) share a key with another.</source>
        <translation>
            <numerusform>%n Befehl teilt eine Taste mit einem anderen.</numerusform>
            <numerusform>%n Befehle teilen eine Taste mit einem anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the changed keys</source>
        <translation>Geänderte Tasten exportieren</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation>Tasten (*.json)</translation>
    </message>
    <message>
        <source>The keys are in {0}.</source>
        <translation>Die Tasten stehen in {0}.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Tasten importieren</translation>
    </message>
    <message>
        <source>The keys of {0} are in force.</source>
        <translation>Die Tasten aus {0} gelten jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) in it are of another version.</source>
        <translation>
            <numerusform>%n Befehl darin gehört zu einer anderen Version.</numerusform>
            <numerusform>%n Befehle darin gehören zu einer anderen Version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsModel</name>
    <message>
        <source>{0} also: {1}</source>
        <translation>{0} auch: {1}</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>Copy the address of {name}</source>
        <translation>Adresse von {name} kopieren</translation>
    </message>
    <message>
        <source>Save a copy of {name}</source>
        <translation>Kopie von {name} speichern</translation>
    </message>
    <message>
        <source>Remove {name} from this claim</source>
        <translation>{name} von dieser Behauptung entfernen</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>OnRecord</source>
        <translation>OnRecord</translation>
    </message>
    <message>
        <source>Who claims what, in which words, and does it hold?</source>
        <translation>Wer behauptet was, in welchen Worten, und stimmt es?</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Everything stays on this computer. OnRecord contacts nobody.</source>
        <translation>Alles bleibt auf diesem Rechner. OnRecord nimmt zu niemandem Verbindung auf.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien importieren…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
</context>
<context>
    <name>StatementLine</name>
    <message>
        <source>Statement: what is claimed, in one sentence</source>
        <translation>Aussage: was behauptet wird, in einem Satz</translation>
    </message>
    <message>
        <source>What is claimed, in one sentence (Ctrl+Enter ends)</source>
        <translation>Was behauptet wird, in einem Satz (Strg+Eingabe beendet)</translation>
    </message>
    <message>
        <source>Statement: {text}</source>
        <translation>Aussage: {text}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>The name that verdicts are signed with</source>
        <translation>Der Name, mit dem Urteile gezeichnet werden</translation>
    </message>
    <message>
        <source>What needs somebody&apos;s eye (Ctrl+J)</source>
        <translation>Was jemand ansehen sollte (Strg+J)</translation>
    </message>
    <message>
        <source>⚠ 1 problem</source>
        <translation>⚠ 1 Problem</translation>
    </message>
    <message>
        <source>⚠ {0} problems</source>
        <translation>⚠ {0} Probleme</translation>
    </message>
    <message>
        <source>Set your name</source>
        <translation>Namen angeben</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No claims found in this article</source>
        <translation>Keine Behauptungen in diesem Artikel</translation>
    </message>
    <message>
        <source>Looking for claims …</source>
        <translation>Behauptungen werden gesucht …</translation>
    </message>
    <message>
        <source>Looking for claims … {done} of {total} paragraphs</source>
        <translation>Behauptungen werden gesucht … {done} von {total} Absätzen</translation>
    </message>
    <message>
        <source>No text yet: every line is left out.  B shows them</source>
        <translation>Noch kein Text: Jede Zeile ist weggelassen.  B zeigt sie</translation>
    </message>
    <message>
        <source>{n} claims could not be found in this version</source>
        <translation>{n} Behauptungen waren in dieser Fassung nicht zu finden</translation>
    </message>
    <message>
        <source>1 claim could not be found in this version</source>
        <translation>1 Behauptung war in dieser Fassung nicht zu finden</translation>
    </message>
    <message>
        <source>{n} claims stand in lines that are left out.  B shows them</source>
        <translation>{n} Behauptungen stehen in weggelassenen Zeilen.  B zeigt sie</translation>
    </message>
    <message>
        <source>1 claim stands in lines that are left out.  B shows them</source>
        <translation>1 Behauptung steht in weggelassenen Zeilen.  B zeigt sie</translation>
    </message>
    <message>
        <source>Marks are hidden.  H shows them</source>
        <translation>Die Markierungen sind ausgeblendet.  H zeigt sie</translation>
    </message>
    <message>
        <source>Only this actor’s unreviewed claims are marked.  Shift+H, Alt+H show all</source>
        <translation>Markiert sind nur die ungeprüften Behauptungen dieses Akteurs.  Umschalt+H, Alt+H zeigen alle</translation>
    </message>
    <message>
        <source>Only unreviewed claims are marked.  Shift+H shows all</source>
        <translation>Markiert sind nur ungeprüfte Behauptungen.  Umschalt+H zeigt alle</translation>
    </message>
    <message>
        <source>Only this actor’s claims are marked.  Alt+H shows all</source>
        <translation>Markiert sind nur die Behauptungen dieses Akteurs.  Alt+H zeigt alle</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Search articles, claims, sources</source>
        <translation>Artikel, Behauptungen, Quellen suchen</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Articles keep their claims, verdicts and sources here.</source>
        <translation>Artikel behalten hier ihre Behauptungen, Urteile und Quellen.</translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation>Datum unbekannt</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring back {0}</source>
        <translation>{0} zurückholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Zurückgeholt</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>What was done last</source>
        <translation>Was zuletzt getan wurde</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
    <message>
        <source>Undo  {0}</source>
        <translation>Rückgängig  {0}</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>Rückgängig: {0}</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>{0}. Undo {1}</source>
        <translation>{0}. Rückgängig mit {1}</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>This database is protected by a passphrase.</source>
        <translation>Diese Datenbank ist mit einer Passphrase geschützt.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s keyring</source>
        <translation>Im &amp;Schlüsselbund dieses Rechners aufbewahren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Geben Sie die Passphrase ein.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Text size {0} %</source>
        <translation>Textgröße {0} %</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <source>OnRecord contacts nobody. What you do stays here.</source>
        <translation>OnRecord nimmt zu niemandem Verbindung auf. Was Sie tun, bleibt hier.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>MIT. Fonts: Inter, Source Serif 4 (OFL).</source>
        <translation>MIT. Schriften: Inter, Source Serif 4 (OFL).</translation>
    </message>
</context>
<context>
    <name>WeightsDialog</name>
    <message>
        <source>What is worth checking</source>
        <translation>Was prüfenswert ist</translation>
    </message>
    <message>
        <source>Right speaks for a check, left against it, the middle counts nothing. The claims follow as you move a slider; nothing is analysed again.</source>
        <translation>Rechts spricht für eine Prüfung, links dagegen, die Mitte zählt nicht. Die Behauptungen folgen, während Sie einen Regler bewegen; nichts wird neu ausgewertet.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Reset to the program’s</source>
        <translation>Auf die des Programms zurücksetzen</translation>
    </message>
    <message>
        <source>Put every slider where it is at first</source>
        <translation>Jeden Regler dorthin setzen, wo er anfangs steht</translation>
    </message>
    <message>
        <source>Where it starts</source>
        <translation>Wo es beginnt</translation>
    </message>
    <message>
        <source>Mostly for a check</source>
        <translation>Spricht meist für eine Prüfung</translation>
    </message>
    <message>
        <source>Mostly against it</source>
        <translation>Spricht meist dagegen</translation>
    </message>
    <message>
        <source>Any claim</source>
        <translation>Jede Behauptung</translation>
    </message>
    <message>
        <source>Before anything counts</source>
        <translation>Bevor etwas zählt</translation>
    </message>
    <message>
        <source>Gives a number</source>
        <translation>Nennt eine Zahl</translation>
    </message>
    <message>
        <source>Counts, sums, shares, ranks: to be compared</source>
        <translation>Mengen, Summen, Anteile, Ränge: zu vergleichen</translation>
    </message>
    <message>
        <source>Specific and verifiable</source>
        <translation>Genau und nachprüfbar</translation>
    </message>
    <message>
        <source>Names who or where, and how many or when</source>
        <translation>Nennt wer oder wo, und wie viel oder wann</translation>
    </message>
    <message>
        <source>Many people affected</source>
        <translation>Viele Menschen betroffen</translation>
    </message>
    <message>
        <source>A thousand people or more, or everyone</source>
        <translation>Tausend Menschen oder mehr, oder alle</translation>
    </message>
    <message>
        <source>Of public interest</source>
        <translation>Von öffentlichem Interesse</translation>
    </message>
    <message>
        <source>Money, health, war, rights, supply</source>
        <translation>Geld, Gesundheit, Krieg, Rechte, Versorgung</translation>
    </message>
    <message>
        <source>Says what happened</source>
        <translation>Sagt, was geschah</translation>
    </message>
    <message>
        <source>An event that took place or did not</source>
        <translation>Ein Ereignis, das stattfand oder nicht</translation>
    </message>
    <message>
        <source>Compares</source>
        <translation>Vergleicht</translation>
    </message>
    <message>
        <source>More, fewer, the first, a record</source>
        <translation>Mehr, weniger, der erste, ein Rekord</translation>
    </message>
    <message>
        <source>Names a cause</source>
        <translation>Nennt eine Ursache</translation>
    </message>
    <message>
        <source>Because of, led to, to blame for</source>
        <translation>Wegen, führte zu, ist schuld an</translation>
    </message>
    <message>
        <source>Law or rule</source>
        <translation>Gesetz oder Regel</translation>
    </message>
    <message>
        <source>What is legal, banned, required</source>
        <translation>Was erlaubt, verboten, vorgeschrieben ist</translation>
    </message>
    <message>
        <source>Names who or where</source>
        <translation>Nennt wer oder wo</translation>
    </message>
    <message>
        <source>Somebody or something to be looked up</source>
        <translation>Jemand oder etwas zum Nachschlagen</translation>
    </message>
    <message>
        <source>A denial</source>
        <translation>Ein Dementi</translation>
    </message>
    <message>
        <source>The actor says that it is not so</source>
        <translation>Der Akteur sagt, dass es nicht so ist</translation>
    </message>
    <message>
        <source>An opinion</source>
        <translation>Eine Meinung</translation>
    </message>
    <message>
        <source>A judgement that no source can settle</source>
        <translation>Ein Werturteil, das keine Quelle entscheiden kann</translation>
    </message>
    <message>
        <source>A thought or wish</source>
        <translation>Ein Gedanke oder Wunsch</translation>
    </message>
    <message>
        <source>Reported as thought, wanted or planned, not said</source>
        <translation>Berichtet als gedacht, gewollt oder geplant, nicht gesagt</translation>
    </message>
    <message>
        <source>A position</source>
        <translation>Ein Standpunkt</translation>
    </message>
    <message>
        <source>What somebody asks for or stands for</source>
        <translation>Was jemand fordert oder vertritt</translation>
    </message>
    <message>
        <source>A personal experience</source>
        <translation>Eine eigene Erfahrung</translation>
    </message>
    <message>
        <source>What somebody saw or felt</source>
        <translation>Was jemand sah oder fühlte</translation>
    </message>
    <message>
        <source>A pledge or threat</source>
        <translation>Eine Zusage oder Drohung</translation>
    </message>
    <message>
        <source>Can be followed up, though not settled yet</source>
        <translation>Lässt sich verfolgen, aber noch nicht entscheiden</translation>
    </message>
    <message>
        <source>About the future</source>
        <translation>Über die Zukunft</translation>
    </message>
    <message>
        <source>Cannot be settled yet</source>
        <translation>Lässt sich noch nicht entscheiden</translation>
    </message>
    <message>
        <source>Put carefully</source>
        <translation>Vorsichtig gesagt</translation>
    </message>
    <message>
        <source>May, might, perhaps</source>
        <translation>Könnte, dürfte, vielleicht</translation>
    </message>
    <message>
        <source>Very short</source>
        <translation>Sehr kurz</translation>
    </message>
    <message>
        <source>Fewer than five words</source>
        <translation>Weniger als fünf Wörter</translation>
    </message>
</context>
<context>
    <name>WhoLine</name>
    <message>
        <source>Claim {number}</source>
        <translation>Behauptung {number}</translation>
    </message>
    <message>
        <source>reported by {names}</source>
        <translation>berichtet von {names}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Jobs and problems</source>
        <translation>Arbeiten und Probleme</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Gespeichert {0}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>J K  next, previous    1–6  verdict and next    L  link    Z  undo    ?  keys</source>
        <translation>J K  nächste, vorige    1–6  Urteil und weiter    L  verknüpfen    Z  rückgängig    ?  Tasten</translation>
    </message>
    <message>
        <source>Enter  article    J K  next, previous    1–6  verdict    /  filter    Z  undo</source>
        <translation>Eingabe  Artikel    J K  nächste, vorige    1–6  Urteil    /  filtern    Z  rückgängig</translation>
    </message>
    <message>
        <source>Enter  open    Del  to the trash    F6  article</source>
        <translation>Eingabe  öffnen    Entf  in den Papierkorb    F6  Artikel</translation>
    </message>
    <message>
        <source>Enter  next    Shift+Enter  previous    Ctrl+Enter  stay    Esc  back</source>
        <translation>Eingabe  nächster    Umschalt+Eingabe  voriger    Strg+Eingabe  bleiben    Esc  zurück</translation>
    </message>
    <message>
        <source>Ctrl+O  import    Ctrl+Shift+V  paste    F1  keys</source>
        <translation>Strg+O  importieren    Strg+Umschalt+V  einfügen    F1  Tasten</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Please wait…</source>
        <translation>Bitte warten…</translation>
    </message>
</context>
<context>
    <name>WorthLine</name>
    <message>
        <source>Check-worthiness {score:.2f} of 1. Claim &gt; What is worth checking sets it.</source>
        <translation>Prüfwert {score:.2f} von 1. Behauptung &gt; Was prüfenswert ist legt ihn fest.</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>No verdict yet</source>
        <translation>Noch kein Urteil</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Import files…</source>
        <translation>Dateien &amp;importieren…</translation>
    </message>
    <message>
        <source>Open news articles: text, Markdown or saved HTML</source>
        <translation>Artikel öffnen: Text, Markdown oder gespeichertes HTML</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>Einen &amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>Open every readable article of a folder</source>
        <translation>Jeden lesbaren Artikel eines Ordners öffnen</translation>
    </message>
    <message>
        <source>&amp;Paste an article</source>
        <translation>Artikel einf&amp;ügen</translation>
    </message>
    <message>
        <source>Make an article of the text on the clipboard</source>
        <translation>Aus dem Text in der Zwischenablage einen Artikel machen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open the bundled sample article</source>
        <translation>Den mitgelieferten Beispielartikel öffnen</translation>
    </message>
    <message>
        <source>Article &amp;details…</source>
        <translation>&amp;Angaben zum Artikel…</translation>
    </message>
    <message>
        <source>Correct title, outlet, byline and published date</source>
        <translation>Titel, Medium, Autorenzeile und Erscheinungstag berichtigen</translation>
    </message>
    <message>
        <source>Move article to &amp;trash</source>
        <translation>Artikel in den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>Take the article out of the library; it can be brought back</source>
        <translation>Den Artikel aus der Bibliothek nehmen; er lässt sich zurückholen</translation>
    </message>
    <message>
        <source>Verification &amp;report…</source>
        <translation>Prüfbe&amp;richt…</translation>
    </message>
    <message>
        <source>Write the article&apos;s verification report as HTML or CSV</source>
        <translation>Den Prüfbericht des Artikels als HTML oder CSV schreiben</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close the article, or the list of all claims</source>
        <translation>Den Artikel oder die Liste aller Behauptungen schließen</translation>
    </message>
    <message>
        <source>&amp;New database…</source>
        <translation>&amp;Neue Datenbank…</translation>
    </message>
    <message>
        <source>Make a database of its own for another subject or desk</source>
        <translation>Eine eigene Datenbank für ein anderes Thema oder eine andere Redaktion anlegen</translation>
    </message>
    <message>
        <source>&amp;Open database…</source>
        <translation>&amp;Datenbank öffnen…</translation>
    </message>
    <message>
        <source>Close this database and open another</source>
        <translation>Diese Datenbank schließen und eine andere öffnen</translation>
    </message>
    <message>
        <source>Passp&amp;hrase…</source>
        <translation>Passp&amp;hrase…</translation>
    </message>
    <message>
        <source>Lock the database by a passphrase, or change or take it away</source>
        <translation>Die Datenbank mit einer Passphrase sperren, oder diese ändern oder aufheben</translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>Write a verified backup of the database and its files</source>
        <translation>Eine geprüfte Sicherung der Datenbank und ihrer Dateien schreiben</translation>
    </message>
    <message>
        <source>Resto&amp;re…</source>
        <translation>&amp;Wiederherstellen…</translation>
    </message>
    <message>
        <source>The backups of the database: look inside one, or restore it as a copy</source>
        <translation>Die Sicherungen der Datenbank: in eine hineinsehen oder sie als Kopie wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected text as it stands in the article</source>
        <translation>Den ausgewählten Text kopieren, wie er im Artikel steht</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find words in this article, or in all</source>
        <translation>Wörter in diesem Artikel oder in allen suchen</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation>Ihr &amp;Name…</translation>
    </message>
    <message>
        <source>The name that verdicts are signed with</source>
        <translation>Der Name, mit dem Urteile gezeichnet werden</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>How OnRecord looks, reads, reviews and sounds; its keys, backups and language</source>
        <translation>Wie OnRecord aussieht, liest, prüft und klingt; seine Tasten, Sicherungen und Sprache</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation>Die Bibliothek zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation>Beha&amp;uptungen</translation>
    </message>
    <message>
        <source>Show or hide the claims</source>
        <translation>Die Behauptungen zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;All claims</source>
        <translation>&amp;Alle Behauptungen</translation>
    </message>
    <message>
        <source>List the claims of all articles, to filter and judge them</source>
        <translation>Die Behauptungen aller Artikel aufführen, um sie zu filtern und zu beurteilen</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Alle Behauptungen</translation>
    </message>
    <message>
        <source>&amp;Jobs and problems</source>
        <translation>Arbeiten und &amp;Probleme</translation>
    </message>
    <message>
        <source>What is under way, how it ended, and what needs somebody’s eye</source>
        <translation>Was läuft, wie es endete und was jemand ansehen sollte</translation>
    </message>
    <message>
        <source>&amp;Reader only</source>
        <translation>Nur der A&amp;rtikel</translation>
    </message>
    <message>
        <source>Hide everything but the article and a line on the current claim</source>
        <translation>Alles ausblenden bis auf den Artikel und eine Zeile zur aktuellen Behauptung</translation>
    </message>
    <message>
        <source>Readin&amp;g settings…</source>
        <translation>&amp;Leseansicht…</translation>
    </message>
    <message>
        <source>Font, size, line height and width of the text; theme</source>
        <translation>Schrift, Größe, Zeilenhöhe und Breite des Textes; Farben</translation>
    </message>
    <message>
        <source>Lines &amp;left out</source>
        <translation>&amp;Weggelassene Zeilen</translation>
    </message>
    <message>
        <source>Show the lines of the file that are not part of the article</source>
        <translation>Die Zeilen der Datei zeigen, die nicht zum Artikel gehören</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;Markierungen</translation>
    </message>
    <message>
        <source>Show the marks of the claims in the text, or none</source>
        <translation>Die Markierungen der Behauptungen im Text zeigen, oder keine</translation>
    </message>
    <message>
        <source>Mark only unre&amp;viewed</source>
        <translation>Nur &amp;ungeprüfte markieren</translation>
    </message>
    <message>
        <source>Mark only claims that are not reviewed yet</source>
        <translation>Nur Behauptungen markieren, die noch nicht geprüft sind</translation>
    </message>
    <message>
        <source>Mark only this &amp;actor</source>
        <translation>Nur diesen A&amp;kteur markieren</translation>
    </message>
    <message>
        <source>Mark only the claims of the current claim’s actor</source>
        <translation>Nur die Behauptungen des Akteurs der aktuellen Behauptung markieren</translation>
    </message>
    <message>
        <source>Text c&amp;ursor</source>
        <translation>Te&amp;xtmarke</translation>
    </message>
    <message>
        <source>Show a cursor in the article, to select its text by the keyboard</source>
        <translation>Im Artikel eine Textmarke zeigen, um seinen Text mit der Tastatur auszuwählen</translation>
    </message>
    <message>
        <source>T&amp;houghts and plans</source>
        <translation>&amp;Gedanken und Pläne</translation>
    </message>
    <message>
        <source>List what people are reported to think, want or plan beside what they said</source>
        <translation>Neben dem Gesagten aufführen, was Menschen denken, wollen oder planen sollen</translation>
    </message>
    <message>
        <source>Only &amp;unsure speakers</source>
        <translation>Nur un&amp;sichere Sprecher</translation>
    </message>
    <message>
        <source>List only the claims whose speaker the program is not sure of</source>
        <translation>Nur Behauptungen aufführen, deren Sprecher nicht sicher ist</translation>
    </message>
    <message>
        <source>&amp;Bigger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>Normale Textgröße</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Farben des S&amp;ystems</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Sepia t&amp;heme</source>
        <translation>Se&amp;pia</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher Kon&amp;trast</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>The article, and a line on the current claim</source>
        <translation>Der Artikel und eine Zeile zur aktuellen Behauptung</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Library, article and claims</source>
        <translation>Bibliothek, Artikel und Behauptungen</translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation>&amp;Belege</translation>
    </message>
    <message>
        <source>The article beside a large card with the claim’s sources</source>
        <translation>Der Artikel neben einer großen Karte mit den Quellen der Behauptung</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>The article beside the claims, and the current claim beside the earlier one</source>
        <translation>Der Artikel neben den Behauptungen, und die aktuelle Behauptung neben der früheren</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Put every pane back where it was at first</source>
        <translation>Alle Bereiche dorthin setzen, wo sie anfangs waren</translation>
    </message>
    <message>
        <source>&amp;Add a claim…</source>
        <translation>Behauptung hinzu&amp;fügen…</translation>
    </message>
    <message>
        <source>Make a claim of the selected words</source>
        <translation>Aus den ausgewählten Worten eine Behauptung machen</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Add or take away wor&amp;ds</source>
        <translation>&amp;Worte hinzufügen oder wegnehmen</translation>
    </message>
    <message>
        <source>Let the claim stand on the selected words too, or no longer</source>
        <translation>Die Behauptung auch auf den ausgewählten Worten stehen lassen, oder nicht mehr</translation>
    </message>
    <message>
        <source>Move the claim&apos;s &amp;start</source>
        <translation>&amp;Anfang der Behauptung verschieben</translation>
    </message>
    <message>
        <source>Take the first edge of the claim; the arrow keys move it</source>
        <translation>Den Anfang der Behauptung greifen; die Pfeiltasten bewegen ihn</translation>
    </message>
    <message>
        <source>Move the claim&apos;s &amp;end</source>
        <translation>&amp;Ende der Behauptung verschieben</translation>
    </message>
    <message>
        <source>Take the last edge of the claim; the arrow keys move it</source>
        <translation>Das Ende der Behauptung greifen; die Pfeiltasten bewegen es</translation>
    </message>
    <message>
        <source>&amp;Merge the selected claims</source>
        <translation>Ausgewählte Behauptungen ver&amp;binden</translation>
    </message>
    <message>
        <source>Make one claim of several, with all that they have</source>
        <translation>Aus mehreren Behauptungen eine machen, mit allem, was sie haben</translation>
    </message>
    <message>
        <source>S&amp;plit the claim</source>
        <translation>Behauptung &amp;teilen</translation>
    </message>
    <message>
        <source>Make a claim of its own of the selected words of the claim</source>
        <translation>Aus den ausgewählten Worten der Behauptung eine eigene machen</translation>
    </message>
    <message>
        <source>&amp;Who says it…</source>
        <translation>Wer &amp;sagt es…</translation>
    </message>
    <message>
        <source>Give the claim to another actor, a new one or nobody</source>
        <translation>Die Behauptung einem anderen, einem neuen oder keinem Akteur geben</translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Akteur</translation>
    </message>
    <message>
        <source>&amp;Kind of claim…</source>
        <translation>A&amp;rt der Behauptung…</translation>
    </message>
    <message>
        <source>Say what the claim is about</source>
        <translation>Sagen, worum es in der Behauptung geht</translation>
    </message>
    <message>
        <source>Edit the s&amp;tatement</source>
        <translation>Aussage än&amp;dern</translation>
    </message>
    <message>
        <source>Word in one sentence what is claimed</source>
        <translation>In einem Satz fassen, was behauptet wird</translation>
    </message>
    <message>
        <source>A&amp;ctor&apos;s page…</source>
        <translation>Se&amp;ite des Akteurs…</translation>
    </message>
    <message>
        <source>Names and roles of the actor, and all that the actor claims</source>
        <translation>Namen und Rollen des Akteurs, und alles, was er behauptet</translation>
    </message>
    <message>
        <source>&amp;Link a source…</source>
        <translation>&amp;Quelle verknüpfen…</translation>
    </message>
    <message>
        <source>Link an address or a file to the claim</source>
        <translation>Eine Adresse oder Datei mit der Behauptung verknüpfen</translation>
    </message>
    <message>
        <source>Link source</source>
        <translation>Quelle verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Reason for the verdict</source>
        <translation>&amp;Grund für das Urteil</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>A note for the desk; it stays out of the report</source>
        <translation>Eine Notiz für die Redaktion; sie kommt nicht in den Bericht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Source &amp;passage</source>
        <translation>Stelle der Q&amp;uelle</translation>
    </message>
    <message>
        <source>Link a source to the claim, with the selected words as its passage</source>
        <translation>Eine Quelle mit der Behauptung verknüpfen, mit den ausgewählten Worten als Stelle</translation>
    </message>
    <message>
        <source>Source passage</source>
        <translation>Stelle der Quelle</translation>
    </message>
    <message>
        <source>&amp;Compare with earlier claim</source>
        <translation>Mit früherer Behauptung &amp;vergleichen</translation>
    </message>
    <message>
        <source>Show the claim beside the earlier one that it may repeat</source>
        <translation>Die Behauptung neben der früheren zeigen, die sie vielleicht wiederholt</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Look for claims a&amp;gain</source>
        <translation>Noch einmal nach &amp;Behauptungen suchen</translation>
    </message>
    <message>
        <source>Analyse the article again; what a person decided stays</source>
        <translation>Den Artikel noch einmal auswerten; was ein Mensch entschieden hat, bleibt</translation>
    </message>
    <message>
        <source>Accept as a cla&amp;im</source>
        <translation>Als Behauptung anneh&amp;men</translation>
    </message>
    <message>
        <source>Take the proposal for a claim; Enter in the list of claims does it too</source>
        <translation>Den Vorschlag als Behauptung annehmen; Eingabe in der Liste tut dasselbe</translation>
    </message>
    <message>
        <source>Not a clai&amp;m</source>
        <translation>&amp;Keine Behauptung</translation>
    </message>
    <message>
        <source>Take the proposal off the list; undo brings it back</source>
        <translation>Den Vorschlag von der Liste nehmen; Rückgängig holt ihn zurück</translation>
    </message>
    <message>
        <source>Clear &amp;verdict</source>
        <translation>Urteil &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Put o&amp;ff…</source>
        <translation>Zurückste&amp;llen…</translation>
    </message>
    <message>
        <source>Look at the claim again on another day</source>
        <translation>Die Behauptung an einem anderen Tag wieder ansehen</translation>
    </message>
    <message>
        <source>Ask for a second &amp;opinion</source>
        <translation>Um Zweitmeinung &amp;bitten</translation>
    </message>
    <message>
        <source>Leave the claim to a second person; again takes that back</source>
        <translation>Die Behauptung einer zweiten Person überlassen; noch einmal nimmt das zurück</translation>
    </message>
    <message>
        <source>More imp&amp;ortant</source>
        <translation>Wi&amp;chtiger</translation>
    </message>
    <message>
        <source>Importance 1, 2, 3, then none again</source>
        <translation>Wichtigkeit 1, 2, 3, dann wieder keine</translation>
    </message>
    <message>
        <source>&amp;Go on after a verdict</source>
        <translation>Nach einem Urteil &amp;weitergehen</translation>
    </message>
    <message>
        <source>After a verdict, go to the next unreviewed claim</source>
        <translation>Nach einem Urteil zur nächsten ungeprüften Behauptung gehen</translation>
    </message>
    <message>
        <source>What is &amp;worth checking…</source>
        <translation>Was &amp;prüfenswert ist…</translation>
    </message>
    <message>
        <source>Say what makes a claim worth checking at this desk</source>
        <translation>Festlegen, was eine Behauptung in dieser Redaktion prüfenswert macht</translation>
    </message>
    <message>
        <source>&amp;Review what is listed</source>
        <translation>Aufgeführte p&amp;rüfen</translation>
    </message>
    <message>
        <source>Go through the listed claims one by one: a digit gives the verdict and goes on</source>
        <translation>Die aufgeführten Behauptungen der Reihe nach durchgehen: Eine Ziffer gibt das Urteil und geht weiter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>&amp;Next claim</source>
        <translation>&amp;Nächste Behauptung</translation>
    </message>
    <message>
        <source>&amp;Previous claim</source>
        <translation>&amp;Vorige Behauptung</translation>
    </message>
    <message>
        <source>Next &amp;unreviewed claim</source>
        <translation>Nächste &amp;ungeprüfte Behauptung</translation>
    </message>
    <message>
        <source>Previous unre&amp;viewed claim</source>
        <translation>Vorige un&amp;geprüfte Behauptung</translation>
    </message>
    <message>
        <source>Next &amp;overlapping claim</source>
        <translation>Nächste ü&amp;berlappende Behauptung</translation>
    </message>
    <message>
        <source>Where claims stand on the same words, go to the next of them</source>
        <translation>Wo Behauptungen auf denselben Worten stehen, zur nächsten davon gehen</translation>
    </message>
    <message>
        <source>&amp;Filter claims</source>
        <translation>Behauptungen &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Back to where you read</source>
        <translation>Zurüc&amp;k zur Lesestelle</translation>
    </message>
    <message>
        <source>Go back to the place that the last jump left</source>
        <translation>Zu der Stelle zurückgehen, die der letzte Sprung verließ</translation>
    </message>
    <message>
        <source>F&amp;orward again</source>
        <translation>Wieder v&amp;orwärts</translation>
    </message>
    <message>
        <source>Next sec&amp;tion</source>
        <translation>Nächster A&amp;bschnitt</translation>
    </message>
    <message>
        <source>Show the next section of a very long article</source>
        <translation>Den nächsten Abschnitt eines sehr langen Artikels zeigen</translation>
    </message>
    <message>
        <source>Previous &amp;section</source>
        <translation>Voriger Ab&amp;schnitt</translation>
    </message>
    <message>
        <source>Go to the &amp;article text</source>
        <translation>Zum Text des &amp;Artikels</translation>
    </message>
    <message>
        <source>Go to the &amp;claims</source>
        <translation>Zu den &amp;Behauptungen</translation>
    </message>
    <message>
        <source>Fin&amp;d an article</source>
        <translation>Einen Artikel &amp;finden</translation>
    </message>
    <message>
        <source>Filter the library by title, outlet or date</source>
        <translation>Die Bibliothek nach Titel, Medium oder Datum filtern</translation>
    </message>
    <message>
        <source>Ne&amp;xt page</source>
        <translation>Nächste S&amp;eite</translation>
    </message>
    <message>
        <source>Go between the article and the list of all claims</source>
        <translation>Zwischen dem Artikel und der Liste aller Behauptungen wechseln</translation>
    </message>
    <message>
        <source>Go to an&amp;ything…</source>
        <translation>Überall&amp;hin…</translation>
    </message>
    <message>
        <source>Find an article, a claim, an actor or a source, and go there</source>
        <translation>Einen Artikel, eine Behauptung, einen Akteur oder eine Quelle finden und dorthin gehen</translation>
    </message>
    <message>
        <source>&amp;Every command…</source>
        <translation>Alle Befeh&amp;le…</translation>
    </message>
    <message>
        <source>Find a command by its name, see its keys, and run it</source>
        <translation>Einen Befehl beim Namen finden, seine Tasten sehen und ihn ausführen</translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation>&amp;Startseite</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Alle Tasten auf einem Blatt</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>Tasten &amp;ändern…</translation>
    </message>
    <message>
        <source>Give commands other keys; keep them in a file or take them from one</source>
        <translation>Befehlen andere Tasten geben; sie in einer Datei aufbewahren oder aus einer nehmen</translation>
    </message>
    <message>
        <source>About this &amp;database…</source>
        <translation>Über diese &amp;Datenbank…</translation>
    </message>
    <message>
        <source>Size, counts, backups, the log&apos;s head; check the database and its log</source>
        <translation>Größe, Anzahlen, Sicherungen, Kopf des Protokolls; Datenbank und Protokoll prüfen</translation>
    </message>
    <message>
        <source>&amp;About OnRecord</source>
        <translation>Ü&amp;ber OnRecord</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation>Beha&amp;uptung</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation>Hil&amp;fe</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>Anord&amp;nung</translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Accept claim</source>
        <translation>Behauptung annehmen</translation>
    </message>
    <message>
        <source>Accept {0} claims</source>
        <translation>{0} Behauptungen annehmen</translation>
    </message>
    <message>
        <source>Add alias</source>
        <translation>Weiteren Namen hinzufügen</translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation>Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Bring text back</source>
        <translation>Text zurückholen</translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation>Wichtigkeit ändern</translation>
    </message>
    <message>
        <source>Change importance of {0} claims</source>
        <translation>Wichtigkeit von {0} Behauptungen ändern</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Change kind of actor</source>
        <translation>Art des Akteurs ändern</translation>
    </message>
    <message>
        <source>Change kind of {0} claims</source>
        <translation>Art von {0} Behauptungen ändern</translation>
    </message>
    <message>
        <source>Change review state</source>
        <translation>Stand der Prüfung ändern</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>Sprecher ändern</translation>
    </message>
    <message>
        <source>Change speaker of {0} claims</source>
        <translation>Sprecher von {0} Behauptungen ändern</translation>
    </message>
    <message>
        <source>Change words of claim</source>
        <translation>Worte der Behauptung ändern</translation>
    </message>
    <message>
        <source>Clear verdict</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Clear {0} verdicts</source>
        <translation>{0} Urteile zurücknehmen</translation>
    </message>
    <message>
        <source>Defer</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Describe actor</source>
        <translation>Akteur beschreiben</translation>
    </message>
    <message>
        <source>Different claim</source>
        <translation>Andere Behauptung</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>Angaben ändern</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Edit reason</source>
        <translation>Grund ändern</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>Quelle ändern</translation>
    </message>
    <message>
        <source>Edit statement</source>
        <translation>Aussage ändern</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>{0} importieren</translation>
    </message>
    <message>
        <source>Leave text out</source>
        <translation>Text weglassen</translation>
    </message>
    <message>
        <source>Link source</source>
        <translation>Quelle verknüpfen</translation>
    </message>
    <message>
        <source>Look for claims again</source>
        <translation>Noch einmal nach Behauptungen suchen</translation>
    </message>
    <message>
        <source>Mark {0}</source>
        <translation>Urteil „{0}“</translation>
    </message>
    <message>
        <source>Mark {0} claims {1}</source>
        <translation>{0} Behauptungen: Urteil „{1}“</translation>
    </message>
    <message>
        <source>Mark {0} ({1} claims)</source>
        <translation>Urteil „{0}“ ({1} Behauptungen)</translation>
    </message>
    <message>
        <source>Clear verdict ({0} claims)</source>
        <translation>Urteil zurücknehmen ({0} Behauptungen)</translation>
    </message>
    <message>
        <source>Match claims</source>
        <translation>Behauptungen abgleichen</translation>
    </message>
    <message>
        <source>Merge {0} claims</source>
        <translation>{0} Behauptungen verbinden</translation>
    </message>
    <message>
        <source>Merge {0} into {1}</source>
        <translation>{0} mit {1} verbinden</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Not a claim</source>
        <translation>Keine Behauptung</translation>
    </message>
    <message>
        <source>Not claims ({0})</source>
        <translation>Keine Behauptungen ({0})</translation>
    </message>
    <message>
        <source>{0} are no claims</source>
        <translation>{0} sind keine Behauptungen</translation>
    </message>
    <message>
        <source>Propose claim again</source>
        <translation>Behauptung wieder vorschlagen</translation>
    </message>
    <message>
        <source>Propose {0} claims again</source>
        <translation>{0} Behauptungen wieder vorschlagen</translation>
    </message>
    <message>
        <source>Remove alias</source>
        <translation>Weiteren Namen entfernen</translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation>Rolle entfernen</translation>
    </message>
    <message>
        <source>Rename actor</source>
        <translation>Akteur umbenennen</translation>
    </message>
    <message>
        <source>Restore article</source>
        <translation>Artikel wiederherstellen</translation>
    </message>
    <message>
        <source>Same claim</source>
        <translation>Dieselbe Behauptung</translation>
    </message>
    <message>
        <source>Split claim</source>
        <translation>Behauptung teilen</translation>
    </message>
    <message>
        <source>Split off {0}</source>
        <translation>{0} abtrennen</translation>
    </message>
    <message>
        <source>Unlink source</source>
        <translation>Quelle lösen</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Saved web page</source>
        <translation>Gespeicherte Webseite</translation>
    </message>
</context>
<context>
    <name>ratings</name>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
    <message>
        <source>Partly true</source>
        <translation>Teils wahr</translation>
    </message>
    <message>
        <source>Misleading</source>
        <translation>Irreführend</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Unproven</source>
        <translation>Unbelegt</translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>The claim is accurate as it was said, and nothing that matters is missing.</source>
        <translation>Die Behauptung trifft zu, wie sie gesagt wurde, und nichts Wichtiges fehlt.</translation>
    </message>
    <message>
        <source>The core of the claim holds, but a part of it is wrong, or it needs detail to be understood rightly.</source>
        <translation>Der Kern der Behauptung stimmt, aber ein Teil ist falsch, oder sie braucht Einzelheiten, um richtig verstanden zu werden.</translation>
    </message>
    <message>
        <source>What is said may be correct word for word, but context that is left out would leave a different impression.</source>
        <translation>Das Gesagte mag Wort für Wort stimmen, aber weggelassene Zusammenhänge ergäben ein anderes Bild.</translation>
    </message>
    <message>
        <source>The evidence shows that the claim is not so.</source>
        <translation>Die Belege zeigen, dass die Behauptung nicht zutrifft.</translation>
    </message>
    <message>
        <source>The claim could be checked, but the evidence found does not settle it either way.</source>
        <translation>Die Behauptung ließe sich prüfen, aber die gefundenen Belege entscheiden sie nicht.</translation>
    </message>
    <message>
        <source>No evidence could settle the claim: it is an opinion, a wish, a forecast or too vague to test.</source>
        <translation>Kein Beleg könnte die Behauptung entscheiden: Sie ist eine Meinung, ein Wunsch, eine Vorhersage oder zu vage.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>gives a number</source>
        <translation>nennt eine Zahl</translation>
    </message>
    <message>
        <source>says what happened</source>
        <translation>sagt, was geschah</translation>
    </message>
    <message>
        <source>compares</source>
        <translation>vergleicht</translation>
    </message>
    <message>
        <source>a pledge or threat: can be followed up</source>
        <translation>eine Zusage oder Drohung: lässt sich verfolgen</translation>
    </message>
    <message>
        <source>a position, not a fact</source>
        <translation>ein Standpunkt, keine Tatsache</translation>
    </message>
    <message>
        <source>a thought or wish, not a statement</source>
        <translation>ein Gedanke oder Wunsch, keine Aussage</translation>
    </message>
    <message>
        <source>many people are affected</source>
        <translation>viele Menschen sind betroffen</translation>
    </message>
    <message>
        <source>names a cause</source>
        <translation>nennt eine Ursache</translation>
    </message>
    <message>
        <source>names who or where</source>
        <translation>nennt wer oder wo</translation>
    </message>
    <message>
        <source>a denial</source>
        <translation>ein Dementi</translation>
    </message>
    <message>
        <source>an opinion</source>
        <translation>eine Meinung</translation>
    </message>
    <message>
        <source>a personal experience</source>
        <translation>eine eigene Erfahrung</translation>
    </message>
    <message>
        <source>about the future</source>
        <translation>über die Zukunft</translation>
    </message>
    <message>
        <source>of public interest ({0})</source>
        <translation>von öffentlichem Interesse ({0})</translation>
    </message>
    <message>
        <source>put carefully</source>
        <translation>vorsichtig gesagt</translation>
    </message>
    <message>
        <source>speaks of law or rules</source>
        <translation>spricht von Gesetz oder Regeln</translation>
    </message>
    <message>
        <source>specific: can be looked up</source>
        <translation>genau: lässt sich nachschlagen</translation>
    </message>
    <message>
        <source>very short</source>
        <translation>sehr kurz</translation>
    </message>
    <message>
        <source>same actor</source>
        <translation>derselbe Akteur</translation>
    </message>
    <message>
        <source>different number: {0}, earlier {1}</source>
        <translation>andere Zahl: {0}, früher {1}</translation>
    </message>
    <message>
        <source>same number {0}</source>
        <translation>dieselbe Zahl {0}</translation>
    </message>
    <message>
        <source>same numbers {0}</source>
        <translation>dieselben Zahlen {0}</translation>
    </message>
    <message>
        <source>opposite words: {0}, earlier {1}</source>
        <translation>gegenteilige Wörter: {0}, früher {1}</translation>
    </message>
    <message>
        <source>all {0} content words</source>
        <translation>alle {0} Inhaltswörter</translation>
    </message>
    <message>
        <source>{0} of {1} content words</source>
        <translation>{0} von {1} Inhaltswörtern</translation>
    </message>
    <message>
        <source>negated here, not earlier</source>
        <translation>hier verneint, früher nicht</translation>
    </message>
    <message>
        <source>negated earlier, not here</source>
        <translation>früher verneint, hier nicht</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>war and peace</source>
        <translation>Krieg und Frieden</translation>
    </message>
    <message>
        <source>rights and elections</source>
        <translation>Rechte und Wahlen</translation>
    </message>
    <message>
        <source>environment and supply</source>
        <translation>Umwelt und Versorgung</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Verdicts are signed with it, and the log of the database names it.</source>
        <translation>Urteile werden damit gezeichnet, und das Protokoll der Datenbank nennt ihn.</translation>
    </message>
    <message>
        <source>Show key hints</source>
        <translation>Tastenhinweise zeigen</translation>
    </message>
    <message>
        <source>At the foot of the window, for the part that has the keyboard.</source>
        <translation>Am Fuß des Fensters, für den Teil, der die Tastatur hat.</translation>
    </message>
    <message>
        <source>What is worth checking</source>
        <translation>Was prüfenswert ist</translation>
    </message>
    <message>
        <source>How much each sign speaks for or against a check.</source>
        <translation>Wie sehr jedes Zeichen für oder gegen eine Prüfung spricht.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Colours of the window and of the text.</source>
        <translation>Farben des Fensters und des Textes.</translation>
    </message>
    <message>
        <source>As the system</source>
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
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Größe von allem</translation>
    </message>
    <message>
        <source>Text, signs and rows of the whole window.</source>
        <translation>Text, Zeichen und Zeilen des ganzen Fensters.</translation>
    </message>
    <message>
        <source>85 %</source>
        <translation>85 %</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>115 %</source>
        <translation>115 %</translation>
    </message>
    <message>
        <source>130 %</source>
        <translation>130 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>175 %</source>
        <translation>175 %</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200 %</translation>
    </message>
    <message>
        <source>Font of articles</source>
        <translation>Schrift der Artikel</translation>
    </message>
    <message>
        <source>Source Serif</source>
        <translation>Source Serif</translation>
    </message>
    <message>
        <source>Inter</source>
        <translation>Inter</translation>
    </message>
    <message>
        <source>Text size of articles</source>
        <translation>Textgröße der Artikel</translation>
    </message>
    <message>
        <source>At 100 % of the size of everything.</source>
        <translation>Bei 100 % der Größe von allem.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Line height of articles</source>
        <translation>Zeilenhöhe der Artikel</translation>
    </message>
    <message>
        <source>Times the height of the font. Less than 1.5 leaves little room for underlines.</source>
        <translation>Vielfaches der Schrifthöhe. Unter 1,5 bleibt wenig Platz für Unterstreichungen.</translation>
    </message>
    <message>
        <source>Line length of articles</source>
        <translation>Zeilenlänge der Artikel</translation>
    </message>
    <message>
        <source>About 66 are read with the least effort.</source>
        <translation>Etwa 66 lesen sich am leichtesten.</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Go on after a verdict</source>
        <translation>Nach einem Urteil weitergehen</translation>
    </message>
    <message>
        <source>A digit gives the verdict and goes to the next unreviewed claim.</source>
        <translation>Eine Ziffer gibt das Urteil und geht zur nächsten ungeprüften Behauptung.</translation>
    </message>
    <message>
        <source>False and Misleading need a source</source>
        <translation>Falsch und Irreführend brauchen eine Quelle</translation>
    </message>
    <message>
        <source>Where a claim has none, the digit asks for it first. Esc gives the verdict without one.</source>
        <translation>Wo eine Behauptung keine hat, fragt die Ziffer zuerst danach. Esc gibt das Urteil ohne Quelle.</translation>
    </message>
    <message>
        <source>Single letters</source>
        <translation>Einzelne Buchstaben</translation>
    </message>
    <message>
        <source>Letters, digits and signs alone are commands in the article and the claims, and never in a field. Off, Ctrl+Alt and the letter do the same.</source>
        <translation>Buchstaben, Ziffern und Zeichen allein sind Befehle im Artikel und in den Behauptungen, nie in einem Feld. Ausgeschaltet tun Strg+Alt und der Buchstabe dasselbe.</translation>
    </message>
    <message>
        <source>Keys of the commands</source>
        <translation>Tasten der Befehle</translation>
    </message>
    <message>
        <source>Big targets</source>
        <translation>Große Ziele</translation>
    </message>
    <message>
        <source>Higher rows and buttons, wider scroll bars.</source>
        <translation>Höhere Zeilen und Knöpfe, breitere Rollbalken.</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing glides: the article jumps to the claim.</source>
        <translation>Nichts gleitet: Der Artikel springt zur Behauptung.</translation>
    </message>
    <message>
        <source>Switch them off where a screen reader or speech input uses letters itself.</source>
        <translation>Schalten Sie sie aus, wo ein Bildschirmleser oder eine Spracheingabe selbst Buchstaben benutzt.</translation>
    </message>
    <message>
        <source>Back up while you work</source>
        <translation>Während der Arbeit sichern</translation>
    </message>
    <message>
        <source>Only where something changed. Each backup is read again to prove it.</source>
        <translation>Nur, wo sich etwas geändert hat. Jede Sicherung wird zum Beweis noch einmal gelesen.</translation>
    </message>
    <message>
        <source>Every 10 minutes</source>
        <translation>Alle 10 Minuten</translation>
    </message>
    <message>
        <source>Every 30 minutes</source>
        <translation>Alle 30 Minuten</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Only at the start</source>
        <translation>Nur am Anfang</translation>
    </message>
    <message>
        <source>Backups of this database</source>
        <translation>Sicherungen dieser Datenbank</translation>
    </message>
    <message>
        <source>Look inside one, or restore it as a copy.</source>
        <translation>In eine hineinsehen oder sie als Kopie wiederherstellen.</translation>
    </message>
    <message>
        <source>Of menus, buttons and messages. Articles and reports keep theirs.</source>
        <translation>Von Menüs, Knöpfen und Meldungen. Artikel und Berichte behalten ihre.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>This database</source>
        <translation>Diese Datenbank</translation>
    </message>
    <message>
        <source>Its files lie beside it.</source>
        <translation>Ihre Dateien liegen daneben.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What the program did, never what an article says.</source>
        <translation>Was das Programm getan hat, nie, was in einem Artikel steht.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Lock the database, or change or take the passphrase away.</source>
        <translation>Die Datenbank sperren, oder die Passphrase ändern oder aufheben.</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Four or more words that have no link are easy to keep and hard to guess.</source>
        <translation>Vier oder mehr Wörter ohne Zusammenhang sind leicht zu merken und schwer zu erraten.</translation>
    </message>
    <message>
        <source>Weak: it can be guessed. Take four or more words that have no link.</source>
        <translation>Schwach: Sie lässt sich erraten. Nehmen Sie vier oder mehr Wörter ohne Zusammenhang.</translation>
    </message>
    <message>
        <source>Fair: it stops a curious finder, not a laboratory.</source>
        <translation>Mittel: Sie hält einen neugierigen Finder auf, kein Labor.</translation>
    </message>
    <message>
        <source>Good, if it is no name, date or quotation.</source>
        <translation>Gut, wenn sie kein Name, Datum oder Zitat ist.</translation>
    </message>
    <message>
        <source>Strong, if it is no quotation.</source>
        <translation>Stark, wenn sie kein Zitat ist.</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language itself</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>{0} of {1} reviewed</source>
        <translation>{0} von {1} geprüft</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
</context>
</TS>
