"""Unpacks and compiles the Python modules embedded in the Shiboken library: build/shiboken.

The library embeds them as compressed source and compiles them at every start. It first looks for a
folder beside itself, and creates that folder if SBK_EMBED is set.
"""

import compileall
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import shiboken6

FOLDER: Final = "files.dir"


def python_part(out: Path) -> list[tuple[Path, Path]]:
    """Write the compiled modules to a fresh folder.

    Returns:
        Each file, and the folder of the program that it ships in.

    Raises:
        RuntimeError: this version of the library did not unpack them.
    """
    shutil.rmtree(out, ignore_errors=True)
    copy = out / shiboken6.__name__
    shutil.copytree(Path(shiboken6.__file__).parent, copy)
    surroundings = os.environ | {"SBK_EMBED": "0", "PYTHONPATH": str(out)}
    subprocess.run([sys.executable, "-c", "import shiboken6"], env=surroundings, check=True)
    if not compileall.compile_dir(copy / FOLDER, quiet=1, legacy=True, stripdir=str(copy)):
        raise RuntimeError(f"{copy / FOLDER}: the Python part of shiboken6 does not compile.")
    compiled = sorted((copy / FOLDER).rglob("*.pyc"))
    if not compiled:
        raise RuntimeError(f"{copy / FOLDER}: shiboken6 did not unpack its Python part.")
    return [(file, file.parent.relative_to(out)) for file in compiled]
