// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library_entry.h"
#include "core/runs/run_file.h"
#include "core/stats/threshold_check.h"
#include "ui/widgets/background.h"

#include <QTimer>

namespace loadgrove {

/// The figures of a kept run, or of a span of it.
struct RunFigures
{
    RunEntry entry;
    std::optional<RunFile::Span> span; ///< none: the whole run
    std::shared_ptr<const Snapshot> snapshot;
    std::vector<ThresholdResult> thresholds; ///< judged on these figures
};

/// "12.0 s to 20.0 s".
QString spanText(const RunFile::Span &span);

/// Opens the file and reads them. The message of an error does not repeat the path.
Result<RunFigures> readRunFigures(const QString &file, const std::optional<RunFile::Span> &span,
                                  const std::stop_token &stop = {});

/// Tells one state of a file that is written from the next; what SQLite keeps beside it counts.
struct RunFileMark
{
    qint64 bytes = 0;
    QDateTime changed;
    bool operator==(const RunFileMark &) const = default;
};
RunFileMark markOf(const QString &file);

/// The run file that is shown: its figures as a whole or of a span, read off the window's thread.
/// One that is still being written is read again as it grows.
/// Thread: the window's.
class KeptRun : public QObject
{
    Q_OBJECT

public:
    explicit KeptRun(QObject *parent = nullptr);

    void open(const QString &file);
    void close();
    /// None: the whole run, which is there at once.
    void setSpan(const std::optional<RunFile::Span> &span);
    /// People said something else of it, or it has another name.
    void setEntry(const RunEntry &entry);

    const QString &file() const { return m_file; }
    /// What was read last; without a snapshot: nothing yet.
    const RunFigures &figures() const { return m_shown; }
    double length() const; ///< of the whole run; Unit: seconds
    bool isReading() const { return m_background.isBusy(); }

Q_SIGNALS:
    void changed(); ///< there are other figures
    void readingChanged();
    void failed(const QString &why);

private:
    void read(const std::optional<RunFile::Span> &span);
    std::shared_ptr<const Rows> rows() const; ///< null before the first read
    void follow();
    void takeNews(RunFigures news);
    void followLater(milliseconds took);

    QString m_file;
    RunFigures m_whole, m_shown;
    std::optional<RunFile::Span> m_wanted; ///< what was asked for last
    Background m_background;
    Background m_following; ///< unseen: it is no reading that people wait for
    QTimer m_next;          ///< look at the file that grows
    RunFileMark m_mark;     ///< of what was read last
};

} // namespace loadgrove
