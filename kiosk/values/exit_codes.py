"""The program's exit codes, the same on every system.

Supervisors map these codes. They take any other code for a crash and start the kiosk again.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the program's exit code asks of whoever started it.

    Attributes:
        DONE: success. For `kiosk run`: staff have left the kiosk, so let it be.
        WRONG: it found a problem and reported it.
        MISUSED: the arguments are wrong.
        ALREADY_RUNNING: another kiosk is running in this account.
        RESTART: start the kiosk again. It also ends like this on a signal.
        RESTART_TABLET: restart the tablet.
        SHUT_DOWN: shut the tablet down.
        HUNG: it stopped responding and ended itself.
    """

    DONE = 0
    WRONG = 1
    MISUSED = 2
    ALREADY_RUNNING = 3
    RESTART = 10
    RESTART_TABLET = 11
    SHUT_DOWN = 12
    HUNG = 20
