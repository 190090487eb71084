"""Tests of `kiosk/speech`, and of the real voice and chime."""
