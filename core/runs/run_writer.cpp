// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_writer.h"

#include "core/base/text.h"
#include "core/format/scenario_writer.h"
#include "core/runs/failure_text.h"
#include "core/runs/run_process.h"
#include "core/runs/run_schema.h"
#include "core/runs/run_values.h"
#include "core/runs/sample_record.h"
#include "core/stats/masking.h"

#include <QSqlError>
#include <QVariant>

namespace loadgrove {

namespace {

/// Of all samples' text in a file; past it only the first of a code is written.
constexpr std::size_t sampleLimit = 16u << 20;

Json textsJson(const std::vector<std::string> &texts)
{
    return Json::Array(texts.begin(), texts.end());
}

Result<void> writeTree(RunDatabase &database, const Rows &rows)
{
    QSqlQuery query(database.handle());
    query.prepare(QStringLiteral("INSERT INTO rows VALUES (?, ?, ?, ?)"));
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
        const Row &row = rows.rows[i];
        query.addBindValue(int(i));
        query.addBindValue(row.kind == Row::Kind::Request ? QStringLiteral("request")
                                                          : QStringLiteral("scenario"));
        query.addBindValue(qs(row.name));
        query.addBindValue(row.parent < 0 ? QVariant() : QVariant(row.parent));
        if (!query.exec())
            return Error{ErrorCode::Io, query.lastError().text()};
    }
    query.prepare(QStringLiteral("INSERT INTO assertions VALUES (?, ?, ?)"));
    for (std::size_t i = 0; i < rows.assertions.size(); ++i) {
        query.addBindValue(int(i));
        query.addBindValue(rows.assertions[i].row);
        query.addBindValue(qs(rows.assertions[i].condition));
        if (!query.exec())
            return Error{ErrorCode::Io, query.lastError().text()};
    }
    return {};
}

Json::Object valuesOf(const RunInfo &info)
{
    return {{"name", Json(info.document)},
            {"config", loadConfigToJson(info.config)},
            {"thresholds", textsJson(info.thresholds)},
            {"seed", Json(info.seed)},
            {"started", Json(info.started.toUTC().toString(Qt::ISODateWithMs))},
            {"has_schedule", Json(info.rows->hasSchedule)},
            {"show_secrets", Json(info.showSecrets)},
            {"writer", thisProcess()}};
}

Result<void> writeStart(RunDatabase &database, const RunInfo &info, const Json::Object &about)
{
    QStringList statements = {
        QStringLiteral("PRAGMA application_id = %1").arg(runApplicationId),
        QStringLiteral("PRAGMA user_version = %1").arg(runFileVersion),
        QStringLiteral("PRAGMA journal_mode = WAL"),
        QStringLiteral("BEGIN"),
    };
    if (const Result<void> made = database.execute(statements + runSchema()); !made)
        return made;
    if (const Result<void> written = writeTree(database, *info.rows); !written)
        return written;
    Json::Object values = valuesOf(info);
    values.insert(values.end(), about.begin(), about.end());
    for (const auto &[key, value] : values) {
        if (const Result<void> set = setRunValue(database, qs(key), value); !set)
            return set;
    }
    return database.execute({QStringLiteral("COMMIT")});
}

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace

Result<std::unique_ptr<RunWriter>> RunWriter::create(const QString &path, const RunInfo &info,
                                                     const Json::Object &about)
{
    RunDatabase database; // of this thread; the writer opens one of its own
    if (const Result<void> opened = database.open(path, RunDatabase::Mode::Create); !opened)
        return opened.error();
    if (const Result<void> written = writeStart(database, info, about); !written)
        return written.error();
    return std::unique_ptr<RunWriter>(new RunWriter(path, info));
}

RunWriter::RunWriter(const QString &path, const RunInfo &info)
    : m_path(path)
    , m_showSecrets(info.showSecrets)
    , m_tally(info.rows)
{
}

RunWriter::~RunWriter()
{
    m_second.reset(); // queries go before their database
    m_counters.reset();
    m_histogram.reset();
    m_check.reset();
    m_sample.reset();
}

Result<void> RunWriter::begin()
{
    if (!m_database.isOpen()) {
        if (const Result<void> opened = m_database.open(m_path, RunDatabase::Mode::Write); !opened)
            return opened;
        // A crash of this program loses nothing that was committed; one of the machine may.
        if (const Result<void> set =
                m_database.execute({QStringLiteral("PRAGMA synchronous = NORMAL")});
            !set)
            return set;
        const auto prepared = [this](const char *text) {
            auto query = std::make_unique<QSqlQuery>(m_database.handle());
            query->prepare(QLatin1String(text));
            return query;
        };
        m_second = prepared("INSERT INTO seconds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        m_counters =
            prepared("INSERT INTO counters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        m_histogram = prepared("INSERT INTO histograms VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        m_check = prepared("INSERT INTO checks VALUES (?, ?, ?, ?)");
        m_sample = prepared("INSERT INTO samples VALUES (?, ?, ?, ?, ?, ?, ?)");
    }
    return m_database.execute({QStringLiteral("BEGIN")});
}

Result<void> RunWriter::append(const SecondRecord &record)
{
    if (m_error.isEmpty()) {
        if (const Result<void> begun = begin(); !begun)
            m_error = begun.error().message;
    }
    if (!m_error.isEmpty())
        return outcome();
    for (const QVariant &value :
         {QVariant(record.number), QVariant(qint64(record.begin.count())),
          QVariant(qint64(record.end.count())), QVariant(record.users),
          QVariant(qint64(record.dropped)), QVariant(qint64(record.missedSlots)),
          QVariant(record.system.workerCpu), QVariant(record.system.processCpu)})
        m_second->addBindValue(value);
    for (const auto &value :
         {record.system.room.descriptorLimit, record.system.room.descriptorsFree,
          record.system.room.ports, record.system.room.portsFree})
        m_second->addBindValue(value ? QVariant(qint64(*value)) : QVariant());
    m_second->addBindValue(qint64(record.paused.count()));
    run(*m_second);
    writeHistogram(record.number, -1, {}, int(LatencyKind::Lateness), record.stats.lateness);
    writeHistogram(record.number, -1, {}, int(LatencyKind::LoopDelay), record.stats.loopDelay);
    for (std::size_t i = 0; i < record.stats.rows.size(); ++i) {
        if (!record.stats.rows[i].isEmpty())
            writeRow(record, int(i));
    }
    writeChecks(record);
    for (const Sample &sample : record.stats.samples)
        writeSample(record.number, sample);
    m_tally.add(record);
    writeValue(QStringLiteral("figures"), m_tally.figures().toJson());
    return outcome();
}

void RunWriter::writeChecks(const SecondRecord &record)
{
    for (std::size_t i = 0; i < record.stats.assertions.size(); ++i) {
        const AssertionCounts &counts = record.stats.assertions[i];
        if (counts == AssertionCounts())
            continue;
        for (const qint64 value :
             {qint64(record.number), qint64(i), qint64(counts.passed), qint64(counts.failed)})
            m_check->addBindValue(value);
        run(*m_check);
    }
}

void RunWriter::writeSample(int second, const Sample &sample)
{
    if (m_sampleBytes > sampleLimit && !sample.roles.first)
        return;
    const std::string text = sampleRecord(m_showSecrets ? sample : maskSecrets(sample)).write();
    m_sampleBytes += text.size();
    for (const QVariant &value :
         {QVariant(second), QVariant(sample.row), QVariant(qs(sample.code.text())),
          QVariant(qint64(sample.at)), QVariant(qint64(sample.service.count())),
          QVariant(sample.draw), QVariant(qs(text))})
        m_sample->addBindValue(value);
    run(*m_sample);
}

void RunWriter::writeRow(const SecondRecord &record, int row)
{
    const RowStats &stats = record.stats.rows[std::size_t(row)];
    const Counters &c = stats.counters;
    for (const std::int64_t value :
         {std::int64_t(record.number), std::int64_t(row), c.executed, c.failed, c.retries,
          c.aborted, c.skipped, c.unsent, c.redirects, c.reconnects, c.bytesSent, c.bytesReceived})
        m_counters->addBindValue(qint64(value));
    m_counters->addBindValue(failureText(stats));
    run(*m_counters);
    for (const auto &[code, latencies] : stats.codes) {
        const std::string text = code == AnswerCode() ? std::string() : code.text();
        writeHistogram(record.number, row, text, int(LatencyKind::Service), latencies.service);
        writeHistogram(record.number, row, text, int(LatencyKind::Response), latencies.response);
    }
    writeHistogram(record.number, row, {}, int(LatencyKind::Busy), stats.busy);
}

void RunWriter::writeHistogram(int second, int row, const std::string &code, int kind,
                               const Histogram &histogram)
{
    if (histogram.isEmpty())
        return;
    for (const QVariant &value :
         {QVariant(second), QVariant(row), QVariant(qs(code)), QVariant(kind),
          QVariant(qint64(histogram.sum())), QVariant(qint64(histogram.minimum())),
          QVariant(qint64(histogram.maximum())), QVariant(bytesOf(m_encoder.encode(histogram)))})
        m_histogram->addBindValue(value);
    run(*m_histogram);
}

void RunWriter::writeValue(const QString &key, const Json &value)
{
    if (!m_error.isEmpty())
        return;
    if (const Result<void> set = setRunValue(m_database, key, value); !set)
        m_error = set.error().message;
}

void RunWriter::run(QSqlQuery &query)
{
    if (m_error.isEmpty() && !query.exec())
        m_error = query.lastError().text();
}

/// Ends the transaction: the second is in the file as a whole, or not at all.
Result<void> RunWriter::outcome()
{
    if (m_error.isEmpty()) {
        if (const Result<void> done = m_database.execute({QStringLiteral("COMMIT")}); !done)
            m_error = done.error().message;
    }
    if (m_error.isEmpty())
        return {};
    if (m_database.isOpen())
        (void)m_database.execute({QStringLiteral("ROLLBACK")});
    return Error{ErrorCode::Io, m_error};
}

Result<void> RunWriter::finish(const Snapshot &end, std::optional<bool> passed)
{
    if (m_error.isEmpty()) {
        if (const Result<void> begun = begin(); !begun)
            m_error = begun.error().message;
    }
    Json::Object values = {{"state", Json(stateText(end.state))},
                           {"duration_s", Json(Seconds(end.elapsed).count())},
                           {"paused_s", Json(Seconds(end.pausedFor).count())},
                           {"notices", textsJson(end.notices)},
                           {"failure", Json(end.failure)},
                           {"writer", Json()}}; // goes
    if (passed)
        values.emplace_back("passed", Json(*passed));
    for (const auto &[key, value] : values)
        writeValue(qs(key), value);
    QSqlQuery query(m_database.handle());
    query.prepare(QStringLiteral("INSERT INTO changes VALUES (?, ?, ?)"));
    for (const RunChange &change : end.changes) {
        query.addBindValue(change.at);
        query.addBindValue(qs(changeText(change.kind)));
        query.addBindValue(change.value);
        run(query);
    }
    const Result<void> done = outcome();
    if (done)
        becomeOneFile();
    return done;
}

/// What has ended needs no log beside it: it can be copied, and read where nothing can be written.
/// Somebody who has it open prevents that, which does no harm.
void RunWriter::becomeOneFile()
{
    (void)m_database.execute({QStringLiteral("PRAGMA busy_timeout = 500"),
                              QStringLiteral("PRAGMA journal_mode = DELETE")});
}

} // namespace loadgrove
