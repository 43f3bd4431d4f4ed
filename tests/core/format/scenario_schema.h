// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <string>

namespace loadgrove {

/// The schema that comes with the program, in the hands of an independent validator.
class ScenarioSchema
{
public:
    ScenarioSchema()
    {
        QFile file(QStringLiteral(":/scenario.schema.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The schema is not among the resources.");
        const auto json = nlohmann::json::parse(file.readAll().toStdString());
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(json), m_schema);
    }

    bool accepts(const std::string &text) const
    {
        const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
        valijson::Validator validator(valijson::Validator::kStrongTypes);
        return !json.is_discarded()
               && validator.validate(m_schema, valijson::adapters::NlohmannJsonAdapter(json),
                                     nullptr);
    }

private:
    valijson::Schema m_schema;
};

} // namespace loadgrove
