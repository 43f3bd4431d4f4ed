// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_answers.h"

#include "core/base/text.h"

#include <string>

namespace loadgrove {

void answerError(HttpResponse &response, int status, std::string_view code,
                 std::string_view message)
{
    response.status = status;
    response.body = "{\"error\":{\"code\":";
    appendText(response.body, code);
    response.body += ",\"message\":";
    appendText(response.body, message);
    response.body += "}}";
}

void answerBroken(HttpResponse &response, const FieldErrors &errors)
{
    const FieldError &first = errors.front();
    answerError(response, 422, "invalid",
                first.field.empty() ? "The body " + first.message
                                    : '"' + first.field + "\" " + first.message);
    response.body.resize(response.body.size() - 2);
    response.body += ",\"fields\":[";
    for (const FieldError &error : errors) {
        response.body += &error == &first ? "{\"field\":" : ",{\"field\":";
        appendText(response.body, error.field);
        response.body += ",\"message\":";
        appendText(response.body, error.message);
        response.body += '}';
    }
    response.body += "]}}";
}

void answerMissing(HttpResponse &response, std::string_view what, std::int64_t id)
{
    answerError(response, 404, "not_found",
                "There is no " + std::string(what) + ' ' + std::to_string(id) + ".");
}

std::optional<Json> readBody(const HttpRequest &request, HttpResponse &response)
{
    Result<Json> json = Json::parse(request.body, {HttpRequest::bodyLimit, 20});
    if (json)
        return std::move(json).value();
    answerError(response, 400, "bad_json",
                "The body is not valid JSON: " + utf8(json.error().message));
    return std::nullopt;
}

void answerRemoved(HttpResponse &response, bool done, std::string_view what, std::int64_t id)
{
    if (done)
        response.status = 204;
    else
        answerMissing(response, what, id);
}

} // namespace loadgrove
