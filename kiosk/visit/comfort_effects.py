"""The effects of events that fit screen and voice to a patient: pure functions of a visit."""

from msgspec.structs import asdict, replace

from kiosk.visit import events
from kiosk.visit.plan import VisitPlan
from kiosk.visit.visit import ComfortSettings, Visit


def set_language(visit: Visit, event: events.SetLanguage, _plan: VisitPlan) -> Visit:
    return replace(visit, language=event.language)


def set_comfort(visit: Visit, event: events.SetComfort, _plan: VisitPlan) -> Visit:
    """Change those comfort settings that the event names."""
    changes = {name: value for name, value in asdict(event).items() if value is not None}
    return replace(visit, comfort=replace(visit.comfort, **changes))


def set_reading(visit: Visit, event: events.SetReading, _plan: VisitPlan) -> Visit:
    return replace(visit, listening=replace(visit.listening, reading=event.on))


def use_headphones(visit: Visit, _event: events.UseHeadphones, _plan: VisitPlan) -> Visit:
    """Note that nobody else hears what is spoken."""
    return replace(visit, listening=replace(visit.listening, headphones=True))


def set_volume(visit: Visit, event: events.SetVolume, _plan: VisitPlan) -> Visit:
    return replace(visit, listening=replace(visit.listening, volume=event.volume))


def reset_comfort(visit: Visit, _event: events.ResetComfort, _plan: VisitPlan) -> Visit:
    return replace(visit, comfort=ComfortSettings())
