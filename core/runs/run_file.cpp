// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_file.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/format/scenario_reader.h"
#include "core/runs/failure_text.h"
#include "core/runs/run_process.h"
#include "core/runs/run_schema.h"
#include "core/runs/run_values.h"
#include "core/runs/sample_record.h"
#include "core/stats/histogram_codec.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace loadgrove {

namespace {

/// As many rows as a document may have steps.
constexpr std::size_t rowLimit = 200'000;

Error damaged(const QString &what)
{
    return {ErrorCode::Syntax, Core::tr("the run file is damaged: %1").arg(what)};
}

/// To be asked when a query gives no more rows: it may have broken off.
Result<void> outcomeOf(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    return error.isValid() ? damaged(error.text()) : Result<void>();
}

SystemSample systemOf(const QSqlQuery &second)
{
    const auto known = [&second](int column) {
        const QVariant value = second.value(column);
        return value.isNull() ? std::nullopt : std::optional(std::int64_t(value.toLongLong()));
    };
    return {
        second.value(6).toDouble(),
        second.value(7).toDouble(),
        {known(8), known(9), known(10), known(11)},
        Seconds(nanoseconds(second.value(2).toLongLong() - second.value(1).toLongLong())).count()};
}

/// Where a histogram belongs; null for what is not known.
Histogram *placeOf(Interval &stats, std::int64_t row, AnswerCode code, int kind)
{
    if (row == -1 && kind == int(LatencyKind::Lateness))
        return &stats.lateness;
    if (row == -1 && kind == int(LatencyKind::LoopDelay))
        return &stats.loopDelay;
    if (row < 0 || row >= std::int64_t(stats.rows.size()))
        return nullptr;
    RowStats &target = stats.rows[std::size_t(row)];
    switch (kind) {
    case int(LatencyKind::Service):
        return &target.codes[code].service;
    case int(LatencyKind::Response):
        return &target.codes[code].response;
    case int(LatencyKind::Busy):
        return &target.busy;
    default:
        return nullptr;
    }
}

bool isIn(const RunFile::Span &span, nanoseconds begin, nanoseconds end)
{
    const nanoseconds middle = begin + (end - begin) / 2;
    return middle >= span.begin && middle <= span.end;
}

} // namespace

Result<std::unique_ptr<RunFile>> RunFile::open(const QString &path)
{
    std::unique_ptr<RunFile> file(new RunFile);
    if (const Result<void> opened = openRun(file->m_database, path, RunDatabase::Mode::Read);
        !opened)
        return opened.error();
    for (const auto step : {&RunFile::readInfo, &RunFile::readRows, &RunFile::readRest}) {
        if (const Result<void> read = (file.get()->*step)(); !read)
            return read.error();
    }
    file->m_interrupted =
        !file->m_state && !isBeingWritten(path, file->about(QStringLiteral("writer")));
    return file;
}

Json RunFile::about(const QString &key) const
{
    return runValue(m_database, key);
}

Result<void> RunFile::readInfo()
{
    m_info.document = textOf(about(QStringLiteral("name")));
    m_info.thresholds = textsOf(about(QStringLiteral("thresholds")));
    const Json seed = about(QStringLiteral("seed"));
    if (seed.isNumber())
        m_info.seed = seed.isInteger() ? std::uint64_t(seed.integer())
                                       : QString::fromStdString(seed.write()).toULongLong();
    m_info.started =
        QDateTime::fromString(qs(textOf(about(QStringLiteral("started")))), Qt::ISODateWithMs);
    m_info.showSecrets = about(QStringLiteral("show_secrets")) == Json(true);
    Json config = about(QStringLiteral("config"));
    if (config.isNull())
        return damaged(Core::tr("it does not say what the run was"));
    Result<LoadConfig> load = loadConfigFromJson(std::move(config));
    if (!load)
        return load.error();
    m_info.config = std::move(load).value();
    m_state = stateOf(textOf(about(QStringLiteral("state"))));
    return {};
}

Result<void> RunFile::readRows()
{
    Rows rows;
    rows.hasSchedule = about(QStringLiteral("has_schedule")) == Json(true);
    QSqlQuery query(m_database.handle());
    query.exec(QStringLiteral("SELECT kind, name, parent FROM rows ORDER BY id"));
    while (query.next() && rows.rows.size() < rowLimit) {
        Row row;
        row.kind = query.value(0).toString() == QLatin1String("request") ? Row::Kind::Request
                                                                         : Row::Kind::Scenario;
        row.name = utf8(query.value(1).toString());
        row.parent = query.value(2).isNull() ? -1 : query.value(2).toInt();
        if (row.parent < -1 || row.parent >= int(rows.rows.size()))
            return damaged(Core::tr("a row stands below one that is not there"));
        rows.rows.push_back(std::move(row));
    }
    if (const Result<void> read = outcomeOf(query); !read)
        return read;
    query.exec(QStringLiteral("SELECT row, condition FROM assertions ORDER BY id"));
    while (query.next() && rows.assertions.size() < rowLimit) {
        AssertionRow assertion{query.value(0).toInt(), utf8(query.value(1).toString())};
        if (assertion.row < 0 || assertion.row >= int(rows.rows.size()))
            return damaged(Core::tr("a check belongs to a row that is not there"));
        rows.assertions.push_back(std::move(assertion));
    }
    if (const Result<void> read = outcomeOf(query); !read)
        return read;
    m_info.rows = std::make_shared<const Rows>(std::move(rows));
    return {};
}

Result<void> RunFile::readRest()
{
    const QVariant end = m_database.value(QStringLiteral("SELECT max(end_ns) FROM seconds"));
    if (!end.isValid()) // without any second it is null
        return damaged(Core::tr("its seconds cannot be read"));
    m_length = nanoseconds(end.toLongLong());
    if (m_info.config.warmup > 0) {
        const QVariant begin = m_database.value(
            QStringLiteral("SELECT min(begin_ns) FROM seconds WHERE begin_ns >= %1")
                .arg(toNanoseconds(m_info.config.warmup).count()));
        m_warmupEnd = begin.isNull() ? m_length : nanoseconds(begin.toLongLong());
    }
    const auto hasColumn = [this](const char *table, const char *column) {
        return m_database
                   .value(QStringLiteral("SELECT count(*) FROM pragma_table_info('%1') "
                                         "WHERE name = '%2'")
                              .arg(QLatin1String(table), QLatin1String(column)))
                   .toInt()
               > 0;
    };
    m_tellsFailures = hasColumn("counters", "failures");
    m_tellsPauses = hasColumn("seconds", "paused_ns");
    return {};
}

Result<void>
RunFile::forEachSecond(const Span &span,
                       const std::function<Result<void>(const SecondRecord &)> &use) const
{
    SecondRecord record(m_info.rows->rows.size(), m_info.rows->assertions.size());
    QSqlQuery query(m_database.handle());
    if (!query.exec(QStringLiteral("SELECT second, begin_ns, end_ns, users, dropped, missed_slots, "
                                   "worker_cpu, process_cpu, descriptor_limit, descriptors_free, "
                                   "ports, ports_free, %1 FROM seconds ORDER BY second")
                        .arg(m_tellsPauses ? QStringLiteral("paused_ns") : QStringLiteral("0"))))
        return damaged(query.lastError().text());
    while (query.next()) {
        record.number = query.value(0).toInt();
        record.begin = nanoseconds(query.value(1).toLongLong());
        record.end = nanoseconds(query.value(2).toLongLong());
        record.users = query.value(3).toInt();
        record.dropped = query.value(4).toLongLong();
        record.missedSlots = query.value(5).toLongLong();
        record.system = systemOf(query);
        record.paused = std::clamp(nanoseconds(query.value(12).toLongLong()), nanoseconds(0),
                                   std::max(record.end - record.begin, nanoseconds(0)));
        if (!isIn(span, record.begin, record.end))
            continue;
        record.stats.clear();
        if (const Result<void> filled = fill(record); !filled)
            return filled;
        if (const Result<void> used = use(record); !used)
            return used;
    }
    return outcomeOf(query);
}

Result<void> RunFile::fill(SecondRecord &record) const
{
    for (const auto part : {&RunFile::readCounters, &RunFile::readHistograms, &RunFile::readChecks,
                            &RunFile::readSamples}) {
        if (const Result<void> read = (this->*part)(record); !read)
            return read;
    }
    return {};
}

Result<void> RunFile::readCounters(SecondRecord &record) const
{
    QSqlQuery query(m_database.handle());
    query.prepare(
        QStringLiteral("SELECT row, executed, fail, retries, aborted, skipped, unsent, "
                       "redirects, reconnects, bytes_sent, bytes_received, %1 FROM counters "
                       "WHERE second = ?")
            .arg(m_tellsFailures ? QStringLiteral("failures") : QStringLiteral("NULL")));
    query.addBindValue(record.number);
    if (!query.exec())
        return damaged(query.lastError().text());
    while (query.next()) {
        const auto row = std::size_t(query.value(0).toLongLong());
        if (row >= record.stats.rows.size())
            return damaged(Core::tr("it counts for a row that is not there"));
        Counters &c = record.stats.rows[row].counters;
        int column = 1;
        for (std::int64_t *value :
             {&c.executed, &c.failed, &c.retries, &c.aborted, &c.skipped, &c.unsent, &c.redirects,
              &c.reconnects, &c.bytesSent, &c.bytesReceived})
            *value = query.value(column++).toLongLong();
        if (m_tellsFailures
            && !readFailures(query.value(column).toString(), record.stats.rows[row]))
            return damaged(Core::tr("it counts failures of nothing that it knows"));
    }
    return outcomeOf(query);
}

Result<void> RunFile::readHistograms(SecondRecord &record) const
{
    QSqlQuery query(m_database.handle());
    query.prepare(QStringLiteral("SELECT row, code, kind, sum_us, min_us, max_us, counts "
                                 "FROM histograms WHERE second = ?"));
    query.addBindValue(record.number);
    if (!query.exec())
        return damaged(query.lastError().text());
    while (query.next()) {
        const auto code = AnswerCode::fromText(utf8(query.value(1).toString()));
        Histogram *place =
            code ? placeOf(record.stats, query.value(0).toLongLong(), *code, query.value(2).toInt())
                 : nullptr;
        if (!place)
            return damaged(Core::tr("it has a histogram of nothing that it knows"));
        const QByteArray bytes = query.value(6).toByteArray();
        Result<Histogram> histogram =
            decodeHistogram({bytes.constData(), std::size_t(bytes.size())});
        if (!histogram)
            return histogram.error();
        histogram.value().setExact(query.value(4).toLongLong(), query.value(5).toLongLong(),
                                   query.value(3).toLongLong());
        *place = std::move(histogram).value();
    }
    return outcomeOf(query);
}

Result<void> RunFile::readChecks(SecondRecord &record) const
{
    QSqlQuery query(m_database.handle());
    query.prepare(QStringLiteral("SELECT assertion, pass, fail FROM checks WHERE second = ?"));
    query.addBindValue(record.number);
    if (!query.exec())
        return damaged(query.lastError().text());
    while (query.next()) {
        const auto assertion = std::size_t(query.value(0).toLongLong());
        if (assertion >= record.stats.assertions.size())
            return damaged(Core::tr("it counts for a check that is not there"));
        record.stats.assertions[assertion] = {query.value(1).toLongLong(),
                                              query.value(2).toLongLong()};
    }
    return outcomeOf(query);
}

Result<void> RunFile::readSamples(SecondRecord &record) const
{
    QSqlQuery query(m_database.handle());
    query.prepare(QStringLiteral("SELECT row, code, at_us, service_ns, draw, sample FROM samples "
                                 "WHERE second = ?"));
    query.addBindValue(record.number);
    if (!query.exec())
        return damaged(query.lastError().text());
    while (query.next()) {
        const Result<Json> json = Json::parse(utf8(query.value(5).toString()));
        const auto code = AnswerCode::fromText(utf8(query.value(1).toString()));
        const qint64 row = query.value(0).toLongLong();
        if (!json || !code || row < 0 || row >= qint64(record.stats.rows.size()))
            return damaged(Core::tr("a sample cannot be read"));
        Sample sample = sampleOfRecord(*json);
        sample.row = int(row);
        sample.code = *code;
        sample.at = query.value(2).toLongLong();
        sample.service = nanoseconds(query.value(3).toLongLong());
        sample.draw = query.value(4).toDouble();
        record.stats.samples.push_back(std::move(sample));
    }
    return outcomeOf(query);
}

/// Those that make sense; the rest of the run does not hang on them.
Result<std::vector<RunChange>> RunFile::readChanges() const
{
    std::vector<RunChange> changes;
    QSqlQuery query(m_database.handle());
    query.exec(QStringLiteral("SELECT at, change, value FROM changes ORDER BY rowid"));
    while (query.next()) {
        const double at = query.value(0).toDouble(), value = query.value(2).toDouble();
        const auto kind = changeKind(utf8(query.value(1).toString()));
        if (kind && at >= 0 && at <= Seconds(m_length).count() + 1 && value >= 0 && value < 1e12)
            changes.push_back({at, *kind, value});
    }
    if (const Result<void> read = outcomeOf(query); !read)
        return read.error();
    return changes;
}

} // namespace loadgrove
