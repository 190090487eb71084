import QtQuick
import QtQuick.Layouts
import "../controls"
import "../theme"

// What staff may set: its name, what it is for, and what it is set by.
GridLayout {
    id: setting

    required property string title
    required property string about
    // Whether there is room beside its name, less what the buttons that scroll take.
    readonly property bool abreast: Type.ems(Space.windowWidth - (Type.fewLines ? Space.target + Space.small : 0)) > 34

    columnSpacing: Space.medium
    columns: abreast ? 2 : 1
    rowSpacing: Space.tiny
    Accessible.name: title
    Accessible.role: Accessible.Grouping

    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: setting.columns === 1
        Layout.maximumWidth: setting.columns === 1 ? -1 : Type.body * 16
        Layout.preferredWidth: Type.body * 16
        spacing: 0

        BodyText {
            strong: true
            text: setting.title
        }
        BodyText {
            sized: Type.small
            soft: true
            text: setting.about
        }
    }
}
