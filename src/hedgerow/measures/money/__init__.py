"""Money over time: weeks and months, comparisons, direction, weekdays."""
