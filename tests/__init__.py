"""Tests, laid out as the code that they test."""
