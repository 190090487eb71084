pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Waits for a patient: calm, never quite still, so that nothing burns into the glass.
Screen {
    id: attract

    readonly property bool wide: width > height * 1.1 && Type.ems(width) > 30
    readonly property real spare: height - words.height - 2 * Space.huge - Space.medium
    property real phase: 0
    // One turn takes about twenty minutes: then another button is the filled one.
    readonly property int turn: Math.floor(phase / 240)

    // In whole pixels and a step a minute or so: the scene is drawn anew only then.
    asideX: Math.round(Math.sin(phase / 40) * Space.small)
    asideY: Math.round(Math.sin(phase / 53) * Space.tiny)
    name: "attract"
    objectName: "attract"
    title: qsTr("IV or IM ketamine?")
    withBack: false

    Timer {
        interval: Motion.drift
        repeat: true
        running: attract.shown

        onTriggered: attract.phase += Motion.less ? 1.3 : 0.02
    }
    // The drawing is read where it stands: above the words, or after them.
    Item {
        id: first

        anchors.fill: parent
    }
    ScrollPage {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: attract.wide ? Space.px(96) : Space.side
        anchors.right: parent.right
        anchors.rightMargin: attract.wide ? parent.width * 0.355 : Space.side
        anchors.top: parent.top
        anchors.topMargin: attract.wide ? Math.max(Space.medium, (parent.height - words.height) / 2) : Math.max(Space.medium, parent.height - words.height - Space.huge)
        contentHeight: words.height
        place: Navigation.screen

        ColumnLayout {
            id: words

            spacing: 0
            width: parent.width

            BodyText {
                Layout.fillWidth: true
                Layout.leftMargin: Math.sin(attract.phase * 0.7) * Space.tiny
                font.letterSpacing: Comfort.spaced ? Type.letters(sized) : -0.5
                sized: attract.wide ? Math.min(Type.display, attract.width / 16.5) : Math.min(Type.display, attract.width / 9)
                strong: true
                text: qsTr("IV or IM ketamine?")
                Accessible.role: Accessible.Heading
            }
            BodyText {
                Layout.fillWidth: true
                Layout.topMargin: Space.small
                sized: Type.lead
                lineHeight: Type.textLine
                soft: true
                text: qsTr("See how they differ. Find out what matters to you. Take your questions in with you.")
            }
            Flow {
                id: begins

                // One above another, all are as wide as the widest.
                readonly property real least: {
                    let across = -spacing;
                    let widest = Space.px(320);
                    for (let place = 0; place < children.length; ++place) {
                        const needed = Math.ceil(children[place].implicitWidth);
                        across += needed > 0 ? Math.max(Space.px(320), needed) + spacing : 0;
                        widest = Math.max(widest, needed);
                    }
                    return across <= width ? Space.px(320) : widest;
                }

                Layout.fillWidth: true
                Layout.topMargin: Space.huge
                spacing: Space.small

                Repeater {
                    id: choices

                    model: Navigation.languages

                    Button {
                        required property string begin
                        required property string code
                        required property bool current
                        required property int index

                        height: Math.max(Space.px(104), implicitHeight)
                        large: true
                        main: index === attract.turn % Math.max(2, choices.count)
                        objectName: "begin." + code
                        text: begin
                        width: Math.max(begins.least, Math.ceil(implicitWidth))

                        onClicked: Navigation.begin(code)
                    }
                }
            }
            BodyText {
                Layout.fillWidth: true
                Layout.topMargin: Space.large
                soft: true
                text: qsTr("About 5 minutes. Your answers are not saved.")
            }
        }
    }
    Item {
        id: last

        anchors.fill: parent
    }
    AttractArt {
        anchors.right: parent.right
        anchors.rightMargin: attract.wide ? Space.side : (parent.width - width) / 2
        anchors.top: parent.top
        anchors.topMargin: attract.wide ? (parent.height - height) / 2 : Space.huge
        height: attract.wide ? Math.min(parent.height * 0.8, parent.width * 0.31) : Math.min(attract.spare, parent.width * 0.7)
        parent: attract.wide ? last : first
        phase: attract.phase
        visible: height > Math.max(Space.px(200), Type.least * 12.4)
        width: height
    }
}
