"""Which channels a purchase is owed to: the touches before it become a path, and seven models divide the paths.

A path holds the touches of `window` days up to the day of the purchase, that day among them. What goal it leads to is
the first purchase, or each one (then from the purchase before). Touches that no purchase followed within the window are
a path that led nowhere, once the window is over. A purchase without a touch is counted beside, and divides nothing.
"""
