import QtQuick

// How what comes and goes fades: evenly. Slow at its end, its last step but one could be so near to
// 1 that Qt's software renderer took it for 1, and painted everything a touch too light from then on.
TurnAnimation {
    easing.type: Easing.Linear
    property: "opacity"
}
