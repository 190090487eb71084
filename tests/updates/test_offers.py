"""Versions follow from target names, and only names that are safe on every system count."""

import pytest

from kiosk.updates import offers
from kiosk.updates.offers import OfferedFile, newest, objection_to
from kiosk.updates.version_label import UpdateKind

CONTENT = UpdateKind.CONTENT

NAMES = [
    ".",
    "..",
    "/etc/passwd",
    "../up",
    "a/../up",
    "./a",
    "a//b",
    "a/",
    "a\\b",
    "C:b",
    "NUL",
    "com1.txt",
    "a.",
    "a ",
    "line\nend",
    "café",
]


def objection(*paths: str, length: int = 1) -> str:
    """Return why a version with these files is rejected."""
    files = [OfferedFile(f"content/tiny/1.0.0/{path}", length, executable=False) for path in paths]
    offer = newest(files, CONTENT, "tiny")
    assert offer is not None
    return objection_to(offer)


def test_the_newest_of_several_is_offered_by_number_and_whole() -> None:
    names = ("1.9.0/a", "1.10.0/a", "1.10.0/b/c")
    files = [OfferedFile(f"content/tiny/{name}", 2, executable=False) for name in names]
    offer = newest(files, CONTENT, "tiny")
    assert offer is not None
    assert (offer.version, [file.path for file in offer.files]) == ("1.10.0", ["a", "b/c"])
    assert offer.length == 4
    assert objection_to(offer) == ""


@pytest.mark.parametrize(
    "name",
    [
        "content/other/9.0.0/a",
        "program/tiny/9.0.0/a",
        "content/tiny/9.0/a",
        "content/tiny/09.0.0/a",
        "content/tiny/9.0.0/",
        "firmware/tiny/9.0.0/a",
        "content/../tiny/9.0.0/a",
    ],
)
def test_what_is_of_another_branch_or_form_is_not_offered(name: str) -> None:
    assert newest([OfferedFile(name, 1, executable=False)], CONTENT, "tiny") is None


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_none_everywhere_is_refused(name: str) -> None:
    assert "is no name for a file or folder" in objection(name)


def test_names_that_differ_in_capitals_alone_are_refused() -> None:
    assert "is there twice, but for capitals" in objection("a", "A")
    assert "is there twice, but for capitals" in objection("folder/a", "Folder/b")


def test_a_name_is_not_a_file_and_a_folder_at_once() -> None:
    assert objection("a/b", "a") == '"a" is both a file and a folder'


def test_a_version_without_bounds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "more than 50,000 files or 2,000 MB" in objection("a", "b", length=1_500_000_000)
    monkeypatch.setattr(offers, "MOST_FILES", 2)
    assert "more than 2 files" in objection("a", "b", "c")
