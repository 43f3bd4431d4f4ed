// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/records.h"
#include "core/stats/sample.h"

namespace loadgrove {

/// A sample of that send, with something everywhere: bytes that are no text, and secrets.
inline Sample madeUpSample(const SendRecord &send)
{
    Sample sample;
    sample.row = send.row;
    sample.code = send.code;
    sample.service = send.service;
    sample.phases = {microseconds(400), nanoseconds(-1), send.service / 2, send.service / 2};
    sample.user = 3;
    sample.iteration = 7;
    sample.method = "POST";
    sample.url = "http://127.0.0.1/a?token=t0psecret";
    sample.path = "/a?token=t0psecret";
    sample.requestHeaders = {{"Authorization", "t0psecret"}, {"X-Bytes", "\xff"}};
    sample.requestBody = R"({"name": "\u00e4", "password": "t0psecret"})";
    sample.status = send.code.httpCode();
    sample.responseHeaders = {{"A", "b"}, {"A", "c"}};
    sample.responseBody = std::string("\0\xfe", 2);
    sample.responseBodyCut = true;
    sample.variables = {{"vars.id", "57"}};
    sample.error = send.outcome == Outcome::Failed ? "expected 200, got 503" : "";
    return sample;
}

} // namespace loadgrove
