// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http_message.h"
#include "app/demo/shop_input.h"
#include "app/demo/shop_json.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace loadgrove {

// How every handler of the API reads a body and says what went wrong.

void answerError(HttpResponse &response, int status, std::string_view code,
                 std::string_view message);
/// 422 with all of them.
void answerBroken(HttpResponse &response, const FieldErrors &errors);
void answerMissing(HttpResponse &response, std::string_view what, std::int64_t id);
/// The body as JSON; answers 400 when it is none.
std::optional<Json> readBody(const HttpRequest &request, HttpResponse &response);
/// 204 if done, else 404.
void answerRemoved(HttpResponse &response, bool done, std::string_view what, std::int64_t id);

template <class T>
void answerEntity(HttpResponse &response, const T &entity)
{
    appendJson(response.body, entity);
}

/// 201, saying where the new one is.
template <class T>
void answerCreated(HttpResponse &response, std::string_view collection, const T &entity)
{
    response.status = 201;
    response.headers.append("Location: ").append(collection).append("/");
    appendNumber(response.headers, entity.id);
    response.headers.append("\r\n");
    appendJson(response.body, entity);
}

/// One page of a list as a plain array; entityAt(i) gives the i-th of total.
template <class EntityAt>
void answerList(const HttpRequest &request, HttpResponse &response, std::size_t total,
                EntityAt entityAt)
{
    FieldErrors errors;
    const Page page = readPage(request.query, errors);
    if (!errors.empty()) {
        answerBroken(response, errors);
        return;
    }
    response.headers.append("X-Total-Count: ");
    appendNumber(response.headers, std::int64_t(total));
    response.headers.append("\r\n");
    response.body += '[';
    const auto begin = std::size_t(page.offset);
    const std::size_t end = std::min(begin + std::size_t(page.limit), total);
    for (std::size_t i = begin; i < end; ++i) {
        if (i > begin)
            response.body += ',';
        appendJson(response.body, entityAt(i));
    }
    response.body += ']';
}

} // namespace loadgrove
