"""Finds what is left of a visit in memory."""

import gc
from types import FunctionType, ModuleType

from msgspec.structs import fields, replace

from kiosk.visit.events import Event


class Said(str):
    """A text from a patient, distinguishable by type from equal texts."""

    __slots__ = ("__weakref__",)


def said(event: Event) -> Event:
    """Return an event with its texts marked as `Said`."""
    given = ((each.name, getattr(event, each.name)) for each in fields(event))
    return replace(event, **{name: Said(text) for name, text in given if type(text) is str})


def reachable(*roots: object) -> dict[int, object]:
    """Return every object reachable from the roots, by id."""
    found: dict[int, object] = {}
    following = [*roots]
    while following:
        thing = following.pop()
        if id(thing) in found or isinstance(thing, type | ModuleType):
            continue
        found[id(thing)] = thing
        if isinstance(thing, FunctionType):
            following.extend(thing.__closure__ or ())
        else:
            following.extend(gc.get_referents(thing))
    return found
