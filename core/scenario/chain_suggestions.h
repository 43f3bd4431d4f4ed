// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/chaining.h"

#include <memory>

namespace loadgrove {

/// The body of an answer to a request of a document.
struct AnswerBody
{
    NodeId request = documentNode;
    std::shared_ptr<const Json> body; ///< null: it is no JSON
};

/// A value of an answer that later requests seem to need, with the places where they have
/// something typed in, or nothing.
struct ChainSuggestion
{
    AnswerValue value;
    std::vector<ChainPlace> places;
};

/// What the answers of an iteration suggest: ids that stand in later requests, or are asked for by
/// name. Each place is suggested once, from the earliest answer that has something for it; what a
/// request sent itself and got back is no source. In the order of the answers.
std::vector<ChainSuggestion> suggestChains(const Document &document,
                                           const std::vector<AnswerBody> &answers);

/// The place is still in that request and still holds what it did.
bool isOpen(const Step &request, const ChainPlace &place);

} // namespace loadgrove
