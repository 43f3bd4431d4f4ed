// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/library_files.h"

#include "core/runs/run_values.h"
#include "ui/results/run_list_words.h"
#include "ui/widgets/number_text.h"

namespace loadgrove {

namespace {

/// The path where it went well.
Result<QString> pathAfter(const Result<void> &done, const QString &path)
{
    return done ? Result<QString>(path) : Result<QString>(done.error());
}

} // namespace

LibraryFiles::LibraryFiles(RunLibrary library, QObject *parent)
    : QObject(parent)
    , m_library(std::move(library))
    , m_cache(std::make_shared<LibraryCache>(m_library))
{
}

LibraryFiles::~LibraryFiles()
{
    m_changing.finishAll();
}

void LibraryFiles::refresh()
{
    m_listing.replace([cache = m_cache](const std::stop_token &stop) { return cache->list(stop); },
                      [this](const Result<std::vector<RunEntry>> &entries) {
                          if (entries)
                              Q_EMIT listed(*entries);
                          else
                              Q_EMIT listFailed(entries.error().message);
                      });
}

void LibraryFiles::begin()
{
    if (m_changing.isBusy())
        return;
    m_failures.clear();
    Q_EMIT asked();
}

void LibraryFiles::fail(const QString &file, const QString &what, const QString &why)
{
    const QString failure = tr("%1 %2").arg(what, why);
    if (!m_failures.contains(failure))
        m_failures += failure;
    constexpr qsizetype most = 3; // lines that a page has room for
    QStringList lines = m_failures.mid(0, most);
    if (m_failures.size() > most)
        lines += tr("%1 more could not be done.").arg(countText(m_failures.size() - most));
    Q_EMIT failed(file, lines.join(QLatin1Char('\n')));
}

void LibraryFiles::change(const QString &file, const QString &failure, Change make)
{
    struct Made
    {
        Result<QString> path;
        RunEntry now;
    };
    begin();
    m_changing.add(
        [make = std::move(make)](const std::stop_token &) {
            Made made{make(), {}};
            if (made.path)
                made.now = readRunEntry(*made.path);
            return made;
        },
        [this, file, failure](const Made &made) {
            if (made.path)
                Q_EMIT changed(file, made.now);
            else
                fail(file, failure, made.path.error().message);
            refresh();
        });
}

void LibraryFiles::setLabel(const RunEntry &run, const QString &label)
{
    change(run.file, tr("The label of %1 cannot be changed.").arg(shortNameOf(run)),
           [file = run.file, label] { return pathAfter(setRunLabel(file, label), file); });
}

void LibraryFiles::setNote(const RunEntry &run, const QString &note)
{
    change(run.file, tr("The note of %1 cannot be changed.").arg(shortNameOf(run)),
           [file = run.file, note] { return pathAfter(setRunNote(file, note), file); });
}

void LibraryFiles::rename(const RunEntry &run, const QString &name)
{
    change(run.file, tr("%1 cannot be renamed.").arg(run.name()),
           [library = m_library, run, name] { return library.rename(run, name); });
}

void LibraryFiles::remove(const std::vector<RunEntry> &runs)
{
    begin();
    for (const RunEntry &run : runs) {
        m_changing.add(
            [library = m_library, run](const std::stop_token &) { return library.remove(run); },
            [this, run](const Result<void> &done) {
                if (done)
                    Q_EMIT removed(run.file);
                else
                    fail(run.file, tr("%1 cannot be deleted.").arg(shortNameOf(run)),
                         done.error().message);
                refresh();
            });
    }
}

} // namespace loadgrove
