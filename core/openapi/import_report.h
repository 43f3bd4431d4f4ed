// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace loadgrove {

/// One thing that an import did, with its place in the document.
struct ImportRemark
{
    enum class Kind
    {
        Read,     ///< what was found
        ToFill,   ///< what has to be given before a run
        Proposed, ///< a chain: undo it by putting back a value
        Guessed,  ///< the document does not say
        LeftOut,  ///< is not in the result, and why
    };
    Kind kind = Kind::Read;
    QString place; ///< "#/paths/~1products/get"; "" for the document
    QString text;  ///< for people (translated)
};

/// What an import read, guessed and left out: nothing is dropped without a line here.
class ImportReport
{
public:
    /// A text that begins with the place does not say it twice.
    void add(ImportRemark::Kind kind, const QString &place, const QString &text);
    const std::vector<ImportRemark> &remarks() const { return m_remarks; }
    int count(ImportRemark::Kind kind) const;

    QString version;    ///< "OpenAPI 3.1.0"
    int operations = 0; ///< of the document
    int selected = 0;   ///< that were asked for
    int requests = 0;   ///< that came out

private:
    std::vector<ImportRemark> m_remarks;
};

/// "read", "to fill in", "proposed", "guessed", "left out" (translated).
QString kindText(ImportRemark::Kind kind);
/// "16 of 17 operations became requests; ..." (translated).
QString summaryOf(const ImportReport &report);

} // namespace loadgrove
