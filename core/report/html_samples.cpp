// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_samples.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/report/html_parts.h"
#include "core/report/result_tree.h"
#include "core/report/sample_json.h"
#include "core/report/sample_words.h"

namespace loadgrove {

namespace {

/// A page must open: the result JSON has them all.
constexpr int samplesLimit = 200;

std::string headersText(const Json &headers)
{
    std::string text;
    for (const auto &[name, value] : headers.members())
        text += name + ": " + value.text() + '\n';
    return text;
}

std::string payloadText(const Json &payload)
{
    if (payload.isNull())
        return {};
    return '\n' + (payload.isString() ? payload.string() : payload.write(2)) + '\n';
}

/// Request or response as it went over the wire, in words of HTTP.
std::string exchangeHtml(const QString &heading, const std::string &firstLine, const Json &part)
{
    std::string html = "<div><h4>" + markup(heading) + "</h4>\n<pre>"
                       + markup(firstLine + '\n' + headersText(*part.find("headers"))
                                + payloadText(*part.find("payload")))
                       + "</pre>\n";
    if (part.find("payload_cut"))
        html += htmlParagraph("note", Core::tr("The body was longer; only its start is kept."));
    if (const Json *error = part.find("error"))
        html += htmlParagraph("note", qs(error->text()));
    return html + "</div>\n";
}

/// name = value, a line each.
std::string variablesHtml(const Json *variables)
{
    if (!variables)
        return {};
    std::string text;
    for (const auto &[name, value] : variables->members())
        text += name + " = " + value.text() + '\n';
    return "<h4>" + markup(Core::tr("Variables")) + "</h4>\n<pre>" + markup(text) + "</pre>\n";
}

std::string sampleHtml(const Snapshot &snapshot, std::size_t row, const Sample &sample)
{
    const Json json = sampleJson(sample, snapshot.info.showSecrets);
    const Json &request = *json.find("Request"), &response = *json.find("Response");
    const std::string summary =
        "<span class=\"name\">" + markup(pathOf(*snapshot.info.rows, int(row), " / "))
        + "</span> <span class=\"answer\">" + markup(sample.code.description()) + "</span> <span>"
        + markup(latencyFigure(double(sample.service.count()) / 1e6)) + "</span> <span>"
        + markup(rolesText(sample.roles)) + "</span>";
    const QString when = originText(sample) + QStringLiteral(": ") + phasesText(sample.phases);
    const QString status =
        sample.status > 0 ? AnswerCode::http(sample.status).description() : Core::tr("no answer");
    return htmlDetails(
        summary,
        htmlParagraph("note", when) + "<div class=\"exchange\">\n"
            + exchangeHtml(Core::tr("Request"),
                           request.find("method")->text() + ' ' + request.find("path")->text(),
                           request)
            + exchangeHtml(Core::tr("Response"), utf8(status), response) + "</div>\n"
            + variablesHtml(json.find("variables")),
        "sample");
}

} // namespace

std::string samplesHtml(const Snapshot &snapshot)
{
    std::string html;
    int shown = 0, left = 0;
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        for (const auto &sample : snapshot.rows[i].samples) {
            if (shown == samplesLimit) {
                ++left;
                continue;
            }
            html += sampleHtml(snapshot, i, *sample);
            ++shown;
        }
    }
    if (left > 0)
        html += htmlParagraph("note", Core::tr("%1 more are in the result JSON.").arg(left));
    if (!html.empty())
        html = htmlParagraph("note",
                             Core::tr("Real exchanges: of each request and answer the first, the "
                                      "slowest and some drawn at random."))
               + html;
    if (!html.empty() && !snapshot.info.showSecrets)
        html = htmlParagraph("note", Core::tr("What looks like a secret by its name is masked."))
               + html;
    return htmlSection("samples", Core::tr("Samples"), html);
}

} // namespace loadgrove
