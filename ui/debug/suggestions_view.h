// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/chain_suggestions.h"

#include <QScrollArea>

class QVBoxLayout;

namespace loadgrove {

class ScenarioDocument;

/// What the answers of an iteration suggest for later requests, to be accepted one by one. What was
/// accepted goes, and comes back with undo.
/// Thread: the window's.
class SuggestionsView : public QScrollArea
{
    Q_OBJECT

public:
    explicit SuggestionsView(ScenarioDocument &document, QWidget *parent = nullptr);

    void setSuggestions(std::vector<ChainSuggestion> suggestions);
    /// Places that can still be accepted.
    int count() const { return m_count; }

Q_SIGNALS:
    void countChanged();

private:
    void refresh();
    QWidget *makeRow(const AnswerValue &value, const ChainPlace &place);

    ScenarioDocument &m_document; // Not owned.
    std::vector<ChainSuggestion> m_suggestions;
    std::vector<ChainSuggestion> m_shown; ///< of them what is open
    int m_count = 0;
};

} // namespace loadgrove
