pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Rows that hold for both routes, as cards in two columns where there is room.
TopicPage {
    id: page

    readonly property int columns: Type.ems(width) > 34 ? 2 : 1

    // What the kiosk says of itself and of the clinic needs no word on how sure that is.
    readonly property bool badged: Comparison.topic !== "about"

    natural: cards.implicitHeight

    GridLayout {
        id: cards

        columnSpacing: Space.small
        columns: page.columns
        height: implicitHeight
        rowSpacing: Space.px(12)
        width: parent.width

        Repeater {
            model: Comparison.rows

            BaseButton {
                id: statement

                required property string key
                required property string label
                required property string said
                required property string badge
                required property string badgeLabel

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                bottomPadding: Space.small
                leftPadding: Space.medium
                more: page.badged ? qsTr("%1 %2. Shows more and its source.").arg(said).arg(badgeLabel) : qsTr("%1 Shows more and its source.").arg(said)
                objectName: "row." + key
                rightPadding: Space.medium
                says: label
                topPadding: Space.small

                onClicked: FactDetail.open(key)

                background: Card {
                    border.color: Colors.edge
                    color: statement.down ? Colors.pressed : Colors.surface
                }
                contentItem: RowLayout {
                    spacing: Space.small

                    ColumnLayout {
                        Layout.alignment: Qt.AlignTop
                        spacing: Space.px(4)

                        RowLabel {
                            Layout.fillWidth: true
                            badge: statement.badge
                            badgeLabel: statement.badgeLabel
                            badged: page.badged
                            flat: true
                            label: statement.label
                            pointing: false
                        }
                        BodyText {
                            Layout.fillWidth: true
                            sized: Type.label
                            lineHeight: Type.tightLine
                            text: statement.said
                            Accessible.ignored: true
                        }
                    }
                    Chevron {
                        size: Space.px(20)
                    }
                }
            }
        }
    }
}
