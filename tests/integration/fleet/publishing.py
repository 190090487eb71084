"""A publisher that uses the real publishing command: keys, a repository, a newer program."""

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Final

from release import publish_updates
from tests.integration.bundle.sandbox import PROGRAM

NEW: Final = "99.0.0"

RENAMED: Final = """\
#!/bin/sh
[ "$1" = --version ] && echo 'kiosk {version}' && exit 0
# On one tablet it draws nothing, though it did so where it was examined.
[ "$(uname -n) $*" = '{dark} run' ] && exit 1
exec "$(dirname "$0")/kiosk.own" "$@"
"""
"""Changes the version of the present program."""

ROOTS: Final = ("root1.key", "root2.key", "root3.key")


class Publisher:
    """A publisher with a new repository.

    Args:
        folder: the folder for keys and repository.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        self.repository = folder / "repository"
        for name in (*ROOTS, "targets.key", "online.key"):
            self._do("key", self._file(name))
        self._do(
            *("start", str(self.repository), "--root-keys", *map(self._file, ROOTS)),
            *("--threshold", "2", "--targets-key", self._file("targets.key")),
            *("--online-key", self._file("online.key")),
        )

    @property
    def root(self) -> bytes:
        """The root metadata that clinics get by hand."""
        return (self.repository / "metadata" / "1.root.json").read_bytes()

    def publish(self, program: Path) -> None:
        """Publish the program in a folder."""
        repository = str(self.repository)
        key = self._file("targets.key")
        self._do("program", repository, str(program), "--key", key)
        self._do("renew", repository, "--key", self._file("online.key"), "--days", "14")

    def hashes(self, version: str) -> dict[str, str]:
        """Return the signed SHA-256 of each file of a version."""
        newest = max(
            (self.repository / "metadata").glob("*.targets.json"),
            key=lambda file: int(file.name.partition(".")[0]),
        )
        targets = json.loads(newest.read_bytes())["signed"]["targets"]
        return {
            name.split("/", 3)[3]: info["hashes"]["sha256"]
            for name, info in targets.items()
            if name.split("/", 3)[2] == version
        }

    def _file(self, name: str) -> str:
        return str(self._folder / name)

    def _do(self, *words: str) -> None:
        assert publish_updates.main(words) == 0


def newer_program(folder: Path, dark: str) -> Path:
    """Return the present program as a newer version.

    Args:
        folder: the folder for it, on the same file system as the program.
        dark: the name of the kiosk on which it draws nothing.
    """
    shutil.copytree(PROGRAM, folder, symlinks=True, copy_function=os.link)
    (folder / "kiosk").rename(folder / "kiosk.own")
    starter = folder / "kiosk"
    starter.write_text(RENAMED.format(version=NEW, dark=dark))
    starter.chmod(0o755)
    return folder


def hashes_of(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file in a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
