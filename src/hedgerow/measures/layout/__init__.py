"""Where each party stands on the ecosystem map, and which parties matter most when not all fit."""
