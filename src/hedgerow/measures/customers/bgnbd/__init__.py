"""BG/NBD: how likely a customer is still one, and how often she will come (Fader, Hardie & Lee 2005).

"Counting Your Customers" the Easy Way, Marketing Science 24(2), 275-284. `fit` finds the four parameters from a
`customers.history`, `predict` says what follows for each customer, `model` is both in one.
"""
