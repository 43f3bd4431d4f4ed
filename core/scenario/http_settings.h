// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string>

namespace loadgrove {

/// Connection settings of a document.
struct HttpSettings
{
    std::string version = "auto"; ///< "auto", "1.1", "2"
    bool keepAlive = true;
    Json cookies = true; ///< true, false or "user"
    bool compression = true;
    std::string proxy, caFile, clientCert, clientKey;
    bool insecure = false;
    double timeout = 30; ///< seconds
    Json extra = Json::object();
    bool operator==(const HttpSettings &) const = default;
};

} // namespace loadgrove
