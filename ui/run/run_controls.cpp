// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_controls.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/number_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

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
    , m_rate(makePart(tr("Ra&te"), tr("Rate, per second"), "rateNow", 3))
    , m_users(makePart(tr("&Users"), tr("Virtual users of each scenario"), "usersNow", 0))
{
    m_pause->setObjectName(QStringLiteral("pauseButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const Part &part : {m_rate, m_users}) {
        layout->addWidget(part.label);
        layout->addWidget(part.box);
    }
    layout->addWidget(m_pause);
    connect(m_pause, &QPushButton::clicked, this, [this] { Q_EMIT pauseWanted(!m_paused); });
    // What is half typed is no wish: Enter, the arrows, and leaving the field are.
    connect(m_rate.box, &NumberBox::editingFinished, this, [this] {
        if (m_rate.box->value() && m_rate.box->problem().isEmpty())
            Q_EMIT rateWanted(*m_rate.box->value());
    });
    connect(m_users.box, &NumberBox::editingFinished, this, [this] {
        if (m_users.box->value() && m_users.box->problem().isEmpty())
            Q_EMIT usersWanted(int(*m_users.box->value()));
    });
    hide();
}

RunControls::Part RunControls::makePart(const QString &text, const QString &accessibleName,
                                        const char *name, int decimals)
{
    const Part part{new QLabel(text, this), new NumberBox(0, 1e6, decimals, this)};
    part.label->setBuddy(part.box);
    part.box->setObjectName(QLatin1String(name));
    part.box->setAccessibleName(accessibleName);
    part.box->setToolTip(tr("Changes the run from now on; what ramps and stages had planned for "
                            "later is given up. The change stands in the result."));
    return part;
}

void RunControls::setSnapshot(const Snapshot &snapshot)
{
    const bool live = snapshot.state == RunState::Running;
    setVisible(live);
    if (!live)
        return;
    m_paused = snapshot.paused;
    m_pause->setText(m_paused ? tr("&Continue") : tr("&Pause"));
    m_pause->setIcon(icon(m_paused ? QStringLiteral("run") : QStringLiteral("pause")));
    m_pause->setToolTip(m_paused ? tr("Send again; the time paused does not count")
                                 : tr("Send nothing until you continue; what is in flight is "
                                      "answered"));
    show(m_rate, rateInForce(snapshot));
    const std::optional<int> users = usersInForce(snapshot);
    show(m_users, users ? std::optional<double>(*users) : std::nullopt);
}

void RunControls::show(const Part &part, std::optional<double> value)
{
    part.label->setVisible(value.has_value());
    part.box->setVisible(value.has_value());
    if (value && !part.box->hasFocus() && part.box->value() != value)
        part.box->setValue(value);
}

} // namespace loadgrove
