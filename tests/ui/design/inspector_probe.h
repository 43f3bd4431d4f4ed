// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "ui/design/inspector.h"
#include "ui/design/inspector_page.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/edit_table.h"
#include "ui/widgets/problem.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QtTest>

#include <memory>

namespace loadgrove {

inline constexpr NodeId top = 1;

template <class What>
Step step(const char *name, What what)
{
    Step made;
    made.name = name;
    made.what = std::move(what);
    return made;
}

/// Ids: 1 scenario, 2 request, 3 assertion, 4 set, 5 export, 6 wait, 7 another request.
inline Document sample()
{
    Request request;
    request.path = "/orders/{order_id}";
    request.pathParams = {{"order_id", "1"}};
    Scenario scenario;
    scenario.steps = {step("get", request),
                      step("", Assertion{"requests.get.code == 200"}),
                      step("n", SetVariable{57}),
                      step("id", Export{"{{requests.get.res.id}}"}),
                      step("", Wait{1.0, {}, {}, {}}),
                      step("other", Request())};
    Document document;
    document.scenarios = {step("flow", scenario)};
    assignIds(document.scenarios[0], document.nextId);
    return document;
}

inline NodeId idOf(StepKind kind)
{
    return kind == StepKind::Scenario ? top : kind == StepKind::Request ? 2 : NodeId(kind) + 1;
}

inline const Request &request(const Step &step)
{
    return *step.as<Request>();
}

/// An inspector of the sample, and hands to type into it.
class InspectorProbe : public QObject
{
protected:
    void init();
    void cleanup();

    InspectorPage *page() const;
    template <class Widget>
    Widget *editor(const char *key) const;
    QString problem(const char *key) const;
    static QWidget *inputOf(QWidget *editor);
    static void retype(QWidget *editor, const QString &text);
    static QString shown(QWidget *editor);
    static void pick(QComboBox *box, const QString &data);
    void typeRow(EditTable *table, const QStringList &cells);
    const Step &stepOf(StepKind kind) const { return *m_document->step(idOf(kind)); }

    std::unique_ptr<ScenarioDocument> m_document;
    std::unique_ptr<Inspector> m_inspector;
};

inline void InspectorProbe::init()
{
    QLocale::setDefault(QLocale::c());
    m_document = std::make_unique<ScenarioDocument>();
    m_document->reset(sample(), QString());
    m_inspector = std::make_unique<Inspector>(*m_document);
    m_inspector->resize(700, 500);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowActive(m_inspector.get()));
}

inline void InspectorProbe::cleanup()
{
    m_inspector.reset();
    m_document.reset();
}

inline InspectorPage *InspectorProbe::page() const
{
    return qobject_cast<InspectorPage *>(
        m_inspector->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)
            ->currentWidget());
}

// The widget of a field; brings it into sight as a double click on an issue does.
template <class Widget>
Widget *InspectorProbe::editor(const char *key) const
{
    m_inspector->focusField(QLatin1String(key));
    auto *binder = page()->findChild<FieldBinder *>();
    const Field *field = binder->fieldOf(QLatin1String(key));
    return field ? qobject_cast<Widget *>(field->editor) : nullptr;
}

inline QString InspectorProbe::problem(const char *key) const
{
    return page()->findChild<FieldBinder *>()->fieldOf(QLatin1String(key))->problem->problem();
}

inline QWidget *InspectorProbe::inputOf(QWidget *editor)
{
    if (qobject_cast<QLineEdit *>(editor) || qobject_cast<QPlainTextEdit *>(editor))
        return editor;
    for (QLineEdit *line : editor->findChildren<QLineEdit *>()) {
        if (line->isVisible())
            return line;
    }
    return nullptr;
}

inline void InspectorProbe::retype(QWidget *editor, const QString &text)
{
    QWidget *input = inputOf(editor);
    QVERIFY(input);
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, text);
}

inline QString InspectorProbe::shown(QWidget *editor)
{
    QWidget *input = inputOf(editor);
    if (auto *line = qobject_cast<QLineEdit *>(input))
        return line->text();
    return static_cast<QPlainTextEdit *>(input)->toPlainText();
}

inline void InspectorProbe::pick(QComboBox *box, const QString &data)
{
    const int index = box->findData(data);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index); // as a choice with the mouse does
}

inline void InspectorProbe::typeRow(EditTable *table, const QStringList &cells)
{
    table->focusCell(-1, 0);
    for (const QString &cell : cells) {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        if (!editor) {
            QTest::keyClicks(table->view(), cell.left(1)); // opens the editor
            editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            QVERIFY(editor);
            QTest::keyClicks(editor, cell.mid(1));
        } else {
            QTest::keyClicks(editor, cell); // that the cell before went on to
        }
        if (auto *popup = QApplication::activePopupWidget())
            popup->hide(); // the completion
        QTest::keyClick(editor, Qt::Key_Return);
    }
}

} // namespace loadgrove
