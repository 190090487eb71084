"""New versions of the program and of its content: signed, staged, tried, taken back."""
