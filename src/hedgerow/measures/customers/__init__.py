"""Who comes, how often, who drifts away, and on how few the business rests."""
