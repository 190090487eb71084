pragma Singleton

import QtQuick

// Distances in logical pixels on a 10-inch 1280x800 tablet; larger windows enlarge everything.
QtObject {
    property real windowWidth: 1280
    property real windowHeight: 800

    readonly property bool upright: windowHeight > windowWidth
    readonly property real unit: Math.max(1, upright ? Math.min(windowWidth / 800, windowHeight / 1280) : Math.min(windowWidth / 1280, windowHeight / 800))

    readonly property real hair: 1
    readonly property real tiny: px(8)
    readonly property real small: px(16)
    readonly property real medium: px(24)
    readonly property real large: px(32)
    readonly property real huge: px(48)
    readonly property real vast: px(64)

    readonly property real side: windowWidth < px(1100) ? px(32) : px(56)
    readonly property real target: px(64)
    readonly property real cardRadius: px(20)
    readonly property real buttonRadius: px(18)
    readonly property real outline: px(2)
    readonly property real bar: px(5)
    readonly property real ring: px(4)
    readonly property real wideRing: px(6)
    readonly property real ringGap: px(2)
    readonly property real hero: px(112)
    readonly property real sheet: px(1168)
    readonly property real narrowSheet: px(900)
    readonly property real slide: px(48)

    function px(logical: real): real {
        return Math.round(logical * unit);
    }
}
