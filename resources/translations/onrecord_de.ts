<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDatabase</name>
    <message>
        <source>About this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of the file and how its rows hang together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also every text and every stored file against its hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About OnRecord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllClaims</name>
    <message>
        <source>All claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter all claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most worth checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most important</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list of claims …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claims yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an article: what it says people claim is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim passes the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}  ·  {1} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllClaimsModel</name>
    <message>
        <source>Claim {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Making a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} You can read; changes are off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is yours again: changes are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After half an hour of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup or a check is under way already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and verified: {0}, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles are being analysed. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the backup of {0}. It can be read, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore as a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OnRecord databases (*.onrecord)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored as {0}, beside the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored. The damaged file is kept as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>The database is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 10 are kept, and one each of 7 days, 4 weeks and 12 months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made when the database is opened, every half hour of work, and before an upgrade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is deleted: the damaged file is kept beside the one that takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They lie in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made as soon as there is something to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore as a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in the database&apos;s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>1 file missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} files missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Browsing</name>
    <message>
        <source>looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} articles …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}, of the {n} newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the passage first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Case</name>
    <message>
        <source>This is a backup: it can be read, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database lies where nothing can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>Open pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the list of all claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePassphraseDialog</name>
    <message>
        <source>Passphrase of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database and its files are written again so that anybody who gets them can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the current passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take passphrase away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>{word}: show only these {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word}: {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the {number} claims whose speaker is not sure (U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is thought, wanted or planned too: {number} (T)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimCard</name>
    <message>
        <source>Why this verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this verdict? (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the desk, never in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the desk, never in the report (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L   Link a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>X not a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimDelegate</name>
    <message>
        <source>{reviewed} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimStrip</name>
    <message>
        <source>Current claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous claim (K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next claim (J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim is chosen: J goes to the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimTable</name>
    <message>
        <source>All claims</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimTree</name>
    <message>
        <source>Claims by actor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimWords</name>
    <message>
        <source>In work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought or plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no exact number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {thing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also in the headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law or rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pledge or threat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worth checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perhaps worth checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said “{text}” · date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (computed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (entered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said “{text}” · {day}{basis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said {day}{basis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>{reviewed} of {total} reviewed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClaimsPanel</name>
    <message>
        <source>Claims by actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim passes the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total} shown ·</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} actors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim here was seen in an earlier article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place to go back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did not go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is short enough to be shown whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the article first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a claim first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Seen before?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Y  Same claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N  Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The verdict is not taken over: you give your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said: same claim.  </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Databases</name>
    <message>
        <source>Open rec&amp;ent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases (*.onrecord);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is open only to be read. Its passphrase stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the passphrase by which {0} was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the passphrase away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no passphrase any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has another passphrase. Earlier backups open with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a passphrase now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has a passphrase now, but backups from before have none ({1} files).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backups without a passphrase are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Article details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As 2025-03-14, or 2025-03 or 2025 when no more is known; empty when it is not known. Days such as “on Friday” are reckoned from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is not one. Write it as 2025-03-14, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article needs a title to be found again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a news article here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, Markdown or a saved web page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyMessage</name>
    <message>
        <source>You can read on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims were not looked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search was cancelled or failed. What you see is the whole article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for claims (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claims found in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OnRecord lists what somebody is reported to have said. If a part of the text was left out, bring it back in the reader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article, and its claims are listed here by actor.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Articles ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the articles of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy the article&apos;s text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is in the library already: here it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 claim was seen in an earlier article  ·  C compares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} claims were seen in earlier articles  ·  C compares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims were not looked for to the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts are signed with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterLine</name>
    <message>
        <source>Filter claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: text, actor:, verdict:, has:source   /</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of more than {m}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {m}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Yes, by a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {0} more in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} with a verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} actors, {1} linked sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema {0}, SQLite {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verifying the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoverCard</name>
    <message>
        <source>Claim {n}, {actor}: {statement}. {status}, {sources}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Looking for articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for claims in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel the work under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}  (+{1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Address copied. Nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy saved; its hash matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim of this article was seen before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters work while the article or the claims have the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters are switched off: Ctrl+Alt and the letter do the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has such a key or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of OnRecord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OnRecord keys.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Launching</name>
    <message>
        <source>Run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter  run    ↑ ↓  choose    Esc  back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an article, actor, claim or source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter  open    ↑ ↓  choose    &gt;  commands    Esc  back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called like that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (on)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source belongs to no claim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: title, outlet:, date:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actors in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article passes the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no claims yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link a source to claim {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken from the address or the file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of the source that decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or file of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is copied into the database. An address is kept, not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualifies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does to the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is neither a web address nor a file that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a web address that begins with https://, or choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>No further unreviewed claim near here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no verdict to clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}  ·  Z undoes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select at most {0} claims: one act changes no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Claims in the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewDatabaseDialog</name>
    <message>
        <source>New database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elections 2027</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Protect it by a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name must not hold any of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name for the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {0} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the database</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I understand, and I have kept it in a safe place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you lose it, nobody can open the database: the data is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Show them to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick that you have kept the passphrase: nobody can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersLine</name>
    <message>
        <source>Numbers: {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionRow</name>
    <message>
        <source>For this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the place: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDialog</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The database cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OnRecord made a mistake. What was saved is safe; the last act may not have been done. The details below say what happened and hold no text of any article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteView</name>
    <message>
        <source>Quotation in context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>By {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of section {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Looking for claims …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for claims …  {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claims found in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims in {0} are not found automatically</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OnRecord finds claims in {0}. You can read this article as any other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreviewed claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No earlier {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim {0} has no verdict to clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a verdict first, then its reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other claim stands on these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (not in this article)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingSettings</name>
    <message>
        <source>Reading settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“The bridge is safe,” the mayor said on Friday, and 41 engineers agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown outlet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportWriter</name>
    <message>
        <source>Write verification report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report written: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Articles found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>{title}, {n} hits: {snippet}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>Previous section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {of}:  {opening}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words {first} to {last} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeenLine</name>
    <message>
        <source>Compare (C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats a claim in {where}: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen before in {where}: {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>What to do with the selected words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetPassphraseDialog</name>
    <message>
        <source>Set a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and the files kept with it are encrypted, and OnRecord asks for the passphrase whenever it opens them. Copies from before stay readable: backups, and what a solid-state disk has not erased yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting is called like that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Every claim has its verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No claim was seen in an earlier article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutEditor</name>
    <message>
        <source>Search commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is the key of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) share a key with another.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export the changed keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys are in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of {0} are in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n command(s) in it are of another version.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsModel</name>
    <message>
        <source>{0} also: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceRow</name>
    <message>
        <source>Copy the address of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} from this claim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>OnRecord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who claims what, in which words, and does it hold?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer. OnRecord contacts nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>The name that verdicts are signed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set your name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>No claims found in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for claims …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for claims … {done} of {total} paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks are hidden.  H shows them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this actor’s unreviewed claims are marked.  H shows all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only unreviewed claims are marked.  Shift+H shows all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this actor’s claims are marked.  Alt+H shows all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles keep their claims, verdicts and sources here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database is protected by a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Text size {0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OnRecord contacts nobody. What you do stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT. Fonts: Inter, Source Serif 4 (OFL).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightsDialog</name>
    <message>
        <source>What is worth checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right speaks for a check, left against it, the middle counts nothing. The claims follow as you move a slider; nothing is analysed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to the program’s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every slider where it is at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly for a check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before anything counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts, sums, shares, ranks: to be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specific and verifiable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names who or where, and how many or when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many people affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thousand people or more, or everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of public interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money, health, war, rights, supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event that took place or did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More, fewer, the first, a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names a cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because of, led to, to blame for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Law or rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is legal, banned, required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names who or where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody or something to be looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The actor says that it is not so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A judgement that no source can settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thought or wish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reported as thought, wanted or planned, not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What somebody asks for or stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A personal experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What somebody saw or felt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pledge or threat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be followed up, though not settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put carefully</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May, might, perhaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than five words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoLine</name>
    <message>
        <source>Claim {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported by {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search articles, claims, sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J K  next, previous    1–6  verdict and next    L  link    Z  undo    ?  keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter  article    J K  next, previous    1–6  verdict    /  filter    Z  undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter  open    Del  to the trash    F6  article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter  next    Shift+Enter  previous    Ctrl+Enter  stay    Esc  back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+O  import    Ctrl+Shift+V  paste    F1  keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>Please wait…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorthLine</name>
    <message>
        <source>Check-worthiness {score:.2f} of 1. Claim &gt; What is worth checking sets it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>No verdict yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open news articles: text, Markdown or saved HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open every readable article of a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an article of the text on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the bundled sample article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article &amp;details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct title, outlet, byline and published date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move article to &amp;trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the article out of the library; it can be brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verification &amp;report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the article&apos;s verification report as HTML or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the article, or the list of all claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a database of its own for another subject or desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this database and open another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passp&amp;hrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the database by a passphrase, or change or take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back &amp;up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a verified backup of the database and its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resto&amp;re…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backups of the database: look inside one, or restore it as a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text as it stands in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words in this article, or in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name that verdicts are signed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How OnRecord looks, reads, reviews and sounds; its keys, backups and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the claims of all articles, to filter and judge them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reader only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide everything but the article and a line on the current claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readin&amp;g settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font, size, line height and width of the text; theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines &amp;left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the lines of the file that are not part of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the marks of the claims in the text, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark only unre&amp;viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark only claims that are not reviewed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark only this &amp;actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark only the claims of the current claim’s actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text c&amp;ursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a cursor in the article, to select its text by the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;houghts and plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what people are reported to think, want or plan beside what they said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;unsure speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List only the claims whose speaker the program is not sure of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bigger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia t&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every pane back where it was at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link a source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link an address or a file to the claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason for the verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note for the desk; it stays out of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source &amp;passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link a source to the claim, with the selected words as its passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source passage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with earlier claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the claim beside the earlier one that it may repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for claims a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse the article again; what a person decided stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a clai&amp;m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the proposal off the list; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on after a verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a verdict, go to the next unreviewed claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is &amp;worth checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what makes a claim worth checking at this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;unreviewed claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous unre&amp;viewed claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;overlapping claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where claims stand on the same words, go to the next of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to where you read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the place that the last jump left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;orward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sec&amp;tion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next section of a very long article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous &amp;section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;article text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fin&amp;d an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the library by title, outlet or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go between the article and the list of all claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an&amp;ything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an article, a claim, an actor or a source, and go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Every command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command by its name, see its keys, and run it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give commands other keys; keep them in a file or take them from one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this &amp;database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, counts, backups, the log&apos;s head; check the database and its log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About OnRecord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hel&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>Accept claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept {0} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring text back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change importance of {0} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change kind of actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change kind of {0} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change review state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change speaker of {0} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change words of claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear {0} verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave text out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for claims again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {0} claims {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark {0} ({1} claims)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear verdict ({0} claims)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {0} claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {0} into {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not claims ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are no claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose claim again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Propose {0} claims again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split off {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved web page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ratings</name>
    <message>
        <source>True</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misleading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unproven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim is accurate as it was said, and nothing that matters is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core of the claim holds, but a part of it is wrong, or it needs detail to be understood rightly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said may be correct word for word, but context that is left out would leave a different impression.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evidence shows that the claim is not so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The claim could be checked, but the evidence found does not settle it either way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No evidence could settle the claim: it is an opinion, a wish, a forecast or too vague to test.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>gives a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pledge or threat: can be followed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a position, not a fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a thought or wish, not a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many people are affected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names a cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names who or where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a denial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an opinion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a personal experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of public interest ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put carefully</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks of law or rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>specific: can be looked up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same actor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different number: {0}, earlier {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same number {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same numbers {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opposite words: {0}, earlier {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {0} content words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} content words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negated here, not earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>negated earlier, not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>war and peace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rights and elections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment and supply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts are signed with it, and the log of the database names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show key hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the foot of the window, for the part that has the keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is worth checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much each sign speaks for or against a check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the window and of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, signs and rows of the whole window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>85 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>115 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>130 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>150 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>175 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 100 % of the size of everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line height of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times the height of the font. Less than 1.5 leaves little room for underlines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line length of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 66 are read with the least effort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after a verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit gives the verdict and goes to the next unreviewed claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits and signs alone are commands in the article and the claims, and never in a field. Off, Ctrl+Alt and the letter do the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of the commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Big targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher rows and buttons, wider scroll bars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing glides: the article jumps to the claim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch them off where a screen reader or speech input uses letters itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up while you work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where something changed. Each backup is read again to prove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only at the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups of this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside one, or restore it as a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of menus, buttons and messages. Articles and reports keep theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deutsch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its files lie beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program did, never what an article says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the database, or change or take the passphrase away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Four or more words that have no link are easy to keep and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: it can be guessed. Take four or more words that have no link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: it stops a curious finder, not a laboratory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good, if it is no name, date or quotation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong, if it is no quotation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language itself</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
