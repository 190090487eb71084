import QtQuick
import Kiosk
import "../theme"

// One screen: what it offers on the lower edge, and how it comes and goes.
FocusScope {
    id: screen

    required property string name
    readonly property bool shown: Navigation.screen === name
    readonly property bool still: opacity === (shown ? 1 : 0) && slide.x === 0
    // What a screen reader is told when the screen, or what stands on it, changes.
    property string title
    property string mainText
    // Whether the main button leads on without what the screen is for: then it is not filled.
    property bool mainPlain: false
    property string extraText
    property bool withBack: true
    // How far the whole scene stands aside: nothing may burn into the glass.
    property real asideX: 0
    property real asideY: 0
    // What of the screen is in front, where one follows another on it.
    property string step
    property real since: Presses.now()

    signal extraChosen
    signal mainChosen

    onShownChanged: since = Presses.now()

    enabled: shown
    opacity: 0
    visible: shown || opacity > 0

    states: State {
        name: "shown"
        when: screen.shown

        PropertyChanges {
            screen.opacity: 1
        }
    }
    transform: Translate {
        id: slide
    }
    transitions: [
        Transition {
            to: "shown"

            ParallelAnimation {
                FadeAnimation {}
                TurnAnimation {
                    from: Navigation.forward !== Navigation.rightToLeft ? Space.slide : -Space.slide
                    property: "x"
                    target: slide
                    to: 0
                }
            }
        },
        Transition {
            to: ""

            FadeAnimation {
                duration: Motion.turn / 2
            }
        }
    ]
}
