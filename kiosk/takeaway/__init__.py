"""What a patient can carry away from a visit."""
