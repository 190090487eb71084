"""Fixtures for the tests of the content tools."""

from tests.content.conftest import folder, top, words

__all__ = ["folder", "top", "words"]
