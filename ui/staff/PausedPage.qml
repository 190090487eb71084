pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Out of service, calmly. Help stays in sight. Staff come back through the corner.
Item {
    id: paused

    // It may stand for days, and nothing may burn into the glass.
    property int minutes: 0

    objectName: "paused"

    transform: Translate {
        x: Math.round(Math.sin(paused.minutes / 3) * Space.small)
        y: Math.round(Math.sin(paused.minutes / 4) * Space.tiny)
    }

    Timer {
        interval: Motion.minute
        repeat: true
        running: true

        onTriggered: paused.minutes += 1
    }
    ScrollPage {
        anchors.bottomMargin: Space.small
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Math.max(Space.small, (parent.height - words.height) / 2)
        contentHeight: words.height

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
            // Nobody has chosen a language: it stands in each.
            Repeater {
                model: Navigation.languages

                ColumnLayout {
                    id: one

                    required property string code
                    required property int index

                    function said(text: string): string {
                        return EveryLanguage.said(code, "PausedPage", text);
                    }

                    Layout.topMargin: index > 0 ? Space.medium : 0
                    spacing: Space.tiny

                    Title {
                        horizontalAlignment: Text.AlignHCenter
                        text: one.said(QT_TR_NOOP("This screen is taking a break"))
                    }
                    BodyText {
                        horizontalAlignment: Text.AlignHCenter
                        text: one.said(QT_TR_NOOP("It is out of service for now. Please ask the staff: they can answer your questions."))
                    }
                    BodyText {
                        color: Colors.help
                        horizontalAlignment: Text.AlignHCenter
                        text: one.said(QT_TR_NOOP("Need help now? Tell any staff member, or call %1.")).arg(Help.call)
                        visible: Help.call !== ""
                    }
                }
            }
        }
    }
}
