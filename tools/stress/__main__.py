"""`python -m tools.stress`: runs every stress test, or the ones named."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_QUICK_BACKEND"] = "software"

from tools.stress import disk, kill_counting, kill_services, monkey, visits
from tools.stress.report import StressReport

Part = Callable[[int, bool], StressReport]

PARTS: Final[dict[str, Part]] = {
    "killing": kill_counting.run,
    "disk": disk.run,
    "services": kill_services.run,
    "monkey": monkey.run,
    "memory": visits.run,
}
"""`killing` runs first because it forks, which is unsafe once Qt has started."""


def main() -> int:
    """Run the tests and print their figures; return 0 if every expectation held."""
    parser = argparse.ArgumentParser(prog="python -m tools.stress", description=__doc__)
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help="which to run; default: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true", help="run a small part of each")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--beside", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        return disk.run_inside(given.inside, given.seed)
    if given.beside:
        return kill_services.run_beside(given.beside, given.short)
    reports = [PARTS[name](given.seed, given.short) for name in given.part or PARTS]
    for report in reports:
        print(report, flush=True)
    return int(any(report.broken for report in reports))


if __name__ == "__main__":
    sys.exit(main())
