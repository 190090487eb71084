import QtQuick.Layouts

// A button in a layout that is as wide as its words, and narrower only where there is no room.
Button {
    Layout.fillWidth: true
    Layout.maximumWidth: Math.ceil(implicitWidth)
}
