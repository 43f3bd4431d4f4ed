// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/snapshot.h"

#include <QMap>
#include <QStringList>

#include <functional>

namespace loadgrove {

// What each kind of file says of the requests of a run and of its totals, read back.

/// By path of the request ("": the totals): "p50=1.234 p90=... count=60 ... codes=200:57;404:3".
using Figures = QMap<QString, QString>;

/// p50, p90, p95, p99, p999.
const QStringList &latencyKeys();
/// count, executed, fail, retries.
const QStringList &countKeys();
/// "key=value key=value".
QString figureLine(const QStringList &keys, const std::function<QString(const QString &)> &valueOf);

Figures figuresOf(const Snapshot &snapshot);
Figures figuresOfJson(const std::string &text);
Figures figuresOfCsv(const std::string &text);
/// Without codes.
Figures figuresOfHtml(const std::string &text);
Figures figuresOfJUnit(const std::string &text);
/// Percentiles and the count of latencies only. A log knows the greatest value of a histogram no
/// better than its buckets; the snapshot tells it.
Figures figuresOfHdrLog(const std::string &text, const Snapshot &snapshot);

} // namespace loadgrove
