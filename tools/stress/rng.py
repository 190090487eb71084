"""Seeded random numbers, so that a failure can be reproduced."""

import random


class SeededRandom(random.Random):
    """A seeded generator, not fit for cryptography."""
