// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/openapi/schema_value.h"

#include <QStringList>

namespace loadgrove {

/// A document of its own for each case: the schema under test stands at /schema.
class TestDocument : public References
{
public:
    explicit TestDocument(const QString &text)
    {
        const Result<Json> parsed = Json::parse(utf8(text));
        m_root = parsed ? *parsed : Json();
    }

    bool isGood() const { return m_root.isObject(); }
    Place schema() const { return {m_root.find("schema"), 0, "/schema"}; }

    std::optional<Place> resolve(const Place &, std::string_view ref) const override
    {
        if (!ref.starts_with("#/"))
            return {};
        std::vector<std::string> path;
        for (const QString &key : qs(ref.substr(2)).split(QLatin1Char('/')))
            path.push_back(utf8(key));
        const Json *value = m_root.at(path);
        return value ? std::optional(Place{value, 0, std::string(ref.substr(1))}) : std::nullopt;
    }

private:
    Json m_root;
};

inline QString documentOf(const QString &schema, const QString &components = QStringLiteral("{}"))
{
    return QStringLiteral(R"({"schema": %1, "components": {"schemas": %2}})")
        .arg(schema, components);
}

/// The value made for the schema, as JSON; "FAILED: " and why.
inline std::string made(const QString &document)
{
    const TestDocument parsed(document);
    if (!parsed.isGood())
        return "bad document";
    const Result<GeneratedValue> result = schemaValue(parsed.schema(), parsed, {});
    return result ? result->value.write() : "FAILED: " + utf8(result.error().message);
}

} // namespace loadgrove
