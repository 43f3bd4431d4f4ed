// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/shop_entities.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace loadgrove {

/// How much a store may hold. What is oldest falls out.
struct ShopLimits
{
    std::size_t sessions = 1'000;  ///< beside the one without a token
    std::size_t entities = 50'000; ///< of a kind, in a session
    std::size_t sessionBytes = 32u << 20;
    std::size_t totalBytes = 128u << 20;
};

/// What one bearer token sees: its own products (some to begin with), orders and reviews.
class ShopSession
{
public:
    ShopSession(std::string token, const ShopLimits &limits, std::size_t &totalBytes);
    ~ShopSession();
    ShopSession(const ShopSession &) = delete;
    ShopSession &operator=(const ShopSession &) = delete;

    const std::string &token() const { return m_token; }
    const Shelf<Product> &products() const { return m_products; }
    const Shelf<Order> &orders() const { return m_orders; }
    const Shelf<Review> &reviews() const { return m_reviews; }

    // Each may let older ones fall out, but never the one it returns.
    const Product &add(Product product);
    const Order &add(Order order);
    const Review &add(Review review); ///< its product must exist

    // Each replaces what is stored under the same id, which must exist.
    const Product &update(Product product);
    const Order &update(Order order);
    const Review &update(Review review);

    // Each says whether there was one.
    bool removeProduct(std::int64_t id); ///< and its reviews
    bool removeOrder(std::int64_t id);
    bool removeReview(std::int64_t id);

    /// A read of an order moves it on: the first sees pending, the second processing, the third
    /// and later ones confirmed. Null when there is no such order. Not owned.
    const Order *readOrder(std::int64_t id);

private:
    void seed();
    template <class T>
    const T &put(Shelf<T> &shelf, T entity);
    template <class T>
    const T &replace(Shelf<T> &shelf, T entity);
    void drop(const Product &product) { removeProduct(product.id); }
    void drop(const Order &order) { removeOrder(order.id); }
    void drop(const Review &review) { removeReview(review.id); }
    void grow(std::size_t bytes);
    void shrink(std::size_t bytes);

    const std::string m_token;
    const ShopLimits &m_limits; // Not owned.
    std::size_t &m_totalBytes;  // Not owned: the store's.
    std::size_t m_bytes = 0;
    Shelf<Product> m_products;
    Shelf<Order> m_orders;
    Shelf<Review> m_reviews;
};

} // namespace loadgrove
