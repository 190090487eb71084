pragma Singleton

import QtQuick
import Kiosk

// Interface words for the small sets of ids that Python hands over.
QtObject {
    // A step between two ends, with what stands on its end where that is given.
    function step(id: string, end: string): string {
        switch (id) {
        case "middle":
            return qsTr("Either is fine");
        case "not_sure":
            return qsTr("I’m not sure");
        }
        // What a button shows without its end is said with it in the same words.
        const much = id.endsWith("strong") ? qsTr("Prefer a lot") : qsTr("Prefer a little");
        return end ? qsTr("%1: %2").arg(much).arg(end) : much;
    }

    // How sure a layer is, said once: of all its rows, or of most.
    function sharedBadge(layer: Layer): string {
        const label = layer.badgeLabel;
        return layer.mixed ? qsTr("Most of this: %1").arg(label.charAt(0).toLowerCase() + label.slice(1)) : label;
    }

    // How much a wish matters.
    function wish(how: string, countsMost: bool): string {
        const said = how === "one" ? qsTr("as one wish") : how === "much" ? qsTr("prefer a lot") : qsTr("prefer a little");
        return countsMost ? qsTr("%1, counts most").arg(said) : said;
    }

    // One answer that were another: of a step with what stands on its end, else with its question.
    function changed(how: string, name: string, end: string): string {
        switch (how) {
        case "either":
            return qsTr("If you said “either is fine” to “%1”").arg(name);
        case "most":
            return qsTr("If “%1” counted most").arg(end);
        case "not_most":
            return qsTr("If “%1” did not count most").arg(end);
        case "much":
            return qsTr("If you said “prefer a lot” to “%1”").arg(end);
        }
        return qsTr("If you said “prefer a little” to “%1”").arg(end);
    }

    // What the answers would come to then.
    function comesTo(outcome: string): string {
        switch (outcome) {
        case "iv":
            return qsTr("your answers would lean toward the drip (IV)");
        case "im":
            return qsTr("your answers would lean toward the shot (IM)");
        case "both":
            return qsTr("your answers would fit both");
        case "apart":
            return qsTr("your wishes would pull apart");
        }
        return qsTr("there would not be enough to lean on");
    }

    // The way through a visit.
    readonly property list<string> steps: [qsTr("See both"), qsTr("What matters to me"), qsTr("My page")]

    // What leads on from a question without an answer, from one with, and from the last.
    readonly property list<string> onward: [qsTr("Skip"), qsTr("Next"), qsTr("See the result")]

    function loose(id: string): string {
        switch (id) {
        case "neutral":
            return qsTr("either is fine");
        case "not_sure":
            return qsTr("not sure");
        }
        return qsTr("passed over");
    }
    // Minutes and seconds, as on a watch.
    function clock(seconds: int): string {
        return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }

    // A time that one waits, from two minutes on in minutes.
    function time(seconds: int): string {
        const minutes = Math.floor(seconds / 60);
        const left = seconds % 60;
        return minutes < 2 ? qsTr("%1 seconds").arg(seconds) : left ? qsTr("%1 minutes and %2 seconds").arg(minutes).arg(left) : qsTr("%1 minutes").arg(minutes);
    }

    // Staff: a part of the kiosk, and how it stands.
    function part(id: string): string {
        return ({
                clock: qsTr("Clock"),
                content: qsTr("Content"),
                glass: qsTr("Glass"),
                metrics: qsTr("Monitoring file"),
                pack: qsTr("Content pack"),
                pin: qsTr("PIN"),
                printer: qsTr("Printer"),
                program: qsTr("Program"),
                review: qsTr("Review"),
                screen: qsTr("Screen size"),
                settings: qsTr("Settings"),
                signoff: qsTr("Sign-off"),
                speech: qsTr("Listen"),
                supervision: qsTr("Faults and log"),
                system: qsTr("System"),
                updates: qsTr("Updates"),
                usage: qsTr("Usage counts")
            })[id] ?? id;
    }

    // Staff: what a fault of a part means, and what a nurse can do about it.
    function trouble(id: string): string {
        return ({
                clock: qsTr("The date on this tablet cannot be right."),
                metrics: qsTr("Other computers cannot read how this tablet is. Tell whoever looks after it."),
                pack: qsTr("The clinic’s content has a mistake. Patients may see an older version of it."),
                pin: qsTr("The PIN is not kept safely, or wrong PINs cannot be counted."),
                printer: qsTr("Look at the printer: is it on, and does it have paper?"),
                settings: qsTr("A setting of the clinic does not count."),
                supervision: qsTr("The kiosk stopped and started again, or cannot write down what happens."),
                updates: qsTr("An update did not work. The kiosk goes on with the version before it."),
                usage: qsTr("Some visits may not be counted.")
            })[id] ?? "";
    }

    function state(id: string): string {
        return ({
                changed: qsTr("Changed since it was signed off."),
                never: qsTr("Not signed off: the medical director has not approved what patients read. Tell them."),
                old: qsTr("The tablet’s system is more than half a year old and lacks security fixes. Tell whoever looks after the tablet."),
                overdue: qsTr("The date for the next review has passed."),
                rests: qsTr("Something rests on the glass: a drop, a finger, a cloth. Wipe and dry it. If this stays, restart the tablet."),
                signed: qsTr("Signed off."),
                small: qsTr("The screen is small for this kiosk, so patients have to scroll. It needs 1024 by 600, lying or standing. Tell whoever looks after the tablet."),
                well: qsTr("OK")
            })[id] ?? id;
    }

    // Staff: what was counted.
    function counted(what: string, which: string, name: string): string {
        switch (what) {
        case "visit":
            return qsTr("Visits");
        case "reached":
            return qsTr("Visits that got to: %1").arg(screen(which));
        case "panel":
            return qsTr("Visits that opened: %1").arg(name);
        case "language":
            return qsTr("Visits in: %1").arg(name);
        case "quiz":
            return qsTr("Quiz gone through");
        case "takeaway":
            return which === "shown" ? qsTr("Take-away shown") : qsTr("Take-away: %1").arg(form(which));
        case "read_aloud":
            return qsTr("Visits that listened");
        }
        return qsTr("Minutes in use");
    }

    function form(id: string): string {
        return ({
                paper: qsTr("Print it"),
                qr: qsTr("Put it on my phone"),
                show: qsTr("Show my care team")
            })[id] ?? id;
    }

    function screen(id: string): string {
        return ({
                beforequestions: qsTr("Good to know first"),
                compare: qsTr("Compare"),
                quiz: qsTr("Quiz"),
                result: qsTr("Result"),
                takeaway: qsTr("Take-away"),
                thanks: qsTr("Thank you"),
                welcome: qsTr("Welcome")
            })[id] ?? id;
    }
}
