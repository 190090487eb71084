"""A minimal screen reader, which knows the kiosk only through AT-SPI.

AT-SPI uses D-Bus; its interfaces are in at-spi2-core's `xml/` folder. The state numbers are those
of `AtspiStateType`.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import IntEnum
from typing import Any, Final

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import MessageType
from msgspec import Struct

from tests.integration.process.running_kiosk import PATIENCE

REGISTRY: Final = "org.a11y.atspi.Registry"
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
ACTION: Final = "org.a11y.atspi.Action"
OBJECT_EVENTS: Final = "org.a11y.atspi.Event.Object"
A_MOMENT: Final = 0.9
"""Seconds between two actions of a person, who listens to the effect of the first."""


class State(IntEnum):
    """The states that the reader uses."""

    CHECKED = 4
    FOCUSABLE = 11
    SELECTED = 23
    SHOWING = 25


class Node(Struct, frozen=True):
    """An accessible object.

    Attributes:
        bus: the bus name of its program.
        path: its object path.
        role: its role.
        name: its accessible name.
        more: its description.
        states: the numbers of its states.
    """

    bus: str
    path: str
    role: str
    name: str
    more: str
    states: frozenset[int]

    def has(self, state: State) -> bool:
        """Return whether it is in a state."""
        return state in self.states


class Announcement(Struct, frozen=True):
    """An announcement of the program.

    Attributes:
        text: its text.
        urgent: whether it is assertive: it interrupts speech.
    """

    text: str
    urgent: bool


class Reader:
    """Reads one program.

    Args:
        address: the address of the accessibility bus.
    """

    def __init__(self, address: str) -> None:
        self._bus = open_dbus_connection(address)
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        for events in ("object:", "focus:"):
            self._ask(new_method_call(registry, "RegisterEvent", "s", (events,)))
        told = MatchRule(type="signal", interface=OBJECT_EVENTS, member="Announcement")
        self._ask(message_bus.AddMatch(told))
        self._told: deque[Message] = deque()
        self._listening = self._bus.filter(told, queue=self._told)
        self._listening.__enter__()

    def close(self) -> None:
        """Close the connection."""
        self._listening.__exit__(None, None, None)
        self._bus.close()

    def everything(self) -> list[Node]:
        """Return every node of the program, visible or not."""
        desktop = (REGISTRY, "/org/a11y/atspi/accessible/root")
        return [node for program in self._children(desktop) for node in self._below(program)]

    def shown(self) -> list[Node]:
        """Return every visible node."""
        desktop = (REGISTRY, "/org/a11y/atspi/accessible/root")
        programs = self._children(desktop)
        return [node for one in programs for node in self._below(one, only=State.SHOWING)]

    def find(self, role: str, name: str) -> Node:
        """Wait for a visible node; return it.

        Args:
            role: its role.
            name: the beginning of its name.
        """
        found: list[Node] = []

        def there() -> bool:
            found[:] = [
                one for one in self.shown() if one.role == role and one.name.startswith(name)
            ]
            return bool(found)

        self.wait(there, lambda: f"no {role} “{name}”: {[(n.role, n.name) for n in self.shown()]}")
        return found[0]

    def press(self, role: str, name: str) -> None:
        """Press a node."""
        self.act(self.find(role, name), "Press", "Toggle")

    def act(self, node: Node, *wanted: str) -> None:
        """Perform the first of some actions that a node offers."""
        time.sleep(A_MOMENT)
        place = (node.bus, node.path)
        offered = [one[0] for one in self._call(place, ACTION, "GetActions")[0]]
        act = next(one for one in wanted if one in offered)
        self._call(place, ACTION, "DoAction", "i", (offered.index(act),))

    def value(self, node: Node) -> float:
        """Return the value of a slider."""
        value: float = self._property((node.bus, node.path), "org.a11y.atspi.Value", "CurrentValue")
        return value

    def hears(self, text: str, *, urgent: bool = False) -> None:
        """Wait for an announcement that begins with a text, assertive if `urgent`."""
        heard: list[Announcement] = []

        def there() -> bool:
            with suppress(TimeoutError):
                self._bus.recv_messages(timeout=0.05)
            while self._told:
                heard.append(_announcement(self._told.popleft()))
            return any(one.text.startswith(text) and one.urgent is urgent for one in heard)

        self.wait(there, lambda: f"“{text}” is not announced: {heard}")

    def wait(self, holds: Callable[[], bool], complaint: Callable[[], str]) -> None:
        """Wait for a condition; fail with a complaint."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, complaint()

    def _below(self, place: tuple[str, str], only: State | None = None) -> Iterator[Node]:
        with suppress(GoneError):
            node = self._node(place)
            if only is None or node.has(only):
                yield node
                for child in self._children(place):
                    yield from self._below(child, only)

    def _node(self, place: tuple[str, str]) -> Node:
        low, high = self._call(place, ACCESSIBLE, "GetState")[0]
        bits = low | high << 32
        return Node(
            *place,
            role=self._call(place, ACCESSIBLE, "GetRoleName")[0],
            name=self._property(place, ACCESSIBLE, "Name"),
            more=self._property(place, ACCESSIBLE, "Description"),
            states=frozenset(number for number in range(64) if bits >> number & 1),
        )

    def _children(self, place: tuple[str, str]) -> list[tuple[str, str]]:
        children: list[tuple[str, str]] = self._call(place, ACCESSIBLE, "GetChildren")[0]
        return children

    def _call(
        self, place: tuple[str, str], interface: str, method: str, kinds: str = "", body: Any = ()
    ) -> Any:
        bus, path = place
        where = DBusAddress(path, bus, interface)
        return self._ask(new_method_call(where, method, kinds or None, body))

    def _property(self, place: tuple[str, str], interface: str, name: str) -> Any:
        bus, path = place
        return self._ask(Properties(DBusAddress(path, bus, interface)).get(name))[0][1]

    def _ask(self, message: Message) -> Any:
        return ask(self._bus, message)


class GoneError(Exception):
    """A requested object no longer exists."""


def ask(bus: DBusConnection, message: Message) -> Any:
    """Send a message; return the body of its reply.

    Raises:
        GoneError: the reply is an error.
    """
    answer = bus.send_and_get_reply(message, timeout=PATIENCE)
    if answer.header.message_type is MessageType.error:
        raise GoneError(answer.header.fields.get(HeaderFields.error_name), answer.body)
    return answer.body


def _announcement(signal: Message) -> Announcement:
    _kind, politeness, _nothing, (_type, text), *_rest = signal.body
    return Announcement(text, urgent=politeness == 2)
