// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"

#include <QFile>

#include <memory>

namespace loadgrove {

/// Exists and is no file: a terminal, a pipe, /dev/null.
bool isSpecialFile(const QString &file);

/// An output that is written piece by piece: a file gets its new content in one step at commit();
/// stdout ("-"), a pipe or a device is written to at once, not replaced.
/// Thread: one after another.
class OutputStream
{
public:
    static Result<std::unique_ptr<OutputStream>> open(const QString &file);

    /// After an error nothing more is written.
    Result<void> write(std::string_view piece);
    /// Fails also when a write() did.
    Result<void> commit();

private:
    OutputStream() = default;
    Result<void> writeThrough(std::string_view piece);

    std::unique_ptr<FileWriter> m_replaced; // Owned; null where m_direct is written.
    QFile m_direct;
    Result<void> m_outcome;
};

} // namespace loadgrove
