import QtQuick
import Kiosk
import "../theme"

// The clinic's logo, on white in every palette. Without an outline: what has one can be touched.
Rectangle {
    // Spoken when it is touched: it says nothing that the screen is for.
    readonly property bool aside: true
    readonly property real pad: Space.px(12)

    color: Colors.plate
    implicitHeight: picture.implicitHeight + 2 * pad
    implicitWidth: picture.implicitWidth + 2 * pad
    radius: Space.buttonRadius
    Accessible.ignored: ClinicLogo.name === ""
    Accessible.name: ClinicLogo.name
    Accessible.role: Accessible.Graphic

    Image {
        id: picture

        anchors.centerIn: parent
        // Another kiosk in the same process may have another logo.
        cache: false
        objectName: "logo.picture"
        source: ClinicLogo.source
        sourceSize: Qt.size(12 * Type.body, 3 * Type.body)
    }
}
