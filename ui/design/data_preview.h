// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace loadgrove {

class Background;
class ScenarioDocument;

/// Shows how a data file of the document begins, and how many rows it has; or why it cannot be
/// read. Reads it in a thread of its own, when it is shown and when another file is.
class DataPreview : public QWidget
{
    Q_OBJECT

public:
    explicit DataPreview(const ScenarioDocument &document, QWidget *parent = nullptr);
    ~DataPreview() override;

    /// The path as the document says it; "" = none. `name` is what rows are referred to by.
    void setFile(const QString &name, const QString &path);
    /// Reads the file again: it may have changed.
    void reload();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Loaded;
    static Loaded load(const QString &path);
    void display(const Loaded &loaded);
    QString fullPath() const;

    const ScenarioDocument &m_document; // Not owned.
    Background *m_background;           // Owned by Qt.
    QLabel *m_title;
    QTableView *m_table;
    QStandardItemModel *m_rows;
    QString m_name, m_path;
    QString m_shown; ///< full path of what is shown or being read
};

} // namespace loadgrove
