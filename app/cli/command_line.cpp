// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"

#include "app/cli/console.h"
#include "core/base/translate.h"

#include <QCoreApplication>
#include <QLocale>

namespace loadgrove {

namespace {

void badValue(const QString &name, const QString &value, const QString &expected, bool &ok)
{
    usageError(Core::tr("--%1 %2: expected %3").arg(name, value, expected));
    ok = false;
}

/// Without an exponent: 10000000.
QString plain(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

} // namespace

std::optional<int> parseOptions(QCommandLineParser &parser, const QString &command,
                                const QStringList &arguments)
{
    // Not addHelpOption(): that also offers the options of Qt, which mean nothing here.
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  Core::tr("Show this help."));
    parser.addOption(help);
    if (!parser.parse(QStringList(QCoreApplication::applicationName()) + arguments)) {
        QString text = parser.errorText();
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
        return usageError(text);
    }
    if (parser.isSet(help)) {
        QString text = parser.helpText(); // names the program by its path, and no command
        text.replace(QCoreApplication::arguments().constFirst(),
                     QStringLiteral("loadgrove-cli ") + command);
        printOut(text);
        return ExitPassed;
    }
    return std::nullopt;
}

bool areFilled(const QCommandLineParser &parser, const QStringList &options)
{
    for (const QString &name : options) {
        if (parser.values(name).contains(QString())) {
            usageError(Core::tr("--%1: the value is empty").arg(name));
            return false;
        }
    }
    if (!parser.positionalArguments().contains(QString()))
        return true;
    usageError(Core::tr("an argument is empty"));
    return false;
}

std::optional<double> numberOption(const QCommandLineParser &parser, const QString &name,
                                   double minimum, double maximum, bool &ok)
{
    if (!parser.isSet(name))
        return std::nullopt;
    bool isNumber = false;
    const double value = parser.value(name).toDouble(&isNumber);
    if (isNumber && value >= minimum && value <= maximum)
        return value;
    badValue(name, parser.value(name),
             Core::tr("a number from %1 to %2").arg(plain(minimum), plain(maximum)), ok);
    return std::nullopt;
}

std::optional<qint64> integerOption(const QCommandLineParser &parser, const QString &name,
                                    qint64 minimum, qint64 maximum, bool &ok)
{
    if (!parser.isSet(name))
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = parser.value(name).toLongLong(&isNumber);
    if (isNumber && value >= minimum && value <= maximum)
        return value;
    badValue(name, parser.value(name),
             Core::tr("a whole number from %1 to %2").arg(minimum).arg(maximum), ok);
    return std::nullopt;
}

} // namespace loadgrove
