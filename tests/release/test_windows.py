"""The files for Windows, as far as they can be checked on another system."""

import configparser
import os
import re
import subprocess
from pathlib import Path
from typing import Final

import pytest
import tree_sitter_powershell
from PySide6.QtCore import QXmlStreamReader
from tree_sitter import Language, Parser

from release.prune import ROOT

FOLDER: Final = ROOT / "release" / "windows"
SPACE: Final = "http://schemas.microsoft.com/ShellLauncher/2018/Configuration"
AS_ON_LINUX: Final = {"0": "DoNothing", "11": "RestartDevice", "12": "ShutdownDevice"}
"""Windows' action for each exit code after which Linux does not restart the kiosk."""

READ: Final = ("Id", "ReturnCode", "Action")
"""The attributes that are checked."""

Element = tuple[str, dict[str, str]]


def launcher() -> list[Element]:
    """Return the elements of Shell Launcher's file with their paths, parents first."""
    reader = QXmlStreamReader((FOLDER / "ShellLauncher.xml").read_text(encoding="utf-8"))
    found: list[Element] = []
    path: list[str] = []
    while not reader.atEnd():
        token = reader.readNext()
        if token is QXmlStreamReader.TokenType.StartElement:
            assert reader.namespaceUri() == SPACE
            path.append(reader.name())
            given = reader.attributes()
            read = {name: given.value(name) for name in READ if given.hasAttribute(name)}
            found.append(("/".join(path[1:]), read))
        elif token is QXmlStreamReader.TokenType.EndElement:
            path.pop()
    assert not reader.hasError(), reader.errorString()
    return found


def attributes_of(path: str) -> list[dict[str, str]]:
    return [attributes for name, attributes in launcher() if name == path]


def test_every_profile_that_is_used_is_there() -> None:
    profiles = [one["Id"] for one in attributes_of("Profiles/Profile")]
    assert len(profiles) == 1
    assert profiles == [one["Id"] for one in attributes_of("Configs/Config/Profile")]


def test_exit_codes_mean_the_same_as_on_linux() -> None:
    actions = attributes_of("Profiles/Profile/Shell/ReturnCodeActions/ReturnCodeAction")
    codes = {one["ReturnCode"]: one["Action"] for one in actions}
    unit = configparser.ConfigParser(strict=False, delimiters="=")
    unit.read(ROOT / "release" / "debian" / "ketamine-route-kiosk.kiosk.service")
    stays_off = set(unit["Service"]["RestartPreventExitStatus"].split())
    assert {code: codes[code] for code in stays_off} == AS_ON_LINUX
    assert {code for code, action in codes.items() if action == "RestartShell"} == {"10"}
    otherwise = attributes_of("Profiles/Profile/Shell/DefaultAction")
    assert otherwise == [{"Action": "RestartShell"}]


def found(pattern: str, name: str) -> list[str]:
    """Return the matches of a pattern in one of the files."""
    return re.findall(pattern, (FOLDER / name).read_text(encoding="utf-8"), re.MULTILINE)


def test_the_installer_takes_files_that_are_there() -> None:
    sources = [source.replace("\\", "/") for source in found(r'^  File "([^"$]+)"', "kiosk.nsi")]
    assert len(sources) == 5
    assert all((FOLDER / source).resolve().exists() for source in sources)


def test_installing_again_takes_away_the_installers_own_files_alone() -> None:
    install, uninstall = (FOLDER / "kiosk.nsi").read_text("utf-8").split("Section Uninstall")
    all_of_it = r'RMDir /r "$INSTDIR\setup"'
    assert all_of_it not in install
    assert all_of_it in uninstall
    (pattern,) = re.findall(r'Delete "\$INSTDIR\\setup\\(.+)"', install)
    assert {path.name for path in FOLDER.glob("*.ps1")} == {
        path.name for path in FOLDER.glob(pattern)
    }
    assert not Path("Autologon64.exe").match(pattern)
    assert not Path("kiosk.toml").match(pattern)


def test_the_shell_is_the_program_without_a_console_where_the_installer_puts_it() -> None:
    (name,) = found(r'^!define NAME "(.+)"', "kiosk.nsi")
    assert found(r'^InstallDir "\$PROGRAMFILES64\\\$\{NAME\}"$', "kiosk.nsi")
    assert found(r'^  SetOutPath "\$INSTDIR\\(program)"$', "kiosk.nsi")
    (shell,) = found(r'<Shell Shell="&quot;(.+)&quot; run"', "ShellLauncher.xml")
    assert shell == rf"%ProgramFiles%\{name}\program\kioskw.exe"


def test_the_installers_warning_says_what_to_use_instead() -> None:
    (warning,) = found(r'MessageBox \S+ "(Windows .+)" /SD IDOK', "kiosk.nsi")
    assert "cannot lock the tablet" in warning
    assert "Windows 11 Enterprise, Education or IoT Enterprise" in warning
    assert "the kiosk's own disk image" in warning


def test_an_accounts_password_survives_a_command_line() -> None:
    (letters,) = found(r"^\$letters = \[char\[\]\]'(.+)'$", "Install-Kiosk.ps1")
    (beginning,) = found(r"^\$word = '(.+?)' \+", "Install-Kiosk.ps1")
    assert re.fullmatch(r"[A-Za-z0-9_-]{64}", letters)
    assert len(set(letters)) == 64
    assert all(re.search(kind, beginning) for kind in ("[A-Z]", "[a-z]", "[0-9]", "[^A-Za-z0-9]"))
    assert re.fullmatch(r"\w[\w-]*", beginning)


def test_a_pin_is_set_in_an_account_that_is_there_and_none_signs_in_before_it_is_locked() -> None:
    script = (FOLDER / "Install-Kiosk.ps1").read_text(encoding="utf-8")
    steps = ["config check", "New-LocalUser", "'pin', 'set'", "Set-Shell-Kiosk", "WEKF_Predefined"]
    steps.append("-FilePath $autologon")
    assert sorted(steps, key=script.index) == steps


def test_the_scripts_stop_at_the_first_error_and_take_administrators_alone() -> None:
    scripts = sorted(FOLDER.glob("*.ps1"))
    assert len(scripts) == 3
    for script in scripts:
        text = script.read_text(encoding="utf-8")
        assert "#Requires -RunAsAdministrator" in text
        assert "$ErrorActionPreference = 'Stop'" in text
        assert text.isascii()


def breaks_the_grammar(script: bytes) -> bool:
    """Return whether a script breaks the rules of PowerShell's language."""
    return Parser(Language(tree_sitter_powershell.language())).parse(script).root_node.has_error


@pytest.mark.parametrize("script", sorted(FOLDER.glob("*.ps1")), ids=lambda script: script.stem)
def test_the_scripts_are_sound_by_the_rules_of_powershells_language(script: Path) -> None:
    text = script.read_bytes()
    assert not breaks_the_grammar(text)
    assert breaks_the_grammar(text.replace(b" {\n", b"\n", 1))
    assert breaks_the_grammar(text.replace(b"Stop'", b"Stop", 1))


@pytest.mark.parametrize(
    "what",
    [
        pytest.param(r"Path = '(HK[^']+)'; Name = '(\w+)'", id="policies"),
        pytest.param(r"'(Client-\w+)'", id="features"),
        pytest.param(r"'((?:Alt|Ctrl|Shift|Win)\+[\w+]+|Windows|F1)'", id="keys"),
        pytest.param(r"\b(WEKF_\w+)'", id="filter"),
        pytest.param(r"^    (\w+) = '(?:true|false|\d+)'$", id="settings of the filter"),
        pytest.param(r"'(Set-Shell-Kiosk)\.ps1'", id="shell"),
        pytest.param(r"^\$account = '(\w+)'", id="account"),
        pytest.param(r"(powercfg\.exe)", id="power"),
    ],
)
def test_removing_takes_back_whatever_installing_did(what: str) -> None:
    done, taken_back = (
        set(re.findall(what, (FOLDER / f"{name}-Kiosk.ps1").read_text("utf-8"), re.MULTILINE))
        for name in ("Install", "Remove")
    )
    assert done
    assert done == taken_back


def test_the_shell_is_set_by_system_from_which_alone_windows_takes_it() -> None:
    # Microsoft, Using PowerShell scripting with the WMI Bridge Provider: all device settings.
    script = (FOLDER / "Set-Shell-Kiosk.ps1").read_text(encoding="utf-8")
    as_system, registered = script.split("exit 0")
    assert "GetCurrent().IsSystem" in as_system
    assert "Set-CimInstance" in as_system
    assert "-UserId 'S-1-5-18'" in registered
    assert "-AllowStartIfOnBatteries" in registered


def test_no_button_and_no_lid_takes_the_kiosk_away() -> None:
    # As on Linux: release/debian/system/logind.conf.d.
    (named,) = found(r"^\$buttons = (.+)$", "Install-Kiosk.ps1")
    actions = {"PBUTTONACTION", "SBUTTONACTION", "LIDACTION", "CONSOLELOCK"}
    assert set(re.findall(r"'SUB_\w+ (\w+)'", named)) == actions
    script = (FOLDER / "Install-Kiosk.ps1").read_text(encoding="utf-8")
    # Windows takes changed values up once the plan is made active again.
    assert script.index("SCHEME_CURRENT $group $name 0") < script.index("/setactive SCHEME_CURRENT")


def test_no_key_leads_out_of_the_filter_for_keys() -> None:
    assert found(r"^    BreakoutKeyScanCode = '(\d+)'$", "Install-Kiosk.ps1") == ["0"]
    assert found(r"^    ForceOffAccessibility = '(\w+)'$", "Install-Kiosk.ps1") == ["true"]


WINE: Final = """#!/bin/sh
mkdir -p "$WINEPREFIX"
for file in $MADE; do echo "$ATTEMPT" >"$WINEPREFIX/$file"; done
exit "$CODE"
"""
"""Begins a Windows, as far as it gets."""


def make_windows(folder: Path, attempt: str, made: str, code: int) -> bool:
    """Have a Windows begun by a false Wine; return whether it was made."""
    programs = folder / "programs"
    programs.mkdir(exist_ok=True)
    for name, script in (("wine", WINE), ("wineserver", "#!/bin/sh\n")):
        (programs / name).write_text(script)
        (programs / name).chmod(0o755)
    steps = f"set -euo pipefail; source {FOLDER}/wine.sh; make_windows"
    told = {"ATTEMPT": attempt, "MADE": made, "CODE": str(code)}
    surroundings = {"PATH": f"{programs}:{os.defpath}", **told}
    done = subprocess.run(["/bin/bash", "-c", steps], cwd=folder, env=surroundings, check=False)
    return done.returncode == 0


def test_a_windows_that_was_interrupted_is_begun_anew_and_a_whole_one_stays(tmp_path: Path) -> None:
    prefix = tmp_path / "build" / "windows" / "prefix"
    assert not make_windows(tmp_path, "first", "system.reg rest", 1)
    assert make_windows(tmp_path, "second", "system.reg", 0)
    assert (prefix / "system.reg").read_text() == "second\n"
    assert not (prefix / "rest").exists()
    assert make_windows(tmp_path, "third", "system.reg", 0)
    assert (prefix / "system.reg").read_text() == "second\n"


def test_a_windows_without_a_registry_does_not_count_as_made(tmp_path: Path) -> None:
    assert not make_windows(tmp_path, "first", "rest", 0)
    assert make_windows(tmp_path, "second", "system.reg", 0)
