"""The self-audit of a pack under IPDAS, the standards for decision aids, from the pack alone."""
