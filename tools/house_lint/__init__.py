"""The house's own lint rules: one module per rule in `rules`, each with a test in tests/house/lint.

A line that must break a rule says so and why: `# house: rule-name: the reason`, on the line or right above it; a whole
file, `house-file:` on its first line.
"""
