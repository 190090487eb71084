"""Writes the licences of everything that ships: build/licences, one text file per component.

They are derived from what build.spec collected, so the list is exactly what ships. The build stops
on a library or module of unknown origin, and on one whose only licence is the GPL.
"""

import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path
from typing import Final

from release.debian_deps import package_of
from release.prune import BUILD, PYSIDE, ROOT, WINDOWS

TEXTS: Final = ROOT / "resources" / "licences" / "texts"
PARTS: Final = ROOT / "resources" / "licences" / "qt-parts.toml"
LIST: Final = BUILD / "shipped.json"
OUT: Final = BUILD / "licences"

QT_LIBRARY: Final = re.compile(r"libQt6(\w+)\.so|Qt6(\w+)\.dll")
PYTHON_LIBRARY: Final = re.compile(r"libpython3")
ICU: Final = re.compile(r"lib(icu\w+)\.so")
LICENCE_FILE: Final = re.compile(r"(^|/)(LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)
UNDER_THE_GPL_ALONE: Final = re.compile(r"^(?!.*(LGPL|exception)).*\bA?GPL", re.IGNORECASE)

NOTICES: Final = """\
What this program is made of

The waiting-room kiosk itself is under the MIT licence ("This kiosk"). It contains the work of
others, each under its own licence; their texts stand beside this one.

Qt and Qt for Python

The program contains Qt {version} and Qt for Python (PySide6 and Shiboken6) {version}, copyright The
Qt Company Ltd. and others, under the GNU Lesser General Public License, version 3 ("LGPL-3.0"),
which adds permissions to the GNU General Public License, version 3 ("GPL-3.0"). The libraries are
the unchanged files of the wheels PySide6_Essentials, PySide6_Addons and shiboken6; the Python part
that shiboken6 carries inside it lies beside it, compiled, in the folder shiboken6/files.dir.

You may replace them. Each Qt library is a file of its own in the folder _internal of the program,
loaded when the program starts; put a version of your own that fits in its place. You may examine
and alter the program as far as that needs, and debug what you altered. Nothing in the program
prevents it.

Offer: for three years from the day on which you received this program, and as long as it is
supported, its supplier gives you on request, for no more than the cost of doing so, the complete
source code of the Qt and Qt for Python versions in it, with what is needed to build them. Ask
whoever supplied the program to you, or this project's maintainers.

Qt libraries: {libraries}.

Code of others inside them:

{parts}

Other libraries and modules

{others}
"""


@dataclass(frozen=True, slots=True)
class Shipped:
    """What build.spec collected.

    Attributes:
        modules: the top-level names of the Python modules.
        binaries: the source file of each library.
    """

    modules: tuple[str, ...]
    binaries: tuple[Path, ...]

    @property
    def qt(self) -> tuple[str, ...]:
        """The names of the Qt libraries, such as `Gui`."""
        found = (QT_LIBRARY.match(path.name) for path in self.binaries)
        return tuple(sorted({match[1] or match[2] for match in found if match}))


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence of one component.

    Attributes:
        name: the component.
        version: its version, empty if it has none.
        terms: the name of its licence.
        text: the full text of its licence.
    """

    name: str
    version: str
    terms: str
    text: str


def save(modules: Iterable[str], binaries: Iterable[Path], file: Path = LIST) -> None:
    """Store what build.spec collected, for `make licences`."""
    top = sorted({name.partition(".")[0] for name in modules})
    listed = {"modules": top, "binaries": sorted(map(str, binaries))}
    file.write_text(json.dumps(listed, indent=1) + "\n", encoding="utf-8")


def load(file: Path = LIST) -> Shipped:
    """Return what build.spec last collected.

    Raises:
        SystemExit: nothing has been built yet.
    """
    try:
        listed = json.loads(file.read_bytes())
    except FileNotFoundError as error:
        raise SystemExit(f"{file} is not there: the program was not built. make bundle") from error
    return Shipped(tuple(listed["modules"]), tuple(map(Path, listed["binaries"])))


def write(shipped: Shipped, out: Path) -> Path:
    """Write the licences to a fresh folder; return the folder.

    Raises:
        SystemExit: a component is of unknown origin, or only available under the GPL.
    """
    others = [*_of_modules(shipped), _of_python(), _of_starter(), *_of_libraries(shipped)]
    refuse_gpl(others)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    texts = {
        "This kiosk": ROOT / "LICENSE",
        "Atkinson Hyperlegible Next": ROOT / "resources" / "fonts" / "OFL.txt",
        "Health Icons": ROOT / "resources" / "pictures" / "LICENSE.txt",
        "LGPL-3.0": TEXTS / "LGPL-3.0.txt",
        "GPL-3.0": TEXTS / "GPL-3.0.txt",
    }
    for name, file in texts.items():
        shutil.copyfile(file, out / f"{name}.txt")
    for one in others:
        (out / f"{one.name}.txt").write_text(one.text, encoding="utf-8")
    parts = [part for part in parts_of_qt() if part["library"] in shipped.qt]
    for licence in {part["licence"] for part in parts}:
        shutil.copyfile(TEXTS / f"{licence}.txt", out / f"{licence} (in Qt).txt")
    (out / "Notices.txt").write_text(_notices(shipped, parts, others), encoding="utf-8")
    return out


def refuse_gpl(licences: Iterable[Licence]) -> None:
    """Stop the build if a component is only available under the GPL.

    Raises:
        SystemExit: one is.
    """
    refused = [one.name for one in licences if UNDER_THE_GPL_ALONE.search(one.terms)]
    if refused:
        raise SystemExit(f"{', '.join(refused)} may ship under the GPL alone. Leave it out.")


def parts_of_qt() -> list[dict[str, str]]:
    """Return the third-party code inside Qt's libraries."""
    parts: list[dict[str, str]] = tomllib.loads(PARTS.read_text(encoding="utf-8"))["parts"]
    return parts


def _notices(shipped: Shipped, parts: list[dict[str, str]], others: list[Licence]) -> str:
    return NOTICES.format(
        version=importlib.metadata.version("PySide6_Essentials"),
        libraries=", ".join(f"Qt {name}" for name in shipped.qt),
        parts="\n".join(
            f"- Qt {part['library']}: {part['name']}. {part['licence']}. Copyright "
            f"{part['copyright'].rstrip('.')}."
            for part in parts
        ),
        others="\n".join(f"- {one.name} {one.version}: {one.terms}." for one in others),
    )


def _of_modules(shipped: Shipped) -> list[Licence]:
    """Return the licences of the Python packages that ship, except PySide and Python itself."""
    ours_and_pythons = {"kiosk", "PySide6", "shiboken6", *sys.stdlib_module_names}
    owners = importlib.metadata.packages_distributions()
    names: set[str] = set()
    for module in shipped.modules:
        if module in ours_and_pythons or module.startswith(("_pyi_", "pyi")):
            continue
        if module not in owners:
            raise SystemExit(f"{module}: no installed package holds this module. make setup")
        names.update(owners[module])
    return [_of_distribution(importlib.metadata.distribution(name)) for name in sorted(names)]


def _of_distribution(distribution: Distribution) -> Licence:
    files = [file for file in distribution.files or () if LICENCE_FILE.search(str(file))]
    text = "\n\n".join(str(file.read_text()).strip() for file in files)
    terms = _terms(distribution)
    if not (text and terms):
        raise SystemExit(f"{distribution.name}: its package brings no licence. Leave it out.")
    return Licence(distribution.name, distribution.version, terms, text + "\n")


def _terms(distribution: Distribution) -> str:
    about = distribution.metadata
    for key in ("License-Expression", "License"):
        for terms in about.get_all(key) or ():
            return str(terms)
    marks = [str(mark) for mark in about.get_all("Classifier") or ()]
    return ", ".join(mark.split(" :: ")[-1] for mark in marks if mark.startswith("License"))


def _of_starter() -> Licence:
    """Return the licence of PyInstaller's bootloader, which starts Python."""
    found = _of_distribution(importlib.metadata.distribution("pyinstaller"))
    return Licence("PyInstaller's starter", found.version, found.terms, found.text)


def _of_python() -> Licence:
    version = sysconfig.get_python_version()
    places = [
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version}/copyright"),
    ]
    for place in places:
        if place.exists():
            return Licence("Python", version, "PSF-2.0", place.read_text(encoding="utf-8"))
    raise SystemExit(f"Python's licence is in none of {', '.join(map(str, places))}.")


def _of_libraries(shipped: Shipped) -> list[Licence]:
    """Return the licences of libraries that belong to neither Qt, Python nor a Python package."""
    folders = _pythons_folders()
    found: dict[str, Licence] = {}
    for path in shipped.binaries:
        if ICU.match(path.name) and path.is_relative_to(PYSIDE):
            text = (TEXTS / "Unicode-3.0.txt").read_text(encoding="utf-8")
            found["ICU"] = Licence("ICU", path.name.rpartition(".")[2], "Unicode-3.0", text)
        elif not (
            PYTHON_LIBRARY.match(path.name)
            or any(path.resolve().is_relative_to(folder) for folder in folders)
        ):
            package = package_of(path)
            about = Path("/usr/share/doc") / package / "copyright"
            text = about.read_text(encoding="utf-8")
            found[package] = Licence(package, _version(package), "see its text", text)
    return [found[name] for name in sorted(found)]


def _pythons_folders() -> list[Path]:
    """Return the folders that contain only Python and the packages of this working copy.

    The prefix of a system Python is not one: it contains all other libraries too.
    """
    own = [sys.base_prefix] if WINDOWS else map(sysconfig.get_path, ("stdlib", "platstdlib"))
    return [Path(folder).resolve() for folder in (sys.prefix, *own)]


def _version(package: str) -> str:
    command = ["/usr/bin/dpkg-query", "--show", "--showformat=${Version}", package]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout


if __name__ == "__main__":
    print(write(load(), OUT))
