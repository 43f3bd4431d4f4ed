// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/otlp_target.h"

#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkReply;

namespace loadgrove {

/// How pushing goes so far.
struct OtlpTally
{
    int pushes = 0;
    int delivered = 0;
    QString lastError; ///< translated; "" = there was none
};

/// Posts metrics to a collector by the rules of OTLP/HTTP: gzipped JSON, one post at a time, and
/// what fails for a passing reason is tried again, when the server asks for it or after a pause
/// that grows. Pushes are cumulative, so a newer one takes the place of one that still waits.
/// Thread: the one it lives in, which has an event loop.
class OtlpSender : public QObject
{
    Q_OBJECT

public:
    /// Unit: what they say. Tests have other ones.
    struct Patience
    {
        std::chrono::milliseconds answer = std::chrono::seconds(10); ///< of one post
        std::chrono::milliseconds firstPause = std::chrono::seconds(1);
        std::chrono::milliseconds longestPause = std::chrono::seconds(60); ///< of our own choice
        int tries = 5; ///< of one push, unless a newer one takes its place
    };

    explicit OtlpSender(OtlpTarget target);
    OtlpSender(OtlpTarget target, Patience patience);
    ~OtlpSender() override;

    void send(const std::string &json);
    /// At the end: gives up what still waits or is under way, and has until then for this one.
    /// settled() follows, at once where the server has asked for a longer pause.
    void sendLast(const std::string &json, QDeadlineTimer until);

    const OtlpTally &tally() const { return m_tally; }

Q_SIGNALS:
    void tallied(); ///< the tally has changed
    void settled(); ///< after sendLast(): delivered, or given up

private:
    void post();
    void answered(QNetworkReply &reply);
    void failed(const QString &why, bool mayPass, std::optional<std::chrono::milliseconds> pause);
    void giveUp();
    void next();
    void abort();
    std::chrono::milliseconds ownPause() const;
    QString told(const QByteArray &body) const;

    const OtlpTarget m_target;
    const Patience m_patience;
    OtlpTally m_tally;
    QNetworkAccessManager *m_network = nullptr; // Owned by this; made in the thread that uses it.
    QNetworkReply *m_reply = nullptr;           // Owned by m_network; null: nothing under way.
    QByteArray m_body;                          ///< under way or to be tried again; "" = none
    QByteArray m_newer;                         ///< to be sent after that one
    int m_tries = 0;                            ///< of m_body
    int m_failures = 0;                         ///< posts in a row
    QTimer m_pause;                             ///< runs before a post
    QDeadlineTimer m_until = QDeadlineTimer::Forever;
    bool m_last = false;
};

} // namespace loadgrove
