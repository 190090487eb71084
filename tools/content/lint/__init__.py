"""What `kiosk content check` asks of a pack that loads: words, balance, and like languages."""
