"""Chooses the pack to show: the clinic's own, else the last good one, else the built-in one."""

import os
import shutil
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct

from kiosk.atomic_write import read_plain
from kiosk.content.load import NO_FOLDER, load_built_in, load_pack
from kiosk.content.pack import Pack
from kiosk.content.pack_error import PackError
from kiosk.schema.diagnostics import LET_IT_WRITE, Diagnostic
from kiosk.schema.read_file import LARGEST

Origin = Literal["chosen", "last_good", "built_in"]

KEPT: Final = "last-good"
NEXT: Final = "last-good.new"
BEFORE: Final = "last-good.old"
"""Folders of the store. A power cut between the two renames leaves only the one before."""


class ChosenPack(Struct, frozen=True):
    """The pack on show.

    Attributes:
        pack: what it says.
        origin: where it came from.
        diagnostics: what staff should know: why it is not the clinic's own, or cannot be kept.
    """

    pack: Pack
    origin: Origin
    diagnostics: tuple[Diagnostic, ...] = ()


class PackStore(Struct, frozen=True):
    """Where packs are.

    Attributes:
        built_in: the folder of the pack that comes with the kiosk.
        store: a folder for the copy of the last good pack, made when it is needed.
    """

    built_in: Path
    store: Path

    def choose(self, wanted: Path | None) -> ChosenPack:
        """Return the pack to show.

        Args:
            wanted: the folder of the clinic's own pack, None where it has none.

        Raises:
            PackError: the built-in pack was needed and is broken.
        """
        if wanted is None:
            return ChosenPack(load_built_in(self.built_in), "built_in")
        try:
            pack = load_pack(wanted)
        except PackError as error:
            return self._instead(error.diagnostics)
        return ChosenPack(pack, "chosen", self._keep(pack))

    def _instead(self, diagnostics: tuple[Diagnostic, ...]) -> ChosenPack:
        pack, more = self._last_good()
        if pack is not None:
            return ChosenPack(pack, "last_good", (*diagnostics, *more))
        return ChosenPack(load_built_in(self.built_in), "built_in", (*diagnostics, *more))

    def _last_good(self) -> tuple[Pack | None, tuple[Diagnostic, ...]]:
        diagnostics: list[Diagnostic] = []
        for folder in (self.store / KEPT, self.store / BEFORE):
            try:
                return load_pack(folder), tuple(diagnostics)
            except PackError as error:
                if error.diagnostics[0].reason != NO_FOLDER:
                    diagnostics.append(_spoilt(folder))
        return None, tuple(diagnostics)

    def _keep(self, pack: Pack) -> tuple[Diagnostic, ...]:
        """Keep a copy of a good pack; return why that could not be done, if so."""
        if _holds(self.store / KEPT, pack):
            return ()
        try:
            _write(pack, self.store / NEXT)
            _replace(self.store)
        except OSError as error:
            reason = f"no copy of the pack can be kept ({error})"
            return (Diagnostic(str(self.store), "", reason, LET_IT_WRITE),)
        return ()


def _holds(folder: Path, pack: Pack) -> bool:
    """Return whether a folder holds a pack's files, and no others."""
    try:
        kept = {file.name: read_plain(file, LARGEST) for file in folder.iterdir()}
    except OSError:
        return False
    return kept == dict(pack.data)


def _write(pack: Pack, folder: Path) -> None:
    """Write a pack's files and see them through to the disk."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, data in pack.data:
        with (folder / name).open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())


def _replace(store: Path) -> None:
    """Put the new copy in the place of the kept one: a whole copy stands there at any moment."""
    if (store / KEPT).exists():
        shutil.rmtree(store / BEFORE, ignore_errors=True)
        (store / KEPT).rename(store / BEFORE)
    (store / NEXT).rename(store / KEPT)
    shutil.rmtree(store / BEFORE, ignore_errors=True)


def _spoilt(folder: Path) -> Diagnostic:
    remedy = "Correct the clinic's pack: a new copy is kept once it loads."
    return Diagnostic(str(folder), "", "the copy of the last good pack is damaged", remedy)
