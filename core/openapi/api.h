// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/references.h"

#include <optional>
#include <string>
#include <vector>

namespace loadgrove {

// What an OpenAPI document says, the same for all its versions. Places point into the document,
// which must outlive these values.

/// How arrays and objects are written in a parameter (OpenAPI 3.1, "Style Values").
enum class ApiStyle
{
    Form,
    Simple,
    Label,
    Matrix,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited, ///< only in 2.0
    DeepObject,
};

struct ApiParameter
{
    enum class In
    {
        Path,
        Query,
        Header,
        Cookie,
        Form,        ///< a field of the body, in 2.0
        QueryString, ///< the whole query, in 3.2
    };
    Place place;
    std::string name;
    In in = In::Query;
    bool required = false;
    bool deprecated = false;
    ApiStyle style = ApiStyle::Form;
    bool explode = false;
    bool allowReserved = false;
    std::string mediaType;         ///< where "content" says how it is written, else ""
    std::optional<Place> schema;   ///< in 2.0 the parameter itself
    const Json *example = nullptr; ///< Not owned.
};

/// One way to write a body.
struct ApiContent
{
    std::string type; ///< "application/json"
    Place place;
    std::optional<Place> schema;
    const Json *example = nullptr;  ///< Not owned.
    const Json *encoding = nullptr; ///< of the properties of a form. Not owned.
};

struct ApiBody
{
    Place place;
    bool required = false;
    std::vector<ApiContent> content;  ///< the kinds to choose from, in the document's order
    std::vector<ApiParameter> fields; ///< of a form in 2.0; content then says how it is sent
};

struct ApiAnswer
{
    std::string code; ///< "200", "2XX", "default"
    Place place;
    std::vector<ApiContent> content;
};

struct ApiOperation
{
    Place place;
    std::string method, path, id, summary, description;
    std::vector<std::string> tags;
    std::vector<ApiParameter> parameters;
    std::optional<ApiBody> body;
    std::vector<ApiAnswer> answers;
    std::optional<Place> security; ///< where it differs from the document's
    std::optional<Place> servers;  ///< likewise
};

/// "POST /products": how an operation is known in later imports.
inline std::string operationKey(const ApiOperation &operation)
{
    return operation.method + ' ' + operation.path;
}

struct ApiScheme
{
    std::string key; ///< that requirements name it by
    Place place;
};

struct Api
{
    bool isSwagger2 = false;
    std::string title, description;
    std::vector<ApiOperation> operations; ///< in the document's order
    std::vector<std::string> tags;        ///< in the order in which the document declares them
    std::vector<ApiScheme> schemes;
    std::optional<Place> security;
    std::optional<Place> servers; ///< 3.x
};

} // namespace loadgrove
