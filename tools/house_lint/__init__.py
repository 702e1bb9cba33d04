"""The house's own lint rules: one module per rule in `rules`, each with a test in tests/house/lint.

A line that must break a rule says so and why: `# house: rule-name: the reason`.
"""
