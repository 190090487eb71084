import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The point of a panel, the line that leads in, and its pages.
ColumnLayout {
    spacing: Space.px(4)

    Title {
        Layout.fillWidth: true
        text: Comparison.title
    }
    BodyText {
        Layout.fillWidth: true
        sized: Type.label
        soft: true
        text: Comparison.lead
    }
    SectionBar {
        Layout.fillWidth: true
        Layout.topMargin: Space.tiny
    }
}
