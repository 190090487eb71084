"""A waiting-room kiosk that sets ketamine by drip (IV) beside ketamine by shot (IM)."""

__version__ = "0.1.0"
