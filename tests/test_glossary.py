"""Every file and class that the glossary names is there."""

import re
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parent.parent
GLOSSARY: Final = (ROOT / "docs" / "glossary.md").read_text("utf-8")
IN_CODE: Final = "".join(re.findall(r"^\| \*\*.*(\| .*) \|$", GLOSSARY, re.MULTILINE))

FILES: Final = sorted(set(re.findall(r"`(\w[\w/@.-]*(?:/[\w@.-]+|\.py|\.qml))`", IN_CODE)))
MODULES: Final = sorted(
    set(re.findall(r"`([a-z]\w*(?:\.\w+)+)`", IN_CODE)) - {"pack.toml"} - {*FILES}
)


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_there(name: str) -> None:
    assert any((ROOT / floor / name).exists() for floor in ("kiosk", "ui", ""))


@pytest.mark.parametrize("name", MODULES)
def test_each_module_is_there_with_what_it_defines(name: str) -> None:
    *parts, last = name.split(".")
    folder = ROOT.joinpath("" if parts[0] == "tools" else "kiosk", *parts)
    file = folder.with_suffix(".py")
    if file.is_file():
        assert re.search(rf"^(class|def) {last}\b", file.read_text("utf-8"), re.MULTILINE)
    else:
        assert (folder / last).is_dir() or (folder / f"{last}.py").is_file()


def test_it_names_what_the_readme_promises() -> None:
    assert len(FILES) > 30
    assert len(MODULES) > 70
