"""Words about health."""

TITLE = "Health"

TEXT = """
# productivity health.productivity.productivity
Whether joint work makes more of what goes in
formula: change of log(value of joint work / cost committed) from period to period.
meaning: 0.1 is about 10 % more; gains and losses of one size cancel.
decision: which joint work to continue.
limits: cost that nobody books makes everything look productive.
too little: a period without cost or value has no ratio.
source: Iansiti & Levien (2004), The Keystone Advantage, ch. 3; the figure is ours.
>>> from hedgerow.measures.health import productivity
>>> round(productivity([100, 150], [50, 60]).whole_change, 3)
0.223

# survival health.robustness.survival
Whether members are still there
formula: members of a year ago who still are, over all of a year ago, with its interval.
meaning: what holds, apart from what is new.
decision: whether to win members or to keep them.
limits: who leaves quietly still counts until somebody looks.
too little: below 30 members the share is not shown.
source: Iansiti & Levien (2004), ch. 3; interval by Wilson (1927).
>>> from hedgerow.measures.health import survival
>>> told = survival(range(40), range(10, 60))
>>> told.value, told.enough
(0.75, True)

# persistence health.robustness.persistence
Whether ties are still there
formula: ties of both moments over ties of either (Jaccard).
meaning: 1 nothing changed, 0 all is new.
decision: low with the same members: find out what made them change partners.
limits: a tie counts alike whether it is strong or weak.
too little: None without ties.
source: Jaccard (1901).
>>> from hedgerow.measures.health import persistence
>>> persistence([(0, 1), (1, 2)], [(1, 0), (2, 3)]).jaccard == 1 / 3
True

# elephant-factor health.robustness.elephant_factor
The fewest who make half of it
formula: how many of the largest make half of all value together.
meaning: 1: half of it rests on one.
decision: whom to understudy.
limits: half is a convention.
too little: None without value.
source: CHAOSS, metric Elephant Factor.
>>> from hedgerow.measures.health import elephant_factor
>>> elephant_factor([50, 30, 20])
1

# niche-creation health.niches.niche_creation
Whether there is more to do than before
formula: change of the Hill number exp(- sum p ln p) over kinds of activity.
meaning: so many more equally common kinds of things are done together.
decision: whether to make room for the new or to keep what works.
limits: kinds are what you call them; renaming makes niches.
too little: None where there was no activity.
source: Iansiti & Levien (2004), ch. 3; Hill (1973).
>>> from hedgerow.measures.health import niche_creation
>>> round(niche_creation([10, 10, 0], [10, 10, 10]).change, 6)
1.0

# newness health.niches.newness
How much comes from what is new
formula: revenue of offers younger than a year over all revenue.
meaning: 0 lives on the old, 1 has no base yet.
decision: whether the new pays for its shelf.
limits: a new name for an old offer counts as new.
too little: None without revenue.
source: Standard in the field; Iansiti & Levien (2004), ch. 3.
>>> from hedgerow.measures.health import newness
>>> newness([80, 20], [900, 100])
0.2

# engagement health.engagement.engagement
Who takes part both ways
formula: members who gave to and received from one and the same other in 90 days, over all.
meaning: members in name count for nothing here.
decision: whom to bring together before the next meeting.
limits: seasons: compare with the same quarter a year ago.
too little: below 30 members the share is not shown.
source: Our own definition; interval by Wilson (1927).
>>> from hedgerow.measures.health import engagement
>>> told = engagement(n=3, giver=[0, 1, 2], receiver=[1, 0, 0], day=[10, 20, 30], today=40)
>>> told.hits, told.n
(2, 3)

# innovation-rate health.engagement.innovation_rate
How often something new comes of it
formula: new joint offers per active member-year, with its exact interval.
meaning: one a year among ten members is 0.1.
decision: whether a budget for trying things is used.
limits: counts offers, not whether anybody bought them.
too little: the interval tells: none in ten member-years may still be 0.37 a year.
source: Garwood (1936), Biometrika 28, 437-442, for the interval.
>>> from hedgerow.measures.health import innovation_rate
>>> told = innovation_rate(0, 10)
>>> told.value, round(told.high, 2)
(0.0, 0.37)

# densification health.growth.densification
Whether ties grow faster than members
formula: the exponent of ties ~ members^a over moments in time, least squares on logarithms.
meaning: 1 keeps ties per member, above 1 it grows denser as it grows.
decision: instead of density, which falls by itself.
limits: moments resemble each other, so the interval is rather too narrow.
too little: four different sizes are needed.
source: Leskovec, Kleinberg & Faloutsos (2005), KDD '05.
>>> from hedgerow.measures.health import densification
>>> told = densification([10, 20, 40, 80], [10, 40, 160, 640])
>>> round(told.exponent.value, 6), told.denser
(2.0, True)
"""
