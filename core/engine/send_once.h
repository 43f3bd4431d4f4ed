// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/engine/send_order.h"
#include "core/scenario/chain_suggestions.h"

#include <QObject>

#include <memory>

namespace loadgrove {

/// How a send ended.
struct SendEnd
{
    Issues issues;                    ///< why nothing could be sent; empty otherwise
    std::vector<std::string> notices; ///< to be told, such as data files without a row
    std::size_t dropped = 0;          ///< steps that were not kept: there were too many
    bool cancelled = false;
    SendMemory memory;                        ///< the order's, with what this send has left
    std::vector<ChainSuggestion> suggestions; ///< by what came; UpTo and All only
};

/// Sends steps of a document once, by the engine that runs use, with one virtual user for each
/// top-level scenario, and tells everything about it. Compiles and sends on a thread of its own.
/// Used once. Thread: its owner's.
/// Owns: the thread; the destructor cancels and joins it.
class SendOnce : public QObject
{
    Q_OBJECT

public:
    explicit SendOnce(SendOrder order, QObject *parent = nullptr);
    ~SendOnce() override;

    void start();
    /// What is under way is cut off; finished() follows.
    void cancel();
    bool isRunning() const; ///< started and not finished() yet
    /// What has happened since the last call, in order.
    std::vector<TraceStepPtr> take();
    /// After finished().
    const SendEnd &end() const;

Q_SIGNALS:
    void news(); ///< take() has something
    void finished();

protected:
    void customEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
