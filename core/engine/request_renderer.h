// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_data.h"
#include "core/scenario/evaluate.h"

#include <string>
#include <string_view>

namespace loadgrove {

/// Appends the segments with their values put in. False when a value is missing; `missing` then
/// says which, as written.
bool renderSegments(const Segments &segments, EvaluationContext &context, std::string &out,
                    std::string &missing);

/// A request as it goes out. Reused from send to send, so that its buffers keep their memory.
struct RenderedRequest
{
    Endpoint endpoint;
    std::string authority;
    std::string_view bytes; ///< head and body: of the plan, or of `buffer`
    std::string buffer;
    std::string problem; ///< why it cannot be sent
};

/// Makes the bytes of a request from the plan and what the user knows. Thread: the worker's.
class RequestRenderer
{
public:
    /// False when a value is missing or the URL is none; see RenderedRequest::problem.
    /// cookies: the value of a Cookie header to add, "" = none.
    bool render(const PlanRequest &request, EvaluationContext &context, const std::string &cookies,
                RenderedRequest &out);

private:
    bool renderTarget(const PlanRequest &request, EvaluationContext &context, RenderedRequest &out);

    std::string m_target, m_head, m_body, m_missing;
};

/// Rewrites a sent request for the place that a redirect leads to: 303, and 301/302 from POST,
/// become GET without a body. Authorization and Cookie do not follow to another host.
void redirectRequest(int status, std::string_view bytes, std::string_view target,
                     std::string_view authority, bool sameHost, std::string &out);

} // namespace loadgrove
