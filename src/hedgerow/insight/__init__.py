"""What the record says: readings of measures, and the pages that put them in plain words."""
