// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/sample_json.h"
#include "core/report/sample_words.h"
#include "core/stats/masking.h"
#include "ui/run/sample_model.h"
#include "ui/widgets/number_text.h"

namespace loadgrove {

namespace {

void appendHeaders(QString &out, const HeaderList &headers)
{
    for (const auto &[name, value] : headers)
        out += qs(name) + QStringLiteral(": ") + qs(value) + QLatin1Char('\n');
}

void appendBody(QString &out, const std::string &body, bool cut)
{
    if (body.empty())
        return;
    const Json payload = payloadJson(body, cut);
    out += QLatin1Char('\n') + qs(payload.isScalar() ? payload.text() : payload.write(2))
           + QLatin1Char('\n');
    if (cut)
        out += Core::tr("(cut after %1 bytes)").arg(countText(std::int64_t(body.size())))
               + QLatin1Char('\n');
}

} // namespace

QString exchangeText(const Sample &original)
{
    const Sample sample = maskSecrets(original);
    QString out =
        originText(sample) + QLatin1Char('\n')
        + Core::tr("Took %1: %2")
              .arg(latencyText(double(sample.service.count()) / 1e6), phasesText(sample.phases))
        + QLatin1Char('\n');
    if (!sample.error.empty())
        out += Core::tr("Problem: %1").arg(qs(sample.error)) + QLatin1Char('\n');
    out += QLatin1Char('\n') + Core::tr("Request") + QStringLiteral("\n") + qs(sample.method)
           + QLatin1Char(' ') + qs(sample.url.empty() ? sample.path : sample.url)
           + QLatin1Char('\n');
    appendHeaders(out, sample.requestHeaders);
    appendBody(out, sample.requestBody, sample.requestBodyCut);
    out += QLatin1Char('\n') + Core::tr("Answer") + QLatin1Char('\n') + sample.code.description()
           + QLatin1Char('\n');
    appendHeaders(out, sample.responseHeaders);
    appendBody(out, sample.responseBody, sample.responseBodyCut);
    if (!sample.variables.empty()) {
        out += QLatin1Char('\n') + Core::tr("Variables") + QLatin1Char('\n');
        for (const auto &[name, value] : sample.variables)
            out += qs(name) + QStringLiteral(" = ") + qs(value) + QLatin1Char('\n');
    }
    return out;
}

} // namespace loadgrove
