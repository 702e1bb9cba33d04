"""The words of the letter of a month."""
