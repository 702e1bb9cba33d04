"""What happened: an append-only log of activities per workspace, and the cursors that read it in order."""
