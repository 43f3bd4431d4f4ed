// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/api.h"
#include "core/scenario/document.h"

namespace loadgrove {

/// Writes parameters into a request in their style (OpenAPI 3.1, "Style Values").
class ParameterWriter
{
public:
    explicit ParameterWriter(Request &request)
        : m_request(request)
    {
    }

    /// Demands that the name of a path parameter stands in the request's path.
    void write(const ApiParameter &parameter, const Json &value);
    /// One field of a form, in the style of its parameter or encoding.
    static void writeField(const ApiParameter &parameter, const Json &value, KeyValues &fields);

    /// Appends "name=value" to the Cookie header.
    void addCookie(const std::string &name, const std::string &value);

private:
    void writePath(const ApiParameter &parameter, const Json &value);
    void writeReserved(const ApiParameter &parameter, const Json &value);
    std::string pathPart(const std::string &name, const Json &value);

    Request &m_request; // Not owned.
};

/// What stands for an array or object in one text: "a,b" or "k,v,k,v"; with joins, "k=v,k=v".
std::string joined(const Json &value, std::string_view separator, bool pairs);

/// Adds a field unless one of that name is there.
void addField(KeyValues &fields, const std::string &name, Json value);

} // namespace loadgrove
