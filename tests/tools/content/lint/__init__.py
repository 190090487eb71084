"""Tests of what `kiosk-author lint` finds in a pack that loads."""
