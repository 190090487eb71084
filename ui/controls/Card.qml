import QtQuick
import QtQuick.Layouts
import "../theme"

// A surface with one thin line around it.
Rectangle {
    border.color: Colors.line
    border.width: Space.hair
    color: Colors.surface
    radius: Space.cardRadius
    Layout.fillWidth: true
}
