"""Reading other systems' exports. Pure: files and rows in, drafts and problems out; nothing here knows the database."""
