// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recovery.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "ui/document/scenario_document.h"

#include <QDir>
#include <QLockFile>
#include <QThread>
#include <QUuid>

#include <algorithm>

namespace loadgrove {

namespace {

const QString suffix = QStringLiteral(".recovery.json");
constexpr std::size_t sizeLimit = 80u << 20;

std::string journalOf(const Document &document, const QString &fileName, const QDateTime &when)
{
    Json json = Json::object();
    json.set("loadgrove_recovery", 1);
    json.set("file", fileName);
    json.set("when", when.toString(Qt::ISODateWithMs));
    Result<Json> written = Json::parse(writeDocument(document));
    json.set("document", written ? std::move(written).value() : Json());
    return json.write();
}

std::optional<LostDocument> readJournal(const QString &path)
{
    const Result<std::string> text = readFile(path, sizeLimit);
    if (!text)
        return {};
    const Result<Json> json = Json::parse(*text);
    if (!json || !json->isObject())
        return {};
    const Json *file = json->find("file"), *when = json->find("when"),
               *document = json->find("document");
    if (!file || !file->isString() || !when || !when->isString() || !document)
        return {};
    Result<Document> read = readDocument(document->write());
    if (!read)
        return {};
    return LostDocument{path, qs(file->string()),
                        QDateTime::fromString(qs(when->string()), Qt::ISODateWithMs),
                        std::move(read).value()};
}

} // namespace

Recovery::Recovery(ScenarioDocument &document, QString folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_folder(std::move(folder))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::write);
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &Recovery::changed);
    connect(&document, &ScenarioDocument::modifiedChanged, this, &Recovery::changed);
    connect(&document, &ScenarioDocument::stepChanged, this, &Recovery::changed);
    connect(&document, &ScenarioDocument::settingsChanged, this, &Recovery::changed);
    connect(&document, &ScenarioDocument::documentReset, this, &Recovery::changed);
}

Recovery::~Recovery()
{
    if (m_writer)
        m_writer->wait();
    drop();
}

QString Recovery::path() const
{
    return m_folder + QLatin1Char('/') + m_entry;
}

std::unique_ptr<QLockFile> Recovery::lock(const QString &entry) const
{
    auto made = std::make_unique<QLockFile>(entry + QLatin1String(".lock"));
    made->setStaleLockTime(0); // stale only when its process is gone
    return made->tryLock(0) ? std::move(made) : nullptr;
}

void Recovery::changed()
{
    if (!m_document.isModified()) {
        m_timer.stop();
        drop();
    } else if (!m_timer.isActive()) { // not put off by typing on
        m_timer.start();
    }
}

void Recovery::write()
{
    if (m_writer) {
        m_timer.start();
        return;
    }
    if (m_entry.isEmpty()) {
        if (!QDir().mkpath(m_folder))
            return;
        m_entry = QUuid::createUuid().toString(QUuid::WithoutBraces) + suffix;
        m_lock = lock(path());
    }
    m_writer.reset(QThread::create([document = m_document.document(), file = m_document.fileName(),
                                    to = path(), when = QDateTime::currentDateTimeUtc()] {
        // Where that fails (a full disk) there is no journal; the document itself is not harmed.
        (void)writeFile(to, journalOf(document, file, when));
    }));
    connect(m_writer.get(), &QThread::finished, this, &Recovery::written);
    m_writer->start(QThread::LowPriority);
}

void Recovery::written()
{
    if (!m_writer)
        return; // flush() was quicker
    m_writer->wait();
    m_writer.release()->deleteLater();
    if (!m_document.isModified())
        drop(); // saved meanwhile
    else
        Q_EMIT kept();
}

void Recovery::flush()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        write();
    }
    if (m_writer) {
        m_writer->wait();
        written();
    }
}

void Recovery::drop()
{
    if (m_entry.isEmpty() || m_writer)
        return;
    QFile::remove(path());
    m_lock.reset();
    m_entry.clear();
}

std::optional<LostDocument> Recovery::takeLost()
{
    const QDir folder(m_folder);
    const QStringList entries =
        folder.entryList({QLatin1Char('*') + suffix}, QDir::Files, QDir::Time);
    for (const QString &entry : entries) {
        const QString journal = folder.filePath(entry);
        std::unique_ptr<QLockFile> ours = lock(journal);
        if (!ours)
            continue;
        std::optional<LostDocument> lost = readJournal(journal);
        if (!lost)
            continue;
        m_asked.emplace_back(journal, std::move(ours));
        return lost;
    }
    return {};
}

void Recovery::adopt(const LostDocument &lost)
{
    // Its own journal is written before that of the lost one goes: at no moment there is none.
    changed();
    flush();
    discard(lost);
}

void Recovery::discard(const LostDocument &lost)
{
    QFile::remove(lost.entry);
    std::erase_if(m_asked, [&lost](const auto &asked) { return asked.first == lost.entry; });
}

} // namespace loadgrove
