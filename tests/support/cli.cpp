// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"

#include "core/base/text.h"

#include <QFile>
#include <QProcessEnvironment>

#include <functional>

namespace loadgrove {

namespace {

constexpr int patience = 60'000;

using Visit = std::function<void(const Json &row, const QString &path, bool isRequest)>;

void visitRows(const Json &holder, const QString &path, const Visit &visit)
{
    for (const char *kind : {"requests", "scenarios"}) {
        const Json *rows = holder.find(kind);
        if (!rows)
            continue;
        for (const Json &row : rows->items()) {
            const QString own = path + textAt(row, QStringLiteral("name"));
            visit(row, own, std::string_view(kind) == "requests");
            visitRows(row, own + QLatin1Char('/'), visit);
        }
    }
}

const Json *at(const Json &json, const QString &path)
{
    std::vector<std::string> keys;
    for (const QString &key : path.split(QLatin1Char('/')))
        keys.push_back(utf8(key));
    return json.at(keys);
}

std::int64_t codeSum(const Json &status)
{
    std::int64_t sum = 0;
    if (const Json *codes = status.find("code_table")) {
        for (const auto &[code, count] : codes->members())
            sum += count.integer();
    }
    return sum;
}

/// The rules for one status; totals are a status of all requests together.
QString brokenIn(const Json &status, const QString &name, bool hasCodes)
{
    const auto number = [&](const char *key) { return numberAt(status, QLatin1String(key)); };
    QString broken;
    const auto expect = [&](std::int64_t left, std::int64_t right, const char *rule) {
        if (left != right)
            broken += QStringLiteral("%1: %2 (%3, %4)\n")
                          .arg(name, QLatin1String(rule))
                          .arg(left)
                          .arg(right);
    };
    expect(number("count"),
           number("executed") + number("fail") + number("aborted") + number("retries"),
           "count = executed + fail + aborted + retries");
    if (hasCodes)
        expect(codeSum(status),
               number("executed") + number("fail") + number("retries") - number("unsent"),
               "sum of codes = executed + fail + retries - unsent");
    if (number("unsent") > number("fail"))
        broken += name + QStringLiteral(": unsent is a part of fail\n");
    return broken;
}

} // namespace

void startCli(QProcess &process, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.remove(QStringLiteral("LOADGROVE_UNSET"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LOADGROVE_CLI), arguments);
}

CliOutcome runCli(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    startCli(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool waitForError(QProcess &process, const QByteArray &text, QByteArray &seen)
{
    process.setReadChannel(QProcess::StandardError);
    for (;;) {
        seen += process.readAllStandardError();
        if (seen.contains(text))
            return true;
        if (!process.waitForReadyRead(patience))
            return false;
    }
}

QByteArray smallDocument(const std::string &url, const QByteArray &requestKeys,
                         const QByteArray &documentKeys)
{
    return R"({"loadgrove": 1, "name": "small", "variables": {"base_url": ")"
           + QByteArray::fromStdString(url) + "\"}" + documentKeys + R"(, "scenarios": [
{"type": "scenario", "name": "s", "steps": [
{"type": "request", "name": "a", "method": "GET", "url": "{{base_url}}", "path": "/x")"
           + requestKeys + "}]}]}\n";
}

QByteArray contentOf(const QString &file)
{
    QFile from(file);
    return from.open(QIODevice::ReadOnly) ? from.readAll() : QByteArray();
}

void writeContent(const QString &file, const QByteArray &content)
{
    QFile to(file);
    if (!to.open(QIODevice::WriteOnly) || to.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(file));
}

Json resultOf(const QByteArray &text)
{
    const Result<Json> json = Json::parse({text.constData(), std::size_t(text.size())});
    return json ? *json : Json();
}

std::int64_t numberAt(const Json &json, const QString &path)
{
    const Json *value = at(json, path);
    return value && value->isInteger() ? value->integer() : 0;
}

QString textAt(const Json &json, const QString &path)
{
    const Json *value = at(json, path);
    return value ? qs(value->text()) : QString();
}

const Json *rowOf(const Json &result, const QString &path)
{
    const Json *found = nullptr;
    visitRows(result, {}, [&](const Json &row, const QString &own, bool) {
        if (own == path)
            found = &row;
    });
    return found;
}

QString brokenBooks(const Json &result)
{
    if (!result.isObject())
        return QStringLiteral("no result");
    QString broken = brokenIn(*result.find("totals"), QStringLiteral("totals"), true);
    std::int64_t count = 0;
    int rows = 0;
    visitRows(result, {}, [&](const Json &row, const QString &path, bool isRequest) {
        broken += brokenIn(*row.find("status"), path, isRequest);
        count += isRequest ? numberAt(row, QStringLiteral("status/count")) : 0;
        ++rows;
    });
    if (count != numberAt(result, QStringLiteral("totals/count")))
        broken += QStringLiteral("totals: the sum of the requests is %1\n").arg(count);
    std::int64_t seconds = 0;
    for (const Json &point : result.find("timeseries")->items())
        seconds += numberAt(point, QStringLiteral("count"));
    if (seconds != count)
        broken += QStringLiteral("timeseries: the sum of the seconds is %1\n").arg(seconds);
    return rows > 0 ? broken : QStringLiteral("no rows");
}

std::int64_t requestsSeen(const Json &result)
{
    std::int64_t seen = 0;
    visitRows(result, {}, [&](const Json &row, const QString &, bool isRequest) {
        if (isRequest)
            seen += numberAt(row, QStringLiteral("status/count"))
                    - numberAt(row, QStringLiteral("status/unsent"))
                    + numberAt(row, QStringLiteral("status/redirects"));
    });
    return seen;
}

} // namespace loadgrove
