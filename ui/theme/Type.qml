pragma Singleton

import QtQuick
import Kiosk

// The type scale in pixels. Text grows with the patient's choice; display and titles, which are
// large already, grow by part of it, so that a title stays a line or two.
QtObject {
    readonly property real chosen: Comfort.textSize / 100

    readonly property int display: Space.px(84 * (1 + (chosen - 1) * 0.3))
    readonly property int title: Space.px(36 * (1 + (chosen - 1) * 0.6))
    readonly property int heading: Space.px(28 * (1 + (chosen - 1) * 0.8))
    readonly property int lead: Space.px(34 * (1 + (chosen - 1) * 0.6))
    readonly property int body: Space.px(24 * chosen)
    readonly property int label: Space.px(22 * chosen)
    readonly property int small: Space.px(20 * chosen)

    // Multiples of the font's own line, which is 1.26 of its size.
    readonly property real textLine: 1.02
    readonly property real tightLine: 0.94
    readonly property real titleLine: 0.9

    // How many ems of body text a width holds: layouts turn by this, so they follow both the
    // window and the size of the text.
    function ems(width: real): real {
        return width / body;
    }
}
