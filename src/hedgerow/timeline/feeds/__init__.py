"""Public feeds: what the business publishes of itself, as Atom (RFC 4287) and JSON Feed 1.1."""
