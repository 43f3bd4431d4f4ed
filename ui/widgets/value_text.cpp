// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/value_text.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace loadgrove {

namespace {

// Cheap look before parsing: most of what people type is text.
bool mayBeLiteral(const QString &trimmed)
{
    if (trimmed.isEmpty() || trimmed.startsWith(QLatin1String("{{")))
        return false;
    const QChar first = trimmed.front();
    return first.isDigit() || QStringLiteral("-tfn\"[{").contains(first);
}

bool hasControls(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20; });
}

} // namespace

Json valueFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (mayBeLiteral(trimmed)) {
        Result<Json> parsed = Json::parse(utf8(trimmed));
        if (parsed)
            return std::move(parsed).value();
    }
    return Json(utf8(text));
}

QString textFromValue(const Json &value)
{
    if (!value.isString())
        return qs(value.write());
    const QString text = qs(value.string());
    const bool plain = !hasControls(text) && valueFromText(text) == value;
    return plain ? text : qs(value.write());
}

QString valueKind(const Json &value)
{
    if (value.isNumber())
        return QCoreApplication::translate("loadgrove", "number");
    if (value.isBool())
        return QCoreApplication::translate("loadgrove", "true/false");
    if (value.isNull())
        return QCoreApplication::translate("loadgrove", "null");
    if (value.isArray())
        return QCoreApplication::translate("loadgrove", "list");
    if (value.isObject())
        return QCoreApplication::translate("loadgrove", "object");
    return {};
}

} // namespace loadgrove
