// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_answers.h"
#include "app/demo/shop_api.h"
#include "core/base/json.h"

#include <chrono>

namespace loadgrove {

void ShopApi::listOrders(Call &call)
{
    const Shelf<Order> &orders = call.session->orders();
    answerList(call.request, call.response, orders.size(),
               [&](std::size_t i) -> const Order & { return orders.at(i); });
}

void ShopApi::createOrder(Call &call)
{
    const std::optional<Json> body = readBody(call.request, call.response);
    if (!body)
        return;
    Order order;
    FieldErrors errors;
    readNewOrder(*body, *call.session, order, errors);
    if (!errors.empty()) {
        answerBroken(call.response, errors);
        return;
    }
    using namespace std::chrono;
    order.createdAt = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    answerCreated(call.response, "/api/v1/orders", call.session->add(std::move(order)));
}

void ShopApi::getOrder(Call &call)
{
    // Looking at the header alone moves nothing on.
    const Order *order = call.request.method == "HEAD" ? call.session->orders().find(call.id)
                                                       : call.session->readOrder(call.id);
    if (order)
        answerEntity(call.response, *order);
    else
        answerMissing(call.response, "order", call.id);
}

void ShopApi::changeOrder(Call &call)
{
    const std::optional<Json> body = readBody(call.request, call.response);
    if (!body)
        return;
    const Order *stored = call.session->orders().find(call.id);
    if (!stored) {
        answerMissing(call.response, "order", call.id);
        return;
    }
    Order order = *stored;
    FieldErrors errors;
    readOrderChange(*body, order, errors);
    if (!errors.empty())
        answerBroken(call.response, errors);
    else
        answerEntity(call.response, call.session->update(std::move(order)));
}

void ShopApi::removeOrder(Call &call)
{
    answerRemoved(call.response, call.session->removeOrder(call.id), "order", call.id);
}

void ShopApi::me(Call &call)
{
    if (call.session->token().empty()) {
        call.response.headers = "WWW-Authenticate: Bearer realm=\"Demo Shop\"\r\n";
        answerError(call.response, 401, "unauthorized", "Send a bearer token; any will do.");
        return;
    }
    call.response.body += "{\"session\":";
    appendText(call.response.body, call.session->token());
    call.response.body += '}';
}

} // namespace loadgrove
