pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// Waits for a patient: two ways to have it, and a begin button a language. Never quite still, so
// that nothing burns into the glass.
Screen {
    id: attract

    readonly property bool wide: width > height * 1.1 && Type.ems(width) > 30
    readonly property real above: height - words.height - Space.medium - 2 * Space.small
    // Upright, the clinic's logo takes part of that.
    readonly property real crown: logo.fits && !wide ? logo.height + Space.medium : 0
    readonly property real spare: above - crown
    property real phase: 0
    // One turn takes about twenty minutes: then another button is the filled one.
    readonly property int turn: Math.floor(phase / 240)
    // Motion rests as soon as somebody is there, and where no card draws it.
    readonly property bool rests: Motion.less || somebody.running || GraphicsInfo.api === GraphicsInfo.Software

    // In whole pixels and a step a minute or so: the scene is drawn anew only then.
    asideX: Math.round(Math.sin(phase / 40) * Space.small)
    asideY: Math.round(Math.sin(phase / 53) * Space.tiny)
    name: "attract"
    objectName: "attract"
    title: qsTr("A drip or a shot?")
    withBack: false

    Connections {
        function onTouched(): void {
            somebody.restart();
        }

        enabled: attract.shown
        target: Presses
    }
    Timer {
        id: somebody

        interval: Motion.minute
    }
    Timer {
        interval: attract.rests ? Motion.minute : Motion.drift
        repeat: true
        // Where staff stand in front of it, nobody sees it move.
        running: attract.shown && !Staff.open

        onTriggered: attract.phase += attract.rests ? 1.3 : 0.02
    }
    // The drawing is read where it stands: above the words, or after them.
    Item {
        id: first

        anchors.fill: parent

        // The clinic's logo, above everything else.
        Loader {
            id: logo

            // The height that is free: upright, what leaves the drawing enough.
            readonly property real free: attract.wide ? (attract.height - words.height) / 2 : attract.above - Space.px(200)
            readonly property bool fits: active && height + Space.medium <= free && width + 2 * Space.side <= attract.width

            active: ClinicLogo.source !== ""
            anchors.left: parent.left
            anchors.leftMargin: attract.wide ? Space.vast : Space.side
            anchors.top: parent.top
            // Between two pixels it would be blurred.
            anchors.topMargin: attract.wide ? Math.round((free - height) / 2) : Space.small
            objectName: "logo"
            source: "../controls/LogoPlate.qml"
            visible: fits
        }
    }
    ScrollPage {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: attract.wide ? Space.vast : Space.side
        anchors.right: parent.right
        anchors.rightMargin: attract.wide ? parent.width * 0.46 : Space.side
        anchors.top: parent.top
        anchors.topMargin: attract.wide ? Math.max(Space.medium, (parent.height - words.height) / 2) : Math.max(Space.medium, parent.height - words.height - Space.medium)
        contentHeight: words.height
        place: Navigation.screen

        ColumnLayout {
            id: words

            spacing: 0
            width: parent.width

            BodyText {
                font.letterSpacing: Comfort.spaced ? Type.letters(sized) : -0.5
                sized: attract.wide ? Math.min(Type.display, attract.width / (Type.fewLines ? 20 : 16)) : Math.min(Type.display, attract.width / 9)
                strong: true
                text: qsTr("A drip or a shot?")
                Accessible.role: Accessible.Heading
            }
            BodyText {
                Layout.topMargin: Space.small
                sized: Type.lead
                lineHeight: Type.textLine
                soft: true
                text: qsTr("Two ways to have ketamine")
            }
            Flow {
                id: begins

                // One above another, all are as wide as the widest.
                readonly property real least: {
                    let across = -spacing;
                    let widest = Space.px(280);
                    for (let place = 0; place < children.length; ++place) {
                        const needed = Math.ceil(children[place].implicitWidth);
                        across += needed > 0 ? Math.max(Space.px(280), needed) + spacing : 0;
                        widest = Math.max(widest, needed);
                    }
                    return across <= width ? Space.px(280) : widest;
                }

                Layout.fillWidth: true
                Layout.topMargin: attract.height < Space.px(560) ? Space.medium : Space.huge
                spacing: Space.small

                Repeater {
                    id: choices

                    model: Navigation.languages

                    Button {
                        required property string begin
                        required property string code
                        required property bool current
                        required property int index

                        height: Math.max(Space.px(attract.height < Space.px(560) ? 80 : 104), implicitHeight)
                        large: true
                        horizontalPadding: Space.medium
                        main: index === attract.turn % Math.max(2, choices.count)
                        objectName: "begin." + code
                        text: begin
                        width: Math.min(begins.width, Math.max(begins.least, Math.ceil(implicitWidth)))

                        onClicked: Navigation.begin(code)
                    }
                }
            }
            BodyText {
                Layout.topMargin: Space.medium
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
        anchors.rightMargin: attract.wide ? Space.vast : Math.round((parent.width - width) / 2)
        anchors.top: parent.top
        anchors.topMargin: Math.round(attract.wide ? (parent.height - height) / 2 : Space.small + attract.crown)
        height: Math.floor(attract.wide ? Math.min(parent.height - 2 * Space.large, width * 1.05) : Math.min(attract.spare, width * 0.72))
        parent: attract.wide ? last : first
        drift: attract.phase
        phase: attract.rests ? 0 : attract.phase
        visible: fits
        width: Math.floor(attract.wide ? parent.width * 0.46 - Space.vast - Space.large : parent.width - 2 * Space.side)
    }
}
