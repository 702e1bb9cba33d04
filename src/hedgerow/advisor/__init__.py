"""What needs somebody today: prompts of all packages in one order, what became of them, and which kinds help."""
