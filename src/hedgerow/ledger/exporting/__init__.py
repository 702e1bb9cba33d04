"""The books as text that other programs read: a table, Beancount, hledger. Written line by line, however many."""
