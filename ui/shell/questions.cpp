// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/questions.h"

#include "core/base/translate.h"
#include "ui/widgets/icon.h"

#include <QDateTime>
#include <QFileDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace loadgrove {

namespace {

QString fileFilter()
{
    return Core::tr("Scenarios (*.loadgrove.json)") + QStringLiteral(";;")
           + Core::tr("All files (*)");
}

void askToOpen(QWidget *window, const QString &title, const QString &folder, const QString &filter,
               std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(window, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

QMessageBox *newBox(QWidget *window, QMessageBox::Icon kind, const QString &text,
                    const QString &details)
{
    auto *box =
        new QMessageBox(kind, QStringLiteral("Loadgrove"), text, QMessageBox::NoButton, window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const bool isQuestion = kind == QMessageBox::Question;
    box->setIconPixmap(icon(isQuestion ? QStringLiteral("info") : QStringLiteral("warning"),
                            isQuestion ? Color::Info : Color::Warning)
                           .pixmap(40, 40));
    box->setTextFormat(Qt::PlainText); // file names may hold anything
    box->setInformativeText(details);
    box->setWindowModality(Qt::WindowModal);
    return box;
}

} // namespace

void DialogQuestions::askToRecover(const QString &documentName, const QDateTime &when,
                                   std::function<void(bool)> answer)
{
    const QString time = QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
    auto *box = newBox(m_window, QMessageBox::Question,
                       Core::tr("Open the changes to %1 that were not saved?").arg(documentName),
                       Core::tr("Loadgrove ended without saving them. They are of %1.").arg(time));
    QPushButton *open = box->addButton(Core::tr("Open Them"), QMessageBox::AcceptRole);
    QPushButton *discard = box->addButton(Core::tr("Discard Them"), QMessageBox::DestructiveRole);
    box->setEscapeButton(box->addButton(Core::tr("Later"), QMessageBox::RejectRole));
    box->setDefaultButton(open);
    QObject::connect(box, &QMessageBox::finished, box,
                     [box, open, discard, answer = std::move(answer)] {
                         if (box->clickedButton() == open)
                             answer(true);
                         else if (box->clickedButton() == discard)
                             answer(false);
                     });
    box->open();
}

void DialogQuestions::askToSave(const QString &documentName, std::function<void(Save)> answer)
{
    auto *box = newBox(m_window, QMessageBox::Question,
                       Core::tr("Save the changes to %1?").arg(documentName),
                       Core::tr("Without saving, the changes are lost."));
    box->setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Save);
    QObject::connect(box, &QMessageBox::finished, box, [answer = std::move(answer)](int result) {
        if (result == QMessageBox::Save)
            answer(Save::Save);
        else if (result == QMessageBox::Discard)
            answer(Save::Discard);
    });
    box->open();
}

void DialogQuestions::confirm(const QString &question, const QString &details, const QString &yes,
                              std::function<void()> answer)
{
    auto *box = newBox(m_window, QMessageBox::Question, question, details);
    QPushButton *button = box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(
        box->addButton(QMessageBox::Cancel)); // what is asked for cannot be undone
    QObject::connect(box, &QMessageBox::finished, box,
                     [box, button, answer = std::move(answer)](int) {
                         if (box->clickedButton() == button)
                             answer();
                     });
    box->open();
}

void DialogQuestions::askOpenFile(const QString &folder, std::function<void(QString)> answer)
{
    askToOpen(m_window, Core::tr("Open Scenario"), folder, fileFilter(), std::move(answer));
}

void DialogQuestions::askOpenRun(const QString &folder, std::function<void(QString)> answer)
{
    askToOpen(m_window, Core::tr("Open Run"), folder,
              Core::tr("Runs (*.lgrun)") + QStringLiteral(";;") + Core::tr("All files (*)"),
              std::move(answer));
}

void DialogQuestions::askSaveFile(const QString &suggestion, std::function<void(QString)> answer)
{
    auto *dialog = new QFileDialog(m_window, Core::tr("Save Scenario As"), QString(), fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("loadgrove.json"));
    dialog->selectFile(suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(answer));
    dialog->open();
}

void DialogQuestions::showError(const QString &what, const QString &why)
{
    auto *box = newBox(m_window, QMessageBox::Warning, what, why);
    box->setStandardButtons(QMessageBox::Ok);
    box->open();
}

} // namespace loadgrove
