import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What the answers imply: a balance to look at, what would change it, and other ways beside it.
// What concerns safety stands before the lean, which is small then.
Screen {
    id: result

    readonly property bool beside: Type.ems(width) > 38
    readonly property bool first: QuizResult.firstTitle !== ""

    mainText: qsTr("Take it with you")
    name: "result"
    title: first ? qsTr("%1. %2").arg(QuizResult.firstTitle).arg(QuizResult.firstLead) : qsTr("%1. %2").arg(QuizResult.title).arg(QuizResult.lead)

    onMainChosen: Navigation.takeAway()

    ScrollPage {
        id: page

        anchors.bottomMargin: Space.tiny
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.medium
        contentHeight: column.height
        place: Navigation.screen

        ColumnLayout {
            id: column

            height: Math.max(implicitHeight, Comfort.withinReach ? 0 : page.height)
            spacing: Space.px(12)
            width: parent.width

            Title {
                text: result.first ? QuizResult.firstTitle : QuizResult.title
                Accessible.description: result.first ? QuizResult.firstLead : QuizResult.lead
            }
            BodyText {
                lineHeight: Type.tightLine
                text: result.first ? QuizResult.firstLead : QuizResult.lead
            }
            RowText {
                soft: true
                text: qsTr("After that: %1. %2").arg(QuizResult.title).arg(QuizResult.lead)
                visible: result.first
            }
            GridLayout {
                columnSpacing: Space.small
                columns: result.beside ? 2 : 1
                rowSpacing: Space.small

                BalanceCard {
                    Layout.fillHeight: true
                    Layout.preferredWidth: 2
                    spread: Type.ems(page.height) > 22
                    summed: Type.ems(page.height) < 28
                }
                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredWidth: 1
                    spacing: Space.small

                    OtherCard {
                        Layout.fillHeight: true
                    }
                    TipCard {}
                    RowText {
                        soft: true
                        text: qsTr("Not advice: you and your care team choose together.")
                    }
                }
            }
        }
    }
}
