// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/document_files.h"

#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "ui/document/scenario_document.h"
#include "ui/shell/questions.h"
#include "ui/shell/settings.h"

#include <QDir>
#include <QFileInfo>

namespace loadgrove {

namespace {

const QLatin1String suffix(".loadgrove.json");

/// What a new document starts with: one request that can be sent as soon as the address is right.
Document startingDocument(const QString &server)
{
    Request request;
    request.url = "{{base_url}}";
    request.path = "/";
    Step step;
    step.name = "request";
    step.what = std::move(request);
    Step scenario;
    scenario.name = "scenario";
    scenario.what = Scenario();
    scenario.children()->push_back(std::move(step));
    Document document;
    document.settings.variables = {{"base_url", Json(utf8(server))}};
    document.scenarios.push_back(std::move(scenario));
    assignIds(document.scenarios.front(), document.nextId);
    return document;
}

QString samplesServer()
{
    return QStringLiteral("http://127.0.0.1:35180");
}

} // namespace

DocumentFiles::DocumentFiles(ScenarioDocument &document, Settings &settings, Questions &questions,
                             QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_settings(settings)
    , m_questions(questions)
{
    connect(&m_watch, &FileWatch::changed, this, &DocumentFiles::changedOnDisk);
}

bool DocumentFiles::isScenarioFile(const QString &path)
{
    return path.endsWith(suffix, Qt::CaseInsensitive);
}

void DocumentFiles::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    m_watch.remember(m_document.fileName());
    Q_EMIT opened();
}

void DocumentFiles::newDocument()
{
    whenSafe([this] {
        Document document =
            startingDocument(m_sampleServer.isEmpty() ? samplesServer() : m_sampleServer);
        document.settings.http.timeout = m_settings.defaultTimeout();
        m_document.reset(std::move(document), QString());
        setOpen(true);
    });
}

void DocumentFiles::open()
{
    whenSafe([this] {
        m_questions.askOpenFile(m_settings.lastFolder(),
                                [this](const QString &path) { load(path); });
    });
}

void DocumentFiles::openFile(const QString &path)
{
    whenSafe([this, path] { load(path); });
}

void DocumentFiles::openSample(const QString &resource)
{
    whenSafe([this, resource] { loadSample(resource); });
}

void DocumentFiles::openMade(const Document &document, const std::function<void()> &then)
{
    openRecovered(document, QString(), then);
}

void DocumentFiles::load(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    auto document = loadDocument(absolute);
    if (!document) {
        if (!QFileInfo::exists(absolute))
            m_settings.removeRecentFile(absolute);
        m_questions.showError(tr("%1 cannot be opened.").arg(QDir::toNativeSeparators(path)),
                              document.error().message);
        return;
    }
    m_document.reset(std::move(document).value(), absolute);
    m_settings.addRecentFile(absolute);
    setOpen(true);
}

void DocumentFiles::loadSample(const QString &resource)
{
    auto document = loadDocument(resource);
    if (!document) {
        m_questions.showError(tr("The sample cannot be opened."), document.error().message);
        return;
    }
    if (!m_sampleServer.isEmpty()) {
        for (auto &[name, value] : document.value().settings.variables) {
            if (name == "base_url" && value == Json(utf8(samplesServer())))
                value = Json(utf8(m_sampleServer));
        }
    }
    m_document.reset(std::move(document).value(), QString());
    setOpen(true);
}

void DocumentFiles::save()
{
    saveThen([] {});
}

void DocumentFiles::saveAs()
{
    askPathThen([] {});
}

void DocumentFiles::close()
{
    whenSafe([this] {
        m_document.reset(Document(), QString());
        setOpen(false);
    });
}

void DocumentFiles::reload()
{
    const QString file = m_watch.path();
    if (file.isEmpty())
        return;
    if (!m_document.isModified()) {
        load(file);
        return;
    }
    m_questions.confirm(tr("What you changed here is lost when the file is read again."),
                        QDir::toNativeSeparators(file), tr("Read Again"),
                        [this, file] { load(file); });
}

void DocumentFiles::openRecovered(const Document &document, const QString &fileName,
                                  const std::function<void()> &then)
{
    whenSafe([this, document, fileName, then] {
        m_document.reset(document, fileName);
        m_document.setUnsaved();
        setOpen(true);
        then();
    });
}

void DocumentFiles::whenSafe(const std::function<void()> &then)
{
    if (!m_isOpen || !m_document.isModified()) {
        then();
        return;
    }
    m_questions.askToSave(m_document.displayName(), [this, then](Questions::Save answer) {
        if (answer == Questions::Save::Save)
            saveThen(then);
        else
            then();
    });
}

void DocumentFiles::saveThen(const std::function<void()> &then)
{
    if (m_document.fileName().isEmpty())
        askPathThen(then);
    else
        write(m_document.fileName(), then);
}

void DocumentFiles::askPathThen(const std::function<void()> &then)
{
    QString suggestion = m_document.fileName();
    if (suggestion.isEmpty()) {
        QString name = qs(m_document.document().settings.name).simplified();
        name.replace(QLatin1Char('/'), QLatin1Char('-'));
        suggestion = QDir(m_settings.lastFolder())
                         .filePath((name.isEmpty() ? tr("untitled") : name) + suffix);
    }
    m_questions.askSaveFile(suggestion, [this, then](const QString &path) { write(path, then); });
}

void DocumentFiles::write(const QString &path, const std::function<void()> &then)
{
    const bool isKnown = QFileInfo(path).absoluteFilePath() == m_watch.path();
    if (!isKnown || m_watch.state() != FileWatch::State::Changed) {
        writeUnasked(path, then);
        return;
    }
    m_questions.confirm(tr("Another program changed %1.").arg(QFileInfo(path).fileName()),
                        tr("Saving replaces what it wrote by what is open here."),
                        tr("Save All the Same"), [this, path, then] { writeUnasked(path, then); });
}

void DocumentFiles::writeUnasked(const QString &path, const std::function<void()> &then)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const Result<void> written = saveDocument(m_document.document(), absolute);
    if (!written) {
        m_questions.showError(tr("%1 cannot be saved.").arg(QDir::toNativeSeparators(path)),
                              written.error().message);
        return;
    }
    m_document.setSaved(absolute);
    m_watch.remember(absolute);
    m_settings.addRecentFile(absolute);
    Q_EMIT saved(absolute);
    then();
}

} // namespace loadgrove
