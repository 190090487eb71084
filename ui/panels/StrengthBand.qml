import QtQuick
import Kiosk
import "../theme"

// How strong a route may feel over the minutes, as a soft band without an edge: the clinic's view,
// and no line that would look measured. A canvas, because the software renderer draws a shape that
// is wholly clipped away as if it were not clipped.
Canvas {
    required property string route
    required property int onsetEarliest
    required property int peakEarliest
    required property int peakLatest
    required property int endEarliest
    required property int endLatest
    required property int strengthLeast
    required property int strengthMost
    required property int axis

    readonly property bool mirrored: Navigation.rightToLeft
    readonly property color ink: Colors.route(route)
    // How many coats it is painted in, from the least strength to the most: so its edge is soft.
    readonly property int coats: 16
    // How much is left once the strongest part is over, and the minutes in which it eases at the least.
    readonly property real remains: 0.3
    readonly property real swift: axis / 20

    // The share of the strongest part that is felt at a minute, where it ends at another.
    function share(minute: real, end: real): real {
        const eases = Math.min(peakLatest, end);
        const eased = Math.max(end, eases + swift);
        if (minute <= onsetEarliest)
            return 0;
        if (minute < peakEarliest)
            return ease((minute - onsetEarliest) / (peakEarliest - onsetEarliest));
        if (minute <= eases)
            return 1;
        if (minute <= eased)
            return 1 - (1 - remains) * ease((minute - eases) / (eased - eases));
        return remains * (1 - 0.7 * (minute - eased) / Math.max(1, axis - eased));
    }

    function ease(part: real): real {
        return part * part * (3 - 2 * part);
    }

    function place(minute: real): real {
        const along = width * minute / axis;
        return mirrored ? width - along : along;
    }

    // Paints what lies below a strength, in percent, of a session that ends at a minute.
    function fillBelow(context: var, strength: real, end: real): void {
        context.beginPath();
        context.moveTo(place(0), height);
        for (let minute = 0; minute <= axis; ++minute)
            context.lineTo(place(minute), height * (1 - share(minute, end) * strength / 100));
        context.lineTo(place(axis), height);
        context.closePath();
        context.fill();
    }

    renderStrategy: Canvas.Immediate

    onEndEarliestChanged: requestPaint()
    onEndLatestChanged: requestPaint()
    onInkChanged: requestPaint()
    onMirroredChanged: requestPaint()
    onPaint: {
        const context = getContext("2d");
        context.reset();
        context.fillStyle = Qt.rgba(ink.r, ink.g, ink.b, (Colors.contrast ? 0.6 : 0.45) / coats);
        // A session may end early or late: the coats end in turn from the first minute to the last.
        for (let coat = 0; coat < coats; ++coat) {
            const part = coat / (coats - 1);
            fillBelow(context, strengthLeast + (strengthMost - strengthLeast) * part, endEarliest + (endLatest - endEarliest) * part);
        }
    }
}
