pragma Singleton

import QtQuick
import Kiosk

// The type scale in pixels. Text grows with the patient's choice; display and titles, which are
// large already, grow by part of it, so that a title stays a line or two. At the largest choice
// nothing is smaller than the size at which a capital letter is high enough on this screen.
QtObject {
    readonly property real chosen: Comfort.textSize / 100
    readonly property real least: Comfort.textSize === 200 ? Comfort.leastPixels : 0

    readonly property int display: grown(84, 0.3)
    readonly property int title: grown(36, 0.6)
    readonly property int heading: grown(28, 0.8)
    readonly property int lead: grown(34, 0.6)
    readonly property int body: grown(24, 1)
    readonly property int label: grown(22, 1)
    readonly property int small: grown(20, 1)
    // A picture beside words grows with them, as far as they leave it room.
    readonly property int picture: grown(40, 0.4)

    // Multiples of the font's own line, which is 1.26 of its size. Further apart on request, by
    // the measures of WCAG 2.2, 1.4.12: lines 1.5, letters 0.12 and words 0.16 of the size.
    readonly property real roomyLine: 1.5 / 1.26
    readonly property real plainLine: Comfort.spaced ? roomyLine : 1
    readonly property real textLine: Comfort.spaced ? roomyLine : 1.02
    readonly property real tightLine: Comfort.spaced ? roomyLine : 0.94
    readonly property real titleLine: Comfort.spaced ? roomyLine : 0.9

    function grown(size: real, part: real): int {
        return Math.max(Math.ceil(least), Space.px(size * (1 + (chosen - 1) * part)));
    }

    function letters(size: real): real {
        return Comfort.spaced ? size * 0.12 : 0;
    }

    function words(size: real): real {
        return Comfort.spaced ? size * 0.16 : 0;
    }

    // Whether a window holds so little of the text that what is said twice gives way to a fact, and
    // that its bars have to be low.
    readonly property bool cramped: Math.min(ems(Space.windowWidth), ems(Space.windowHeight)) < (ReadAloud.shown ? 17 : 14)
    readonly property bool low: ems(Space.windowHeight) < 14

    // Whether a window holds so few lines that none is spent on buttons that scroll.
    readonly property bool fewLines: ems(Space.windowHeight) < 21

    // How many ems of body text a width holds: layouts turn by this, so they follow both the
    // window and the size of the text.
    function ems(width: real): real {
        return width / body;
    }
}
