"""What if they left, in words: what is asked, what follows, what could be done, and on how few it rests."""
