// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is done to a document can be undone to the byte, and done again.
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "tests/ui/document/sample_tree.h"
#include "ui/design/step_clipboard.h"
#include "ui/design/tree_edits.h"

#include <QMimeData>
#include <QRandomGenerator>
#include <QtTest>

#include <functional>

using namespace loadgrove;

namespace {

void collect(const std::vector<Step> &steps, NodeIds &ids)
{
    for (const Step &step : steps) {
        ids.push_back(step.id);
        if (const auto *children = step.children())
            collect(*children, ids);
    }
}

/// A person without a plan.
class RandomHand
{
public:
    RandomHand(ScenarioDocument &document, quint32 seed)
        : m_document(document)
        , m_random(seed)
    {
    }
    void edit();

private:
    NodeId any();
    NodeIds some();
    std::string word() { return "w" + std::to_string(m_random.bounded(50)); }
    void changeStep();
    void changeSettings();
    void copyAndPaste();

    ScenarioDocument &m_document;
    QRandomGenerator m_random;
};

NodeId RandomHand::any()
{
    NodeIds ids;
    collect(m_document.document().scenarios, ids);
    return ids.empty() ? documentNode : ids[std::size_t(m_random.bounded(quint32(ids.size())))];
}

NodeIds RandomHand::some()
{
    NodeIds ids;
    for (int i = int(m_random.bounded(3)); i >= 0; --i)
        ids.push_back(any());
    return ids;
}

void RandomHand::changeStep()
{
    const Step *now = m_document.step(any());
    if (!now)
        return;
    Step step = *now;
    const int key = int(m_random.bounded(4));
    if (key == 0)
        step.condition = word() + " == 1";
    else if (key == 1)
        step.description = word();
    else if (auto *request = step.as<Request>())
        request->headers.emplace_back(word(), Json(word()));
    else if (auto *variable = step.as<SetVariable>())
        variable->value = Json(int(m_random.bounded(9)));
    // Typing: a merge key makes one command of several.
    m_document.changeStep(step.id, step, QStringLiteral("Change"),
                          m_random.bounded(2) ? key + 1 : 0);
}

void RandomHand::changeSettings()
{
    DocumentSettings settings = m_document.document().settings;
    switch (m_random.bounded(5)) {
    case 0:
        settings.name = word();
        break;
    case 1:
        settings.variables.emplace_back(word(), Json(word()));
        if (settings.variables.size() > 20)
            settings.variables.clear();
        break;
    case 2:
        settings.environments.assign(1, {word(), {{word(), Json(1)}}});
        break;
    case 3:
        settings.load = LoadConfig();
        settings.load->threads = int(m_random.bounded(100)) + 1;
        break;
    default:
        settings.thresholds.assign(m_random.bounded(3), "p95 < 1s");
    }
    m_document.changeSettings(settings, QStringLiteral("Change settings"),
                              int(m_random.bounded(2)));
}

void RandomHand::copyAndPaste()
{
    const std::unique_ptr<QMimeData> data(toMimeData(m_document, some()));
    QMimeData curl;
    curl.setText(QStringLiteral("curl http://127.0.0.1:1/x -d a=1"));
    (void)paste(m_document, some(), m_random.bounded(3) ? *data : curl);
}

void RandomHand::edit()
{
    NodeIds ids;
    collect(m_document.document().scenarios, ids);
    const bool isLarge = ids.size() > 60;
    const std::function<void()> kinds[] = {
        [this] { addStep(m_document, some(), StepKind(m_random.bounded(6))); },
        [this] { addParallelScenario(m_document); },
        [this] { duplicate(m_document, some()); },
        [this] { copyAndPaste(); },
        [this] { remove(m_document, some()); },
        [this] { move(m_document, some(), placeFor(m_document, some(), false)); },
        [this] { moveUp(m_document, some()); },
        [this] { moveDown(m_document, some()); },
        [this] { toggleEnabled(m_document, some()); },
        [this] { group(m_document, some()); },
        [this] {
            if (const NodeIds chosen = some(); canUngroup(m_document, chosen))
                ungroup(m_document, chosen);
        },
        [this] { rename(m_document, any(), qs(word())); },
        [this] { changeStep(); },
        [this] { changeSettings(); },
    };
    if (isLarge)
        remove(m_document, some());
    else
        kinds[m_random.bounded(quint32(std::size(kinds)))]();
}

QByteArray bytesOf(const ScenarioDocument &document)
{
    return QByteArray::fromStdString(writeDocument(document.document()));
}

} // namespace

class TestRandomEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allIsUndoneToTheByte_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 20u, 333u})
            QTest::addRow("seed %u", seed) << seed;
    }
    void allIsUndoneToTheByte();
};

void TestRandomEdits::allIsUndoneToTheByte()
{
    QFETCH(quint32, seed);
    ScenarioDocument document;
    document.reset(sample(), QString());
    const QByteArray before = bytesOf(document);
    RandomHand hand(document, seed);
    for (int i = 0; i < 10'000; ++i) {
        hand.edit();
        if (i % 100 == 0) { // people take back, too
            document.undoStack().undo();
            document.undoStack().redo();
        }
    }
    const QByteArray after = bytesOf(document);
    QVERIFY(after != before);
    QVERIFY(document.undoStack().count() > 5000);
    while (document.undoStack().canUndo()) {
        QVERIFY(!document.undoStack().undoText().isEmpty()); // each has a name
        document.undoStack().undo();
    }
    QCOMPARE(bytesOf(document), before);
    QVERIFY(!document.isModified());
    while (document.undoStack().canRedo())
        document.undoStack().redo();
    QCOMPARE(bytesOf(document), after);
}

QTEST_MAIN(TestRandomEdits)
#include "tst_random_edits.moc"
