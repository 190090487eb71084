"""`python -m kiosk` and the frozen program."""

import sys

from kiosk.device.collecting import put_off

if __name__ == "__main__":
    with put_off():
        from kiosk.cli import main
    sys.exit(main())
