"""The copy on the disk: its folder, its manifest, how rows are read out of the record, and how files are written."""
