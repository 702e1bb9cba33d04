"""What of the positioning stands in the audit log."""

MESSAGE_WRITTEN = "positioning.message_written"
PROFILE_WRITTEN = "positioning.profile_written"
PROFILE_CHOSEN = "positioning.profile_chosen"
PROFILE_PUT_AWAY = "positioning.profile_put_away"
PROFILE_BROUGHT_BACK = "positioning.profile_brought_back"
