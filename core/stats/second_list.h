// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace loadgrove {

struct SecondPoint;

/// The seconds of a run, oldest first. A copy shares with what it was made of all but the newest
/// few: one of a day costs no more than one of an hour. Thread: any for each copy.
class SecondList
{
public:
    using Second = std::shared_ptr<const SecondPoint>;
    class Iterator;

    SecondList() = default;
    SecondList(std::initializer_list<Second> seconds);

    std::size_t size() const { return sharedSize() + m_newest.size(); }
    bool empty() const { return size() == 0; }
    const Second &operator[](std::size_t place) const
    {
        return place < sharedSize() ? (*(*m_shared)[place / chunkSize])[place % chunkSize]
                                    : m_newest[place - sharedSize()];
    }
    const Second &front() const { return (*this)[0]; }
    const Second &back() const { return m_newest.back(); }
    Iterator begin() const;
    Iterator end() const;

    void push_back(Second second);
    void replaceBack(Second second) { m_newest.back() = std::move(second); }
    void clear() { *this = SecondList(); }

private:
    static constexpr std::size_t chunkSize = 64;
    using Chunk = std::array<Second, chunkSize>;
    using Chunks = std::vector<std::shared_ptr<const Chunk>>;

    std::size_t sharedSize() const { return m_shared ? m_shared->size() * chunkSize : 0; }

    std::shared_ptr<const Chunks> m_shared; ///< never changed; null where there is none
    std::vector<Second> m_newest;           ///< at least one where there is any; at most a chunk
};

/// Goes to any place at once, as algorithms that halve need it.
class SecondList::Iterator
{
public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = Second;
    using difference_type = std::ptrdiff_t;
    using pointer = const Second *;
    using reference = const Second &;

    Iterator() = default;
    Iterator(const SecondList &list, std::size_t place)
        : m_list(&list)
        , m_place(difference_type(place))
    {
    }

    reference operator*() const { return (*m_list)[std::size_t(m_place)]; }
    pointer operator->() const { return &**this; }
    reference operator[](difference_type by) const { return *(*this + by); }

    Iterator &operator+=(difference_type by)
    {
        m_place += by;
        return *this;
    }
    Iterator &operator-=(difference_type by) { return *this += -by; }
    Iterator &operator++() { return *this += 1; }
    Iterator &operator--() { return *this += -1; }
    Iterator operator++(int) { return std::exchange(*this, *this + 1); }
    Iterator operator--(int) { return std::exchange(*this, *this - 1); }
    friend Iterator operator+(Iterator it, difference_type by) { return it += by; }
    friend Iterator operator+(difference_type by, Iterator it) { return it += by; }
    friend Iterator operator-(Iterator it, difference_type by) { return it -= by; }
    difference_type operator-(const Iterator &other) const { return m_place - other.m_place; }
    bool operator==(const Iterator &other) const { return m_place == other.m_place; }
    auto operator<=>(const Iterator &other) const { return m_place <=> other.m_place; }

private:
    const SecondList *m_list = nullptr; // Not owned.
    difference_type m_place = 0;
};

inline SecondList::Iterator SecondList::begin() const
{
    return {*this, 0};
}

inline SecondList::Iterator SecondList::end() const
{
    return {*this, size()};
}

} // namespace loadgrove
