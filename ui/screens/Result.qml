pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../parts"
import "../theme"

// What the answers imply: both routes and something else as equals, why, what would change it.
Screen {
    id: result

    readonly property int columns: Type.ems(width) > 44 ? 3 : Type.ems(width) > 28 ? 2 : 1

    mainText: qsTr("Take it with you")
    name: "result"

    onMainChosen: Stage.takeAway()

    Page {
        id: page

        anchors.bottomMargin: Space.px(12)
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.medium
        contentHeight: Math.max(height, column.implicitHeight)

        ColumnLayout {
            id: column

            height: page.contentHeight
            spacing: Space.px(12)
            width: parent.width

            Title {
                Layout.fillWidth: true
                text: Outcome.title
                Accessible.description: Outcome.lead
            }
            Words {
                Layout.fillWidth: true
                font.pixelSize: Type.label
                soft: true
                text: Outcome.lead
            }
            GridLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                columnSpacing: Space.small
                columns: result.columns
                rowSpacing: Space.small

                FitColumn {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    fits: Outcome.ivFits
                    route: "iv"
                }
                FitColumn {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    fits: Outcome.imFits
                    route: "im"
                }
                OtherColumn {
                    Layout.columnSpan: result.columns === 2 ? 2 : 1
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Space.small
                columns: result.columns > 1 && tell.visible ? 2 : 1
                rowSpacing: Space.small

                TipCard {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
                TellCard {
                    id: tell

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                }
            }
        }
    }
}
