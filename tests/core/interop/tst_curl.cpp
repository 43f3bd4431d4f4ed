// SPDX-License-Identifier: GPL-3.0-or-later
// curl commands as requests, and requests as curl commands.
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/interop/curl.h"
#include "core/interop/shell_words.h"
#include "core/scenario/validate.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace loadgrove;

class TestCurl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void wordsAsTheShellReadsThem();
    void reads_data();
    void reads();
    void notes_data();
    void notes();
    void refuses_data();
    void refuses();
    void recognises();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void anythingIsReadOrRefused();
};

namespace {

/// The only request, as the scenario file writes it, without what is always the same.
QString requestOf(const QString &command)
{
    const Result<CurlRequests> read = readCurl(utf8(command));
    if (!read)
        return read.error().message;
    QStringList all;
    for (const Step &step : read->steps) {
        const Result<Json> json = Json::parse(writeSteps({step}));
        Json first = json->items().front();
        Json::Object kept;
        for (const Json::Member &member : first.members()) {
            const bool usual = member.first == "type" || member.first == "name"
                               || member.first == "follow_redirects";
            if (!usual)
                kept.push_back(member);
        }
        all << qs(Json(kept).write());
    }
    return all.join(QLatin1Char('\n'));
}

} // namespace

void TestCurl::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected"); // commands end with ";"
    const auto row = [](const char *name, const char *text,
                        std::initializer_list<const char *> expected) {
        QStringList words;
        for (const char *word : expected)
            words << QString::fromUtf8(word);
        QTest::newRow(name) << QString::fromUtf8(text) << words;
    };
    row("blanks", "  a \t b  ", {"a", "b", ";"});
    row("single", "'a b' 'c\\'", {"a b", "c\\", ";"});
    row("double", R"("a b" "q\"x" "b\\s" "d\$" "n\n")", {"a b", "q\"x", "b\\s", "d$", "n\\n", ";"});
    row("together", R"(a'b'"c"\ d)", {"abc d", ";"});
    row("empty", "'' \"\"", {"", "", ";"});
    row("ansi", R"($'a\tb\'c\x41\u00e9\101\n')",
        {"a\tb'c"
         "A\u00e9"
         "A\n",
         ";"});
    row("surrogates", R"($'\ud83d\ude00')", {"\U0001f600", ";"});
    row("continued", "a \\\n b \\\r\n c ^\r\n d", {"a", "b", "c", "d", ";"});
    row("within a word", "ab\\\ncd", {"abcd", ";"});
    row("commands", "a\nb; c && d", {"a", ";", "b", ";", "c", ";", "d", ";"});
    row("comment", "# no\na # no 'quote\nb#c", {"a", ";", "b#c", ";"});
    row("nothing is expanded", "$A `b` *", {"$A", "`b`", "*", ";"});
}

void TestCurl::words()
{
    QFETCH(QString, text);
    const Result<std::vector<ShellCommand>> commands = shellCommands(utf8(text));
    QVERIFY(commands);
    QStringList all;
    for (const ShellCommand &command : *commands) {
        for (const std::string &word : command)
            all << qs(word);
        all << QStringLiteral(";");
    }
    QTEST(all, "expected");
}

/// What we quote, a shell reads as it was, and so do we.
void TestCurl::wordsAsTheShellReadsThem()
{
    const QStringList texts = {QStringLiteral("plain"), QStringLiteral("it's"), QString(),
                               QStringLiteral("a b\n\"c\" $d `e` \\ #"),
                               QString::fromUtf8("größer {{x}} & | ; < >")};
    for (const QString &text : texts) {
        const QString quoted = qs(shellQuoted(utf8(text)));
        const auto ours = shellCommands(utf8(quoted));
        QVERIFY(ours && ours->size() == 1 && ours->front().size() == 1);
        QCOMPARE(qs(ours->front().front()), text);
        QProcess shell;
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"), QStringLiteral("printf %s ") + quoted});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), text);
    }
}

void TestCurl::reads_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *command, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(command) << QString::fromUtf8(expected);
    };
    row("get", "curl http://h:81/a/b", R"({"method":"GET","url":"http://h:81","path":"/a/b"})");
    row("no scheme", "curl h/a", R"({"method":"GET","url":"http://h","path":"/a"})");
    row("query", "curl 'https://h/a?x=1&y=%26+z&x=2'",
        R"({"method":"GET","url":"https://h","path":"/a","query_params":{"x":["1","2"],"y":"& z"}})");
    row("query without values", "curl 'http://h/a?flag'",
        R"({"method":"GET","url":"http://h","path":"/a?flag"})");
    row("method", "curl -X DELETE http://h/a",
        R"({"method":"DELETE","url":"http://h","path":"/a"})");
    row("joined", "curl -XPUT -Hx:1 http://h/",
        R"({"method":"PUT","url":"http://h","path":"/","headers":{"x":"1"}})");
    row("long with equals", "curl --request=PUT --url=http://h/",
        R"({"method":"PUT","url":"http://h","path":"/"})");
    row("headers", "curl http://h/ -H 'Accept: a/b' -H 'X-Empty;' -H 'Expect:' -H 'accept: c/d'",
        R"({"method":"GET","url":"http://h","path":"/","headers":{"Accept":"c/d","X-Empty":""}})");
    row("json", R"(curl http://h/ -H 'Content-Type: application/json' -d '{"a": 1, "b": "{{x}}"}')",
        R"({"method":"POST","url":"http://h","path":"/","headers":{"Content-Type":"application/json"},)"
        R"("body":{"a":1,"b":"\\{{x}}"}})");
    row("--json", R"(curl http://h/ --json '{"a":' --json ' 1}')",
        R"({"method":"POST","url":"http://h","path":"/","headers":{"Content-Type":"application/json",)"
        R"("Accept":"application/json"},"body":{"a":1}})");
    row("form", "curl http://h/ -d a=1 -d 'b=x+y%21' --data-urlencode 'c=ö &'",
        R"({"method":"POST","url":"http://h","path":"/","form_params":{"a":"1","b":"x y!","c":"ö &"}})");
    row("raw", "curl http://h/ --data-raw '@a'",
        R"({"method":"POST","url":"http://h","path":"/",)"
        R"("headers":{"Content-Type":"application/x-www-form-urlencoded"},"body":"@a"})");
    row("a file", "curl http://h/ -H 'Content-Type: image/png' --data-binary @dir/a.png",
        R"({"method":"POST","url":"http://h","path":"/","headers":{"Content-Type":"image/png"},)"
        R"("body_file":"dir/a.png"})");
    row("a file as curl sends it", "curl http://h/ --data-binary @a",
        R"({"method":"POST","url":"http://h","path":"/",)"
        R"("headers":{"Content-Type":"application/x-www-form-urlencoded"},"body_file":"a"})");
    row("get with data", "curl -G http://h/a -d x=1 --data-urlencode 'y=a b'",
        R"({"method":"GET","url":"http://h","path":"/a","query_params":{"x":"1","y":"a b"}})");
    row("multipart",
        R"(curl http://h/ -F a=1 -F 'f=@dir/x.png;type=image/png' -F 'g=@y;filename="z"')",
        R"({"method":"POST","url":"http://h","path":"/","multipart_params":[{"name":"a","value":"1"},)"
        R"({"name":"f","value":"dir/x.png","filename":"x.png","content_type":"image/png"},)"
        R"({"name":"g","value":"y","filename":"z"}]})");
    row("form string", "curl http://h/ --form-string 'a=@b'",
        R"({"method":"POST","url":"http://h","path":"/","multipart_params":[{"name":"a","value":"@b"}]})");
    row("user", "curl -u ada:pw:x http://h/",
        R"({"method":"GET","url":"http://h","path":"/","auth":{"type":"basic","username":"ada","password":"pw:x"}})");
    row("user in the URL", "curl http://ada:p%40w@h/",
        R"({"method":"GET","url":"http://h","path":"/","auth":{"type":"basic","username":"ada","password":"p@w"}})");
    row("bearer", "curl --oauth2-bearer t http://h/",
        R"({"method":"GET","url":"http://h","path":"/","auth":{"type":"bearer","token":"t"}})");
    row("insecure and timeout", "curl -skm 2.5 https://h/",
        R"({"method":"GET","url":"https://h","path":"/","insecure":true,"timeout":2.5})");
    row("head", "curl -I http://h/", R"({"method":"HEAD","url":"http://h","path":"/"})");
    row("others",
        "curl -b 'a=1; b=2' -A agent -e http://r/ --compressed -o out -w '%{code}' http://h/",
        R"({"method":"GET","url":"http://h","path":"/","headers":{"Cookie":"a=1; b=2",)"
        R"("User-Agent":"agent","Referer":"http://r/"}})");
    row("two", "curl http://h/a\ncurl -X POST http://h/b",
        "{\"method\":\"GET\",\"url\":\"http://h\",\"path\":\"/a\"}\n"
        "{\"method\":\"POST\",\"url\":\"http://h\",\"path\":\"/b\"}");
    row("a prompt", "$ curl http://h/a", R"({"method":"GET","url":"http://h","path":"/a"})");
}

void TestCurl::reads()
{
    QFETCH(QString, command);
    QFETCH(QString, expected);
    QCOMPARE(requestOf(command), expected);
    const Result<CurlRequests> read = readCurl(utf8(command));
    QVERIFY2(read->notes.isEmpty(), qPrintable(read->notes.join(u' ')));
    for (const Step &step : read->steps) {
        QVERIFY(!step.name.empty());
        QCOMPARE(step.as<Request>()->followRedirects, false);
    }
}

void TestCurl::notes_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("told");
    QTest::newRow("proxy") << "curl -x http://p:1 http://h/"
                           << "-x was left out";
    QTest::newRow("retry") << "curl --retry 5 http://h/"
                           << "--retry was left out";
    QTest::newRow("data file") << "curl -d @body.json http://h/"
                               << "@body.json was left out";
    QTest::newRow("file and more") << "curl --data-binary @f -d a=1 http://h/"
                                   << "@f was left out";
    QTest::newRow("encoded file") << "curl --data-urlencode n@f http://h/"
                                  << "n@f was left out";
    QTest::newRow("cookie file") << "curl -b jar http://h/"
                                 << "-b jar was left out";
    QTest::newRow("part from a file") << "curl -F 'a=<f' http://h/"
                                      << "-F a=<f was left out";
    QTest::newRow("header") << "curl -H nonsense http://h/"
                            << "\"nonsense\" was left out";
    QTest::newRow("command") << "cd /tmp; curl http://h/"
                             << "the command \"cd\" was left out";
}

void TestCurl::notes()
{
    QFETCH(QString, command);
    QFETCH(QString, told);
    const Result<CurlRequests> read = readCurl(utf8(command));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->steps.size(), std::size_t(1));
    QCOMPARE(read->notes.size(), 1);
    QVERIFY2(read->notes[0].contains(told), qPrintable(read->notes[0]));
}

void TestCurl::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("message");
    QTest::newRow("no URL") << "curl -X POST"
                            << "names no URL";
    QTest::newRow("open quote") << "curl 'http://h/"
                                << "a quote is not closed";
    QTest::newRow("unknown") << "curl --frob http://h/"
                             << "no option --frob";
    QTest::newRow("unknown letter") << "curl -sY http://h/"
                                    << "no option -Y";
    QTest::newRow("without value") << "curl http://h/ -H"
                                   << "-H needs a value";
    QTest::newRow("time") << "curl -m soon http://h/"
                          << "-m needs a number";
    QTest::newRow("URL") << "curl 'ftp://h/'"
                         << "ftp://h/: ";
    QTest::newRow("none") << "wget http://h/"
                          << "no curl command";
    QTest::newRow("too long") << QString(2 << 20, u'x') << "longer than 1 MiB";
    QTest::newRow("too many") << QStringLiteral("curl h\n").repeated(1001) << "more than 1000";
}

void TestCurl::refuses()
{
    QFETCH(QString, command);
    QFETCH(QString, message);
    const Result<CurlRequests> read = readCurl(utf8(command));
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(message), qPrintable(read.error().message));
}

void TestCurl::recognises()
{
    QVERIFY(looksLikeCurl(" \n curl http://h/"));
    QVERIFY(looksLikeCurl("$ curl http://h/"));
    QVERIFY(!looksLikeCurl("curly"));
    QVERIFY(!looksLikeCurl("[{\"type\": \"request\"}]"));
}

void TestCurl::writesWhatItReads_data()
{
    reads_data();
}

/// A command of a request reads as the same request.
void TestCurl::writesWhatItReads()
{
    QFETCH(QString, command);
    const Result<CurlRequests> read = readCurl(utf8(command));
    QVERIFY(read);
    for (const Step &step : read->steps) {
        const Request &request = *step.as<Request>();
        const std::string written = curlCommand(request);
        const QString once = requestOf(qs(written));
        const Result<CurlRequests> again = readCurl(written);
        QVERIFY2(again, written.c_str());
        QCOMPARE(again->steps.front().as<Request>()->method, request.method);
        QCOMPARE(requestOf(qs(curlCommand(*again->steps.front().as<Request>()))), once);
    }
}

/// Mutants of a command neither crash nor hang; what is read can be written as a document.
void TestCurl::anythingIsReadOrRefused()
{
    QRandomGenerator random(7);
    const QByteArray seed =
        R"(curl -sSX POST 'http://h/a?b=c&d=%2' -H "A: b" --json $'{\x22a\u00e9}' )"
        R"(-F 'a=@b;type=c' \)"
        "\n"
        R"(-u a:b -G --data-urlencode "x=y" -m 3)";
    for (int i = 0; i < 20'000; ++i) {
        QByteArray text = seed;
        for (int n = int(random.bounded(6)); n >= 0; --n) {
            const int at = int(random.bounded(quint32(text.size())));
            if (random.bounded(2))
                text[at] = char(random.bounded(256));
            else
                text.remove(at, int(random.bounded(8)));
            if (text.isEmpty())
                text = "c";
        }
        const Result<CurlRequests> read = readCurl(text.toStdString());
        if (read)
            QVERIFY(!writeSteps(read->steps).empty());
    }
}

QTEST_GUILESS_MAIN(TestCurl)
#include "tst_curl.moc"
