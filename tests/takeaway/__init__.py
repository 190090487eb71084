"""Tests of the handout."""
