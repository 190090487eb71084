"""How fast and how small the kiosk is, beside a bare window and beside a browser: `make bench`."""
