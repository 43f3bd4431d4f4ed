// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library.h"

#include <QHash>

#include <stop_token>

namespace loadgrove {

/// Lists a library again and again, opening only the files that have changed since the last time:
/// of a thousand runs the first list takes a second, the next some milliseconds.
/// Thread: one after another.
class LibraryCache
{
public:
    explicit LibraryCache(RunLibrary library)
        : m_library(std::move(library))
    {
    }
    /// In no order. Gives up when it is told to stop, with what it has.
    Result<std::vector<RunEntry>> list(const std::stop_token &stop = {});
    int filesRead() const { return m_filesRead; } ///< by the last list()

private:
    /// By which a change shows.
    struct Stamp
    {
        QDateTime changed, logChanged;
        qint64 size = 0, logSize = 0;
        bool operator==(const Stamp &) const = default;
    };
    struct Known
    {
        Stamp stamp;
        RunEntry entry;
    };
    static Stamp stampOf(const QString &file);

    const RunLibrary m_library;
    QHash<QString, Known> m_known; ///< by file
    int m_filesRead = 0;
};

} // namespace loadgrove
