// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/push_options.h"

#include "app/cli/command_line.h"
#include "app/cli/output_stream.h"
#include "core/base/translate.h"

namespace loadgrove {

namespace {

QString urlOption()
{
    return QStringLiteral("otlp");
}

QString headerOption()
{
    return QStringLiteral("otlp-header");
}

QString intervalOption()
{
    return QStringLiteral("push-interval");
}

/// The name at most: the rest may be a secret.
QString shownHeader(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    return equals < 0 ? QString() : QLatin1Char(' ') + text.left(equals);
}

std::optional<OtlpTarget> readTarget(const QCommandLineParser &parser, bool &ok)
{
    if (!parser.isSet(urlOption())) {
        if (parser.isSet(headerOption())) {
            usageError(Core::tr("--otlp-header needs --otlp"));
            ok = false;
        }
        return std::nullopt;
    }
    const Result<QUrl> url = readOtlpUrl(parser.value(urlOption()));
    if (!url) {
        usageError(QStringLiteral("--otlp: %1").arg(url.error().message));
        ok = false;
        return std::nullopt;
    }
    OtlpTarget target{*url, {}};
    for (const QString &text : parser.values(headerOption())) {
        Result<OtlpTarget::Header> header = readOtlpHeader(text);
        if (!header) {
            usageError(QStringLiteral("--otlp-header%1: %2")
                           .arg(shownHeader(text), header.error().message));
            ok = false;
            continue;
        }
        target.headers.push_back(std::move(header).value());
    }
    return target;
}

} // namespace

void addPushOptions(QCommandLineParser &parser)
{
    parser.addOption({urlOption(),
                      Core::tr("Push metrics to this OpenTelemetry receiver (OTLP/HTTP) while the "
                               "run goes on; without a path, to /v1/metrics."),
                      QStringLiteral("URL")});
    parser.addOption({headerOption(),
                      Core::tr("A header for it: NAME=VALUE, or NAME=env:VAR (repeatable)."),
                      QStringLiteral("HEADER")});
    parser.addOption({intervalOption(),
                      Core::tr("Seconds between pushes, and between rewrites of the --prometheus "
                               "file, while the run goes on (default: 5)."),
                      QStringLiteral("S")});
}

PushTargets readPushTargets(const QCommandLineParser &parser, const OutputFiles &files, bool &ok)
{
    PushTargets targets;
    targets.otlp = readTarget(parser, ok);
    bool hasFile = false;
    for (const OutputFile &output : files) {
        if (qstrcmp(output.exporter->format, "prometheus") != 0)
            continue;
        hasFile = true;
        if (output.file != QLatin1String("-") && !isSpecialFile(output.file))
            targets.prometheusFile = output.file;
    }
    if (const auto s = integerOption(parser, intervalOption(), 1, 300, ok)) {
        targets.interval = std::chrono::seconds(*s);
        if (!hasFile && !parser.isSet(urlOption())) {
            usageError(Core::tr("--push-interval needs --otlp or --prometheus"));
            ok = false;
        }
    }
    return targets;
}

} // namespace loadgrove
