// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/stats/sample.h"

namespace loadgrove {

/// Makes a request of the document what was sent in the sample, to the last byte of its URL,
/// headers and body, so that sending it once repeats that exchange. It keeps its checks, its
/// timeout and whether it follows redirects. False when there is no such request any more.
/// Demands that the body was not cut.
bool makeLiteral(Document &document, NodeId request, const Sample &sample);

} // namespace loadgrove
