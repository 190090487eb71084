"""The tour shows every form of the handout, and the codes in its pictures are readable."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.reading import code_in, page_in
from tests.takeaway.pages import PACK

FORMS = ["take_choose", "take_code", "take_print", "take_paper", "take_show", "take_show_turned"]


@pytest.mark.parametrize("size", ["1280x800", "800x1280"])
def test_the_code_in_the_tours_pictures_holds_the_page(size: str, tmp_path: Path) -> None:
    tour = [sys.executable, "-m", "tools", "tour", "--out", str(tmp_path), "--size", size]
    subprocess.run([*tour, "--palette", "dark"], check=True, capture_output=True)
    assert [name for name in FORMS if not list(tmp_path.glob(f"*-{name}.png"))] == []
    words = PACK.words(PACK.structure.languages[0])
    for name in ("take_code", "take_paper"):
        (picture,) = tmp_path.glob(f"*-{name}.png")
        read = page_in(code_in(picture))
        assert read.startswith(words.takeaway.title), name
        assert f"\n{words.questions['ask_benefit']}\n" in read
