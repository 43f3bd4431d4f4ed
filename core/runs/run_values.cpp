// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_values.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/runs/run_schema.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr qsizetype labelLimit = 200;
constexpr qsizetype noteLimit = 20'000;

Result<void> setText(const QString &path, const QString &key, const Result<QString> &text)
{
    if (!text)
        return text.error();
    RunDatabase database;
    if (const Result<void> opened = openRun(database, path, RunDatabase::Mode::Write); !opened)
        return opened;
    return setRunValue(database, key, Json(*text));
}

Result<QString> bounded(const QString &text, qsizetype limit)
{
    if (text.size() > limit)
        return Error{ErrorCode::Limit,
                     Core::tr("it has %1 characters, more than %2").arg(text.size()).arg(limit)};
    return text;
}

} // namespace

Result<void> openRun(RunDatabase &database, const QString &path, RunDatabase::Mode mode)
{
    if (const Result<void> opened = database.open(path, mode); !opened)
        return opened;
    const QVariant id = database.value(QStringLiteral("PRAGMA application_id"));
    if (!id.isValid() || id.toInt() != runApplicationId)
        return Error{ErrorCode::Syntax, Core::tr("this is no Loadgrove run file")};
    const int version = database.value(QStringLiteral("PRAGMA user_version")).toInt();
    if (version != runFileVersion)
        return Error{
            ErrorCode::Version,
            Core::tr("this run file was made by a newer version of Loadgrove (file version "
                     "%1, this program reads up to %2)")
                .arg(version)
                .arg(runFileVersion)};
    return {};
}

Json runValue(const RunDatabase &database, const QString &key)
{
    QSqlQuery query(database.handle());
    query.prepare(QStringLiteral("SELECT value FROM run WHERE key = ?"));
    query.addBindValue(key);
    if (!query.exec() || !query.next())
        return {};
    Result<Json> json = Json::parse(utf8(query.value(0).toString()));
    return json ? std::move(json).value() : Json();
}

Result<void> setRunValue(RunDatabase &database, const QString &key, const Json &value)
{
    const bool none = value.isNull() || (value.isString() && value.string().empty());
    QSqlQuery query(database.handle());
    query.prepare(none ? QStringLiteral("DELETE FROM run WHERE key = ?")
                       : QStringLiteral("INSERT OR REPLACE INTO run VALUES (?, ?)"));
    query.addBindValue(key);
    if (!none)
        query.addBindValue(qs(value.write()));
    if (!query.exec())
        return Error{ErrorCode::Io, query.lastError().text()};
    return {};
}

std::string textOf(const Json &json)
{
    return json.isString() ? json.string() : std::string();
}

std::vector<std::string> textsOf(const Json &json)
{
    std::vector<std::string> texts;
    if (!json.isArray())
        return texts;
    for (const Json &item : json.items())
        texts.push_back(textOf(item));
    return texts;
}

Result<QString> checkedLabel(const QString &label)
{
    const QString text = label.trimmed();
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (std::any_of(text.begin(), text.end(), isControl))
        return Error{ErrorCode::Invalid, Core::tr("a label is one line of text")};
    return bounded(text, labelLimit);
}

Result<QString> checkedNote(const QString &note)
{
    return bounded(note.trimmed(), noteLimit);
}

Result<void> setRunLabel(const QString &path, const QString &label)
{
    return setText(path, QStringLiteral("label"), checkedLabel(label));
}

Result<void> setRunNote(const QString &path, const QString &note)
{
    return setText(path, QStringLiteral("note"), checkedNote(note));
}

} // namespace loadgrove
