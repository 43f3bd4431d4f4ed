// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/kept_run.h"

#include "core/base/text.h"
#include "ui/widgets/number_text.h"

namespace loadgrove {

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
    if (figures.entry.state == RunEntry::State::Interrupted) { // or it would seem to go on
        auto ended = std::make_shared<Snapshot>(**read);
        ended->state = RunState::Stopped;
        ended->notices.insert(ended->notices.begin(),
                              utf8(KeptRun::tr("This run did not come to its end: its program was "
                                               "ended, or could not write on.")));
        figures.snapshot = std::move(ended);
    }
    figures.thresholds = checkThresholds(*figures.snapshot);
    return figures;
}

KeptRun::KeptRun(QObject *parent)
    : QObject(parent)
{
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
    m_file.clear();
    m_whole = m_shown = {};
}

void KeptRun::setSpan(const std::optional<RunFile::Span> &span)
{
    if (span) {
        read(span);
        return;
    }
    m_background.forget();
    if (!m_shown.span)
        return;
    m_shown = m_whole;
    Q_EMIT changed();
}

double KeptRun::length() const
{
    return m_whole.snapshot ? Seconds(m_whole.snapshot->elapsed).count() : 0;
}

void KeptRun::setEntry(const RunEntry &entry)
{
    m_file = entry.file;
    m_whole.entry = m_shown.entry = entry;
    Q_EMIT changed();
}

void KeptRun::read(const std::optional<RunFile::Span> &span)
{
    m_background.replace(
        [file = m_file, span](const std::stop_token &stop) {
            return readRunFigures(file, span, stop);
        },
        [this](const Result<RunFigures> &read) {
            if (!read) {
                Q_EMIT failed(read.error().message);
                return;
            }
            m_shown = *read;
            if (!m_shown.span)
                m_whole = m_shown;
            Q_EMIT changed();
        });
}

} // namespace loadgrove
