"""How the program ends: one code for each way, the same on every system.

A supervisor maps the codes. Every code that it does not know means that the kiosk stopped by
accident, and is to be started again.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the program's exit code asks of whoever started it.

    Attributes:
        DONE: it did what it was told. For `kiosk run`: staff have left the kiosk, so let it be.
        WRONG: it found something wrong and said what.
        MISUSED: the command cannot be given like that.
        ALREADY_RUNNING: another kiosk runs in this account.
        RESTART: start the kiosk again. So it ends by a signal, too.
        RESTART_TABLET: restart the tablet.
        SHUT_DOWN: shut the tablet down.
        HUNG: it no longer answered and ended itself.
    """

    DONE = 0
    WRONG = 1
    MISUSED = 2
    ALREADY_RUNNING = 3
    RESTART = 10
    RESTART_TABLET = 11
    SHUT_DOWN = 12
    HUNG = 20
