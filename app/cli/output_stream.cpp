// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_stream.h"

#include "core/base/translate.h"

#include <QFileInfo>

#include <cstdio>

namespace loadgrove {

bool isSpecialFile(const QString &file)
{
    const QFileInfo target(file);
    return target.exists() && !target.isFile();
}

Result<std::unique_ptr<OutputStream>> OutputStream::open(const QString &file)
{
    std::unique_ptr<OutputStream> stream(new OutputStream);
    if (file == QLatin1String("-")) {
        if (!stream->m_direct.open(stdout, QIODevice::WriteOnly))
            return Error{ErrorCode::Io, stream->m_direct.errorString()};
    } else if (isSpecialFile(file)) {
        // Replacing /dev/stderr, a named pipe or /dev/null would be a disaster.
        stream->m_direct.setFileName(file);
        if (!stream->m_direct.open(QIODevice::WriteOnly | QIODevice::ExistingOnly))
            return Error{ErrorCode::Io, stream->m_direct.errorString()};
    } else {
        Result<std::unique_ptr<FileWriter>> writer = FileWriter::open(file);
        if (!writer)
            return writer.error();
        stream->m_replaced = std::move(writer).value();
    }
    return stream;
}

Result<void> OutputStream::write(std::string_view piece)
{
    if (m_outcome)
        m_outcome = m_replaced ? m_replaced->write(piece) : writeThrough(piece);
    return m_outcome;
}

Result<void> OutputStream::commit()
{
    if (m_outcome && m_replaced)
        m_outcome = m_replaced->commit();
    return m_outcome;
}

Result<void> OutputStream::writeThrough(std::string_view piece)
{
    const auto size = qint64(piece.size());
    if (m_direct.write(piece.data(), size) == size && m_direct.flush())
        return {};
    return Error{ErrorCode::Io, Core::tr("cannot be written: %1").arg(m_direct.errorString())};
}

} // namespace loadgrove
