// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/told_figures.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "core/plan/rows.h"
#include "core/report/hdr_log.h"
#include "core/report/plain_numbers.h"
#include "core/stats/histogram_codec.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>

namespace loadgrove {

const QStringList &latencyKeys()
{
    static const QStringList keys{QStringLiteral("p50"), QStringLiteral("p90"),
                                  QStringLiteral("p95"), QStringLiteral("p99"),
                                  QStringLiteral("p999")};
    return keys;
}

const QStringList &countKeys()
{
    static const QStringList keys{QStringLiteral("count"), QStringLiteral("executed"),
                                  QStringLiteral("fail"), QStringLiteral("retries")};
    return keys;
}

QString figureLine(const QStringList &keys, const std::function<QString(const QString &)> &valueOf)
{
    QStringList parts;
    for (const QString &key : keys)
        parts += key + QLatin1Char('=') + valueOf(key);
    return parts.join(QLatin1Char(' '));
}

namespace {

double latencyOf(const LatencySummary &latency, const QString &key)
{
    const QMap<QString, double> values{{latencyKeys()[0], latency.p50},
                                       {latencyKeys()[1], latency.p90},
                                       {latencyKeys()[2], latency.p95},
                                       {latencyKeys()[3], latency.p99},
                                       {latencyKeys()[4], latency.p999}};
    return values.value(key);
}

std::int64_t countOf(const Counters &counters, const QString &key)
{
    const QMap<QString, std::int64_t> values{{countKeys()[0], counters.count()},
                                             {countKeys()[1], counters.executed},
                                             {countKeys()[2], counters.failed},
                                             {countKeys()[3], counters.retries}};
    return values.value(key);
}

QString codesOf(const RowSnapshot &row)
{
    QStringList codes;
    for (const auto &[code, count] : row.codes)
        codes += qs(code.text()) + QLatin1Char(':') + QString::number(count);
    return QStringLiteral(" codes=") + codes.join(QLatin1Char(';'));
}

QString lineOf(const RowSnapshot &row)
{
    return figureLine(latencyKeys(),
                      [&row](const QString &key) {
                          return qs(plainMilliseconds(latencyOf(row.latency, key)));
                      })
           + QLatin1Char(' ') + figureLine(countKeys(), [&row](const QString &key) {
                 return QString::number(countOf(row.counters, key));
             });
}

} // namespace

Figures figuresOf(const Snapshot &snapshot)
{
    Figures figures{{QString(), lineOf(snapshot.totals) + codesOf(snapshot.totals)}};
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].kind == Row::Kind::Request)
            figures.insert(qs(pathOf(*snapshot.info.rows, int(i))),
                           lineOf(snapshot.rows[i]) + codesOf(snapshot.rows[i]));
    }
    return figures;
}

namespace {

QString lineOfJson(const Json &status)
{
    QStringList codes;
    for (const auto &[code, count] : status.find("code_table")->members())
        codes += qs(code) + QLatin1Char(':') + qs(count.text());
    return figureLine(latencyKeys(),
                      [&](const QString &key) {
                          return qs(status.at({"latency", utf8(key)})->text());
                      })
           + QLatin1Char(' ')
           + figureLine(countKeys(),
                        [&](const QString &key) { return qs(status.find(utf8(key))->text()); })
           + QStringLiteral(" codes=") + codes.join(QLatin1Char(';'));
}

void addJsonRows(Figures &figures, const Json &scenario, const QString &path)
{
    for (const Json &request : scenario.find("requests")->items())
        figures.insert(path + QLatin1Char('/') + qs(request.find("name")->string()),
                       lineOfJson(*request.find("status")));
    for (const Json &nested : scenario.find("scenarios")->items())
        addJsonRows(figures, nested, path + QLatin1Char('/') + qs(nested.find("name")->string()));
}

} // namespace

Figures figuresOfJson(const std::string &text)
{
    const Result<Json> json = Json::parse(text);
    Figures figures{{QString(), lineOfJson(*json->find("totals"))}};
    for (const Json &scenario : json->find("scenarios")->items())
        addJsonRows(figures, scenario, qs(scenario.find("name")->string()));
    return figures;
}

namespace {

} // namespace

Figures figuresOfCsv(const std::string &text)
{
    const QStringList lines = qs(text).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    const QStringList head = lines.first().split(QLatin1Char(','));
    Figures figures;
    for (const QString &row : lines.mid(1)) {
        const QStringList cells = row.split(QLatin1Char(','));
        const auto cell = [&](const QString &key) { return cells.value(head.indexOf(key)); };
        if (cell(QStringLiteral("kind")) == QStringLiteral("scenario"))
            continue;
        figures.insert(cell(QStringLiteral("path")),
                       figureLine(latencyKeys(),
                                  [&](const QString &key) {
                                      return cell(QStringLiteral("latency_%1_ms").arg(key));
                                  })
                           + QLatin1Char(' ') + figureLine(countKeys(), cell)
                           + QStringLiteral(" codes=") + cell(QStringLiteral("codes")));
    }
    return figures;
}

namespace {

} // namespace

Figures figuresOfHtml(const std::string &text)
{
    const QString page = qs(text);
    Figures figures;
    const QRegularExpression rows(
        QStringLiteral("<tr class=\"(request|total)\" data-row=\"([^\"]*)\">(.*?)</tr>"),
        QRegularExpression::DotMatchesEverythingOption);
    for (auto found = rows.globalMatch(page); found.hasNext();) {
        const QRegularExpressionMatch row = found.next();
        const auto cell = [&row](const QString &key) {
            return QRegularExpression(
                       QStringLiteral("data-key=\"%1\" data-value=\"([^\"]*)\"").arg(key))
                .match(row.captured(3))
                .captured(1);
        };
        if (!figures.contains(row.captured(2)))
            figures.insert(row.captured(2), figureLine(latencyKeys(), cell) + QLatin1Char(' ')
                                                + figureLine(countKeys(), cell));
    }
    return figures;
}

namespace {

} // namespace

Figures figuresOfJUnit(const std::string &text)
{
    Figures figures;
    QXmlStreamReader xml(qs(text));
    QString path;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString suite = xml.attributes().value(QLatin1String("classname")).toString();
        if (xml.name() == QLatin1String("testcase"))
            path = suite == QLatin1String("run")
                       ? QString()
                       : suite.section(QLatin1Char('.'), 1) + QLatin1Char('/')
                             + xml.attributes().value(QLatin1String("name")).toString();
        if (xml.name() != QLatin1String("system-out"))
            continue;
        const QStringList lines = xml.readElementText().split(QLatin1Char('\n'));
        const auto value = [&lines](const QString &key) {
            const QStringList of = lines.filter(QRegularExpression(
                QLatin1Char('^') + QRegularExpression::escape(key) + QLatin1String(": ")));
            return of.value(0).section(QStringLiteral(": "), 1).remove(QStringLiteral(" ms"));
        };
        QStringList codes;
        for (const QString &code : lines.filter(QRegularExpression(QStringLiteral("^code "))))
            codes += code.mid(5).replace(QStringLiteral(": "), QStringLiteral(":"));
        if (!value(countKeys()[0]).isEmpty())
            figures.insert(path, figureLine(latencyKeys(),
                                            [&](const QString &key) {
                                                return value(QStringLiteral("latency.") + key);
                                            })
                                     + QLatin1Char(' ') + figureLine(countKeys(), value)
                                     + QStringLiteral(" codes=") + codes.join(QLatin1Char(';')));
    }
    return figures;
}

namespace {

QString lineOfHistogram(Histogram histogram, const LatencySummary &latency)
{
    const auto micros = [](double milliseconds) { return std::llround(milliseconds * 1000); };
    histogram.setExact(micros(latency.minimum), micros(latency.maximum), histogram.sum());
    const QMap<QString, double> percents{{latencyKeys()[0], 50},
                                         {latencyKeys()[1], 90},
                                         {latencyKeys()[2], 95},
                                         {latencyKeys()[3], 99},
                                         {latencyKeys()[4], 99.9}};
    return figureLine(
               latencyKeys(),
               [&](const QString &key) {
                   return qs(plainMilliseconds(double(histogram.percentile(percents[key])) / 1000));
               })
           + QStringLiteral(" count=") + QString::number(histogram.count());
}

} // namespace

Figures figuresOfHdrLog(const std::string &text, const Snapshot &snapshot)
{
    QMap<QString, Histogram> sums; // by tag
    for (const QString &line : qs(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(QLatin1Char(','));
        if (line.startsWith(QLatin1Char('#')) || line.startsWith(QLatin1Char('"')))
            continue;
        const bool tagged = line.startsWith(QStringLiteral("Tag="));
        const QByteArray bytes = QByteArray::fromBase64(cells.last().toLatin1());
        const Result<Histogram> histogram =
            decodeHistogram({bytes.constData(), std::size_t(bytes.size())});
        if (histogram)
            sums[tagged ? cells.first().mid(4) : QString()].add(*histogram);
    }
    Figures figures{{QString(), lineOfHistogram(sums[QString()], snapshot.totals.latency)}};
    const std::vector<std::string> tags = hdrTags(*snapshot.info.rows);
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].kind == Row::Kind::Request)
            figures.insert(qs(pathOf(*snapshot.info.rows, int(i))),
                           lineOfHistogram(sums[qs(tags[i])], snapshot.rows[i].latency));
    }
    return figures;
}

} // namespace loadgrove
