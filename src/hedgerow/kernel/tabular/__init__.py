"""Tables of text as people export them from other programs: reading any of them as a stream, and saying what is wrong.

Pure: no database. A package that takes files in adds its fields, its recognisers and a reader of rows.
"""
