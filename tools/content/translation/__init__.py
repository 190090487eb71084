"""Exports a pack's words for translators as XLIFF, and imports their translations."""
