import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The rows of a layer: IV beside IM, what is the same for both, and what is about neither alone.
ColumnLayout {
    id: rows

    required property Layer section
    // How much more room above and below the words what is said once has.
    property real ease: 0
    property real hero: 0
    // The title of the tab, where it stands in the head of the table.
    property string title: ""
    // Whether what is said once stands in one line.
    readonly property bool together: same.count > 0 && shared.count > 0 && same.count + shared.count <= 3 && (snug || Type.ems(width) > 40)
    // Whether the window is wide, but not so wide that three have their pictures beside them.
    readonly property bool snug: Type.ems(width) >= 36 && Type.ems(width) < 44

    // Whether everything is said of neither route alone.
    readonly property bool alone: section.count === shared.count

    spacing: Space.px(4)

    CompareTable {
        Layout.fillHeight: true
        badge: rows.section.badge
        badgeLabel: Labels.sharedBadge(rows.section)
        hero: rows.hero
        title: rows.title
        rows: rows.section.compared
        visible: count > 0
    }
    GridLayout {
        // The head of what is the same for both keeps its tiles away from the table.
        Layout.topMargin: same.count === 0 && shared.count < rows.section.count ? Space.tiny : 0
        columnSpacing: Space.px(12)
        columns: rows.together ? 2 : 1
        rowSpacing: Space.px(12)
        visible: same.count + shared.count > 0

        Tiles {
            id: same

            Layout.preferredWidth: count
            ease: rows.ease
            rows: rows.section.same
            same: true
            snug: rows.snug
            visible: count > 0
        }
        Tiles {
            id: shared

            Layout.preferredWidth: count
            ease: rows.ease
            headed: rows.together
            listed: rows.alone && Space.upright
            // What stands alone has room for a larger picture.
            pictureSize: listed && rows.height > Type.body * 28 ? Space.px(96) : rows.alone && Type.ems(width) > 40 && !rows.snug ? Space.px(64) : Type.picture
            rows: rows.section.shared
            snug: rows.snug
            visible: count > 0
        }
    }
}
