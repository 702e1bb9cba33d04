"""The shared inbox: e-mail with everybody around the business, read from their mailboxes and answered together."""
