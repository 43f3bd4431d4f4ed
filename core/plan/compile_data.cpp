// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/plan/compiler.h"
#include "core/scenario/suggest.h"

#include <QDir>

#include <algorithm>

namespace loadgrove {

namespace {

PlanDataFile::Mode modeOf(const DataFile &file)
{
    return file.mode == "random"   ? PlanDataFile::Mode::Random
           : file.mode == "unique" ? PlanDataFile::Mode::Unique
                                   : PlanDataFile::Mode::Sequential;
}

} // namespace

void Compiler::readDataFiles()
{
    int index = 0;
    for (const DataFile &file : m_document.settings.data) {
        PlanDataFile &data = m_plan->data.emplace_back();
        data.name = file.name;
        data.mode = modeOf(file);
        data.repeats = file.onEnd != "stop";
        Result<DataTable> table = DataTable::load(QDir(m_options.folder).filePath(qs(file.file)));
        Place place;
        place.field = "data." + std::to_string(index++) + ".file";
        if (table)
            data.table = std::move(table).value();
        else
            problem(place, qs(file.file) + QStringLiteral(": ") + table.error().message);
    }
}

void Compiler::bindData(Reference &reference, const Place &place)
{
    std::vector<PlanDataFile> &files = m_plan->data;
    const auto file = std::find_if(files.begin(), files.end(), [&](const PlanDataFile &candidate) {
        return candidate.name == reference.name;
    });
    if (file == files.end()) {
        problem(place, m_scope.resolve(reference, place.node).problem, reference.column);
        return;
    }
    const DataTable &table = file->table;
    if (table.columns().empty())
        return; // could not be read: that is the problem
    const int column = table.indexOf(reference.member);
    if (column < 0) {
        problem(place,
                Core::tr("the data file '%1' has no column '%2'%3")
                    .arg(qs(file->name), qs(reference.member),
                         didYouMean(reference.member, table.columns())),
                reference.column);
        return;
    }
    if (!table.isJson() && !reference.path.empty()) {
        problem(place,
                Core::tr("%1 looks into a text: values of a CSV file have no parts")
                    .arg(qs(reference.text())),
                reference.column);
        return;
    }
    const int number = int(file - files.begin());
    m_usedData.insert(number);
    auto used = std::find(file->columns.begin(), file->columns.end(), column);
    if (used == file->columns.end())
        used = file->columns.insert(used, column);
    reference.slot = binding({Binding::Kind::Data, number, int(used - file->columns.begin())});
}

/// Nobody asks for their rows.
void Compiler::dropUnusedTables()
{
    for (PlanDataFile &data : m_plan->data) {
        if (data.columns.empty())
            data.table = DataTable();
    }
}

} // namespace loadgrove
