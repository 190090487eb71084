pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What this is, what it is not, and how long an unattended visit is kept.
Screen {
    id: welcome

    readonly property bool wide: Type.ems(width) > 36

    mainText: qsTr("Compare IV and IM")
    name: "welcome"
    title: qsTr("Welcome")

    onMainChosen: Navigation.compare()

    ScrollPage {
        anchors.fill: parent
        anchors.leftMargin: Space.side
        anchors.rightMargin: Space.side
        anchors.topMargin: Space.medium
        contentHeight: words.height + Space.small
        place: Navigation.screen

        ColumnLayout {
            id: words

            spacing: Space.small
            width: parent.width

            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Space.medium
                columns: title.implicitWidth + languages.across + columnSpacing <= width ? 2 : 1
                rowSpacing: Space.small

                Title {
                    id: title

                    Layout.fillWidth: true
                    text: qsTr("Welcome")
                }
                LanguageChoice {
                    id: languages

                    Layout.fillWidth: parent.columns === 1
                    Layout.preferredWidth: across
                }
            }
            BodyText {
                Layout.fillWidth: true
                soft: true
                text: qsTr("If you and your care team choose ketamine, one question is how it is given: by drip or by shot.")
            }
            GridLayout {
                Layout.fillWidth: true
                Layout.topMargin: Space.tiny
                columnSpacing: Space.small
                columns: welcome.wide ? 2 : 1
                rowSpacing: Space.small

                RouteCard {
                    longName: RouteNames.ivLong
                    route: "iv"
                    text: qsTr("A thin tube in a vein lets the medicine flow in slowly.")
                    title: RouteNames.iv
                }
                RouteCard {
                    longName: RouteNames.imLong
                    route: "im"
                    text: qsTr("One needle puts the whole dose into a muscle, often in the upper arm.")
                    title: RouteNames.im
                }
                Promise {
                    text: qsTr("See IV and IM side by side. Answer a few questions about what matters to you. Leave with questions to ask.")
                    title: qsTr("What this is")
                }
                Promise {
                    text: qsTr("It is not medical advice, and it does not choose for you. You and your care team decide together.")
                    title: qsTr("What this is not")
                }
            }
            BodyText {
                Layout.fillWidth: true
                soft: true
                text: qsTr("Your answers are not saved. If nobody touches this screen for %1 seconds, it clears itself. It asks first.").arg(Navigation.idleSeconds)
            }
        }
    }

    component RouteCard: Rectangle {
        id: routeCard

        required property string route
        required property string title
        required property string longName
        required property string text

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        border.color: Colors.contrast ? Colors.edge : "transparent"
        border.width: Space.outline
        color: Colors.routeTint(route)
        implicitHeight: inside.implicitHeight + 2 * Space.px(20)
        radius: Space.cardRadius

        RowLayout {
            id: inside

            anchors.fill: parent
            anchors.margins: Space.px(20)
            spacing: Space.small

            RouteMark {
                Layout.alignment: Qt.AlignTop
                route: routeCard.route
                size: Space.px(48)
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignTop
                spacing: Space.tiny

                Heading {
                    Layout.fillWidth: true
                    color: Colors.route(routeCard.route)
                    text: qsTr("%1: %2").arg(routeCard.title).arg(routeCard.longName)
                }
                BodyText {
                    Layout.fillWidth: true
                    sized: Type.label
                    text: routeCard.text
                }
            }
        }
    }
    component Promise: Card {
        id: promise

        required property string title
        required property string text

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        implicitHeight: said.implicitHeight + 2 * Space.px(20)

        ColumnLayout {
            id: said

            anchors.left: parent.left
            anchors.margins: Space.px(20)
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Space.tiny

            BodyText {
                Layout.fillWidth: true
                strong: true
                text: promise.title
            }
            BodyText {
                Layout.fillWidth: true
                sized: Type.label
                text: promise.text
            }
        }
    }
}
