pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What lies deeper under the open tab: each opens as a sheet.
Flow {
    id: more

    spacing: Space.px(12)
    visible: sections.count > 0

    Repeater {
        id: sections

        model: Comparison.more

        BaseButton {
            id: one

            required property string key
            required property string title
            required property string picture

            leftPadding: Space.small
            objectName: "section." + key
            rightPadding: Space.small
            says: qsTr("More: %1").arg(title)
            width: Math.min(implicitWidth, more.width)

            onClicked: Comparison.openSection(Comparison.topic, key)

            background: Rectangle {
                border.color: Colors.edge
                border.width: Space.outline
                color: one.down ? Colors.pressed : Colors.surface
                radius: Space.buttonRadius
            }
            contentItem: RowLayout {
                spacing: Space.px(12)

                Picture {
                    shows: one.picture
                }
                BodyText {
                    Layout.fillWidth: true
                    sized: Type.label
                    lineHeight: Type.titleLine
                    text: one.title
                    Accessible.ignored: true
                }
                Chevron {
                    size: Space.px(20)
                }
            }
        }
    }
}
