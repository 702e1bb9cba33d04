"""One thing asked of the copies of several workspaces at once, for whoever runs the installation."""
