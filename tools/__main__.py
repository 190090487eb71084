"""`python -m tools`: the `kiosk-author` command of a working copy."""

import sys

from tools.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
