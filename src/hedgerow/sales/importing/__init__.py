"""Reading purchase histories. Pure: rows in, drafts and problems out; nothing here knows the database."""
