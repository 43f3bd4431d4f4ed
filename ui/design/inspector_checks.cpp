// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/inspector_checks.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/scenario/expected_code.h"
#include "core/scenario/expression.h"
#include "core/scenario/override_path.h"
#include "core/scenario/template.h"
#include "core/scenario/threshold.h"

#include <QLocale>
#include <QRegularExpression>

namespace loadgrove {

namespace {

QString atColumn(const ExpressionError &error)
{
    return Core::tr("Column %1: %2").arg(QLocale().toString(error.column), error.text);
}

QStringList without(QStringList names, const QStringList &others)
{
    for (const QString &other : others)
        names.removeAll(other);
    return names;
}

} // namespace

QString expressionProblem(const QString &text)
{
    if (text.isEmpty())
        return {};
    const ParsedExpression parsed = parseExpression(utf8(text));
    const auto *error = std::get_if<ExpressionError>(&parsed);
    return error ? atColumn(*error) : QString();
}

QString templateProblem(const QString &text)
{
    if (!text.contains(QLatin1String("{{")))
        return {};
    const ParsedTemplate parsed = parseTemplate(utf8(text));
    const auto *error = std::get_if<ExpressionError>(&parsed);
    return error ? atColumn(*error) : QString();
}

QString templateProblem(const Json &value)
{
    if (value.isString())
        return templateProblem(qs(value.string()));
    if (value.isArray()) {
        for (const Json &item : value.items()) {
            if (const QString problem = templateProblem(item); !problem.isEmpty())
                return problem;
        }
    } else if (value.isObject()) {
        for (const Json::Member &member : value.members()) {
            if (const QString problem = templateProblem(member.second); !problem.isEmpty())
                return problem;
        }
    }
    return {};
}

QString expectedCodeProblem(const QString &text)
{
    const Result<ExpectedCode> parsed = ExpectedCode::parse(utf8(text));
    return parsed ? QString() : parsed.error().message;
}

QString thresholdProblem(const QString &text)
{
    const Result<Threshold> parsed = Threshold::parse(utf8(text));
    return parsed ? QString() : parsed.error().message;
}

QString overrideProblem(const QString &path, const Request &request)
{
    if (!request.body)
        return Core::tr("There is no body to replace something in");
    Json body = *request.body;
    if (body.isString()) { // a text that is JSON goes as JSON
        Result<Json> parsed = Json::parse(body.string());
        if (!parsed)
            return Core::tr("The body is no JSON: there is no path into it");
        body = std::move(parsed).value();
    }
    const auto resolved = resolveOverridePath(utf8(path), body);
    return resolved ? QString() : resolved.error().message;
}

QStringList disabledNames(const Request &request, const char *key)
{
    const std::string prefix = std::string(key) + '.';
    QStringList names;
    for (const std::string &field : request.disabledFields) {
        if (field.starts_with(prefix))
            names.append(qs(field.substr(prefix.size())));
    }
    return names;
}

void setDisabledNames(Request &request, const char *key, const QStringList &names)
{
    if (disabledNames(request, key) == names)
        return;
    const std::string prefix = std::string(key) + '.';
    std::erase_if(request.disabledFields,
                  [&](const std::string &field) { return field.starts_with(prefix); });
    for (const QString &name : names)
        request.disabledFields.push_back(prefix + utf8(name));
}

QStringList pathParameters(const QString &path)
{
    static const QRegularExpression expressions(QStringLiteral("\\{\\{.*?(\\}\\}|$)"));
    static const QRegularExpression parameter(QStringLiteral("\\{([^{}]+)\\}"));
    const QString plain = QString(path).remove(expressions);
    QStringList names;
    for (auto found = parameter.globalMatch(plain); found.hasNext();)
        names.append(found.next().captured(1));
    names.removeDuplicates();
    return names;
}

void renamePathParameter(const QString &oldPath, const QString &newPath, KeyValues &values)
{
    const QStringList before = pathParameters(oldPath);
    const QStringList after = pathParameters(newPath);
    const QStringList gone = without(before, after);
    const QStringList added = without(after, before);
    if (gone.size() != 1 || added.size() != 1)
        return;
    const std::string name = utf8(added.front());
    for (const auto &[key, value] : values) {
        if (key == name)
            return;
    }
    for (auto &[key, value] : values) {
        if (key == utf8(gone.front()))
            key = name;
    }
}

QString retrySentence(const Retry &retry)
{
    if (retry.until.empty())
        return {};
    const QLocale locale;
    return Core::tr("At most %1 tries, %2 s apart, until %3")
        .arg(locale.toString(retry.maxRetries + 1), locale.toString(retry.interval),
             qs(retry.until));
}

} // namespace loadgrove
