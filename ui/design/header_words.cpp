// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/header_words.h"

namespace loadgrove {

namespace {

struct Usual
{
    const char *name;
    const char *values; // one a line
};

constexpr char mediaTypes[] =
    "application/json\napplication/xml\napplication/x-www-form-urlencoded\n"
    "application/octet-stream\napplication/problem+json\napplication/x-ndjson\n"
    "application/graphql-response+json\napplication/pdf\ntext/plain\ntext/plain; charset=utf-8\n"
    "text/html\ntext/csv\ntext/xml\nimage/png\nimage/jpeg";

// The media types of Accept come on top of these.
constexpr Usual usual[] = {
    {"Accept", "*/*"},
    {"Accept-Charset", "utf-8"},
    {"Accept-Encoding", "gzip, deflate\ngzip\nidentity"},
    {"Accept-Language", "en\nen-US,en;q=0.9\nde\n*"},
    {"Authorization", "Bearer {{env.TOKEN}}\nBearer \nBasic "},
    {"Cache-Control", "no-cache\nno-store\nmax-age=0\nonly-if-cached"},
    {"Connection", "keep-alive\nclose"},
    {"Content-Encoding", "gzip\ndeflate"},
    {"Content-Language", "en"},
    {"Content-Type", ""},
    {"Cookie", ""},
    {"Expect", "100-continue"},
    {"Forwarded", ""},
    {"Host", ""},
    {"Idempotency-Key", "{{uuid()}}"},
    {"If-Match", "*\n\"\""},
    {"If-Modified-Since", ""},
    {"If-None-Match", "*\n\"\""},
    {"Origin", "{{base_url}}"},
    {"Pragma", "no-cache"},
    {"Prefer", "return=minimal\nreturn=representation\nrespond-async"},
    {"Range", "bytes=0-1023"},
    {"Referer", "{{base_url}}"},
    {"Traceparent", ""},
    {"User-Agent", ""},
    {"X-API-Key", "{{env.API_KEY}}"},
    {"X-Correlation-ID", "{{uuid()}}"},
    {"X-Forwarded-For", ""},
    {"X-Request-ID", "{{uuid()}}"},
    {"X-Requested-With", "XMLHttpRequest"},
};

} // namespace

QStringList usualHeaders()
{
    QStringList names;
    for (const Usual &header : usual)
        names.append(QLatin1String(header.name));
    return names;
}

QStringList usualAnswerHeaders()
{
    QStringList names;
    for (const char *name : {"access-control-allow-origin",
                             "age",
                             "allow",
                             "cache-control",
                             "content-encoding",
                             "content-language",
                             "content-length",
                             "content-type",
                             "date",
                             "etag",
                             "expires",
                             "last-modified",
                             "link",
                             "location",
                             "retry-after",
                             "server",
                             "set-cookie",
                             "strict-transport-security",
                             "vary",
                             "www-authenticate",
                             "x-ratelimit-remaining",
                             "x-request-id"})
        names.append(QLatin1String(name));
    return names;
}

QStringList usualHeaderValues(const QString &name)
{
    QStringList values;
    for (const Usual &header : usual) {
        if (name.compare(QLatin1String(header.name), Qt::CaseInsensitive) == 0)
            values = QString(QLatin1String(header.values)).split(QLatin1Char('\n'));
    }
    values.removeAll(QString());
    const QString lower = name.toLower();
    if (lower == QLatin1String("accept") || lower == QLatin1String("content-type"))
        values += QString(QLatin1String(mediaTypes)).split(QLatin1Char('\n'));
    return values;
}

} // namespace loadgrove
