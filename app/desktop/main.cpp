// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "core/base/descriptor_limit.h"
#include "core/runs/library_names.h"
#include "ui/shell/application.h"
#include "ui/shell/document_files.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/shell/welcome_page.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>

#include <cstdio>
#include <memory>
#include <vector>

using namespace loadgrove;

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("Loadgrove"));
    QCoreApplication::setOrganizationName(QStringLiteral("Loadgrove"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LOADGROVE_VERSION));
}

/// What the command line asks for; answers --help and --version itself, without a display.
struct Arguments
{
    QStringList files;
    int exitCode = -1; ///< not negative: end with it

    static Arguments read(int argc, char *argv[])
    {
        const QCoreApplication application(argc, argv);
        nameApplication();
        QCommandLineParser parser;
        parser.setApplicationDescription(
            QCoreApplication::translate("main", "Designs HTTP scenarios and runs them as load."));
        const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                      QCoreApplication::translate("main", "Shows this help."));
        parser.addOption(help);
        const QCommandLineOption version = parser.addVersionOption();
        parser.addPositionalArgument(
            QStringLiteral("FILE"),
            QCoreApplication::translate("main",
                                        "Scenario and run files to open, each in a window of its "
                                        "own. Without one: the Demo Shop sample."),
            QStringLiteral("[FILE...]"));
        if (!parser.parse(QCoreApplication::arguments())) {
            std::fputs(qPrintable(parser.errorText() + QLatin1Char('\n')), stderr);
            return {{}, 2};
        }
        if (parser.isSet(help)) {
            std::fputs(qPrintable(parser.helpText()), stdout);
            return {{}, 0};
        }
        if (parser.isSet(version)) {
            std::fputs("loadgrove " LOADGROVE_VERSION "\n", stdout);
            return {{}, 0};
        }
        return {parser.positionalArguments(), -1};
    }
};

/// On the port that the samples name; where that is taken, on any.
void start(DemoShop &shop)
{
    DemoShop::Options options;
    options.port = DemoShop::samplePort;
    if (shop.start(options))
        return;
    options.port = 0;
    if (const Result<void> started = shop.start(options); !started)
        std::fputs(qPrintable(started.error().message + QLatin1Char('\n')), stderr);
}

} // namespace

int main(int argc, char *argv[])
{
    loadgrove::raiseDescriptorLimit();
    const Arguments arguments = Arguments::read(argc, argv);
    if (arguments.exitCode >= 0)
        return arguments.exitCode;

    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    Application application(argc, argv);
    nameApplication();
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.loadgrove.Loadgrove"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/loadgrove.svg")));

    Settings settings;
    speakLanguage(settings.language());
    Theme theme(application, settings);
    DemoShop shop;
    start(shop);
    const QString shopAddress = shop.port() == 0 ? QString() : shop.baseUrl();

    std::vector<std::unique_ptr<MainWindow>> windows;
    for (qsizetype i = 0; i < std::max<qsizetype>(1, arguments.files.size()); ++i) {
        windows.push_back(std::make_unique<MainWindow>(settings, theme));
        MainWindow &window = *windows.back();
        window.setDemoShop(shopAddress);
        window.show();
        if (!arguments.files.isEmpty() && arguments.files[i].endsWith(runSuffix()))
            window.openRun(arguments.files[i]);
        else if (!arguments.files.isEmpty())
            window.files().openFile(arguments.files[i]);
        else if (QFile::exists(demoSample()))
            window.files().openSample(demoSample());
    }
    windows.front()->offerLost();
    return QApplication::exec();
}
