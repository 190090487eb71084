pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The two ways, as large as they can be: somebody with a drip, and an arm with a shot. They breathe
// a little as they wait.
Item {
    id: art

    // A picture: its words are said elsewhere.
    readonly property bool aside: true
    property real phase: 0
    // Moves the pictures in their cards as the hours pass: their lines are wider than the screen moves.
    property real drift: 0
    readonly property real driftX: Math.round(Math.sin(drift / 31) * Space.px(12))
    readonly property real driftY: Math.round(Math.cos(drift / 37) * Space.px(12))
    // Side by side, unless a card then had no room for its words.
    readonly property bool across: width > height * 1.35 && (width - gap) / 2 >= Math.max(iv.words, im.words)
    // In a low band, or a column, the words stand beside the picture.
    readonly property bool beside: !across || height < width * 0.45
    // Whether there is room for a picture with its word.
    readonly property bool fits: height >= Math.max(Space.px(88), iv.least)
    readonly property real gap: Space.small

    Accessible.ignored: true

    Way {
        id: iv

        drawing: "picture/person_with_drip"
        named: Navigation.ivNamed
        route: "iv"
        y: Math.sin(art.phase) * Space.px(6)
    }
    Way {
        id: im

        drawing: "picture/arm_with_shot"
        named: Navigation.imNamed
        route: "im"
        x: art.across ? (Navigation.rightToLeft ? 0 : art.width - width) : 0
        y: (art.across ? 0 : art.height - height) + Math.cos(art.phase * 0.8) * Space.px(6)
    }

    component Way: Rectangle {
        id: way

        required property string route
        required property string drawing
        required property string named
        readonly property real words: said.implicitWidth + 2 * Space.small
        readonly property real least: said.implicitHeight + 2 * Space.tiny
        readonly property real across: art.beside ? width - said.implicitWidth - 4 * Space.small : width - 2 * Space.small
        readonly property real down: art.beside ? height - 2 * Space.small : height - said.implicitHeight - 3 * Space.small
        readonly property real side: Math.max(1, Math.floor(Math.min(across, down)))
        // It is drawn once the layout is done, not at each size on the way there.
        property real drawn: 1

        function draw(): void {
            drawn = side;
        }

        onSideChanged: Qt.callLater(draw)

        // Without an outline: what has one can be touched.
        color: Colors.routeTint(route)
        height: art.across ? art.height : Math.floor((art.height - art.gap) / 2)
        radius: Space.px(32)
        width: art.across ? Math.floor((art.width - art.gap) / 2) : art.width
        x: art.across && Navigation.rightToLeft ? art.width - width : 0

        GridLayout {
            anchors.centerIn: parent
            columnSpacing: Space.medium
            columns: art.beside ? 2 : 1
            rowSpacing: Space.small

            Icon {
                Layout.alignment: Qt.AlignCenter
                drawing: way.drawing
                ink: Colors.route(way.route)
                size: way.side
                sourceSize: Qt.size(way.drawn, way.drawn)

                transform: Translate {
                    x: art.driftX
                    y: art.driftY
                }
            }
            BodyText {
                id: said

                Layout.alignment: Qt.AlignCenter
                color: Colors.route(way.route)
                sized: Type.lead
                strong: true
                text: way.named
                wrapMode: Text.NoWrap
            }
        }
    }
}
