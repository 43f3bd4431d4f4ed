// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/document.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QLockFile;
class QThread;

namespace loadgrove {

class ScenarioDocument;

/// What a process that ended without saving had left.
struct LostDocument
{
    QString entry;    ///< its journal
    QString fileName; ///< where it came from; "" = it was never saved
    QDateTime when;   ///< of the last change that is kept
    Document document;
};

/// Keeps what is not saved of a document in a journal, at most some seconds old: after a crash it
/// is offered again. The journal goes as soon as nothing is unsaved. Several processes and windows
/// share the folder: each journal has a lock, which the system lets go with the process.
/// Thread: the window's; the file is written on another.
class Recovery : public QObject
{
    Q_OBJECT

public:
    static constexpr int delay = 3000; ///< ms from a change to its being written

    Recovery(ScenarioDocument &document, QString folder, QObject *parent = nullptr);
    /// Ends cleanly: nothing of the document is kept.
    ~Recovery() override;

    /// The newest that nobody else works on and this was not asked about yet; its lock is ours from
    /// then on. What cannot be read is left alone.
    std::optional<LostDocument> takeLost();
    /// The document goes on where the lost one ended.
    void adopt(const LostDocument &lost);
    void discard(const LostDocument &lost);
    /// Writes at once what is waiting to be written; returns when it is on the disk.
    void flush();

Q_SIGNALS:
    /// The journal is as the document was a moment ago.
    void kept();

private:
    void changed();
    void write();
    void written();
    void drop();
    QString path() const;
    std::unique_ptr<QLockFile> lock(const QString &entry) const;

    ScenarioDocument &m_document; // Not owned.
    const QString m_folder;
    QString m_entry; ///< "" = nothing is kept
    std::unique_ptr<QLockFile> m_lock;
    std::vector<std::pair<QString, std::unique_ptr<QLockFile>>> m_asked; ///< taken, not answered
    QTimer m_timer;
    std::unique_ptr<QThread> m_writer; // Owned. Set while it writes.
};

} // namespace loadgrove
