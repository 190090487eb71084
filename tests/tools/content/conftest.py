"""What the tests of the tools for content packs start from: the same packs."""

from tests.content.conftest import folder, top, words

__all__ = ["folder", "top", "words"]
