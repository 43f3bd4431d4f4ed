// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/key_figures.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace loadgrove {

/// What a list shows of one run file, read without replaying the run.
struct RunEntry
{
    enum class State
    {
        Finished,
        Stopped,     ///< ended by the user
        Failed,      ///< could not go on, or was ended by its first failure
        Interrupted, ///< has no end: its program was killed, or could not write on
        Writing,
        Unreadable,
    };
    QString file; ///< absolute
    State state = State::Unreadable;
    QString problem;      ///< why it cannot be read; "" = it can
    QString document;     ///< its name
    QString documentFile; ///< absolute; "" when it was no file
    QDateTime started;    ///< UTC
    std::optional<bool> passed;
    QString label, note;
    std::optional<KeyFigures> figures;
    qint64 bytes = 0; ///< on the disk, with what SQLite keeps beside it

    QString name() const; ///< of the file, without its folder
    QString folder() const;
    bool isReadable() const { return state != State::Unreadable; }
    /// Whether it may go to make room: it can be read, nobody writes it, and nobody named it.
    bool isExpendable() const;
};

/// As in files: "interrupted". Never translated.
const char *stateText(RunEntry::State state);

/// Reads an entry; one that cannot be read says why.
RunEntry readRunEntry(const QString &file);

/// The file itself, and what SQLite leaves beside one that was not closed.
QStringList filesOfRun(const QString &file);

} // namespace loadgrove
