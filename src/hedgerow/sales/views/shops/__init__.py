"""Where shops send to, and the pages of who connects them."""
