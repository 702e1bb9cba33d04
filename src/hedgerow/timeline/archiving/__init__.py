"""Months of the log as Parquet files beside the database: `write`, `reading`, and the folder they are kept in."""
