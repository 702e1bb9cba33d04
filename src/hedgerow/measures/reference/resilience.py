"""Words about resilience."""

TITLE = "Resilience"

TEXT = """
# cascade resilience.cascade.cascade
What a shock takes with it
formula: each party fails by her own chance, then whoever has a need that nobody left can meet, with the chance of its
strength; many runs from one seed.
meaning: how often each fails, and which share of all worth is lost: the median, and one run in twenty.
decision: whom to back up first: where the loss of one in twenty is largest.
limits: chances and strengths are what you believe; needs that nobody wrote down cannot break.
too little: without needs it is only everybody's own shock; the error of the runs is stated.
source: Monte Carlo over needs and substitutes; Buldyrev et al. (2010), Nature 464, 1025-1028, for the idea.
>>> from hedgerow.measures.resilience import cascade, needs_of
>>> needs = needs_of(n=4, party=[1, 2, 3], kind=[0, 0, 0], supplier=[0, 0, 0])
>>> told = cascade(needs, 0.1, seed=1, runs=20_000)
>>> bool(abs(told.expected - (0.1 + 3 * (1 - 0.9**2))) < 4 * told.expected_error)
True

# removals resilience.removal.removals
What is lost when one, a kind or a place is gone
formula: each group removed alone, at the worst: every need that nobody left can meet takes its party along.
meaning: its own worth, and what depends on it.
decision: revenue at risk per partner or supplier, largest first.
limits: no chance is in it: it is the worst case, not the likely one.
too little: a party whose needs nobody wrote down seems to need nobody.
source: Our own definition on needs with substitutes.
>>> from hedgerow.measures.resilience import needs_of, removals
>>> told = removals(needs_of(n=3, party=[1, 2], kind=[0, 0], supplier=[0, 0]), [0, 1, 2], [10, 60, 30])
>>> told.lost.tolist(), told.own.tolist()
([1.0, 0.6, 0.3], [0.1, 0.6, 0.3])

# recovery resilience.removal.time_to_recover
When it is back
formula: a party is back at the later of her own time and the latest of her needs, each met by the first substitute
that is back.
meaning: how long the longest chain takes, those who wait getting ready meanwhile.
decision: where stock or a second source must bridge so many days.
limits: own times are what you were told; the worst case, without chance.
too little: times that nobody told are asked for, not guessed.
source: Simchi-Levi et al. (2015), Interfaces 45(5), 375-390.
>>> from hedgerow.measures.resilience import needs_of, time_to_recover
>>> needs = needs_of(n=3, party=[1, 2], kind=[0, 0], supplier=[0, 1])
>>> time_to_recover(needs, [10.0, 3.0, 14.0], [0]).tolist()
[10.0, 10.0, 14.0]

# redundancy resilience.redundancy.redundancy
What one more substitute would change
formula: the mean loss of the same runs before and after, also per unit of cost.
meaning: as "a second flour mill would cut the loss from 41 % to 12 %".
decision: which second source to build for the money.
limits: a newcomer fails too: say how often.
too little: with equal seeds a difference is her doing; a gain below the error of the runs is none.
source: Common random numbers; Law (2015), Simulation Modeling and Analysis, ch. 11.
>>> from hedgerow.measures.resilience import Candidate, needs_of, redundancy
>>> needs = needs_of(n=2, party=[1], kind=[0], supplier=[0])
>>> (gain,) = redundancy(needs, [0.5, 0.0], [Candidate(party=1, kind=0)], seed=1, runs=2000)
>>> bool(gain.gain > 0.2)
True

# robustness resilience.percolation.robustness
How a network falls apart under attack
formula: R = 1 / N sum over removals of the share left in the largest part, the best-tied first, counted anew.
meaning: near 0 a star, 0.5 everybody tied to everybody.
decision: whether to tie the edges to each other past the hub.
limits: ties are all as strong, and nobody mends while it breaks.
too little: None without members; small networks are coarse.
source: Schneider et al. (2011), PNAS 108(10), 3838-3841.
>>> from hedgerow.measures.network import Graph
>>> from hedgerow.measures.resilience import robustness
>>> round(robustness(Graph.from_ties([0] * 49, range(1, 50), directed=False)).index, 4)
0.0196

# percolation-threshold resilience.percolation.percolation_threshold
How many may go before it falls apart
formula: f = 1 - 1 / (k - 1), with k the mean square of the degrees over their mean.
meaning: the share of members whose loss by chance breaks a large network.
decision: how far you are from it, compared with last year.
limits: for random networks with these degrees; clusters hold together longer or shorter.
too little: a rule for large networks: below some hundred members look at robustness.
source: Cohen, Erez, ben-Avraham & Havlin (2000), PRL 85, 4626-4628.
>>> from hedgerow.measures.network import Graph
>>> from hedgerow.measures.resilience import percolation_threshold
>>> percolation_threshold(Graph.from_ties([0, 0, 0, 1, 1, 2], [1, 2, 3, 2, 3, 3], directed=False))
0.5

# giant-share resilience.percolation.giant_share
How much of a random network holds together
formula: S = 1 - exp(-c S) with mean degree c; after losing a share f by chance, c (1 - f).
meaning: the share of members in the one large part.
decision: what to expect of a network of which you know no more than ties per member.
limits: real networks have hubs and circles.
too little: 0 up to one tie per member.
source: Erdős & Rényi (1960).
>>> from hedgerow.measures.resilience import giant_share
>>> round(giant_share(2), 6)
0.796812

# watts resilience.thresholds.watts
How far a beginning carries
formula: whoever sees at least the share phi of her partners doing it, follows.
meaning: whom a new habit, offer or rumour would reach.
decision: with whom to begin.
limits: thresholds are guessed; strength and direction of ties are left out.
too little: nobody follows who has no partner.
source: Watts (2002), PNAS 99(9), 5766-5771.
>>> from hedgerow.measures.network import Graph
>>> from hedgerow.measures.resilience import watts
>>> watts(Graph.from_ties([0, 1, 2], [1, 2, 3], directed=False), 0.5, [0]).share
1.0

# watts-window resilience.thresholds.watts_window
When one member can move a whole network
formula: mean degrees z with z (p_0 + ... + p_(K-2)) > 1, Poisson degrees, K = 1 / phi.
meaning: too thin, it stops; too dense, everybody waits for the others.
decision: whether introductions help a new habit spread or smother it.
limits: large random networks.
too little: None where no mean degree can.
source: Watts (2002), PNAS 99(9), equation 5.
>>> from hedgerow.measures.resilience import watts_window
>>> [round(end, 4) for end in watts_window(0.18)]
[1.0207, 5.7647]

# leontief resilience.economy.leontief
What a change of demand needs of everybody
formula: x = (I - A)^-1 f with A_ij = flow from i to j over the output of j.
meaning: to sell ten more loaves, so much more flour, milling and transport.
decision: whom to tell before a campaign.
limits: recipes stay as they are and nobody runs out.
too little: needs flows and outputs of one period in one unit.
source: Leontief (1936); Miller & Blair (2009), Input-Output Analysis, sec. 2.2.
>>> from hedgerow.measures.resilience import leontief
>>> leontief([[150, 500], [200, 100]], [1000, 2000], [600, 1500]).output.round(1).tolist()
[1247.5, 1841.6]

# ascendency resilience.economy.ascendency
Too ordered, or too redundant
formula: A = sum T_ij log2(T_ij T / (T_i. T_.j)), C = - sum T_ij log2(T_ij / T), a = A / C, robustness - a ln a.
meaning: best near a = 0.37: above it is brittle, below idle.
decision: whether the next euro goes into a shorter way or into a second one.
limits: what is not recorded as a flow is not there.
too little: None where nothing could flow otherwise; few flows make it jump.
source: Ulanowicz (2009), Ecological Modelling 220, 1886-1892.
>>> from hedgerow.measures.resilience import ascendency
>>> told = ascendency([[0, 1, 1], [1, 0, 1], [1, 1, 0]])
>>> round(told.order, 3), round(told.robustness, 3)
(0.226, 0.336)

# herfindahl resilience.economy.herfindahl
On how few it rests
formula: HHI = sum of squared percentages, 0 to 10,000; effective number = 1 / sum of squared shares.
meaning: above 1,800 highly concentrated; of revenue, supply, reach, staff or platforms.
decision: diversify, renegotiate, or accept and insure.
limits: says nothing about how likely the largest is to go.
too little: None where the total is 0.
source: Herfindahl (1950); US Merger Guidelines (2023), guideline 1.
>>> from hedgerow.measures.resilience import herfindahl
>>> round(herfindahl([30, 30, 20, 20]).hhi)
2600
"""
