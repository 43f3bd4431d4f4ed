// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>

// Every allocation of this program is counted, to show that recording makes none.
// Included by a test's one .cpp file only.

static std::atomic<std::int64_t> allocations = 0, allocatedBytes = 0;

void *operator new(std::size_t size)
{
    ++allocations;
    allocatedBytes += std::int64_t(size);
    if (void *memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}
