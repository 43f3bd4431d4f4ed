// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "core/base/descriptor_limit.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    loadgrove::raiseDescriptorLimit();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("loadgrove-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOADGROVE_VERSION));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    return loadgrove::runCommand(arguments);
}
