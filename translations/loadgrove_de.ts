<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>--data-urlencode %1 was left out: files are not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server reset the stream (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the TLS handshake did not end in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection was not made in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 requests and %2 failures per second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentiles of each second; p99 is at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By status code and kind of error, one above the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of the charts: per second, service time in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point stands for %1 seconds: rates and answers are the mean over them; latencies, failures and users are those of the highest second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dotted upright lines: changes that were made while it ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These charts as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service time of all requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribution of service time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of requests by service time, on a logarithmic scale; half of them took at most %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests (logarithmic time axis)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – load test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of the report, as in HTML</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load test report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received; %1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts found no user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by Loadgrove. Percentiles come from histograms with three significant digits; they are never averaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body was longer; only its start is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more are in the result JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real exchanges: of each request and answer the first, the slowest and some drawn at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks like a secret by its name is masked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✗ missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts and service time in milliseconds (of scenarios: duration of an iteration with its waits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario, request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time in milliseconds: from the moment at which the schedule wanted the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run had no schedule (no rate, no arrivals), so there is no response time to tell apart from service time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios and requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused for %1 in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes while it ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run file is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove</name>
    <message>
        <source>host name not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection reset by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection closed before the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proxy error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no socket or port left on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk does not take all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is larger than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key in double quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;:&apos; after the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the string (&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of &quot;\/bfnrtu after the backslash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a surrogate pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no digit after a leading 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a byte that is not valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by the threshold %1: %2 was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 virtual users need a connection each, but this program may open only %2 more files and sockets: raise the limit (ulimit -n) or use fewer users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 virtual users need a connection each, but this machine has only %2 local ports free for one address: widen net.ipv4.ip_local_port_range or use fewer users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run has not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run was started before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither count nor duration: one iteration per user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rate must be above 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run has no rate that could be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number of users from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an arrival rate takes as many users as it needs: change the rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until not met after %1 tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data file &apos;%1&apos;: no row is left, its users end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be saved, because it could not be opened again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text like &quot;201&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true, false or &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;type&quot; is missing, expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenarios are nested deeper than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no Loadgrove scenario file: expected an object, found %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no Loadgrove scenario file: the key &quot;%1&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this file was made by a newer version of Loadgrove (file version %1, this program reads up to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;scenario&quot; at the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number %1 is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (in &quot;%2&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the content of -F %1 was left out: files are not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl has no option %1 that is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command names no URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a number of seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was left out: it is a setting of the whole document (Connection)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was left out: there is nothing like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header &quot;%1&quot; was left out: it has no name and value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 was left out: files are not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is longer than 1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than %1 commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command &quot;%1&quot; was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no curl command in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a damaged certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no certificate (expected PEM or DER)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds an encrypted key, and there is no way to give its passphrase: decrypt it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds no private key (expected RSA or EC, PEM or DER)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate expired at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the certificate is not valid before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer did not come in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server reset the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy demands a user name and a password, and did not get the right ones (407)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the response header is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server closed the connection in the middle of the response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the response is not valid HTTP: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body cannot be decompressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server closed the connection without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not speak HTTP/2 (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the response is not valid HTTP/2 (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server ended the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server ended the connection (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not speak HTTP/2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no memory for HTTP/2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server speaks neither HTTP/2 nor HTTP/1.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server closed the connection before the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request&apos;s header is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server did not speak HTTP/2 in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request could not be sent in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not speak TLS on this port: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its answer was an error, or none that we understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no way through the proxy %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server reset the connection in the TLS handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server closed the connection in the TLS handshake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port &quot;%1&quot; is not a number from 1 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the URL has no host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IPv6 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the URL is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no complete URL: it must begin with http:// or https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be requested: only http:// and https:// URLs can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the redirect to &quot;%1&quot; cannot be followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#/paths: expected an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>webhooks are requests that others send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no OpenAPI document: expected an object with &quot;openapi&quot; or &quot;swagger&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read; 2.0 and 3.x can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a path begins with &quot;/&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an object with the operations of this path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;$ref&quot; leads nowhere: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;$ref&quot; leads in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an object that describes the operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callbacks are requests that others send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base_url is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server %1, out of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s {%1} is &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server&apos;s {%1} has no value; its name stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no valid address; %2 stands in its place: give it with --base-url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server %1 names no scheme; https is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document does not say which host it is for; %1 stands in its place: give it with --base-url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body: no kind of content is described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body is sent as %1, out of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the optional field &apos;%1&apos; of the form, which has no example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body: its schema names no parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the content of the file &apos;%1&apos;: a short text is sent in its place; name a file with &quot;filename&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the body is %2; remove it from &quot;data_override&quot; to undo this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameter %1 is %2; put back %3 to undo this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no strict JSON and was read as YAML: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no valid address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is larger than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no complete answer within %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be fetched: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 operations became requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1 were not asked for)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 gone, %4 the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 that you removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is left out, for there is no value for it: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no object was found that meets %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document describes no operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the %1 operations was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the %1 operations can be sent; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the base URL %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this is no parameter: expected &quot;name&quot; and &quot;in&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what follows &quot;#&quot; in the path: it is never sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional parameters without an example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no {%1} in the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameter &apos;%1&apos; is {%2} of the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1, for there is no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be a header&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header %1 follows from the body and the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no parameter describes {%1} of the path: 1 is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the optional body, for %1 has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2xx is expected: the document names no code of success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name %1, for %2 is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;$ref&quot; leads nowhere: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is fetched from the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document has no folder to look in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it leads out of the document&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no anchor &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;$ref&quot; leads in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: too many schemas at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: nothing validates against false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;$ref&quot; leads nowhere: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no value was found that validates; %2 stands against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the value matches several alternatives of a &quot;oneOf&quot;, which the document does not tell apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a client certificate: give it with --client-cert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a user name and password besides another authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder holds none of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document has no operation at the path of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no further item was found that differs from the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no array was found that meets %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not validate: another value was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value would become too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it contains itself without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value was found in %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no alternative to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no type is allowed by all that is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value was found that meets all that is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the example does not validate; another value was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the example does not validate; it is sent all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the parameter has no schema: 1 is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body has neither schema nor example: an empty object is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a further document begins here; only the first is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a text as key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no anchor &apos;%1&apos; before this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is repeated; the last one counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a mapping behind &apos;&lt;&lt;&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the anchors and aliases of this document stand for more than %1 values or %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no scenario to run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of a variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 64 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no client_cert that the key belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is not the key of the certificate in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data file &apos;%1&apos; has no column &apos;%2&apos;%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks into a text: values of a CSV file have no parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value for {%1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null cannot stand in a path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body is no JSON, so nothing in it can be overridden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment variable %1 is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refers to a step that is disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be used here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a header line with the names of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of column %1 is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are two columns &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values: %1, but the header line names %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or the end of the line after the closing quote (a quote within a value is doubled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quote that opens here is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote within a value: put the value in quotes as a whole, and double the quotes in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a carriage return that ends no line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no row in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher by %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower by %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference can be shown (%1 would not be seen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured in the new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured in the base run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, not shown to hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, shown to be broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(any)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario, request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In parentheses: no difference can be shown, and one up to that would not be seen. ?: too little was measured. -: not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the base run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the new run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios and requests: what changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is shown is a difference between these two runs; whether it comes from what was changed, or from the day, only more runs can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds of the run (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report to read and print (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result with everything (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result with the guide&apos;s key names (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables for a spreadsheet (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test results for a CI server (JUnit XML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics (Prometheus text format)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latencies of each second (HdrHistogram log)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the HdrHistogram log is not written any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good: the figures are the server&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful: this program or machine may have had a part in the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad: the figures do not show the server alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>avg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thresholds failed: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules about the baseline broken: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iterations failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate set to %1 per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users set to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 up to %2 starts/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 up to %2 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 up to %2 req/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 user, 1 iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1 req/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 iteration each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 times the metrics could not be written while the run went on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 pushes of metrics were not delivered; the last failure: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the metrics were not delivered: %2; the run goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer within %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (redirects are not followed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receiver did not take all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an address that begins with http:// or https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user and password do not belong into the address; use a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address to send to has no &quot;#&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected NAME=VALUE or NAME=env:VAR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that is no name of a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment has no variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value of %1 has characters that no header may have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[%1%]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 req/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fail %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing was given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent %1 after the start by user %2 in iteration %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receive %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>avg %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p90 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99.9 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reconnects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(%1 per second)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds (without the first %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios and requests (latencies in ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed assertions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading was given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, now %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not come to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed before its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped before its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>health of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the documents have different names: %1, now %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the documents differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one of the runs had a schedule: response times are not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no name is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody has it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several runs are meant by &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the folder cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the library has no run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file, nor such a run in the library %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this file is not in the library %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run still goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a run named %1 already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be renamed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be deleted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run file is damaged: it does not say what the run was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;last&quot; means the newest run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name does not begin with &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name has no slashes and is one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name is longer than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no &quot;%1&quot; stands at the same place in both runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither run has &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the new run has no &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the base run has no &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was measured in the new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was measured in the base run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was measured in either run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little was measured in the new run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little was measured in the base run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say what the run was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row stands below one that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a check belongs to a row that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it counts for a row that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a histogram of nothing that it knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it counts for a check that is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sample cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run is not kept any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 characters, more than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no Loadgrove run file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run file was made by a newer version of Loadgrove (file version %1, this program reads up to %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a label is one line of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%, us, ms or s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% (percentage points) or no unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>% or no unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing can be concluded from one extreme value: compare a percentile, like p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; or &lt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ or - and a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value here is a text, a number or one {{reference}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list or object cannot be compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is nothing that can be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which header?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which value of the body? For example: items.0.id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no path; for example: items.0.id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document has none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no environment &quot;%1&quot; (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected status codes from %1 to %2 such as 201, 2xx, 200,201 or 200-204, found &apos;%3&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number, found &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected four hex digits of a character behind \u</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a closing %1, found the end of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an operator or &apos;}}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an operator or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the expression is longer than %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;&amp;&amp;&apos;, &apos;||&apos; or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a regular expression in quotes, found %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a regular expression: %1 (at its character %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an operator or &apos;)&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no function %1()%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;)&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>expected %1, found %n argument(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>expected whole numbers in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random_int: the first number must not be larger than the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random_string: expected a length from 0 to 65536</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.NAME of a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.NAME of a variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.NAME of an environment variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.NAME of a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.NAME of a data file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.NAME of a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.code, .res, .headers[&quot;NAME&quot;] or .latency_ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[&quot;NAME&quot;] of a header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name or an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in quotes or an index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;]&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no array in the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than one array may be meant: %1; write the path in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body has no attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such attribute in the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; it has %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a path such as items.0.product_id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;.&apos; and a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>response.p95, response.avg, response.min or response.max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a metric: p95 (any pNN), avg, min, max, error_rate, rps, count, codes.503, codes.5xx or checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than one request is named &apos;%1&apos;; write the path: requests[&quot;SCENARIO/.../%1&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario &apos;%1&apos; has no variable or export &apos;%2&apos;%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than one scenario is named &apos;%1&apos;; write the path: scenarios[&quot;SCENARIO/.../%1&quot;]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no scenario &apos;%1&apos; here%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no data file &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; alone means the answer of a request, within its own until and assertions; here write requests.NAME.%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request &apos;%1&apos; is disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request &apos;%1&apos; is in another top-level scenario; those run in parallel and know nothing of each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no request &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export &apos;%1&apos; is disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no variable or export &apos;%1&apos; here%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(did you mean %1?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this &apos;{{&apos; is not closed: expected &apos;}}&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;, &lt;=, &gt;, &gt;= or ==</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>us, ms or s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a share from 0 to 1 or from 0% to 100%, found &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number that only grows can be too small only at the end: it cannot end the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only scenarios can stand at the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no condition to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name &apos;%1&apos; is taken already; references find the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export hides the variable &apos;%1&apos; of its scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing to do in this scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the variable has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an export, which follows its source; it cannot be set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the export has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no value to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an export is a binding and no action: &apos;if&apos; has no effect on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected either &apos;seconds&apos;, or &apos;min&apos; and &apos;max&apos;, or &apos;mean&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;min&apos; must not be larger than &apos;max&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos; to leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a method such as GET, found &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONNECT cannot be sent as a request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>methods are usually written in capitals; &apos;%1&apos; is another method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request has no URL, such as http://localhost:8080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{%1} can only stand in the path, not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a URL begins with http:// or https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a URL begins with http:// or https://, found &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a valid URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no path parameter for {%1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a text, a number, true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this part of the path is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line break cannot stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; follows from the body and is sent by itself; remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a multipart body brings its own &apos;%1&apos;; remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a text, a number, true, false, null or an array of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request has either a body, or form parameters, or multipart parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request has either form parameters or multipart parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request that sends a file has no other body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file is read before the run, so {{ }} cannot stand in its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body is a text and no JSON: nothing in it can be replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no JSON body to replace anything in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the path of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected auto, 1.1 or 2, found &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected true, false or &quot;user&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an address with a port, such as http://host:3128 or socks5://host:1080</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a password is typed into the address of the proxy; give the address with --proxy instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a rate above 0 and up to 10 million per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the warm-up leaves nothing to judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without load_rampup_duration there is no ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ramp is longer than the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number from 0 to 10 million</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one of load_target_rps, load_arrival_rate and load_stages can say how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrivals without load_duration or load_count would never end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stages take no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stages are their own ramp: this one is not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the open model the arrival rate says when iterations start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data file has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are two data files &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected sequential, random or unique, found &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected repeat or stop, found &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows taken at random never run out: it has no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no scenario &apos;%1&apos;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a user name cannot hold a colon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (conditions are written without {{ and }})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are two variables &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment has no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are two environments &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a secret is typed into &apos;%1&apos;; it belongs into the environment: {{env.NAME}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos;; it is kept and has no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected seconds from 0 to %1, found %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected seconds above 0 and up to %1, found %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number from %1 to %2, found %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file &apos;%1&apos; cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the value refers to itself: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little was measured to judge: it takes %1 s and %2 requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program kept a core busy to %1 and more during %2 of the run: latencies may include its own waiting. Use fewer users, a lower rate, or more workers on more cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One in 100 requests was sent %1 ms or more after it was due: this program did not keep its schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers may have lain unread for %1 ms: the machine gave this program too little time, or it had too much to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests found their kept connection closed and were sent again on a new one: latencies include connecting anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 starts were dropped: all virtual users were busy. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration allows no more; the server may be too slow for this rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers too slowly for this rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests failed because this machine had no socket or port left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 of %2 files and sockets were left to this program (ulimit -n).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 of %2 local ports were left on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a histogram that can be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be decompressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends in the middle of a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more buckets than ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a count is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not in the V2 compressed encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its length is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has another layout than ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers read late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconnects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no sockets left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few sockets left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few ports left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the latency in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the variable %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is too long to be steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is not a list of steps: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste %n steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait %1 s on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait %1 to %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check (empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 override</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n overrides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the percentile %1 of the latencies is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 answers take %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers take %1 on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quickest answer takes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slowest answer takes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the requests fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the checks pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests are sent per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests are sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers have the code %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, counted from when they were due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of scenario %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; if not, after %2 the run ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; if not, the run ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add parallel scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %n steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %n steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %n steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on %n steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off %n steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %n steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ungroup %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n chains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios (*.loadgrove.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true/false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not propose that answers feed later requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow references to files outside of the document&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with that earlier run at the end (see compare --help).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fail-on needs a --baseline to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--baseline names no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 %2 would overwrite the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loadgrove-cli: %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 %2: expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: loadgrove-cli COMMAND [OPTIONS]

  run FILE        run a scenario document and print the summary
  run --demo      run the sample against the embedded Demo Shop
  validate FILE   all problems of a document at once, with their place
  report RUN      reports of a run that was kept with run --out or --keep
  runs ACTION     the library of kept runs: list, show, label, note, delete ...
  compare A B     what changed from one kept run to another
  import openapi SPEC
                  a scenario document of an OpenAPI or Swagger document
  generate load rest URL --api-schema SPEC
                  a load test of what the document says of that address
  demo-shop       serve the Demo Shop on this machine until interrupted

&apos;loadgrove-cli COMMAND --help&apos; lists the options of a command.

Exit: 0 finished and passed; 1 a threshold (or, where none is set, an iteration)
failed, or a rule about the change from another run is broken; 2 wrong usage or an
invalid document; 3 could not run; 130 interrupted.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no command &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json and --junit cannot go to the same place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 %2 would overwrite the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares two runs, for each request and for the whole: rates, errors and percentiles, with what can be concluded and what cannot. Of two runs that are alike, fewer than 5 in 100 comparisons call anything different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run to compare with: a run file, or a run of the library (its name, its label, or &apos;last&apos;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run that is judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison (JSON); - is standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules as JUnit XML; - likewise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare takes two run files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit with 1 when this change from the base run is shown: &quot;p95&gt;+5%&quot;, &quot;requests.NAME.p99 &gt; +10ms&quot;, &quot;error_rate &gt; +0.5%&quot; (percentage points), &quot;rps &lt; -5%&quot;, &quot;codes.5xx &gt; +0&quot;; may be given again. Shown: the whole confidence interval of the change lies beyond the limit. What must never be, however few are measured, is for thresholds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule fails also when it cannot be shown to hold: the interval reaches beyond the limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fail-on &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--strict says how --fail-on is meant, which is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what came after so many seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what came before so many seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--to comes before --from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loadgrove-cli: %1
Try &apos;loadgrove-cli --help&apos;.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: pause, resume, rate N, users N, stop, stop now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serves the Demo Shop on 127.0.0.1 until interrupted: a target to try things on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port; 0 is any free one (default %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds added to every answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of requests answered 500, 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo-shop takes no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a JSON object of variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a variable: JSON if it is valid JSON, else text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON file with values of variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the document&apos;s environments: its values of variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--var %1: expected NAME=VALUE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of an operation, or of the whole service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OpenAPI or Swagger document: a file, folder or URL, or -.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only that method (default: all that the document has there).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected: generate load rest URL --api-schema SPEC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a load test of what an OpenAPI or Swagger document says of an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a scenario document of an OpenAPI or Swagger document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file, a folder with openapi.yaml or the like, an http(s) URL; - is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to send to, in place of the document&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only operations whose path, &quot;METHOD path&quot; or id is like this; * stands for any text. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only operations with that tag. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import openapi takes one document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--into and -o name two files to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: loadgrove-cli import openapi SPEC [OPTIONS]
       loadgrove-cli import curl FILE [OPTIONS]
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import: expected a format: openapi or curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import: there is no format &quot;%1&quot;; openapi and curl are some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a scenario document of curl commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text with the commands; - is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import curl takes one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone, but changed here: it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed here: it stays so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed on both sides, yours stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update a scenario file that was imported from SPEC before; what was changed there stays. Anything else gets a scenario more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the run library (default: %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the run library may be (default: 2); see &apos;runs prune&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the run in the run library; see &apos;loadgrove-cli runs --help&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label for the run that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note for the run that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is for a run that is kept: --keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run library holds %1, more than its limit of %2. Nothing is deleted by itself; this makes room:
%3
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual users per top-level scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds after which no iteration starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations over all users of a top-level scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap on requests per second over all users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds in which the rate (or the users) rises from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between steps of the ramp (default: linear).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations started per second, whether or not answers come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds that iterations under way have at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds at the start that thresholds leave out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first failed iteration ends the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; - is standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it, as %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key names of --json: native (default), or guide, with less in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json-style %1: expected native or guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one result can go to standard output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would overwrite the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would overwrite the run file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would overwrite %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--otlp-header needs --otlp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push metrics to this OpenTelemetry receiver (OTLP/HTTP) while the run goes on; without a path, to /v1/metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header for it: NAME=VALUE, or NAME=env:VAR (repeatable).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between pushes, and between rewrites of the --prometheus file, while the run goes on (default: 5).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--push-interval needs --otlp or --prometheus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes reports of a run file; without a format, prints the summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run file, or a run of the library: its name, label, or &apos;last&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report takes one run file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this run did not come to its end, or still goes on
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document; - is standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the sample against the embedded Demo Shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, 1.1 or 2 (default: the document&apos;s).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept any certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http://[user:password@]host:port or socks5://...; &quot;&quot; = none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates to trust instead of the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate (or chain) that identifies the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key (default: in the same file).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds an exchange may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new connection for each request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the generators: same seed, same values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads that generate load (default: one per core).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the run, second by second, in a run file (*.lgrun) that is not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not mask what looks like a secret in files and reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obey lines on standard input: pause, resume, rate N, users N, stop, stop now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress and no summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress lines even where stderr is no terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo Shop sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run --demo takes no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run takes one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--control reads standard input, and so would FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: warning: nothing uses the variable %2
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a scenario document and prints the summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: what is under way may finish. Once more ends it at once.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice: %1
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted: %1 (%2)
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That leaves %1 in the run library; its limit is %2.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That leaves %1 in the run library, more than its limit of %2: what stays has a label or a note, is being written, or cannot be read.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would be deleted: %1 (%2)
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete nothing; only say what would be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUN TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a run a label; &quot;&quot; takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label stands in the run file, so that a copy has it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a run a note; - reads standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note stands in the run file, so that a copy has it too; &quot;&quot; takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUN NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a run&apos;s file another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file stays in its folder; an existing one is not replaced. What a list shows beside the name is the label: loadgrove-cli runs label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUN...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete runs of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that still goes on, and a file elsewhere, is not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete the oldest runs until the library fits its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only runs that have neither a label nor a note, the oldest first, and no more than needed. Never a run that still goes on, nor a file that cannot be read. Exit code 1: the library is still over its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: loadgrove-cli runs ACTION [OPTIONS]

The run library: what &apos;run --keep&apos; kept.

</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
RUN is the path of a run file, the name of one in the library or a unique start of it,
a label, or &apos;last&apos;. Nothing is ever deleted but by delete and prune.
&apos;loadgrove-cli runs ACTION --help&apos; lists the options of an action.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loadgrove-cli: runs cannot &quot;%1&quot;
Try &apos;loadgrove-cli runs --help&apos;.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only runs of this document: its file, or a part of its name or path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs: %1, %2 of at most %3, in %4
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is too much: &apos;loadgrove-cli runs prune&apos; makes room.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[TEXT]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the runs of each document, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT: only runs with that in their label, note, document or file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is known of a run, and its summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other forms of its result: loadgrove-cli report RUN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[RUN]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the library is, or the file of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists every problem of a scenario document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validate takes one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no problems
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: can run, with warnings
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario file to write (default: standard output).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file if it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-o: expected the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is there already; --force replaces it
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Demo Shop cannot listen on 127.0.0.1, port %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::AnswerView</name>
    <message>
        <source>This step sends nothing. What it did stands under Variables and Checks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as it came over the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right-click a value to use it in a later request, or to check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the selected value in a later request, or check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the answer as it came over the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large for a tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::AssertionPage</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Must be true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::AuthEditor</name>
    <message>
        <source>Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basic: user and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the API key goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::BodyEditor</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, or path of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send file as (name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request sends no body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multipart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the JSON in lines and indents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path of a file, relative to the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is read when a run starts, and sent byte for byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multipart parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application/x-www-form-urlencoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multipart/form-data; with a file name, the value is a file&apos;s path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>application/json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text/plain, unless it is JSON as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, unless a header says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not JSON yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: write &quot;{{ ... }}&quot; in quotes; a lone reference keeps its type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file to send</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ChangesPage</name>
    <message>
        <source>Changes since the last import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the OpenAPI document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone from the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables and authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: changed on both sides</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ChartBar</name>
    <message>
        <source>Wheel zooms, Shift and drag moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In every chart over time: the wheel or + and - zoom, Shift and drag or the middle button moves, a double click or 0 shows all; the arrow keys move from second to second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Response time, from the schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latencies: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which latencies the charts show, of every run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it again in the charts over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how the run stands now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the charts and numbers stand still; the run goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View held at %1, the run goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View held at %1, the run has ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ChartPanel</name>
    <message>
        <source>The chart fills once the run starts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::CheckPicker</name>
    <message>
        <source>&amp;Add Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chan&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value in the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it in place of the selected check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path into the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, 57 or {{reference}}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ChecksPanel</name>
    <message>
        <source>Thresholds, checks and notices of the run stand here. This run has none so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds, checks and notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passed, %2 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ChecksView</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was checked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::CodeScintilla</name>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;old All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfold All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::CodesChart</name>
    <message>
        <source>Answers by code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart fills once the run starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::CodesOverTimeChart</name>
    <message>
        <source>Answers per second by code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::CommandDelegate</name>
    <message>
        <source>not possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not possible now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::CommandPalette</name>
    <message>
        <source>Nothing matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do, or the name of a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::CompareModel</name>
    <message>
        <source>%1 worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in both runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario, request, measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (base)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be said of %1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ComparePage</name>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only differences that are &amp;shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and comparing the runs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentile of the latency chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences by request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs cannot be compared. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To mind (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ConditionBuilder</name>
    <message>
        <source>What the condition looks at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, 57 or {{reference}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as written below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::DesignPage</name>
    <message>
        <source>Problems and responses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step into the selected scenario or after the selected step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::DialogQuestions</name>
    <message>
        <source>Open the changes to %1 that were not saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loadgrove ended without saving them. They are of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without saving, the changes are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs (*.lgrun)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Scenario As</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::DocumentFiles</name>
    <message>
        <source>%1 cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed here is lost when the file is read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving replaces what it wrote by what is open here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save All the Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::EditTable</name>
    <message>
        <source>Remove this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this row up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this row down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::EnvironmentsEditor</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An environment has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two environments “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ErrorsChart</name>
    <message>
        <source>Errors per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers with another code than was expected, or not what was waited for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that did not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that could not be sent: a value was missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; those that were tried again, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rarer kinds of errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart fills once the run starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ExportDialog</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts as pictures (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts as drawings (SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;span %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charts as they stand in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the run&apos;s own file: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not written. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ExportPage</name>
    <message>
        <source>Export a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A live binding: it is looked up whenever it is read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::FileNotice</name>
    <message>
        <source>%1 is no longer there. Saving writes it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::FormPage</name>
    <message>
        <source>N&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::HeadersView</name>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing went over the wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::HealthLabel</name>
    <message>
        <source>Can the figures be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::HistogramChart</name>
    <message>
        <source>Latency distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of requests by service time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2
%3 requests (%4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ImportDialog</name>
    <message>
        <source>Import OpenAPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;ack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new scenario of the open document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to take from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::Inspector</name>
    <message>
        <source>Select a step to edit it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::InspectorPage</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable or disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A disabled step stays in the file and out of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run only if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always; or: requests.login.code == 200</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change continue on failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the iteration when this step fails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The iteration still counts as failed at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as an expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run only &amp;if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat &amp;until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retries, each a&amp;fter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something here is not right yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::IssuesPanel</name>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document can run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click or press Enter to go to the place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::JsonTreeModel</name>
    <message>
        <source>1 item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::KeptRun</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run did not come to its end: its program was ended, or could not write on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::KeptRunPage</name>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the figures of the whole run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label and &amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::KeyValueTable</name>
    <message>
        <source>Numbers, true, false, null and [lists] are taken as such; quotes keep text: &quot;57&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name: value, one a line; # before a line switches it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands above already: this row is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value for {%1} is needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::LatencyChart</name>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: service time, from the first byte sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: response time, from the moment that the schedule meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::LegendButton</name>
    <message>
        <source>%1
Click to hide or show.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::LibraryFiles</name>
    <message>
        <source>The label of %1 cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note of %1 cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::LibraryPage</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library of runs cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word must stand in the document, label, note, verdict, date or file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Run &amp;File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run is kept here, with all that it measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two to %1 runs (Ctrl or Shift and click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the run %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 runs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they measured is lost for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::LoadDrawing</name>
    <message>
        <source>Users over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per second over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations per second over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until each user is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the iterations are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::LoadEditor</name>
    <message>
        <source>&amp;Add a load test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users with a rate cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrival rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users only: each begins its next iteration when the one before is done.
With a rate cap: the same, but no more requests per second than that.
Arrival rate: iterations start on schedule, whether or not earlier ones are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steady, after a ramp if any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;ver time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop the run at the first failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change stop on failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the load test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add load test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove load test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change load model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ra&amp;te (requests/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ra&amp;te (iterations/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duration (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change ramp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ramp steps every (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change ramp interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pacing (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change pacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user starts its next iteration not before this many seconds after it started the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Graceful stop (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change graceful stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for a user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what happens when all users are busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When all are busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change stages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::MainWindow</name>
    <message>
        <source>Environment to run in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose values win over the document&apos;s variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;sults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open R&amp;un…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import OpenAPI…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Sa&amp;mple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
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
        <source>&amp;Filter Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Loadgrove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo Shop: not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo Shop: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved in a file yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at once, without waiting for answers (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop gracefully; press again to stop at once (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this document with its load (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window ends it; what it measured so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the Run and Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Loadgrove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loadgrove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designs HTTP scenarios, runs them as load and measures what comes back.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import OpenAPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported; Undo takes all of it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::MessageBar</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::NumberBox</name>
    <message>
        <source>“%1” is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 is possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number is needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::OperationsPage</name>
    <message>
        <source>Propose &amp;chains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by tag, method or path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check &amp;shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Uncheck shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one answer holds goes into later requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer&apos;s id goes into the requests that need it; the report lists each chain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A variable {{vars.NAME}} or the environment {{env.NAME}}; a secret itself does not belong into a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 operations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::OverlayChart</name>
    <message>
        <source>The runs are being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::OverlayDistribution</name>
    <message>
        <source>Latency distribution, % of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs are being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RateChart</name>
    <message>
        <source>Rate and users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failures/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target iterations/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts of iterations per second that were planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per second that were planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iterations/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Iterations per second that ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual users (axis on the right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 iterations/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failures/s
%2 users</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ReportModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ReportPage</name>
    <message>
        <source>Import report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RequestEditor</name>
    <message>
        <source>Change expected code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any answer; or: 201 · 2xx · 200,201 · 200-204</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expected code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer must also meet a&amp;ll of these:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never: send once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send once; or: code == 200</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (else METHOD path)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change path parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Params</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path into the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrides of the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change overrides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the document says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates are checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any certificate is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the document says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the scenario or document says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change certificate check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeout (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RequestTable</name>
    <message>
        <source>Results by request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: sort. Right click: choose columns.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ResponsePanel</name>
    <message>
        <source>Cance&amp;l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click goes to the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show passwords, tokens and cookies instead of ***</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request as it went over the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing went over the wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the chosen step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no answer that it comes from was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Scenario up to Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RowModel</name>
    <message>
        <source>Duration, with waits: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service time: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of its requests: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the intended start: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No schedule: waiting before the start is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Avg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99.9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RunController</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RunControls</name>
    <message>
        <source>Ra&amp;te</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate, per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual users of each scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes the run from now on; what ramps and stages had planned for later is given up. The change stands in the result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again; the time paused does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send nothing until you continue; what is in flight is answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RunDetails</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File na&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name for this run: &quot;baseline&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was tried, what came of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RunHeader</name>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run this document with its load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort what is in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new iterations; those in flight may finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RunListModel</name>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RunPage</name>
    <message>
        <source>This run sends its load to %1, which is not this computer. Only test what you are allowed to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RunTiles</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 retries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 iterations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 iterations/s planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from schedule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>service time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::RunView</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples (%1 failed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks (%1 failed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more notices stand under Checks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::SampleModel</name>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::SamplesPanel</name>
    <message>
        <source>&amp;Open Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real request and its answer, for each request and code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Failures only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the request in the Design place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command that sends the same; secrets are masked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ScenarioDocument</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ScenarioPage</name>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at the start of an iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never: run once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run once; or: requests.job.res.state == &quot;done&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change ignore failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A failure in here does not fail what is around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the surroundings say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::SendPlace</name>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the selected step once. What it takes from other requests is of their last answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Scenario up to &amp;Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the scenario once from its start up to the selected step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send One &amp;Iteration of All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send one iteration of every scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut off what is being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::SetPage</name>
    <message>
        <source>Set a variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>57, true, text, {{requests.login.res.token}}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type: text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::SettingsDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
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
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the editor font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Editor font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout of requests in new documents, in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds, in new documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;imeout of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder where runs are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs are &amp;kept in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds from the next start on; empty: the usual folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that loads another computer asks first, once for each host. For these, you agreed:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hosts that may be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ask Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again before the selected hosts are loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::SettingsEditor</name>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value at the start of an iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change document name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values for each place to run at, such as local or staging. The one chosen beside Run wins over the document&apos;s variables. Secrets belong into {{env.NAME}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run passes when all of these hold, for example: p95 &lt; 200ms, error_rate &lt; 1%, requests.orders_POST.p99 &lt; 500ms. One that ends with &quot;or abort&quot; or &quot;or abort after 10s&quot; ends a run that breaks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP &amp;version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP/1.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cookies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for one iteration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as long as the user runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeout (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep connections open between requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept compressed answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept any certificate (insecure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; or: http://host:port, socks5://host:port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CA &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client certificat&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File (CSV or JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change data files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 means: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::ShortcutsPage</name>
    <message>
        <source>&amp;Assign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
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
        <source>New keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, which will be without.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::SourcePage</name>
    <message>
        <source>&amp;File, folder or address of an OpenAPI or Swagger document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>openapi.yaml or https://example.com/openapi.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAPI 3.0 and 3.1 and Swagger 2.0, as JSON or YAML. Other files that it refers to are read from its own folder only. An address is fetched once, when you press Next; nothing else is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import OpenAPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAPI documents (*.json *.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::SpanChooser</name>
    <message>
        <source>&amp;Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the figures of a part of the run: drag over a chart, or type its seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::StageTable</name>
    <message>
        <source>Stage lasts (s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iterations/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one stage&apos;s end to the next the load changes evenly; the first begins at 0. A stage of 0 s is a jump.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages, users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages, requests/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages, iterations/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number from 0 to %1 is needed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stage at least is needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::StepTreeView</name>
    <message>
        <source>Scenarios and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loadgrove::SuggestionsView</name>
    <message numerus="yes">
        <source>%1 of %2 (%3) seems to belong in %n later places:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 (%3) appears in 1 later place:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 (%3) seems to belong in 1 later place:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 (%3) appears in %n later places:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to suggest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use It There</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::TimeChart</name>
    <message>
        <source>Second %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amber: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::TimingView</name>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on the wire, body %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept from the exchange before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing went over the wire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::TraceModel</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::TreeActions</name>
    <message>
        <source>&amp;Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Parallel Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch &amp;Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group into Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;ngroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ollapse All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n steps copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>curl command copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n curl commands copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Switch &amp;On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::TreeModel</name>
    <message>
        <source>last sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::VariablesView</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no variables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables after the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New with this step: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::WaitEditor</name>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uniform: anything between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential: around a mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest, in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest, in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean, in seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first number must not be above the second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::WaitPage</name>
    <message>
        <source>Wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>loadgrove::WelcomePage</name>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design a scenario, run it as load, watch how the server answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Demo Shop is a small server inside this program. Its sample runs at once, and only against your own machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Demo Shop sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a *.loadgrove.json file on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import an OpenAPI document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a *.json or *.yaml file on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that you open or save stand here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Designs HTTP scenarios and runs them as load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario and run files to open, each in a window of its own. Without one: the Demo Shop sample.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
