// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/net/url.h"

#include <QTest>

using namespace loadgrove;

/// URLs taken apart, joined, encoded, and followed.
class TestUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void keepsUserInfoApart();
    void resolves_data();
    void resolves();
    void refusesLocations_data();
    void refusesLocations();
    void encodes_data();
    void encodes();
    void joins_data();
    void joins();
};

void TestUrl::parses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("target");

    const auto row = [](const char *name, const char *url, const char *host, int port, bool tls,
                        const char *authority, const char *target) {
        QTest::newRow(name) << QString::fromUtf8(url) << QString::fromUtf8(host) << port << tls
                            << QString::fromUtf8(authority) << QString::fromUtf8(target);
    };
    row("bare", "http://example.com", "example.com", 80, false, "example.com", "/");
    row("tls", "https://example.com/", "example.com", 443, true, "example.com", "/");
    row("port", "http://example.com:8080/a", "example.com", 8080, false, "example.com:8080", "/a");
    row("usual port", "https://example.com:443/a", "example.com", 443, true, "example.com", "/a");
    row("empty port", "http://example.com:/a", "example.com", 80, false, "example.com", "/a");
    row("other's usual port", "http://a:443/", "a", 443, false, "a:443", "/");
    row("case", "HTTP://Example.COM/A", "example.com", 80, false, "example.com", "/A");
    row("query", "http://a/b?c=d&e", "a", 80, false, "a", "/b?c=d&e");
    row("query without path", "http://a?c=/d", "a", 80, false, "a", "/?c=/d");
    row("empty query", "http://a/b?", "a", 80, false, "a", "/b");
    row("fragment", "http://a/b?c#d?e", "a", 80, false, "a", "/b?c");
    row("fragment only", "http://a#b", "a", 80, false, "a", "/");
    row("IPv4", "http://127.0.0.1:1/x", "127.0.0.1", 1, false, "127.0.0.1:1", "/x");
    row("IPv6", "http://[::1]/x", "::1", 80, false, "[::1]", "/x");
    row("IPv6 with port", "https://[2001:DB8::1]:8443", "2001:db8::1", 8443, true,
        "[2001:db8::1]:8443", "/");
    row("escapes stay", "http://a/%7Eb%2f?x=%20", "a", 80, false, "a", "/%7Eb%2f?x=%20");
    row("forbidden are encoded", "http://a/b c\"<{}|^`>\\?d e", "a", 80, false, "a",
        "/b%20c%22%3C%7B%7D%7C%5E%60%3E%5C?d%20e");
    row("line breaks are encoded", "http://a/b\r\nHost: c", "a", 80, false, "a",
        "/b%0D%0AHost:%20c");
    row("UTF-8", "http://a/ä?ö", "a", 80, false, "a", "/%C3%A4?%C3%B6");
    row("international host", "http://bücher.example/", "xn--bcher-kva.example", 80, false,
        "xn--bcher-kva.example", "/");
    row("blanks around", "  http://a/b \n", "a", 80, false, "a", "/b");
    row("user", "http://me:secret@a:81/b@c", "a", 81, false, "a:81", "/b@c");
    row("underscore", "http://my_service/x", "my_service", 80, false, "my_service", "/x");
}

void TestUrl::parses()
{
    QFETCH(QString, url);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(bool, tls);
    QFETCH(QString, authority);
    QFETCH(QString, target);

    const Result<TargetUrl> parsed = parseUrl(utf8(url));
    QVERIFY2(parsed.ok(), parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(qs(parsed->endpoint.host), host);
    QCOMPARE(int(parsed->endpoint.port), port);
    QCOMPARE(parsed->endpoint.tls, tls);
    QCOMPARE(parsed->endpoint.insecure, false);
    QCOMPARE(qs(parsed->authority), authority);
    QCOMPARE(qs(parsed->target()), target);
}

void TestUrl::refuses_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"",
                            "   ",
                            "/path",
                            "example.com",
                            "localhost:8080/x",
                            "ftp://a/b",
                            "http:/a",
                            "http://",
                            "http://:80/",
                            "http:///a",
                            "http://a:0/",
                            "http://a:65536/",
                            "http://a:x/",
                            "http://a:-1/",
                            "http://a:80:81/",
                            "http://[::1/",
                            "http://[::g]/",
                            "http://[127.0.0.1]/",
                            "http://[::1]x/",
                            "http://a b/",
                            "http://a%20b/",
                            "http://a\x01/",
                            "://a/"})
        QTest::addRow("%s", url) << QString::fromUtf8(url);
}

void TestUrl::refuses()
{
    QFETCH(QString, url);
    const Result<TargetUrl> parsed = parseUrl(utf8(url));
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().code, ErrorCode::Invalid);
    QVERIFY(!parsed.error().message.isEmpty());
}

void TestUrl::keepsUserInfoApart()
{
    QCOMPARE(parseUrl("http://me:a%40b@host/")->userInfo, std::string("me:a%40b"));
    QCOMPARE(parseUrl("http://host/a@b")->userInfo, std::string());
}

void TestUrl::resolves_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *location, const char *result,
                        const char *base = "http://a/b/c/d;p?q") {
        QTest::addRow("%s <- %s", base, location)
            << QString::fromUtf8(base) << QString::fromUtf8(location) << QString::fromUtf8(result);
    };
    // RFC 3986, 5.4, less those with other schemes or fragments
    row("g", "http://a/b/c/g");
    row("./g", "http://a/b/c/g");
    row("g/", "http://a/b/c/g/");
    row("/g", "http://a/g");
    row("//g", "http://g/");
    row("?y", "http://a/b/c/d;p?y");
    row("g?y", "http://a/b/c/g?y");
    row(";x", "http://a/b/c/;x");
    row("g;x?y", "http://a/b/c/g;x?y");
    row("", "http://a/b/c/d;p?q");
    row(".", "http://a/b/c/");
    row("./", "http://a/b/c/");
    row("..", "http://a/b/");
    row("../", "http://a/b/");
    row("../g", "http://a/b/g");
    row("../..", "http://a/");
    row("../../g", "http://a/g");
    row("../../../g", "http://a/g");
    row("/./g", "http://a/g");
    row("/../g", "http://a/g");
    row("g.", "http://a/b/c/g.");
    row("..g", "http://a/b/c/..g");
    row("./../g", "http://a/b/g");
    row("g/./h", "http://a/b/c/g/h");
    row("g/../h", "http://a/b/c/h");
    row("g;x=1/../y", "http://a/b/c/y");
    row("g?y/../x", "http://a/b/c/g?y/../x");
    // and what servers send
    row("g#there", "http://a/b/c/g");
    row("https://other.example:8443/x?y", "https://other.example:8443/x?y");
    row("HTTP://Other.example:80/x", "http://other.example/x");
    row("//other.example/x", "https://other.example/x", "https://a/");
    row("/x y", "http://a/x%20y");
    row(" /padded ", "http://a/padded");
    row("/login?next=http://b/c", "http://a/login?next=http://b/c");
    row("x", "http://a/x", "http://a");
    row("/x", "http://[::1]:8080/x", "http://[::1]:8080/y");
    row("?page=2", "http://127.0.0.1:81/list?page=2", "http://127.0.0.1:81/list?page=1");
}

void TestUrl::resolves()
{
    QFETCH(QString, base);
    QFETCH(QString, location);
    QFETCH(QString, result);
    const Result<std::string> resolved = resolveLocation(utf8(base), utf8(location));
    QVERIFY2(resolved.ok(), resolved ? "" : qPrintable(resolved.error().message));
    QCOMPARE(qs(*resolved), result);
}

void TestUrl::refusesLocations_data()
{
    QTest::addColumn<QString>("location");
    for (const char *location :
         {"ftp://a/b", "mailto:me@example.com", "javascript:alert(1)", "a:b", "http:x", "http://",
          "http://a:99999/", "//", "file:///etc/passwd"})
        QTest::addRow("%s", location) << QString::fromUtf8(location);
}

void TestUrl::refusesLocations()
{
    QFETCH(QString, location);
    QVERIFY(!resolveLocation("http://a/b", utf8(location)).ok());
}

void TestUrl::encodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("percent");
    QTest::addColumn<QString>("form");
    const auto row = [](const char *name, const char *text, const char *percent, const char *form) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(percent)
                            << QString::fromUtf8(form);
    };
    row("empty", "", "", "");
    row("unreserved", "azAZ09-._~", "azAZ09-._~", "azAZ09-._~");
    row("blank", "a b", "a%20b", "a+b");
    row("plus", "a+b", "a%2Bb", "a%2Bb");
    row("reserved", "/?#[]@!$&'()*,;=:%", "%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2C%3B%3D%3A%25",
        "%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2C%3B%3D%3A%25");
    row("UTF-8", "€", "%E2%82%AC", "%E2%82%AC");
    row("control", "\r\n\x7f", "%0D%0A%7F", "%0D%0A%7F");
}

void TestUrl::encodes()
{
    QFETCH(QString, text);
    QFETCH(QString, percent);
    QFETCH(QString, form);
    QCOMPARE(qs(percentEncode(utf8(text))), percent);
    QCOMPARE(qs(formEncode(utf8(text))), form);
}

void TestUrl::joins_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("joined");
    const auto row = [](const char *url, const char *path, const char *joined) {
        QTest::addRow("%s + %s", url, path)
            << QString::fromUtf8(url) << QString::fromUtf8(path) << QString::fromUtf8(joined);
    };
    row("http://a", "b", "http://a/b");
    row("http://a/", "b", "http://a/b");
    row("http://a", "/b", "http://a/b");
    row("http://a/", "/b", "http://a/b");
    row("http://a//", "//b/", "http://a/b/");
    row("http://a/b", "c/d", "http://a/b/c/d");
    row("http://a", "", "http://a");
    row("http://a/", "", "http://a/");
    row("", "/b", "/b");
    row("", "", "");
    row("http://a/b", "?c=d", "http://a/b?c=d");
    row("http://a", "/", "http://a/");
}

void TestUrl::joins()
{
    QFETCH(QString, url);
    QFETCH(QString, path);
    QFETCH(QString, joined);
    QCOMPARE(qs(joinUrl(utf8(url), utf8(path))), joined);
}

QTEST_GUILESS_MAIN(TestUrl)
#include "tst_url.moc"
