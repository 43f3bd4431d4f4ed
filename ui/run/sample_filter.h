// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace loadgrove {

/// Shows all samples, those of failures, or those of one failure. Thread: the window's.
class SampleFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    struct Failure
    {
        int row = 0;
        AnswerCode code;
        bool operator==(const Failure &) const = default;
    };

    explicit SampleFilter(QObject *parent = nullptr);

    void setFailuresOnly(bool on);
    void setFailure(const std::optional<Failure> &failure);
    const std::optional<Failure> &failure() const { return m_failure; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_failuresOnly = false;
    std::optional<Failure> m_failure;
};

} // namespace loadgrove
