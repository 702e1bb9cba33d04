"""Demo workspaces with believable, invented data. Same seed and same day, same data."""
