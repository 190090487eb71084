pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import "../theme"

// One wish: a bar on its route's side of the middle, and its words on the other, or above where they
// are large.
GridLayout {
    id: row

    required property string said
    required property string route
    required property string how
    required property bool countsMost
    required property real length
    property bool narrow: false
    readonly property bool first: route === "iv"

    columnSpacing: 0
    columns: 3
    rowSpacing: 0
    Accessible.name: qsTr("%1: %2. Pulls to the %3.").arg(said).arg(Labels.wish(how, countsMost)).arg(first ? qsTr("drip") : qsTr("shot"))
    Accessible.role: Accessible.StaticText

    RowLayout {
        Layout.columnSpan: 3
        Layout.fillWidth: true
        visible: row.narrow

        Wish {
            toEnd: row.first
        }
    }
    Bar {
        bare: !row.first
        toEnd: false
    }
    Rectangle {
        Layout.fillHeight: true
        color: Colors.edge
        implicitWidth: Space.outline
    }
    Bar {
        bare: row.first
        toEnd: true
    }

    component Bar: Item {
        id: half

        // The half that holds the words, and which way its bar grows.
        required property bool bare
        required property bool toEnd

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        implicitHeight: Math.max(Space.px(row.narrow ? 32 : 48), words.visible ? words.implicitHeight : 0)

        Rectangle {
            anchors.left: half.toEnd ? parent.left : undefined
            anchors.right: half.toEnd ? undefined : parent.right
            anchors.verticalCenter: parent.verticalCenter
            border.color: Colors.route(row.route)
            border.width: Space.outline
            color: Colors.contrast ? Colors.ink : Colors.route(row.route)
            height: Space.px(24)
            radius: Space.px(6)
            visible: !half.bare
            width: Math.max(Space.px(24), (parent.width - Space.tiny) * row.length)

            Behavior on width {
                NumberAnimation {
                    duration: Motion.turn
                    easing.type: Motion.easing
                }
            }
        }
        Wish {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Space.small
            anchors.right: parent.right
            anchors.rightMargin: Space.small
            anchors.verticalCenter: parent.verticalCenter
            toEnd: half.toEnd
            visible: half.bare && !row.narrow
        }
    }
    component Wish: ColumnLayout {
        id: wish

        required property bool toEnd

        spacing: 0

        BodyText {
            Layout.fillWidth: true
            horizontalAlignment: wish.toEnd ? Text.AlignLeft : Text.AlignRight
            lineHeight: Type.tightLine
            sized: Type.label
            strong: row.countsMost
            text: row.said
            Accessible.ignored: true
        }
        BodyText {
            Layout.fillWidth: true
            horizontalAlignment: wish.toEnd ? Text.AlignLeft : Text.AlignRight
            lineHeight: Type.tightLine
            sized: Type.small
            soft: true
            text: Labels.wish(row.how, row.countsMost)
            Accessible.ignored: true
        }
    }
}
