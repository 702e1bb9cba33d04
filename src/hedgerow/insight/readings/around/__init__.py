"""Who is around the business in a stretch of days, as a graph: from ties, contacts, purchases and value flows.

Two are tied where a tie between them held in the stretch, or where one was in touch with the other, bought from or gave
to the other in it. The strength of a pair is the number of its ties and of its days with a contact. *Ways* is everybody
with the business as one more member, *among* is everybody without it: to that almost everybody is tied, and figures of
a star say nothing. *Given* has direction and worth: what went one way, legs of sales and what is even left out.
"""
