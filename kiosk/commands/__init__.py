"""The families of the `kiosk` command that are not the kiosk itself, a file each."""
