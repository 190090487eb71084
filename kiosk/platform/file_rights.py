"""Who besides its owner can get at a file, as this system has it."""

import re
import sys
from pathlib import Path
from typing import Final

OTHERS: Final = 0o077
"""What Unix lets the group and everybody do."""

SAFE: Final = frozenset({"SY", "S-1-5-18", "BA", "S-1-5-32-544", "OW", "S-1-3-4"})
"""Windows itself, its administrators and the owner: who Windows always lets in, in SDDL."""

OWNER: Final = re.compile(r"\bO:(S-[\d-]+|[A-Z]{2})")
GRANT: Final = re.compile(r"\((?:A|XA|OA);([A-Z]*);[^;)]*;[^;)]*;[^;)]*;([^;)]+)")
INHERIT_ONLY: Final = "IO"
"""Marks what counts for the files in a folder alone."""


def is_open_to_others(file: Path) -> bool:
    """Return whether others than its owner, and whoever runs the system, can get at a file.

    Raises:
        OSError: it cannot be looked at.
    """
    if sys.platform == "win32":
        return grants_others(_security_descriptor(file))
    return bool(file.stat().st_mode & OTHERS)


def closing_command(file: Path, platform: str = sys.platform) -> str:
    """Return the command that leaves a file to its owner: on Windows, as its folder is."""
    return f'icacls "{file}" /reset' if platform == "win32" else f"chmod 600 {file}"


def grants_others(descriptor: str) -> bool:
    """Return whether Windows lets others in than a file's owner and the system.

    Args:
        descriptor: owner and list of rights, in Microsoft's security descriptor definition language
            (SDDL). Without a list everybody is let in; an empty one lets in nobody.
    """
    owner = OWNER.search(descriptor)
    _, has_list, rights = descriptor.partition("D:")
    if not has_list or "NO_ACCESS_CONTROL" in rights:
        return True
    safe = SAFE | ({owner[1]} if owner else set())
    granted = {
        who for flags, who in GRANT.findall(rights) if INHERIT_ONLY not in re.findall("..", flags)
    }
    return not granted <= safe


def _security_descriptor(file: Path) -> str:
    """Return a file's owner and list of rights as SDDL, empty where there is no Windows."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        kind, parts, revision = 1, 1 | 4, 1  # of a file: its owner and its list
        descriptor, text = ctypes.c_void_p(), wintypes.LPWSTR()
        library, kernel = ctypes.WinDLL("advapi32"), ctypes.WinDLL("kernel32")
        failed = library.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(str(file)),
            *(kind, parts, None, None, None, None),
            ctypes.byref(descriptor),
        )
        if failed:
            raise ctypes.WinError(failed)
        try:
            if not library.ConvertSecurityDescriptorToStringSecurityDescriptorW(
                descriptor, revision, parts, ctypes.byref(text), None
            ):
                raise ctypes.WinError()
            sddl = text.value or ""
            kernel.LocalFree(text)
            return sddl
        finally:
            kernel.LocalFree(descriptor)
    return ""
