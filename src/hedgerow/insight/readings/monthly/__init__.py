"""What the letter of a month says, and whom each part of it counts."""
