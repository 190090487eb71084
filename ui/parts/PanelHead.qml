import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The point of a panel, the line that leads in, and its pages.
ColumnLayout {
    spacing: Space.px(4)

    Title {
        Layout.fillWidth: true
        text: Panels.title
    }
    Words {
        Layout.fillWidth: true
        sized: Type.label
        soft: true
        text: Panels.lead
    }
    SectionBar {
        Layout.fillWidth: true
        Layout.topMargin: Space.tiny
    }
}
