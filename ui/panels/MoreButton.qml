import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// A way to more: its picture and its name.
BaseButton {
    id: one

    required property string picture
    property string title: ""
    property real widest: Infinity
    property bool plain: false
    // What its picture takes, and what it takes with it.
    readonly property real pictured: shown.size + line.spacing
    readonly property real full: name.implicitWidth + pictured + chevron.size + line.spacing + leftPadding + rightPadding

    horizontalPadding: Space.px(10)
    says: qsTr("More: %1").arg(title)
    width: Math.min(implicitWidth, widest)

    contentItem: RowLayout {
        id: line

        spacing: Space.tiny

        Picture {
            id: shown

            shows: one.picture
            visible: shows !== "" && !one.plain
        }
        BodyText {
            id: name

            sized: Type.label
            lineHeight: Type.titleLine
            text: one.title
            Accessible.ignored: true
        }
        Chevron {
            id: chevron

            size: Space.px(16)
        }
    }
}
