// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "tests/net/fault_server.h"

#include <QString>

namespace loadgrove {

/// What was posted, unpacked as its Content-Encoding says; "" where that cannot be done.
std::string unpackedBody(const ReceivedRequest &request);

/// The sum over all points of a metric in an OTLP/HTTP JSON message that have that label with that
/// value (a key of "" matches all); -1 where the metric is not there.
std::int64_t otlpSum(const Json &message, std::string_view metric, std::string_view key = {},
                     std::string_view value = {});
/// A quantile of the first point of a summary, as written: "0.0125"; "" where it is not there.
QString otlpQuantile(const Json &message, std::string_view metric, std::string_view quantile);
/// A label of a metric's first point.
QString otlpLabel(const Json &message, std::string_view metric, std::string_view key);

} // namespace loadgrove
