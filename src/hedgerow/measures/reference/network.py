"""Words about networks."""

TITLE = "Network"

TEXT = """
# density network.cohesion.density
How densely a network is tied
formula: ties over possible ties, m / (n (n - 1)), twice that without direction; ties per member, 2 m / n.
meaning: how many of all ties that could be there are.
decision: none alone; ties per member, compared with last year, say whether introductions keep pace with new members.
limits: falls by itself as a network grows; never compare sizes by it.
too little: None below two members.
source: Standard; Wasserman & Faust (1994), Social Network Analysis, ch. 4.
>>> from hedgerow.measures.network import Graph
>>> Graph.from_ties([0, 1, 2], [1, 2, 0], directed=True).density().density
0.5

# reciprocity network.cohesion.reciprocity
How far ties go both ways
formula: r = returned ties over all ties; corrected (r - D) / (1 - D) with density D; by value the sum of
min(w_ij, w_ji) over the sum of w_ij.
meaning: above 0 corrected, ties are returned more than chance would return them.
decision: which programmes live on both sides, and where only one gives.
limits: needs directed ties; small dense networks return much by chance, which is why the corrected one is told.
too little: None without ties.
source: Garlaschelli & Loffredo (2004), PRL 93, 268701; Squartini et al. (2013), Sci. Rep. 3, 2729.
>>> from hedgerow.measures.network import Graph
>>> told = Graph.from_ties([0, 1, 1], [1, 0, 2], [4.0, 2.0, 6.0], directed=True).reciprocity()
>>> round(told.share, 3), round(told.corrected, 3), round(told.by_value, 3)
(0.667, 0.333, 0.333)

# betweenness network.betweenness.betweenness
Who stands on the ways between others
formula: mean over pairs of the share of their shortest ways that lead through the member; weighted: a tie of strength
w is 1 / w long.
meaning: a broker: without her, others would have to find another way to each other.
decision: whom to back up, and whom to introduce past her.
limits: counts shortest ways only. Exact to 2,000 members, above from sampled pivots with a stated error.
too little: an error wider than the value says that more pivots are needed, not that it is 0.
source: Freeman (1977), Sociometry 40, 35-41; Brandes (2001); error by Hoeffding (1963).
>>> from hedgerow.measures.network import Graph
>>> Graph.from_ties([0, 1], [1, 2], directed=False).betweenness().value.tolist()
[0.0, 1.0, 0.0]

# pagerank network.prestige.pagerank
Where referrals end up
formula: p = (1 - d) / n + d (W p + mass of those without a way out / n), d = 0.85, until no entry moves by 1e-8 / n.
meaning: how often somebody who follows ties at random is found at a member.
decision: which partner's word reaches furthest.
limits: your own rank only tells that it is your record. Direction matters: say what a tie passes on.
too little: without ties everybody has 1 / n.
source: Brin & Page (1998), Computer Networks 30, 107-117.
>>> from hedgerow.measures.network import Graph
>>> Graph.from_ties([1, 2], [0, 0], directed=True).pagerank().round(3).tolist()
[0.574, 0.213, 0.213]

# eigenvector network.prestige.eigenvector
Who is tied to the well-tied
formula: the leading eigenvector of the weights within the largest part, of length 1.
meaning: standing that comes from the standing of one's partners.
decision: with whom an alliance would open most doors.
limits: only the largest part has an answer; elsewhere it is 0. Hides brokers: read it beside betweenness.
too little: all 0 without ties.
source: Bonacich (1972), J. Mathematical Sociology 2, 113-120.
>>> from hedgerow.measures.network import Graph
>>> Graph.from_ties([0, 0], [1, 2], directed=False).eigenvector().round(3).tolist()
[0.707, 0.5, 0.5]

# clustering network.clustering.clustering
Whether partners know each other
formula: local: tied pairs of partners over pairs of partners; transitivity: closed paths of two ties over all of them.
meaning: high: news goes round fast, and everybody hears the same.
decision: where an introduction adds nothing because they meet anyway.
limits: vanity alone; it rises with every meeting to which all are invited.
too little: transitivity is None without a path of two ties.
source: Watts & Strogatz (1998), Nature 393, 440-442.
>>> from hedgerow.measures.network import Graph
>>> told = Graph.from_ties([0, 1, 2, 2], [1, 2, 0, 3], directed=False).clustering()
>>> told.local.round(2).tolist(), round(told.transitivity, 3)
([1.0, 1.0, 0.33, 0.0], 0.6)

# constraint network.brokerage.constraint
Whose ties all lead back to the same few
formula: sum over partners j of (p_ij + sum_q p_iq p_qj)^2, with p_ij the share of i's ties that j has.
meaning: low: a broker with room to move; high: held by few who know each other.
decision: whether to open a tie outside the circle before the next negotiation.
limits: weights count, both directions are added; who has no partner has 1.
too little: with one or two partners it is near 1 whatever they do.
source: Burt (1992), Structural Holes, ch. 2.
>>> from hedgerow.measures.network import Graph
>>> Graph.from_ties([0, 0], [1, 2], directed=False).constraint().round(3).tolist()
[0.5, 1.0, 1.0]

# effective-size network.brokerage.effective_size
How many different doors one's partners open
formula: partners less the mean number of ties each has to the others; by weight: sum over j of 1 - sum_q p_iq m_jq.
meaning: ten partners who all know each other are little more than one.
decision: which tie to build next: the one that raises it most.
limits: counts partners, not what they bring.
too little: 0 without partners.
source: Burt (1992); Borgatti (1997), Connections 20, 35-38.
>>> from hedgerow.measures.network import Graph
>>> Graph.from_ties([0, 0, 1], [1, 2, 2], directed=False).effective_size().tolist()
[1.0, 1.0, 1.0]

# communities network.communities.communities
Groups with more ties inside than chance would make
formula: modularity Q = 1 / 2m sum (A_ij - k_i k_j / 2m) over pairs of one group, made large by Leiden.
meaning: circles that meet among themselves.
decision: between which two circles one introduction would do most.
limits: small groups in large networks are merged; two runs may differ where groups are vague, so the seed is kept.
too little: without ties everybody is alone and modularity is None.
source: Traag, Waltman & van Eck (2019), Sci. Rep. 9, 5233; Newman & Girvan (2004).
>>> from hedgerow.measures.network import Graph
>>> Graph.from_ties([0, 1, 2, 3, 4, 5, 2], [1, 2, 0, 4, 5, 3, 3], directed=False).communities(1).size.tolist()
[3, 3]

# cores network.degree.core_numbers
Who belongs to the firm middle
formula: the largest k such that the member is in a group where each has k ties inside it.
meaning: the middle that would still meet if the edges went home.
decision: who can carry a joint project.
limits: counts ties, not their strength; direction is left out.
too little: 0 without ties.
source: Seidman (1983), Social Networks 5, 269-287.
>>> from hedgerow.measures.network import Graph
>>> Graph.from_ties([0, 1, 2, 2], [1, 2, 0, 3], directed=False).cores().tolist()
[2, 2, 2, 1]

# assortativity network.degree.assortativity
Whether the well-tied are tied to each other
formula: correlation of the degrees at both ends of ties.
meaning: below 0: few hubs with many who know only them, as in supply; above 0: circles of equals.
decision: below 0, look at what happens when a hub leaves.
limits: one number for a whole network; large hubs decide it.
too little: None where all have as many ties.
source: Newman (2002), PRL 89, 208701.
>>> from hedgerow.measures.network import Graph
>>> round(Graph.from_ties([0, 0, 0], [1, 2, 3], directed=False).assortativity(), 6)
-1.0

# components network.connection.components
What holds together
formula: the parts that no tie joins, direction left out; the share of members in the largest.
meaning: who can be reached over others at all.
decision: which part to win with a single introduction.
limits: one weak tie joins two parts as well as a strong one.
too little: None without members.
source: Standard.
>>> from hedgerow.measures.network import Graph
>>> Graph.from_ties([0, 2], [1, 3], n=5, directed=False).components().size.tolist()
[2, 2, 1]

# weak-points network.connection.weak_points
Whose loss would break it
formula: members (articulation points) and ties (bridges) without which a part falls in two.
meaning: single points of failure.
decision: the two introductions that remove most of them.
limits: says that it breaks, not how likely that is, nor how much falls off: see removals.
too little: empty without ties.
source: Tarjan (1972), SIAM J. Computing 1, 146-160.
>>> from hedgerow.measures.network import Graph
>>> graph = Graph.from_ties([0, 1, 2, 2], [1, 2, 0, 3], directed=False)
>>> graph.articulation().tolist(), graph.bridges().tolist()
([2], [[2, 3]])
"""
