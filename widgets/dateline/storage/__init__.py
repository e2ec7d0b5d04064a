"""A corpus on disk: Parquet tables in parts, and what queries and searches them."""
