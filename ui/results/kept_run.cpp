// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/kept_run.h"

#include "core/base/text.h"
#include "core/report/labels.h"
#include "ui/widgets/number_text.h"

#include <QFileInfo>

namespace loadgrove {

namespace {

constexpr milliseconds followInterval{1000};

/// The figures in the rows of an earlier read, if any: views keep what is opened and chosen in
/// them.
Result<RunFigures> inRows(const std::shared_ptr<const Rows> &rows, Result<RunFigures> read)
{
    if (!read || !rows)
        return read;
    RunFigures &figures = read.value();
    auto same = std::make_shared<Snapshot>(*figures.snapshot);
    same->info.rows = rows;
    figures.snapshot = std::move(same);
    return read;
}

} // namespace

QString spanText(const RunFile::Span &span)
{
    return KeptRun::tr("%1 to %2")
        .arg(durationText(Seconds(span.begin).count()), durationText(Seconds(span.end).count()));
}

Result<RunFigures> readRunFigures(const QString &file, const std::optional<RunFile::Span> &span,
                                  const std::stop_token &stop)
{
    RunFigures figures{readRunEntry(file), span, nullptr, {}};
    if (!figures.entry.isReadable())
        return Error{ErrorCode::Io, figures.entry.problem};
    const Result<std::unique_ptr<RunFile>> run = RunFile::open(file);
    if (!run)
        return run.error();
    const Result<std::shared_ptr<const Snapshot>> read =
        run.value()->snapshot(span.value_or(RunFile::Span()), stop);
    if (!read)
        return read.error();
    figures.snapshot = *read;
    const bool goesOn = (*read)->state == RunState::Running;
    if ((*read)->interrupted || (span && goesOn)) {
        auto told = std::make_shared<Snapshot>(**read);
        if (goesOn)
            told->state = RunState::Finished; // no span goes on
        if (told->interrupted)
            told->notices.insert(told->notices.begin(), utf8(interruptedText()));
        figures.snapshot = std::move(told);
    }
    figures.thresholds = checkThresholds(*figures.snapshot);
    return figures;
}

RunFileMark markOf(const QString &file)
{
    RunFileMark mark;
    for (const QString &part : filesOfRun(file)) {
        const QFileInfo info(part);
        mark.bytes += info.size();
        if (!mark.changed.isValid() || info.lastModified() > mark.changed)
            mark.changed = info.lastModified();
    }
    return mark;
}

KeptRun::KeptRun(QObject *parent)
    : QObject(parent)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &KeptRun::follow);
    connect(&m_background, &Background::busyChanged, this, &KeptRun::readingChanged);
}

void KeptRun::open(const QString &file)
{
    close();
    m_file = file;
    read(std::nullopt);
}

void KeptRun::close()
{
    m_background.forget();
    m_following.forget();
    m_next.stop();
    m_file.clear();
    m_wanted.reset();
    m_whole = m_shown = {};
}

void KeptRun::setSpan(const std::optional<RunFile::Span> &span)
{
    if (span) {
        read(span);
        return;
    }
    m_background.forget();
    m_wanted.reset();
    if (!m_shown.span)
        return;
    m_shown = m_whole;
    Q_EMIT changed();
}

double KeptRun::length() const
{
    return m_whole.snapshot ? Seconds(m_whole.snapshot->elapsed).count() : 0;
}

std::shared_ptr<const Rows> KeptRun::rows() const
{
    return m_whole.snapshot ? m_whole.snapshot->info.rows : nullptr;
}

void KeptRun::setEntry(const RunEntry &entry)
{
    m_file = entry.file;
    m_whole.entry = m_shown.entry = entry;
    // What is being read may still say the old, or look for the file under its old name.
    if (m_background.isBusy())
        read(m_wanted);
    if (m_following.isBusy())
        follow();
    Q_EMIT changed();
}

void KeptRun::read(const std::optional<RunFile::Span> &span)
{
    m_wanted = span;
    m_background.replace(
        [file = m_file, span, rows = rows()](const std::stop_token &stop) {
            return inRows(rows, readRunFigures(file, span, stop));
        },
        [this](const Result<RunFigures> &read) {
            if (!read) {
                Q_EMIT failed(read.error().message);
                return;
            }
            m_shown = *read;
            if (m_shown.span) {
                m_shown.entry = m_whole.entry; // which may be newer
            } else {
                m_whole = m_shown;
                followLater(milliseconds(0));
            }
            Q_EMIT changed();
        });
}

/// The more there is to read, the less often: it is to take a fifth of a core at most.
void KeptRun::followLater(milliseconds took)
{
    if (m_whole.entry.state == RunEntry::State::Writing)
        m_next.start(std::max(followInterval, 4 * took));
}

void KeptRun::follow()
{
    struct News
    {
        RunFileMark mark;
        milliseconds took;
        std::optional<RunFigures> figures; ///< none: nothing is new, or can be read just now
    };
    m_following.replace(
        [file = m_file, last = m_mark, rows = rows()](const std::stop_token &stop) {
            const TimePoint begin = Clock::now();
            News news{markOf(file), {}, {}};
            // Its writer may have gone without a word.
            if (news.mark != last || readRunEntry(file).state != RunEntry::State::Writing) {
                if (auto read = inRows(rows, readRunFigures(file, std::nullopt, stop)))
                    news.figures = std::move(read).value();
            }
            news.took = std::chrono::duration_cast<milliseconds>(Clock::now() - begin);
            return news;
        },
        [this](News news) {
            m_mark = news.mark;
            if (news.figures)
                takeNews(std::move(*news.figures));
            followLater(news.took);
        });
}

void KeptRun::takeNews(RunFigures news)
{
    m_whole = std::move(news);
    if (m_shown.span)
        m_shown.entry = m_whole.entry;
    else
        m_shown = m_whole;
    Q_EMIT changed();
}

} // namespace loadgrove
