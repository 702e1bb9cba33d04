"""BG/NBD: how likely a customer is still one, and how often she will come (Fader, Hardie & Lee 2005).

"Counting Your Customers" the Easy Way, Marketing Science 24(2), 275-284. `history` groups purchases into sufficient
statistics, `fit` finds the four parameters, `predict` says what follows for each customer.
"""
