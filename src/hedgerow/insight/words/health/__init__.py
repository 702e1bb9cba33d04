"""Health in plain sentences."""
