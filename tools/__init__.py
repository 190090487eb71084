"""What authors and developers run. Nothing of it ships on a tablet."""
