// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/interop/shell_words.h"

#include <optional>

namespace loadgrove {

enum class CurlOption
{
    Request,
    Header,
    Data,       ///< -d, --data-ascii
    DataRaw,    ///< "@" means nothing
    DataBinary, ///< line ends stay
    DataUrlencode,
    Json,
    Form,
    FormString,
    User,
    Bearer,
    Insecure,
    Get,
    Head,
    Cookie,
    UserAgent,
    Referer,
    Location,
    MaxTime,
    Url,
    UrlQuery,
    Printing,   ///< how curl prints and retries: of no matter here
    Connection, ///< a setting of the whole document here
    Unsupported,
};

/// One option of a command, or a word that is none (Url).
struct CurlArgument
{
    CurlOption option;
    std::string name;  ///< as written: "-d", "--data"
    std::string value; ///< "" where it takes none
};

/// The arguments of a curl command, whose first word is left out. An unknown option, or one whose
/// value is missing, is an error.
Result<std::vector<CurlArgument>> curlArguments(const ShellCommand &command);

} // namespace loadgrove
