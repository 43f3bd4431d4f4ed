// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_input.h"

#include "app/demo/shop_json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

constexpr double maxPrice = 1e9;
constexpr std::int64_t maxQuantity = 1'000'000;
constexpr std::size_t maxItems = 100;
constexpr std::array<std::string_view, 6> orderStates = {"pending", "processing", "confirmed",
                                                         "shipped", "delivered",  "cancelled"};

/// Reads the members of one object; where they stand in the body goes before their names.
class Reader
{
public:
    Reader(const Json &object, FieldErrors &errors, std::string place = {})
        : m_object(object)
        , m_errors(errors)
        , m_place(std::move(place))
    {
        if (!object.isObject())
            errors.push_back({m_place, "must be an object"});
    }

    bool isObject() const { return m_object.isObject(); }

    void error(std::string_view key, std::string message)
    {
        m_errors.push_back({at(key), std::move(message)});
    }

    std::string at(std::string_view key) const
    {
        return m_place.empty() ? std::string(key) : m_place + '.' + std::string(key);
    }

    /// Null, and an error if it is required, when it is not there.
    const Json *find(std::string_view key, bool required)
    {
        const Json *value = m_object.find(key);
        if (!value && required && isObject())
            error(key, "is required");
        return value;
    }

    bool text(std::string_view key, bool required, std::size_t limit, std::string &out)
    {
        const Json *value = find(key, required);
        if (!value)
            return false;
        if (!value->isString()) {
            error(key, "must be a string");
            return false;
        }
        if (value->string().size() > limit) {
            error(key, "must not be longer than " + std::to_string(limit) + " bytes");
            return false;
        }
        out = value->string();
        return true;
    }

    void integer(std::string_view key, bool required, std::int64_t min, std::int64_t max,
                 std::int64_t &out)
    {
        const Json *value = find(key, required);
        if (!value)
            return;
        if (value->isInteger() && value->integer() >= min && value->integer() <= max)
            out = value->integer();
        else
            error(key,
                  "must be an integer from " + std::to_string(min) + " to " + std::to_string(max));
    }

    bool number(std::string_view key, bool required, double min, double max, double &out)
    {
        const Json *value = find(key, required);
        if (!value)
            return false;
        if (value->isNumber() && value->number() >= min && value->number() <= max) {
            out = value->number();
            return true;
        }
        std::string message = "must be a number from ";
        appendNumber(message, min);
        message += " to ";
        appendNumber(message, max);
        error(key, std::move(message));
        return false;
    }

private:
    const Json &m_object;
    FieldErrors &m_errors;
    const std::string m_place;
};

bool isBlank(const std::string &text)
{
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

/// One "@", something before it, and a name with a dot within behind it.
bool isEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos || text.find('@', at + 1) != std::string_view::npos)
        return false;
    const auto isOdd = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; };
    if (std::any_of(text.begin(), text.end(), isOdd))
        return false;
    const std::string_view domain = text.substr(at + 1);
    return domain.find('.') != std::string_view::npos && domain.front() != '.'
           && domain.back() != '.' && domain.find("..") == std::string_view::npos;
}

void readEmail(Reader &reader, bool required, Order &order)
{
    if (reader.text("customer_email", required, 254, order.customerEmail)
        && !isEmail(order.customerEmail))
        reader.error("customer_email", "must be an e-mail address");
}

OrderItem readItem(const Json &body, std::size_t index, const ShopSession &session,
                   FieldErrors &errors)
{
    Reader reader(body, errors, "items." + std::to_string(index));
    OrderItem item;
    reader.integer("product_id", true, 1, std::numeric_limits<std::int64_t>::max(), item.productId);
    const Product *product = session.products().find(item.productId);
    if (product)
        item.unitPrice = product->price;
    else if (item.productId > 0)
        reader.error("product_id", "there is no product " + std::to_string(item.productId));
    reader.integer("quantity", true, 1, maxQuantity, item.quantity);
    reader.number("unit_price", false, 0, maxPrice, item.unitPrice);
    return item;
}

/// The value of a key of the query; nothing when it is not there.
std::optional<std::string_view> queryValue(std::string_view query, std::string_view key)
{
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        if (pair.substr(0, pair.find('=')) == key)
            return pair.substr(std::min(key.size() + 1, pair.size()));
    }
    return std::nullopt;
}

void readCount(std::string_view query, std::string_view key, std::int64_t min, std::int64_t max,
               std::int64_t &out, FieldErrors &errors)
{
    const std::optional<std::string_view> text = queryValue(query, key);
    if (!text)
        return;
    const char *end = text->data() + text->size();
    std::int64_t value = 0;
    const auto [last, error] = std::from_chars(text->data(), end, value);
    if (error == std::errc() && last == end && value >= min && value <= max)
        out = value;
    else
        errors.push_back({std::string(key), "must be an integer from " + std::to_string(min)
                                                + " to " + std::to_string(max)});
}

} // namespace

void readProduct(const Json &body, Fields fields, Product &product, FieldErrors &errors)
{
    const bool required = fields == Fields::Required;
    Reader reader(body, errors);
    if (reader.text("name", required, 200, product.name) && isBlank(product.name))
        reader.error("name", "must not be empty");
    reader.text("category", false, 100, product.category);
    reader.number("price", required, 0, maxPrice, product.price);
    if (const Json *inStock = reader.find("in_stock", false)) {
        if (inStock->isBool())
            product.inStock = inStock->boolean();
        else
            reader.error("in_stock", "must be true or false");
    }
    reader.text("description", false, 4000, product.description);
    reader.text("image_url", false, 2000, product.imageUrl);
}

void readReview(const Json &body, Fields fields, Review &review, FieldErrors &errors)
{
    Reader reader(body, errors);
    std::int64_t rating = review.rating;
    reader.integer("rating", fields == Fields::Required, 1, 5, rating);
    review.rating = int(rating);
    reader.text("comment", false, 4000, review.comment);
    reader.text("author", false, 200, review.author);
}

void readNewOrder(const Json &body, const ShopSession &session, Order &order, FieldErrors &errors)
{
    Reader reader(body, errors);
    readEmail(reader, true, order);
    const Json *items = reader.find("items", true);
    if (!items)
        return;
    if (!items->isArray() || items->items().empty() || items->items().size() > maxItems) {
        reader.error("items", "must be an array of 1 to " + std::to_string(maxItems) + " items");
        return;
    }
    order.items.reserve(items->items().size());
    double total = 0;
    for (std::size_t i = 0; i < items->items().size(); ++i) {
        order.items.push_back(readItem(items->items()[i], i, session, errors));
        total += double(order.items.back().quantity) * order.items.back().unitPrice;
    }
    order.total = std::round(total * 100) / 100;
}

void readOrderChange(const Json &body, Order &order, FieldErrors &errors)
{
    Reader reader(body, errors);
    readEmail(reader, false, order);
    if (!reader.text("status", false, 20, order.status))
        return;
    order.statusSet = true;
    if (std::find(orderStates.begin(), orderStates.end(), order.status) == orderStates.end())
        reader.error("status",
                     "must be pending, processing, confirmed, shipped, delivered or cancelled");
}

Page readPage(std::string_view query, FieldErrors &errors)
{
    Page page;
    readCount(query, "limit", 1, 100, page.limit, errors);
    readCount(query, "offset", 0, std::numeric_limits<std::int32_t>::max(), page.offset, errors);
    return page;
}

std::optional<double> readNumber(const Json &body, std::string_view key, double min, double max,
                                 FieldErrors &errors)
{
    double value = 0;
    Reader reader(body, errors);
    if (!reader.number(key, false, min, max, value))
        return std::nullopt;
    return value;
}

} // namespace loadgrove
