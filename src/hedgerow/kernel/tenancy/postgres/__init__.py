"""The database engine of the hardened mode: PostgreSQL under row-level security."""
