"""Tests of the self-audit of packs."""
