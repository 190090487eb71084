"""Tests of the real program as a process, controlled from outside."""
