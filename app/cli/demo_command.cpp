// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/demo/demo_shop.h"
#include "core/base/translate.h"

#include <QCoreApplication>

namespace loadgrove {

int runDemoShop(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Core::tr(
        "Serves the Demo Shop on 127.0.0.1 until interrupted: a target to try things on."));
    parser.addOption({QStringLiteral("port"),
                      Core::tr("Port; 0 is any free one (default %1).").arg(DemoShop::samplePort),
                      QStringLiteral("N")});
    parser.addOption({QStringLiteral("latency"), Core::tr("Milliseconds added to every answer."),
                      QStringLiteral("MS")});
    parser.addOption({QStringLiteral("error-rate"),
                      Core::tr("Share of requests answered 500, 0 to 1."), QStringLiteral("X")});
    if (const auto exitCode = parseOptions(parser, QStringLiteral("demo-shop"), arguments))
        return *exitCode;
    if (!parser.positionalArguments().isEmpty())
        return usageError(Core::tr("demo-shop takes no file"));

    bool ok = true;
    DemoShop::Options options;
    options.port = quint16(
        integerOption(parser, QStringLiteral("port"), 0, 65535, ok).value_or(DemoShop::samplePort));
    options.latency = std::chrono::milliseconds(
        integerOption(parser, QStringLiteral("latency"), 0, 60'000, ok).value_or(0));
    options.errorRate = numberOption(parser, QStringLiteral("error-rate"), 0, 1, ok).value_or(0);
    if (!ok)
        return ExitUsage;

    Interrupt interrupt;
    DemoShop shop;
    if (const Result<void> started = shop.start(options); !started)
        return printError(QStringLiteral("demo-shop"), started.error());
    printOut(shop.baseUrl() + QLatin1Char('\n'));
    QObject::connect(&interrupt, &Interrupt::requested, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    return ExitPassed;
}

} // namespace loadgrove
