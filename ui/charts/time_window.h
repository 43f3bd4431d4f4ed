// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace loadgrove {

/// What the time charts of a page have in common: the moment that is pointed at, and the stretch
/// of time that they show. Unit: seconds since the run's start. Thread: the window's.
class TimeWindow : public QObject
{
    Q_OBJECT

public:
    explicit TimeWindow(QObject *parent = nullptr);

    struct Stretch
    {
        double from = 0, to = 0;
        double length() const { return to - from; }
        bool operator==(const Stretch &) const = default;
    };

    std::optional<double> moment() const { return m_moment; }
    void pointAt(std::optional<double> moment);

    /// All there is to show. What is zoomed into stays where it is, as far as that is still there.
    void setWhole(const Stretch &whole);
    const Stretch &whole() const { return m_whole; }
    /// A part of the whole, or all of it.
    Stretch shown() const { return m_part.value_or(m_whole); }
    bool isZoomed() const { return m_part.has_value(); }
    void show(Stretch part);
    void showAll();
    /// factor: below 1 shows less of the run, in more detail; the moment stays where it is drawn.
    void zoom(double moment, double factor);
    void pan(double seconds);

    static constexpr double shortest = 4; ///< that can be shown

Q_SIGNALS:
    void momentChanged();
    void shownChanged();

private:
    void setPart(std::optional<Stretch> part);

    std::optional<double> m_moment;
    Stretch m_whole;
    std::optional<Stretch> m_part; ///< none: the whole
};

} // namespace loadgrove
