"""What `kiosk-author lint` asks of a pack that loads: words, balance, and like languages."""
