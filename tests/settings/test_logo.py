"""Whatever a logo's file holds, it is a PNG that may be decoded, or refused in a sentence."""

import os
from pathlib import Path
from zlib import compress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings.logo import LARGEST, LONGEST, LogoError, read_logo
from tests.support.png import SIGNATURE, chunk, header, png
from tests.support.systems import UNIX_ALONE

GOOD = png()
END = chunk(b"IEND", b"")


def refused(file: Path) -> str:
    with pytest.raises(LogoError) as caught:
        read_logo(file)
    return f"{caught.value.reason}. {caught.value.remedy}"


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
        (b"", "is not a PNG. Save the logo as a PNG."),
        (b"<svg/>", "is not a PNG. Save the logo as a PNG."),
        (SIGNATURE, "is a damaged PNG. Copy it again, or save it anew."),
        (GOOD[: len(GOOD) // 2], "is a damaged PNG. Copy it again, or save it anew."),
        (GOOD.replace(b"IDAT", b"IDAt"), "is a damaged PNG. Copy it again, or save it anew."),
        (SIGNATURE + END, "is a damaged PNG. Copy it again, or save it anew."),
        (SIGNATURE + END + GOOD, "is a damaged PNG. Copy it again, or save it anew."),
        (SIGNATURE + b"\xff" * 40, "is a damaged PNG. Copy it again, or save it anew."),
        (
            SIGNATURE + header(LONGEST, LONGEST + 1) + END,
            "has 2,000 by 2,001 pixels. Save it at 2,000 by 2,000 pixels or less.",
        ),
        (
            SIGNATURE + header(2**32 - 1, 1) + END,
            "has 4,294,967,295 by 1 pixels. Save it at 2,000 by 2,000 pixels or less.",
        ),
        (GOOD + bytes(LARGEST), "is too large. Keep it to 1,000,000 bytes."),
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
        assert refused(file) == "is not a plain file. Put a PNG file in its place."


@UNIX_ALONE
def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "logo.png").startswith("is not there.")
    (tmp_path / "logo.png").write_bytes(GOOD)
    for name in ("logo.png/logo.png", "a\0b.png", "x" * 300):
        said = refused(tmp_path / name)
        assert said.startswith("cannot be read (")
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
