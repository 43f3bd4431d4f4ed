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
    /// A run is different now, or has another name.
    void changed(const QString &oldFile, const loadgrove::RunEntry &now);
    void removed(const QString &file);
    /// What was asked for could not be done.
    void failed(const QString &what, const QString &why);

private:
    using Change = std::function<Result<QString>()>; ///< the file's path afterwards
    void change(const QString &file, const QString &failure, Change make);

    const RunLibrary m_library;
    const std::shared_ptr<LibraryCache> m_cache; ///< of m_listing's work
    Background m_listing, m_changing;
};

} // namespace loadgrove
