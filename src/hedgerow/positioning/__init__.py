"""What makes the business unique and for whom: its core message, its ideal clients, and how well each party fits."""
