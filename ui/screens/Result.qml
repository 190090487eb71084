pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What the answers imply: both routes and something else as equals, why, what would change it.
Screen {
    id: result

    readonly property int columns: Type.ems(width) > 38 ? 3 : Type.ems(width) > 28 ? 2 : 1

    mainText: qsTr("Take it with you")
    name: "result"
    title: qsTr("%1. %2").arg(QuizResult.title).arg(QuizResult.lead)

    onMainChosen: Navigation.takeAway()

    ScrollPage {
        id: page

        anchors.bottomMargin: Space.px(12)
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.medium
        contentHeight: Math.max(height, column.implicitHeight)
        place: Navigation.screen

        ColumnLayout {
            id: column

            height: page.contentHeight
            spacing: Space.px(12)
            width: parent.width

            Title {
                Layout.fillWidth: true
                text: QuizResult.title
                Accessible.description: QuizResult.lead
            }
            BodyText {
                Layout.fillWidth: true
                sized: Type.label
                soft: true
                text: QuizResult.lead
            }
            GridLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                columnSpacing: Space.small
                columns: result.columns
                rowSpacing: Space.small

                FitColumn {
                    Layout.column: 0
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.row: 0
                    fits: QuizResult.ivFits
                    route: "iv"
                }
                FitColumn {
                    Layout.column: result.columns > 1 ? 1 : 0
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.row: result.columns > 1 ? 0 : 1
                    fits: QuizResult.imFits
                    route: "im"
                }
                // The tip stands where it is read: under both routes, or after all three.
                Loader {
                    Layout.column: 0
                    Layout.columnSpan: 2
                    Layout.fillWidth: true
                    Layout.row: 1
                    active: result.columns === 3
                    sourceComponent: tip
                    visible: active
                }
                ColumnLayout {
                    Layout.column: result.columns === 3 ? 2 : 0
                    Layout.columnSpan: result.columns === 2 ? 2 : 1
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.row: result.columns === 3 ? 0 : 3 - result.columns
                    Layout.rowSpan: result.columns === 3 ? 2 : 1
                    spacing: Space.small

                    OtherColumn {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                    }
                    CareTeamCard {
                        Layout.fillWidth: true
                    }
                }
                Loader {
                    Layout.column: 0
                    Layout.columnSpan: Math.min(result.columns, 2)
                    Layout.fillWidth: true
                    Layout.row: 4 - result.columns
                    active: result.columns < 3
                    sourceComponent: tip
                    visible: active
                }
            }
        }
    }
    Component {
        id: tip

        TipCard {}
    }
}
