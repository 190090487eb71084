"""Tests of updates: which versions are accepted, rejected and started."""
