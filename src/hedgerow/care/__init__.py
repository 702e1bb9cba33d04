"""Care plans: which attention who around the business should have, who gets it, and who was never noticed."""
