// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/value_maker.h"

#include <set>
#include <string>
#include <vector>

namespace loadgrove {

/// Makes one object: the required properties, and the optional ones that make sense.
class ObjectMaker
{
public:
    ObjectMaker(ValueMaker &maker, const SchemaParts &parts, const ValueContext &context);

    Result<Json> make();
    /// What is required, as near as it comes, and of the rest what validates.
    Json makeNearest();

private:
    void demandDependents();
    bool demand(const std::string &name); ///< whether it was not demanded yet
    std::optional<Error> makeRequired();
    void makeOptional();
    void makeExtra();
    std::vector<std::string> extraNames();
    Result<Json> valueOf(const PropertyParts &property);
    bool isWanted(const PropertyParts &property) const;
    Json joined() const;
    /// The required ones, and of the others those that do not make it invalid.
    Result<Json> grown();
    std::optional<Place> fault(const Json &object);

    ValueMaker &m_maker;
    SchemaChecker &m_checker;
    const SchemaParts &m_parts;
    const ValueContext &m_context;
    std::vector<PropertyParts> m_properties;
    const std::size_t m_least, m_most; ///< properties
    Json::Object m_required, m_optional;
};

} // namespace loadgrove
