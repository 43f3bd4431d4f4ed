// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/suggestions_view.h"

#include "core/base/text.h"
#include "ui/debug/chain_edits.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/icon.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loadgrove {

namespace {

QString headText(const ScenarioDocument &document, const ChainSuggestion &suggestion)
{
    const Step *source = document.step(suggestion.value.request);
    const QString name = qs(nameOf(suggestion.value));
    const QString from = source ? qs(displayName(*source)) : QString();
    const int count = int(suggestion.places.size());
    const bool appears =
        std::all_of(suggestion.places.begin(), suggestion.places.end(),
                    [](const ChainPlace &place) { return place.fit == ChainPlace::Fit::Same; });
    QString text =
        SuggestionsView::tr("%1 of %2 (%3) seems to belong in %n later places:", nullptr, count);
    if (count == 1 && appears)
        text = SuggestionsView::tr("%1 of %2 (%3) appears in 1 later place:");
    else if (count == 1)
        text = SuggestionsView::tr("%1 of %2 (%3) seems to belong in 1 later place:");
    else if (appears)
        text = SuggestionsView::tr("%1 of %2 (%3) appears in %n later places:", nullptr, count);
    return text.arg(name, from, qs(suggestion.value.value.text()));
}

bool sameSuggestions(const std::vector<ChainSuggestion> &a, const std::vector<ChainSuggestion> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) {
        return x.value.request == y.value.request && x.value.path == y.value.path
               && x.places == y.places;
    });
}

} // namespace

SuggestionsView::SuggestionsView(ScenarioDocument &document, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("suggestions"));
    setAccessibleName(tr("Suggestions"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    // Queued: a row's own button may have led here.
    connect(&document.undoStack(), &QUndoStack::indexChanged, this, &SuggestionsView::refresh,
            Qt::QueuedConnection);
}

void SuggestionsView::setSuggestions(std::vector<ChainSuggestion> suggestions)
{
    m_suggestions = std::move(suggestions);
    refresh();
}

void SuggestionsView::refresh()
{
    std::vector<ChainSuggestion> open;
    for (const ChainSuggestion &suggestion : m_suggestions) {
        ChainSuggestion left{suggestion.value, {}};
        for (const ChainPlace &place : suggestion.places) {
            const Step *step = m_document.step(place.node);
            if (step && m_document.step(suggestion.value.request) && isOpen(*step, place))
                left.places.push_back(place);
        }
        if (!left.places.empty())
            open.push_back(std::move(left));
    }
    if (widget() && sameSuggestions(open, m_shown))
        return;
    m_shown = std::move(open);
    m_count = 0;
    auto *content = new QWidget;
    content->setProperty("role", QStringLiteral("pane"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(4);
    for (const ChainSuggestion &suggestion : m_shown) {
        auto *head = new QLabel(headText(m_document, suggestion));
        head->setTextFormat(Qt::PlainText);
        head->setWordWrap(true);
        head->setProperty("role", QStringLiteral("section"));
        layout->addWidget(head);
        for (const ChainPlace &place : suggestion.places)
            layout->addWidget(makeRow(suggestion.value, place));
        m_count += int(suggestion.places.size());
    }
    if (m_shown.empty())
        layout->addWidget(new QLabel(tr("Nothing is left to suggest.")));
    layout->addStretch(1);
    setWidget(content);
    Q_EMIT countChanged();
}

QWidget *SuggestionsView::makeRow(const AnswerValue &value, const ChainPlace &place)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const QString text = placeText(m_document, place);
    auto *button = new QPushButton(icon(QStringLiteral("chain")), tr("Use It There"));
    button->setObjectName(QStringLiteral("acceptSuggestion"));
    button->setAccessibleName(tr("Use it in %1").arg(text));
    connect(button, &QPushButton::clicked, this,
            [this, value, place] { chain(m_document, value, place); });
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(40);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setToolTip(text);
    layout->addWidget(button);
    layout->addWidget(label, 1);
    return row;
}

} // namespace loadgrove
