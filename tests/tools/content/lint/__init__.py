"""Tests of `kiosk-author lint`."""
