pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What every visit begins with.
StaffPage {
    id: page

    function dayPart(id: string): string {
        return ({
                arrive_minutes: qsTr("Before the dose"),
                im_rest_minutes: qsTr("Afterwards: %1").arg(Navigation.imNamed),
                iv_rest_minutes: qsTr("Afterwards: %1").arg(Navigation.ivNamed)
            })[id] ?? id;
    }

    title: qsTr("Settings")

    Setting {
        id: language

        about: qsTr("What every visit begins in.")
        title: qsTr("Language")

        Flow {
            Layout.fillWidth: true
            spacing: Space.small

            Repeater {
                model: Defaults.languages

                Choice {
                    required property string code
                    required property bool current
                    required property string name

                    checked: current
                    objectName: "default.language." + code
                    text: name

                    onClicked: Defaults.setLanguage(code)
                }
            }
        }
    }
    AmountSetting {
        about: qsTr("How long it waits.")
        lessReady: Defaults.idleCanShrink
        moreReady: Defaults.idleCanGrow
        name: "idle"
        title: qsTr("Time before it asks “Are you still there?”")
        value: Labels.time(Defaults.idleSeconds)

        onStepped: by => Defaults.stepIdle(by)
    }
    AmountSetting {
        about: qsTr("How loud each visit begins. 0 is silent.")
        lessReady: Defaults.volume > 0
        moreReady: Defaults.volume < ReadAloud.loudest
        name: "volume"
        title: qsTr("Sound")
        value: qsTr("%1 of %2").arg(Defaults.volume).arg(ReadAloud.loudest)

        onStepped: by => Defaults.stepVolume(by)
    }
    Setting {
        about: qsTr("How patients may take their page along.")
        title: qsTr("On offer")

        Flow {
            Layout.fillWidth: true
            spacing: Space.small

            Repeater {
                model: Defaults.offers

                Choice {
                    required property string form
                    required property bool on
                    required property bool only

                    checked: on
                    objectName: "default.offer." + form
                    ready: !only
                    round: false
                    text: Labels.form(form)
                    width: Math.min(implicitWidth, parent.width)

                    onClicked: Defaults.toggleOffer(form)
                }
            }
        }
    }
    Setting {
        about: qsTr("Patients call it with questions. It stands on their page.")
        title: qsTr("Clinic’s phone")

        RowLayout {
            spacing: Space.medium

            BodyText {
                Layout.maximumWidth: Math.ceil(implicitWidth)
                objectName: "default.phone"
                strong: true
                text: Defaults.phone || qsTr("Not set")
                wrapMode: Text.Wrap
            }
            Button {
                objectName: "default.phone.change"
                text: qsTr("Change")

                onClicked: Staff.go("phone")
            }
            Item {
                Layout.fillWidth: true
            }
        }
    }
    Repeater {
        model: Defaults.day

        AmountSetting {
            id: day

            required property int minutes
            required property int most
            required property string part

            about: qsTr("Minutes of the whole visit. Where they are not set, patients are told to ask.")
            lessReady: day.minutes > 0
            moreReady: day.minutes < day.most
            name: day.part
            title: page.dayPart(part)
            value: day.minutes > 0 ? qsTr("%1 minutes").arg(day.minutes) : qsTr("Not set")

            onStepped: by => Defaults.stepDay(day.part, by)
        }
    }
    GridLayout {
        columnSpacing: Space.medium
        columns: language.columns
        rowSpacing: Space.tiny

        SnugButton {
            objectName: "defaults.reset"
            ready: Defaults.chosen
            text: qsTr("Reset to the settings file")

            onClicked: Defaults.reset()
        }
        Note {
            text: Defaults.chosen ? qsTr("These override the settings file and stay after a restart.") : qsTr("Everything is as the settings file says.")
        }
    }
}
