// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

class QSaveFile;

namespace loadgrove {

/// Where a text goes piece by piece.
using TextSink = std::function<Result<void>(std::string_view)>;

/// The whole content of a file or pipe; beyond maxBytes the error is ErrorCode::Limit. Messages
/// do not repeat the path.
Result<std::string> readFile(const QString &path, std::size_t maxBytes);

/// Replaces the file in one step: until the new content is complete on the disk, and wherever that
/// fails, the old file stays as it was. Writes through symbolic links, keeps permissions.
Result<void> writeFile(const QString &path, std::string_view content);

/// writeFile() for what comes piece by piece. Thread: one after another.
class FileWriter
{
public:
    static Result<std::unique_ptr<FileWriter>> open(const QString &path);
    ~FileWriter(); ///< without a commit() the old file stays as it was

    Result<void> write(std::string_view piece);
    /// Puts the new content in the old one's place.
    Result<void> commit();

private:
    FileWriter();

    std::unique_ptr<QSaveFile> m_file; // Owned.
    qint64 m_size = 0;                 ///< of what was written
};

} // namespace loadgrove
