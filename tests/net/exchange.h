// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection.h"
#include "tests/net/reply_script.h"

#include <QEventLoop>
#include <QMetaType>
#include <QTimer>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

/// Keeps the answers, and looks after timeouts as a worker does.
class Receiver final : public AnswerReceiver
{
public:
    Receiver() = default;
    /// Checks the connection's timeout every few milliseconds.
    explicit Receiver(Connection &connection);

    Keep keep(int) override { return kept; }
    void answered(Answer &answer) override;
    /// Runs the event loop until so many answers have come; false: they do not.
    bool waitFor(std::size_t count);
    const Answer &last() const { return answers.back(); }

    Keep kept{true, true};
    std::vector<Answer> answers;
    std::function<void()> then; ///< called with each answer

private:
    QTimer m_timer;
    QEventLoop m_loop;
    std::size_t m_awaited = 0;
};

/// Requests as they go over the wire.
inline const std::string get = "GET / HTTP/1.1\r\nHost: test\r\n\r\n";
inline const std::string head = "HEAD / HTTP/1.1\r\nHost: test\r\n\r\n";
std::string post(std::size_t bodySize);
Outgoing requestOf(std::string_view bytes);
/// "HTTP/1.1 200 OK" with those header lines, and the empty line.
std::string ok(const char *headers);

/// One exchange on a connection of its own. Fails the test unless it is answered exactly once.
Answer exchange(const Outgoing &request, const Endpoint &endpoint, Keep kept = {true, true},
                const ConnectionOptions &options = {});

/// Installs our dispatcher and runs the test object on it.
int runOnOurDispatcher(int argc, char *argv[], const std::function<int()> &run);

} // namespace loadgrove

Q_DECLARE_METATYPE(loadgrove::ReplyScript)
