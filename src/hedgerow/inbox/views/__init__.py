"""Pages of the inbox: piles of conversations, one of them, and the mailboxes behind."""
