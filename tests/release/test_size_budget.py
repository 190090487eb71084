"""The size list, and the limits."""

import platform
from pathlib import Path
from typing import Final

import pytest

from release.size_budget import MEGABYTE, PACKED, UNPACKED, Sizes, main, measure

OVER: Final = {"aarch64": "133.0 MB unpacked, over its 132 MB"}
"""What is said by machine of a program that is a megabyte too large."""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    folder = tmp_path / "kiosk"
    (folder / "lib").mkdir(parents=True)
    (folder / "kiosk").write_bytes(b"k" * 10)
    (folder / "lib" / "qt").write_bytes(b"q" * 30)
    (folder / "lib" / "other name").symlink_to("qt")
    return folder


def test_a_program_within_its_limits_is_packed_and_listed(
    program: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packed = program.parent / "kiosk.tar.xz"
    assert main(program, packed) == 0
    lines = (program.parent / "sizes.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0].split() == ["40", "unpacked,", "at", "most", str(UNPACKED)]
    assert [line.split() for line in lines[3:]] == [["30", "lib/qt"], ["10", "kiosk"]]
    assert capsys.readouterr().out.startswith("0.0 MB, 0.0 MB as .tar.xz")


def test_the_same_files_make_the_same_package(program: Path) -> None:
    first, second = program.parent / "1.tar.xz", program.parent / "2.tar.xz"
    main(program, first)
    (program / "kiosk").touch()
    main(program, second)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("unpacked", "packed", "complaint"),
    [
        (UNPACKED, PACKED, None),
        (
            UNPACKED + MEGABYTE,
            1,
            OVER.get(platform.machine(), "131.0 MB unpacked, over its 130 MB"),
        ),
        (1, PACKED + MEGABYTE, "46.0 MB as .tar.xz, over its 45 MB"),
    ],
)
def test_a_program_that_has_grown_too_large_is_complained_of(
    unpacked: int, packed: int, complaint: str | None
) -> None:
    said = Sizes((("one", unpacked),), packed).complaint()
    assert (complaint is None and said is None) or (complaint and said and complaint in said)


def test_a_program_that_has_grown_too_large_fails(
    program: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("release.size_budget.UNPACKED", 39)
    assert main(program, program.parent / "kiosk.tar.xz") == 1
    assert "leave something out" in capsys.readouterr().err
    assert measure(program, program.parent / "kiosk.tar.xz").unpacked == 40
