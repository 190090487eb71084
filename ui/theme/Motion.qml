pragma Singleton

import QtQuick
import Kiosk

// How long things take to move, in milliseconds: nothing moves when the patient asks for less.
QtObject {
    readonly property bool less: Comfort.lessMotion
    // Nothing moves before it: the first frame shows the waiting screen whole.
    property bool firstFrameDrawn: false
    readonly property int turn: less || !firstFrameDrawn ? 0 : 240
    readonly property int drift: 100
    // What still has to move where nothing drifts does so once in that time.
    readonly property int minute: 60000
    // How long from one sign of work to the next, and until what can wait is done.
    readonly property int beat: 500
    readonly property int leisure: 1000
    readonly property int easing: Easing.OutCubic
    // Where on the window what opens next comes from: it is asked for once.
    property rect origin

    // Whether what explains something moves: not where no card draws.
    function moves(api: int): bool {
        return !less && api !== GraphicsInfo.Software;
    }
    function comesFrom(item: Item): void {
        origin = item.mapToItem(null, 0, 0, item.width, item.height);
    }
    function takeOrigin(): rect {
        // Qt hands out the rectangle itself, not what it was.
        const taken = Qt.rect(origin.x, origin.y, origin.width, origin.height);
        origin = Qt.rect(0, 0, 0, 0);
        return taken;
    }
}
