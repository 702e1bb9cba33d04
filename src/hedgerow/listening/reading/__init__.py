"""Bytes of other sites, read as what they say."""
