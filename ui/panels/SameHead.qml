import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// The head of what is the same for both: their marks and a name. Unnamed, it keeps its height.
RowLayout {
    property bool named: true

    spacing: Space.tiny

    RouteMark {
        route: "iv"
        size: Type.label
        visible: parent.named
    }
    RouteMark {
        route: "im"
        size: Type.label
        visible: parent.named
    }
    BodyText {
        heads: parent.named
        sized: Type.label
        lineHeight: Type.titleLine
        strong: true
        text: parent.named ? qsTr("Same for both") : ""
        Accessible.role: Accessible.Heading
    }
}
