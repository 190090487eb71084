import QtQuick
import QtQuick.Layouts
import "../theme"

// A page with a number pad, whose keys stand where every pad has them, beside or beneath the rest.
StaffPage {
    id: page

    default property alias beside: said.data
    property alias keys: pad.data
    readonly property bool wide: Type.ems(width) > 40
    // Three keys abreast at most, in the width that there is.
    readonly property real third: (grid.width - 2 * Space.small) / 3
    // The keys are as large as the page lets them be, and lower where they stand beneath the rest.
    readonly property real keysRoom: room - (wide ? 0 : said.implicitHeight + grid.rowSpacing)
    readonly property real key: Math.max(Space.px(80), Math.min(Space.px(136), (keysRoom - 3 * Space.small) / 4, third / 1.4))

    GridLayout {
        id: grid

        columnSpacing: Space.vast
        columns: page.wide ? 2 : 1
        rowSpacing: Space.large

        ColumnLayout {
            id: said

            Layout.alignment: Qt.AlignTop
            spacing: Space.medium
        }
        GridLayout {
            id: pad

            Layout.alignment: Qt.AlignHCenter | Qt.AlignTop
            columnSpacing: Space.small
            columns: 3
            rowSpacing: Space.small
        }
    }
}
