"""What shops and tills send: each one's signature, the shape of its messages, and what they say. No database here."""
