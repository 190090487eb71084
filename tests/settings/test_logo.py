"""Whatever a logo's file holds, it is a PNG that may be decoded, or refused in a sentence."""

import os
from pathlib import Path
from zlib import compress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.schema.diagnostics import Diagnostic
from kiosk.schema.read_file import LARGEST
from kiosk.settings.logo import LONGEST, read_logo
from tests.support.png import SIGNATURE, chunk, header, png
from tests.support.systems import UNIX_ALONE

GOOD = png()
END = chunk(b"IEND", b"")


def refused(file: Path) -> str:
    fault = read_logo(file)
    assert isinstance(fault, Diagnostic)
    assert (fault.file, fault.key) == (str(file), "")
    return f"{fault.reason}. {fault.remedy}"


def test_a_png_is_read_whole(tmp_path: Path) -> None:
    for data in (GOOD, png(LONGEST, 1), png(1, LONGEST)):
        (tmp_path / "logo.png").write_bytes(data)
        assert read_logo(tmp_path / "logo.png") == data


def test_what_draws_nothing_is_left_out(tmp_path: Path) -> None:
    text = chunk(b"zTXt", b"Comment\0\0" + compress(bytes(1_000_000)))
    (tmp_path / "logo.png").write_bytes(GOOD.replace(END, text + END))
    assert read_logo(tmp_path / "logo.png") == GOOD


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "this is not a PNG. Save the logo as a PNG."),
        (b"<svg/>", "this is not a PNG. Save the logo as a PNG."),
        (SIGNATURE, "this is a damaged PNG. Copy it again, or save it anew."),
        (GOOD[: len(GOOD) // 2], "this is a damaged PNG. Copy it again, or save it anew."),
        (GOOD.replace(b"IDAT", b"IDAt"), "this is a damaged PNG. Copy it again, or save it anew."),
        (SIGNATURE + END, "this is a damaged PNG. Copy it again, or save it anew."),
        (SIGNATURE + END + GOOD, "this is a damaged PNG. Copy it again, or save it anew."),
        (SIGNATURE + b"\xff" * 40, "this is a damaged PNG. Copy it again, or save it anew."),
        (
            SIGNATURE + header(LONGEST, LONGEST + 1) + END,
            "this picture has 2,000 by 2,001 pixels. Save it at 2,000 by 2,000 pixels or less.",
        ),
        (
            SIGNATURE + header(2**32 - 1, 1) + END,
            "this picture has 4,294,967,295 by 1 pixels. Save it at 2,000 by 2,000 pixels or less.",
        ),
        (GOOD + bytes(LARGEST), "this file is too large. Keep it to 1,000,000 bytes."),
    ],
)
def test_what_is_no_such_png_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    (tmp_path / "logo.png").write_bytes(data)
    assert refused(tmp_path / "logo.png") == why


@UNIX_ALONE
def test_what_is_no_plain_file_is_refused_without_waiting(tmp_path: Path) -> None:
    (tmp_path / "good.png").write_bytes(GOOD)
    (tmp_path / "link.png").symlink_to(tmp_path / "good.png")
    os.mkfifo(tmp_path / "pipe.png")
    for file in (tmp_path, tmp_path / "link.png", tmp_path / "pipe.png", Path("/dev/zero")):
        assert refused(file) == "this is not a file. Put the file itself in its place."


@UNIX_ALONE
def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "logo.png").startswith("there is no such file.")
    (tmp_path / "logo.png").write_bytes(GOOD)
    for name in ("logo.png/logo.png", "a\0b.png", "x" * 300):
        said = refused(tmp_path / name)
        assert said.startswith("this file cannot be read (")
        assert said.endswith("). Let the kiosk's user read it.")


@given(st.binary(max_size=60), st.integers(0, len(GOOD)), st.integers(0, 20))
def test_any_damage_is_refused(
    tmp_path_factory: pytest.TempPathFactory, put: bytes, place: int, gone: int
) -> None:
    data = GOOD[:place] + put + GOOD[place + gone :]
    file = tmp_path_factory.getbasetemp() / "logo.png"
    file.write_bytes(data)
    if data.startswith(GOOD):
        assert read_logo(file) == GOOD
    else:
        refused(file)
