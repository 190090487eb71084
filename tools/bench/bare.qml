import QtQuick

Window {
    height: 800
    visible: true
    width: 1280

    Text {
        anchors.centerIn: parent
        text: "IV or IM ketamine?"
    }
}
