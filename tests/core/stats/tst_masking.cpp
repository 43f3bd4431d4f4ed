// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/masking.h"

#include <QTest>

using namespace loadgrove;

class MaskingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void headers_data();
    void headers();
    void bodies_data();
    void bodies();
    void targets();
    void variables();
};

void MaskingTest::names_data()
{
    QTest::addColumn<bool>("secret");
    for (const char *name :
         {"Authorization", "proxy-authorization", "Cookie", "SET-COOKIE", "X-Api-Key", "x_api_key",
          "apiKey", "access_token", "Password", "client_secret", "X-Auth-Key", "sessionId"})
        QTest::newRow(name) << true;
    for (const char *name : {"Accept", "Content-Type", "WWW-Authenticate", "author", "key",
                             "Idempotency-Key", "name", "passenger", ""})
        QTest::newRow(*name ? name : "no name") << false;
}

void MaskingTest::names()
{
    QTEST(isSecretName(QTest::currentDataTag()), "secret");
}

void MaskingTest::headers_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const char *value, const char *masked) {
        QTest::newRow(name) << QString::fromLatin1(value) << QString::fromLatin1(masked);
    };
    row("Accept", "a/b", "a/b");
    row("Authorization", "Bearer abc", "***");
    row("Cookie", "session=abc; theme=dark", "session=***; theme=***");
    row("Set-Cookie", "session=abc; Path=/; HttpOnly", "session=***; Path=/; HttpOnly");
    row("Location", "/next?page=2&access_token=abc", "/next?page=2&access_token=***");
}

void MaskingTest::headers()
{
    QFETCH(QString, value);
    Sample sample;
    sample.requestHeaders = {{QTest::currentDataTag(), value.toStdString()}};
    sample.responseHeaders = sample.requestHeaders;
    const Sample masked = maskSecrets(sample);
    QTEST(QString::fromStdString(masked.requestHeaders[0].second), "masked");
    QTEST(QString::fromStdString(masked.responseHeaders[0].second), "masked");
}

void MaskingTest::bodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("cut");
    QTest::addColumn<QByteArray>("masked");
    using B = QByteArray;
    QTest::newRow("none") << B() << false << B();
    QTest::newRow("without secrets: as it was written")
        << B("{ \"b\" : 9.90 }") << false << B("{ \"b\" : 9.90 }");
    QTest::newRow("deep in JSON") << B(R"({"a":[{"refresh_token":"x"},1.50]})") << false
                                  << B(R"({"a":[{"refresh_token":"***"},1.50]})");
    QTest::newRow("a number is no secret")
        << B(R"({"token_count":3})") << false << B(R"({"token_count":3})");
    QTest::newRow("form") << B("user=a&password=x&b=1") << false << B("user=a&password=***&b=1");
    QTest::newRow("text") << B("it works = fine") << false << B("it works = fine");
    QTest::newRow("cut JSON") << B(R"({"a":"b","secret":"x\"y","c":"d)") << true
                              << B(R"({"a":"b","secret":"***","c":"d)");
    QTest::newRow("cut within the secret")
        << B(R"({"a":1,"api_key": "t0p)") << true << B(R"({"a":1,"api_key": "***)");
    QTest::newRow("bytes") << B("\xff\"password\":\"x\"\xfe") << false
                           << B("\xff\"password\":\"***\"\xfe");
}

void MaskingTest::bodies()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, cut);
    Sample sample;
    sample.requestBody = sample.responseBody = body.toStdString();
    sample.requestBodyCut = sample.responseBodyCut = cut;
    const Sample masked = maskSecrets(sample);
    QTEST(QByteArray::fromStdString(masked.requestBody), "masked");
    QTEST(QByteArray::fromStdString(masked.responseBody), "masked");
}

void MaskingTest::targets()
{
    Sample sample;
    sample.path = "/a?limit=5&access_token=x";
    sample.url = "http://127.0.0.1/a?limit=5&access_token=x#there";
    const Sample masked = maskSecrets(sample);
    QCOMPARE(masked.path, std::string("/a?limit=5&access_token=***"));
    QVERIFY(masked.url.starts_with("http://127.0.0.1/a?limit=5&access_token=***"));
}

void MaskingTest::variables()
{
    Sample sample;
    sample.variables = {
        {"vars.api_key", "x"}, {"vars.id", "57"}, {"vars.login", R"({"password":"x"})"}};
    const Sample masked = maskSecrets(sample);
    QCOMPARE(masked.variables, (HeaderList{{"vars.api_key", "***"},
                                           {"vars.id", "57"},
                                           {"vars.login", R"({"password":"***"})"}}));
}

QTEST_GUILESS_MAIN(MaskingTest)

#include "tst_masking.moc"
