"""Words about giving and receiving."""

TITLE = "Giving and receiving"

TEXT = """
# shapley exchange.exact.shapley
A joint result divided by what each adds
formula: phi_i = sum over coalitions S without i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S)), in whole numbers.
meaning: the mean of what each adds, over every order in which they could have come.
decision: the percentage in a contract, with the core check beside it.
limits: needs what every coalition would have made; what nobody knows is filled by a stated assumption.
too little: exact to 15 contributors, above sampled with an error.
source: Shapley (1953), in Contributions to the Theory of Games II.
>>> from hedgerow.measures.exchange import shapley
>>> shapley({"L": 0, "l": 0, "R": 0, "Ll": 0, "LR": 1, "lR": 1, "LlR": 1}).exact
(Fraction(1, 6), Fraction(1, 6), Fraction(2, 3))

# shapley-sampled exchange.sampled.shapley_sampled
A joint result of many, divided
formula: the mean of what each adds along random orders, each taken forwards and backwards; normal interval.
meaning: as the exact one, with how far off it may be.
decision: as the exact one; draw more orders until intervals do not overlap where it matters.
limits: the interval is of the drawing, not of the values that went in.
too little: below 60 orders no error is stated.
source: Castro, Gomez & Tejada (2009), Computers & OR 36, 1726-1730.
>>> from hedgerow.measures.exchange import shapley_sampled
>>> told = shapley_sampled(lambda mask: mask.bit_count() ** 2, 20, samples=200, seed=1)
>>> float(sum(told.exact)), bool((told.low <= 20).all())
(400.0, True)

# core exchange.parts.core
Whether a subset would do better alone
formula: a division is in the core where no coalition gets less than it makes alone.
meaning: who has a reason to leave, and what it costs the rest to keep them.
decision: whether a split will hold before it is signed.
limits: some games have no core: then every split leaves somebody with a reason, and it says whom.
too little: what a coalition would make alone is an assumption until it tried.
source: Gillies (1959), in Contributions to the Theory of Games IV.
>>> from hedgerow.measures.exchange import core
>>> [(each.coalition, int(each.loss)) for each in core([0, 4, 0, 6], [3, 3])]
[(1, 1)]

# talmud exchange.parts.talmud
Claims on too little
formula: up to half of all claims everybody gains alike until half of the own claim; above, everybody loses alike.
meaning: the nucleolus of the claims: the largest complaint is as small as can be.
decision: how to share a budget, a harvest or a loss that nobody's claim fits into.
limits: claims must be honest; small claims are covered sooner.
too little: needs claims and an estate between 0 and their sum.
source: Aumann & Maschler (1985), J. Economic Theory 36, 195-213.
>>> from hedgerow.measures.exchange import talmud
>>> [int(part) for part in talmud(200, [100, 200, 300])]
[50, 75, 75]

# largest-remainder exchange.parts.largest_remainder
Whole parts that add up
formula: every part rounded down, what is left to the largest remainders, of equal ones to the earlier.
meaning: cents that are neither lost nor made.
decision: how to book a split.
limits: the last cent goes by a rule, not by merit.
too little: shares must add up to more than 0.
source: Hamilton's method; Balinski & Young (1982), Fair Representation.
>>> from hedgerow.measures.exchange import largest_remainder
>>> largest_remainder(100, [1, 1, 1])
(34, 33, 33)

# gini exchange.inequality.gini
How evenly something is spread
formula: (2 sum of i x_(i) / sum of x - (n + 1)) / n over ascending x_(i).
meaning: 0 all have the same, near 1 one has all.
decision: whether a circle carries everybody, read beside who is short.
limits: has no sign and no name: two very different spreads can have one Gini.
too little: None where there is nothing to spread; below ten parties take the corrected one.
source: Gini (1912); Sen (1973), On Economic Inequality, ch. 2.
>>> from hedgerow.measures.exchange import gini
>>> gini([1, 2, 3, 4])
0.25

# lorenz exchange.inequality.lorenz
Who has how much of everything
formula: share of all that the poorest share of parties has, cumulated.
meaning: the further below the diagonal, the more uneven.
decision: as for Gini, to look at.
limits: crossing curves cannot be ordered.
too little: None where there is nothing to spread.
source: Lorenz (1905), Publications of the American Statistical Association 9, 209-219.
>>> from hedgerow.measures.exchange import lorenz
>>> lorenz([1, 1, 2]).total.tolist()
[0.0, 0.25, 0.5, 1.0]

# value-reciprocity exchange.flows.reciprocity
How much of all worth comes back
formula: sum of min(w_ij, w_ji) over sum of w_ij, worth added up per direction first.
meaning: 1 everybody gets back what they give, 0 nobody does.
decision: whether a partnership is an exchange or a subsidy, and since when.
limits: worth must be in one unit; who gave last waits for the return.
too little: None where nothing flowed.
source: Squartini, Picciolo, Ruzzenenti & Garlaschelli (2013), Sci. Rep. 3, 2729.
>>> from hedgerow.measures.exchange import reciprocity
>>> reciprocity([("Ann", "Bo", 30), ("Bo", "Ann", 10)])
0.5

# fairness exchange.fairness.fairness
The exchange of all, in figures
formula: reciprocity of worth, Gini of given and of received, HHI of giving, and how many parties come short.
meaning: whether giving and getting are spread alike, and on how few the giving rests.
decision: continue, rebalance, pay or stop, pair by pair.
limits: what was never recorded was never given; favours need a worth to count.
too little: pairs with fewer than six flows or 90 days are not judged and are counted as undecided.
source: The figures' own; the rule for coming short is ours.
>>> from hedgerow.measures.exchange import fairness
>>> told = fairness([("Ann", "Bo", 30), ("Bo", "Ann", 10)])
>>> told.reciprocity, told.short
(0.5, 0)

# shortchanged exchange.fairness.shortchanged
Who gives much more than comes back
formula: gave at least twice what came back, over six flows and 90 days at least.
meaning: a friendship or a bad bargain; the record does not say which.
decision: whom to ask, and what to offer.
limits: our own rule of thumb; thresholds can be set.
too little: pairs with too few flows are undecided, never fair.
source: Our own definition.
>>> from hedgerow.measures.exchange import flows_of, shortchanged
>>> told = shortchanged(flows_of(n=2, giver=[0] * 6, receiver=[1] * 6, worth=[10] * 6, day=range(0, 120, 20)))
>>> told.party.tolist(), told.gave.tolist(), told.got.tolist()
([0], [60.0], [0.0])
"""
