"""The audit finds seeded faults, and accepts the same scene without the fault."""

from collections.abc import Callable

import pytest
from PySide6.QtQuick import QQuickWindow

from tools.accessibility.comfort import check_capitals, check_reach, check_spacing
from tools.accessibility.contrast import ContrastChecks
from tools.accessibility.findings import AccessibilityCheck, AccessibilityFault, AuditNotes
from tools.accessibility.keys import check_focus, check_keys, check_rings
from tools.accessibility.layout import check_layout
from tools.accessibility.pixels import Gauge
from tools.accessibility.screen_contents import read
from tools.accessibility.speech import check_speech

Show = Callable[[str], QQuickWindow]

PIXEL = 217 / 1280
"""Pixel size in millimetres on a 10-inch tablet."""

TWO_BUTTONS = """
    Press { objectName: "one"; text: "One"; x: 20; y: 20 }
    Press { objectName: "two"; text: "Two"; x: 160; y: 20 }
"""

SPACED = "font.letterSpacing: 3; font.wordSpacing: 4; lineHeight: 1.2; wrapMode: Text.Wrap"

PLANTED = {
    "a faint label": (
        AccessibilityCheck.TEXT_CONTRAST,
        'Said { text: "Faint"; color: "black" }',
        'Said { text: "Faint"; color: "#767676" }',
    ),
    "a label that is faint on a part of its ground": (
        AccessibilityCheck.TEXT_CONTRAST,
        'Rectangle { width: 200; height: 40; Said { text: "On two grounds" } }',
        'Rectangle { width: 60; height: 40; color: "#333333" } Said { text: "On two grounds" }',
    ),
    "a faint mark": (
        AccessibilityCheck.PART_CONTRAST,
        'component Tick: Rectangle {} Tick { width: 30; height: 30; color: "black" }',
        'component Tick: Rectangle {} Tick { width: 30; height: 30; color: "#B0B0B0" }',
    ),
    "a faint outline": (
        AccessibilityCheck.EDGE_CONTRAST,
        TWO_BUTTONS,
        TWO_BUTTONS.replace("x: 20", 'background: Rectangle { border.color: "#CCCCCC" } x: 20'),
    ),
    "marks told apart by color alone": (
        AccessibilityCheck.SHAPE,
        'Mark { route: "iv"; color: "#0A4F73"; radius: 16 } '
        'Mark { route: "im"; color: "#74285A"; x: 50 }',
        'Mark { route: "iv"; color: "#0A4F73" } Mark { route: "im"; color: "#74285A"; x: 50 }',
    ),
    "a long Spanish word that is cut": (
        AccessibilityCheck.WHOLE,
        'Said { text: "electroconvulsiva"; width: 300; elide: Text.ElideRight }',
        'Said { text: "electroconvulsiva"; width: 90; elide: Text.ElideRight }',
    ),
    "a long Spanish word that leaves its card": (
        AccessibilityCheck.ROOM,
        'Rectangle { width: 300; height: 40; Said { text: "electroconvulsiva" } }',
        'Rectangle { width: 90; height: 40; Said { text: "electroconvulsiva" } }',
    ),
    "two texts in one place": (
        AccessibilityCheck.APART,
        'Said { text: "One" } Said { text: "Two"; y: 40 }',
        'Said { text: "One" } Said { text: "Two"; y: 8 }',
    ),
    "a button of 30 pixels": (
        AccessibilityCheck.TARGET,
        TWO_BUTTONS,
        TWO_BUTTONS.replace("x: 20;", "x: 20; height: 30;"),
    ),
    "two buttons side by side": (
        AccessibilityCheck.GAP,
        TWO_BUTTONS,
        TWO_BUTTONS.replace("x: 160", "x: 144"),
    ),
    "a control without a name": (
        AccessibilityCheck.NAME,
        TWO_BUTTONS,
        TWO_BUTTONS.replace('text: "Two"', 'Accessible.name: ""'),
    ),
    "two controls of one name": (
        AccessibilityCheck.DISTINCT,
        TWO_BUTTONS,
        TWO_BUTTONS.replace('"Two"', '"One"'),
    ),
    "a choice that does not say that it is chosen": (
        AccessibilityCheck.ROLE,
        TWO_BUTTONS.replace(
            "x: 20", "x: 20; checkable: true; checked: true; Accessible.role: Accessible.CheckBox"
        ),
        TWO_BUTTONS.replace("x: 20", "x: 20; checked: true; Accessible.role: Accessible.CheckBox"),
    ),
    "a text that a screen reader passes by": (
        AccessibilityCheck.SPOKEN,
        'Said { text: "Hear me" }',
        'Said { text: "Hear me"; Accessible.ignored: true }',
    ),
    "a text that is read before the one above it": (
        AccessibilityCheck.ORDER,
        'Said { text: "One" } Said { text: "Two"; y: 40 }',
        'Said { text: "Two"; y: 40 } Said { text: "One" }',
    ),
    "a control that Tab does not come to": (
        AccessibilityCheck.TAB,
        TWO_BUTTONS,
        TWO_BUTTONS.replace("x: 160", "x: 160; activeFocusOnTab: false"),
    ),
    "a trap for the keyboard": (
        AccessibilityCheck.TAB,
        TWO_BUTTONS,
        TWO_BUTTONS.replace("x: 160", "Keys.onTabPressed: event => event.accepted = true; x: 160"),
    ),
    "focus out of view": (
        AccessibilityCheck.FOCUS_SEEN,
        TWO_BUTTONS,
        TWO_BUTTONS.replace("x: 20; y: 20", "x: 20; y: -30"),
    ),
    "focus without a ring": (
        AccessibilityCheck.FOCUS_SEEN,
        TWO_BUTTONS,
        TWO_BUTTONS.replace(
            "Press {", "T.AbstractButton { activeFocusOnTab: true; width: 64; height: 64;", 1
        ),
    ),
    "a faint ring": (
        AccessibilityCheck.RING_CONTRAST,
        TWO_BUTTONS,
        TWO_BUTTONS + 'Component.onCompleted: window.ringColor = "#BBBBBB"',
    ),
    "small capitals at the largest size": (
        AccessibilityCheck.CAPITAL,
        'Said { text: "Large"; font.pixelSize: 44 }',
        'Said { text: "Large"; font.pixelSize: 40 }',
    ),
    "lines that stay close": (
        AccessibilityCheck.SPACING,
        f'Said {{ text: "Far apart"; {SPACED} }}',
        f'Said {{ text: "Far apart"; {SPACED.replace("1.2", "1.0")} }}',
    ),
    "a control that stays in the upper half": (
        AccessibilityCheck.REACH,
        TWO_BUTTONS.replace("y: 20", "y: 220"),
        TWO_BUTTONS,
    ),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_fault_is_found_and_the_sound_thing_passes(show: Show, planted: str) -> None:
    check, sound, flawed = PLANTED[planted]
    assert [fault.what for fault in found(show(sound), check) if fault.check is check] == []
    faults = [fault for fault in found(show(flawed), check) if fault.check is check]
    assert faults
    assert all(fault.what for fault in faults)


def test_a_page_that_shows_too_little_in_the_lower_half_is_found(show: Show) -> None:
    page = "Flickable {{ clip: true; height: {}; width: 300; contentHeight: 900 }}"
    assert found(show(page.format(300)), AccessibilityCheck.REACH) == []
    (fault,) = found(show(page.format(230)), AccessibilityCheck.REACH)
    assert fault.what == "only 30 pixels of a page are in the lower half"


def test_what_is_switched_off_for_now_may_be_faint(show: Show) -> None:
    faint = 'Press {{ objectName: "one"; text: "One"; {}; opacity: 0.4; y: 20 }}'
    checks = {
        fault.check
        for fault in found(show(faint.format("x: 20")), AccessibilityCheck.TEXT_CONTRAST)
    }
    assert checks == {AccessibilityCheck.TEXT_CONTRAST, AccessibilityCheck.EDGE_CONTRAST}
    assert found(show(faint.format("enabled: false")), AccessibilityCheck.TEXT_CONTRAST) == []


def test_a_language_from_right_to_left_is_read_the_other_way(show: Show) -> None:
    line = 'Said { text: "One"; x: 200 } Said { text: "Two"; x: 20 }'
    for mirrored, faults in ((True, 0), (False, 1)):
        notes, window = AuditNotes(), show(line)
        check_speech(window, read(window), notes, mirrored=mirrored)
        assert len([one for one in notes.faults if one.check is AccessibilityCheck.ORDER]) == faults


def found(window: QQuickWindow, check: AccessibilityCheck) -> list[AccessibilityFault]:
    """Return all faults of a kind found in a window."""
    notes, view = AuditNotes(), read(window)
    if check in {
        AccessibilityCheck.WHOLE,
        AccessibilityCheck.ROOM,
        AccessibilityCheck.APART,
        AccessibilityCheck.TARGET,
        AccessibilityCheck.GAP,
    }:
        check_layout(view, notes)
    elif check is AccessibilityCheck.TAB:
        check_keys(window, view, notes)
    elif check in {AccessibilityCheck.FOCUS_SEEN, AccessibilityCheck.RING_CONTRAST}:
        check_focus(window, view, notes)
        check_rings(window, view, notes, set())
    elif check is AccessibilityCheck.CAPITAL:
        check_capitals(view, notes, PIXEL)
    elif check is AccessibilityCheck.SPACING:
        check_spacing(view, notes)
    elif check is AccessibilityCheck.REACH:
        check_reach(window, view, notes)
    elif check.name.endswith("CONTRAST") or check is AccessibilityCheck.SHAPE:
        ContrastChecks(view).check(window, notes, Gauge())
    else:
        check_speech(window, view, notes, mirrored=False)
    return notes.faults
