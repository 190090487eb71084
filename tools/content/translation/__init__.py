"""Words for translators: out of a pack as a file that their tools know (XLIFF), and in again."""
