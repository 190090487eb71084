"""What the events do that fit the screen and the voice to a patient: pure functions of a visit."""

from msgspec.structs import replace

from kiosk.visit import events
from kiosk.visit.plan import VisitPlan
from kiosk.visit.visit import ComfortSettings, Visit


def set_language(visit: Visit, event: events.SetLanguage, _plan: VisitPlan) -> Visit:
    """Put the screen in another language."""
    return replace(visit, language=event.language)


def set_text_size(visit: Visit, event: events.SetTextSize, _plan: VisitPlan) -> Visit:
    """Make the text larger or smaller."""
    return replace(visit, comfort=replace(visit.comfort, text_size=event.text_size))


def set_palette(visit: Visit, event: events.SetPalette, _plan: VisitPlan) -> Visit:
    """Change the colours of the screen."""
    return replace(visit, comfort=replace(visit.comfort, palette=event.palette))


def set_less_motion(visit: Visit, event: events.SetLessMotion, _plan: VisitPlan) -> Visit:
    """Ask for less motion, or for the usual."""
    return replace(visit, comfort=replace(visit.comfort, less_motion=event.less))


def set_left_handed(visit: Visit, event: events.SetLeftHanded, _plan: VisitPlan) -> Visit:
    """Put the main action on the left, or on the right."""
    return replace(visit, comfort=replace(visit.comfort, left_handed=event.left))


def set_within_reach(visit: Visit, event: events.SetWithinReach, _plan: VisitPlan) -> Visit:
    """Bring every control into the lower half of the screen, or back."""
    return replace(visit, comfort=replace(visit.comfort, within_reach=event.low))


def set_spaced(visit: Visit, event: events.SetSpaced, _plan: VisitPlan) -> Visit:
    """Put letters, words and lines further apart, or as usual."""
    return replace(visit, comfort=replace(visit.comfort, spaced=event.spaced))


def set_two_buttons(visit: Visit, event: events.SetTwoButtons, _plan: VisitPlan) -> Visit:
    """Go through the screen with two buttons, or as usual."""
    return replace(visit, comfort=replace(visit.comfort, two_buttons=event.on))


def set_reading(visit: Visit, event: events.SetReading, _plan: VisitPlan) -> Visit:
    """Read screens aloud, or stop."""
    return replace(visit, listening=replace(visit.listening, reading=event.on))


def use_headphones(visit: Visit, _event: events.UseHeadphones, _plan: VisitPlan) -> Visit:
    """Note that nobody else hears what is spoken."""
    return replace(visit, listening=replace(visit.listening, headphones=True))


def set_volume(visit: Visit, event: events.SetVolume, _plan: VisitPlan) -> Visit:
    """Speak louder or more quietly."""
    return replace(visit, listening=replace(visit.listening, volume=event.volume))


def reset_comfort(visit: Visit, _event: events.ResetComfort, _plan: VisitPlan) -> Visit:
    """Put every comfort setting back to the usual."""
    return replace(visit, comfort=ComfortSettings())
