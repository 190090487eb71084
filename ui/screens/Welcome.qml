pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// The way ahead in three pictures, what this is not, for whom it is, and what becomes of answers.
Screen {
    id: welcome

    readonly property bool wide: Type.ems(width) > 34
    readonly property bool low: Type.ems(height) < 26
    // Whether the three stand one above another with room to spare.
    readonly property bool tall: !wide && Type.ems(height) > 36

    mainText: qsTr("See both")
    name: "welcome"
    title: qsTr("Welcome")

    onMainChosen: Navigation.compare()

    ScrollPage {
        id: page

        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.small
        contentHeight: words.height + Space.small
        place: Navigation.screen

        ColumnLayout {
            id: words

            // The three cards fill the screen.
            height: Math.max(implicitHeight, Comfort.withinReach ? 0 : page.height - Space.small)
            spacing: Space.medium
            width: parent.width

            GridLayout {
                Layout.fillHeight: false
                columnSpacing: Space.medium
                columns: title.implicitWidth + languages.across + columnSpacing <= width ? 2 : 1
                rowSpacing: Space.small

                Title {
                    id: title

                    text: qsTr("Welcome")
                }
                LanguageChoice {
                    id: languages

                    Layout.fillWidth: parent.columns === 1
                    Layout.preferredWidth: across
                }
            }
            GridLayout {
                columnSpacing: Space.small
                columns: welcome.wide ? 3 : 1
                rowSpacing: Space.small
                uniformCellWidths: true

                Ahead {
                    drawing: "drip"
                    other: "shot"
                    step: 1
                    text: qsTr("See a drip and a shot side by side.")
                }
                Ahead {
                    drawing: "scales"
                    step: 2
                    text: qsTr("Say what matters to you.")
                }
                Ahead {
                    drawing: "note"
                    step: 3
                    text: qsTr("Take a page with your questions.")
                }
            }
            BodyText {
                text: qsTr("For adults. This is not medical advice, and it does not choose for you. You and your care team decide together.")
            }
            BodyText {
                soft: true
                text: qsTr("Your answers are not saved. If nobody touches this screen for %1, it asks, and then clears itself.").arg(Labels.time(Navigation.idleSeconds))
            }
        }
    }

    component Ahead: Card {
        id: ahead

        required property int step
        required property string drawing
        required property string text
        property string other
        readonly property real picture: Math.floor(Math.min(Space.px(welcome.wide ? welcome.low ? 80 : 176 : welcome.tall ? 112 : 64), (width - 2 * Space.medium) / (welcome.wide ? 2.2 : 4)))

        // Without an outline: what has one can be touched.
        border.width: 0

        Layout.fillHeight: true
        implicitHeight: inside.implicitHeight + 2 * Space.px(welcome.wide && !welcome.low ? 40 : welcome.tall ? 32 : 20)

        GridLayout {
            id: inside

            anchors.left: parent.left
            anchors.margins: Space.medium
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: Space.medium
            columns: welcome.wide ? 1 : 2
            rowSpacing: Space.small

            Row {
                Layout.alignment: Qt.AlignCenter
                Layout.preferredWidth: welcome.wide ? -1 : 2 * ahead.picture + spacing
                spacing: Space.small

                Icon {
                    drawing: "picture/" + ahead.drawing
                    ink: ahead.other ? Colors.iv : Colors.action
                    size: ahead.picture
                }
                Icon {
                    drawing: ahead.other ? "picture/" + ahead.other : ""
                    ink: Colors.im
                    size: ahead.picture
                    visible: ahead.other !== ""
                }
            }
            BodyText {
                sized: welcome.tall || (welcome.wide && !welcome.low) ? Type.heading : Type.body
                horizontalAlignment: welcome.wide ? Text.AlignHCenter : Text.AlignLeft
                strong: true
                text: qsTr("%1. %2").arg(ahead.step).arg(ahead.text)
            }
        }
    }
}
