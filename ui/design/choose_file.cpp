// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/choose_file.h"

#include "ui/document/scenario_document.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace loadgrove {

void chooseFile(QWidget *parent, const ScenarioDocument &document,
                std::function<void(const QString &path)> chosen)
{
    const QString name = document.fileName();
    const QDir folder = name.isEmpty() ? QDir() : QFileInfo(name).absoluteDir();
    auto *dialog = new QFileDialog(
        parent, QCoreApplication::translate("loadgrove", "Choose a File"), folder.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [name, folder, chosen = std::move(chosen)](const QString &file) {
                         chosen(name.isEmpty() ? file : folder.relativeFilePath(file));
                     });
    dialog->open();
}

} // namespace loadgrove
