// SPDX-License-Identifier: GPL-3.0-or-later
// The choice of the environment beside Run, remembered for each document.
#include "core/base/text.h"
#include "ui/document/scenario_document.h"
#include "ui/shell/main_window.h"

#include <QComboBox>
#include <QCryptographicHash>

namespace loadgrove {

namespace {

/// Which environment was chosen last for a document.
QString environmentKey(const QString &file)
{
    const QByteArray hash = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha1);
    return QLatin1String("environment/") + QLatin1String(hash.toHex());
}

} // namespace

QWidget *MainWindow::createEnvironments()
{
    m_environment = new QComboBox;
    m_environment->setObjectName(QStringLiteral("environment"));
    m_environment->setAccessibleName(tr("Environment to run in"));
    m_environment->setToolTip(tr("Whose values win over the document's variables"));
    m_environment->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_environment, &QComboBox::activated, this,
            [this] { chooseEnvironment(m_environment->currentData().toString()); });
    return m_environment;
}

void MainWindow::restoreEnvironment()
{
    const QString file = m_document->fileName();
    m_document->setEnvironment(
        file.isEmpty() ? QString() : QString::fromUtf8(m_settings.state(environmentKey(file))));
    updateEnvironments();
}

void MainWindow::updateEnvironments()
{
    const std::vector<Environment> &all = m_document->document().settings.environments;
    m_environment->clear();
    m_environment->addItem(tr("No environment"), QString());
    for (const Environment &environment : all)
        m_environment->addItem(qs(environment.name), qs(environment.name));
    const int chosen = m_environment->findData(m_document->environment());
    m_environment->setCurrentIndex(std::max(0, chosen));
    m_environment->setVisible(!all.empty());
    if (chosen < 0)
        m_document->setEnvironment(QString()); // it was renamed or removed
}

void MainWindow::chooseEnvironment(const QString &name)
{
    m_document->setEnvironment(name);
    if (const QString file = m_document->fileName(); !file.isEmpty())
        m_settings.setState(environmentKey(file), name.toUtf8());
}

} // namespace loadgrove
