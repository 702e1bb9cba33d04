"""Who gave what to whom: value flows with their worth and evidence, and whether it is fair."""
