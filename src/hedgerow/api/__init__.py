"""The API kit: keys and scopes, paging, problems, idempotency, rate limits. Packages bring the endpoints."""
