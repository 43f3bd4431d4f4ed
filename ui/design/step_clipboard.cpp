// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/step_clipboard.h"

#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/interop/curl.h"
#include "ui/document/scenario_document.h"

#include <QCoreApplication>
#include <QMimeData>

namespace loadgrove {

namespace {

constexpr qsizetype maxPasted = 64 << 20; // bytes, as for files

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("loadgrove", text, nullptr, n);
}

} // namespace

QMimeData *toMimeData(const ScenarioDocument &document, const NodeIds &selected)
{
    const NodeIds ids = document.outermost(selected);
    auto *data = new QMimeData;
    if (ids.empty())
        return data;
    const std::string text = writeSteps(copies(document, ids));
    data->setData(QLatin1String(stepsMimeType), QByteArray::fromStdString(text));
    data->setText(qs(text));
    return data;
}

Result<std::vector<Step>> fromMimeData(const QMimeData &data, QStringList *notes)
{
    const QByteArray text = data.hasFormat(QLatin1String(stepsMimeType))
                                ? data.data(QLatin1String(stepsMimeType))
                                : data.text().toUtf8();
    if (text.trimmed().isEmpty())
        return Error{ErrorCode::Invalid, tr("There is nothing to paste.")};
    if (text.size() > maxPasted)
        return Error{ErrorCode::Limit, tr("The text is too long to be steps.")};
    if (looksLikeCurl({text.constData(), size_t(text.size())})) {
        auto read = readCurl({text.constData(), size_t(text.size())});
        if (!read)
            return Error{read.error().code, tr("curl: %1").arg(read.error().message)};
        if (notes)
            *notes = read->notes;
        return std::move(read.value().steps);
    }
    auto steps = readSteps({text.constData(), size_t(text.size())});
    if (!steps) {
        return Error{steps.error().code,
                     tr("This text is not a list of steps: %1").arg(steps.error().message)};
    }
    return steps;
}

Result<NodeIds> paste(ScenarioDocument &document, const NodeIds &selected, const QMimeData &data,
                      QStringList *notes)
{
    auto steps = fromMimeData(data, notes);
    if (!steps)
        return steps.error();
    const bool scenarios = onlyScenarios(*steps);
    StepPosition place = placeFor(document, selected, scenarios);
    // A copied top-level scenario, pasted where it was copied, becomes its sibling.
    const StepPosition around = document.position(place.parent);
    if (scenarios && place.parent != documentNode && around.parent == documentNode
        && document.outermost(selected) == NodeIds{place.parent})
        place = {documentNode, around.index + 1};
    const int count = int(steps->size());
    const QString name = count == 1 ? tr("Paste step")
                                    : tr(QT_TRANSLATE_N_NOOP("loadgrove", "Paste %n steps"), count);
    return insertAt(document, place, std::move(steps).value(), name);
}

} // namespace loadgrove
