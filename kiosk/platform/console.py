"""Whether somebody can type unseen."""

import sys


def has_console() -> bool:
    """Return whether there is a console to type on.

    Windows would wait for ever for a key of none, and takes its empty device for a terminal.
    Elsewhere `getpass` looks for a terminal by itself.
    """
    if sys.platform == "win32":
        import ctypes
        import msvcrt

        try:
            handle = ctypes.c_void_p(msvcrt.get_osfhandle(sys.stdin.fileno()))
        except (AttributeError, OSError, ValueError):  # a program without a console has no stdin
            return False
        kernel = ctypes.WinDLL("kernel32")
        return bool(kernel.GetConsoleMode(handle, ctypes.byref(ctypes.c_ulong())))
    return True
