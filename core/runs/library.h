// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library_entry.h"

#include <vector>

namespace loadgrove {

/// The runs that are kept: a folder with a folder for each document, with a run file for each run.
/// Holds nothing but its place; other processes may keep, rename and delete runs at the same time.
/// Deletes only what it is told to. Thread: any; not one object in several.
class RunLibrary
{
public:
    static constexpr qint64 defaultLimit = 2'000'000'000; ///< bytes

    explicit RunLibrary(QString folder = defaultFolder());
    /// In the user's data folder.
    static QString defaultFolder();
    QString folder() const { return m_folder; }

    /// The run files that are there, in no order.
    Result<QStringList> files() const;
    /// Newest first, unreadable ones last. A library whose folder is not there yet is empty.
    Result<std::vector<RunEntry>> list() const;
    /// The run that the name means: "last" (to be started), the path of a run file (also of one
    /// elsewhere), the name of a file, a unique start of one, or a label. In that order.
    Result<RunEntry> find(const QString &name) const;
    bool contains(const RunEntry &entry) const;

    /// Makes an empty file for a run, named by its start and its document, which no other run has
    /// or will get. documentFile: its path; "" when it is none.
    Result<QString> reserve(const QString &documentFile, const RunInfo &info) const;
    /// Gives the run's file another name in the same folder, and returns its path.
    Result<QString> rename(const RunEntry &entry, const QString &name) const;
    Result<void> remove(const RunEntry &entry) const;

private:
    Result<RunEntry> findByName(const QString &name) const;
    Result<void> checkChangeable(const RunEntry &entry) const;

    QString m_folder;
};

qint64 bytesOf(const std::vector<RunEntry> &entries);

/// What to delete so that the rest fits into the limit: of the runs that are expendable, the
/// oldest, and no more than needed. In the order of their age.
std::vector<RunEntry> expendable(const std::vector<RunEntry> &entries, qint64 limit);

} // namespace loadgrove
