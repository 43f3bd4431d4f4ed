// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace loadgrove {

struct Product
{
    std::int64_t id = 0;
    std::string name;
    std::string category;
    std::string description;
    std::string imageUrl;
    double price = 0;
    bool inStock = true;
    bool seeded = false;                 ///< never falls out
    std::int64_t createdAt = 0;          ///< Unix milliseconds
    std::vector<std::int64_t> reviews{}; ///< ids, ascending
    std::size_t bytes() const;
};

struct OrderItem
{
    std::int64_t productId = 0;
    std::int64_t quantity = 0;
    double unitPrice = 0;
};

struct Order
{
    std::int64_t id = 0;
    std::string customerEmail;
    std::string status = "pending";
    bool statusSet = false; ///< by a PUT: reading it moves it no further
    int reads = 0;
    double total = 0;
    std::vector<OrderItem> items{};
    std::int64_t createdAt = 0;
    static constexpr bool seeded = false;
    std::size_t bytes() const;
};

struct Review
{
    std::int64_t id = 0;
    std::int64_t productId = 0;
    int rating = 0;
    std::string comment;
    std::string author;
    std::int64_t createdAt = 0;
    static constexpr bool seeded = false;
    std::size_t bytes() const;
};

/// The entities of one kind in one session, by ascending id. Ids are never used twice.
template <class T>
class Shelf
{
public:
    T &add(T entity)
    {
        entity.id = ++m_lastId;
        m_rows.push_back(std::make_unique<T>(std::move(entity)));
        return *m_rows.back();
    }
    /// Not owned; null when there is none of that id.
    T *find(std::int64_t id) const
    {
        const std::size_t at = lowerBound(id);
        return at < m_rows.size() && m_rows[at]->id == id ? m_rows[at].get() : nullptr;
    }
    /// Takes it out; null when there is none of that id.
    std::unique_ptr<T> take(std::int64_t id)
    {
        const std::size_t at = lowerBound(id);
        if (at >= m_rows.size() || m_rows[at]->id != id)
            return nullptr;
        std::unique_ptr<T> entity = std::move(m_rows[at]);
        m_rows.erase(m_rows.begin() + std::ptrdiff_t(at));
        return entity;
    }
    /// The oldest that may fall out; null when there is none. Seeded ones are few and first.
    const T *oldest() const
    {
        for (const auto &row : m_rows) {
            if (!row->seeded)
                return row.get();
        }
        return nullptr;
    }
    std::size_t size() const { return m_rows.size(); }
    const T &at(std::size_t index) const { return *m_rows[index]; }

private:
    std::size_t lowerBound(std::int64_t id) const;
    std::deque<std::unique_ptr<T>> m_rows; // Owned.
    std::int64_t m_lastId = 0;
};

template <class T>
std::size_t Shelf<T>::lowerBound(std::int64_t id) const
{
    const auto at = std::lower_bound(
        m_rows.begin(), m_rows.end(), id,
        [](const std::unique_ptr<T> &row, std::int64_t wanted) { return row->id < wanted; });
    return std::size_t(at - m_rows.begin());
}

} // namespace loadgrove
