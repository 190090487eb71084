pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk
import "../controls"
import "../theme"

// What every visit begins with.
StaffPage {
    id: page

    // Whether a setting has room beside its name, less what the buttons that scroll take.
    readonly property bool abreast: Type.ems(width - (Type.fewLines ? Space.target + Space.small : 0)) > 34

    function dayPart(id: string): string {
        return ({
                arrive_minutes: qsTr("Before the dose"),
                im_rest_minutes: qsTr("Afterwards: %1").arg(RouteNames.imNamed),
                iv_rest_minutes: qsTr("Afterwards: %1").arg(RouteNames.ivNamed)
            })[id] ?? id;
    }

    title: qsTr("Settings")

    Setting {
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
    Setting {
        id: idle

        about: qsTr("How long it waits.")
        title: qsTr("Time before it asks “Are you still there?”")

        Steps {
            lessReady: Defaults.idleCanShrink
            moreReady: Defaults.idleCanGrow
            name: "idle"
            title: idle.title
            value: Labels.time(Defaults.idleSeconds)

            onStepped: by => Defaults.stepIdle(by)
        }
    }
    Setting {
        id: volume

        about: qsTr("How loud each visit begins. 0 is silent.")
        title: qsTr("Sound")

        Steps {
            lessReady: Defaults.volume > 0
            moreReady: Defaults.volume < ReadAloud.loudest
            name: "volume"
            title: volume.title
            value: qsTr("%1 of %2").arg(Defaults.volume).arg(ReadAloud.loudest)

            onStepped: by => Defaults.stepVolume(by)
        }
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

        Setting {
            id: day

            required property int minutes
            required property int most
            required property string part

            about: qsTr("Minutes of the whole visit. Where they are not set, patients are told to ask.")
            title: page.dayPart(part)

            Steps {
                lessReady: day.minutes > 0
                moreReady: day.minutes < day.most
                name: day.part
                title: day.title
                value: day.minutes > 0 ? qsTr("%1 minutes").arg(day.minutes) : qsTr("Not set")

                onStepped: by => Defaults.stepDay(day.part, by)
            }
        }
    }
    GridLayout {
        columnSpacing: Space.medium
        columns: page.abreast ? 2 : 1
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

    component Setting: GridLayout {
        id: setting

        required property string title
        required property string about

        columnSpacing: Space.medium
        columns: page.abreast ? 2 : 1
        rowSpacing: Space.tiny
        Accessible.name: title
        Accessible.role: Accessible.Grouping

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: setting.columns === 1
            Layout.maximumWidth: setting.columns === 1 ? -1 : Type.body * 16
            Layout.preferredWidth: Type.body * 16
            spacing: 0

            BodyText {
                strong: true
                text: setting.title
            }
            BodyText {
                sized: Type.small
                soft: true
                text: setting.about
            }
        }
    }
    component Steps: RowLayout {
        id: steps

        required property string name
        required property string title
        required property string value
        required property bool lessReady
        required property bool moreReady

        signal stepped(int by)

        spacing: Space.small

        Button {
            more: [steps.title, steps.value].join(": ")
            objectName: "default." + steps.name + ".less"
            large: true
            ready: steps.lessReady
            repeats: true
            says: qsTr("Less")
            text: "−"

            onClicked: steps.stepped(-1)
        }
        BodyText {
            Layout.maximumWidth: Math.max(Math.ceil(implicitWidth), Layout.minimumWidth)
            Layout.minimumWidth: Math.min(Type.body * 6, page.width / 5)
            horizontalAlignment: Text.AlignHCenter
            objectName: "default." + steps.name
            strong: true
            text: steps.value
        }
        Button {
            more: [steps.title, steps.value].join(": ")
            objectName: "default." + steps.name + ".more"
            large: true
            ready: steps.moreReady
            repeats: true
            says: qsTr("More")
            text: "+"

            onClicked: steps.stepped(1)
        }
        Item {
            Layout.fillWidth: true
        }
    }
}
