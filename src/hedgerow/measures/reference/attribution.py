"""Words about attribution."""

TITLE = "Attribution"

TEXT = """
# first-touch attribution.rules.first
Credit to what opened
formula: each conversion goes to the first channel of its path.
meaning: where customers heard of you first.
decision: where to be seen by those who do not know you.
limits: believes that what came later would have come anyway. Not causal.
too little: paths that were never seen begin at the first known touch; say how many have one touch only.
source: Standard in the field.
>>> from hedgerow.measures import attribution
>>> attribution.first([(("fair", "letter"), True, 3)])["fair"]
3.0

# last-touch attribution.rules.last
Credit to what closed
formula: each conversion goes to the last channel of its path.
meaning: what they came from when they bought.
decision: what to keep close to the till.
limits: believes that nothing before mattered; rewards whoever stands at the exit. Not causal.
too little: as for the first touch.
source: Standard in the field.
>>> from hedgerow.measures import attribution
>>> attribution.last([(("fair", "letter"), True, 3)])["letter"]
3.0

# linear-touch attribution.rules.linear
Credit alike to every touch
formula: each touch of a path gets 1 / its length.
meaning: every contact counts the same.
decision: a fair-looking start while nothing better is known.
limits: rewards many small touches. Not causal.
too little: as for the first touch.
source: Standard in the field.
>>> from hedgerow.measures import attribution
>>> attribution.linear([(("fair", "letter", "letter"), True, 3)])["letter"]
2.0

# position-touch attribution.rules.position
Credit mostly to opening and closing
formula: 40 % to the first touch, 40 % to the last, the rest alike to those between.
meaning: opening and closing are taken to be the work.
decision: how to split a budget between being found and being chosen.
limits: the percentages are a convention. Not causal.
too little: as for the first touch.
source: Standard in the field.
>>> from hedgerow.measures import attribution
>>> told = attribution.position([(("fair", "letter", "visit"), True, 10)])
>>> told["fair"], told["letter"], told["visit"]
(4.0, 2.0, 4.0)

# time-decay attribution.rules.time_decay
Credit the more the later
formula: a touch counts 2^(-age / half-life), scaled so that a path adds up to 1.
meaning: what happened yesterday did more than what happened last spring.
decision: for short decisions, where memory fades.
limits: the half-life is a choice; it decides the result. Not causal.
too little: as for the first touch.
source: Standard in the field.
>>> from hedgerow.measures import attribution
>>> told = attribution.time_decay([attribution.Path(("fair", "letter"), age=(7, 0))], half_life=7)
>>> round(told["letter"], 3)
0.667

# markov attribution.removal.markov
Credit by what would be lost
formula: paths as a chain of channels; the removal effect of each is the share of conversions lost when it leads
nowhere; credit in proportion to these, by one linear solve.
meaning: how much passes through a channel that finds no other way.
decision: which channel to keep though it never closes a sale.
limits: believes that the next step depends on the last alone. Not causal: only a hold-out is.
too little: needs paths that did not convert as well; without them every channel looks needed.
source: Anderl, Becker, von Wangenheim & Schumann (2016), Int. J. Research in Marketing 33, 457-474.
>>> from hedgerow.measures import attribution
>>> told = attribution.markov([(["a"], True, 2), (["a"], False), (["b"], True), (["a", "b"], True)])
>>> round(told["a"], 6), round(told["b"], 6)
(2.4, 1.6)

# shapley-paths attribution.rules.shapley
Credit by what every set of channels made
formula: each path's value split alike over its set of channels, which is the Shapley value of their game.
meaning: what a channel adds on average, in whatever order they came.
decision: as Markov; where both agree, act.
limits: order and repeats do not count; all channels of a path are taken to have been needed. Not causal.
too little: as for the first touch.
source: Shapley (1953); Harsanyi (1959); Zhao, Mahboobi & Bagheri (2018).
>>> from hedgerow.measures import attribution
>>> attribution.shapley([(("a",), True, 2), (("a", "b"), True, 2)])["a"]
3.0
"""
