<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>--data-urlencode %1 was left out: files are not read</source>
        <translation>--data-urlencode %1 wurde ausgelassen: Dateien werden nicht gelesen</translation>
    </message>
    <message>
        <source>the server reset the stream (%1)</source>
        <translation>der Server hat den Stream zurückgesetzt (%1)</translation>
    </message>
    <message>
        <source>the TLS handshake did not end in time</source>
        <translation>der TLS-Handshake endete nicht in der Zeit</translation>
    </message>
    <message>
        <source>the connection was not made in time</source>
        <translation>die Verbindung kam nicht in der Zeit zustande</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>At most %1 requests and %2 failures per second.</source>
        <translation>Höchstens %1 Anfragen und %2 Fehlschläge je Sekunde.</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>Bedienzeit</translation>
    </message>
    <message>
        <source>Percentiles of each second; p99 is at most %1.</source>
        <translation>Perzentile jeder Sekunde; p99 ist höchstens %1.</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Virtual users</source>
        <translation>Virtuelle Benutzer</translation>
    </message>
    <message>
        <source>At most %1 at a time.</source>
        <translation>Höchstens %1 gleichzeitig.</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>Answers per second</source>
        <translation>Antworten je Sekunde</translation>
    </message>
    <message>
        <source>By status code and kind of error, one above the other.</source>
        <translation>Nach Statuscode und Art des Fehlers, übereinander.</translation>
    </message>
    <message>
        <source>The numbers of the charts: per second, service time in milliseconds</source>
        <translation>Die Zahlen der Diagramme: je Sekunde, Bedienzeit in Millisekunden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Each point stands for %1 seconds: rates and answers are the mean over them; latencies, failures and users are those of the highest second.</source>
        <translation>Jeder Punkt steht für %1 Sekunden: Raten und Antworten sind deren Mittel; Latenzen, Fehlschläge und Benutzer die der höchsten Sekunde.</translation>
    </message>
    <message>
        <source>Dotted upright lines: changes that were made while it ran.</source>
        <translation>Gepunktete senkrechte Linien: Änderungen während des Laufs.</translation>
    </message>
    <message>
        <source>These charts as a table</source>
        <translation>Diese Diagramme als Tabelle</translation>
    </message>
    <message>
        <source>Service time of all requests</source>
        <translation>Bedienzeit aller Anfragen</translation>
    </message>
    <message>
        <source>Share of requests</source>
        <translation>Anteil der Anfragen</translation>
    </message>
    <message>
        <source>took at most</source>
        <translation>dauerte höchstens</translation>
    </message>
    <message>
        <source>Distribution of service time</source>
        <translation>Verteilung der Bedienzeit</translation>
    </message>
    <message>
        <source>Number of requests by service time, on a logarithmic scale; half of them took at most %1.</source>
        <translation>Zahl der Anfragen nach Bedienzeit, auf logarithmischer Skala; die Hälfte dauerte höchstens %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>requests (logarithmic time axis)</source>
        <translation>Anfragen (logarithmische Zeitachse)</translation>
    </message>
    <message>
        <source>%1 – load test</source>
        <translation>%1 – Lasttest</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of the report, as in HTML</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Load test report</source>
        <translation>Bericht über einen Lasttest</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>service time</source>
        <translation>Bedienzeit</translation>
    </message>
    <message>
        <source>response time %1</source>
        <translation>Antwortzeit %1</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>received; %1 sent</source>
        <translation>empfangen; %1 gesendet</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Entfallen</translation>
    </message>
    <message>
        <source>starts found no user</source>
        <translation>Starts fanden keinen Benutzer</translation>
    </message>
    <message>
        <source>Health: %1</source>
        <translation>Zustand: %1</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Über die Zeit</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Made by Loadgrove. Percentiles come from histograms with three significant digits; they are never averaged.</source>
        <translation>Erstellt von Loadgrove. Perzentile stammen aus Histogrammen mit drei gültigen Stellen; sie werden nie gemittelt.</translation>
    </message>
    <message>
        <source>The body was longer; only its start is kept.</source>
        <translation>Der Inhalt war länger; nur sein Anfang ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 more are in the result JSON.</source>
        <translation>%1 weitere stehen im Ergebnis-JSON.</translation>
    </message>
    <message>
        <source>Real exchanges: of each request and answer the first, the slowest and some drawn at random.</source>
        <translation>Echte Austausche: je Anfrage und Antwort der erste, der langsamste und einige zufällig gezogene.</translation>
    </message>
    <message>
        <source>What looks like a secret by its name is masked.</source>
        <translation>Was dem Namen nach ein Geheimnis ist, ist verdeckt.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>✓ met</source>
        <translation>✓ erreicht</translation>
    </message>
    <message>
        <source>✗ missed</source>
        <translation>✗ verfehlt</translation>
    </message>
    <message>
        <source>Counts and service time in milliseconds (of scenarios: duration of an iteration with its waits)</source>
        <translation>Anzahlen und Bedienzeit in Millisekunden (bei Szenarien: Dauer einer Iteration mit ihren Wartezeiten)</translation>
    </message>
    <message>
        <source>Scenario, request</source>
        <translation>Szenario, Anfrage</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>per s</source>
        <translation>je s</translation>
    </message>
    <message>
        <source>Response time in milliseconds: from the moment at which the schedule wanted the start</source>
        <translation>Antwortzeit in Millisekunden: ab dem Zeitpunkt, zu dem der Plan den Start wollte</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwellenwert</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellenwerte</translation>
    </message>
    <message>
        <source>The run had no schedule (no rate, no arrivals), so there is no response time to tell apart from service time.</source>
        <translation>Der Lauf hatte keinen Plan (keine Rate, keine Ankünfte), also gibt es keine von der Bedienzeit verschiedene Antwortzeit.</translation>
    </message>
    <message>
        <source>Scenarios and requests</source>
        <translation>Szenarien und Anfragen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Paused for %1 in all.</source>
        <translation>Insgesamt %1 lang angehalten.</translation>
    </message>
    <message>
        <source>Changes while it ran</source>
        <translation>Änderungen während des Laufs</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation>Einstellungen des Laufs</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>gemessen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation>%1 von %2 gescheitert</translation>
    </message>
    <message>
        <source>the run file is damaged: %1</source>
        <translation>die Laufdatei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>is larger than %1 bytes</source>
        <translation>ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>the disk does not take all of it</source>
        <translation>der Datenträger nimmt nicht alles auf</translation>
    </message>
    <message>
        <source>the text is larger than %1 bytes</source>
        <translation>der Text ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>tiefer verschachtelt als %1 Ebenen</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is repeated</source>
        <translation>der Schlüssel &quot;%1&quot; kommt mehrmals vor</translation>
    </message>
    <message>
        <source>this is not valid UTF-8</source>
        <translation>dies ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>half of a surrogate pair</source>
        <translation>die Hälfte eines Surrogatpaars</translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation>das Ende des Textes</translation>
    </message>
    <message>
        <source>a byte that is not valid UTF-8</source>
        <translation>ein Byte, das kein gültiges UTF-8 ist</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Ende der Zeile</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>ein Steuerzeichen</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet: %1, gefunden: %2</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>ended by the threshold %1: %2 was measured</source>
        <translation>vom Schwellenwert %1 beendet: gemessen wurde %2</translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation>%1 hat keinen Wert</translation>
    </message>
    <message>
        <source>%1 virtual users need a connection each, but this program may open only %2 more files and sockets: raise the limit (ulimit -n) or use fewer users</source>
        <translation>%1 virtuelle Benutzer brauchen je eine Verbindung, aber dieses Programm darf nur noch %2 Dateien und Sockets öffnen: Grenze anheben (ulimit -n) oder weniger Benutzer nehmen</translation>
    </message>
    <message>
        <source>%1 virtual users need a connection each, but this machine has only %2 local ports free for one address: widen net.ipv4.ip_local_port_range or use fewer users</source>
        <translation>%1 virtuelle Benutzer brauchen je eine Verbindung, aber dieser Rechner hat für eine Adresse nur %2 lokale Ports frei: net.ipv4.ip_local_port_range erweitern oder weniger Benutzer nehmen</translation>
    </message>
    <message>
        <source>the run has not started</source>
        <translation>der Lauf hat nicht begonnen</translation>
    </message>
    <message>
        <source>this run was started before</source>
        <translation>dieser Lauf wurde schon gestartet</translation>
    </message>
    <message>
        <source>neither count nor duration: one iteration per user</source>
        <translation>weder Anzahl noch Dauer: eine Iteration je Benutzer</translation>
    </message>
    <message>
        <source>the rate must be above 0</source>
        <translation>die Rate muss über 0 liegen</translation>
    </message>
    <message>
        <source>this run has no rate that could be changed</source>
        <translation>dieser Lauf hat keine Rate, die sich ändern ließe</translation>
    </message>
    <message>
        <source>expected a number of users from 1 to %1</source>
        <translation>erwartet: eine Zahl von Benutzern von 1 bis %1</translation>
    </message>
    <message>
        <source>an arrival rate takes as many users as it needs: change the rate</source>
        <translation>eine Ankunftsrate nimmt so viele Benutzer, wie sie braucht: die Rate ändern</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>gescheitert: %1</translation>
    </message>
    <message>
        <source>until not met after %1 tries</source>
        <translation>Bis-Bedingung nach %1 Versuchen nicht erfüllt</translation>
    </message>
    <message>
        <source>more than %1 redirects</source>
        <translation>mehr als %1 Weiterleitungen</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>erwartet: %1, bekommen: %2</translation>
    </message>
    <message>
        <source>data file &apos;%1&apos;: no row is left, its users end</source>
        <translation>Datendatei &apos;%1&apos;: Keine Zeile ist übrig, ihre Benutzer enden</translation>
    </message>
    <message>
        <source>cannot be saved, because it could not be opened again: %1</source>
        <translation>kann nicht gespeichert werden, weil es sich nicht wieder öffnen ließ: %1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is missing</source>
        <translation>der Schlüssel &quot;%1&quot; fehlt</translation>
    </message>
    <message>
        <source>a text like &quot;201&quot;</source>
        <translation>ein Text wie &quot;201&quot;</translation>
    </message>
    <message>
        <source>true, false or &quot;%1&quot;</source>
        <translation>true, false oder &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the key &quot;type&quot; is missing, expected %1</source>
        <translation>der Schlüssel &quot;type&quot; fehlt, erwartet: %1</translation>
    </message>
    <message>
        <source>there are more than %1 steps</source>
        <translation>es gibt mehr als %1 Schritte</translation>
    </message>
    <message>
        <source>scenarios are nested deeper than %1</source>
        <translation>Szenarien sind tiefer verschachtelt als %1</translation>
    </message>
    <message>
        <source>this is no Loadgrove scenario file: expected an object, found %1</source>
        <translation>dies ist keine Szenariodatei von Loadgrove: erwartet ein Objekt, gefunden: %1</translation>
    </message>
    <message>
        <source>this is no Loadgrove scenario file: the key &quot;%1&quot; is missing</source>
        <translation>dies ist keine Szenariodatei von Loadgrove: Der Schlüssel &quot;%1&quot; fehlt</translation>
    </message>
    <message>
        <source>this file was made by a newer version of Loadgrove (file version %1, this program reads up to %2)</source>
        <translation>diese Datei stammt von einer neueren Version von Loadgrove (Dateiversion %1, dieses Programm liest bis %2)</translation>
    </message>
    <message>
        <source>&quot;scenario&quot; at the top level</source>
        <translation>&quot;scenario&quot; auf der obersten Ebene</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation>die Zahl %1 ist zu groß</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>%1 (in &quot;%2&quot;)</source>
        <translation>%1 (in &quot;%2&quot;)</translation>
    </message>
    <message>
        <source>the content of -F %1 was left out: files are not read</source>
        <translation>der Inhalt von -F %1 wurde ausgelassen: Dateien werden nicht gelesen</translation>
    </message>
    <message>
        <source>curl has no option %1 that is known here</source>
        <translation>curl hat keine hier bekannte Option %1</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 braucht einen Wert</translation>
    </message>
    <message>
        <source>the command names no URL</source>
        <translation>der Befehl nennt keine URL</translation>
    </message>
    <message>
        <source>%1 needs a number of seconds</source>
        <translation>%1 braucht eine Anzahl von Sekunden</translation>
    </message>
    <message>
        <source>%1 was left out: it is a setting of the whole document (Connection)</source>
        <translation>%1 wurde ausgelassen: Es ist eine Einstellung des ganzen Dokuments (Verbindung)</translation>
    </message>
    <message>
        <source>%1 was left out: there is nothing like it</source>
        <translation>%1 wurde ausgelassen: Es gibt nichts Vergleichbares</translation>
    </message>
    <message>
        <source>the header &quot;%1&quot; was left out: it has no name and value</source>
        <translation>der Header &quot;%1&quot; wurde ausgelassen: Er hat nicht Namen und Wert</translation>
    </message>
    <message>
        <source>%1 %2 was left out: files are not read</source>
        <translation>%1 %2 wurde ausgelassen: Dateien werden nicht gelesen</translation>
    </message>
    <message>
        <source>the text is longer than 1 MiB</source>
        <translation>der Text ist länger als 1 MiB</translation>
    </message>
    <message>
        <source>there are more than %1 commands</source>
        <translation>es gibt mehr als %1 Befehle</translation>
    </message>
    <message>
        <source>the command &quot;%1&quot; was left out</source>
        <translation>der Befehl &quot;%1&quot; wurde ausgelassen</translation>
    </message>
    <message>
        <source>there is no curl command in it</source>
        <translation>es ist kein curl-Befehl darin</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>ein Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>holds a damaged certificate</source>
        <translation>enthält ein beschädigtes Zertifikat</translation>
    </message>
    <message>
        <source>holds no certificate (expected PEM or DER)</source>
        <translation>enthält kein Zertifikat (erwartet: PEM oder DER)</translation>
    </message>
    <message>
        <source>holds an encrypted key, and there is no way to give its passphrase: decrypt it first</source>
        <translation>enthält einen verschlüsselten Schlüssel, und die Passphrase lässt sich nicht angeben: zuerst entschlüsseln</translation>
    </message>
    <message>
        <source>holds no private key (expected RSA or EC, PEM or DER)</source>
        <translation>enthält keinen privaten Schlüssel (erwartet: RSA oder EC, PEM oder DER)</translation>
    </message>
    <message>
        <source>the certificate expired at %1</source>
        <translation>das Zertifikat lief am %1 ab</translation>
    </message>
    <message>
        <source>the certificate is not valid before %1</source>
        <translation>das Zertifikat ist vor %1 nicht gültig</translation>
    </message>
    <message>
        <source>the response header is too large</source>
        <translation>der Header der Antwort ist zu groß</translation>
    </message>
    <message>
        <source>the server does not speak HTTP/2 (%1)</source>
        <translation>der Server spricht kein HTTP/2 (%1)</translation>
    </message>
    <message>
        <source>the response is not valid HTTP/2 (%1)</source>
        <translation>die Antwort ist kein gültiges HTTP/2 (%1)</translation>
    </message>
    <message>
        <source>the server ended the connection</source>
        <translation>der Server beendete die Verbindung</translation>
    </message>
    <message>
        <source>the server ended the connection (%1)</source>
        <translation>der Server beendete die Verbindung (%1)</translation>
    </message>
    <message>
        <source>the server does not speak HTTP/2</source>
        <translation>der Server spricht kein HTTP/2</translation>
    </message>
    <message>
        <source>there is no memory for HTTP/2</source>
        <translation>für HTTP/2 ist kein Speicher da</translation>
    </message>
    <message>
        <source>the server speaks neither HTTP/2 nor HTTP/1.1</source>
        <translation>der Server spricht weder HTTP/2 noch HTTP/1.1</translation>
    </message>
    <message>
        <source>the server reset the connection</source>
        <translation>der Server hat die Verbindung zurückgesetzt</translation>
    </message>
    <message>
        <source>the server closed the connection before the answer</source>
        <translation>der Server schloss die Verbindung vor der Antwort</translation>
    </message>
    <message>
        <source>the request&apos;s header is too large</source>
        <translation>der Header der Anfrage ist zu groß</translation>
    </message>
    <message>
        <source>the body cannot be decompressed</source>
        <translation>der Inhalt lässt sich nicht dekomprimieren</translation>
    </message>
    <message>
        <source>the answer did not come in time</source>
        <translation>die Antwort kam nicht in der Zeit</translation>
    </message>
    <message>
        <source>the server did not speak HTTP/2 in time</source>
        <translation>der Server sprach nicht in der Zeit HTTP/2</translation>
    </message>
    <message>
        <source>the request could not be sent in time</source>
        <translation>die Anfrage konnte nicht in der Zeit gesendet werden</translation>
    </message>
    <message>
        <source>the server does not speak TLS on this port: %1</source>
        <translation>der Server spricht an diesem Port kein TLS: %1</translation>
    </message>
    <message>
        <source>its answer was an error, or none that we understand</source>
        <translation>seine Antwort war ein Fehler, oder keine verständliche</translation>
    </message>
    <message>
        <source>no way through the proxy %1: %2</source>
        <translation>kein Weg durch den Proxy %1: %2</translation>
    </message>
    <message>
        <source>the server reset the connection in the TLS handshake</source>
        <translation>der Server hat die Verbindung im TLS-Handshake zurückgesetzt</translation>
    </message>
    <message>
        <source>the server closed the connection in the TLS handshake</source>
        <translation>der Server hat die Verbindung im TLS-Handshake geschlossen</translation>
    </message>
    <message>
        <source>#/paths: expected an object</source>
        <translation>#/paths: ein Objekt erwartet</translation>
    </message>
    <message>
        <source>webhooks are requests that others send</source>
        <translation>Webhooks sind Anfragen, die andere senden</translation>
    </message>
    <message>
        <source>this is no OpenAPI document: expected an object with &quot;openapi&quot; or &quot;swagger&quot;</source>
        <translation>dies ist kein OpenAPI-Dokument: erwartet ein Objekt mit &quot;openapi&quot; oder &quot;swagger&quot;</translation>
    </message>
    <message>
        <source>%1 cannot be read; 2.0 and 3.x can</source>
        <translation>%1 kann nicht gelesen werden; 2.0 und 3.x schon</translation>
    </message>
    <message>
        <source>a path begins with &quot;/&quot;</source>
        <translation>ein Pfad beginnt mit &quot;/&quot;</translation>
    </message>
    <message>
        <source>expected an object with the operations of this path</source>
        <translation>erwartet: ein Objekt mit den Operationen dieses Pfads</translation>
    </message>
    <message>
        <source>&quot;$ref&quot; leads nowhere: %1</source>
        <translation>&quot;$ref&quot; führt nirgendwohin: %1</translation>
    </message>
    <message>
        <source>&quot;$ref&quot; leads in a circle</source>
        <translation>&quot;$ref&quot; führt im Kreis</translation>
    </message>
    <message>
        <source>expected an object that describes the operation</source>
        <translation>erwartet: ein Objekt, das die Operation beschreibt</translation>
    </message>
    <message>
        <source>callbacks are requests that others send</source>
        <translation>Callbacks sind Anfragen, die andere senden</translation>
    </message>
    <message>
        <source>expected a list of parameters</source>
        <translation>erwartet: eine Liste von Parametern</translation>
    </message>
    <message>
        <source>base_url is %1</source>
        <translation>base_url ist %1</translation>
    </message>
    <message>
        <source>the server %1, out of %2</source>
        <translation>der Server %1, von %2</translation>
    </message>
    <message>
        <source>the server&apos;s {%1} is &quot;%2&quot;</source>
        <translation>{%1} des Servers ist &quot;%2&quot;</translation>
    </message>
    <message>
        <source>the server&apos;s {%1} has no value; its name stands there</source>
        <translation>{%1} des Servers hat keinen Wert; sein Name steht da</translation>
    </message>
    <message>
        <source>%1 is no valid address; %2 stands in its place: give it with --base-url</source>
        <translation>%1 ist keine gültige Adresse; %2 steht an ihrer Stelle: mit --base-url angeben</translation>
    </message>
    <message>
        <source>the server %1 names no scheme; https is taken</source>
        <translation>der Server %1 nennt kein Schema; https wird genommen</translation>
    </message>
    <message>
        <source>the document does not say which host it is for; %1 stands in its place: give it with --base-url</source>
        <translation>das Dokument sagt nicht, für welchen Host es gilt; %1 steht an dessen Stelle: mit --base-url angeben</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>the body: no kind of content is described</source>
        <translation>der Inhalt: Keine Art von Inhalt ist beschrieben</translation>
    </message>
    <message>
        <source>the body is sent as %1, out of %2</source>
        <translation>der Inhalt wird als %1 gesendet, von %2</translation>
    </message>
    <message>
        <source>the optional field &apos;%1&apos; of the form, which has no example</source>
        <translation>das optionale Feld &apos;%1&apos; des Formulars, das kein Beispiel hat</translation>
    </message>
    <message>
        <source>the body: its schema names no parts</source>
        <translation>der Inhalt: Sein Schema nennt keine Teile</translation>
    </message>
    <message>
        <source>the content of the file &apos;%1&apos;: a short text is sent in its place; name a file with &quot;filename&quot;</source>
        <translation>der Inhalt der Datei &apos;%1&apos;: Ein kurzer Text wird an seiner Stelle gesendet; eine Datei lässt sich mit &quot;filename&quot; nennen</translation>
    </message>
    <message>
        <source>%1 of the body is %2; remove it from &quot;data_override&quot; to undo this</source>
        <translation>%1 des Inhalts ist %2; aus &quot;data_override&quot; entfernen, um dies rückgängig zu machen</translation>
    </message>
    <message>
        <source>the parameter %1 is %2; put back %3 to undo this</source>
        <translation>der Parameter %1 ist %2; wieder %3 einsetzen, um dies rückgängig zu machen</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>es ist nichts darin</translation>
    </message>
    <message>
        <source>this is no strict JSON and was read as YAML: %1</source>
        <translation>dies ist kein strenges JSON und wurde als YAML gelesen: %1</translation>
    </message>
    <message>
        <source>this is no valid address</source>
        <translation>dies ist keine gültige Adresse</translation>
    </message>
    <message>
        <source>the answer is larger than %1 bytes</source>
        <translation>die Antwort ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>no complete answer within %1 s</source>
        <translation>keine vollständige Antwort innerhalb von %1 s</translation>
    </message>
    <message>
        <source>cannot be fetched: %1</source>
        <translation>kann nicht abgerufen werden: %1</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>to fill in</source>
        <translation>auszufüllen</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>geraten</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>%1: %2 of %3 operations became requests</source>
        <translation>%1: %2 von %3 Operationen wurden Anfragen</translation>
    </message>
    <message>
        <source> (%1 were not asked for)</source>
        <translation> (%1 waren nicht gewünscht)</translation>
    </message>
    <message>
        <source>; %1: %2</source>
        <translation>; %1: %2</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 gone, %4 the same</source>
        <translation>%1 neu, %2 geändert, %3 verschwunden, %4 gleich</translation>
    </message>
    <message>
        <source>; %1 conflicts</source>
        <translation>; %1 Konflikte</translation>
    </message>
    <message>
        <source>%1 is left out, for there is no value for it: %2</source>
        <translation>%1 ist ausgelassen, denn es gibt keinen Wert dafür: %2</translation>
    </message>
    <message>
        <source>no object was found that meets %1</source>
        <translation>kein Objekt wurde gefunden, das %1 erfüllt</translation>
    </message>
    <message>
        <source>the document describes no operation</source>
        <translation>das Dokument beschreibt keine Operation</translation>
    </message>
    <message>
        <source>none of the %1 operations was asked for</source>
        <translation>keine der %1 Operationen war gewünscht</translation>
    </message>
    <message>
        <source>the base URL %1: %2</source>
        <translation>die Basis-URL %1: %2</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1: this is no parameter: expected &quot;name&quot; and &quot;in&quot;</source>
        <translation>%1: Dies ist kein Parameter: erwartet &quot;name&quot; und &quot;in&quot;</translation>
    </message>
    <message>
        <source>%1 cannot be sent</source>
        <translation>%1 kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>what follows &quot;#&quot; in the path: it is never sent</source>
        <translation>was im Pfad auf &quot;#&quot; folgt: es wird nie gesendet</translation>
    </message>
    <message>
        <source>optional parameters without an example: %1</source>
        <translation>optionale Parameter ohne Beispiel: %1</translation>
    </message>
    <message>
        <source>there is no {%1} in the path</source>
        <translation>es gibt kein {%1} im Pfad</translation>
    </message>
    <message>
        <source>the parameter &apos;%1&apos; is {%2} of the path</source>
        <translation>der Parameter &apos;%1&apos; ist {%2} des Pfads</translation>
    </message>
    <message>
        <source>1, for there is no value</source>
        <translation>1, denn es gibt keinen Wert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be a header&apos;s name</source>
        <translation>&apos;%1&apos; kann kein Name eines Headers sein</translation>
    </message>
    <message>
        <source>the header %1 follows from the body and the address</source>
        <translation>der Header %1 folgt aus Inhalt und Adresse</translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation>die Umgebungsvariable %1</translation>
    </message>
    <message>
        <source>no parameter describes {%1} of the path: 1 is sent</source>
        <translation>kein Parameter beschreibt {%1} des Pfads: 1 wird gesendet</translation>
    </message>
    <message>
        <source>the optional body, for %1 has none</source>
        <translation>der optionale Inhalt, denn %1 hat keinen</translation>
    </message>
    <message>
        <source>2xx is expected: the document names no code of success</source>
        <translation>2xx wird erwartet: Das Dokument nennt keinen Code für Erfolg</translation>
    </message>
    <message>
        <source>the name %1, for %2 is taken</source>
        <translation>der Name %1, denn %2 ist vergeben</translation>
    </message>
    <message>
        <source>&quot;$ref&quot; leads nowhere: %1 (%2)</source>
        <translation>&quot;$ref&quot; führt nirgendwohin: %1 (%2)</translation>
    </message>
    <message>
        <source>nothing is fetched from the network</source>
        <translation>nichts wird aus dem Netz abgerufen</translation>
    </message>
    <message>
        <source>the document has no folder to look in</source>
        <translation>das Dokument hat keinen Ordner, in dem zu suchen wäre</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt keine solche Datei</translation>
    </message>
    <message>
        <source>it leads out of the document&apos;s folder</source>
        <translation>es führt aus dem Ordner des Dokuments hinaus</translation>
    </message>
    <message>
        <source>more than %1 files</source>
        <translation>mehr als %1 Dateien</translation>
    </message>
    <message>
        <source>there is no anchor &apos;%1&apos;</source>
        <translation>es gibt keinen Anker &apos;%1&apos;</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;</source>
        <translation>es gibt kein &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1: &quot;$ref&quot; leads in a circle</source>
        <translation>%1: &quot;$ref&quot; führt im Kreis</translation>
    </message>
    <message>
        <source>%1: too many schemas at once</source>
        <translation>%1: zu viele Schemata auf einmal</translation>
    </message>
    <message>
        <source>%1: nothing validates against false</source>
        <translation>%1: Nichts ist gültig gegen false</translation>
    </message>
    <message>
        <source>%1: &quot;$ref&quot; leads nowhere: %2</source>
        <translation>%1: &quot;$ref&quot; führt nirgendwohin: %2</translation>
    </message>
    <message>
        <source>%1: no value was found that validates; %2 stands against it</source>
        <translation>%1: Kein gültiger Wert wurde gefunden; %2 steht dem entgegen</translation>
    </message>
    <message>
        <source>%1: the value matches several alternatives of a &quot;oneOf&quot;, which the document does not tell apart</source>
        <translation>%1: Der Wert passt auf mehrere Alternativen eines &quot;oneOf&quot;, die das Dokument nicht unterscheidet</translation>
    </message>
    <message>
        <source>a client certificate: give it with --client-cert</source>
        <translation>ein Client-Zertifikat: mit --client-cert angeben</translation>
    </message>
    <message>
        <source>a user name and password besides another authentication</source>
        <translation>Benutzername und Passwort neben einer anderen Authentifizierung</translation>
    </message>
    <message>
        <source>the folder holds none of %1</source>
        <translation>der Ordner enthält nichts von %1</translation>
    </message>
    <message>
        <source>the document has no operation at the path of %1</source>
        <translation>das Dokument hat keine Operation am Pfad von %1</translation>
    </message>
    <message>
        <source>no further item was found that differs from the others</source>
        <translation>kein weiteres Element wurde gefunden, das sich von den anderen unterscheidet</translation>
    </message>
    <message>
        <source>no array was found that meets %1</source>
        <translation>kein Array wurde gefunden, das %1 erfüllt</translation>
    </message>
    <message>
        <source>%1 does not validate: another value was chosen</source>
        <translation>%1 ist nicht gültig: Ein anderer Wert wurde gewählt</translation>
    </message>
    <message>
        <source>the value would become too large</source>
        <translation>der Wert würde zu groß</translation>
    </message>
    <message>
        <source>it contains itself without end</source>
        <translation>es enthält sich selbst ohne Ende</translation>
    </message>
    <message>
        <source>no value was found in %1 steps</source>
        <translation>in %1 Schritten wurde kein Wert gefunden</translation>
    </message>
    <message>
        <source>there is no alternative to choose</source>
        <translation>es gibt keine Alternative zur Auswahl</translation>
    </message>
    <message>
        <source>no type is allowed by all that is asked</source>
        <translation>kein Typ ist nach allem, was verlangt ist, erlaubt</translation>
    </message>
    <message>
        <source>no value was found that meets all that is asked</source>
        <translation>kein Wert wurde gefunden, der alles erfüllt, was verlangt ist</translation>
    </message>
    <message>
        <source>%1; %2 is sent</source>
        <translation>%1; %2 wird gesendet</translation>
    </message>
    <message>
        <source>the example does not validate; another value was chosen</source>
        <translation>das Beispiel ist nicht gültig; ein anderer Wert wurde gewählt</translation>
    </message>
    <message>
        <source>the example does not validate; it is sent all the same</source>
        <translation>das Beispiel ist nicht gültig; es wird trotzdem gesendet</translation>
    </message>
    <message>
        <source>the parameter has no schema: 1 is sent</source>
        <translation>der Parameter hat kein Schema: 1 wird gesendet</translation>
    </message>
    <message>
        <source>the body has neither schema nor example: an empty object is sent</source>
        <translation>der Inhalt hat weder Schema noch Beispiel: Ein leeres Objekt wird gesendet</translation>
    </message>
    <message>
        <source>a further document begins here; only the first is read</source>
        <translation>hier beginnt ein weiteres Dokument; nur das erste wird gelesen</translation>
    </message>
    <message>
        <source>expected a text as key</source>
        <translation>als Schlüssel wird ein Text erwartet</translation>
    </message>
    <message>
        <source>there is no anchor &apos;%1&apos; before this</source>
        <translation>vor dieser Stelle gibt es keinen Anker &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is repeated; the last one counts</source>
        <translation>der Schlüssel &quot;%1&quot; kommt mehrmals vor; der letzte gilt</translation>
    </message>
    <message>
        <source>expected a mapping behind &apos;&lt;&lt;&apos;</source>
        <translation>hinter &apos;&lt;&lt;&apos; wird eine Zuordnung erwartet</translation>
    </message>
    <message>
        <source>the anchors and aliases of this document stand for more than %1 values or %2 bytes</source>
        <translation>die Anker und Aliasse dieses Dokuments stehen für mehr als %1 Werte oder %2 Bytes</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>there is no scenario to run</source>
        <translation>es gibt kein Szenario, das laufen könnte</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a variable</source>
        <translation>&quot;%1&quot; ist nicht der Name einer Variablen</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB</source>
        <translation>%1 ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>there is no client_cert that the key belongs to</source>
        <translation>es gibt kein client_cert, zu dem der Schlüssel gehört</translation>
    </message>
    <message>
        <source>%1: is not the key of the certificate in %2</source>
        <translation>%1: ist nicht der Schlüssel des Zertifikats in %2</translation>
    </message>
    <message>
        <source>the data file &apos;%1&apos; has no column &apos;%2&apos;%3</source>
        <translation>die Datendatei &apos;%1&apos; hat keine Spalte &apos;%2&apos;%3</translation>
    </message>
    <message>
        <source>%1 looks into a text: values of a CSV file have no parts</source>
        <translation>%1 schaut in einen Text hinein: Werte einer CSV-Datei haben keine Teile</translation>
    </message>
    <message>
        <source>no value for {%1}</source>
        <translation>kein Wert für {%1}</translation>
    </message>
    <message>
        <source>null cannot stand in a path</source>
        <translation>null kann nicht in einem Pfad stehen</translation>
    </message>
    <message>
        <source>the body is no JSON, so nothing in it can be overridden</source>
        <translation>der Inhalt ist kein JSON, also lässt sich darin nichts ersetzen</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>die Umgebungsvariable %1 ist nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 refers to a step that is disabled</source>
        <translation>%1 verweist auf einen ausgeschalteten Schritt</translation>
    </message>
    <message>
        <source>%1 cannot be used here</source>
        <translation>%1 kann hier nicht verwendet werden</translation>
    </message>
    <message>
        <source>expected a header line with the names of the columns</source>
        <translation>eine Kopfzeile mit den Namen der Spalten wird erwartet</translation>
    </message>
    <message>
        <source>more than %1 columns</source>
        <translation>mehr als %1 Spalten</translation>
    </message>
    <message>
        <source>the name of column %1 is empty</source>
        <translation>der Name von Spalte %1 ist leer</translation>
    </message>
    <message>
        <source>there are two columns &apos;%1&apos;</source>
        <translation>es gibt zwei Spalten &apos;%1&apos;</translation>
    </message>
    <message>
        <source>more than %1 rows</source>
        <translation>mehr als %1 Zeilen</translation>
    </message>
    <message>
        <source>values: %1, but the header line names %2</source>
        <translation>Werte: %1, aber die Kopfzeile nennt %2</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or the end of the line after the closing quote (a quote within a value is doubled)</source>
        <translation>erwartet: &apos;,&apos; oder das Ende der Zeile nach dem schließenden Anführungszeichen (eines innerhalb eines Werts wird verdoppelt)</translation>
    </message>
    <message>
        <source>the quote that opens here is not closed</source>
        <translation>das hier öffnende Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>a quote within a value: put the value in quotes as a whole, and double the quotes in it</source>
        <translation>ein Anführungszeichen innerhalb eines Werts: den ganzen Wert in Anführungszeichen setzen und die darin verdoppeln</translation>
    </message>
    <message>
        <source>a carriage return that ends no line</source>
        <translation>ein Wagenrücklauf, der keine Zeile beendet</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>eine Liste von Objekten</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos;</source>
        <translation>&apos;,&apos; oder &apos;]&apos;</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet: %1</translation>
    </message>
    <message>
        <source>there is no row in it</source>
        <translation>es ist keine Zeile darin</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>any amount</source>
        <translation>jeder Betrag</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>from nothing</source>
        <translation>von nichts</translation>
    </message>
    <message>
        <source>without bound</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>higher by %1 to %2</source>
        <translation>höher um %1 bis %2</translation>
    </message>
    <message>
        <source>lower by %1 to %2</source>
        <translation>niedriger um %1 bis %2</translation>
    </message>
    <message>
        <source>no difference can be shown</source>
        <translation>kein Unterschied erkennbar</translation>
    </message>
    <message>
        <source>no difference can be shown (%1 would not be seen)</source>
        <translation>kein Unterschied erkennbar (%1 fiele nicht auf)</translation>
    </message>
    <message>
        <source>too little was measured</source>
        <translation>zu wenig gemessen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not measured in the new run</source>
        <translation>im neuen Lauf nicht gemessen</translation>
    </message>
    <message>
        <source>not measured in the base run</source>
        <translation>im Basislauf nicht gemessen</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>, not shown to hold</source>
        <translation>, nicht als eingehalten nachgewiesen</translation>
    </message>
    <message>
        <source>, shown to be broken</source>
        <translation>, nachweislich verletzt</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>%1 compared</source>
        <translation>%1 verglichen</translation>
    </message>
    <message>
        <source>%1 (ms)</source>
        <translation>%1 (ms)</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>(any)</source>
        <translation>(beliebig)</translation>
    </message>
    <message>
        <source>In parentheses: no difference can be shown, and one up to that would not be seen. ?: too little was measured. -: not measured.</source>
        <translation>In Klammern: kein Unterschied erkennbar, und einer bis zu dieser Größe fiele nicht auf. ?: zu wenig gemessen. -: nicht gemessen.</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>GESCHEITERT</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>only in the base run: %1</source>
        <translation>nur im Basislauf: %1</translation>
    </message>
    <message>
        <source>only in the new run: %1</source>
        <translation>nur im neuen Lauf: %1</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>Scenarios and requests: what changed</source>
        <translation>Szenarien und Anfragen: was sich änderte</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>what is shown is a difference between these two runs; whether it comes from what was changed, or from the day, only more runs can tell</source>
        <translation>was gezeigt wird, ist ein Unterschied zwischen diesen beiden Läufen; ob er von der Änderung kommt oder vom Tag, können nur weitere Läufe sagen</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Seconds of the run (CSV)</source>
        <translation>Sekunden des Laufs (CSV)</translation>
    </message>
    <message>
        <source>Report to read and print (HTML)</source>
        <translation>Bericht zum Lesen und Drucken (HTML)</translation>
    </message>
    <message>
        <source>Result with everything (JSON)</source>
        <translation>Ergebnis mit allem (JSON)</translation>
    </message>
    <message>
        <source>Result with the guide&apos;s key names (JSON)</source>
        <translation>Ergebnis mit den Schlüsselnamen der Anleitung (JSON)</translation>
    </message>
    <message>
        <source>Tables for a spreadsheet (CSV)</source>
        <translation>Tabellen für eine Tabellenkalkulation (CSV)</translation>
    </message>
    <message>
        <source>Test results for a CI server (JUnit XML)</source>
        <translation>Testergebnisse für einen CI-Server (JUnit XML)</translation>
    </message>
    <message>
        <source>Metrics (Prometheus text format)</source>
        <translation>Metriken (Textformat von Prometheus)</translation>
    </message>
    <message>
        <source>Latencies of each second (HdrHistogram log)</source>
        <translation>Latenzen jeder Sekunde (HdrHistogram-Log)</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>the HdrHistogram log is not written any more: %1</source>
        <translation>das HdrHistogram-Log wird nicht mehr geschrieben: %1</translation>
    </message>
    <message>
        <source>good: the figures are the server&apos;s</source>
        <translation>gut: Die Zahlen sind die des Servers</translation>
    </message>
    <message>
        <source>doubtful: this program or machine may have had a part in the figures</source>
        <translation>zweifelhaft: Dieses Programm oder dieser Rechner kann an den Zahlen Anteil haben</translation>
    </message>
    <message>
        <source>bad: the figures do not show the server alone</source>
        <translation>schlecht: Die Zahlen zeigen nicht allein den Server</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>avg</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>p99.9</source>
        <translation>p99,9</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird angehalten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>thresholds failed: %1 of %2</source>
        <translation>verfehlte Schwellenwerte: %1 von %2</translation>
    </message>
    <message>
        <source>rules about the baseline broken: %1 of %2</source>
        <translation>verletzte Regeln über die Basis: %1 von %2</translation>
    </message>
    <message>
        <source>iterations failed: %1</source>
        <translation>gescheiterte Iterationen: %1</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>nichts gemessen</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht verstanden</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>rate set to %1 per second</source>
        <translation>Rate auf %1 je Sekunde gesetzt</translation>
    </message>
    <message>
        <source>users set to %1</source>
        <translation>Benutzer auf %1 gesetzt</translation>
    </message>
    <message>
        <source>stopped at once</source>
        <translation>sofort angehalten</translation>
    </message>
    <message>
        <source>1 stage</source>
        <translation>1 Stufe</translation>
    </message>
    <message>
        <source>%1 stages</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>%1 up to %2 starts/s</source>
        <translation>%1 bis zu %2 Starts/s</translation>
    </message>
    <message>
        <source>%1 up to %2 users</source>
        <translation>%1 bis zu %2 Benutzer</translation>
    </message>
    <message>
        <source>%1 up to %2 req/s</source>
        <translation>%1 bis zu %2 Anfr./s</translation>
    </message>
    <message>
        <source>1 user, 1 iteration</source>
        <translation>1 Benutzer, 1 Iteration</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>%1 starts/s</source>
        <translation>%1 Starts/s</translation>
    </message>
    <message>
        <source>up to %1 req/s</source>
        <translation>bis zu %1 Anfr./s</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>%1 Iterationen</translation>
    </message>
    <message>
        <source>1 iteration each</source>
        <translation>je 1 Iteration</translation>
    </message>
    <message>
        <source>%1: %2 times the metrics could not be written while the run went on</source>
        <translation>%1: Die Metriken konnten während des Laufs %2-mal nicht geschrieben werden</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>%1: %2 of %3 pushes of metrics were not delivered; the last failure: %4</source>
        <translation>%1: %2 von %3 Sendungen von Metriken wurden nicht zugestellt; der letzte Fehlschlag: %4</translation>
    </message>
    <message>
        <source>%1: the metrics were not delivered: %2; the run goes on</source>
        <translation>%1: Die Metriken wurden nicht zugestellt: %2; der Lauf geht weiter</translation>
    </message>
    <message>
        <source>no answer within %1 s</source>
        <translation>keine Antwort innerhalb von %1 s</translation>
    </message>
    <message>
        <source>%1 (redirects are not followed)</source>
        <translation>%1 (Weiterleitungen wird nicht gefolgt)</translation>
    </message>
    <message>
        <source>the receiver did not take all of it</source>
        <translation>der Empfänger nahm nicht alles an</translation>
    </message>
    <message>
        <source>expected an address that begins with http:// or https://</source>
        <translation>erwartet: eine Adresse, die mit http:// oder https:// beginnt</translation>
    </message>
    <message>
        <source>user and password do not belong into the address; use a header</source>
        <translation>Benutzer und Passwort gehören nicht in die Adresse; einen Header verwenden</translation>
    </message>
    <message>
        <source>an address to send to has no &quot;#&quot;</source>
        <translation>eine Adresse zum Senden hat kein &quot;#&quot;</translation>
    </message>
    <message>
        <source>expected NAME=VALUE or NAME=env:VAR</source>
        <translation>erwartet: NAME=WERT oder NAME=env:VAR</translation>
    </message>
    <message>
        <source>that is no name of a header</source>
        <translation>das ist kein Name eines Headers</translation>
    </message>
    <message>
        <source>%1 cannot be set</source>
        <translation>%1 kann nicht gesetzt werden</translation>
    </message>
    <message>
        <source>the environment has no variable %1</source>
        <translation>die Umgebung hat keine Variable %1</translation>
    </message>
    <message>
        <source>the value of %1 has characters that no header may have</source>
        <translation>der Wert von %1 enthält Zeichen, die kein Header haben darf</translation>
    </message>
    <message>
        <source>done after %1</source>
        <translation>fertig nach %1</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 vergangen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>[%1%]</source>
        <translation>[%1%]</translation>
    </message>
    <message>
        <source>%1 req/s</source>
        <translation>%1 Anfr./s</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>fail %1</source>
        <translation>Fehl. %1</translation>
    </message>
    <message>
        <source>health %1</source>
        <translation>Zustand %1</translation>
    </message>
    <message>
        <source>writing was given up</source>
        <translation>das Schreiben wurde abgebrochen</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erster</translation>
    </message>
    <message>
        <source>slowest</source>
        <translation>langsamster</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>Sent %1 after the start by user %2 in iteration %3</source>
        <translation>Gesendet %1 nach dem Start von Benutzer %2 in Iteration %3</translation>
    </message>
    <message>
        <source>connect %1</source>
        <translation>Verbinden %1</translation>
    </message>
    <message>
        <source>TLS %1</source>
        <translation>TLS %1</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>Warten %1</translation>
    </message>
    <message>
        <source>receive %1</source>
        <translation>Empfangen %1</translation>
    </message>
    <message>
        <source>avg %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>min %1</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p90 %1</source>
        <translation>p90 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>p99.9 %1</source>
        <translation>p99,9 %1</translation>
    </message>
    <message>
        <source>max %1 ms</source>
        <translation>max %1 ms</translation>
    </message>
    <message>
        <source>%1 OK</source>
        <translation>%1 OK</translation>
    </message>
    <message>
        <source>%1 failed (%2)</source>
        <translation>%1 gescheitert (%2)</translation>
    </message>
    <message>
        <source>%1 of them not sent</source>
        <translation>%1 davon nicht gesendet</translation>
    </message>
    <message>
        <source>%1 retries</source>
        <translation>%1 Wiederholungen</translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 entfallen</translation>
    </message>
    <message>
        <source>%1 redirects</source>
        <translation>%1 Weiterleitungen</translation>
    </message>
    <message>
        <source>%1 reconnects</source>
        <translation>%1 Neuverbindungen</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>(%1 per second)</source>
        <translation>(%1 je Sekunde)</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 empfangen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Thresholds (without the first %1)</source>
        <translation>Schwellenwerte (ohne die ersten %1)</translation>
    </message>
    <message>
        <source>Scenarios and requests (latencies in ms)</source>
        <translation>Szenarien und Anfragen (Latenzen in ms)</translation>
    </message>
    <message>
        <source>Failed assertions</source>
        <translation>Gescheiterte Prüfungen</translation>
    </message>
    <message>
        <source>reading was given up</source>
        <translation>das Lesen wurde abgebrochen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation>%1: %2, jetzt %3</translation>
    </message>
    <message>
        <source>%1 did not come to its end</source>
        <translation>%1 kam nicht zu seinem Ende</translation>
    </message>
    <message>
        <source>%1 failed before its end</source>
        <translation>%1 scheiterte vor seinem Ende</translation>
    </message>
    <message>
        <source>%1 was stopped before its end</source>
        <translation>%1 wurde vor seinem Ende angehalten</translation>
    </message>
    <message>
        <source>health of %1: %2</source>
        <translation>Zustand von %1: %2</translation>
    </message>
    <message>
        <source>the documents have different names: %1, now %2</source>
        <translation>die Dokumente haben verschiedene Namen: %1, jetzt %2</translation>
    </message>
    <message>
        <source>the documents differ</source>
        <translation>die Dokumente unterscheiden sich</translation>
    </message>
    <message>
        <source>different %1</source>
        <translation>verschieden: %1</translation>
    </message>
    <message>
        <source>only one of the runs had a schedule: response times are not compared</source>
        <translation>nur einer der Läufe hatte einen Plan: Antwortzeiten werden nicht verglichen</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made</source>
        <translation>%1: Der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1: kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1: no name is free</source>
        <translation>%1: Kein Name ist frei</translation>
    </message>
    <message>
        <source>somebody has it open</source>
        <translation>jemand hat sie offen</translation>
    </message>
    <message>
        <source>several runs are meant by &quot;%1&quot;: %2</source>
        <translation>mehrere Läufe sind mit &quot;%1&quot; gemeint: %2</translation>
    </message>
    <message>
        <source>%1: the folder cannot be read</source>
        <translation>%1: Der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1: is no folder</source>
        <translation>%1: ist kein Ordner</translation>
    </message>
    <message>
        <source>the library has no run: %1</source>
        <translation>die Bibliothek hat keinen Lauf: %1</translation>
    </message>
    <message>
        <source>there is no such file, nor such a run in the library %1</source>
        <translation>es gibt weder eine solche Datei noch einen solchen Lauf in der Bibliothek %1</translation>
    </message>
    <message>
        <source>this file is not in the library %1</source>
        <translation>diese Datei ist nicht in der Bibliothek %1</translation>
    </message>
    <message>
        <source>this run still goes on</source>
        <translation>dieser Lauf ist noch im Gange</translation>
    </message>
    <message>
        <source>there is a run named %1 already</source>
        <translation>es gibt schon einen Lauf namens %1</translation>
    </message>
    <message>
        <source>cannot be renamed: %1</source>
        <translation>kann nicht umbenannt werden: %1</translation>
    </message>
    <message>
        <source>cannot be deleted: %1</source>
        <translation>kann nicht gelöscht werden: %1</translation>
    </message>
    <message>
        <source>the run file is damaged: it does not say what the run was</source>
        <translation>die Laufdatei ist beschädigt: Sie sagt nicht, was der Lauf war</translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation>ein Name ist nötig</translation>
    </message>
    <message>
        <source>&quot;last&quot; means the newest run</source>
        <translation>&quot;last&quot; bedeutet den neuesten Lauf</translation>
    </message>
    <message>
        <source>a name does not begin with &quot;%1&quot;</source>
        <translation>ein Name beginnt nicht mit &quot;%1&quot;</translation>
    </message>
    <message>
        <source>a name has no slashes and is one line</source>
        <translation>ein Name hat keine Schrägstriche und ist eine Zeile</translation>
    </message>
    <message>
        <source>the name is longer than %1 bytes</source>
        <translation>der Name ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>no &quot;%1&quot; stands at the same place in both runs</source>
        <translation>kein &quot;%1&quot; steht in beiden Läufen an derselben Stelle</translation>
    </message>
    <message>
        <source>neither run has &quot;%1&quot;</source>
        <translation>keiner der Läufe hat &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the new run has no &quot;%1&quot;</source>
        <translation>der neue Lauf hat kein &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the base run has no &quot;%1&quot;</source>
        <translation>der Basislauf hat kein &quot;%1&quot;</translation>
    </message>
    <message>
        <source>nothing was measured in the new run</source>
        <translation>im neuen Lauf wurde nichts gemessen</translation>
    </message>
    <message>
        <source>nothing was measured in the base run</source>
        <translation>im Basislauf wurde nichts gemessen</translation>
    </message>
    <message>
        <source>nothing was measured in either run</source>
        <translation>in keinem der Läufe wurde etwas gemessen</translation>
    </message>
    <message>
        <source>too little was measured in the new run</source>
        <translation>im neuen Lauf wurde zu wenig gemessen</translation>
    </message>
    <message>
        <source>too little was measured in the base run</source>
        <translation>im Basislauf wurde zu wenig gemessen</translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>it does not say what the run was</source>
        <translation>sie sagt nicht, was der Lauf war</translation>
    </message>
    <message>
        <source>a row stands below one that is not there</source>
        <translation>eine Zeile steht unter einer, die es nicht gibt</translation>
    </message>
    <message>
        <source>a check belongs to a row that is not there</source>
        <translation>eine Prüfung gehört zu einer Zeile, die es nicht gibt</translation>
    </message>
    <message>
        <source>it counts for a row that is not there</source>
        <translation>sie zählt für eine Zeile, die es nicht gibt</translation>
    </message>
    <message>
        <source>it has a histogram of nothing that it knows</source>
        <translation>sie hat ein Histogramm von nichts, was sie kennt</translation>
    </message>
    <message>
        <source>it counts for a check that is not there</source>
        <translation>sie zählt für eine Prüfung, die es nicht gibt</translation>
    </message>
    <message>
        <source>a sample cannot be read</source>
        <translation>eine Stichprobe kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the run is not kept any more: %1</source>
        <translation>der Lauf wird nicht mehr aufbewahrt: %1</translation>
    </message>
    <message>
        <source>it has %1 characters, more than %2</source>
        <translation>er hat %1 Zeichen, mehr als %2</translation>
    </message>
    <message>
        <source>this is no Loadgrove run file</source>
        <translation>dies ist keine Laufdatei von Loadgrove</translation>
    </message>
    <message>
        <source>this run file was made by a newer version of Loadgrove (file version %1, this program reads up to %2)</source>
        <translation>diese Laufdatei stammt von einer neueren Version von Loadgrove (Dateiversion %1, dieses Programm liest bis %2)</translation>
    </message>
    <message>
        <source>a label is one line of text</source>
        <translation>ein Kennzeichen ist eine Zeile Text</translation>
    </message>
    <message>
        <source>%, us, ms or s</source>
        <translation>%, us, ms oder s</translation>
    </message>
    <message>
        <source>% (percentage points) or no unit</source>
        <translation>% (Prozentpunkte) oder keine Einheit</translation>
    </message>
    <message>
        <source>% or no unit</source>
        <translation>% oder keine Einheit</translation>
    </message>
    <message>
        <source>nothing can be concluded from one extreme value: compare a percentile, like p99</source>
        <translation>aus einem einzigen Extremwert lässt sich nichts schließen: ein Perzentil vergleichen, etwa p99</translation>
    </message>
    <message>
        <source>&gt; or &lt;</source>
        <translation>&gt; oder &lt;</translation>
    </message>
    <message>
        <source>+ or - and a change</source>
        <translation>+ oder - und eine Änderung</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>a value here is a text, a number or one {{reference}}</source>
        <translation>ein Wert ist hier ein Text, eine Zahl oder ein {{Verweis}}</translation>
    </message>
    <message>
        <source>a list or object cannot be compared with</source>
        <translation>mit einer Liste oder einem Objekt lässt sich nicht vergleichen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is nothing that can be looked at</source>
        <translation>&apos;%1&apos; ist nichts, worauf sich schauen lässt</translation>
    </message>
    <message>
        <source>which header?</source>
        <translation>welcher Header?</translation>
    </message>
    <message>
        <source>which value of the body? For example: items.0.id</source>
        <translation>welcher Wert des Inhalts? Zum Beispiel: items.0.id</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no path; for example: items.0.id</source>
        <translation>&apos;%1&apos; ist kein Pfad; zum Beispiel: items.0.id</translation>
    </message>
    <message>
        <source>the document has none</source>
        <translation>das Dokument hat keine</translation>
    </message>
    <message>
        <source>there is no environment &quot;%1&quot; (%2)</source>
        <translation>es gibt keine Umgebung &quot;%1&quot; (%2)</translation>
    </message>
    <message>
        <source>.NAME</source>
        <translation>.NAME</translation>
    </message>
    <message>
        <source>a name in quotes</source>
        <translation>ein Name in Anführungszeichen</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>&apos;]&apos;</source>
        <translation>&apos;]&apos;</translation>
    </message>
    <message>
        <source>&apos;.&apos; and a metric</source>
        <translation>&apos;.&apos; und eine Metrik</translation>
    </message>
    <message>
        <source>response.p95, response.avg, response.min or response.max</source>
        <translation>response.p95, response.avg, response.min oder response.max</translation>
    </message>
    <message>
        <source>a metric: p95 (any pNN), avg, min, max, error_rate, rps, count, codes.503, codes.5xx or checks</source>
        <translation>eine Metrik: p95 (jedes pNN), avg, min, max, error_rate, rps, count, codes.503, codes.5xx oder checks</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>&lt;, &lt;=, &gt;, &gt;= or ==</source>
        <translation>&lt;, &lt;=, &gt;, &gt;= oder ==</translation>
    </message>
    <message>
        <source>us, ms or s</source>
        <translation>us, ms oder s</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>keine Einheit</translation>
    </message>
    <message>
        <source>expected a share from 0 to 1 or from 0% to 100%, found &apos;%1&apos;</source>
        <translation>erwartet: ein Anteil von 0 bis 1 oder von 0% bis 100%, gefunden: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>abort</source>
        <translation>abort</translation>
    </message>
    <message>
        <source>a number that only grows can be too small only at the end: it cannot end the run</source>
        <translation>eine Zahl, die nur wächst, kann erst am Ende zu klein sein: Sie kann den Lauf nicht beenden</translation>
    </message>
    <message>
        <source>Too little was measured to judge: it takes %1 s and %2 requests.</source>
        <translation>Zum Urteilen wurde zu wenig gemessen: Es braucht %1 s und %2 Anfragen.</translation>
    </message>
    <message>
        <source>This program kept a core busy to %1 and more during %2 of the run: latencies may include its own waiting. Use fewer users, a lower rate, or more workers on more cores.</source>
        <translation>Dieses Programm lastete einen Kern während %2 des Laufs zu %1 und mehr aus: Latenzen können sein eigenes Warten enthalten. Weniger Benutzer, eine niedrigere Rate oder mehr Worker auf mehr Kernen nehmen.</translation>
    </message>
    <message>
        <source>One in 100 requests was sent %1 ms or more after it was due: this program did not keep its schedule.</source>
        <translation>Eine von 100 Anfragen wurde %1 ms oder mehr nach ihrer Fälligkeit gesendet: Dieses Programm hielt seinen Plan nicht ein.</translation>
    </message>
    <message>
        <source>Answers may have lain unread for %1 ms: the machine gave this program too little time, or it had too much to do.</source>
        <translation>Antworten lagen womöglich %1 ms ungelesen: Der Rechner gab diesem Programm zu wenig Zeit, oder es hatte zu viel zu tun.</translation>
    </message>
    <message>
        <source>%1 requests found their kept connection closed and were sent again on a new one: latencies include connecting anew.</source>
        <translation>%1 Anfragen fanden ihre offene Verbindung geschlossen und wurden auf einer neuen noch einmal gesendet: Latenzen enthalten das neue Verbinden.</translation>
    </message>
    <message>
        <source>%1 of %2 starts were dropped: all virtual users were busy. </source>
        <translation>%1 von %2 Starts entfielen: Alle virtuellen Benutzer waren beschäftigt. </translation>
    </message>
    <message>
        <source>The configuration allows no more; the server may be too slow for this rate.</source>
        <translation>Die Einstellungen erlauben nicht mehr; der Server ist womöglich zu langsam für diese Rate.</translation>
    </message>
    <message>
        <source>The server answers too slowly for this rate.</source>
        <translation>Der Server antwortet zu langsam für diese Rate.</translation>
    </message>
    <message>
        <source>%1 requests failed because this machine had no socket or port left.</source>
        <translation>%1 Anfragen scheiterten, weil diesem Rechner kein Socket oder Port übrig war.</translation>
    </message>
    <message>
        <source>Only %1 of %2 files and sockets were left to this program (ulimit -n).</source>
        <translation>Nur %1 von %2 Dateien und Sockets waren diesem Programm übrig (ulimit -n).</translation>
    </message>
    <message>
        <source>Only %1 of %2 local ports were left on this machine.</source>
        <translation>Nur %1 von %2 lokalen Ports waren auf diesem Rechner übrig.</translation>
    </message>
    <message>
        <source>not a histogram that can be read: %1</source>
        <translation>kein lesbares Histogramm: %1</translation>
    </message>
    <message>
        <source>it cannot be decompressed</source>
        <translation>es lässt sich nicht dekomprimieren</translation>
    </message>
    <message>
        <source>it ends in the middle of a number</source>
        <translation>es endet mitten in einer Zahl</translation>
    </message>
    <message>
        <source>it has more buckets than ours</source>
        <translation>es hat mehr Fächer als unseres</translation>
    </message>
    <message>
        <source>a count is too large</source>
        <translation>eine Anzahl ist zu groß</translation>
    </message>
    <message>
        <source>it is not in the V2 compressed encoding</source>
        <translation>es ist nicht in der komprimierten V2-Kodierung</translation>
    </message>
    <message>
        <source>its length is wrong</source>
        <translation>seine Länge ist falsch</translation>
    </message>
    <message>
        <source>its header is wrong</source>
        <translation>sein Kopf ist falsch</translation>
    </message>
    <message>
        <source>it has another layout than ours</source>
        <translation>es hat einen anderen Aufbau als unseres</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>There is no body to replace something in</source>
        <translation>Es gibt keinen Inhalt, in dem etwas zu ersetzen wäre</translation>
    </message>
    <message>
        <source>The body is no JSON: there is no path into it</source>
        <translation>Der Inhalt ist kein JSON: Es führt kein Pfad hinein</translation>
    </message>
    <message>
        <source>At most %1 tries, %2 s apart, until %3</source>
        <translation>Höchstens %1 Versuche im Abstand von %2 s, bis %3</translation>
    </message>
    <message>
        <source>one iteration</source>
        <translation>eine Iteration</translation>
    </message>
    <message>
        <source>One stage of %1, up to %2</source>
        <translation>Eine Stufe von %1, bis zu %2</translation>
    </message>
    <message>
        <source>%1 stages in %2, up to %3</source>
        <translation>%1 Stufen in %2, bis zu %3</translation>
    </message>
    <message>
        <source> in steps every %1</source>
        <translation> in Schritten alle %1</translation>
    </message>
    <message>
        <source>Ramps to %1 in %2%3, then holds</source>
        <translation>Steigt auf %1 in %2%3, hält dann</translation>
    </message>
    <message>
        <source>Ramps to %1 in %2%3, holds for %4</source>
        <translation>Steigt auf %1 in %2%3, hält %4 lang</translation>
    </message>
    <message>
        <source>Ramps for all of %1%2 and reaches %3</source>
        <translation>Steigt die ganzen %1 über%2 und erreicht %3</translation>
    </message>
    <message>
        <source>Starts %1</source>
        <translation>Startet %1</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Bis zu %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source> until one iteration is done</source>
        <translation> so lange, bis eine Iteration fertig ist</translation>
    </message>
    <message>
        <source> until each user has done one iteration</source>
        <translation> so lange, bis jeder Benutzer eine Iteration gemacht hat</translation>
    </message>
    <message>
        <source>, or until %1 are done</source>
        <translation>, oder bis %1 fertig sind</translation>
    </message>
    <message>
        <source> until %1 are done</source>
        <translation> so lange, bis %1 fertig sind</translation>
    </message>
    <message>
        <source>: about %1 requests at most</source>
        <translation>: höchstens etwa %1 Anfragen</translation>
    </message>
    <message>
        <source>%1, sent by %2</source>
        <translation>%1, gesendet von %2</translation>
    </message>
    <message>
        <source>: about %1 iterations</source>
        <translation>: etwa %1 Iterationen</translation>
    </message>
    <message>
        <source>: %1 in all</source>
        <translation>: insgesamt %1</translation>
    </message>
    <message>
        <source>%1 without end: a duration or a number of iterations is needed</source>
        <translation>%1 ohne Ende: Eine Dauer oder eine Anzahl von Iterationen ist nötig</translation>
    </message>
    <message>
        <source>, however long the answers take, with up to %1</source>
        <translation>, gleich wie lange die Antworten dauern, mit bis zu %1</translation>
    </message>
    <message>
        <source>; a start that finds no free user waits for one</source>
        <translation>; ein Start, der keinen freien Benutzer findet, wartet auf einen</translation>
    </message>
    <message>
        <source>; a start that finds no free user is dropped</source>
        <translation>; ein Start, der keinen freien Benutzer findet, entfällt</translation>
    </message>
    <message>
        <source>One user</source>
        <translation>Ein Benutzer</translation>
    </message>
    <message>
        <source>%1 runs for %2 or until %3 are done, whichever comes first</source>
        <translation>%1 läuft %2 lang oder bis %3 fertig sind, was zuerst eintritt</translation>
    </message>
    <message>
        <source>%1 run for %2 or until %3 are done, whichever comes first</source>
        <translation>%1 laufen %2 lang oder bis %3 fertig sind, was zuerst eintritt</translation>
    </message>
    <message>
        <source>%1 runs for %2</source>
        <translation>%1 läuft %2 lang</translation>
    </message>
    <message>
        <source>%1 run for %2</source>
        <translation>%1 laufen %2 lang</translation>
    </message>
    <message>
        <source>%1 runs %2</source>
        <translation>%1 macht %2</translation>
    </message>
    <message>
        <source>%1 share %2</source>
        <translation>%1 teilen sich %2</translation>
    </message>
    <message>
        <source>One iteration by one user: neither count nor duration is set</source>
        <translation>Eine Iteration von einem Benutzer: Weder Anzahl noch Dauer sind gesetzt</translation>
    </message>
    <message>
        <source>%1 run one iteration each: neither count nor duration is set</source>
        <translation>%1 machen je eine Iteration: Weder Anzahl noch Dauer sind gesetzt</translation>
    </message>
    <message>
        <source>%1, or until %2 are done</source>
        <translation>%1, oder bis %2 fertig sind</translation>
    </message>
    <message>
        <source>%1; they start in steps every %2 during the first %3</source>
        <translation>%1; sie starten in Schritten alle %2 während der ersten %3</translation>
    </message>
    <message>
        <source>%1; they start one after the other during the first %2</source>
        <translation>%1; sie starten nacheinander während der ersten %2</translation>
    </message>
    <message>
        <source>one user</source>
        <translation>ein Benutzer</translation>
    </message>
    <message>
        <source>1 request/s</source>
        <translation>1 Anfrage/s</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>1 iteration/s</source>
        <translation>1 Iteration/s</translation>
    </message>
    <message>
        <source>%1 iterations/s</source>
        <translation>%1 Iterationen/s</translation>
    </message>
    <message>
        <source>No load test: one iteration by one user</source>
        <translation>Kein Lasttest: eine Iteration von einem Benutzer</translation>
    </message>
    <message>
        <source>; a user starts at most one iteration every %1</source>
        <translation>; ein Benutzer beginnt höchstens eine Iteration alle %1</translation>
    </message>
    <message>
        <source>; each of %1 scenarios has its own users, the rate is for all together</source>
        <translation>; jedes von %1 Szenarien hat eigene Benutzer, die Rate gilt für alle zusammen</translation>
    </message>
    <message>
        <source>; this for each of %1 scenarios, in parallel</source>
        <translation>; dies für jedes von %1 Szenarien, gleichzeitig</translation>
    </message>
    <message>
        <source>; the first failed iteration stops the run</source>
        <translation>; die erste gescheiterte Iteration beendet den Lauf</translation>
    </message>
    <message>
        <source>Scenarios (*.loadgrove.json)</source>
        <translation>Szenarien (*.loadgrove.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open the changes to %1 that were not saved?</source>
        <translation>Die nicht gespeicherten Änderungen an %1 öffnen?</translation>
    </message>
    <message>
        <source>Loadgrove ended without saving them. They are of %1.</source>
        <translation>Loadgrove endete, ohne sie zu speichern. Sie sind von %1.</translation>
    </message>
    <message>
        <source>Open Them</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Discard Them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Die Änderungen an %1 speichern?</translation>
    </message>
    <message>
        <source>Without saving, the changes are lost.</source>
        <translation>Ohne Speichern gehen die Änderungen verloren.</translation>
    </message>
    <message>
        <source>Open Scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Open Run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Runs (*.lgrun)</source>
        <translation>Läufe (*.lgrun)</translation>
    </message>
    <message>
        <source>Save Scenario As</source>
        <translation>Szenario speichern unter</translation>
    </message>
    <message>
        <source>The proxy %1 does not take connections: %2</source>
        <translation>Der Proxy %1 nimmt keine Verbindungen an: %2</translation>
    </message>
    <message>
        <source>%1 does not take connections: %2</source>
        <translation>%1 nimmt keine Verbindungen an: %2</translation>
    </message>
    <message>
        <source>The users need up to %1 connections, but this program may open only %2 more files. The system&apos;s limit can be raised (ulimit -n).</source>
        <translation>Die Benutzer brauchen bis zu %1 Verbindungen, aber dieses Programm darf nur noch %2 Dateien öffnen. Die Grenze des Systems lässt sich anheben (ulimit -n).</translation>
    </message>
    <message>
        <source>The users need up to %1 connections to %2, but this computer has only %3 ports left for them.</source>
        <translation>Die Benutzer brauchen bis zu %1 Verbindungen zu %2, aber dieser Rechner hat dafür nur noch %3 Ports frei.</translation>
    </message>
    <message>
        <source>it counts failures of nothing that it knows</source>
        <translation>sie zählt Fehlschläge von etwas, das sie nicht kennt</translation>
    </message>
    <message>
        <source>p%1</source>
        <translation>p%1</translation>
    </message>
    <message>
        <source>No request was slower</source>
        <translation>Keine Anfrage war langsamer</translation>
    </message>
    <message>
        <source>Half of the requests were faster</source>
        <translation>Die Hälfte der Anfragen war schneller</translation>
    </message>
    <message>
        <source>%1 % of the requests were faster</source>
        <translation>%1 % der Anfragen waren schneller</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>rate %1</source>
        <translation>Rate %1</translation>
    </message>
    <message>
        <source>users %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>stop now</source>
        <translation>Sofortstopp</translation>
    </message>
    <message>
        <source>busy processor</source>
        <translation>Prozessor ausgelastet</translation>
    </message>
    <message>
        <source>late sends</source>
        <translation>zu spät gesendet</translation>
    </message>
    <message>
        <source>answers read late</source>
        <translation>Antworten zu spät gelesen</translation>
    </message>
    <message>
        <source>reconnects</source>
        <translation>Neuverbindungen</translation>
    </message>
    <message>
        <source>dropped starts</source>
        <translation>entfallene Starts</translation>
    </message>
    <message>
        <source>no sockets left</source>
        <translation>keine Sockets mehr</translation>
    </message>
    <message>
        <source>few sockets left</source>
        <translation>wenige Sockets übrig</translation>
    </message>
    <message>
        <source>few ports left</source>
        <translation>wenige Ports übrig</translation>
    </message>
    <message>
        <source>not reliable</source>
        <translation>unzuverlässig</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>path {%1}</source>
        <translation>Pfad {%1}</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>Query %1</translation>
    </message>
    <message>
        <source>header %1</source>
        <translation>Header %1</translation>
    </message>
    <message>
        <source>form %1</source>
        <translation>Formularfeld %1</translation>
    </message>
    <message>
        <source>body %1</source>
        <translation>Body %1</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <translation>%1 (jetzt %2)</translation>
    </message>
    <message>
        <source>Use %1 of %2 in %3</source>
        <translation>%1 von %2 in %3 verwenden</translation>
    </message>
    <message>
        <source>Check %1 of %2</source>
        <translation>%1 von %2 prüfen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Use in</source>
        <translation>&amp;Verwenden in</translation>
    </message>
    <message>
        <source>No later request has a place for it</source>
        <translation>Keine spätere Anfrage hat einen Platz dafür</translation>
    </message>
    <message>
        <source>&amp;Check This</source>
        <translation>Das &amp;prüfen</translation>
    </message>
    <message>
        <source>In the request: %1</source>
        <translation>In der Anfrage: %1</translation>
    </message>
    <message>
        <source>As a step after it: %1</source>
        <translation>Als Schritt danach: %1</translation>
    </message>
    <message>
        <source>C&amp;opy Value</source>
        <translation>Wert &amp;kopieren</translation>
    </message>
    <message>
        <source>(%1 that are no text)</source>
        <translation>(%1, die kein Text sind)</translation>
    </message>
    <message>
        <source>(the first %1 of %2)</source>
        <translation>(die ersten %1 von %2)</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>round %1</source>
        <translation>Runde %1</translation>
    </message>
    <message>
        <source>%1 (redirected)</source>
        <translation>%1 (umgeleitet)</translation>
    </message>
    <message>
        <source>%1 (try %2)</source>
        <translation>%1 (Versuch %2)</translation>
    </message>
    <message>
        <source>Skipped, because its condition was not true: %1</source>
        <translation>Übersprungen, denn die Bedingung war nicht erfüllt: %1</translation>
    </message>
    <message>
        <source>Cancelled before an answer came.</source>
        <translation>Abgebrochen, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>It is tried again: its until was not met yet.</source>
        <translation>Es wird noch einmal versucht: Die Until-Bedingung war noch nicht erfüllt.</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
    <message>
        <source>the document&apos;s variables</source>
        <translation>die Variablen des Dokuments</translation>
    </message>
    <message>
        <source>the variables of scenario %1</source>
        <translation>die Variablen des Szenarios %1</translation>
    </message>
    <message>
        <source>the chosen environment</source>
        <translation>die gewählte Umgebung</translation>
    </message>
    <message>
        <source>set step %1: %2</source>
        <translation>Setzen-Schritt %1: %2</translation>
    </message>
    <message>
        <source>export %1: %2</source>
        <translation>Export %1: %2</translation>
    </message>
    <message>
        <source>data file %1, row %2</source>
        <translation>Datendatei %1, Zeile %2</translation>
    </message>
    <message>
        <source>expected code %1</source>
        <translation>erwarteter Code %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>if %1</source>
        <translation>wenn %1</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>%1 is one of the runs: choose another name</source>
        <translation>%1 ist einer der Läufe: Bitte einen anderen Namen wählen</translation>
    </message>
    <message>
        <source>Back to the list of runs (Alt+Left)</source>
        <translation>Zurück zur Liste der Läufe (Alt+Links)</translation>
    </message>
    <message>
        <source>Copy Table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>As &amp;Text</source>
        <translation>Als &amp;Text</translation>
    </message>
    <message>
        <source>As &amp;Markdown</source>
        <translation>Als &amp;Markdown</translation>
    </message>
    <message>
        <source>only in %1: %2</source>
        <translation>nur in %1: %2</translation>
    </message>
    <message>
        <source>%1 ended before the span did</source>
        <translation>%1 endete vor dem Abschnitt</translation>
    </message>
    <message>
        <source>%1 against %2: %3</source>
        <translation>%1 gegen %2: %3</translation>
    </message>
    <message>
        <source>What is shown is a difference between these runs; whether it comes from what was changed, or from the day, only more runs can tell.</source>
        <translation>Gezeigt wird ein Unterschied zwischen diesen Läufen; ob er von der Änderung kommt oder vom Tag, können nur weitere Läufe sagen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (better)</source>
        <translation>%1 (besser)</translation>
    </message>
    <message>
        <source>%1 (worse)</source>
        <translation>%1 (schlechter)</translation>
    </message>
    <message>
        <source>%1 from schedule</source>
        <translation>%1 ab Plan</translation>
    </message>
    <message>
        <source>Passed, stopped</source>
        <translation>Bestanden, gestoppt</translation>
    </message>
    <message>
        <source>Failed, stopped</source>
        <translation>Nicht bestanden, gestoppt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>%1 requests in %2, %3 failed</source>
        <translation>%1 Anfragen in %2, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>(cut after %1 bytes)</source>
        <translation>(nach %1 Bytes abgeschnitten)</translation>
    </message>
    <message>
        <source>Took %1: %2</source>
        <translation>Dauerte %1: %2</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopping: waiting for the requests in flight</source>
        <translation>Stoppt: wartet auf laufende Anfragen</translation>
    </message>
    <message>
        <source>not sent: a value was missing</source>
        <translation>nicht gesendet: Ein Wert fehlte</translation>
    </message>
    <message>
        <source>%1, not as expected</source>
        <translation>%1, nicht wie erwartet</translation>
    </message>
    <message>
        <source>about %1 requests</source>
        <translation>etwa %1 Anfragen</translation>
    </message>
    <message>
        <source>as many requests as the users manage</source>
        <translation>so viele Anfragen, wie die Benutzer schaffen</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>Geplant: %1</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4 failed</source>
        <translation>%1: %2 in %3, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>, %1 aborted</source>
        <translation>, %1 abgebrochen</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>&gt; %1 %</source>
        <translation>&gt; %1 %</translation>
    </message>
    <message>
        <source>this is no text, but OpenAPI documents are JSON or YAML</source>
        <translation>das ist kein Text, OpenAPI-Dokumente aber sind JSON oder YAML</translation>
    </message>
    <message>
        <source>this is a web page or XML, but OpenAPI documents are JSON or YAML</source>
        <translation>das ist eine Webseite oder XML, OpenAPI-Dokumente aber sind JSON oder YAML</translation>
    </message>
    <message>
        <source>the server answered %1 %2</source>
        <translation>der Server antwortete %1 %2</translation>
    </message>
    <message>
        <source>; %1 that you left out</source>
        <translation>; %1, die Sie ausgelassen haben</translation>
    </message>
    <message>
        <source>; 1 conflict</source>
        <translation>; 1 Konflikt</translation>
    </message>
    <message>
        <source>it demands too many properties</source>
        <translation>es verlangt zu viele Eigenschaften</translation>
    </message>
    <message>
        <source>none of the %1 operations can be sent</source>
        <translation>keine der %1 Operationen kann gesendet werden</translation>
    </message>
    <message>
        <source>%1; what comes nearest is sent</source>
        <translation>%1; gesendet wird, was dem am nächsten kommt</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>connect timeout</source>
        <translation>Verbindungszeit</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>invalid HTTP</source>
        <translation>ungültiges HTTP</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>redirects</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>no socket</source>
        <translation>kein Socket</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>and %1 more: the run&apos;s export has them all</source>
        <translation>und %1 weitere: Der Export des Laufs enthält alle</translation>
    </message>
    <message>
        <source>only a span of the runs is compared: %1 to %2 from the start of each</source>
        <translation>nur ein Abschnitt der Läufe wird verglichen: %1 bis %2 vom Beginn eines jeden</translation>
    </message>
    <message>
        <source>only a span of the runs is compared: from %1 after the start of each</source>
        <translation>nur ein Abschnitt der Läufe wird verglichen: ab %1 nach dem Beginn eines jeden</translation>
    </message>
    <message>
        <source>without the warm-up of %1, its first %2</source>
        <translation>ohne die Aufwärmzeit von %1, seine ersten %2</translation>
    </message>
    <message>
        <source>This run did not come to its end: its program was ended, or could not write on.</source>
        <translation>Dieser Lauf kam nicht zu seinem Ende: Sein Programm wurde beendet oder konnte nicht weiterschreiben.</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>%1, only %2 to %3 of it</source>
        <translation>%1, davon nur %2 bis %3</translation>
    </message>
    <message>
        <source>did not come to its end</source>
        <translation>kam nicht zu seinem Ende</translation>
    </message>
    <message>
        <source>its seconds cannot be read</source>
        <translation>ihre Sekunden lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 runs are held against %2: a difference is called one only where it stands out among all of theirs. Two of them alone may show more.</source>
        <translation>%1 Läufe werden mit %2 verglichen: Ein Unterschied gilt nur dort als einer, wo er unter all ihren Unterschieden hervorsticht. Zwei von ihnen allein können mehr zeigen.</translation>
    </message>
</context>
<context>
    <name>loadgrove</name>
    <message>
        <source>host name not found</source>
        <translation>Hostname nicht gefunden</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>host unreachable</source>
        <translation>Host nicht erreichbar</translation>
    </message>
    <message>
        <source>connection reset by the server</source>
        <translation>Verbindung vom Server zurückgesetzt</translation>
    </message>
    <message>
        <source>connection closed before the answer</source>
        <translation>Verbindung vor der Antwort geschlossen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>keine Verbindung in der Zeit</translation>
    </message>
    <message>
        <source>TLS error</source>
        <translation>TLS-Fehler</translation>
    </message>
    <message>
        <source>proxy error</source>
        <translation>Proxy-Fehler</translation>
    </message>
    <message>
        <source>not valid HTTP</source>
        <translation>kein gültiges HTTP</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>too many redirects</source>
        <translation>zu viele Weiterleitungen</translation>
    </message>
    <message>
        <source>no socket or port left on this machine</source>
        <translation>kein Socket oder Port auf diesem Rechner übrig</translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation>das Ende des Textes</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>tiefer verschachtelt als %1 Ebenen</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;}&apos;</source>
        <translation>&apos;,&apos; oder &apos;}&apos;</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos;</source>
        <translation>&apos;,&apos; oder &apos;]&apos;</translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation>ein Schlüssel in doppelten Anführungszeichen</translation>
    </message>
    <message>
        <source>&apos;:&apos; after the key</source>
        <translation>&apos;:&apos; nach dem Schlüssel</translation>
    </message>
    <message>
        <source>the end of the string (&quot;)</source>
        <translation>das Ende der Zeichenkette (&quot;)</translation>
    </message>
    <message>
        <source>one of &quot;\/bfnrtu after the backslash</source>
        <translation>eines von &quot;\/bfnrtu nach dem Backslash</translation>
    </message>
    <message>
        <source>four hexadecimal digits</source>
        <translation>vier Hexadezimalziffern</translation>
    </message>
    <message>
        <source>no digit after a leading 0</source>
        <translation>keine Ziffer nach einer führenden 0</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>eine Ziffer</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet: %1, gefunden: %2</translation>
    </message>
    <message>
        <source>the answer did not come in time</source>
        <translation>die Antwort kam nicht in der Zeit</translation>
    </message>
    <message>
        <source>the server reset the connection</source>
        <translation>der Server hat die Verbindung zurückgesetzt</translation>
    </message>
    <message>
        <source>the proxy demands a user name and a password, and did not get the right ones (407)</source>
        <translation>der Proxy verlangt Benutzernamen und Passwort und bekam nicht die richtigen (407)</translation>
    </message>
    <message>
        <source>the response header is too large</source>
        <translation>der Header der Antwort ist zu groß</translation>
    </message>
    <message>
        <source>the server closed the connection in the middle of the response</source>
        <translation>der Server schloss die Verbindung mitten in der Antwort</translation>
    </message>
    <message>
        <source>the response is not valid HTTP: </source>
        <translation>die Antwort ist kein gültiges HTTP: </translation>
    </message>
    <message>
        <source>the body cannot be decompressed</source>
        <translation>der Inhalt lässt sich nicht dekomprimieren</translation>
    </message>
    <message>
        <source>the server closed the connection without an answer</source>
        <translation>der Server schloss die Verbindung ohne Antwort</translation>
    </message>
    <message>
        <source>the port &quot;%1&quot; is not a number from 1 to 65535</source>
        <translation>der Port &quot;%1&quot; ist keine Zahl von 1 bis 65535</translation>
    </message>
    <message>
        <source>the URL has no host</source>
        <translation>die URL hat keinen Host</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name</source>
        <translation>&quot;%1&quot; ist kein Hostname</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IPv6 address</source>
        <translation>&quot;%1&quot; ist keine IPv6-Adresse</translation>
    </message>
    <message>
        <source>the URL is empty</source>
        <translation>die URL ist leer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no complete URL: it must begin with http:// or https://</source>
        <translation>&quot;%1&quot; ist keine vollständige URL: Sie muss mit http:// oder https:// beginnen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be requested: only http:// and https:// URLs can</source>
        <translation>&quot;%1&quot; kann nicht angefragt werden: nur URLs mit http:// und https://</translation>
    </message>
    <message>
        <source>the redirect to &quot;%1&quot; cannot be followed</source>
        <translation>der Weiterleitung nach &quot;%1&quot; kann nicht gefolgt werden</translation>
    </message>
    <message>
        <source>there is no {%1} in the path</source>
        <translation>es gibt kein {%1} im Pfad</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be a header&apos;s name</source>
        <translation>&apos;%1&apos; kann kein Name eines Headers sein</translation>
    </message>
    <message>
        <source>there is no scenario to run</source>
        <translation>es gibt kein Szenario, das laufen könnte</translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation>die Umgebungsvariable %1 ist nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>expected status codes from %1 to %2 such as 201, 2xx, 200,201 or 200-204, found &apos;%3&apos;</source>
        <translation>erwartet: Statuscodes von %1 bis %2 wie 201, 2xx, 200,201 oder 200-204, gefunden: &apos;%3&apos;</translation>
    </message>
    <message>
        <source>expected a number, found &apos;%1&apos;</source>
        <translation>erwartet: eine Zahl, gefunden: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected four hex digits of a character behind \u</source>
        <translation>erwartet: vier Hexadezimalziffern eines Zeichens hinter \u</translation>
    </message>
    <message>
        <source>expected a closing %1, found the end of the text</source>
        <translation>erwartet: ein schließendes %1, gefunden: das Ende des Textes</translation>
    </message>
    <message>
        <source>an operator or &apos;}}&apos;</source>
        <translation>ein Operator oder &apos;}}&apos;</translation>
    </message>
    <message>
        <source>an operator or the end</source>
        <translation>ein Operator oder das Ende</translation>
    </message>
    <message>
        <source>the expression is longer than %1 bytes</source>
        <translation>der Ausdruck ist länger als %1 Bytes</translation>
    </message>
    <message>
        <source>&apos;&amp;&amp;&apos;, &apos;||&apos; or the end</source>
        <translation>&apos;&amp;&amp;&apos;, &apos;||&apos; oder das Ende</translation>
    </message>
    <message>
        <source>expected a regular expression in quotes, found %1</source>
        <translation>erwartet: ein regulärer Ausdruck in Anführungszeichen, gefunden: %1</translation>
    </message>
    <message>
        <source>not a regular expression: %1 (at its character %2)</source>
        <translation>kein regulärer Ausdruck: %1 (an seinem Zeichen %2)</translation>
    </message>
    <message>
        <source>an operator or &apos;)&apos;</source>
        <translation>ein Operator oder &apos;)&apos;</translation>
    </message>
    <message>
        <source>there is no function %1()%2</source>
        <translation>es gibt keine Funktion %1()%2</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;)&apos;</source>
        <translation>&apos;,&apos; oder &apos;)&apos;</translation>
    </message>
    <message>
        <source>expected whole numbers in %1</source>
        <translation>erwartet: ganze Zahlen in %1</translation>
    </message>
    <message>
        <source>random_int: the first number must not be larger than the second</source>
        <translation>random_int: Die erste Zahl darf nicht größer sein als die zweite</translation>
    </message>
    <message>
        <source>random_string: expected a length from 0 to 65536</source>
        <translation>random_string: erwartet: eine Länge von 0 bis 65536</translation>
    </message>
    <message>
        <source>.NAME of a request</source>
        <translation>.NAME einer Anfrage</translation>
    </message>
    <message>
        <source>.NAME of a variable</source>
        <translation>.NAME einer Variablen</translation>
    </message>
    <message>
        <source>.NAME of an environment variable</source>
        <translation>.NAME einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>.NAME of a scenario</source>
        <translation>.NAME eines Szenarios</translation>
    </message>
    <message>
        <source>.NAME of a data file</source>
        <translation>.NAME einer Datendatei</translation>
    </message>
    <message>
        <source>.NAME of a column</source>
        <translation>.NAME einer Spalte</translation>
    </message>
    <message>
        <source>.code, .res, .headers[&quot;NAME&quot;] or .latency_ms</source>
        <translation>.code, .res, .headers[&quot;NAME&quot;] oder .latency_ms</translation>
    </message>
    <message>
        <source>[&quot;NAME&quot;] of a header</source>
        <translation>[&quot;NAME&quot;] eines Headers</translation>
    </message>
    <message>
        <source>a name or an index</source>
        <translation>ein Name oder ein Index</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>a name in quotes or an index</source>
        <translation>ein Name in Anführungszeichen oder ein Index</translation>
    </message>
    <message>
        <source>&apos;]&apos;</source>
        <translation>&apos;]&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2</source>
        <translation>&apos;%1&apos;: %2</translation>
    </message>
    <message>
        <source>there is no array in the body</source>
        <translation>es ist kein Array im Inhalt</translation>
    </message>
    <message>
        <source>more than one array may be meant: %1; write the path in full</source>
        <translation>mehr als ein Array kann gemeint sein: %1; den Pfad ganz schreiben</translation>
    </message>
    <message>
        <source>the body has no attributes</source>
        <translation>der Inhalt hat keine Attribute</translation>
    </message>
    <message>
        <source>no such attribute in the body</source>
        <translation>kein solches Attribut im Inhalt</translation>
    </message>
    <message>
        <source>; it has %1</source>
        <translation>; er hat %1</translation>
    </message>
    <message>
        <source>expected a path such as items.0.product_id</source>
        <translation>erwartet: ein Pfad wie items.0.product_id</translation>
    </message>
    <message>
        <source>more than one request is named &apos;%1&apos;; write the path: requests[&quot;SCENARIO/.../%1&quot;]</source>
        <translation>mehr als eine Anfrage heißt &apos;%1&apos;; den Pfad schreiben: requests[&quot;SCENARIO/.../%1&quot;]</translation>
    </message>
    <message>
        <source>scenario &apos;%1&apos; has no variable or export &apos;%2&apos;%3</source>
        <translation>Szenario &apos;%1&apos; hat weder Variable noch Export &apos;%2&apos;%3</translation>
    </message>
    <message>
        <source>more than one scenario is named &apos;%1&apos;; write the path: scenarios[&quot;SCENARIO/.../%1&quot;]</source>
        <translation>mehr als ein Szenario heißt &apos;%1&apos;; den Pfad schreiben: scenarios[&quot;SCENARIO/.../%1&quot;]</translation>
    </message>
    <message>
        <source>there is no scenario &apos;%1&apos; here%2</source>
        <translation>hier gibt es kein Szenario &apos;%1&apos;%2</translation>
    </message>
    <message>
        <source>there is no data file &apos;%1&apos;%2</source>
        <translation>es gibt keine Datendatei &apos;%1&apos;%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; alone means the answer of a request, within its own until and assertions; here write requests.NAME.%1</source>
        <translation>&apos;%1&apos; allein bedeutet die Antwort einer Anfrage, in deren eigenem Bis und deren Prüfungen; hier requests.NAME.%1 schreiben</translation>
    </message>
    <message>
        <source>request &apos;%1&apos; is disabled</source>
        <translation>Anfrage &apos;%1&apos; ist ausgeschaltet</translation>
    </message>
    <message>
        <source>request &apos;%1&apos; is in another top-level scenario; those run in parallel and know nothing of each other</source>
        <translation>Anfrage &apos;%1&apos; steht in einem anderen Szenario der obersten Ebene; diese laufen gleichzeitig und wissen nichts voneinander</translation>
    </message>
    <message>
        <source>there is no request &apos;%1&apos;%2</source>
        <translation>es gibt keine Anfrage &apos;%1&apos;%2</translation>
    </message>
    <message>
        <source>export &apos;%1&apos; is disabled</source>
        <translation>Export &apos;%1&apos; ist ausgeschaltet</translation>
    </message>
    <message>
        <source>there is no variable or export &apos;%1&apos; here%2</source>
        <translation>hier gibt es weder Variable noch Export &apos;%1&apos;%2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>(did you mean %1?)</source>
        <translation>(war %1 gemeint?)</translation>
    </message>
    <message>
        <source>this &apos;{{&apos; is not closed: expected &apos;}}&apos;</source>
        <translation>dieses &apos;{{&apos; ist nicht geschlossen: &apos;}}&apos; erwartet</translation>
    </message>
    <message>
        <source>only scenarios can stand at the top</source>
        <translation>nur Szenarien können ganz oben stehen</translation>
    </message>
    <message>
        <source>there is no condition to check</source>
        <translation>es gibt keine Bedingung zu prüfen</translation>
    </message>
    <message>
        <source>the name &apos;%1&apos; is taken already; references find the first</source>
        <translation>der Name &apos;%1&apos; ist schon vergeben; Verweise finden den ersten</translation>
    </message>
    <message>
        <source>the export hides the variable &apos;%1&apos; of its scenario</source>
        <translation>der Export verdeckt die Variable &apos;%1&apos; seines Szenarios</translation>
    </message>
    <message>
        <source>there is nothing to do in this scenario</source>
        <translation>in diesem Szenario gibt es nichts zu tun</translation>
    </message>
    <message>
        <source>the variable has no name</source>
        <translation>die Variable hat keinen Namen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an export, which follows its source; it cannot be set</source>
        <translation>&apos;%1&apos; ist ein Export, der seiner Quelle folgt; es kann nicht gesetzt werden</translation>
    </message>
    <message>
        <source>the export has no name</source>
        <translation>der Export hat keinen Namen</translation>
    </message>
    <message>
        <source>there is no value to export</source>
        <translation>es gibt keinen Wert zu exportieren</translation>
    </message>
    <message>
        <source>an export is a binding and no action: &apos;if&apos; has no effect on it</source>
        <translation>ein Export ist eine Bindung und keine Aktion: &apos;if&apos; wirkt auf ihn nicht</translation>
    </message>
    <message>
        <source>expected either &apos;seconds&apos;, or &apos;min&apos; and &apos;max&apos;, or &apos;mean&apos;</source>
        <translation>erwartet: entweder &apos;seconds&apos;, oder &apos;min&apos; und &apos;max&apos;, oder &apos;mean&apos;</translation>
    </message>
    <message>
        <source>&apos;min&apos; must not be larger than &apos;max&apos;</source>
        <translation>&apos;min&apos; darf nicht größer sein als &apos;max&apos;</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos; to leave out</source>
        <translation>es gibt kein &apos;%1&apos; auszulassen</translation>
    </message>
    <message>
        <source>expected a method such as GET, found &apos;%1&apos;</source>
        <translation>erwartet: eine Methode wie GET, gefunden: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>CONNECT cannot be sent as a request</source>
        <translation>CONNECT kann nicht als Anfrage gesendet werden</translation>
    </message>
    <message>
        <source>methods are usually written in capitals; &apos;%1&apos; is another method</source>
        <translation>Methoden schreibt man gewöhnlich groß; &apos;%1&apos; ist eine andere Methode</translation>
    </message>
    <message>
        <source>the request has no URL, such as http://localhost:8080</source>
        <translation>die Anfrage hat keine URL, etwa http://localhost:8080</translation>
    </message>
    <message>
        <source>{%1} can only stand in the path, not here</source>
        <translation>{%1} kann nur im Pfad stehen, nicht hier</translation>
    </message>
    <message>
        <source>a URL begins with http:// or https://</source>
        <translation>eine URL beginnt mit http:// oder https://</translation>
    </message>
    <message>
        <source>a URL begins with http:// or https://, found &apos;%1&apos;</source>
        <translation>eine URL beginnt mit http:// oder https://, gefunden: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a valid URL</source>
        <translation>&apos;%1&apos; ist keine gültige URL</translation>
    </message>
    <message>
        <source>there is no path parameter for {%1}</source>
        <translation>es gibt keinen Pfadparameter für {%1}</translation>
    </message>
    <message>
        <source>expected a text, a number, true or false</source>
        <translation>erwartet: ein Text, eine Zahl, true oder false</translation>
    </message>
    <message>
        <source>this part of the path is empty</source>
        <translation>dieser Teil des Pfads ist leer</translation>
    </message>
    <message>
        <source>a line break cannot stand here</source>
        <translation>ein Zeilenumbruch kann hier nicht stehen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; follows from the body and is sent by itself; remove it</source>
        <translation>&apos;%1&apos; folgt aus dem Inhalt und wird von selbst gesendet; bitte entfernen</translation>
    </message>
    <message>
        <source>a multipart body brings its own &apos;%1&apos;; remove it</source>
        <translation>ein Multipart-Inhalt bringt sein eigenes &apos;%1&apos; mit; bitte entfernen</translation>
    </message>
    <message>
        <source>expected a text, a number, true, false, null or an array of these</source>
        <translation>erwartet: ein Text, eine Zahl, true, false, null oder ein Array davon</translation>
    </message>
    <message>
        <source>a request has either a body, or form parameters, or multipart parameters</source>
        <translation>eine Anfrage hat entweder einen Inhalt, Formularparameter oder Multipart-Parameter</translation>
    </message>
    <message>
        <source>a request has either form parameters or multipart parameters</source>
        <translation>eine Anfrage hat entweder Formularparameter oder Multipart-Parameter</translation>
    </message>
    <message>
        <source>a request that sends a file has no other body</source>
        <translation>eine Anfrage, die eine Datei sendet, hat keinen anderen Inhalt</translation>
    </message>
    <message>
        <source>a file is read before the run, so {{ }} cannot stand in its path</source>
        <translation>eine Datei wird vor dem Lauf gelesen, also kann {{ }} nicht in ihrem Pfad stehen</translation>
    </message>
    <message>
        <source>the body is a text and no JSON: nothing in it can be replaced</source>
        <translation>der Inhalt ist ein Text und kein JSON: Nichts darin kann ersetzt werden</translation>
    </message>
    <message>
        <source>there is no JSON body to replace anything in</source>
        <translation>es gibt keinen JSON-Inhalt, in dem etwas zu ersetzen wäre</translation>
    </message>
    <message>
        <source>the part has no name</source>
        <translation>der Teil hat keinen Namen</translation>
    </message>
    <message>
        <source>expected the path of a file</source>
        <translation>erwartet: der Pfad einer Datei</translation>
    </message>
    <message>
        <source>expected auto, 1.1 or 2, found &apos;%1&apos;</source>
        <translation>erwartet: auto, 1.1 oder 2, gefunden: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected true, false or &quot;user&quot;</source>
        <translation>erwartet: true, false oder &quot;user&quot;</translation>
    </message>
    <message>
        <source>expected an address with a port, such as http://host:3128 or socks5://host:1080</source>
        <translation>erwartet: eine Adresse mit Port, etwa http://host:3128 oder socks5://host:1080</translation>
    </message>
    <message>
        <source>a password is typed into the address of the proxy; give the address with --proxy instead</source>
        <translation>in die Adresse des Proxys ist ein Passwort geschrieben; die Adresse stattdessen mit --proxy angeben</translation>
    </message>
    <message>
        <source>expected a rate above 0 and up to 10 million per second</source>
        <translation>erwartet: eine Rate über 0 und bis zu 10 Millionen je Sekunde</translation>
    </message>
    <message>
        <source>the warm-up leaves nothing to judge</source>
        <translation>die Aufwärmzeit lässt nichts zum Beurteilen übrig</translation>
    </message>
    <message>
        <source>without load_rampup_duration there is no ramp</source>
        <translation>ohne load_rampup_duration gibt es keinen Anlauf</translation>
    </message>
    <message>
        <source>the ramp is longer than the run</source>
        <translation>der Anlauf ist länger als der Lauf</translation>
    </message>
    <message>
        <source>expected a number from 0 to 10 million</source>
        <translation>erwartet: eine Zahl von 0 bis 10 Millionen</translation>
    </message>
    <message>
        <source>only one of load_target_rps, load_arrival_rate and load_stages can say how much</source>
        <translation>nur eines von load_target_rps, load_arrival_rate und load_stages kann sagen, wie viel</translation>
    </message>
    <message>
        <source>arrivals without load_duration or load_count would never end</source>
        <translation>Ankünfte ohne load_duration oder load_count würden nie enden</translation>
    </message>
    <message>
        <source>the stages take no time</source>
        <translation>die Stufen dauern keine Zeit</translation>
    </message>
    <message>
        <source>stages are their own ramp: this one is not used</source>
        <translation>Stufen sind ihr eigener Anlauf: Dieser wird nicht verwendet</translation>
    </message>
    <message>
        <source>in the open model the arrival rate says when iterations start</source>
        <translation>im offenen Modell sagt die Ankunftsrate, wann Iterationen beginnen</translation>
    </message>
    <message>
        <source>the data file has no name</source>
        <translation>die Datendatei hat keinen Namen</translation>
    </message>
    <message>
        <source>there are two data files &apos;%1&apos;</source>
        <translation>es gibt zwei Datendateien &apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected sequential, random or unique, found &apos;%1&apos;</source>
        <translation>erwartet: sequential, random oder unique, gefunden: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected repeat or stop, found &apos;%1&apos;</source>
        <translation>erwartet: repeat oder stop, gefunden: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>rows taken at random never run out: it has no effect</source>
        <translation>zufällig genommene Zeilen gehen nie aus: Es hat keine Wirkung</translation>
    </message>
    <message>
        <source>there is no scenario &apos;%1&apos;%2</source>
        <translation>es gibt kein Szenario &apos;%1&apos;%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>&apos;%1&apos; fehlt</translation>
    </message>
    <message>
        <source>a user name cannot hold a colon</source>
        <translation>ein Benutzername kann keinen Doppelpunkt enthalten</translation>
    </message>
    <message>
        <source> (conditions are written without {{ and }})</source>
        <translation> (Bedingungen schreibt man ohne {{ und }})</translation>
    </message>
    <message>
        <source>there are two variables &apos;%1&apos;</source>
        <translation>es gibt zwei Variablen &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the environment has no name</source>
        <translation>die Umgebung hat keinen Namen</translation>
    </message>
    <message>
        <source>there are two environments &apos;%1&apos;</source>
        <translation>es gibt zwei Umgebungen &apos;%1&apos;</translation>
    </message>
    <message>
        <source>a secret is typed into &apos;%1&apos;; it belongs into the environment: {{env.NAME}}</source>
        <translation>in &apos;%1&apos; ist ein Geheimnis geschrieben; es gehört in die Umgebung: {{env.NAME}}</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos;; it is kept and has no effect</source>
        <translation>unbekannter Schlüssel &apos;%1&apos;; er bleibt erhalten und hat keine Wirkung</translation>
    </message>
    <message>
        <source>expected seconds from 0 to %1, found %2</source>
        <translation>erwartet: Sekunden von 0 bis %1, gefunden: %2</translation>
    </message>
    <message>
        <source>expected seconds above 0 and up to %1, found %2</source>
        <translation>erwartet: Sekunden über 0 und bis zu %1, gefunden: %2</translation>
    </message>
    <message>
        <source>expected a number from %1 to %2, found %3</source>
        <translation>erwartet: eine Zahl von %1 bis %2, gefunden: %3</translation>
    </message>
    <message>
        <source>no file is named</source>
        <translation>keine Datei ist genannt</translation>
    </message>
    <message>
        <source>there is no file &apos;%1&apos;</source>
        <translation>es gibt keine Datei &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the file &apos;%1&apos; cannot be read</source>
        <translation>die Datei &apos;%1&apos; kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>the value refers to itself: %1</source>
        <translation>der Wert verweist auf sich selbst: %1</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>der Status</translation>
    </message>
    <message>
        <source>the latency in milliseconds</source>
        <translation>die Latenz in Millisekunden</translation>
    </message>
    <message>
        <source>the header %1</source>
        <translation>der Header %1</translation>
    </message>
    <message>
        <source>the body</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <source>%1 in the body</source>
        <translation>%1 im Inhalt</translation>
    </message>
    <message>
        <source>the variable %1</source>
        <translation>die Variable %1</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>passt auf</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>exists</source>
        <translation>ist vorhanden</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is true</source>
        <translation>ist wahr</translation>
    </message>
    <message>
        <source>is not true</source>
        <translation>ist nicht wahr</translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation>Es gibt nichts einzufügen.</translation>
    </message>
    <message>
        <source>The text is too long to be steps.</source>
        <translation>Der Text ist zu lang, um aus Schritten zu bestehen.</translation>
    </message>
    <message>
        <source>curl: %1</source>
        <translation>curl: %1</translation>
    </message>
    <message>
        <source>This text is not a list of steps: %1</source>
        <translation>Dieser Text ist keine Liste von Schritten: %1</translation>
    </message>
    <message>
        <source>Paste step</source>
        <translation>Schritt einfügen</translation>
    </message>
    <message>
        <source>Wait %1 s on average</source>
        <translation>Durchschnittlich %1 s warten</translation>
    </message>
    <message>
        <source>Wait %1 to %2 s</source>
        <translation>%1 bis %2 s warten</translation>
    </message>
    <message>
        <source>Wait %1 s</source>
        <translation>%1 s warten</translation>
    </message>
    <message>
        <source>Check (empty)</source>
        <translation>Prüfung (leer)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(kein Name)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>if</source>
        <translation>wenn</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>1 check</source>
        <translation>1 Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>%n checks</source>
        <translation>
            <numerusform>%n Prüfung</numerusform>
            <numerusform>%n Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 override</source>
        <translation>1 Ersetzung</translation>
    </message>
    <message numerus="yes">
        <source>%n overrides</source>
        <translation>
            <numerusform>%n Ersetzung</numerusform>
            <numerusform>%n Ersetzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>continue</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>genau %1</translation>
    </message>
    <message>
        <source>the percentile %1 of the latencies is %2</source>
        <translation>das Perzentil %1 der Latenzen ist %2</translation>
    </message>
    <message>
        <source>%1 of %2 answers take %3</source>
        <translation>%1 von %2 Antworten dauern %3</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>answers take %1 on average</source>
        <translation>Antworten dauern durchschnittlich %1</translation>
    </message>
    <message>
        <source>the quickest answer takes %1</source>
        <translation>die schnellste Antwort dauert %1</translation>
    </message>
    <message>
        <source>the slowest answer takes %1</source>
        <translation>die langsamste Antwort dauert %1</translation>
    </message>
    <message>
        <source>%1 of the requests fail</source>
        <translation>%1 der Anfragen scheitern</translation>
    </message>
    <message>
        <source>%1 of the checks pass</source>
        <translation>%1 der Prüfungen bestehen</translation>
    </message>
    <message>
        <source>%1 requests are sent per second</source>
        <translation>%1 Anfragen werden je Sekunde gesendet</translation>
    </message>
    <message>
        <source>%1 requests are sent</source>
        <translation>%1 Anfragen werden gesendet</translation>
    </message>
    <message>
        <source>%1 answers have the code %2</source>
        <translation>%1 Antworten haben den Code %2</translation>
    </message>
    <message>
        <source>%1, counted from when they were due</source>
        <translation>%1, gezählt ab ihrer Fälligkeit</translation>
    </message>
    <message>
        <source>of %1: %2</source>
        <translation>von %1: %2</translation>
    </message>
    <message>
        <source>of scenario %1: %2</source>
        <translation>von Szenario %1: %2</translation>
    </message>
    <message>
        <source>%1; if not, after %2 the run ends</source>
        <translation>%1; wenn nicht, endet der Lauf nach %2</translation>
    </message>
    <message>
        <source>%1; if not, the run ends</source>
        <translation>%1; wenn nicht, endet der Lauf</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add parallel scenario</source>
        <translation>Paralleles Szenario hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n steps</source>
        <translation>
            <numerusform>%n Schritt duplizieren</numerusform>
            <numerusform>%n Schritte duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n steps</source>
        <translation>
            <numerusform>%n Schritt löschen</numerusform>
            <numerusform>%n Schritte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n steps</source>
        <translation>
            <numerusform>%n Schritt verschieben</numerusform>
            <numerusform>%n Schritte verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Switch on %n steps</source>
        <translation>
            <numerusform>%n Schritt einschalten</numerusform>
            <numerusform>%n Schritte einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>Switch off %n steps</source>
        <translation>
            <numerusform>%n Schritt ausschalten</numerusform>
            <numerusform>%n Schritte ausschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>%1 gruppieren</translation>
    </message>
    <message numerus="yes">
        <source>Group %n steps</source>
        <translation>
            <numerusform>%n Schritt gruppieren</numerusform>
            <numerusform>%n Schritte gruppieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Ungroup %1</source>
        <translation>Gruppierung von %1 aufheben</translation>
    </message>
    <message>
        <source>Rename document</source>
        <translation>Dokument umbenennen</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>1 scenario</source>
        <translation>1 Szenario</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>1 chain</source>
        <translation>1 Verkettung</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>true/false</source>
        <translation>wahr/falsch</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>The Demo Shop cannot listen on 127.0.0.1, port %1: %2</source>
        <translation>Der Demo-Shop kann nicht auf 127.0.0.1, Port %1 horchen: %2</translation>
    </message>
    <message>
        <source>expected %1, found 1 argument</source>
        <translation>erwartet: %1, gefunden: 1 Argument</translation>
    </message>
    <message numerus="yes">
        <source>expected %1, found %n arguments</source>
        <translation>
            <numerusform>erwartet: %1, gefunden: %n Argument</numerusform>
            <numerusform>erwartet: %1, gefunden: %n Argumente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loadgrove::AnswerView</name>
    <message>
        <source>This step sends nothing. What it did stands under Variables and Checks.</source>
        <translation>Dieser Schritt sendet nichts. Was er tat, steht unter Variablen und Prüfungen.</translation>
    </message>
    <message>
        <source>Answer as it came over the wire</source>
        <translation>Antwort, wie sie über die Leitung kam</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>Right-click a value to use it in a later request, or to check it</source>
        <translation>Rechtsklick auf einen Wert, um ihn in einer späteren Anfrage zu verwenden oder zu prüfen</translation>
    </message>
    <message>
        <source>Find in the answer</source>
        <translation>In der Antwort suchen</translation>
    </message>
    <message>
        <source>&amp;Use in…</source>
        <translation>&amp;Verwenden in…</translation>
    </message>
    <message>
        <source>Use the selected value in a later request, or check it</source>
        <translation>Den gewählten Wert in einer späteren Anfrage verwenden oder prüfen</translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation>&amp;Roh</translation>
    </message>
    <message>
        <source>Show the answer as it came over the wire</source>
        <translation>Die Antwort zeigen, wie sie über die Leitung kam</translation>
    </message>
    <message>
        <source>too large for a tree</source>
        <translation>zu groß für einen Baum</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
</context>
<context>
    <name>loadgrove::AssertionPage</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Change check</source>
        <translation>Prüfung ändern</translation>
    </message>
    <message>
        <source>&amp;Must be true</source>
        <translation>&amp;Muss wahr sein</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
</context>
<context>
    <name>loadgrove::AuthEditor</name>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Basic: user and password</source>
        <translation>Basic: Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
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
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Where the API key goes</source>
        <translation>Wohin der API-Schlüssel kommt</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>Kommt in</translation>
    </message>
    <message>
        <source>Key&apos;s name</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>loadgrove::BodyEditor</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Text, or path of a file</source>
        <translation>Text oder Pfad einer Datei</translation>
    </message>
    <message>
        <source>Send file as (name)</source>
        <translation>Datei senden als (Name)</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <source>This request sends no body.</source>
        <translation>Diese Anfrage sendet keinen Inhalt.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Form fields</source>
        <translation>Formularfelder</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>Art des Inhalts</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Multipart</source>
        <translation>Multipart</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Write the JSON in lines and indents</source>
        <translation>Das JSON in Zeilen und Einzügen schreiben</translation>
    </message>
    <message>
        <source>File to send</source>
        <translation>Zu sendende Datei</translation>
    </message>
    <message>
        <source>path of a file, relative to the document</source>
        <translation>Pfad einer Datei, relativ zum Dokument</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>It is read when a run starts, and sent byte for byte.</source>
        <translation>Sie wird beim Start eines Laufs gelesen und Byte für Byte gesendet.</translation>
    </message>
    <message>
        <source>Multipart parts</source>
        <translation>Multipart-Teile</translation>
    </message>
    <message>
        <source>Add a &amp;File…</source>
        <translation>&amp;Datei hinzufügen…</translation>
    </message>
    <message>
        <source>application/x-www-form-urlencoded</source>
        <translation>application/x-www-form-urlencoded</translation>
    </message>
    <message>
        <source>multipart/form-data; with a file name, the value is a file&apos;s path</source>
        <translation>multipart/form-data; mit einem Dateinamen ist der Wert der Pfad einer Datei</translation>
    </message>
    <message>
        <source>application/json</source>
        <translation>application/json</translation>
    </message>
    <message>
        <source>text/plain, unless it is JSON as it stands</source>
        <translation>text/plain, außer wenn es so, wie es dasteht, JSON ist</translation>
    </message>
    <message>
        <source>%1, unless a header says otherwise</source>
        <translation>%1, außer wenn ein Header anderes sagt</translation>
    </message>
    <message>
        <source>Not JSON yet: %1</source>
        <translation>Noch kein JSON: %1</translation>
    </message>
    <message>
        <source>Line %1: write &quot;{{ ... }}&quot; in quotes; a lone reference keeps its type</source>
        <translation>Zeile %1: &quot;{{ ... }}&quot; in Anführungszeichen schreiben; ein alleinstehender Verweis behält seinen Typ</translation>
    </message>
    <message>
        <source>Choose the file to send</source>
        <translation>Die zu sendende Datei auswählen</translation>
    </message>
</context>
<context>
    <name>loadgrove::ChangesPage</name>
    <message>
        <source>Changes since the last import</source>
        <translation>Änderungen seit dem letzten Import</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>In the OpenAPI document</source>
        <translation>Im OpenAPI-Dokument</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Gone from the document</source>
        <translation>Aus dem Dokument verschwunden</translation>
    </message>
    <message>
        <source>Variables and authentication</source>
        <translation>Variablen und Authentifizierung</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>hier geändert</translation>
    </message>
    <message>
        <source>%1: changed on both sides</source>
        <translation>%1: auf beiden Seiten geändert</translation>
    </message>
    <message>
        <source>What is checked is taken in. All else that you changed here stays, and Undo takes the whole import back.</source>
        <translation>Was angekreuzt ist, wird übernommen. Alles andere, was Sie hier geändert haben, bleibt; Rückgängig nimmt den ganzen Import zurück.</translation>
    </message>
    <message>
        <source>Nothing changed in the OpenAPI document since its last import.</source>
        <translation>Im OpenAPI-Dokument hat sich seit dem letzten Import nichts geändert.</translation>
    </message>
    <message>
        <source>Left out here</source>
        <translation>Hier ausgelassen</translation>
    </message>
    <message>
        <source>1 operation</source>
        <translation>1 Operation</translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n Operation</numerusform>
            <numerusform>%n Operationen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loadgrove::ChartBar</name>
    <message>
        <source>Wheel zooms, Shift and drag moves</source>
        <translation>Mausrad zoomt, Umschalt und Ziehen verschiebt</translation>
    </message>
    <message>
        <source>In every chart over time: the wheel or + and - zoom, Shift and drag or the middle button moves, a double click or 0 shows all; the arrow keys move from second to second.</source>
        <translation>In jedem Diagramm über die Zeit: Mausrad oder + und - zoomen, Umschalt und Ziehen oder die mittlere Taste verschiebt, Doppelklick oder 0 zeigt alles; die Pfeiltasten gehen von Sekunde zu Sekunde.</translation>
    </message>
    <message>
        <source>&amp;Service time</source>
        <translation>&amp;Bedienzeit</translation>
    </message>
    <message>
        <source>&amp;Response time, from the schedule</source>
        <translation>&amp;Antwortzeit, ab Plan</translation>
    </message>
    <message>
        <source>Latencies: %1</source>
        <translation>Latenzen: %1</translation>
    </message>
    <message>
        <source>Which latencies charts, tiles and the table show, of every run</source>
        <translation>Welche Latenzen Diagramme, Kacheln und Tabelle zeigen, für alle Läufe</translation>
    </message>
    <message>
        <source>Whole span</source>
        <translation>Gesamte Spanne</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Gesamter Lauf</translation>
    </message>
    <message>
        <source>Show all of it again in the charts over time</source>
        <translation>In den Diagrammen über die Zeit wieder alles zeigen</translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation>Wieder folgen</translation>
    </message>
    <message>
        <source>Hold view</source>
        <translation>Ansicht halten</translation>
    </message>
    <message>
        <source>Show how the run stands now</source>
        <translation>Zeigen, wie der Lauf jetzt steht</translation>
    </message>
    <message>
        <source>Let the charts and numbers stand still; the run goes on</source>
        <translation>Diagramme und Zahlen stillstehen lassen; der Lauf geht weiter</translation>
    </message>
    <message>
        <source>View held at %1, the run goes on</source>
        <translation>Ansicht gehalten bei %1, der Lauf geht weiter</translation>
    </message>
    <message>
        <source>View held at %1, the run has ended</source>
        <translation>Ansicht gehalten bei %1, der Lauf ist zu Ende</translation>
    </message>
</context>
<context>
    <name>loadgrove::ChartPanel</name>
    <message>
        <source>The chart fills once the run starts</source>
        <translation>Das Diagramm füllt sich, sobald der Lauf beginnt</translation>
    </message>
</context>
<context>
    <name>loadgrove::CheckPicker</name>
    <message>
        <source>&amp;Add Check</source>
        <translation>Prüfung hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation>Ä&amp;ndern</translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation>Was geprüft wird</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Value in the body</source>
        <translation>Wert im Inhalt</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Body as a whole</source>
        <translation>Inhalt als Ganzes</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>Latenz (ms)</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <source>Value to compare with</source>
        <translation>Wert, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>Write it in place of the selected check</source>
        <translation>Anstelle der gewählten Prüfung schreiben</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>Name des Headers</translation>
    </message>
    <message>
        <source>Path into the body</source>
        <translation>Pfad in den Inhalt</translation>
    </message>
    <message>
        <source>text, 57 or {{reference}}</source>
        <translation>Text, 57 oder {{Verweis}}</translation>
    </message>
</context>
<context>
    <name>loadgrove::ChecksPanel</name>
    <message>
        <source>Thresholds, checks and notices of the run stand here. This run has none so far.</source>
        <translation>Schwellenwerte, Prüfungen und Hinweise des Laufs stehen hier. Dieser Lauf hat bisher keine.</translation>
    </message>
    <message>
        <source>Thresholds, checks and notices</source>
        <translation>Schwellenwerte, Prüfungen und Hinweise</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>run failed</source>
        <translation>Lauf gescheitert</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>holds so far</source>
        <translation>gilt bisher</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>missed so far</source>
        <translation>bisher verfehlt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed</source>
        <translation>%1 bestanden, %2 gescheitert</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>keeps the run from starting</source>
        <translation>verhindert den Start des Laufs</translation>
    </message>
    <message>
        <source>warning before the run</source>
        <translation>Warnung vor dem Lauf</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
</context>
<context>
    <name>loadgrove::ChecksView</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Actual values</source>
        <translation>Tatsächliche Werte</translation>
    </message>
    <message>
        <source>Nothing was checked here.</source>
        <translation>Hier wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>Bestanden: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Gescheitert: %1</translation>
    </message>
</context>
<context>
    <name>loadgrove::CodeScintilla</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formatieren</translation>
    </message>
    <message>
        <source>F&amp;old All</source>
        <translation>Alle ei&amp;nklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation>Alle a&amp;usklappen</translation>
    </message>
</context>
<context>
    <name>loadgrove::CodesChart</name>
    <message>
        <source>Answers by code</source>
        <translation>Antworten nach Code</translation>
    </message>
    <message>
        <source>The chart fills once the run starts</source>
        <translation>Das Diagramm füllt sich, sobald der Lauf beginnt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>loadgrove::CodesOverTimeChart</name>
    <message>
        <source>Answers per second by code</source>
        <translation>Antworten je Sekunde nach Code</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No answers</source>
        <translation>Keine Antworten</translation>
    </message>
</context>
<context>
    <name>loadgrove::CommandDelegate</name>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
    <message>
        <source>%1, not possible now</source>
        <translation>%1, jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>loadgrove::CommandPalette</name>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Type what you want to do, or the name of a step</source>
        <translation>Was möchten Sie tun? Oder der Name eines Schritts</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>loadgrove::CompareBar</name>
    <message>
        <source>&amp;Whole runs</source>
        <translation>&amp;Ganze Läufe</translation>
    </message>
    <message>
        <source>&amp;Latency</source>
        <translation>&amp;Latenz</translation>
    </message>
    <message>
        <source>&amp;Distributions</source>
        <translation>&amp;Verteilungen</translation>
    </message>
    <message>
        <source>Percentile of the latency chart</source>
        <translation>Perzentil des Latenzdiagramms</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>How distributions are drawn</source>
        <translation>Wie Verteilungen gezeichnet werden</translation>
    </message>
    <message>
        <source>over each other</source>
        <translation>übereinander</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>nebeneinander</translation>
    </message>
    <message>
        <source>All &amp;time</source>
        <translation>Gesamte &amp;Zeit</translation>
    </message>
    <message>
        <source>Show all of the time in the charts again</source>
        <translation>In den Diagrammen wieder die gesamte Zeit zeigen</translation>
    </message>
    <message>
        <source>Compare the whole runs again</source>
        <translation>Wieder die ganzen Läufe vergleichen</translation>
    </message>
    <message>
        <source>Compare only a part of the runs: drag over a chart, or type its seconds</source>
        <translation>Nur einen Teil der Läufe vergleichen: über ein Diagramm ziehen oder die Sekunden eingeben</translation>
    </message>
    <message>
        <source>Only %1 of each run</source>
        <translation>Nur %1 jedes Laufs</translation>
    </message>
</context>
<context>
    <name>loadgrove::CompareModel</name>
    <message>
        <source>%1 worse</source>
        <translation>%1 schlechter</translation>
    </message>
    <message>
        <source>%1 better</source>
        <translation>%1 besser</translation>
    </message>
    <message>
        <source>no difference can be shown</source>
        <translation>kein Unterschied erkennbar</translation>
    </message>
    <message>
        <source>All requests</source>
        <translation>Alle Anfragen</translation>
    </message>
    <message>
        <source>not in both runs</source>
        <translation>nicht in beiden Läufen</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>Scenario, request, measure</source>
        <translation>Szenario, Anfrage, Maß</translation>
    </message>
    <message>
        <source>%1 (base)</source>
        <translation>%1 (Basis)</translation>
    </message>
    <message>
        <source>What can be said of %1 against %2</source>
        <translation>Was sich über %1 gegenüber %2 sagen lässt</translation>
    </message>
</context>
<context>
    <name>loadgrove::ComparePage</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>Failures per second</source>
        <translation>Fehlschläge je Sekunde</translation>
    </message>
    <message>
        <source>Reading and comparing the runs…</source>
        <translation>Die Läufe werden gelesen und verglichen…</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Läufe vergleichen</translation>
    </message>
    <message>
        <source>Base of the comparison</source>
        <translation>Basis des Vergleichs</translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation>&amp;Basis</translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation>Was zu beachten ist</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>Zu beachten</translation>
    </message>
    <message>
        <source>Differences by request</source>
        <translation>Unterschiede je Anfrage</translation>
    </message>
    <message>
        <source>The runs cannot be compared. %1</source>
        <translation>Die Läufe lassen sich nicht vergleichen. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To mind (%1)</source>
        <translation>Zu beachten (%1)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Only differences that are shown</source>
        <translation>&amp;Nur nachgewiesene Unterschiede</translation>
    </message>
    <message>
        <source>Write the comparison to a file, as the compare command does</source>
        <translation>Den Vergleich in eine Datei schreiben, wie es der Befehl compare tut</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 against %2 as %3…</source>
        <translation>%1 gegen %2 als %3…</translation>
    </message>
    <message>
        <source>Export Comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>vergleich</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The comparison is not exported. %1</source>
        <translation>Der Vergleich wurde nicht exportiert. %1</translation>
    </message>
</context>
<context>
    <name>loadgrove::ConditionBuilder</name>
    <message>
        <source>What the condition looks at</source>
        <translation>Worauf die Bedingung schaut</translation>
    </message>
    <message>
        <source>Value to compare with</source>
        <translation>Wert, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>text, 57 or {{reference}}</source>
        <translation>Text, 57 oder {{Verweis}}</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <source>as written below</source>
        <translation>wie unten geschrieben</translation>
    </message>
</context>
<context>
    <name>loadgrove::DataPreview</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>The first rows of the data file</source>
        <translation>Die ersten Zeilen der Datendatei</translation>
    </message>
    <message>
        <source>Choose a data file above to see its first rows.</source>
        <translation>Oben eine Datendatei wählen, um ihre ersten Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. A row&apos;s value is written %3.</source>
        <extracomment>%1 file, %2 &quot;204 rows&quot;, %3 &quot;{{data.users.email}}&quot;</extracomment>
        <translation>%1: %2. Der Wert einer Zeile wird %3 geschrieben.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loadgrove::DesignPage</name>
    <message>
        <source>Problems and responses</source>
        <translation>Probleme und Antworten</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Filter steps</source>
        <translation>Schritte filtern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a step into the selected scenario or after the selected step</source>
        <translation>Einen Schritt in das gewählte Szenario oder nach dem gewählten Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Load: %1</source>
        <translation>Last: %1</translation>
    </message>
</context>
<context>
    <name>loadgrove::DocumentFiles</name>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The sample cannot be opened.</source>
        <translation>Das Beispiel kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>What you changed here is lost when the file is read again.</source>
        <translation>Was Sie hier geändert haben, geht beim neuen Lesen der Datei verloren.</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>Another program changed %1.</source>
        <translation>Ein anderes Programm hat %1 geändert.</translation>
    </message>
    <message>
        <source>Saving replaces what it wrote by what is open here.</source>
        <translation>Speichern ersetzt, was es schrieb, durch das, was hier offen ist.</translation>
    </message>
    <message>
        <source>Save All the Same</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>%1 cannot be saved.</source>
        <translation>%1 kann nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>loadgrove::EditTable</name>
    <message>
        <source>Remove this row</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Ctrl+Del</translation>
    </message>
    <message>
        <source>Move this row up</source>
        <translation>Diese Zeile nach oben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move this row down</source>
        <translation>Diese Zeile nach unten</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
</context>
<context>
    <name>loadgrove::EnvironmentsEditor</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value there</source>
        <translation>Wert dort</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>Name der Umgebung</translation>
    </message>
    <message>
        <source>Values of the environment</source>
        <translation>Werte der Umgebung</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>&amp;Werte</translation>
    </message>
    <message>
        <source>An environment has no name.</source>
        <translation>Eine Umgebung hat keinen Namen.</translation>
    </message>
    <message>
        <source>There are two environments “%1”.</source>
        <translation>Es gibt zwei Umgebungen „%1“.</translation>
    </message>
</context>
<context>
    <name>loadgrove::ErrorsChart</name>
    <message>
        <source>Errors per second</source>
        <translation>Fehler je Sekunde</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <translation>falsche Antwort</translation>
    </message>
    <message>
        <source>failed check</source>
        <translation>gescheiterte Prüfung</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Answers with another code than was expected, or not what was waited for</source>
        <translation>Antworten mit einem anderen Code als erwartet, oder nicht das, worauf gewartet wurde</translation>
    </message>
    <message>
        <source>Checks that did not hold</source>
        <translation>Prüfungen, die nicht zutrafen</translation>
    </message>
    <message>
        <source>Requests that could not be sent: a value was missing</source>
        <translation>Anfragen, die nicht gesendet werden konnten: Ein Wert fehlte</translation>
    </message>
    <message>
        <source>%1; those that were tried again, too</source>
        <translation>%1; auch solche, die wiederholt wurden</translation>
    </message>
    <message>
        <source>Rarer kinds of errors</source>
        <translation>Seltenere Arten von Fehlern</translation>
    </message>
    <message>
        <source>The chart fills once the run starts</source>
        <translation>Das Diagramm füllt sich, sobald der Lauf beginnt</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Keine Fehler</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>loadgrove::ExportDialog</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>&amp;Gesamter Lauf</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Charts as pictures (PNG)</source>
        <translation>Diagramme als Bilder (PNG)</translation>
    </message>
    <message>
        <source>Charts as drawings (SVG)</source>
        <translation>Diagramme als Zeichnungen (SVG)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The &amp;span %1</source>
        <translation>Die &amp;Spanne %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durchsuc&amp;hen…</translation>
    </message>
    <message>
        <source>The charts as they stand in the window.</source>
        <translation>Die Diagramme, wie sie im Fenster stehen.</translation>
    </message>
    <message>
        <source>Writes %1.</source>
        <translation>Schreibt %1.</translation>
    </message>
    <message>
        <source>Replaces %1.</source>
        <translation>Ersetzt %1.</translation>
    </message>
    <message>
        <source>Export To</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>It was not written. %1</source>
        <translation>Es wurde nicht geschrieben. %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>This is the file of a run: choose another name.</source>
        <translation>Dies ist die Datei eines Laufs: Bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 ersetzen?</translation>
    </message>
    <message>
        <source>Replace %1 files?</source>
        <translation>%1 Dateien ersetzen?</translation>
    </message>
    <message>
        <source>It is there already. What stands in it is lost.</source>
        <translation>Die Datei gibt es schon. Was darin steht, geht verloren.</translation>
    </message>
    <message>
        <source>They are there already: %1. What stands in them is lost.</source>
        <translation>Es gibt sie schon: %1. Was darin steht, geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>It is still being written.</source>
        <translation>Es wird noch geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Give Up</source>
        <translation>&amp;Aufgeben</translation>
    </message>
    <message>
        <source>Writing was given up.</source>
        <translation>Das Schreiben wurde aufgegeben.</translation>
    </message>
</context>
<context>
    <name>loadgrove::ExportPage</name>
    <message>
        <source>Export a value</source>
        <translation>Einen Wert exportieren</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Change value</source>
        <translation>Wert ändern</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>A live binding: it is looked up whenever it is read.</source>
        <translation>Eine lebendige Bindung: Sie wird bei jedem Lesen nachgeschlagen.</translation>
    </message>
</context>
<context>
    <name>loadgrove::FailureList</name>
    <message>
        <source>Failures by request and code</source>
        <translation>Fehlschläge nach Anfrage und Code</translation>
    </message>
</context>
<context>
    <name>loadgrove::FailureModel</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Failed with</source>
        <translation>Fehlgeschlagen mit</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Of all failures, whether a sample was kept or not</source>
        <translation>Von allen Fehlschlägen, ob eine Stichprobe aufgehoben wurde oder nicht</translation>
    </message>
    <message>
        <source>Of this request&apos;s sends that succeeded or failed</source>
        <translation>Von den Sendungen dieser Anfrage, die gelangen oder fehlschlugen</translation>
    </message>
    <message>
        <source>The second of the run in which it first happened</source>
        <translation>Die Sekunde des Laufs, in der es zuerst geschah</translation>
    </message>
    <message>
        <source>The second of the run in which it last happened</source>
        <translation>Die Sekunde des Laufs, in der es zuletzt geschah</translation>
    </message>
</context>
<context>
    <name>loadgrove::FileNotice</name>
    <message>
        <source>%1 is no longer there. Saving writes it anew.</source>
        <translation>%1 ist nicht mehr da. Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Another program changed %1.</source>
        <translation>Ein anderes Programm hat %1 geändert.</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
</context>
<context>
    <name>loadgrove::FormPage</name>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otizen</translation>
    </message>
</context>
<context>
    <name>loadgrove::HeaderMenu</name>
    <message>
        <source>Columns and sorting</source>
        <translation>Spalten und Sortierung</translation>
    </message>
    <message>
        <source>Sorting</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>Unsorted</source>
        <translation>Unsortiert</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>Aufsteigend</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
</context>
<context>
    <name>loadgrove::HeadersView</name>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Nothing went over the wire.</source>
        <translation>Nichts ging über die Leitung.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>loadgrove::HealthLabel</name>
    <message>
        <source>Can the figures be trusted</source>
        <translation>Ob den Zahlen zu trauen ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>loadgrove::HistogramChart</name>
    <message>
        <source>Latency distribution</source>
        <translation>Verteilung der Latenz</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Number of requests by service time</source>
        <translation>Zahl der Anfragen nach Bedienzeit</translation>
    </message>
    <message>
        <source>%1 to %2
%3 requests (%4)</source>
        <translation>%1 bis %2
%3 Anfragen (%4)</translation>
    </message>
</context>
<context>
    <name>loadgrove::ImportDialog</name>
    <message>
        <source>Import OpenAPI</source>
        <translation>OpenAPI importieren</translation>
    </message>
    <message>
        <source>%1 of %2 operations</source>
        <translation>%1 von %2 Operationen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Impor&amp;t into</source>
        <translation>Impor&amp;tieren in</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>B&amp;ack</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Update &quot;%1&quot;</source>
        <translation>„%1“ aktualisieren</translation>
    </message>
    <message>
        <source>A new scenario of the open document</source>
        <translation>Ein neues Szenario des offenen Dokuments</translation>
    </message>
    <message>
        <source>A new document</source>
        <translation>Ein neues Dokument</translation>
    </message>
    <message>
        <source>What to import</source>
        <translation>Was importiert wird</translation>
    </message>
    <message>
        <source>What to take from it</source>
        <translation>Was daraus übernommen wird</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Was entsteht</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Putting the requests in order…</source>
        <translation>Anfragen werden geordnet…</translation>
    </message>
</context>
<context>
    <name>loadgrove::Inspector</name>
    <message>
        <source>Select a step to edit it.</source>
        <translation>Wählen Sie einen Schritt, um ihn zu bearbeiten.</translation>
    </message>
</context>
<context>
    <name>loadgrove::InspectorPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Enable or disable</source>
        <translation>Ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>A disabled step stays in the file and out of runs</source>
        <translation>Ein ausgeschalteter Schritt bleibt in der Datei und aus Läufen heraus</translation>
    </message>
    <message>
        <source>Change condition</source>
        <translation>Bedingung ändern</translation>
    </message>
    <message>
        <source>Run only if</source>
        <translation>Nur ausführen, wenn</translation>
    </message>
    <message>
        <source>always; or: requests.login.code == 200</source>
        <translation>immer; oder: requests.login.code == 200</translation>
    </message>
    <message>
        <source>Change continue on failure</source>
        <translation>Weitermachen bei Fehlschlag ändern</translation>
    </message>
    <message>
        <source>Go on with the iteration when this step fails</source>
        <translation>Mit der Iteration weitermachen, wenn dieser Schritt scheitert</translation>
    </message>
    <message>
        <source>The iteration still counts as failed at its end</source>
        <translation>Die Iteration gilt am Ende trotzdem als gescheitert</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Notizen ändern</translation>
    </message>
    <message>
        <source>%1, as an expression</source>
        <translation>%1, als Ausdruck</translation>
    </message>
    <message>
        <source>Run only &amp;if</source>
        <translation>Nur ausführen, &amp;wenn</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Change until</source>
        <translation>Bis-Bedingung ändern</translation>
    </message>
    <message>
        <source>Repeat &amp;until</source>
        <translation>Wiederholen &amp;bis</translation>
    </message>
    <message>
        <source>Change retries</source>
        <translation>Wiederholungen ändern</translation>
    </message>
    <message>
        <source>Change interval</source>
        <translation>Abstand ändern</translation>
    </message>
    <message>
        <source>Most retries</source>
        <translation>Höchstens so viele Wiederholungen</translation>
    </message>
    <message>
        <source>Seconds between tries</source>
        <translation>Sekunden zwischen Versuchen</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>retries, each a&amp;fter</source>
        <translation>Wiederholungen, jeweils n&amp;ach</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Something here is not right yet</source>
        <translation>Hier stimmt etwas noch nicht</translation>
    </message>
</context>
<context>
    <name>loadgrove::IssuesPanel</name>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>This document can run.</source>
        <translation>Dieses Dokument kann laufen.</translation>
    </message>
    <message>
        <source>Double-click or press Enter to go to the place.</source>
        <translation>Doppelklick oder Eingabetaste führen zur Stelle.</translation>
    </message>
</context>
<context>
    <name>loadgrove::JsonTreeModel</name>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>loadgrove::KeptRun</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>loadgrove::KeptRunPage</name>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation>&amp;Gesamter Lauf</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Show the figures of the whole run again</source>
        <translation>Wieder die Zahlen des ganzen Laufs zeigen</translation>
    </message>
    <message>
        <source>Label and &amp;Note</source>
        <translation>Kennzeichen und &amp;Notiz</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only %1: %2</source>
        <translation>Nur %1: %2</translation>
    </message>
</context>
<context>
    <name>loadgrove::KeyValueTable</name>
    <message>
        <source>Numbers, true, false, null and [lists] are taken as such; quotes keep text: &quot;57&quot;</source>
        <translation>Zahlen, true, false, null und [Listen] gelten als solche; Anführungszeichen lassen es Text: &quot;57&quot;</translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation>Als Text bearbeiten</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation>%1 als Text</translation>
    </message>
    <message>
        <source>name: value, one a line; # before a line switches it off</source>
        <translation>Name: Wert, je Zeile einer; # am Anfang schaltet eine Zeile aus</translation>
    </message>
    <message>
        <source>A name is needed here</source>
        <translation>Hier fehlt ein Name</translation>
    </message>
    <message>
        <source>“%1” stands above already: this row is left out</source>
        <translation>„%1“ steht schon weiter oben: Diese Zeile wird ausgelassen</translation>
    </message>
    <message>
        <source>A value for {%1} is needed</source>
        <translation>Ein Wert für {%1} fehlt</translation>
    </message>
</context>
<context>
    <name>loadgrove::LatencyChart</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>%1: service time, from the first byte sent</source>
        <translation>%1: Bedienzeit, ab dem ersten gesendeten Byte</translation>
    </message>
    <message>
        <source>%1 from schedule</source>
        <translation>%1 ab Plan</translation>
    </message>
    <message>
        <source>%1: response time, from the moment that the schedule meant</source>
        <translation>%1: Antwortzeit, ab dem geplanten Zeitpunkt</translation>
    </message>
    <message>
        <source>No answers</source>
        <translation>Keine Antworten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>loadgrove::LegendButton</name>
    <message>
        <source>%1
Click to hide or show.</source>
        <translation>%1
Klicken blendet aus oder ein.</translation>
    </message>
</context>
<context>
    <name>loadgrove::LibraryFiles</name>
    <message>
        <source>The label of %1 cannot be changed.</source>
        <translation>Das Kennzeichen von %1 kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>The note of %1 cannot be changed.</source>
        <translation>Die Notiz von %1 kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>%1 cannot be renamed.</source>
        <translation>%1 kann nicht umbenannt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>%1 kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 more could not be done.</source>
        <translation>%1 weitere Änderungen waren nicht möglich.</translation>
    </message>
</context>
<context>
    <name>loadgrove::LibraryPage</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>The library of runs cannot be read: %1</source>
        <translation>Die Bibliothek der Läufe kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>Läufe durchsuchen</translation>
    </message>
    <message>
        <source>Every word must stand in the document, label, note, verdict, date or file name</source>
        <translation>Jedes Wort muss in Dokument, Kennzeichen, Notiz, Urteil, Datum oder Dateinamen stehen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Open Run &amp;File…</source>
        <translation>Laufdat&amp;ei öffnen…</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Every run is kept here, with all that it measured.</source>
        <translation>Jeder Lauf wird hier aufbewahrt, mit allem, was er maß.</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Aufbewahrte Läufe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>No run selected</source>
        <translation>Kein Lauf gewählt</translation>
    </message>
    <message>
        <source>%1 runs selected</source>
        <translation>%1 Läufe gewählt</translation>
    </message>
    <message>
        <source>Choose two to %1 runs (Ctrl or Shift and click)</source>
        <translation>Zwei bis %1 Läufe wählen (Strg oder Umschalt und Klick)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Delete the run %1?</source>
        <translation>Den Lauf %1 löschen?</translation>
    </message>
    <message>
        <source>Delete %1 runs?</source>
        <translation>%1 Läufe löschen?</translation>
    </message>
    <message>
        <source>What they measured is lost for good.</source>
        <translation>Was sie maßen, geht endgültig verloren.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Die Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>Die Läufe konnten nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>loadgrove::LiveValue</name>
    <message>
        <source>Changes the run from now on; what ramps and stages had planned for later is given up. The change stands in the result.</source>
        <translation>Ändert den Lauf ab jetzt; was Anlauf und Stufen für später vorsahen, entfällt. Die Änderung steht im Ergebnis.</translation>
    </message>
    <message>
        <source>%1: slider</source>
        <translation>%1: Schieberegler</translation>
    </message>
</context>
<context>
    <name>loadgrove::LoadDrawing</name>
    <message>
        <source>Users over time</source>
        <translation>Benutzer über die Zeit</translation>
    </message>
    <message>
        <source>Requests per second over time</source>
        <translation>Anfragen je Sekunde über die Zeit</translation>
    </message>
    <message>
        <source>Iterations per second over time</source>
        <translation>Iterationen je Sekunde über die Zeit</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>until each user is done</source>
        <translation>bis jeder Benutzer fertig ist</translation>
    </message>
    <message>
        <source>until the iterations are done</source>
        <translation>bis die Iterationen fertig sind</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a load at a time</comment>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Drag a point to change the load. With the keyboard: arrow keys, and Page Up or Page Down for another point.</source>
        <translation>Einen Punkt ziehen, um die Last zu ändern. Mit der Tastatur: Pfeiltasten, und Bild auf oder Bild ab für einen anderen Punkt.</translation>
    </message>
</context>
<context>
    <name>loadgrove::LoadEditor</name>
    <message>
        <source>&amp;Add a load test</source>
        <translation>Lasttest &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Users only</source>
        <translation>Nur Benutzer</translation>
    </message>
    <message>
        <source>Users with a rate cap</source>
        <translation>Benutzer mit Ratengrenze</translation>
    </message>
    <message>
        <source>Arrival rate</source>
        <translation>Ankunftsrate</translation>
    </message>
    <message>
        <source>Users only: each begins its next iteration when the one before is done.
With a rate cap: the same, but no more requests per second than that.
Arrival rate: iterations start on schedule, whether or not earlier ones are done.</source>
        <translation>Nur Benutzer: Jeder beginnt seine nächste Iteration, wenn die vorige fertig ist.
Mit Ratengrenze: ebenso, aber nicht mehr Anfragen je Sekunde als angegeben.
Ankunftsrate: Iterationen beginnen nach Plan, ob frühere fertig sind oder nicht.</translation>
    </message>
    <message>
        <source>Steady, after a ramp if any</source>
        <translation>Gleichmäßig, gegebenenfalls nach einem Anlauf</translation>
    </message>
    <message>
        <source>In stages</source>
        <translation>In Stufen</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>O&amp;ver time</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Stop the run at the first failure</source>
        <translation>Den Lauf beim ersten Fehl&amp;schlag beenden</translation>
    </message>
    <message>
        <source>Change stop on failure</source>
        <translation>Beenden bei Fehlschlag ändern</translation>
    </message>
    <message>
        <source>Remove the load test</source>
        <translation>Lasttest entfernen</translation>
    </message>
    <message>
        <source>Add load test</source>
        <translation>Lasttest hinzufügen</translation>
    </message>
    <message>
        <source>Remove load test</source>
        <translation>Lasttest entfernen</translation>
    </message>
    <message>
        <source>Change load model</source>
        <translation>Lastmodell ändern</translation>
    </message>
    <message>
        <source>&amp;User limit</source>
        <translation>Ben&amp;utzergrenze</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>User limit</source>
        <translation>Benutzergrenze</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Ra&amp;te (requests/s)</source>
        <translation>Ra&amp;te (Anfragen/s)</translation>
    </message>
    <message>
        <source>Ra&amp;te (iterations/s)</source>
        <translation>Ra&amp;te (Iterationen/s)</translation>
    </message>
    <message>
        <source>Change users</source>
        <translation>Benutzer ändern</translation>
    </message>
    <message>
        <source>A rate is needed here</source>
        <translation>Hier fehlt eine Rate</translation>
    </message>
    <message>
        <source>Change rate</source>
        <translation>Rate ändern</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>&amp;Duration (s)</source>
        <translation>&amp;Dauer (s)</translation>
    </message>
    <message>
        <source>Change duration</source>
        <translation>Dauer ändern</translation>
    </message>
    <message>
        <source>&amp;Iterations</source>
        <translation>&amp;Iterationen</translation>
    </message>
    <message>
        <source>Change iterations</source>
        <translation>Iterationen ändern</translation>
    </message>
    <message>
        <source>Ramp (s)</source>
        <translation>Anlauf (s)</translation>
    </message>
    <message>
        <source>Change ramp</source>
        <translation>Anlauf ändern</translation>
    </message>
    <message>
        <source>Ramp steps every (s)</source>
        <translation>Anlaufschritte alle (s)</translation>
    </message>
    <message>
        <source>Change ramp interval</source>
        <translation>Abstand der Anlaufschritte ändern</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>Pacing (s)</source>
        <translation>Taktung (s)</translation>
    </message>
    <message>
        <source>Change pacing</source>
        <translation>Taktung ändern</translation>
    </message>
    <message>
        <source>A user starts its next iteration not before this many seconds after it started the one before</source>
        <translation>Ein Benutzer beginnt seine nächste Iteration frühestens so viele Sekunden nach dem Beginn der vorigen</translation>
    </message>
    <message>
        <source>&amp;Graceful stop (s)</source>
        <translation>&amp;Geordnetes Ende (s)</translation>
    </message>
    <message>
        <source>Change graceful stop</source>
        <translation>Geordnetes Ende ändern</translation>
    </message>
    <message>
        <source>Warm-up (s)</source>
        <translation>Aufwärmzeit (s)</translation>
    </message>
    <message>
        <source>Change warm-up</source>
        <translation>Aufwärmzeit ändern</translation>
    </message>
    <message>
        <source>Drop the start</source>
        <translation>Den Start auslassen</translation>
    </message>
    <message>
        <source>Wait for a user</source>
        <translation>Auf einen Benutzer warten</translation>
    </message>
    <message>
        <source>Change what happens when all users are busy</source>
        <translation>Ändern, was geschieht, wenn alle Benutzer beschäftigt sind</translation>
    </message>
    <message>
        <source>When all are busy</source>
        <translation>Wenn alle beschäftigt sind</translation>
    </message>
    <message>
        <source>Change stages</source>
        <translation>Stufen ändern</translation>
    </message>
    <message>
        <source>Drag load</source>
        <translation>Last ziehen</translation>
    </message>
</context>
<context>
    <name>loadgrove::MainWindow</name>
    <message>
        <source>Environment to run in</source>
        <translation>Umgebung für den Lauf</translation>
    </message>
    <message>
        <source>Whose values win over the document&apos;s variables</source>
        <translation>Ihre Werte gehen den Variablen des Dokuments vor</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>Keine Umgebung</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Entwurf</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Re&amp;sults</source>
        <translation>Be&amp;richte</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Die Probleme zeigen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open R&amp;un…</source>
        <translation>Lauf öffn&amp;en…</translation>
    </message>
    <message>
        <source>&amp;Import OpenAPI…</source>
        <translation>OpenAPI &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Filter Steps</source>
        <translation>Schritte &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>&amp;Load Settings</source>
        <translation>&amp;Lasteinstellungen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Probleme</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Loadgrove</source>
        <translation>Ü&amp;ber Loadgrove</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Demo Shop: not running</source>
        <translation>Demo-Shop: läuft nicht</translation>
    </message>
    <message>
        <source>Demo Shop: %1</source>
        <translation>Demo-Shop: %1</translation>
    </message>
    <message>
        <source>Not saved in a file yet</source>
        <translation>Noch in keiner Datei gespeichert</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Sofort anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Stop at once, without waiting for answers (Ctrl+R)</source>
        <translation>Sofort anhalten, ohne auf Antworten zu warten (Strg+R)</translation>
    </message>
    <message>
        <source>Stop gracefully; press again to stop at once (Ctrl+R)</source>
        <translation>Geordnet anhalten; noch einmal: sofort anhalten (Strg+R)</translation>
    </message>
    <message>
        <source>Run this document with its load (Ctrl+R)</source>
        <translation>Dieses Dokument mit seiner Last ausführen (Strg+R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Ein Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>Closing the window ends it; what it measured so far is kept.</source>
        <translation>Schließen des Fensters beendet ihn; was er bisher maß, bleibt erhalten.</translation>
    </message>
    <message>
        <source>End the Run and Close</source>
        <translation>Lauf beenden und schließen</translation>
    </message>
    <message>
        <source>About Loadgrove</source>
        <translation>Über Loadgrove</translation>
    </message>
    <message>
        <source>Loadgrove %1</source>
        <translation>Loadgrove %1</translation>
    </message>
    <message>
        <source>Designs HTTP scenarios, runs them as load and measures what comes back.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Entwirft HTTP-Szenarien, führt sie als Last aus und misst, was zurückkommt.
Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Import OpenAPI</source>
        <translation>OpenAPI importieren</translation>
    </message>
    <message>
        <source>Imported; Undo takes all of it back</source>
        <translation>Importiert; Rückgängig nimmt alles zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do not start (Ctrl+R)</source>
        <translation>Nicht starten (Strg+R)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Neither an address nor a file was copied</source>
        <translation>Weder eine Adresse noch eine Datei wurde kopiert</translation>
    </message>
</context>
<context>
    <name>loadgrove::MessageBar</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>loadgrove::NumberBox</name>
    <message>
        <source>“%1” is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>At least %1 is needed</source>
        <translation>Mindestens %1 ist nötig</translation>
    </message>
    <message>
        <source>At most %1 is possible</source>
        <translation>Höchstens %1 ist möglich</translation>
    </message>
    <message>
        <source>A whole number is needed</source>
        <translation>Eine ganze Zahl ist nötig</translation>
    </message>
</context>
<context>
    <name>loadgrove::OperationsPage</name>
    <message>
        <source>Propose &amp;chains</source>
        <translation>&amp;Verkettungen vorschlagen</translation>
    </message>
    <message>
        <source>Filter by tag, method or path</source>
        <translation>Nach Tag, Methode oder Pfad filtern</translation>
    </message>
    <message>
        <source>Filter operations</source>
        <translation>Operationen filtern</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Check &amp;shown</source>
        <translation>&amp;Gezeigte ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Uncheck shown</source>
        <translation>Gezeigte abwä&amp;hlen</translation>
    </message>
    <message>
        <source>What one answer holds goes into later requests</source>
        <translation>Was eine Antwort enthält, geht in spätere Anfragen</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>&amp;Basis-URL</translation>
    </message>
    <message>
        <source>An answer&apos;s id goes into the requests that need it; the report lists each chain.</source>
        <translation>Die Id einer Antwort geht in die Anfragen, die sie brauchen; der Bericht führt jede Verkettung auf.</translation>
    </message>
    <message>
        <source>No tag</source>
        <translation>Ohne Tag</translation>
    </message>
    <message>
        <source>%1 of %2 operations</source>
        <translation>%1 von %2 Operationen</translation>
    </message>
    <message>
        <source>Filter by method</source>
        <translation>Nach Methode filtern</translation>
    </message>
    <message>
        <source>Secrets stay out of files: a run reads them from its environment. To read one from elsewhere, name that here.</source>
        <translation>Geheimes bleibt aus Dateien heraus: Ein Lauf liest es aus seiner Umgebung. Soll etwas von anderswo gelesen werden, steht das hier.</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Alle Methoden</translation>
    </message>
    <message>
        <source>1 operation</source>
        <translation>1 Operation</translation>
    </message>
    <message numerus="yes">
        <source>%n operations</source>
        <translation>
            <numerusform>%n Operation</numerusform>
            <numerusform>%n Operationen</numerusform>
        </translation>
    </message>
    <message>
        <source>A variable {{vars.NAME}} or the environment {{env.NAME}}</source>
        <translation>Eine Variable {{vars.NAME}} oder die Umgebung {{env.NAME}}</translation>
    </message>
    <message>
        <source>%1, %2 shown</source>
        <translation>%1, %2 gezeigt</translation>
    </message>
    <message>
        <source>Chec&amp;k all</source>
        <translation>&amp;Alle ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Uncheck all</source>
        <translation>Alle abwä&amp;hlen</translation>
    </message>
    <message>
        <source>This text itself would stand in the file.</source>
        <translation>Dieser Text selbst stünde in der Datei.</translation>
    </message>
</context>
<context>
    <name>loadgrove::OverlayChart</name>
    <message>
        <source>The runs are being read</source>
        <translation>Die Läufe werden gelesen</translation>
    </message>
    <message>
        <source>Second %1</source>
        <translation>Sekunde %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>verglichen</translation>
    </message>
</context>
<context>
    <name>loadgrove::OverlayDistribution</name>
    <message>
        <source>Latency distribution, % of requests</source>
        <translation>Verteilung der Latenz, % der Anfragen</translation>
    </message>
    <message>
        <source>The runs are being read</source>
        <translation>Die Läufe werden gelesen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>loadgrove::RateChart</name>
    <message>
        <source>Rate and users</source>
        <translation>Rate und Benutzer</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>failures/s</source>
        <translation>Fehlschläge/s</translation>
    </message>
    <message>
        <source>Failed requests per second</source>
        <translation>Gescheiterte Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>target iterations/s</source>
        <translation>Soll-Iterationen/s</translation>
    </message>
    <message>
        <source>Starts of iterations per second that were planned</source>
        <translation>Geplante Starts von Iterationen je Sekunde</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Requests per second that were planned</source>
        <translation>Geplante Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>iterations/s</source>
        <translation>Iterationen/s</translation>
    </message>
    <message>
        <source>Iterations per second that ended</source>
        <translation>Beendete Iterationen je Sekunde</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Virtual users (axis on the right)</source>
        <translation>Virtuelle Benutzer (rechte Achse)</translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation>%1 Anfragen/s</translation>
    </message>
    <message>
        <source>%1 of %2 iterations/s</source>
        <translation>%1 von %2 Iterationen/s</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Soll %1</translation>
    </message>
    <message>
        <source>%1 failures/s
%2 users</source>
        <translation>%1 Fehlschläge/s
%2 Benutzer</translation>
    </message>
</context>
<context>
    <name>loadgrove::ReportModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Place in the document</source>
        <translation>Stelle im Dokument</translation>
    </message>
</context>
<context>
    <name>loadgrove::ReportPage</name>
    <message>
        <source>Import report</source>
        <translation>Importbericht</translation>
    </message>
    <message>
        <source>Which lines of the report</source>
        <translation>Welche Zeilen des Berichts</translation>
    </message>
    <message>
        <source>Everything (%1)</source>
        <translation>Alles (%1)</translation>
    </message>
</context>
<context>
    <name>loadgrove::RequestEditor</name>
    <message>
        <source>Change expected code</source>
        <translation>Erwarteten Code ändern</translation>
    </message>
    <message>
        <source>any answer; or: 201 · 2xx · 200,201 · 200-204</source>
        <translation>jede Antwort; oder: 201 · 2xx · 200,201 · 200-204</translation>
    </message>
    <message>
        <source>Checks of the answer</source>
        <translation>Prüfungen der Antwort</translation>
    </message>
    <message>
        <source>Change checks</source>
        <translation>Prüfungen ändern</translation>
    </message>
    <message>
        <source>&amp;Expected code</source>
        <translation>&amp;Erwarteter Code</translation>
    </message>
    <message>
        <source>The answer must also meet a&amp;ll of these:</source>
        <translation>Die Antwort muss außerdem a&amp;ll dies erfüllen:</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>never: send once</source>
        <translation>nie: einmal senden</translation>
    </message>
    <message>
        <source>send once; or: code == 200</source>
        <translation>einmal senden; oder: code == 200</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Name (else METHOD path)</source>
        <translation>Name (sonst METHODE Pfad)</translation>
    </message>
    <message>
        <source>Change URL</source>
        <translation>URL ändern</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Change method</source>
        <translation>Methode ändern</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Change path</source>
        <translation>Pfad ändern</translation>
    </message>
    <message>
        <source>Path parameter</source>
        <translation>Pfadparameter</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Path parameters</source>
        <translation>Pfadparameter</translation>
    </message>
    <message>
        <source>Query parameter</source>
        <translation>Query-Parameter</translation>
    </message>
    <message>
        <source>Query parameters</source>
        <translation>Query-Parameter</translation>
    </message>
    <message>
        <source>Change path parameters</source>
        <translation>Pfadparameter ändern</translation>
    </message>
    <message>
        <source>Change query</source>
        <translation>Query ändern</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Change headers</source>
        <translation>Header ändern</translation>
    </message>
    <message>
        <source>Change body</source>
        <translation>Inhalt ändern</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Path into the body</source>
        <translation>Pfad in den Inhalt</translation>
    </message>
    <message>
        <source>Overrides of the body</source>
        <translation>Ersetzungen im Inhalt</translation>
    </message>
    <message>
        <source>Change overrides</source>
        <translation>Ersetzungen ändern</translation>
    </message>
    <message>
        <source>As the document says</source>
        <translation>Wie das Dokument sagt</translation>
    </message>
    <message>
        <source>Certificates are checked</source>
        <translation>Zertifikate werden geprüft</translation>
    </message>
    <message>
        <source>Any certificate is accepted</source>
        <translation>Jedes Zertifikat wird akzeptiert</translation>
    </message>
    <message>
        <source>as the document says</source>
        <translation>wie das Dokument sagt</translation>
    </message>
    <message>
        <source>As the scenario or document says</source>
        <translation>Wie Szenario oder Dokument sagen</translation>
    </message>
    <message>
        <source>Change redirects</source>
        <translation>Weiterleitungen ändern</translation>
    </message>
    <message>
        <source>Follow redirects</source>
        <translation>Weiterleitungen folgen</translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>Change certificate check</source>
        <translation>Zertifikatsprüfung ändern</translation>
    </message>
    <message>
        <source>&amp;Timeout (s)</source>
        <translation>Zei&amp;tlimit (s)</translation>
    </message>
    <message>
        <source>Change timeout</source>
        <translation>Zeitlimit ändern</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>&amp;Authentifizierung</translation>
    </message>
    <message>
        <source>Change authentication</source>
        <translation>Authentifizierung ändern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Values that are put into the body at each send</source>
        <translation>Werte, die bei jedem Senden in den Inhalt kommen</translation>
    </message>
    <message>
        <source>O&amp;verrides</source>
        <translation>E&amp;rsetzungen</translation>
    </message>
    <message>
        <source>O&amp;verrides (%1)</source>
        <translation>E&amp;rsetzungen (%1)</translation>
    </message>
</context>
<context>
    <name>loadgrove::RequestTable</name>
    <message>
        <source>Results by request</source>
        <translation>Ergebnisse je Anfrage</translation>
    </message>
    <message>
        <source>Click: sort. Right click: choose columns.</source>
        <translation>Klick: sortieren. Rechtsklick: Spalten wählen.</translation>
    </message>
    <message>
        <source>No request or scenario has this in its name.</source>
        <translation>Keine Anfrage und kein Szenario hat das im Namen.</translation>
    </message>
</context>
<context>
    <name>loadgrove::ResponsePanel</name>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation>Senden abbrechen</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>Double-click goes to the step</source>
        <translation>Doppelklick führt zum Schritt</translation>
    </message>
    <message>
        <source>Show &amp;secrets</source>
        <translation>&amp;Geheimnisse zeigen</translation>
    </message>
    <message>
        <source>Show passwords, tokens and cookies instead of ***</source>
        <translation>Passwörter, Tokens und Cookies statt *** zeigen</translation>
    </message>
    <message>
        <source>Request as it went over the wire</source>
        <translation>Anfrage, wie sie über die Leitung ging</translation>
    </message>
    <message>
        <source>Nothing went over the wire.</source>
        <translation>Nichts ging über die Leitung.</translation>
    </message>
    <message>
        <source>About the chosen step</source>
        <translation>Zum gewählten Schritt</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>%1 more not shown</source>
        <translation>%1 weitere nicht gezeigt</translation>
    </message>
    <message>
        <source>Nothing was sent. %1: %2</source>
        <translation>Nichts wurde gesendet. %1: %2</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1: no answer that it comes from was sent yet.</source>
        <translation>%1: Noch keine Antwort, aus der dies stammt, wurde gesendet.</translation>
    </message>
    <message>
        <source>Send Scenario up to Here</source>
        <translation>Szenario bis hierher senden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>loadgrove::RowModel</name>
    <message>
        <source>Duration, with waits: %1</source>
        <translation>Dauer, mit Wartezeiten: %1</translation>
    </message>
    <message>
        <source>Service time: %1</source>
        <translation>Bedienzeit: %1</translation>
    </message>
    <message>
        <source>Sum of its requests: %1</source>
        <translation>Summe ihrer Anfragen: %1</translation>
    </message>
    <message>
        <source>From the intended start: %1</source>
        <translation>Ab dem geplanten Start: %1</translation>
    </message>
    <message>
        <source>No schedule: waiting before the start is not known</source>
        <translation>Kein Plan: Das Warten vor dem Start ist nicht bekannt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlschl.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Überspr.</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Rate/s</source>
        <translation>Rate/s</translation>
    </message>
    <message>
        <source>Avg</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p75</source>
        <translation>p75</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>p99.9</source>
        <translation>p99,9</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Failed, of those that succeeded or failed</source>
        <translation>Fehlgeschlagen, von denen, die gelangen oder fehlschlugen</translation>
    </message>
    <message>
        <source>Rate in each of the last 60 seconds, each row by its own highest</source>
        <translation>Rate in jeder der letzten 60 Sekunden, jede Zeile nach ihrem eigenen Höchstwert</translation>
    </message>
    <message>
        <source>%1 per second in the last second, %2 to %3 in the last %4</source>
        <translation>%1 pro Sekunde in der letzten Sekunde, %2 bis %3 in den letzten %4</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>loadgrove::RunController</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>and %1 more problems</source>
        <translation>und %1 weitere Probleme</translation>
    </message>
</context>
<context>
    <name>loadgrove::RunControls</name>
    <message>
        <source>Ra&amp;te</source>
        <translation>Ra&amp;te</translation>
    </message>
    <message>
        <source>Rate, per second</source>
        <translation>Rate, je Sekunde</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>Virtual users of each scenario</source>
        <translation>Virtuelle Benutzer je Szenario</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Send again; the time paused does not count</source>
        <translation>Wieder senden; die Zeit der Pause zählt nicht</translation>
    </message>
    <message>
        <source>Send nothing until you continue; what is in flight is answered</source>
        <translation>Nichts senden, bis Sie fortsetzen; was unterwegs ist, wird beantwortet</translation>
    </message>
</context>
<context>
    <name>loadgrove::RunDetails</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Kennzeichen</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>File na&amp;me</source>
        <translation>&amp;Dateiname</translation>
    </message>
    <message>
        <source>A name for this run: &quot;baseline&quot;</source>
        <translation>Ein Name für diesen Lauf: &quot;baseline&quot;</translation>
    </message>
    <message>
        <source>What was tried, what came of it</source>
        <translation>Was versucht wurde und was herauskam</translation>
    </message>
</context>
<context>
    <name>loadgrove::RunHeader</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Sofort anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Run this document with its load</source>
        <translation>Dieses Dokument mit seiner Last ausführen</translation>
    </message>
    <message>
        <source>Abort what is in flight</source>
        <translation>Abbrechen, was unterwegs ist</translation>
    </message>
    <message>
        <source>No new iterations; those in flight may finish</source>
        <translation>Keine neuen Iterationen; die laufenden dürfen enden</translation>
    </message>
    <message>
        <source>Checking before the run</source>
        <translation>Prüfung vor dem Lauf</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Do not start</source>
        <translation>Nicht starten</translation>
    </message>
</context>
<context>
    <name>loadgrove::RunListModel</name>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Rate/s</source>
        <translation>Rate/s</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>loadgrove::RunPage</name>
    <message>
        <source>This run sends its load to %1, which is not this computer. Only test what you are allowed to.</source>
        <translation>Dieser Lauf sendet seine Last an %1, und das ist nicht dieser Rechner. Testen Sie nur, was Sie dürfen.</translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation>Trotzdem ausführen</translation>
    </message>
    <message>
        <source>%1 more warnings stand under Checks</source>
        <translation>%1 weitere Warnungen stehen unter Prüfungen</translation>
    </message>
</context>
<context>
    <name>loadgrove::RunTiles</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Rate per second</source>
        <translation>Rate je Sekunde</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gescheitert</translation>
    </message>
    <message>
        <source>1 retry</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>%1 retries</source>
        <translation>%1 Wiederholungen</translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation>%1 abgebrochen</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 übersprungen</translation>
    </message>
    <message>
        <source>1 iteration</source>
        <translation>1 Iteration</translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation>%1 Iterationen</translation>
    </message>
    <message>
        <source>%1 starts dropped</source>
        <translation>%1 Starts entfallen</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Soll %1</translation>
    </message>
    <message>
        <source>%1 iterations/s planned</source>
        <translation>%1 Iterationen/s geplant</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>average of the run</source>
        <translation>Mittel des Laufs</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>at most at a time</source>
        <translation>höchstens gleichzeitig</translation>
    </message>
    <message>
        <source>from schedule %1</source>
        <translation>ab Plan %1</translation>
    </message>
    <message>
        <source>service time</source>
        <translation>Bedienzeit</translation>
    </message>
</context>
<context>
    <name>loadgrove::RunView</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Checks (%1 failed)</source>
        <translation>Prüfungen (%1 gescheitert)</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>%1 more notices stand under Checks</source>
        <translation>%1 weitere Hinweise stehen unter Prüfungen</translation>
    </message>
    <message>
        <source>Filter the requests by name</source>
        <translation>Die Anfragen nach Namen filtern</translation>
    </message>
    <message>
        <source>Filter requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Failures and samples (%1 failed)</source>
        <translation>Fehlschläge und Stichproben (%1 fehlgeschlagen)</translation>
    </message>
    <message>
        <source>Failures and samples</source>
        <translation>Fehlschläge und Stichproben</translation>
    </message>
</context>
<context>
    <name>loadgrove::SampleDetails</name>
    <message>
        <source>&amp;Open Step</source>
        <translation>&amp;Schritt öffnen</translation>
    </message>
    <message>
        <source>Send A&amp;gain</source>
        <translation>Noch einmal &amp;senden</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Anfrage und Antwort</translation>
    </message>
    <message>
        <source>Go to the request in the Design place</source>
        <translation>Zur Anfrage im Entwurf gehen</translation>
    </message>
    <message>
        <source>A command that sends the same; secrets are masked</source>
        <translation>Ein Befehl, der dasselbe sendet; Geheimnisse sind verdeckt</translation>
    </message>
    <message>
        <source>Its body was too large to be kept in full</source>
        <translation>Der Body war zu groß, um ganz aufgehoben zu werden</translation>
    </message>
    <message>
        <source>Send exactly this request once, and show what comes back</source>
        <translation>Genau diese Anfrage einmal senden und zeigen, was zurückkommt</translation>
    </message>
</context>
<context>
    <name>loadgrove::SampleModel</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Sent after</source>
        <translation>Gesendet nach</translation>
    </message>
</context>
<context>
    <name>loadgrove::SamplesPanel</name>
    <message>
        <source>A real request and its answer, for each request and code</source>
        <translation>Eine echte Anfrage und ihre Antwort, je Anfrage und Code</translation>
    </message>
    <message>
        <source>&amp;Failures only</source>
        <translation>Nur &amp;Fehlschläge</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>&amp;All Samples</source>
        <translation>&amp;Alle Stichproben</translation>
    </message>
    <message>
        <source>Show more than those of the chosen failure (Esc in its list)</source>
        <translation>Mehr zeigen als die des gewählten Fehlschlags (Esc in dessen Liste)</translation>
    </message>
    <message>
        <source>No exchange that failed like this was kept</source>
        <translation>Kein Austausch, der so fehlschlug, wurde aufgehoben</translation>
    </message>
</context>
<context>
    <name>loadgrove::ScenarioDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
</context>
<context>
    <name>loadgrove::ScenarioPage</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value at the start of an iteration</source>
        <translation>Wert zu Beginn einer Iteration</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>&amp;Variables</source>
        <translation>&amp;Variablen</translation>
    </message>
    <message>
        <source>Change variables</source>
        <translation>Variablen ändern</translation>
    </message>
    <message>
        <source>never: run once</source>
        <translation>nie: einmal ausführen</translation>
    </message>
    <message>
        <source>run once; or: requests.job.res.state == &quot;done&quot;</source>
        <translation>einmal ausführen; oder: requests.job.res.state == &quot;done&quot;</translation>
    </message>
    <message>
        <source>Change ignore failure</source>
        <translation>Übergehen von Fehlschlägen ändern</translation>
    </message>
    <message>
        <source>A failure in here does not fail what is around it</source>
        <translation>Ein Fehlschlag hierin lässt nicht scheitern, was darum herum ist</translation>
    </message>
    <message>
        <source>As the surroundings say</source>
        <translation>Wie die Umgebung sagt</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>&amp;Authentifizierung</translation>
    </message>
    <message>
        <source>Change authentication</source>
        <translation>Authentifizierung ändern</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otizen</translation>
    </message>
</context>
<context>
    <name>loadgrove::SendPlace</name>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Send the selected step once. What it takes from other requests is of their last answers</source>
        <translation>Den gewählten Schritt einmal senden. Was er aus anderen Anfragen nimmt, stammt aus deren letzten Antworten</translation>
    </message>
    <message>
        <source>Send Scenario up to &amp;Here</source>
        <translation>Szenario bis &amp;hierher senden</translation>
    </message>
    <message>
        <source>Send the scenario once from its start up to the selected step</source>
        <translation>Das Szenario einmal von Anfang bis zum gewählten Schritt senden</translation>
    </message>
    <message>
        <source>Send One &amp;Iteration of All</source>
        <translation>Eine &amp;Iteration von allen senden</translation>
    </message>
    <message>
        <source>Send one iteration of every scenario</source>
        <translation>Eine Iteration jedes Szenarios senden</translation>
    </message>
    <message>
        <source>&amp;Cancel Sending</source>
        <translation>Senden abbre&amp;chen</translation>
    </message>
    <message>
        <source>Cut off what is being sent</source>
        <translation>Abbrechen, was gerade gesendet wird</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Something else is being sent</source>
        <translation>Etwas anderes wird gerade gesendet</translation>
    </message>
    <message>
        <source>This request is not in the document any more</source>
        <translation>Diese Anfrage ist nicht mehr im Dokument</translation>
    </message>
</context>
<context>
    <name>loadgrove::SetPage</name>
    <message>
        <source>Set a variable</source>
        <translation>Variable setzen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Change value</source>
        <translation>Wert ändern</translation>
    </message>
    <message>
        <source>57, true, text, {{requests.login.res.token}}</source>
        <translation>57, true, Text, {{requests.login.res.token}}</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Wert</translation>
    </message>
    <message>
        <source>Type: text</source>
        <translation>Typ: Text</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Typ: %1</translation>
    </message>
</context>
<context>
    <name>loadgrove::SettingsDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation>&amp;Ziele</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
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
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Editor font</source>
        <translation>Schrift des Editors</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Size of the editor font</source>
        <translation>Größe der Editorschrift</translation>
    </message>
    <message>
        <source>&amp;Editor font</source>
        <translation>Schrift des &amp;Editors</translation>
    </message>
    <message>
        <source>Timeout of requests in new documents, in seconds</source>
        <translation>Zeitlimit von Anfragen in neuen Dokumenten, in Sekunden</translation>
    </message>
    <message>
        <source>seconds, in new documents</source>
        <translation>Sekunden, in neuen Dokumenten</translation>
    </message>
    <message>
        <source>T&amp;imeout of requests</source>
        <translation>Ze&amp;itlimit von Anfragen</translation>
    </message>
    <message>
        <source>Folder where runs are kept</source>
        <translation>Ordner, in dem Läufe aufbewahrt werden</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durchsuc&amp;hen…</translation>
    </message>
    <message>
        <source>Runs are &amp;kept in</source>
        <translation>&amp;Läufe liegen in</translation>
    </message>
    <message>
        <source>holds from the next start on; empty: the usual folder</source>
        <translation>gilt ab dem nächsten Start; leer: der übliche Ordner</translation>
    </message>
    <message>
        <source>Where to keep runs</source>
        <translation>Wo Läufe aufbewahrt werden</translation>
    </message>
    <message>
        <source>A run that loads another computer asks first, once for each host. For these, you agreed:</source>
        <translation>Ein Lauf, der einen anderen Rechner belastet, fragt zuvor, einmal je Host. Für diese haben Sie zugestimmt:</translation>
    </message>
    <message>
        <source>Hosts that may be loaded</source>
        <translation>Hosts, die belastet werden dürfen</translation>
    </message>
    <message>
        <source>&amp;Ask Again</source>
        <translation>&amp;Wieder fragen</translation>
    </message>
    <message>
        <source>Ask again before the selected hosts are loaded</source>
        <translation>Wieder fragen, bevor die gewählten Hosts belastet werden</translation>
    </message>
    <message>
        <source>from the next start on</source>
        <translation>ab dem nächsten Start</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language, from the next start on</source>
        <translation>Sprache, ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>loadgrove::SettingsEditor</name>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Value at the start of an iteration</source>
        <translation>Wert zu Beginn einer Iteration</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Change document name</source>
        <translation>Namen des Dokuments ändern</translation>
    </message>
    <message>
        <source>&amp;Variables</source>
        <translation>&amp;Variablen</translation>
    </message>
    <message>
        <source>Change variables</source>
        <translation>Variablen ändern</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;otizen</translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation>Notizen ändern</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Change environments</source>
        <translation>Umgebungen ändern</translation>
    </message>
    <message>
        <source>Values for each place to run at, such as local or staging. The one chosen beside Run wins over the document&apos;s variables. Secrets belong into {{env.NAME}}.</source>
        <translation>Werte für jeden Ort, an dem gelaufen wird, etwa lokal oder Staging. Die neben Lauf gewählte Umgebung geht den Variablen des Dokuments vor. Geheimnisse gehören in {{env.NAME}}.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellenwerte</translation>
    </message>
    <message>
        <source>Change thresholds</source>
        <translation>Schwellenwerte ändern</translation>
    </message>
    <message>
        <source>A run passes when all of these hold, for example: p95 &lt; 200ms, error_rate &lt; 1%, requests.orders_POST.p99 &lt; 500ms. One that ends with &quot;or abort&quot; or &quot;or abort after 10s&quot; ends a run that breaks it.</source>
        <translation>Ein Lauf besteht, wenn dies alles gilt, zum Beispiel: p95 &lt; 200ms, error_rate &lt; 1%, requests.orders_POST.p99 &lt; 500ms. Endet einer mit &quot;or abort&quot; oder &quot;or abort after 10s&quot;, so beendet er einen Lauf, der ihn verletzt.</translation>
    </message>
    <message>
        <source>Change connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>HTTP &amp;version</source>
        <translation>HTTP-Ve&amp;rsion</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>HTTP/1.1</source>
        <translation>HTTP/1.1</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>&amp;Cookies</source>
        <translation>&amp;Cookies</translation>
    </message>
    <message>
        <source>Kept for one iteration</source>
        <translation>Für eine Iteration behalten</translation>
    </message>
    <message>
        <source>Kept as long as the user runs</source>
        <translation>Behalten, solange der Benutzer läuft</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>&amp;Timeout (s)</source>
        <translation>Zei&amp;tlimit (s)</translation>
    </message>
    <message>
        <source>Keep connections open between requests</source>
        <translation>Verbindungen zwischen Anfragen offen halten</translation>
    </message>
    <message>
        <source>Accept compressed answers</source>
        <translation>Komprimierte Antworten annehmen</translation>
    </message>
    <message>
        <source>Accept any certificate (insecure)</source>
        <translation>Jedes Zertifikat akzeptieren (unsicher)</translation>
    </message>
    <message>
        <source>none; or: http://host:port, socks5://host:port</source>
        <translation>keiner; oder: http://host:port, socks5://host:port</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation>CA-&amp;Datei</translation>
    </message>
    <message>
        <source>Client certificat&amp;e</source>
        <translation>Client-Z&amp;ertifikat</translation>
    </message>
    <message>
        <source>Client &amp;key</source>
        <translation>Client-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation>&amp;Authentifizierung</translation>
    </message>
    <message>
        <source>Change authentication</source>
        <translation>Authentifizierung ändern</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>File (CSV or JSON)</source>
        <translation>Datei (CSV oder JSON)</translation>
    </message>
    <message>
        <source>Rows are taken</source>
        <translation>Zeilen werden genommen</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Am Ende</translation>
    </message>
    <message>
        <source>Data files</source>
        <translation>Datendateien</translation>
    </message>
    <message>
        <source>Change data files</source>
        <translation>Datendateien ändern</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>%1 means: %2.</source>
        <translation>%1 bedeutet: %2.</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Datei auswählen…</translation>
    </message>
</context>
<context>
    <name>loadgrove::ShortcutsPage</name>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of the actions</source>
        <translation>Filter der Aktionen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
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
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>A&amp;lle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which will be without.</source>
        <translation>%1 gehört zu „%2“, das dann ohne ist.</translation>
    </message>
</context>
<context>
    <name>loadgrove::SourcePage</name>
    <message>
        <source>&amp;File, folder or address of an OpenAPI or Swagger document</source>
        <translation>&amp;Datei, Ordner oder Adresse eines OpenAPI- oder Swagger-Dokuments</translation>
    </message>
    <message>
        <source>openapi.yaml or https://example.com/openapi.json</source>
        <translation>openapi.yaml oder https://example.com/openapi.json</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Durchsuc&amp;hen…</translation>
    </message>
    <message>
        <source>OpenAPI 3.0 and 3.1 and Swagger 2.0, as JSON or YAML. Other files that it refers to are read from its own folder only. An address is fetched once, when you press Next; nothing else is.</source>
        <translation>OpenAPI 3.0 und 3.1 und Swagger 2.0, als JSON oder YAML. Andere Dateien, auf die es verweist, werden nur aus seinem eigenen Ordner gelesen. Eine Adresse wird einmal abgerufen, wenn Sie auf Weiter drücken; sonst nichts.</translation>
    </message>
    <message>
        <source>Import OpenAPI</source>
        <translation>OpenAPI importieren</translation>
    </message>
    <message>
        <source>OpenAPI documents (*.json *.yaml *.yml);;All files (*)</source>
        <translation>OpenAPI-Dokumente (*.json *.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Or drop a file, a folder or a link here</source>
        <translation>Oder eine Datei, einen Ordner oder einen Link hier ablegen</translation>
    </message>
</context>
<context>
    <name>loadgrove::SpanChooser</name>
    <message>
        <source>&amp;Span</source>
        <translation>&amp;Spanne</translation>
    </message>
    <message>
        <source>Show the figures of a part of the run: drag over a chart, or type its seconds</source>
        <translation>Die Zahlen eines Teils des Laufs zeigen: über ein Diagramm ziehen oder die Sekunden eingeben</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Zeigen</translation>
    </message>
</context>
<context>
    <name>loadgrove::StageTable</name>
    <message>
        <source>Stage lasts (s)</source>
        <translation>Stufe dauert (s)</translation>
    </message>
    <message>
        <source>At its end</source>
        <translation>An ihrem Ende</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>iterations/s</source>
        <translation>Iterationen/s</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>From one stage&apos;s end to the next the load changes evenly; the first begins at 0. A stage of 0 s is a jump.</source>
        <translation>Vom Ende einer Stufe zum nächsten ändert sich die Last gleichmäßig; die erste beginnt bei 0. Eine Stufe von 0 s ist ein Sprung.</translation>
    </message>
    <message>
        <source>Stages, users</source>
        <translation>Stufen, Benutzer</translation>
    </message>
    <message>
        <source>Stages, requests/s</source>
        <translation>Stufen, Anfragen/s</translation>
    </message>
    <message>
        <source>Stages, iterations/s</source>
        <translation>Stufen, Iterationen/s</translation>
    </message>
    <message>
        <source>A number is needed here</source>
        <translation>Hier fehlt eine Zahl</translation>
    </message>
    <message>
        <source>A number from 0 to %1 is needed here</source>
        <translation>Hier fehlt eine Zahl von 0 bis %1</translation>
    </message>
    <message>
        <source>Stage %1: %2</source>
        <translation>Stufe %1: %2</translation>
    </message>
    <message>
        <source>One stage at least is needed</source>
        <translation>Mindestens eine Stufe ist nötig</translation>
    </message>
</context>
<context>
    <name>loadgrove::StepTreeView</name>
    <message>
        <source>Scenarios and steps</source>
        <translation>Szenarien und Schritte</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loadgrove::SuggestionsView</name>
    <message numerus="yes">
        <source>%1 of %2 (%3) seems to belong in %n later places:</source>
        <translation>
            <numerusform>%1 von %2 (%3) scheint an %n spätere Stelle zu gehören:</numerusform>
            <numerusform>%1 von %2 (%3) scheint an %n spätere Stellen zu gehören:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 (%3) appears in 1 later place:</source>
        <translation>%1 von %2 (%3) kommt an 1 späteren Stelle vor:</translation>
    </message>
    <message>
        <source>%1 of %2 (%3) seems to belong in 1 later place:</source>
        <translation>%1 von %2 (%3) scheint an 1 spätere Stelle zu gehören:</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 (%3) appears in %n later places:</source>
        <translation>
            <numerusform>%1 von %2 (%3) kommt an %n späteren Stelle vor:</numerusform>
            <numerusform>%1 von %2 (%3) kommt an %n späteren Stellen vor:</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Nothing is left to suggest.</source>
        <translation>Nichts bleibt vorzuschlagen.</translation>
    </message>
    <message>
        <source>Use It There</source>
        <translation>Dort verwenden</translation>
    </message>
    <message>
        <source>Use it in %1</source>
        <translation>In %1 verwenden</translation>
    </message>
</context>
<context>
    <name>loadgrove::TimeChart</name>
    <message>
        <source>Second %1</source>
        <translation>Sekunde %1</translation>
    </message>
    <message>
        <source>red: %1</source>
        <translation>rot: %1</translation>
    </message>
    <message>
        <source>amber: %1</source>
        <translation>gelb: %1</translation>
    </message>
</context>
<context>
    <name>loadgrove::TimingView</name>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>vertraut</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation>Zertifikat von</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>%1 on the wire, body %2</source>
        <translation>%1 auf der Leitung, Inhalt %2</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>kept from the exchange before</source>
        <translation>vom vorigen Austausch behalten</translation>
    </message>
    <message>
        <source>Nothing went over the wire.</source>
        <translation>Nichts ging über die Leitung.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
</context>
<context>
    <name>loadgrove::TraceModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>loadgrove::TreeActions</name>
    <message>
        <source>&amp;Request</source>
        <translation>&amp;Anfrage</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>&amp;Szenario</translation>
    </message>
    <message>
        <source>&amp;Parallel Scenario</source>
        <translation>&amp;Paralleles Szenario</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>Prü&amp;fung</translation>
    </message>
    <message>
        <source>&amp;Variable</source>
        <translation>&amp;Variable</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Warten</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als &amp;curl kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>A&amp;lles auswählen</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Switch &amp;Off</source>
        <translation>Aus&amp;schalten</translation>
    </message>
    <message>
        <source>&amp;Group into Scenario</source>
        <translation>Zu Szenario &amp;gruppieren</translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation>Gruppierung aufhe&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>Alle ausklap&amp;pen</translation>
    </message>
    <message>
        <source>C&amp;ollapse All</source>
        <translation>Alle ei&amp;nklappen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Step copied</source>
        <translation>Schritt kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n steps copied</source>
        <translation>
            <numerusform>%n Schritt kopiert</numerusform>
            <numerusform>%n Schritte kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>curl command copied</source>
        <translation>curl-Befehl kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n curl commands copied</source>
        <translation>
            <numerusform>%n curl-Befehl kopiert</numerusform>
            <numerusform>%n curl-Befehle kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch &amp;On</source>
        <translation>Ein&amp;schalten</translation>
    </message>
</context>
<context>
    <name>loadgrove::TreeModel</name>
    <message>
        <source>last sent: %1</source>
        <translation>zuletzt gesendet: %1</translation>
    </message>
    <message>
        <source>if %1</source>
        <translation>wenn %1</translation>
    </message>
    <message>
        <source>Last sent: %1</source>
        <translation>Zuletzt gesendet: %1</translation>
    </message>
    <message>
        <source>Drop steps</source>
        <translation>Schritte ablegen</translation>
    </message>
</context>
<context>
    <name>loadgrove::VariablesView</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>The document has no variables.</source>
        <translation>Das Dokument hat keine Variablen.</translation>
    </message>
    <message>
        <source>Variables after the step</source>
        <translation>Variablen nach dem Schritt</translation>
    </message>
    <message>
        <source>New with this step: %1</source>
        <translation>Neu mit diesem Schritt: %1</translation>
    </message>
</context>
<context>
    <name>loadgrove::WaitEditor</name>
    <message>
        <source>Constant</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Uniform: anything between</source>
        <translation>Gleichverteilt: beliebig dazwischen</translation>
    </message>
    <message>
        <source>Exponential: around a mean</source>
        <translation>Exponentiell: um einen Mittelwert</translation>
    </message>
    <message>
        <source>Kind of wait</source>
        <translation>Art des Wartens</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>seconds on average</source>
        <translation>Sekunden im Mittel</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Shortest, in seconds</source>
        <translation>Kürzeste Zeit, in Sekunden</translation>
    </message>
    <message>
        <source>Longest, in seconds</source>
        <translation>Längste Zeit, in Sekunden</translation>
    </message>
    <message>
        <source>Mean, in seconds</source>
        <translation>Mittelwert, in Sekunden</translation>
    </message>
    <message>
        <source>The first number must not be above the second</source>
        <translation>Die erste Zahl darf nicht über der zweiten liegen</translation>
    </message>
</context>
<context>
    <name>loadgrove::WaitPage</name>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Change wait</source>
        <translation>Warten ändern</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>&amp;Dauer</translation>
    </message>
</context>
<context>
    <name>loadgrove::WelcomePage</name>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnete Dateien</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Design a scenario, run it as load, watch how the server answers.</source>
        <translation>Ein Szenario entwerfen, als Last ausführen und sehen, wie der Server antwortet.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>The Demo Shop is a small server inside this program. Its sample runs at once, and only against your own machine.</source>
        <translation>Der Demo-Shop ist ein kleiner Server in diesem Programm. Sein Beispiel läuft sofort, und nur gegen Ihren eigenen Rechner.</translation>
    </message>
    <message>
        <source>Open the Demo Shop sample</source>
        <translation>Das Beispiel Demo-Shop öffnen</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Or drop a *.loadgrove.json file on the window</source>
        <translation>Oder eine Datei *.loadgrove.json auf das Fenster ziehen</translation>
    </message>
    <message>
        <source>Import an OpenAPI document…</source>
        <translation>OpenAPI-Dokument importieren…</translation>
    </message>
    <message>
        <source>Files that you open or save stand here.</source>
        <translation>Dateien, die Sie öffnen oder speichern, stehen hier.</translation>
    </message>
    <message>
        <source>Or drop a file or a link on the window, or paste an address</source>
        <translation>Oder eine Datei oder einen Link auf dem Fenster ablegen oder eine Adresse einfügen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Designs HTTP scenarios and runs them as load.</source>
        <translation>Entwirft HTTP-Szenarien und führt sie als Last aus.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Scenario and run files to open, each in a window of its own. Without one: the Demo Shop sample.</source>
        <translation>Zu öffnende Szenario- und Laufdateien, jede in einem eigenen Fenster. Ohne: das Beispiel Demo-Shop.</translation>
    </message>
</context>
</TS>
