"""Double-entry books of everything that is counted: money, points, credits, hours."""
