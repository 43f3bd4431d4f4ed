// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/load_config.h"
#include "ui/widgets/edit_table.h"

#include <QHash>

#include <vector>

namespace loadgrove {

/// Edits the stages of a load: how long each lasts and what it ends with. Rows that are no stage
/// yet stay to be finished, and are left out of value().
class StageTable : public EditTable
{
    Q_OBJECT

public:
    explicit StageTable(QWidget *parent = nullptr);

    std::vector<LoadStage> value() const;
    /// Silent; a table that shows these stages already stays as it is typed.
    void setValue(const std::vector<LoadStage> &stages);
    void setUnit(StageUnit unit);
    /// Problems found elsewhere, by index in value().
    void setProblems(const QHash<int, QString> &problems);
    /// The first thing wrong in the table; "" when all is well.
    QString firstProblem() const;

private:
    QString check(int row, int column) const;

    StageUnit m_unit = StageUnit::Users;
    std::vector<LoadStage> m_shown; ///< for their keys that no column shows
};

} // namespace loadgrove
