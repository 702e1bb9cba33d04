"""What figures are read from: the record as arrays."""
