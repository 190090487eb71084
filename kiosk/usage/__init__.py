"""Anonymous counts per day, and nothing about any one visit."""
