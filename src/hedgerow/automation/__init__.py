"""What Hedgerow does by itself when something happens: it tells other programs (webhooks)."""
