"""Tests of what `kiosk content check` finds in a pack that loads."""
