"""Pure analytics: arrays in, frozen figures out. No Django, no I/O, nothing of Hedgerow's; usable from a notebook.

Importing this package loads nothing. A module loads numpy; scipy and igraph load at the first call that needs them.
Money is integer minor units of one currency per call; a day is an integer count of days since 1 January 1970.
"""
