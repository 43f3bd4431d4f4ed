// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/file_notice.h"

#include "ui/shell/document_files.h"

#include <QFileInfo>

namespace loadgrove {

FileNotice::FileNotice(DocumentFiles &files, QWidget *parent)
    : MessageBar(parent)
    , m_files(files)
{
    setObjectName(QStringLiteral("fileNotice"));
    connect(&files, &DocumentFiles::changedOnDisk, this, &FileNotice::tell);
    connect(&files, &DocumentFiles::opened, this, &MessageBar::clear);
    connect(&files, &DocumentFiles::saved, this, &MessageBar::clear);
    connect(this, &MessageBar::actionPressed, &files, &DocumentFiles::reload);
}

void FileNotice::tell(FileWatch::State state)
{
    const QString name = QFileInfo(m_files.watchedFile()).fileName();
    if (state == FileWatch::State::Gone)
        show(Kind::Notice, tr("%1 is no longer there. Saving writes it anew.").arg(name));
    else
        show(Kind::Notice, tr("Another program changed %1.").arg(name), tr("&Read Again"));
}

} // namespace loadgrove
