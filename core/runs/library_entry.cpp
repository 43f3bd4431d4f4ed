// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/library_entry.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/runs/run_process.h"
#include "core/runs/run_values.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <map>

namespace loadgrove {

namespace {

using Values = std::map<std::string, Json>;

/// What an entry needs of the table "run", in one query: the document may be large.
Result<Values> readValues(const RunDatabase &database)
{
    QSqlQuery query(database.handle());
    if (!query.exec(QStringLiteral(
            "SELECT key, value FROM run WHERE key IN ('config', 'name', 'document_file', "
            "'started', 'state', 'passed', 'label', 'note', 'figures', 'writer')")))
        return Error{ErrorCode::Syntax, query.lastError().text()};
    Values values;
    while (query.next()) {
        Result<Json> json = Json::parse(utf8(query.value(1).toString()));
        if (json)
            values.emplace(utf8(query.value(0).toString()), std::move(json).value());
    }
    if (!values.contains("config")) // the one value that RunFile demands
        return Error{ErrorCode::Syntax,
                     Core::tr("the run file is damaged: it does not say what the run was")};
    return values;
}

QString textOf(const Values &values, const char *key)
{
    const auto found = values.find(key);
    return found != values.end() && found->second.isString() ? qs(found->second.string())
                                                             : QString();
}

RunEntry::State stateOfEnded(RunState state)
{
    switch (state) {
    case RunState::Finished:
        return RunEntry::State::Finished;
    case RunState::Stopped:
        return RunEntry::State::Stopped;
    default:
        return RunEntry::State::Failed;
    }
}

RunEntry::State stateOfEntry(const Values &values, const QString &file)
{
    if (const auto ended = stateOf(utf8(textOf(values, "state"))))
        return stateOfEnded(*ended);
    const auto writer = values.find("writer");
    return isBeingWritten(file, writer == values.end() ? Json() : writer->second)
               ? RunEntry::State::Writing
               : RunEntry::State::Interrupted;
}

Result<Values> readValues(const QString &file)
{
    RunDatabase database;
    if (const Result<void> opened = openRun(database, file, RunDatabase::Mode::Read); !opened)
        return opened.error();
    return readValues(database);
}

} // namespace

QString RunEntry::name() const
{
    return QFileInfo(file).fileName();
}

QString RunEntry::folder() const
{
    return QFileInfo(file).absolutePath();
}

bool RunEntry::isExpendable() const
{
    return isReadable() && state != State::Writing && label.isEmpty() && note.isEmpty();
}

const char *stateText(RunEntry::State state)
{
    switch (state) {
    case RunEntry::State::Finished:
        return "finished";
    case RunEntry::State::Stopped:
        return "stopped";
    case RunEntry::State::Failed:
        return "failed";
    case RunEntry::State::Interrupted:
        return "interrupted";
    case RunEntry::State::Writing:
        return "running";
    case RunEntry::State::Unreadable:
        return "unreadable";
    }
    return "";
}

RunEntry readRunEntry(const QString &file)
{
    RunEntry entry;
    entry.file = QFileInfo(file).absoluteFilePath();
    const Result<Values> values = readValues(entry.file);
    for (const QString &each : filesOfRun(entry.file))
        entry.bytes += QFileInfo(each).size();
    if (!values) {
        entry.problem = values.error().message;
        return entry;
    }
    entry.state = stateOfEntry(*values, entry.file);
    entry.document = textOf(*values, "name");
    entry.documentFile = textOf(*values, "document_file");
    entry.started = QDateTime::fromString(textOf(*values, "started"), Qt::ISODateWithMs);
    entry.label = textOf(*values, "label");
    entry.note = textOf(*values, "note");
    if (const auto passed = values->find("passed");
        passed != values->end() && passed->second.isBool())
        entry.passed = passed->second.boolean();
    if (const auto figures = values->find("figures"); figures != values->end())
        entry.figures = KeyFigures::of(figures->second);
    return entry;
}

QStringList filesOfRun(const QString &file)
{
    QStringList files = {file};
    for (const char *suffix : {"-wal", "-shm", "-journal"}) {
        if (QFileInfo::exists(file + QLatin1String(suffix)))
            files += file + QLatin1String(suffix);
    }
    return files;
}

} // namespace loadgrove
