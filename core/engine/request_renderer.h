// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/cookies.h"
#include "core/net/url.h"
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
    bool ownCookies = false;    ///< the step brings a Cookie header: the jar stays out of it
    std::string keyCookie;      ///< an API key that goes as a cookie, beside those of the jar
    std::string_view keyHeader; ///< of the plan: name of the header that holds an API key
    std::string problem;        ///< why it cannot be sent

    /// The absolute URL that it goes to.
    std::string url() const;
};

/// Makes the bytes of a request from the plan and what the user knows. Thread: the worker's.
class RequestRenderer
{
public:
    /// False when a value is missing or the URL is none; see RenderedRequest::problem.
    bool render(const PlanRequest &request, EvaluationContext &context, const Cookies &cookies,
                RenderedRequest &out);

private:
    bool renderTarget(const PlanRequest &request, EvaluationContext &context, RenderedRequest &out);

    std::string m_target, m_head, m_body, m_missing;
};

/// Rewrites a sent request for the place that a redirect leads to: 303, and 301/302 from POST,
/// become GET without a body. Credentials do not follow to another host.
void redirectRequest(int status, const TargetUrl &target, const Cookies &cookies,
                     RenderedRequest &request);

} // namespace loadgrove
