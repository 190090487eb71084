"""Whether phones read the code of the page, tried with simulated photographs."""
