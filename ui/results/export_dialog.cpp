// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/export_dialog.h"

#include "core/base/files.h"
#include "core/report/run_export.h"
#include "core/runs/library_names.h"
#include "ui/charts/chart_picture.h"
#include "ui/results/kept_run.h"
#include "ui/results/run_list_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/roomy_delegate.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

/// "-12s-20s": a span goes beside the run, not over it.
QString spanPart(const RunFile::Span &span)
{
    const auto seconds = [](nanoseconds time) {
        return QString::number(Seconds(time).count(), 'f', QLocale::FloatingPointShortest);
    };
    return QStringLiteral("-%1s-%2s").arg(seconds(span.begin), seconds(span.end));
}

/// A file of such a name is listed as a run, whatever stands in it.
bool isNamedAsRun(const QString &path)
{
    return path.endsWith(runSuffix(), Qt::CaseInsensitive);
}

QString proposedPath(const RunEntry &run)
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    return folder + QLatin1Char('/') + QFileInfo(run.file).completeBaseName();
}

/// Each with its file name, and all written or the first that fails told.
Result<void> writeFiles(const std::vector<std::pair<QString, QByteArray>> &files)
{
    for (const auto &[file, bytes] : files) {
        const Result<void> written =
            writeFile(file, {bytes.constData(), std::size_t(bytes.size())});
        if (!written)
            return Error{written.error().code,
                         ExportDialog::tr("%1: %2").arg(file, written.error().message)};
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(ExportSubject subject, QWidget *parent)
    : QDialog(parent)
    , m_subject(std::move(subject))
    , m_list(new QListWidget)
    , m_whole(new QRadioButton(tr("&Whole run")))
    , m_span(new QRadioButton)
    , m_file(new QLineEdit)
    , m_hint(new QLabel)
    , m_message(new MessageBar(this))
    , m_export(new QPushButton(icon(QStringLiteral("export"), Color::AccentText), tr("&Export")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export %1").arg(shortNameOf(m_subject.run)));
    setWindowModality(Qt::WindowModal);
    makeFormats();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_export->setProperty("role", QStringLiteral("primary"));
    m_export->setObjectName(QStringLiteral("exportNow"));
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    m_export->setDefault(true);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::exportNow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(makeSpanChoice());
    layout->addWidget(makeFile());
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(560, 480);
    connect(&m_background, &Background::busyChanged, this, &ExportDialog::updateHint);
    connect(m_message, &MessageBar::actionPressed, this, &ExportDialog::giveUp);
    connect(m_list, &QListWidget::currentRowChanged, this, &ExportDialog::changeSuffix);
    m_list->setCurrentRow(0);
}

void ExportDialog::makeFormats()
{
    for (const Exporter &exporter : exporters())
        m_formats.push_back({exporter.title(), QLatin1String(exporter.suffix), &exporter});
    if (!m_subject.charts.empty()) {
        m_formats.push_back({tr("Charts as pictures (PNG)"), QStringLiteral(".png"), nullptr});
        m_formats.push_back({tr("Charts as drawings (SVG)"), QStringLiteral(".svg"), nullptr});
    }
    m_list->setObjectName(QStringLiteral("formats"));
    m_list->setAccessibleName(tr("Format"));
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    for (const Format &each : m_formats)
        m_list->addItem(each.title);
}

QWidget *ExportDialog::makeSpanChoice()
{
    auto *choice = new QWidget;
    auto *layout = new QHBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_whole);
    layout->addWidget(m_span);
    layout->addStretch();
    m_whole->setChecked(!m_subject.span);
    m_span->setChecked(m_subject.span.has_value());
    if (m_subject.span)
        m_span->setText(tr("The &span %1").arg(spanText(*m_subject.span)));
    choice->setVisible(m_subject.span.has_value());
    connect(m_whole, &QRadioButton::toggled, this, &ExportDialog::changeSpan);
    return choice;
}

QWidget *ExportDialog::makeFile()
{
    auto *part = new QWidget;
    auto *label = new QLabel(tr("&File"));
    label->setBuddy(m_file);
    m_file->setAccessibleName(tr("File"));
    m_file->setObjectName(QStringLiteral("exportFile"));
    m_file->setText(proposal(m_span->isChecked()));
    auto *choose = new QPushButton(tr("&Browse…"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_file, &QLineEdit::textChanged, this, &ExportDialog::updateHint);
    m_hint->setProperty("role", QStringLiteral("muted"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_file, 1);
    line->addWidget(choose);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_hint);
    return part;
}

const ExportDialog::Format &ExportDialog::format() const
{
    return m_formats[std::size_t(std::max(0, m_list->currentRow()))];
}

QString ExportDialog::path() const
{
    return QDir::fromNativeSeparators(m_file->text().trimmed());
}

QString ExportDialog::proposal(bool ofSpan) const
{
    return QDir::toNativeSeparators(proposedPath(m_subject.run))
           + (ofSpan && m_subject.span ? spanPart(*m_subject.span) : QString());
}

/// A name that somebody chose stays.
void ExportDialog::changeSpan()
{
    const bool ofSpan = !m_whole->isChecked();
    if (m_file->text() == proposal(!ofSpan) + m_suffix)
        m_file->setText(proposal(ofSpan) + m_suffix);
}

void ExportDialog::changeSuffix()
{
    QString text = m_file->text();
    if (!m_suffix.isEmpty() && text.endsWith(m_suffix))
        text.chop(m_suffix.size());
    m_suffix = format().suffix;
    m_file->setText(text + m_suffix);
    const bool figures = format().exporter;
    m_whole->setEnabled(figures);
    m_span->setEnabled(figures);
    updateHint();
}

QStringList ExportDialog::targets() const
{
    if (path().isEmpty())
        return {};
    if (format().exporter)
        return exportedFiles(*format().exporter, path());
    QString stem = path();
    if (stem.endsWith(format().suffix))
        stem.chop(format().suffix.size());
    QStringList files;
    for (const QPointer<QWidget> &chart : m_subject.charts) {
        if (chart)
            files += stem + QLatin1Char('-') + safeName(chart->accessibleName()).toLower()
                     + format().suffix;
    }
    return files;
}

bool ExportDialog::wouldReplaceRun() const
{
    const QString own = QFileInfo(m_subject.run.file).canonicalFilePath();
    const QStringList files = targets();
    return std::any_of(files.begin(), files.end(), [&own](const QString &file) {
        const QString there = QFileInfo(file).canonicalFilePath(); // "" where there is nothing
        return isNamedAsRun(file) || isNamedAsRun(there) || (!own.isEmpty() && there == own);
    });
}

void ExportDialog::updateHint()
{
    const QStringList files = targets();
    QStringList names, replaced;
    for (const QString &file : files) {
        names += QFileInfo(file).fileName();
        if (QFileInfo::exists(file))
            replaced += QFileInfo(file).fileName();
    }
    QStringList lines;
    if (!format().exporter)
        lines += tr("The charts as they stand in the window.");
    if (files.size() > 1)
        lines += tr("Writes %1.").arg(names.join(QStringLiteral(", ")));
    if (!replaced.isEmpty())
        lines += tr("Replaces %1.").arg(replaced.join(QStringLiteral(", ")));
    const bool isRun = wouldReplaceRun();
    if (isRun)
        lines = QStringList(tr("This is the file of a run: choose another name."));
    m_hint->setText(lines.join(QLatin1Char(' ')));
    m_export->setEnabled(!files.isEmpty() && !isRun && !m_background.isBusy());
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export To"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // Export asks, and for all that it writes
    dialog->setDefaultSuffix(format().suffix.mid(1));
    dialog->selectFile(path());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_file->setText(QDir::toNativeSeparators(file)); });
    dialog->open();
}

void ExportDialog::exportNow()
{
    QStringList there;
    for (const QString &file : targets()) {
        if (QFileInfo::exists(file) && !m_written.contains(file))
            there += QFileInfo(file).fileName();
    }
    if (there.isEmpty())
        write();
    else
        askToReplace(there);
}

void ExportDialog::askToReplace(const QStringList &files)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, windowTitle(),
                        files.size() == 1 ? tr("Replace %1?").arg(files.front())
                                          : tr("Replace %1 files?").arg(countText(files.size())),
                        QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(icon(QStringLiteral("warning"), Color::Warning).pixmap(40, 40));
    box->setTextFormat(Qt::PlainText); // file names may hold anything
    box->setInformativeText(files.size() == 1
                                ? tr("It is there already. What stands in it is lost.")
                                : tr("They are there already: %1. What stands in them is lost.")
                                      .arg(files.join(QStringLiteral(", "))));
    QPushButton *replace = box->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel); // it cannot be undone
    connect(box, &QMessageBox::finished, this, [this, box, replace] {
        if (box->clickedButton() == replace)
            write();
    });
    box->open();
}

void ExportDialog::write()
{
    m_message->clear();
    if (format().exporter)
        exportFigures();
    else
        exportCharts();
}

void ExportDialog::exportFigures()
{
    const RunFile::Span span =
        m_span->isChecked() && m_subject.span ? *m_subject.span : RunFile::Span();
    m_background.add(
        [run = m_subject.run.file, span, exporter = format().exporter,
         to = path()](const std::stop_token &stop) -> Result<void> {
            const Result<std::unique_ptr<RunFile>> file = RunFile::open(run);
            return file ? exportRun(**file, span, *exporter, to, stop) : Result<void>(file.error());
        },
        [this, files = targets()](const Result<void> &written) { tell(written, files); });
}

void ExportDialog::exportCharts()
{
    const bool png = format().suffix == QLatin1String(".png");
    const QStringList names = targets();
    std::vector<std::pair<QString, QByteArray>> files;
    for (const QPointer<QWidget> &chart : m_subject.charts) {
        if (chart)
            files.emplace_back(names[qsizetype(files.size())],
                               png ? chartPng(*chart) : chartSvg(*chart));
    }
    m_background.add([files](const std::stop_token &) { return writeFiles(files); },
                     [this, names](const Result<void> &written) { tell(written, names); });
}

void ExportDialog::tell(const Result<void> &written, const QStringList &files)
{
    if (!written) {
        m_message->show(MessageBar::Kind::Problem,
                        tr("It was not written. %1").arg(written.error().message));
        return;
    }
    QStringList names;
    for (const QString &file : files) {
        names += QDir::toNativeSeparators(file);
        m_written += file;
    }
    m_message->show(MessageBar::Kind::Notice,
                    tr("Written: %1").arg(names.join(QStringLiteral(", "))));
}

void ExportDialog::reject()
{
    if (isWriting())
        m_message->show(MessageBar::Kind::Notice, tr("It is still being written."), tr("&Give Up"));
    else
        QDialog::reject();
}

void ExportDialog::giveUp()
{
    m_background.forget();
    m_message->show(MessageBar::Kind::Notice, tr("Writing was given up."));
}

} // namespace loadgrove
