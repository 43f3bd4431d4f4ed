// SPDX-License-Identifier: GPL-3.0-or-later
// How well the import does on documents that nobody made to fit: imports each, asks a foreign
// validator about every parameter and body, and prints a line a document and the shares of all.
//   openapi_survey [--bodies N] [--faults] FILE...
// Each document is read in a process of its own, bounded in time and memory: one that crashes or
// hangs is counted as such.
#include "core/base/text.h"
#include "tests/support/cli.h"
#include "tests/support/import_judge.h"

#include <QFileInfo>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace loadgrove;

constexpr unsigned mostSeconds = 60;
constexpr rlim_t mostMemory = 4ull << 30;

/// What a child hands to its parent; plain bytes.
struct Outcome
{
    bool imported = false;
    int operations = 0, withoutRequest = 0, required = 0, missing = 0;
    int parameters = 0, badParameters = 0, bodies = 0, badBodies = 0;
    double seconds = 0;
    char problem[300] = "";
};

struct Options
{
    int mostBodies = 1'000'000;
    bool faults = false;
};

double secondsOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void setProblem(Outcome &outcome, const QString &text)
{
    std::strncpy(outcome.problem, qPrintable(text.simplified()), sizeof outcome.problem - 1);
}

ApiSource sourceOf(const QString &file)
{
    return {file, contentOf(file).toStdString(), QFileInfo(file).absolutePath(), {}};
}

Outcome import(const QString &file)
{
    Outcome outcome;
    const ApiSource source = sourceOf(file);
    outcome.seconds = secondsOf([&] {
        const Result<Imported> imported = importOpenApi(source, {});
        outcome.imported = bool(imported);
        if (!imported)
            setProblem(outcome, imported.error().message);
        else
            outcome.operations = imported->report.operations;
    });
    return outcome;
}

Outcome judge(const QString &file, const Options &options)
{
    Outcome outcome;
    const Result<ImportJudgement> judged = judgeImport(sourceOf(file), options.mostBodies);
    if (!judged)
        return outcome;
    outcome.imported = true;
    outcome.operations = judged->operations;
    outcome.withoutRequest = judged->withoutRequest;
    outcome.required = judged->required;
    outcome.missing = judged->missing;
    outcome.parameters = judged->parameters;
    outcome.badParameters = judged->badParameters;
    outcome.bodies = judged->bodies;
    outcome.badBodies = judged->badBodies;
    if (!judged->faults.isEmpty())
        setProblem(outcome, judged->faults.first());
    for (const QString &fault : options.faults ? judged->faults : QStringList())
        std::printf("    %s\n", qPrintable(fault.left(1500)));
    return outcome;
}

/// Runs work in a process of its own. Its outcome, or one that says how it ended; its memory in kB.
Outcome apart(const std::function<Outcome()> &work, long &memory)
{
    int ends[2];
    if (pipe(ends) != 0)
        std::abort();
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        const rlimit space{mostMemory, mostMemory};
        setrlimit(RLIMIT_AS, &space);
        alarm(mostSeconds);
        const Outcome outcome = work();
        std::fflush(stdout);
        _exit(write(ends[1], &outcome, sizeof outcome) == sizeof outcome ? 0 : 1);
    }
    close(ends[1]);
    Outcome outcome;
    const bool whole = read(ends[0], &outcome, sizeof outcome) == sizeof outcome;
    close(ends[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    memory = usage.ru_maxrss;
    if (!whole) {
        outcome = {};
        std::snprintf(outcome.problem, sizeof outcome.problem, "ended by signal %d",
                      WIFSIGNALED(status) ? WTERMSIG(status) : 0);
    }
    return outcome;
}

struct Totals
{
    int documents = 0, withoutOperations = 0, imported = 0, crashed = 0, notJudged = 0;
    Outcome sums;

    void add(const Outcome &judged)
    {
        sums.operations += judged.operations;
        sums.withoutRequest += judged.withoutRequest;
        sums.required += judged.required;
        sums.missing += judged.missing;
        sums.parameters += judged.parameters;
        sums.badParameters += judged.badParameters;
        sums.bodies += judged.bodies;
        sums.badBodies += judged.badBodies;
    }
};

void look(const QString &file, const Options &options, Totals &totals)
{
    long memory = 0, unused = 0;
    const Outcome imported = apart([&] { return import(file); }, memory);
    ++totals.documents;
    totals.withoutOperations += std::strstr(imported.problem, "describes no operation") != nullptr
                                && !std::strchr(imported.problem, ';');
    totals.imported += imported.imported;
    totals.crashed += !imported.imported && std::strncmp(imported.problem, "ended", 5) == 0;
    std::printf("%s %.1f MB, %.2f s, %ld MB, %d operations", qPrintable(file),
                double(QFileInfo(file).size()) / 1e6, imported.seconds, memory / 1024,
                imported.operations);
    if (!imported.imported) {
        std::printf(": NOT IMPORTED: %s\n", imported.problem);
        return;
    }
    std::printf("\n");
    const Outcome judged = apart([&] { return judge(file, options); }, unused);
    totals.notJudged += !judged.imported;
    totals.add(judged);
    if (judged.problem[0])
        std::printf("  %d without a request, %d/%d required missing, %d/%d parameters and %d/%d "
                    "bodies wrong: %s\n",
                    judged.withoutRequest, judged.missing, judged.required, judged.badParameters,
                    judged.parameters, judged.badBodies, judged.bodies, judged.problem);
}

void print(const char *what, int good, int all)
{
    std::printf("%-30s %8d of %8d  %.3f %%\n", what, good, all, all ? 100.0 * good / all : 0.0);
}

} // namespace

int main(int argc, char *argv[])
{
    Options options;
    Totals totals;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--bodies") == 0 && i + 1 < argc)
            options.mostBodies = std::max(1, std::atoi(argv[++i]));
        else if (std::strcmp(argv[i], "--faults") == 0)
            options.faults = true;
        else
            look(QString::fromLocal8Bit(argv[i]), options, totals);
    }
    const Outcome &sums = totals.sums;
    const int importable = totals.documents - totals.withoutOperations;
    print("documents without operations", totals.withoutOperations, totals.documents);
    print("of the others imported", totals.imported, importable);
    print("crashed or hung", totals.crashed, totals.documents);
    print("not judged (time, memory)", totals.notJudged, totals.imported);
    print("operations with a request", sums.operations - sums.withoutRequest, sums.operations);
    print("required parameters present", sums.required - sums.missing, sums.required);
    print("parameters valid", sums.parameters - sums.badParameters, sums.parameters);
    print("bodies valid", sums.bodies - sums.badBodies, sums.bodies);
    return totals.documents == 0 ? 2 : 0;
}
