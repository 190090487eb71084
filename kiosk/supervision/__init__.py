"""What keeps the kiosk up and shut: its log, its faults, its signs of life, its environment."""
