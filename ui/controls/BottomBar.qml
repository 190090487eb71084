import QtQuick
import QtQuick.Layouts
import Kiosk
import "../theme"

// The lower edge of every screen: what helps, always in the same place, and the actions.
// Where room is short, what helps folds into a menu; *Need help now?* loses its words, and is the
// last to go.
Rectangle {
    id: bar

    property string mainText
    // Filled is what a patient wants: to skip is not.
    property bool mainPlain: false
    // What the main button says in turn. It is as wide as the widest, so that no answer moves Back.
    readonly property list<string> mainTexts: Labels.onward.includes(mainText) ? Labels.onward : []
    property string extraText
    property bool withBack: false
    property string backText: qsTr("Back")
    // Of what screen it is the edge, and of what on it.
    property string place: Navigation.screen
    // Whether the steps stand here, because they have no line of their own. *Need help now?* goes
    // before them where there is room for one of the two.
    property bool withSteps: false
    readonly property bool dotted: withSteps && !breaks && (two <= unshared - dotsWidth || (two > unshared && (bareTwo > unshared || bareTwo <= unshared - dotsWidth)))
    // Whether the main button breaks its words in two lines, and the dots go, so that *Need help now?*
    // stays: not where two lines are too high.
    readonly property real twoLines: Math.max(longest.implicitWidth, main.implicitContentWidth * 0.6) + 2 * Space.tiny
    readonly property real broader: Math.max(main.implicitContentWidth, widest.implicitWidth) + 2 * Space.large - twoLines
    readonly property bool breaks: !outlined && !Type.low && (helped(two) || !withSteps && !tall && helped(bareTwo))
    readonly property bool tall: Type.ems(Space.windowHeight) > 42
    // A hand stays where it is, also where the language runs from right to left.
    readonly property bool turned: Comfort.leftHanded !== Navigation.rightToLeft
    readonly property real edge: Space.px(8)
    readonly property real pad: outlined ? 0 : startOver.leftPadding
    readonly property real room: width - 2 * Space.side + pad
    readonly property real dotsWidth: steps.full + 2 * Space.small
    readonly property real actionsWidth: (withBack ? back.implicitContentWidth + 2 * Space.medium : 0) + (extraText ? extra.implicitContentWidth + 2 * Space.medium + Space.small : 0) + (mainText ? Math.max(main.implicitContentWidth, widest.implicitWidth) + 2 * Space.large + Space.small : 0)
    readonly property real unshared: room - actionsWidth - Space.small
    readonly property real spare: unshared + (breaks ? broader : 0) - (dotted ? dotsWidth : 0)
    // Where they have no room, as the dots of a page.
    readonly property bool dottedBriefly: withSteps && !dotted && oneRow && quietWidth + steps.least + 2 * Space.tiny <= spare
    readonly property real some: comfort.implicitWidth + aloud.implicitWidth + help.full + 2 * Space.tiny
    readonly property real all: some + startOver.implicitWidth + cover.implicitWidth + 2 * Space.tiny
    readonly property real four: menu.implicitWidth + cover.implicitWidth + aloud.implicitWidth + help.full + 3 * Space.tiny
    readonly property real two: menu.implicitWidth + help.full + Space.tiny
    readonly property real bareTwo: menu.implicitWidth + Space.target + Space.tiny
    // Before a visit there are three, each a button like others.
    readonly property bool outlined: !Navigation.inVisit
    readonly property real words: comfort.words + aloud.words + help.words + 2 * Space.tiny
    // Their words stand beneath the pictures where only so they fit in a row.
    readonly property bool beneath: words + 3 * Space.px(84) > room && words + 3 * Space.px(20) <= room
    readonly property bool whole: outlined || (all <= spare && !withSteps)
    // Where not all of them have room, what is wanted at once stays beside the menu.
    readonly property bool partly: !whole && four <= spare
    // In a tall window it rather stands in a row of its own than goes.
    readonly property bool worded: whole || two <= spare || tall
    // Beneath the actions, in a row of its own, it has all the room there is.
    readonly property real alone: room - (dotted ? dotsWidth : 0)
    readonly property bool spelled: worded || (!oneRow && two <= alone)
    readonly property bool withHelp: spelled || bareTwo <= (oneRow ? spare : alone) || (squeezed && bareLeast + leastActions <= room)
    readonly property real quietWidth: outlined ? some : whole ? all : partly ? four : worded ? two : bareTwo <= spare ? bareTwo : menu.implicitWidth
    // The main button breaks its words before the row breaks in two. Squeezed, the row holds no more
    // than the menu, the steps as dots beside or beneath it, Back, and the main button; in a tall
    // window *Need help now?* too, in its words.
    readonly property real leastMain: longest.implicitWidth + 2 * Space.tiny
    readonly property real leastBack: back.implicitContentWidth + 2 * Space.tiny
    readonly property real leastQuiet: Type.low ? menu.implicitWidth + Space.tiny + steps.least : Math.max(tall ? two : menu.implicitWidth, steps.least)
    readonly property real bareLeast: Type.low ? bareTwo + Space.tiny + steps.least : Math.max(bareTwo, steps.least)
    readonly property real leastActions: leastBack + leastMain + 2 * Space.small
    readonly property bool canSqueeze: extraText === "" && leastQuiet + leastActions <= room
    readonly property bool squeezed: withSteps && quietWidth > spare && canSqueeze
    // Where the actions cannot stand in one row, the main one has a row of its own.
    readonly property bool broken: extraText !== "" && back.implicitContentWidth + extra.implicitContentWidth + longest.implicitWidth + 6 * Space.tiny + 2 * Space.small > room
    // Where even alone the actions do not fit, they have less room around their words.
    readonly property bool close: squeezed || breaks || actionsWidth > room
    readonly property bool oneRow: squeezed || quietWidth <= spare

    signal extraChosen
    signal mainChosen

    // Whether the quiet row lacks room, and has it once the main button's words break.
    function helped(wanted: real): bool {
        return wanted > unshared && wanted <= unshared + broader;
    }

    color: Colors.paper
    implicitHeight: rows.implicitHeight + 2 * edge

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Colors.line
        height: Space.hair
    }
    BaseText {
        id: widest

        font.weight: Font.Bold
        text: bar.mainTexts.join("\n")
        visible: false
    }
    BaseText {
        id: longest

        font.weight: Font.Bold
        text: (bar.mainTexts.length > 0 ? bar.mainTexts.join(" ") : bar.mainText).split(" ").join("\n")
        visible: false
    }
    GridLayout {
        id: rows

        anchors.left: parent.left
        anchors.leftMargin: bar.oneRow && bar.turned ? Space.side : Space.side - bar.pad
        anchors.right: parent.right
        anchors.rightMargin: bar.oneRow && bar.turned ? Space.side - bar.pad : Space.side
        anchors.top: parent.top
        anchors.topMargin: bar.edge
        columnSpacing: bar.oneRow ? Space.small : 0
        columns: bar.oneRow ? 3 : 1
        rowSpacing: Space.tiny

        RowLayout {
            id: before

            visible: quiet.parent === before
        }
        // Everything is read and reached where it stands: whose place changes has two, and is in one.
        GridLayout {
            id: quiet

            columnSpacing: Space.tiny
            columns: bar.squeezed && !Type.low ? 1 + bar.withHelp : !bar.outlined || bar.some <= bar.room ? 6 : Math.max(comfort.implicitWidth, help.implicitWidth) + aloud.implicitWidth + Space.tiny <= bar.room ? 2 : 1
            parent: bar.oneRow && !bar.turned ? before : after
            rowSpacing: Space.tiny

            IconButton {
                id: menu

                drawing: "menu"
                objectName: "quiet.menu"
                stacked: !Type.low
                text: qsTr("More")
                visible: !bar.whole

                onClicked: Navigation.open("menu")
            }
            IconButton {
                id: startOver

                drawing: "again"
                objectName: "quiet.startOver"
                text: qsTr("Start over")
                visible: bar.whole && !bar.outlined

                onClicked: Navigation.askToStartOver()
            }
            IconButton {
                id: comfort

                drawing: "letters"
                objectName: "quiet.comfort"
                outlined: bar.outlined
                stacked: !bar.outlined || bar.beneath
                text: bar.outlined ? qsTr("Bigger text") : qsTr("Text & sound")
                visible: bar.whole

                onClicked: Navigation.open("comfort")
            }
            IconButton {
                id: cover

                drawing: "hide"
                objectName: "quiet.cover"
                text: qsTr("Hide screen")
                visible: (bar.whole && !bar.outlined) || bar.partly

                onClicked: Navigation.open("cover")
            }
            ListenButton {
                id: aloud

                objectName: "quiet.aloud"
                outlined: bar.outlined
                stacked: !bar.outlined || bar.beneath
                visible: bar.whole || bar.partly
            }
            IconButton {
                id: help

                bare: !bar.spelled
                drawing: "help"
                inked: Colors.help
                objectName: "quiet.help"
                outlined: bar.outlined
                stacked: !Type.low && (!bar.outlined || bar.beneath)
                text: qsTr("Need help now?")
                visible: bar.withHelp

                onClicked: Navigation.open("help")
            }
            StepDots {
                id: steps

                brief: bar.squeezed || bar.dottedBriefly

                Layout.alignment: Qt.AlignCenter
                Layout.columnSpan: bar.squeezed && !Type.low && bar.withHelp ? 2 : 1
                Layout.leftMargin: bar.squeezed ? 0 : bar.dottedBriefly ? Space.tiny : Space.small
                visible: bar.dotted || bar.dottedBriefly
            }
        }
        GridLayout {
            Layout.alignment: bar.turned ? Qt.AlignLeft : Qt.AlignRight
            Layout.maximumWidth: Math.ceil(implicitWidth)
            columnSpacing: Space.small
            columns: bar.broken ? 2 : 3
            rowSpacing: Space.tiny

            RowLayout {
                id: first

                Layout.columnSpan: bar.broken && bar.turned ? 2 : 1
                visible: bar.turned ? bar.mainText !== "" : bar.withBack
            }
            Button {
                id: back

                does: [bar.place, text].join()
                horizontalPadding: bar.close ? Space.tiny : Space.medium
                objectName: "back"
                parent: bar.turned ? third : first
                text: bar.backText
                visible: bar.withBack

                onClicked: Navigation.back()
            }
            SnugButton {
                id: extra

                Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), bar.room * 0.3)
                does: [bar.place, text].join()
                horizontalPadding: bar.close ? Space.tiny : Space.medium
                objectName: "extra"
                text: bar.extraText
                visible: bar.extraText !== ""

                onClicked: bar.extraChosen()
            }
            SnugButton {
                id: main

                Layout.minimumWidth: Math.min(Math.ceil(implicitWidth), bar.squeezed ? bar.leastMain : bar.breaks ? bar.twoLines : bar.room * 0.45)
                does: [bar.place, text].join()
                implicitWidth: Math.max(implicitContentWidth, widest.implicitWidth) + leftPadding + rightPadding
                horizontalPadding: bar.close ? Space.tiny : Space.large
                main: !bar.mainPlain
                objectName: "main"
                parent: bar.turned ? first : third
                text: bar.mainText
                // Two large lines and the topics above would else take more than bars may.
                verticalPadding: bar.breaks ? Space.px(2) : padding
                visible: bar.mainText !== ""

                onClicked: bar.mainChosen()
            }
            RowLayout {
                id: third

                Layout.columnSpan: bar.broken && !bar.turned ? 2 : 1
                visible: bar.turned ? bar.withBack : bar.mainText !== ""
            }
        }
        RowLayout {
            id: after

            visible: quiet.parent === after
        }
    }
}
