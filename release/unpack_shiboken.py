"""Unpacks and compiles the Python part of Qt for Python: build/shiboken.

Its library carries that part packed, as source, and compiles it at every start. It looks for it in
a folder beside itself first, and makes that folder where SBK_EMBED asks for it.
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
    """Write the Python part, compiled, below a folder that is made anew.

    Returns:
        Each file, and the folder of the program that it ships in.

    Raises:
        RuntimeError: this version of the library did not unpack it.
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
