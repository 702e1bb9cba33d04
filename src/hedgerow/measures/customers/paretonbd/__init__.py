"""Pareto/NBD: customers who may leave at any time, not only after a purchase (Schmittlein, Morrison & Colombo 1987).

"Counting Your Customers: Who Are They and What Will They Do Next?", Management Science 33(1), 1-24, in the form of
Fader & Hardie (2005), "A Note on Deriving the Pareto/NBD Model and Related Expressions".
"""
