from hedgerow.exchange.tables.flows import flows

__all__ = ["flows"]
