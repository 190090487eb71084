"""Tests of the visit: its machine, its time, and walks of random events through it."""
