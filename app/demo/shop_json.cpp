// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_json.h"

#include "core/base/json.h"

#include <charconv>
#include <chrono>

namespace loadgrove {

namespace {

template <class T>
void appendChars(std::string &out, T value)
{
    char buffer[32];
    out.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

void appendPadded(std::string &out, int value, int digits)
{
    char buffer[4] = {'0', '0', '0', '0'};
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        buffer[i] = char('0' + value % 10);
    out.append(buffer, std::size_t(digits));
}

void appendClock(std::string &out, int seconds)
{
    appendPadded(out, seconds / 3600, 2);
    out += ':';
    appendPadded(out, seconds / 60 % 60, 2);
    out += ':';
    appendPadded(out, seconds % 60, 2);
}

std::chrono::sys_days dayOf(std::chrono::sys_time<std::chrono::milliseconds> time)
{
    return std::chrono::floor<std::chrono::days>(time);
}

} // namespace

void appendNumber(std::string &out, std::int64_t value)
{
    appendChars(out, value);
}

void appendNumber(std::string &out, double value)
{
    appendChars(out, value);
}

void appendText(std::string &out, std::string_view text)
{
    out += '"';
    appendJsonEscaped(out, text);
    out += '"';
}

void appendTime(std::string &out, std::int64_t unixMilliseconds)
{
    const std::chrono::sys_time<std::chrono::milliseconds> time{
        std::chrono::milliseconds(unixMilliseconds)};
    const std::chrono::sys_days day = dayOf(time);
    const std::chrono::year_month_day date(day);
    const auto inDay = int((time - day).count());
    out += '"';
    appendPadded(out, int(date.year()), 4);
    out += '-';
    appendPadded(out, int(unsigned(date.month())), 2);
    out += '-';
    appendPadded(out, int(unsigned(date.day())), 2);
    out += 'T';
    appendClock(out, inDay / 1000);
    out += '.';
    appendPadded(out, inDay % 1000, 3);
    out += "Z\"";
}

void appendJson(std::string &out, const Product &product)
{
    out += "{\"product_id\":";
    appendNumber(out, product.id);
    out += ",\"name\":";
    appendText(out, product.name);
    out += ",\"category\":";
    appendText(out, product.category);
    out += ",\"price\":";
    appendNumber(out, product.price);
    out += product.inStock ? ",\"in_stock\":true" : ",\"in_stock\":false";
    out += ",\"description\":";
    appendText(out, product.description);
    out += ",\"image_url\":";
    appendText(out, product.imageUrl);
    out += ",\"created_at\":";
    appendTime(out, product.createdAt);
    out += '}';
}

void appendJson(std::string &out, const Order &order)
{
    out += "{\"order_id\":";
    appendNumber(out, order.id);
    out += ",\"customer_email\":";
    appendText(out, order.customerEmail);
    out += ",\"status\":";
    appendText(out, order.status);
    out += ",\"total_amount\":";
    appendNumber(out, order.total);
    out += ",\"items\":[";
    for (const OrderItem &item : order.items) {
        out += "{\"product_id\":";
        appendNumber(out, item.productId);
        out += ",\"quantity\":";
        appendNumber(out, item.quantity);
        out += ",\"unit_price\":";
        appendNumber(out, item.unitPrice);
        out += "},";
    }
    if (!order.items.empty())
        out.pop_back();
    out += "],\"created_at\":";
    appendTime(out, order.createdAt);
    out += '}';
}

void appendJson(std::string &out, const Review &review)
{
    out += "{\"review_id\":";
    appendNumber(out, review.id);
    out += ",\"product_id\":";
    appendNumber(out, review.productId);
    out += ",\"rating\":";
    appendNumber(out, std::int64_t(review.rating));
    out += ",\"comment\":";
    appendText(out, review.comment);
    out += ",\"author\":";
    appendText(out, review.author);
    out += ",\"created_at\":";
    appendTime(out, review.createdAt);
    out += '}';
}

std::string httpDate(std::time_t time)
{
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::chrono::sys_time<std::chrono::milliseconds> at{std::chrono::seconds(time)};
    const std::chrono::sys_days day = dayOf(at);
    const std::chrono::year_month_day date(day);
    std::string out = days[std::chrono::weekday(day).c_encoding()];
    out += ", ";
    appendPadded(out, int(unsigned(date.day())), 2);
    out.append(" ").append(months[unsigned(date.month()) - 1]).append(" ");
    appendPadded(out, int(date.year()), 4);
    out += ' ';
    appendClock(out, int((at - day).count() / 1000));
    return out + " GMT";
}

} // namespace loadgrove
