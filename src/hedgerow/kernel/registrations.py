"""What the kernel itself contributes."""
