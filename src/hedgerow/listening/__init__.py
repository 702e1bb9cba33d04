"""What comes by itself: meetings from calendars, and mentions from feeds."""
