"""`python -m kiosk` and the frozen program."""

import gc
import sys

if __name__ == "__main__":
    gc.disable()
    from kiosk.cli.main import main

    gc.enable()
    sys.exit(main())
