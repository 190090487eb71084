import QtQuick
import QtQuick.Layouts
import "../theme"

// One wish: its words, each part of it, and a bar on its route's side of the middle.
GridLayout {
    id: row

    required property list<string> said
    required property string route
    required property string how
    required property bool countsMost
    required property real length
    readonly property bool first: route === "iv"
    // How wide its words are beside the bar, 0 where they stand above it.
    property real words: 0

    columnSpacing: Space.small
    columns: words > 0 ? 2 : 1
    rowSpacing: 0
    Accessible.name: qsTr("%1: %2. Pulls to the %3.").arg(said.join("\n")).arg(Labels.wish(how, countsMost)).arg(first ? qsTr("drip") : qsTr("shot"))
    // Heard as one: its words without the bar do not say which side it pulls to.
    Accessible.role: Accessible.Graphic

    ColumnLayout {
        Layout.fillHeight: false
        Layout.fillWidth: row.words === 0
        Layout.preferredWidth: row.words
        spacing: 0

        RowText {
            strong: row.countsMost
            text: row.said.join("\n")
            Accessible.ignored: true
        }
        BodyText {
            lineHeight: Type.tightLine
            sized: Type.small
            soft: true
            text: Labels.wish(row.how, row.countsMost)
            Accessible.ignored: true
        }
    }
    Item {
        Layout.fillHeight: row.words > 0
        Layout.fillWidth: true
        implicitHeight: Space.px(row.words > 0 ? 44 : 36)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: Colors.edge
            height: parent.height
            width: Space.outline
        }
        Rectangle {
            readonly property real half: (parent.width - Space.outline) / 2

            anchors.verticalCenter: parent.verticalCenter
            color: Colors.route(row.route)
            height: Space.px(28)
            objectName: "bar"
            radius: Space.px(6)
            width: Math.max(Space.px(24), (half - Space.tiny) * row.length)
            x: row.first !== row.LayoutMirroring.enabled ? half - width : half + Space.outline

            Behavior on width {
                TurnAnimation {}
            }
        }
    }
}
