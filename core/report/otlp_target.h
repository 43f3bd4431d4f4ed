// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QUrl>

#include <utility>
#include <vector>

namespace loadgrove {

/// Where metrics are pushed to.
struct OtlpTarget
{
    using Header = std::pair<QByteArray, QByteArray>;
    QUrl url;
    std::vector<Header> headers; ///< values may be secrets: never shown
};

/// An address as people write it: without a path it gets /v1/metrics.
Result<QUrl> readOtlpUrl(const QString &text);
/// NAME=VALUE, or NAME=env:VAR for the value of an environment variable. Errors do not repeat the
/// value.
Result<OtlpTarget::Header> readOtlpHeader(const QString &text);
/// As it is shown: without what may be a secret.
QString shownUrl(const OtlpTarget &target);

} // namespace loadgrove
