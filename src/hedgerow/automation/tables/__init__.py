from hedgerow.automation.tables.deliveries import deliveries

__all__ = ["deliveries"]
