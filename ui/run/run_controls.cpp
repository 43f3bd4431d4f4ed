// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_controls.h"

#include "ui/run/live_value.h"
#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace loadgrove {

namespace {

std::optional<double> lastChange(const Snapshot &snapshot, RunChange::Kind kind)
{
    for (auto it = snapshot.changes.rbegin(); it != snapshot.changes.rend(); ++it) {
        if (it->kind == kind)
            return it->value;
    }
    return {};
}

std::optional<double> lastTarget(const LoadConfig &config, StageUnit unit)
{
    if (config.stages.empty() || config.stageUnit != unit)
        return {};
    return config.stages.back().target;
}

} // namespace

std::optional<double> rateInForce(const Snapshot &snapshot)
{
    if (const auto changed = lastChange(snapshot, RunChange::Kind::Rate))
        return changed;
    const LoadConfig &config = snapshot.info.config;
    if (config.arrivalRate)
        return config.arrivalRate;
    if (const auto target = lastTarget(config, StageUnit::ArrivalRate))
        return target;
    if (const auto target = lastTarget(config, StageUnit::Rps))
        return target;
    return config.targetRps;
}

std::optional<int> usersInForce(const Snapshot &snapshot)
{
    const LoadConfig &config = snapshot.info.config;
    if (config.arrivalRate || lastTarget(config, StageUnit::ArrivalRate))
        return {}; // users come as they are needed
    if (const auto changed = lastChange(snapshot, RunChange::Kind::Users))
        return int(*changed);
    if (const auto target = lastTarget(config, StageUnit::Users))
        return int(*target);
    return config.threads.value_or(1);
}

RunControls::RunControls(QWidget *parent)
    : QWidget(parent)
    , m_pause(new QPushButton(this))
    , m_rate(new LiveValue(tr("Ra&te"), tr("Rate, per second"), "rateNow", 3, this))
    , m_users(
          new LiveValue(tr("&Users"), tr("Virtual users of each scenario"), "usersNow", 0, this))
{
    m_pause->setObjectName(QStringLiteral("pauseButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_rate);
    layout->addWidget(m_users);
    layout->addWidget(m_pause);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseWanted(!m_paused); });
    connect(m_rate, &LiveValue::wanted, this, &RunControls::rateWanted);
    connect(m_users, &LiveValue::wanted, this,
            [this](double users) { Q_EMIT usersWanted(int(users)); });
    for (const LiveValue *value : {m_rate, m_users})
        connect(value, &LiveValue::refused, this, &RunControls::refused);
    showPaused();
    hide();
}

void RunControls::showPaused()
{
    m_pause->setText(m_paused ? tr("&Continue") : tr("&Pause"));
    m_pause->setIcon(icon(m_paused ? QStringLiteral("run") : QStringLiteral("pause")));
    m_pause->setToolTip(m_paused ? tr("Send again; the time paused does not count")
                                 : tr("Send nothing until you continue; what is in flight is "
                                      "answered"));
}

void RunControls::putBack()
{
    m_rate->putBack();
    m_users->putBack();
}

void RunControls::setSnapshot(const Snapshot &snapshot)
{
    const bool live = snapshot.state == RunState::Running;
    setVisible(live);
    if (!live)
        return;
    if (std::exchange(m_paused, snapshot.paused) != snapshot.paused)
        showPaused();
    m_rate->setValue(rateInForce(snapshot));
    const std::optional<int> users = usersInForce(snapshot);
    m_users->setValue(users ? std::optional<double>(*users) : std::nullopt);
}

} // namespace loadgrove
