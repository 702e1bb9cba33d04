"""Who is around the business: parties, their roles, and the ties among them."""
