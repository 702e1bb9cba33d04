"""What was sold: products, purchases and their lines, and what each customer's purchases add up to."""
