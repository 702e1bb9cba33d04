"""Words about money over time, rates, and how well somebody fits."""

TITLE = "Money, rates and fit"

TEXT = """
# rate rates.wilson
A share with its interval
formula: (p + z^2 / 2n -+ z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n).
meaning: where the true share lies in 95 of 100 such cases.
decision: whether two shares differ at all: where intervals part.
limits: as if cases were independent of each other.
too little: below n = 30 the share is not shown; with n = 0 nothing is known.
source: Wilson (1927), J. Am. Stat. Assoc. 22, 209-212.
>>> from hedgerow.measures.rates import wilson
>>> told = wilson(5, 50)
>>> told.value, round(told.low, 3), round(told.high, 3)
(0.1, 0.043, 0.214)

# trend money.trend.trend
Whether it goes up or down
formula: Mann-Kendall test, slope by Theil and Sen with its interval.
meaning: a direction that one odd month does not make.
decision: whether a change needs an answer or is weather.
limits: seasons must be even on both sides; steps look like slopes.
too little: below eight values nothing is said.
source: Mann (1945); Kendall (1975); Sen (1968), J. Am. Stat. Assoc. 63, 1379-1389.
>>> from hedgerow.measures.money.trend import trend
>>> trend([1, 2, 3, 4, 5, 6, 7, 8, 9]).direction.value
'up'

# comparison money.comparison.compare
Now against before, and against a year ago
formula: as many days just before, and the same days 52 weeks ago: now / then - 1.
meaning: Saturdays are compared with Saturdays, December with December.
decision: whether a good month was a good month.
limits: feasts that move, and weather, are not taken out.
too little: None where the record does not reach back, or nothing came in then.
source: Standard in the field.
>>> from hedgerow.measures.money.comparison import compare
>>> told = compare(day=[1, 8], amount=[100, 150], through=13, days=7, since=0)
>>> told.amount, told.before.change
(150, 0.5)

# payback money.payback.payback
When it has paid for itself
formula: the first day on which all that came out covers all that went in; expected at the pace of the last four weeks.
meaning: until then it is a bet.
decision: whether to put more in.
limits: what would have come in anyway is in it too; money has no interest here.
too little: without a pace there is no expected day; beyond ten years a pace says nothing.
source: Standard in the field.
>>> from hedgerow.measures.money.payback import course, payback
>>> payback(course(day=[0, 10, 20], into=[100, 0, 0], out=[0, 60, 50]), through=20).first
20

# change money.before_after.change_of
Whether a group does more than before
formula: the sum of differences after less before, with n times the interval of their mean (Student).
meaning: each is compared with herself.
decision: whether to repeat what was tried.
limits: what else changed at the same time for all is in it too.
too little: below ten people no difference is said.
source: Student (1908), Biometrika 6, 1-25.
>>> from hedgerow.measures.money.before_after import change_of
>>> change_of(n=20, total=100.0, squares=900.0).is_clear
True

# lift lift.lift
How much more often the best have it
formula: the share among the best over the share among all; clear where the intervals of best and others part.
meaning: 2: the best have it twice as often as everybody.
decision: what to look for in the next customer.
limits: says together with, not because of.
too little: with fewer than ten best, or others, it is never clear.
source: Brin, Motwani, Ullman & Tsur (1997), SIGMOD '97; intervals by Wilson (1927).
>>> from hedgerow.measures.lift import lift
>>> told = lift(best_hits=30, best_n=60, other_hits=60, other_n=240)
>>> round(told.ratio, 3), told.is_clear
(1.667, True)

# criteria-fit fit.fit
How well somebody fits what is looked for
formula: points of criteria met over all points; capped while a must is missing, or something speaks against.
meaning: 70 and more fits, 40 and more in part; what is unknown makes an interval.
decision: whom to look at first, and what to find out.
limits: our own rule; points are yours.
too little: what is not known counts half, and the interval says how far it could go.
source: Our own definition.
>>> from hedgerow.measures.fit import Sense, State, fit
>>> told = fit(state=[[State.MET, State.UNKNOWN]], points=[3, 1], sense=[Sense.FOR, Sense.FOR])
>>> told.low.tolist(), told.score.tolist(), told.high.tolist()
([75], [88], [100])

# match matching.fit
How well what is given fits what is needed
formula: 100 (6 w + 2 q + 2 p) over the parts that are known: words in common, quantity, period.
meaning: from 30 on worth a look.
decision: which introduction to make.
limits: words must be the same words; price is not in it.
too little: without a word in common, or where the days never meet, nothing fits: None.
source: Our own definition; overlap by Szymkiewicz (1934).
>>> from hedgerow.measures.matching import Side, fit
>>> fit(Side(frozenset({"flour", "rye"})), Side(frozenset({"flour"})), today=0).score
100

# strength bonds.strength
How strong a tie is
formula: mean of what is known of recency (halved every 90 days), frequency (c / (c + 12)) and reciprocity.
meaning: 1 close, lively and mutual; 0 a name in a list.
decision: whom to call before the tie is gone.
limits: our own definition; a tie that needs few words looks weak.
too little: reciprocity that is unknown is left out, not taken for 0.
source: Our own definition; after Granovetter (1973), Am. J. Sociology 78, 1360-1380.
>>> from hedgerow.measures.bonds import frequency, recency, strength
>>> float(strength(recent=recency([0]), often=frequency([12]), both_ways=[1.0]).round(3)[0])
0.833
"""
