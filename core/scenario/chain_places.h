// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <string>
#include <vector>

namespace loadgrove {

/// A place in a request that a value of an earlier answer can go into.
struct ChainPlace
{
    enum class Into
    {
        PathParameter,
        PathSegment, ///< a part of the path between slashes: becomes a parameter
        Query,
        Header,
        Form,
        Body, ///< by an override
    };
    /// How well the value suits it, the best first.
    enum class Fit
    {
        Same,  ///< it stands there, typed in
        Named, ///< the names are about the same thing
        Possible,
    };
    NodeId node = documentNode; ///< the request
    Into into = Into::PathParameter;
    std::string field; ///< name of the parameter, header or field; path in the body; PathSegment:
                       ///< its index
    Json now;          ///< what is there; null: nothing
    Fit fit = Fit::Possible;

    bool isLiteral() const; ///< nothing, or no reference
    bool operator==(const ChainPlace &) const = default;
};

/// The requests that come after a step in its top-level scenario and are run, in tree order.
std::vector<const Step *> requestsAfter(const Document &document, NodeId step);

/// All places of a request, in the order in which it is written.
std::vector<ChainPlace> placesOf(const Step &request);

/// The word that names the place: of "items.0.product_id" the last, of a path segment the
/// collection before it ("orders" in /orders/57).
std::string nameOf(const ChainPlace &place, const Request &request);

/// The parts of a path between slashes, without a query.
std::vector<std::string> segmentsOf(const std::string &path);
/// What a request is about by its path: /api/v1/products/{id} is about a "product"; "" for none.
std::string thingOfPath(const std::string &path);

} // namespace loadgrove
