// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>

namespace loadgrove {

/// What a run's TLS connections trust, and who they say they are; read once before the run.
/// Immutable; any thread.
class TlsSettings
{
public:
    explicit TlsSettings(QSslConfiguration configuration)
        : m_configuration(std::move(configuration))
    {
    }
    const QSslConfiguration &configuration() const { return m_configuration; }

private:
    const QSslConfiguration m_configuration;
};

} // namespace loadgrove
