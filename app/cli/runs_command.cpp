// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/library_options.h"
#include "app/cli/runs_actions.h"
#include "core/base/translate.h"

namespace loadgrove {

namespace {

std::vector<RunsAction> allActions()
{
    std::vector<RunsAction> actions = lookingActions();
    for (RunsAction &action : changingActions())
        actions.push_back(std::move(action));
    return actions;
}

QString overview()
{
    QString text = Core::tr("Usage: loadgrove-cli runs ACTION [OPTIONS]\n"
                            "\n"
                            "The run library: what 'run --keep' kept.\n"
                            "\n");
    constexpr int column = 24;
    for (const RunsAction &action : allActions()) {
        const QString call = QLatin1String(action.name) + QLatin1Char(' ') + action.arguments;
        text += QStringLiteral("  %1%2\n").arg(call.leftJustified(column), action.title);
    }
    text += Core::tr(
        "\n"
        "RUN is the path of a run file, the name of one in the library or a unique start of it,\n"
        "a label, or 'last'. Nothing is ever deleted but by delete and prune.\n"
        "'loadgrove-cli runs ACTION --help' lists the options of an action.\n");
    return text;
}

QString wholeHelp(const RunsAction &action)
{
    return action.help.isEmpty() ? action.title
                                 : action.title + QLatin1String("\n\n") + action.help;
}

int runAction(const RunsAction &action, const QStringList &arguments)
{
    QCommandLineParser parser;
    const QString call = QStringLiteral("runs ") + QLatin1String(action.name);
    parser.setApplicationDescription(wholeHelp(action));
    if (!action.arguments.isEmpty())
        parser.addPositionalArgument(QString(), QString(), action.arguments);
    addLibraryOption(parser);
    if (action.addOptions)
        action.addOptions(parser);
    if (const auto exitCode = parseOptions(parser, call, arguments))
        return *exitCode;
    const auto given = parser.positionalArguments().size();
    if (given < action.fewest || given > action.most)
        return usageError(action.arguments.isEmpty()
                              ? Core::tr("%1 takes no arguments").arg(call)
                              : Core::tr("%1 takes: %2").arg(call, action.arguments));
    return action.run(parser, libraryOf(parser));
}

} // namespace

int runRuns(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        printOut(overview());
        return ExitPassed;
    }
    if (name.isEmpty()) {
        printErr(overview());
        return ExitUsage;
    }
    for (const RunsAction &action : allActions()) {
        if (name == QLatin1String(action.name))
            return runAction(action, arguments.mid(1));
    }
    printErr(Core::tr("loadgrove-cli: runs cannot \"%1\"\nTry 'loadgrove-cli runs --help'.\n")
                 .arg(name));
    return ExitUsage;
}

} // namespace loadgrove
