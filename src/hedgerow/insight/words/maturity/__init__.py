"""Maturity in plain sentences."""
