"""A patient at a kiosk process: moves the X pointer to positions that the guide reports."""

import json
import subprocess
import sys
import time
from pathlib import Path

from tests.integration.process.running_kiosk import PATIENCE, until
from tests.support.display import Surroundings, xdotool

REST = 0.9
"""Seconds that an item must be at rest before it is touched: longer than the kiosk's double tap
protection."""


class Patient:
    """Touches a kiosk.

    Args:
        surroundings: the environment variables of its display.
    """

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.integration.process.locator", "run"],
            env=surroundings,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[3],
        )
        until(lambda: self.ask("settled") is True, "the kiosk starts")
        assert self.ask("at") == ["attract", 0, 0]

    def ask(self, question: str) -> object:
        """Return the guide's answer to a question."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{question}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, self.process.communicate(timeout=PATIENCE)
        return json.loads(line)

    def sees(self, name: str) -> bool:
        """Return whether an item can be touched."""
        return bool(self.ask(f"where {name}"))

    def tap(self, name: str) -> None:
        """Tap an item once it is at rest, and wait for an effect."""
        until(lambda: self.sees(name), f"{name} is there")
        where = self._rest(name)
        xdotool(self._surroundings, "mousemove", *map(str, where), "click", "1")

    def hold_key(self, key: str, seconds: str) -> None:
        """Hold a key for a number of seconds, then release it."""
        xdotool(self._surroundings, "keydown", key, "sleep", seconds, "keyup", key)

    def _rest(self, name: str) -> list[int]:
        where: list[object] = [None]

        def stands_still() -> bool:
            time.sleep(REST)
            where.append(self.ask(f"where {name}"))
            return where[-1] == where[-2]

        until(stands_still, f"{name} stands still")
        found = where[-1]
        assert isinstance(found, list)
        return found

    def go(self, name: str, screen: str, question: int | None = None) -> None:
        """Tap an item that leads to a screen or question, and wait for that."""
        self.tap(name)
        until(lambda: self.is_at(screen, question), f"{name} leads to {screen}")

    def go_on(self) -> None:
        """Tap the main button, and wait until it has led elsewhere."""
        before = self.ask("at")
        self.tap("main")
        until(lambda: self.ask("at") != before, "the main button leads on")

    def is_at(self, screen: str, question: int | None) -> bool:
        """Return whether the visit is on a screen, and at a question if one is given."""
        at = self.ask("at")
        assert isinstance(at, list)
        return at[0] == screen and (question is None or at[1] == question)

    def answer_everything(self) -> str:
        """Take the whole quiz up to the handout; return the line of what counts most."""
        self.go("begin.en", "welcome")
        self.go("main", "compare")
        self.go("main", "quiz", 0)
        preferences = self.ask("fits")
        assert isinstance(preferences, list)
        for question in range(len(preferences)):
            self.tap("step.first_strong")
            self.go("main", "quiz", question + 1)
        self.tap(f"most.{preferences[0]}")
        while not self.is_at("result", None):
            self.go_on()
        self.go("main", "takeaway")
        lines = str(self.ask("spoken")).splitlines()
        return next(line for line in lines if line.endswith("(counts most)"))

    def show_code(self) -> None:
        """Show the handout as a QR code, and close it."""
        self.tap("take.code")
        self.tap("sheet.close")
        until(lambda: not self.sees("sheet.close"), "the code is closed")

    def start_over(self) -> None:
        """Start over."""
        self.tap("quiet.startOver")
        self.go("leave.clear", "attract")

    def end(self) -> tuple[int, str]:
        """End the kiosk; return its exit code and its standard error."""
        self.process.terminate()
        _out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, err
