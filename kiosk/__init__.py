"""A waiting-room kiosk that sets ketamine by drip (IV) beside ketamine by shot (IM)."""

__version__ = "0.1.0"

RELEASED = "2026-11-28"
"""The day of this version. A clock that says an earlier one is wrong."""
