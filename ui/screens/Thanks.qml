import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Thank you, and one touch that clears everything.
Screen {
    // Filled, though it clears: what was chosen has been taken along, and what is left here is private.
    mainText: qsTr("Clear this screen")
    name: "thanks"
    title: qsTr("Thank you")

    onMainChosen: Navigation.startOver()

    ScrollPage {
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Math.max(Space.medium, (parent.height - words.height) / 2 - Space.medium)
        contentHeight: words.height
        place: Navigation.screen

        ColumnLayout {
            id: words

            anchors.horizontalCenter: parent?.horizontalCenter
            spacing: Space.small
            width: Math.min(parent.width, Type.body * 30)

            Row {
                Layout.alignment: Qt.AlignHCenter
                Layout.bottomMargin: Space.small
                spacing: Space.small

                RouteMark {
                    route: "iv"
                    size: Space.px(48)
                }
                RouteMark {
                    route: "im"
                    size: Space.px(48)
                }
            }
            Title {
                sized: Type.title * 1.3
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Thank you")
            }
            BodyText {
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Take your questions in with you. Your care team decides with you, and you can change your mind at any time.")
            }
            BodyText {
                horizontalAlignment: Text.AlignHCenter
                soft: true
                text: qsTr("Touch “Clear this screen” to wipe your answers. It also clears by itself if nobody touches it.")
            }
        }
    }
}
