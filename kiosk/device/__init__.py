"""What the tablet does: its clock, its touches, its window, its messages."""
