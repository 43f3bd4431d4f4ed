// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/chain_places.h"

#include <optional>

namespace loadgrove {

/// A value in the answer of a request.
struct AnswerValue
{
    enum class Part
    {
        Code,
        Header, ///< path: its name
        Body,
    };
    NodeId request = documentNode;
    Part part = Part::Body;
    std::vector<std::string> path;
    Json value;
};

/// Its last key that is no index, "code" or the header's name: what people would call it.
std::string nameOf(const AnswerValue &value);

/// The places in later requests that the value fits into, the best first.
std::vector<ChainPlace> placesFor(const Document &document, const AnswerValue &value);

/// How well the value suits a place, by what stands there and by names.
ChainPlace::Fit fitOf(const AnswerValue &value, const std::string &thingOfRequest,
                      const ChainPlace &place, const Request &request);

/// What has to be done to a document so that a value of an answer goes into a place.
struct ChainEdit
{
    Step step; ///< the later request with the reference in it
    std::string reference;
    /// To be inserted first, at that position: the scenario of the earlier request hands it out.
    std::optional<Step> exported;
    StepPosition exportAt;
};

/// Nothing when request or place are not there any more, or nothing could refer to the value.
std::optional<ChainEdit> chainEdit(const Document &document, const AnswerValue &value,
                                   const ChainPlace &place);

/// The condition that says of the answer what it is now: in the request's own assertions, or, with
/// step, in one that stands after it. "" when nothing could refer to it.
std::string checkFor(const Document &document, const AnswerValue &value, bool asStep);

} // namespace loadgrove
