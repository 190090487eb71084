"""Lists the files of the standalone program, packs it, and fails if it exceeds its size budget."""

import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MEGABYTE: Final = 1_000_000
UNPACKED: Final = (132 if platform.machine() == "aarch64" else 130) * MEGABYTE
"""The libraries of 64-bit ARM are aligned to pages of 64 KiB, and so take 1.4 MB more."""

PACKED: Final = 45 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of a program, in bytes.

    Attributes:
        files: the size of every file, largest first.
        packed: the size of its .tar.xz.
    """

    files: tuple[tuple[str, int], ...]
    packed: int

    @property
    def unpacked(self) -> int:
        """The total size of the files."""
        return sum(size for _name, size in self.files)

    def report(self) -> str:
        """Return the two totals with their limits, then one line per file."""
        lines = [
            f"{self.unpacked:>12} unpacked, at most {UNPACKED}",
            f"{self.packed:>12} as .tar.xz, at most {PACKED}",
            "",
            *(f"{size:>12} {name}" for name, size in self.files),
        ]
        return "\n".join(lines) + "\n"

    def complaint(self) -> str | None:
        """Return a sentence about what is too large, None if nothing is."""
        if self.unpacked > UNPACKED:
            over, limit, form = self.unpacked, UNPACKED, "unpacked"
        elif self.packed > PACKED:
            over, limit, form = self.packed, PACKED, "as .tar.xz"
        else:
            return None
        return (
            f"The program takes {over / MEGABYTE:.1f} MB {form}, over its {limit // MEGABYTE} MB. "
            "The largest files are at the top of build/dist/sizes.txt: leave something out."
        )


def measure(program: Path, packed: Path) -> Sizes:
    """Return the sizes of a program's files and of its package."""
    files = [path for path in program.rglob("*") if path.is_file() and not path.is_symlink()]
    sized = [(path.relative_to(program).as_posix(), path.stat().st_size) for path in files]
    ordered = sorted(sized, key=lambda entry: (-entry[1], entry[0]))
    return Sizes(tuple(ordered), packed.stat().st_size)


def pack(program: Path, packed: Path) -> None:
    """Pack a program's folder as a reproducible .tar.xz.

    Raises:
        subprocess.CalledProcessError: tar or xz failed; it prints why.
    """
    steady = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0"]
    command = ["tar", *steady, "--use-compress-program=xz -6 -T0", "--create"]
    subprocess.run(
        [*command, "--file", packed, "--directory", program.parent, program.name], check=True
    )


def main(program: Path, packed: Path) -> int:
    """Pack a program and write sizes.txt beside it; return 1 if it is too large."""
    pack(program, packed)
    sizes = measure(program, packed)
    (program.parent / "sizes.txt").write_text(sizes.report(), encoding="utf-8")
    complaint = sizes.complaint()
    if complaint:
        print(complaint, file=sys.stderr)
        return 1
    print(f"{sizes.unpacked / MEGABYTE:.1f} MB, {sizes.packed / MEGABYTE:.1f} MB as .tar.xz")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
