// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/stats/snapshot.h"

#include <QDateTime>

#include <string>

namespace loadgrove {

/// A run as OpenTelemetry metrics: an ExportMetricsServiceRequest in OTLP's JSON encoding, made of
/// the same metrics as prometheusText(). Counts are cumulative sums since the run's start, so that
/// a push that got lost loses nothing. Latencies are summaries: every collector takes them, they
/// come out of its Prometheus exporter with the names of ours, and their quantiles are the exact
/// ones of all other reports, which no histogram of buckets could give.
/// instance: tells this run from others (service.instance.id); now: when it stood so.
Json otlpMetrics(const Snapshot &snapshot, const std::string &instance, const QDateTime &now);

} // namespace loadgrove
