// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/shop_session.h"
#include "core/base/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

/// A rule of the API that a body or a query broke, and where.
struct FieldError
{
    std::string field; ///< "items.0.quantity"; "" for the body as a whole
    std::string message;
};
using FieldErrors = std::vector<FieldError>;

/// Whether the fields marked as required must be there.
enum class Fields
{
    Required, ///< POST
    Optional, ///< PUT: what is not there stays as it is
};

// Each takes over the fields of a body and reports every rule that they break.
void readProduct(const Json &body, Fields fields, Product &product, FieldErrors &errors);
void readReview(const Json &body, Fields fields, Review &review, FieldErrors &errors);
/// The items' products must exist in that session.
void readNewOrder(const Json &body, const ShopSession &session, Order &order, FieldErrors &errors);
/// Status and address of an order that exists.
void readOrderChange(const Json &body, Order &order, FieldErrors &errors);

/// What part of a list is asked for.
struct Page
{
    std::int64_t limit = 20;
    std::int64_t offset = 0;
};
Page readPage(std::string_view query, FieldErrors &errors);

/// A number within bounds, at that key; nothing, and an error, if it is something else.
std::optional<double> readNumber(const Json &body, std::string_view key, double min, double max,
                                 FieldErrors &errors);

} // namespace loadgrove
