import QtQuick
import "../theme"

// How everything that moves comes to its place.
NumberAnimation {
    duration: Motion.turn
    easing.type: Motion.easing
}
