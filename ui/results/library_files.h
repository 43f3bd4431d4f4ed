// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library_cache.h"
#include "ui/widgets/background.h"

namespace loadgrove {

/// Reads the run library and changes what is in it, off the window's thread, changes in the order
/// in which they are asked for; each is followed by a new list. Changes that were asked for are
/// made, also when the window is closed meanwhile. Thread: the window's.
class LibraryFiles : public QObject
{
    Q_OBJECT

public:
    explicit LibraryFiles(RunLibrary library, QObject *parent = nullptr);
    ~LibraryFiles() override;

    const RunLibrary &library() const { return m_library; }
    void refresh();
    /// Also of a run file that is not in the library.
    void setLabel(const RunEntry &run, const QString &label);
    void setNote(const RunEntry &run, const QString &note);
    void rename(const RunEntry &run, const QString &name);
    void remove(const std::vector<RunEntry> &runs);
    bool isBusy() const { return m_listing.isBusy() || m_changing.isBusy(); }

Q_SIGNALS:
    void listed(const std::vector<loadgrove::RunEntry> &entries);
    void listFailed(const QString &why);
    /// Changes are asked for, and none was under way: what was told of earlier ones is over.
    void asked();
    /// A run is different now, or has another name.
    void changed(const QString &oldFile, const loadgrove::RunEntry &now);
    void removed(const QString &file);
    /// What was asked for of a run could not be done. The text tells it, with what else failed of
    /// the changes that were asked for together.
    void failed(const QString &file, const QString &text);

private:
    using Change = std::function<Result<QString>()>; ///< the file's path afterwards
    void change(const QString &file, const QString &failure, Change make);
    void begin();
    void fail(const QString &file, const QString &what, const QString &why);

    const RunLibrary m_library;
    const std::shared_ptr<LibraryCache> m_cache; ///< of m_listing's work
    Background m_listing, m_changing;
    QStringList m_failures; ///< of the changes that were asked for together, each once
};

} // namespace loadgrove
