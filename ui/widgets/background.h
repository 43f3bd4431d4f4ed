// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QThread;

namespace loadgrove {

/// Does work off the window's thread, one piece after another in the order in which it was given,
/// and hands each result back in the thread of this object.
/// Owns: its thread; the destructor tells what is running to stop, and waits for it.
class Background : public QObject
{
    Q_OBJECT

public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    /// work(std::stop_token) in another thread, then done(what it returned) in this one. Work must
    /// own what it looks at, and look at the token where it takes long.
    template <class Work, class Done>
    void add(Work work, Done done)
    {
        using Returned = std::invoke_result_t<Work, std::stop_token>;
        auto result = std::make_shared<std::optional<Returned>>();
        push({[work = std::move(work), result](std::stop_token stop) {
                  result->emplace(work(std::move(stop)));
              },
              [done = std::move(done), result] { done(std::move(**result)); }});
    }
    /// The same, instead of all that was added before and is not handed back yet.
    template <class Work, class Done>
    void replace(Work work, Done done)
    {
        forget();
        add(std::move(work), std::move(done));
    }
    /// Hands back nothing of what was added so far.
    void forget();
    /// Does the rest of the work at once, in this thread, and hands nothing back: before an end.
    void finishAll();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void busyChanged();

private:
    struct Job
    {
        std::function<void(std::stop_token)> work;
        std::function<void()> done;
    };
    void push(Job job);
    void startNext();
    void finish();
    void setBusy(bool busy);

    std::deque<Job> m_waiting;
    std::function<void()> m_done; ///< of what is running; null: forgotten
    std::stop_source m_stop;
    std::unique_ptr<QThread> m_thread; // Owned. Set while it works.
    bool m_isBusy = false;
};

} // namespace loadgrove
