"""A payload brings plain files and folders, however it is signed, in a bounded share of memory."""

import io
import lzma
import tarfile
import tracemalloc
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.updates.manifest import Manifest, UpdateKind
from kiosk.updates.package_format import UpdateError
from kiosk.updates.unpack import unpack

KINDS = {
    "a symbolic link": tarfile.SYMTYPE,
    "a hard link": tarfile.LNKTYPE,
    "a character device": tarfile.CHRTYPE,
    "a block device": tarfile.BLKTYPE,
    "a pipe": tarfile.FIFOTYPE,
    "a sparse file": tarfile.GNUTYPE_SPARSE,
    "a contiguous file": tarfile.CONTTYPE,
}

NAMES = [
    "",
    ".",
    "..",
    "/etc/passwd",
    "../up",
    "a/../up",
    "./a",
    "a//b",
    "a\\b",
    "C:b",
    "NUL",
    "com1.txt",
    "a.",
    "a ",
    "line\nend",
    "café",
    "no such folder/a",
]


def header(name: str, kind: bytes = tarfile.REGTYPE, size: int = 0, linked: str = "") -> bytes:
    member = tarfile.TarInfo(name)
    member.type, member.size, member.linkname = kind, size, linked
    return member.tobuf(tarfile.USTAR_FORMAT)


def payload(*parts: bytes) -> bytes:
    """Return an archive of headers and contents, each filled up to whole blocks."""
    blocks = b"".join(part + bytes(-len(part) % tarfile.BLOCKSIZE) for part in parts)
    return lzma.compress(blocks + bytes(2 * tarfile.BLOCKSIZE))


def opened(folder: Path, data: bytes, files: int, size: int = 1) -> Path:
    """Unpack a payload that is signed as having so many entries and bytes."""
    copy = folder / "packed"
    copy.write_bytes(data)
    said = Manifest(UpdateKind.CONTENT, "tiny", "1.0.0", "", len(data), "0" * 64, size, files)
    unpack(copy, said, folder / "files")
    return folder / "files"


def refused(folder: Path, data: bytes, files: int = 9, size: int = 10**6) -> str:
    with pytest.raises(UpdateError) as caught:
        opened(folder, data, files, size)
    assert str(caught.value).endswith("Ask the publisher to pack it again.")
    return str(caught.value)


def test_files_and_folders_come_out_as_they_went_in(tmp_path: Path) -> None:
    folder = header("folder", tarfile.DIRTYPE)
    files = opened(tmp_path, payload(folder, header("folder/a", size=3), b"abc"), 2, 3)
    assert (files / "folder" / "a").read_bytes() == b"abc"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_plain_file_or_folder_is_refused(tmp_path: Path, kind: str) -> None:
    said = refused(tmp_path, payload(header("odd", KINDS[kind], linked="a")))
    assert '"odd" is no plain file or folder' in said
    assert not (tmp_path / "files" / "odd").exists()


def test_a_chain_of_links_that_pythons_filter_lets_through_writes_nothing_outside(
    tmp_path: Path,
) -> None:
    """The deep folder and the links of CVE-2025-4517."""
    target = tmp_path / "outside"
    target.write_text("as it was")
    deep = "d" * 247
    parts: list[bytes] = []
    path = ""
    with io.BytesIO() as buffer:
        with tarfile.open(fileobj=buffer, mode="w") as archive:
            for step in "abcdefghijklmnop":
                for name, kind, linked in (
                    (path + deep, tarfile.DIRTYPE, ""),
                    (path + step, tarfile.SYMTYPE, deep),
                ):
                    member = tarfile.TarInfo(name)
                    member.type, member.linkname = kind, linked
                    archive.addfile(member)
                path += deep + "/"
        parts.append(buffer.getvalue())
    refused(tmp_path, lzma.compress(b"".join(parts)), 10_000)
    assert target.read_text() == "as it was"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", [tarfile.REGTYPE, tarfile.DIRTYPE])
def test_a_name_that_is_none_everywhere_is_refused(tmp_path: Path, name: str, kind: bytes) -> None:
    refused(tmp_path, payload(header(name, kind)))
    assert not [*(tmp_path / "files").iterdir()]


@pytest.mark.parametrize("again", ["a", "A"])
def test_names_that_some_system_takes_for_one_are_refused(tmp_path: Path, again: str) -> None:
    said = refused(tmp_path, payload(header("a"), header(again)))
    assert f'"{again}" is there twice' in said


def test_a_file_is_no_folder_for_another(tmp_path: Path) -> None:
    refused(tmp_path, payload(header("a"), header("a/b")))


@pytest.mark.parametrize("form", [tarfile.PAX_FORMAT, tarfile.GNU_FORMAT])
def test_headers_that_reach_beyond_their_block_are_not_read(
    tmp_path: Path, form: Literal[1, 2]
) -> None:
    """The smallest form of a signed 29 KB whose headers unpacked to 1 GB."""
    member = tarfile.TarInfo("a" * 32_000_000)
    data = lzma.compress(member.tobuf(form) + bytes(2 * tarfile.BLOCKSIZE))
    tracemalloc.start()
    try:
        refused(tmp_path, data)
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 10_000_000


def test_what_would_take_much_memory_to_unpack_is_refused(tmp_path: Path) -> None:
    wide = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 512 * 1024 * 1024}]
    data = lzma.compress(header("a") + bytes(2 * tarfile.BLOCKSIZE), filters=wide)
    assert "it cannot be unpacked" in refused(tmp_path, data, 1)


@pytest.mark.parametrize("size", [2, 10**9])
def test_one_file_is_never_larger_than_all_of_them(tmp_path: Path, size: int) -> None:
    said = refused(tmp_path, payload(header("a", size=size), b"a" * 2), 1, 1)
    assert "it holds more than it announces" in said


SOUND = header("a")
DAMAGED = [
    b"",
    SOUND,
    SOUND[:100],
    b"b" + SOUND[1:],
    SOUND[:124] + b"x" * 12 + SOUND[136:],
    header("a", size=2000),
    header("a", tarfile.DIRTYPE, size=1) + bytes(3 * tarfile.BLOCKSIZE),
]


@pytest.mark.parametrize("archive", DAMAGED)
def test_an_archive_that_is_damaged_is_refused(tmp_path: Path, archive: bytes) -> None:
    refused(tmp_path, lzma.compress(archive), 1, 3000)


def test_a_size_below_nothing_is_refused(tmp_path: Path) -> None:
    member = bytearray(header("a"))
    member[124:136] = b"\xff" * 12
    member[148:156] = b" " * 8
    member[148:156] = b"%06o\0 " % sum(member)
    refused(tmp_path, payload(bytes(member)), 1)


@given(st.binary(max_size=2000))
def test_any_bytes_are_unpacked_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("any")
    refused(folder, lzma.compress(data, preset=0), 1)


@given(
    st.lists(st.tuples(st.text("aA./", max_size=4), st.sampled_from([*KINDS.values(), b"0", b"5"])))
)
def test_nothing_is_ever_made_outside_the_folder_or_is_a_link(
    tmp_path_factory: pytest.TempPathFactory, members: list[tuple[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    data = payload(*(header(name, kind, linked="..") for name, kind in members))
    with pytest.raises(UpdateError):
        opened(folder, data, 99, 99)
    assert {path.name for path in folder.iterdir()} == {"packed", "files"}
    assert not any(path.is_symlink() for path in folder.rglob("*"))


def test_a_time_that_no_system_takes_is_left_out(tmp_path: Path) -> None:
    member = tarfile.TarInfo("a")
    member.mtime, member.size = 1 << 60, 1
    files = opened(tmp_path, payload(member.tobuf(tarfile.GNU_FORMAT), b"a"), 1)
    assert (files / "a").stat().st_mtime < 1 << 33
