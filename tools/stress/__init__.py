"""What a waiting room and a power strip do to a kiosk, repeatable from a seed: `make torture`."""
