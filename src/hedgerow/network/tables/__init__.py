from hedgerow.network.tables.parties import parties_listing, put_away_listing

__all__ = ["parties_listing", "put_away_listing"]
