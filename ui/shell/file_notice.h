// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/file_watch.h"
#include "ui/widgets/message_bar.h"

namespace loadgrove {

class DocumentFiles;

/// Says over the pages that another program changed or removed the open document's file, and offers
/// to read it again.
/// Thread: the window's.
class FileNotice : public MessageBar
{
    Q_OBJECT

public:
    explicit FileNotice(DocumentFiles &files, QWidget *parent = nullptr);

private:
    void tell(FileWatch::State state);

    DocumentFiles &m_files; // Not owned.
};

} // namespace loadgrove
