"""Tests of the proof of packs."""
