pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// One row in full: both routes, how sure that is and why, its sources, and its terms.
Sheet {
    id: sheet

    readonly property bool wide: Type.ems(width) > 30

    spacing: Space.small
    title: FactDetail.label

    Component.onCompleted: from = Motion.takeOrigin()

    GridLayout {
        columnSpacing: Space.small
        columns: sheet.wide ? 2 : 1
        rowSpacing: Space.small
        visible: FactDetail.compared

        RouteSays {
            more: FactDetail.moreIv
            point: FactDetail.iv
            route: "iv"
        }
        RouteSays {
            more: FactDetail.moreIm
            point: FactDetail.im
            route: "im"
        }
    }
    BodyText {
        strong: true
        text: FactDetail.text
        visible: !FactDetail.compared
    }
    BodyText {
        text: FactDetail.more
        visible: !FactDetail.compared
    }
    RowLayout {
        Layout.topMargin: Space.tiny
        spacing: Space.px(12)
        visible: FactDetail.badge !== ""

        BadgeMark {
            badge: FactDetail.badge
            ink: Colors.ink
            size: Space.px(24)
        }
        BodyText {
            strong: true
            text: FactDetail.badgeLabel
        }
    }
    BodyText {
        sized: Type.label
        text: FactDetail.badgeMeaning
        visible: text !== ""
    }
    BodyText {
        sized: Type.label
        text: FactDetail.why
        visible: text !== ""
    }
    BodyText {
        Layout.topMargin: Space.tiny
        strong: true
        text: qsTr("Where this comes from")
    }
    Repeater {
        model: FactDetail.sources

        SourceCard {
            id: card

            onGrew: sheet.reveal(card)
        }
    }
    BodyText {
        Layout.topMargin: Space.tiny
        strong: true
        text: qsTr("Words used here")
        visible: terms.count > 0
    }
    Repeater {
        id: terms

        model: FactDetail.terms

        BodyText {
            required property string word
            required property string meaning

            sized: Type.label
            text: qsTr("%1: %2").arg(word).arg(meaning)
        }
    }

    component RouteSays: Rectangle {
        id: says

        required property string route
        required property string point
        required property string more

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        border.color: Colors.contrast ? Colors.edge : "transparent"
        border.width: Space.outline
        color: Colors.routeTint(route)
        implicitHeight: inside.implicitHeight + 2 * Space.small
        radius: Space.cardRadius

        ColumnLayout {
            id: inside

            anchors.left: parent.left
            anchors.leftMargin: Space.medium
            anchors.right: parent.right
            anchors.rightMargin: Space.medium
            anchors.top: parent.top
            anchors.topMargin: Space.small
            spacing: Space.tiny

            RouteHead {
                route: says.route
            }
            BodyText {
                strong: true
                text: says.point
            }
            BodyText {
                sized: Type.label
                text: says.more
            }
        }
    }
}
