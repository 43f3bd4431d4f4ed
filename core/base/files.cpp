// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include "core/base/translate.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace loadgrove {

namespace {

Error readError(const QFile &file)
{
    return {ErrorCode::Io, Core::tr("cannot be read: %1").arg(file.errorString())};
}

Error writeError(const QString &reason)
{
    return {ErrorCode::Io, Core::tr("cannot be written: %1").arg(reason)};
}

/// The file that a chain of symbolic links ends at: that one is to be replaced, not a link.
QString resolvedPath(const QString &path)
{
    constexpr int maxLinks = 40; // as the kernel
    QString result = path;
    for (int i = 0; i < maxLinks && QFileInfo(result).isSymLink(); ++i)
        result = QFileInfo(result).symLinkTarget();
    return result;
}

} // namespace

Result<std::string> readFile(const QString &path, std::size_t maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return readError(file);
    std::string content;
    QByteArray piece; // a pipe gives no more than a piece at once
    do {
        piece = file.read(1 << 20);
        content.append(piece.constData(), std::size_t(piece.size()));
    } while (!piece.isEmpty() && content.size() <= maxBytes);
    if (file.error() != QFileDevice::NoError)
        return readError(file);
    if (content.size() > maxBytes) {
        return Error{ErrorCode::Limit,
                     Core::tr("is larger than %1 bytes").arg(qulonglong(maxBytes))};
    }
    return content;
}

Result<void> writeFile(const QString &path, std::string_view content)
{
    const Result<std::unique_ptr<FileWriter>> file = FileWriter::open(path);
    if (!file)
        return file.error();
    if (Result<void> written = file.value()->write(content); !written)
        return written;
    return file.value()->commit();
}

FileWriter::FileWriter() = default;
FileWriter::~FileWriter() = default;

Result<std::unique_ptr<FileWriter>> FileWriter::open(const QString &path)
{
    std::unique_ptr<FileWriter> writer(new FileWriter);
    writer->m_file = std::make_unique<QSaveFile>(resolvedPath(path));
    if (!writer->m_file->open(QIODevice::WriteOnly))
        return writeError(writer->m_file->errorString());
    return writer;
}

Result<void> FileWriter::write(std::string_view piece)
{
    const auto size = qint64(piece.size());
    if (m_file->write(piece.data(), size) != size)
        return writeError(m_file->errorString());
    m_size += size;
    return {};
}

Result<void> FileWriter::commit()
{
    // The size is compared because Qt 6.4 commits a short file when the disk fills up on the way.
    if (!m_file->flush() || m_file->size() != m_size) {
        const bool told = m_file->error() != QFileDevice::NoError;
        return writeError(told ? m_file->errorString()
                               : Core::tr("the disk does not take all of it"));
    }
    if (!m_file->commit())
        return writeError(m_file->errorString());
    return {};
}

} // namespace loadgrove
