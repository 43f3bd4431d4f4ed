// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/net/fault_server.h"

namespace loadgrove {

/// A server whose requests say in their path what they want to be answered:
///   /codes/404,404,200/x   the first code at the first request to that path, and so on; the last
///                          one is repeated. Also "reset" and "hang". The body is {"code": CODE}.
///   /echo                  200 with the body that came, as JSON
///   /item                  {"id": 57, "price": 9.90, ...}: a value of each kind, an X-Trace header
///   /redirect/302?to=/x    302 with Location: /x (percent-decoded)
///   /login?n=1             Set-Cookie: session=1
///   /text                  text/plain "plain text"
///   /empty                 204
///   HEAD of anything       200 that names a Content-Length of 1000
/// Anything else: 200 {"ok":true}. Remembers nothing but what RecordingServer does.
RecordingServer::Handler scriptedApi();

} // namespace loadgrove
