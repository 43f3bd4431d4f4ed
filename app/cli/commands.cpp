// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/console.h"
#include "core/base/translate.h"

namespace loadgrove {

namespace {

QString helpText()
{
    return Core::tr(
        "Usage: loadgrove-cli COMMAND [OPTIONS]\n"
        "\n"
        "  run FILE        run a scenario document and print the summary\n"
        "  run --demo      run the sample against the embedded Demo Shop\n"
        "  validate FILE   all problems of a document at once, with their place\n"
        "  report RUN      reports of a run that was kept with run --out or --keep\n"
        "  runs ACTION     the library of kept runs: list, show, label, note, delete ...\n"
        "  compare A B     what changed from one kept run to another\n"
        "  import openapi SPEC\n"
        "                  a scenario document of an OpenAPI or Swagger document\n"
        "  generate load rest URL --api-schema SPEC\n"
        "                  a load test of what the document says of that address\n"
        "  demo-shop       serve the Demo Shop on this machine until interrupted\n"
        "\n"
        "'loadgrove-cli COMMAND --help' lists the options of a command.\n"
        "\n"
        "Exit: 0 finished and passed; 1 a threshold (or, where none is set, an iteration)\n"
        "failed, or a rule about the change from another run is broken; 2 wrong usage or an\n"
        "invalid document; 3 could not run; 130 interrupted.\n");
}

} // namespace

int runCommand(const QStringList &arguments)
{
    const QString command = arguments.value(0);
    const QStringList rest = arguments.mid(1);
    if (command == QLatin1String("run"))
        return runRun(rest);
    if (command == QLatin1String("validate"))
        return runValidate(rest);
    if (command == QLatin1String("report"))
        return runReport(rest);
    if (command == QLatin1String("runs"))
        return runRuns(rest);
    if (command == QLatin1String("compare"))
        return runCompare(rest);
    if (command == QLatin1String("import"))
        return runImport(rest);
    if (command == QLatin1String("generate"))
        return runGenerate(rest);
    if (command == QLatin1String("demo-shop"))
        return runDemoShop(rest);
    if (command == QLatin1String("--version") || command == QLatin1String("version")) {
        printOut(QStringLiteral("loadgrove-cli %1\n").arg(QStringLiteral(LOADGROVE_VERSION)));
        return ExitPassed;
    }
    if (command == QLatin1String("--help") || command == QLatin1String("-h")
        || command == QLatin1String("help")) {
        printOut(helpText());
        return ExitPassed;
    }
    if (command.isEmpty()) {
        printErr(helpText());
        return ExitUsage;
    }
    return usageError(Core::tr("there is no command \"%1\"").arg(command));
}

} // namespace loadgrove
