// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/baseline.h"
#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/document_source.h"
#include "app/cli/library_options.h"
#include "app/cli/load_options.h"
#include "app/cli/push_options.h"
#include "app/cli/run_session.h"
#include "app/demo/demo_shop.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/format/scenario_file.h"
#include "core/plan/plan.h"
#include "core/runs/run_about.h"
#include "core/runs/run_recorder.h"
#include "core/scenario/validate.h"
#include "core/stats/run_listeners.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <limits>
#include <variant>

namespace loadgrove {

namespace {

void addOptions(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const QString &help, const char *value = "") {
        parser.addOption({QString::fromLatin1(name), help, QString::fromLatin1(value)});
    };
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 Core::tr("The document; - is standard input."));
    option("demo", Core::tr("Run the sample against the embedded Demo Shop."));
    addLoadOptions(parser);
    addVariableOptions(parser);
    option("http-version", Core::tr("auto, 1.1 or 2 (default: the document's)."), "V");
    option("insecure", Core::tr("Accept any certificate."));
    option("proxy", Core::tr("http://[user:password@]host:port or socks5://...; \"\" = none."),
           "U");
    option("ca-file", Core::tr("Certificates to trust instead of the system's."), "FILE");
    option("client-cert", Core::tr("Certificate (or chain) that identifies the client."), "FILE");
    option("client-key", Core::tr("Its key (default: in the same file)."), "FILE");
    option("timeout", Core::tr("Seconds an exchange may take."), "S");
    option("no-keep-alive", Core::tr("A new connection for each request."));
    option("seed", Core::tr("Seed of the generators: same seed, same values."), "N");
    option("workers", Core::tr("Threads that generate load (default: one per core)."), "N");
    addOutputOptions(parser);
    addPushOptions(parser);
    Baseline::addOptions(parser);
    option("out",
           Core::tr("Keep the run, second by second, in a run file (*.lgrun) that is not "
                    "there yet."),
           "FILE");
    addKeepOptions(parser);
    option("show-secrets", Core::tr("Do not mask what looks like a secret in files and reports."));
    option("control",
           Core::tr("Obey lines on standard input: pause, resume, rate N, users N, stop, "
                    "stop now."));
    option("quiet", Core::tr("No progress and no summary."));
    option("progress", Core::tr("Progress lines even where stderr is no terminal."));
}

/// The connection settings in force. Files of the command line are relative to where it is typed.
void applyConnectionOptions(const QCommandLineParser &parser, HttpSettings &http)
{
    const auto apply = [&parser](const char *option, std::string &file) {
        const QString name = QString::fromLatin1(option);
        const QString value = parser.value(name);
        if (parser.isSet(name))
            file = value.isEmpty() ? std::string() : utf8(QDir::current().absoluteFilePath(value));
    };
    apply("ca-file", http.caFile);
    if (parser.isSet(QStringLiteral("client-cert")))
        http.clientKey.clear(); // that of the document belongs to another certificate
    apply("client-cert", http.clientCert);
    apply("client-key", http.clientKey);
    if (parser.isSet(QStringLiteral("no-keep-alive")))
        http.keepAlive = false;
    if (parser.isSet(QStringLiteral("http-version")))
        http.version = utf8(parser.value(QStringLiteral("http-version")));
}

/// The load configuration in force: the document's, with the command line's changes.
bool applyOptions(const QCommandLineParser &parser, DocumentSettings &settings)
{
    bool ok = true;
    LoadConfig load = settings.load.value_or(LoadConfig());
    applyLoadOptions(parser, load, ok);
    if (load != LoadConfig() || settings.load)
        settings.load = load;
    if (const auto s = numberOption(parser, QStringLiteral("timeout"), 0.001, 1e6, ok))
        settings.http.timeout = *s;
    applyConnectionOptions(parser, settings.http);
    return ok;
}

Result<DocumentSource> readDemoSample()
{
    QFile file(QStringLiteral(":/samples/demo-shop.loadgrove.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, file.errorString()};
    Result<Document> document = readDocument(file.readAll().toStdString());
    if (!document)
        return document.error();
    return DocumentSource{Core::tr("Demo Shop sample"), {}, std::move(document).value(), {}};
}

/// What a run needs before anything is sent.
struct Preparation
{
    DocumentSource source;
    PlanOptions options;
    std::vector<std::string> given; ///< variables that the command line names itself
    int workers = 0;
    RunOutput output;
    std::optional<KeepOptions> keep;
};

RunOutput readOutput(const QCommandLineParser &parser, bool &ok)
{
    RunOutput output;
    output.files = readOutputFiles(parser, ok);
    output.push = readPushTargets(parser, output.files, ok);
    output.control = parser.isSet(QStringLiteral("control"));
    output.quiet = parser.isSet(QStringLiteral("quiet"));
    output.progress =
        !output.quiet && (parser.isSet(QStringLiteral("progress")) || stderrIsTerminal());
    return output;
}

/// Everything that the command line says; or the exit code, when it says something wrong.
std::variant<Preparation, ExitCode> prepare(const QCommandLineParser &parser)
{
    const bool demo = parser.isSet(QStringLiteral("demo"));
    if (parser.positionalArguments().size() != (demo ? 0 : 1)) {
        usageError(demo ? Core::tr("run --demo takes no file") : Core::tr("run takes one file"));
        return ExitUsage;
    }
    if (parser.isSet(QStringLiteral("control"))
        && parser.positionalArguments().contains(QStringLiteral("-"))) {
        usageError(Core::tr("--control reads standard input, and so would FILE"));
        return ExitUsage;
    }
    Preparation run;
    Result<KeyValues> variables = readVariables(parser);
    if (!variables)
        return printVariablesError(variables.error());
    run.options.variables = std::move(variables).value();

    const QString file = demo ? QStringLiteral("Demo Shop") : parser.positionalArguments().first();
    Result<DocumentSource> source = demo ? readDemoSample() : readSource(file);
    if (!source)
        return printError(sourceName(file), source.error());
    run.source = std::move(source).value();
    for (const auto &[name, value] : run.options.variables)
        run.given.push_back(name);
    if (const auto added =
            addEnvironment(parser, run.source.document.settings, run.options.variables);
        !added)
        return printVariablesError(added.error());

    bool ok = applyOptions(parser, run.source.document.settings);
    const qint64 anySeed = qint64(QRandomGenerator::global()->generate64() >> 1);
    const auto seed =
        integerOption(parser, QStringLiteral("seed"), 0, std::numeric_limits<qint64>::max(), ok);
    run.options.seed = quint64(seed.value_or(anySeed));
    run.options.folder = run.source.folder;
    run.options.insecure = parser.isSet(QStringLiteral("insecure"));
    if (parser.isSet(QStringLiteral("proxy")))
        run.options.proxy = utf8(parser.value(QStringLiteral("proxy")));
    run.workers = int(integerOption(parser, QStringLiteral("workers"), 1, 1024, ok).value_or(0));
    run.output = readOutput(parser, ok);
    run.keep = readKeepOptions(parser, ok);
    if (!ok)
        return ExitUsage;

    const ExitCode usable = checkOutputFiles(run.output.files, demo ? QString() : file,
                                             parser.value(QStringLiteral("out")));
    if (usable != ExitPassed)
        return usable;
    auto baseline = Baseline::read(parser, run.output.files);
    if (const ExitCode *wrong = std::get_if<ExitCode>(&baseline))
        return *wrong;
    run.output.baseline = std::get<std::shared_ptr<Baseline>>(std::move(baseline));
    return run;
}

/// What the document's author should know, though it can run.
void printWarnings(const Preparation &run)
{
    ValidationContext context{run.source.folder, {}};
    for (const auto &[name, value] : run.options.variables)
        context.externalVars.push_back(name);
    printIssues(run.source.name, validate(run.source.document, context));
    const std::string text = writeDocument(run.source.document);
    for (const std::string &name : run.given) {
        if (text.find(name) == std::string::npos)
            printErr(Core::tr("%1: warning: nothing uses the variable %2\n")
                         .arg(run.source.name, qs(name)));
    }
}

/// Runs, and keeps the run where that is asked for.
int runAndKeep(std::shared_ptr<const Plan> plan, RunOptions options, const Preparation &run,
               const QCommandLineParser &parser)
{
    const auto listeners = std::make_shared<RunListeners>();
    Json::Object about = aboutRun(run.source.document, options.showSecrets);
    if (parser.isSet(QStringLiteral("out")))
        listeners->add(std::make_shared<RunRecorder>(parser.value(QStringLiteral("out")), about));
    std::shared_ptr<RunKeeper> keeper;
    if (run.keep) {
        about.insert(about.end(), run.keep->words.begin(), run.keep->words.end());
        keeper = std::make_shared<RunKeeper>(run.keep->library, run.source.file, about);
        listeners->add(keeper);
    }
    if (run.output.baseline)
        listeners->add(run.output.baseline->recorder(about));
    if (!listeners->isEmpty())
        options.listener = listeners;
    const int exitCode = executeRun(std::move(plan), std::move(options), run.output);
    if (keeper && !run.output.quiet)
        sayKept(keeper->file(), *run.keep);
    return exitCode;
}

} // namespace

int runRun(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Core::tr("Runs a scenario document and prints the summary."));
    addOptions(parser);
    if (const auto exitCode = parseOptions(parser, QStringLiteral("run"), arguments))
        return *exitCode;
    auto prepared = prepare(parser);
    if (const ExitCode *exitCode = std::get_if<ExitCode>(&prepared))
        return *exitCode;
    Preparation &run = std::get<Preparation>(prepared);

    DemoShop shop;
    if (parser.isSet(QStringLiteral("demo")) && !hasVariable(run.options.variables, "base_url")) {
        if (const Result<void> started = shop.start(); !started)
            return printError(QStringLiteral("Demo Shop"), started.error());
        run.options.variables.emplace_back("base_url", Json(shop.baseUrl()));
    }
    CompiledPlan plan = compile(run.source.document, run.options);
    if (const Issues *issues = std::get_if<Issues>(&plan)) {
        printIssues(run.source.name, *issues);
        return ExitUsage;
    }
    if (!run.output.quiet)
        printWarnings(run);
    RunOptions options;
    options.config = run.source.document.settings.load.value_or(LoadConfig());
    options.workers = run.workers;
    options.showSecrets = parser.isSet(QStringLiteral("show-secrets"));
    return runAndKeep(std::get<std::shared_ptr<const Plan>>(std::move(plan)), std::move(options),
                      run, parser);
}

} // namespace loadgrove
