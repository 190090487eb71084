"""The checks of `kiosk-author lint`: wording, balance between routes, and translations."""
