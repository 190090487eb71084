"""Tests of the real screens by real touches."""
