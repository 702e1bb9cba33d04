"""Words about niches, places, trust, the trade and partners."""

TITLE = "Surroundings: niches, places, trust, the trade, partners"

TEXT = """
# hill-number ecology.hill_number
So many equally common kinds
formula: (sum p^q)^(1 / (1 - q)); order 1 is exp(- sum p ln p), 2 is 1 / sum p^2, 0 the number of kinds.
meaning: diversity in kinds: half as many means half as diverse.
decision: whether the offer, the circle or the supply has become narrower.
limits: order 0 counts the rarest as much as the most common; order 2 hardly sees the rare.
too little: None without any; rare kinds are missed in small samples.
source: Hill (1973), Ecology 54, 427-432.
>>> from hedgerow.measures.ecology import hill_number
>>> round(hill_number([5, 5, 5, 5]), 6)
4.0

# niche-breadth ecology.breadth
On how many different things one lives
formula: B = 1 / sum p^2, and (B - 1) / (n - 1).
meaning: 1 a specialist, near n one who takes what comes.
decision: whether a specialist depends on you, or you on her.
limits: kinds count alike, however alike they are.
too little: None where nothing is used.
source: Levins (1968), Evolution in Changing Environments; Hurlbert (1978), Ecology 59, 67-77.
>>> from hedgerow.measures.ecology import breadth
>>> round(breadth([50, 30, 20]).levins, 3)
2.632

# niche-overlap ecology.niche_overlap
How far two live on the same
formula: sum of p_ij p_ik over the root of the product of their sums of squares.
meaning: 1 the same customers, goods or days in the same proportions; 0 nothing in common.
decision: who competes, and who could share a stall without losing by it.
limits: overlap is no competition where there is enough for both.
too little: who uses nothing overlaps with nobody: 0.
source: Pianka (1973), Annual Review of Ecology and Systematics 4, 53-74.
>>> from hedgerow.measures.ecology import niche_overlap
>>> niche_overlap([[1, 1, 0], [0, 1, 1]]).round(3).tolist()
[[1.0, 0.5], [0.5, 1.0]]

# density-dependence ecology.density_dependence
Whether the many make room for more, or take it
formula: log(founded) = c + a N + b N^2, Poisson; a above 0 and b below 0 by the theory.
meaning: first the many make a trade known, then they crowd it.
decision: none by itself: a research view.
limits: needs decades; years resemble each other.
too little: below 20 periods nothing is fitted.
source: Hannan & Freeman (1989), Organizational Ecology, ch. 6.
>>> from hedgerow.measures.ecology import density_dependence
>>> density_dependence([1] * 5, range(5))
Traceback (most recent call last):
hedgerow.measures.errors.TooLittleDataError: 20 periods are needed, there are 5

# location-quotient geography.location_quotient
What a place has more of than elsewhere
formula: (local of a kind / local of all) / (whole of the kind / whole of all).
meaning: 5 means five times the usual share.
decision: where a supplier or a partner of a kind is to be looked for.
limits: shares, not sizes: a village with one mill is full of mills.
too little: below 30 in the place it is not shown; the interval tells why.
source: Florence (1939), Report on the Location of Industry.
>>> from hedgerow.measures.geography import location_quotient
>>> round(location_quotient(50, 500, 2_000, 100_000).value, 6)
5.0

# morans-i geography.moran
Whether neighbours are alike
formula: I = n / S0 sum w_ij z_i z_j / sum z_i^2; probability from random arrangements of the same values.
meaning: above -1 / (n - 1): like lives by like; below: neighbours differ.
decision: whether a street, not a customer, is what to look at.
limits: depends on who counts as a neighbour: say so.
too little: below 30 places, or where all values are one, it is not shown.
source: Moran (1950), Biometrika 37, 17-23; Cliff & Ord (1981), Spatial Processes.
>>> from hedgerow.measures.geography import moran
>>> told = moran([0, 1, 0, 1], [0, 1, 1, 2, 2, 3], [1, 0, 2, 1, 3, 2])
>>> round(told.index, 6), told.enough
(-1.0, False)

# reputation trust.reputation
How far a word can be relied on
formula: (good + 1) / (good + bad + 2), each experience halved after a half-life; interval from Beta(good + 1, bad + 1).
meaning: the share of promises expected to be kept.
decision: what to ask for in advance, and of whom.
limits: promises count alike; who was never asked has 0.5.
too little: the interval of nobody known reaches from 0.03 to 0.98: then say unknown.
source: Jøsang & Ismail (2002), The Beta Reputation System, 15th Bled Conference.
>>> from hedgerow.measures.trust import reputation
>>> float(reputation([7], [1]).value[0])
0.8

# power industry.power
Who can set the terms
formula: HHI, share of the largest and of the five largest; low to 1,000, moderate to 1,800, then high.
meaning: few suppliers, or few buyers, can ask for more.
decision: with whom to renegotiate together rather than alone.
limits: of Porter's five forces the record measures suppliers and buyers; entrants, substitutes and rivalry are opinion.
too little: None where nothing was bought or sold.
source: Porter (1979), Harvard Business Review 57(2), 137-145; US Merger Guidelines (2023).
>>> from hedgerow.measures.industry import power
>>> power([30, 30, 20, 20]).level.value
'high'

# switching industry.switching
How long it takes to change a supplier
formula: days from the last purchase of the old to the first of the new, median over switches.
meaning: what being let down would cost in days.
decision: how much stock bridges it, and whether a second source is worth having.
limits: switches that were planned are quicker than those that were not.
too little: below five switches there is no typical one.
source: Our own definition.
>>> from hedgerow.measures.industry import switching
>>> switching(kind=[1, 1], supplier=[7, 8], day=[30, 44]).days.tolist()
[14]

# complementarity complementarity.complementarity
What two would add to each other
formula: 1 - cos(offer_i, offer_j).
meaning: 0 the same offer, 1 nothing in common.
decision: with overlap of customers: the next partner is one with another offer and the same customers.
limits: different is not yet wanted: look at whether the offer answers a need.
too little: who offers nothing complements nobody: 0.
source: Cosine similarity; Salton & McGill (1983).
>>> from hedgerow.measures.complementarity import complementarity
>>> complementarity([[1, 0], [0, 1]]).tolist()
[[0.0, 1.0], [1.0, 0.0]]

# answered-needs complementarity.answers
How far one has what the other needs
formula: cos(need_i, offer_j).
meaning: 1: needs and offer in the same proportions.
decision: whom to introduce to whom.
limits: proportions, not amounts; see quantity and period in a match.
too little: 0 where one of both is empty.
source: Cosine similarity; Salton & McGill (1983).
>>> from hedgerow.measures.complementarity import answers
>>> answers([[1, 1]], [[1, 0]]).round(3).tolist()
[[0.707]]

# customer-overlap complementarity.overlap
How many customers two share
formula: |A and B| / min(|A|, |B|).
meaning: 1: the smaller circle lies within the larger.
decision: high: a joint offer; low: introductions.
limits: needs both lists, or a private count of what is in both.
too little: None where one is empty; below 100 in either no count is given to others.
source: Szymkiewicz (1934); Simpson (1943).
>>> from hedgerow.measures.complementarity import overlap
>>> overlap({1, 2, 3, 4}, {3, 4, 5, 6}).share
0.5
"""
