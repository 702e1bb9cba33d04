"""OAuth 2 as Authlib speaks it, over our own apps and grants. Nothing but the doors of this package comes here."""
