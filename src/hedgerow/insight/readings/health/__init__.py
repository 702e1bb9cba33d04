"""How the ecosystem is doing: its parts, one index, its phase, the warning signs, and who stands behind each part."""
