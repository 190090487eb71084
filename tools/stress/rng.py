"""Chance that repeats itself: whatever went wrong goes wrong again under the same seed."""

import random


class SeededRandom(random.Random):
    """Random numbers that follow from a seed. They keep no secrets."""
