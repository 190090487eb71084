pragma Singleton

import QtQuick
import Kiosk

// How long things take to move, in milliseconds: nothing moves when the patient asks for less.
QtObject {
    readonly property bool less: Comfort.lessMotion
    readonly property int turn: less ? 0 : 240
    readonly property int drift: less ? 60000 : 100
    readonly property int easing: Easing.OutCubic
}
