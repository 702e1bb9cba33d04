"""Somebody's private calendar: what is promised and planned, as iCalendar (RFC 5545)."""
