"""What the record says, as small frozen values: arrays in, definitions of `measures` applied, no database and no words.

A day is an integer count of days since 1 January 1970, money is minor units of one currency, a customer is a position
in `Customers.parties`. Each module is one reading; its docstring is its definition.
"""
