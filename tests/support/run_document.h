// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/scenario/load_config.h"
#include "core/stats/snapshot.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace loadgrove {

class RecordingServer;
struct ReceivedRequest;

/// How a test wants a document run.
struct RunSettings
{
    std::optional<LoadConfig> config; ///< unset: the document's
    int workers = 2;
    PlanOptions plan;
};

/// The text of a document with one scenario "s" of those steps (a JSON array). What a step leaves
/// out is filled in: its type is request, a request's url is the server's. settings: further
/// members of the document ("\"variables\": {...}").
std::string documentOf(const RecordingServer &server, std::string_view steps,
                       std::string_view settings = {});
/// The same with whole scenarios instead of the one, which may leave out their type.
std::string documentOfScenarios(const RecordingServer &server, std::string_view scenarios,
                                std::string_view settings = {});

/// Null when the text does not compile; the issues are then in the test's log.
std::shared_ptr<const Plan> planOf(std::string_view document, const PlanOptions &options = {});

/// The load configuration of a document. Demands that it can be read.
LoadConfig configOf(std::string_view document);

/// Runs a document to its end. Null when it does not compile or end within a minute.
std::shared_ptr<const Snapshot> runDocument(std::string_view document,
                                            const RunSettings &settings = {});

/// What is wrong with the books of a run (semantics.md, "The books"); "" when they balance to the
/// unit. served: requests that the server saw, where it is known and nothing was aborted or lost.
QString imbalance(const Snapshot &snapshot, std::optional<std::int64_t> served = {});

/// The counts of every row in tree order, as tables of tests say them:
/// "s: 1 ok; a: 1 ok 2 retried; b: 3 skipped; c: -".
QString counts(const Snapshot &snapshot);
/// Of one row: "1 failed 3 retried"; "-" when it was never reached.
QString counts(const Snapshot &snapshot, std::string_view name);
/// The row of that name. Demands that there is one.
const RowSnapshot &rowOf(const Snapshot &snapshot, std::string_view name);
/// Its code table: "200 x 2, refused x 1".
QString codes(const RowSnapshot &row);

/// What a server was asked, in order: "GET /a; POST /b {\"x\":1}".
QString asked(const RecordingServer &server);
/// All values of a header, in order: "a | b"; "-" where it is not there.
QString valuesOf(const ReceivedRequest &request, const QString &name);

} // namespace loadgrove
