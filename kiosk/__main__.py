"""`python -m kiosk` and the frozen program."""

import sys

from kiosk.platform.gc_policy import paused_gc

if __name__ == "__main__":
    with paused_gc():
        from kiosk.cli.main import main
    sys.exit(main())
