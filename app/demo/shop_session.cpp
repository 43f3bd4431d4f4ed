// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_session.h"

#include <array>
#include <utility>

namespace loadgrove {

namespace {

// A block on the heap costs about this much beside its contents.
constexpr std::size_t overhead = 16;

std::size_t textBytes(const std::string &text)
{
    return text.capacity() > 15 ? text.capacity() + overhead : 0; // short ones stand in the object
}

struct Seed
{
    const char *name;
    const char *category;
    double price;
    const char *description;
};

// When the seeded products were made: 2024-01-01T00:00:00Z.
constexpr std::int64_t seedTime = 1'704'067'200'000;

constexpr std::array seeds = {
    Seed{"Teddy bear", "Toys", 19.9, "Soft, brown and patient."},
    Seed{"Wooden train", "Toys", 34.5, "Seven wagons, no batteries."},
    Seed{"Desk lamp", "Home", 49, "Warm light for long evenings."},
    Seed{"Garden spade", "Garden", 27.25, "Ash handle, steel blade."},
    Seed{"Notebook", "Office", 4.95, "192 dotted pages."},
};

} // namespace

std::size_t Product::bytes() const
{
    return sizeof(Product) + overhead + textBytes(name) + textBytes(category)
           + textBytes(description) + textBytes(imageUrl);
}

std::size_t Order::bytes() const
{
    return sizeof(Order) + overhead + textBytes(customerEmail)
           + items.capacity() * sizeof(OrderItem) + overhead;
}

std::size_t Review::bytes() const
{
    // Twice an id: its place in the product's list, which may have grown to twice its need.
    return sizeof(Review) + overhead + textBytes(comment) + textBytes(author)
           + 2 * sizeof(std::int64_t);
}

ShopSession::ShopSession(std::string token, const ShopLimits &limits, std::size_t &totalBytes)
    : m_token(std::move(token))
    , m_limits(limits)
    , m_totalBytes(totalBytes)
{
    grow(sizeof(ShopSession) + textBytes(m_token));
    seed();
}

ShopSession::~ShopSession()
{
    m_totalBytes -= m_bytes;
}

void ShopSession::seed()
{
    for (const Seed &seed : seeds) {
        Product product;
        product.name = seed.name;
        product.category = seed.category;
        product.description = seed.description;
        product.price = seed.price;
        product.seeded = true;
        product.createdAt = seedTime;
        add(std::move(product));
    }
}

void ShopSession::grow(std::size_t bytes)
{
    m_bytes += bytes;
    m_totalBytes += bytes;
}

void ShopSession::shrink(std::size_t bytes)
{
    m_bytes -= bytes;
    m_totalBytes -= bytes;
}

template <class T>
const T &ShopSession::put(Shelf<T> &shelf, T entity)
{
    grow(entity.bytes());
    const T &added = shelf.add(std::move(entity));
    while (shelf.size() > m_limits.entities || m_bytes > m_limits.sessionBytes) {
        const T *oldest = shelf.oldest();
        if (!oldest || oldest == &added)
            break;
        drop(*oldest);
    }
    return added;
}

template <class T>
const T &ShopSession::replace(Shelf<T> &shelf, T entity)
{
    T &stored = *shelf.find(entity.id);
    shrink(stored.bytes());
    stored = std::move(entity);
    grow(stored.bytes());
    return stored;
}

const Product &ShopSession::add(Product product)
{
    return put(m_products, std::move(product));
}

const Order &ShopSession::add(Order order)
{
    return put(m_orders, std::move(order));
}

const Review &ShopSession::add(Review review)
{
    const Review &added = put(m_reviews, std::move(review));
    m_products.find(added.productId)->reviews.push_back(added.id);
    return added;
}

const Product &ShopSession::update(Product product)
{
    return replace(m_products, std::move(product));
}

const Order &ShopSession::update(Order order)
{
    return replace(m_orders, std::move(order));
}

const Review &ShopSession::update(Review review)
{
    return replace(m_reviews, std::move(review));
}

bool ShopSession::removeProduct(std::int64_t id)
{
    const std::unique_ptr<Product> product = m_products.take(id);
    if (!product)
        return false;
    shrink(product->bytes());
    for (const std::int64_t review : product->reviews)
        removeReview(review);
    return true;
}

bool ShopSession::removeOrder(std::int64_t id)
{
    const std::unique_ptr<Order> order = m_orders.take(id);
    if (order)
        shrink(order->bytes());
    return order != nullptr;
}

bool ShopSession::removeReview(std::int64_t id)
{
    const std::unique_ptr<Review> review = m_reviews.take(id);
    if (!review)
        return false;
    shrink(review->bytes());
    if (Product *product = m_products.find(review->productId)) {
        auto &ids = product->reviews;
        const auto at = std::lower_bound(ids.begin(), ids.end(), id);
        if (at != ids.end() && *at == id)
            ids.erase(at);
    }
    return true;
}

const Order *ShopSession::readOrder(std::int64_t id)
{
    Order *order = m_orders.find(id);
    if (order && !order->statusSet) {
        ++order->reads;
        order->status = order->reads == 1   ? "pending"
                        : order->reads == 2 ? "processing"
                                            : "confirmed";
    }
    return order;
}

} // namespace loadgrove
