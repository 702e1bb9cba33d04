"""Words about customers."""

TITLE = "Customers"

TEXT = """
# rfm customers.rfm.score
Recency, frequency, monetary value
formula: fifths of customers by days since the last visit, number of visits and money spent, 5 is best; of equal
customers the one with the smaller id comes first, as NTILE(5) OVER (ORDER BY value, id).
meaning: who came lately, who comes often, who spends much, each compared with your other customers.
decision: whom to thank, whom to win back, and for whom a discount would be wasted.
limits: fifths are always there, also where all customers are alike: a 1 is not bad, it is last of yours.
too little: below 30 customers a fifth means nothing; `enough` is False and groups are not shown.
source: Hughes (1994), Strategic Database Marketing.
>>> from hedgerow.measures.customers.rfm import score
>>> days, visits, cents = [2, 90, 400, 5, 30], [9, 2, 1, 7, 4], [900, 80, 20, 500, 90]
>>> told = score(recency_days=days, frequency=visits, monetary=cents, ids=[1, 2, 3, 4, 5])
>>> told.recency.tolist(), told.enough
([5, 2, 1, 4, 3], False)

# bg-nbd customers.bgnbd.model.fit_bg_nbd
Who is still a customer, and how often they will come
formula: purchases come at a rate of each customer's own, Gamma(r, alpha); after each purchase she leaves for good with
a chance of her own, Beta(a, b). Maximum likelihood over (x, t_x, T): repeat purchases, time of the last, time observed.
meaning: the same silence is nothing for one who comes twice a year and a farewell for one who came weekly.
decision: the call list of the week: value times (1 - P(alive)), largest first.
limits: one who came once counts as a customer for ever, by construction. Seasons, moves and campaigns are not in it.
too little: below 100 customers who came back nothing is predicted; the refusal says how many there are.
source: Fader, Hardie & Lee (2005), Marketing Science 24(2), 275-284.
>>> from hedgerow.measures.customers import fit_bg_nbd
>>> fit_bg_nbd([2, 1, 0], [10.0, 3.0, 0.0], [12.0, 30.0, 40.0])
Traceback (most recent call last):
hedgerow.measures.errors.TooLittleDataError: 100 repeat buyers are needed, there are 2

# pareto-nbd customers.paretonbd.model.fit_pareto_nbd
Who is still a customer, leaving at any time
formula: purchases at rate Gamma(r, alpha), lifetime at rate Gamma(s, beta); maximum likelihood over (x, t_x, T).
meaning: as for BG/NBD, but customers may leave at any moment, also after the first purchase.
decision: a second opinion on the call list: where both models agree, call.
limits: slower than BG/NBD and rarely better; where s is small the end of a lifetime is a guess.
too little: below 100 customers who came back nothing is predicted.
source: Schmittlein, Morrison & Colombo (1987), Management Science 33(1), 1-24.
>>> import numpy as np
>>> from hedgerow.measures.customers import fit_pareto_nbd
>>> dice = np.random.default_rng(1)
>>> rate, end = dice.gamma(0.6, 1 / 10, 3000), dice.exponential(1 / dice.gamma(0.6, 1 / 12, 3000))
>>> x = dice.poisson(rate * np.minimum(end, 60))
>>> last = np.where(x > 0, np.minimum(end, 60) * dice.random(3000) ** (1 / np.maximum(x, 1)), 0)
>>> fitted = fit_pareto_nbd(x, last, np.full(3000, 60.0))
>>> bool(0.5 < fitted.r < 0.7), bool(fitted.probability_alive(9, 59, 60) > fitted.probability_alive(9, 20, 60))
(True, True)

# bg-bb customers.bgbb.fit_bg_bb
Who will come again to occasions
formula: at each occasion one who still comes is there with a chance of her own, Beta(alpha, beta), and before each she
leaves for good with a chance of her own, Beta(gamma, delta). Maximum likelihood over (x, t_x, n).
meaning: for market days, events and yearly calls: how many of the next occasions each will be seen at.
decision: whom to invite by hand, how many chairs to put out.
limits: occasions count alike; one that nobody could reach looks like a loss.
too little: below 100 people who came again nothing is predicted.
source: Fader, Hardie & Shang (2010), Marketing Science 29(6), 1086-1108.
>>> from hedgerow.measures.customers import fit_bg_bb
>>> x = [6, 5, 4, 3, 2, 1, 5, 4, 3, 2, 1, 4, 3, 2, 1, 3, 2, 1, 2, 1, 1, 0]
>>> last = [6] * 6 + [5] * 5 + [4] * 4 + [3] * 3 + [2] * 2 + [1, 0]
>>> six, five, four = [1203, 728, 512, 357, 234, 129], [335, 284, 225, 173, 119], [240, 181, 155, 78]
>>> fitted = fit_bg_bb(x, last, [6] * 22, [*six, *five, *four, 322, 255, 129, 613, 277, 1091, 3464])
>>> round(fitted.alpha, 3), round(fitted.delta, 3), round(float(fitted.expected_purchases(6, 6, 6, 5)), 2)
(1.204, 2.783, 3.75)

# gamma-gamma customers.gammagamma.fit_gamma_gamma
What the next purchase will be worth
formula: amounts of one customer are Gamma(p, nu), nu over customers Gamma(q, gamma); expected: p (gamma + x m) /
(p x + q - 1) for x repeat purchases of mean m.
meaning: a mean of her own purchases and everybody's: few purchases of hers, more of everybody's.
decision: with BG/NBD, what a customer will bring, and so what winning one may cost.
limits: wants amounts that do not go with how often one comes; look at their correlation. Returns must be netted before.
too little: below 30 customers with a repeat purchase nothing is fitted.
source: Fader, Hardie & Lee (2005), J. Marketing Research 42, 415-430; Fader & Hardie (2013), note on the model.
>>> import numpy as np
>>> from hedgerow.measures.customers import fit_gamma_gamma
>>> dice = np.random.default_rng(2)
>>> often, own = dice.integers(1, 9, 800), 16 / dice.gamma(4, 1, 800)
>>> fitted = fit_gamma_gamma(often, dice.gamma(6 * often) / (6 * often) * 6 * own)
>>> low, high = fitted.expected_value([1, 8], [100.0, 100.0])
>>> bool(low < high < 100)
True

# lifetime-value customers.lifetime.lifetime_value
What customers will bring
formula: sum over periods k of expected purchases in k x expected worth x margin / (1 + discount)^k.
meaning: present worth of what is still to come, with its interval; the total is surer than any one of them.
decision: by source, value over cost of acquisition: where the next euro goes.
limits: what BG/NBD and Gamma-Gamma leave out is missing here too; how often and how much are taken as independent.
too little: as both models: 100 customers who came back.
source: Fader, Hardie & Lee (2005), J. Marketing Research 42, 415-430.
>>> import numpy as np
>>> from hedgerow.measures.customers import fit_bg_nbd, fit_gamma_gamma, lifetime_value
>>> dice = np.random.default_rng(3)
>>> all_ = dice.poisson(dice.gamma(0.8, 5, 900))
>>> x, age = np.minimum(all_, dice.geometric(dice.beta(1, 3, 900))), np.full(900, 52.0)
>>> some = np.maximum(x, 1)
>>> last = np.where(x > 0, 52 * dice.beta(some, all_ - x + 1), 0)
>>> worth = dice.gamma(6 * some) / (6 * some) * 96 / dice.gamma(4, 1, 900)
>>> visits, spending = fit_bg_nbd(x, last, age), fit_gamma_gamma(x, worth)
>>> past = {"frequency": x, "recency": last, "age": age, "mean_value": worth}
>>> told = lifetime_value(visits, spending, **past, periods=12, length=52 / 12, discount=0.01, draws=20)
>>> bool(told.total.low < told.total.value < told.total.high)
True

# sbg customers.sbg.fit_sbg
How long members stay
formula: everyone leaves at the end of a period with a chance of her own, Beta(alpha, beta); retention in period t is
(beta + t - 1) / (alpha + beta + t - 1).
meaning: retention rises over time because those who leave easily have left, not because members grow loyal.
decision: what a membership may cost to win, and when the first renewal needs a call.
limits: one intake at a time; a change of price or terms breaks the story.
too little: three counts, 30 members at the start and one who left are needed.
source: Fader & Hardie (2007), J. Interactive Marketing 21(1), 76-90.
>>> from hedgerow.measures.customers import fit_sbg
>>> fitted = fit_sbg([1000, 869, 743, 653, 593, 551, 517, 491])
>>> round(fitted.alpha, 4), round(fitted.beta, 4), fitted.survival(8).round(3).tolist()[-1]
(0.6681, 3.8061, 0.46)

# kaplan-meier customers.survival.kaplan_meier
How long it lasts
formula: S(t) = product over times up to t of (1 - ended / at risk); Greenwood's variance, interval on log(-log S).
meaning: the share that lasts longer than a time, counting those fairly for whom it has not ended yet.
decision: when to remind: before the time at which half are gone, not after.
limits: leaving must not depend on when one was last looked at. The far end of the curve rests on few.
too little: below 30 watched, `enough` is False; the time by which half ended is None until that has happened.
source: Kaplan & Meier (1958), J. Am. Stat. Assoc. 53, 457-481.
>>> from hedgerow.measures.customers import kaplan_meier
>>> curve = kaplan_meier([6, 6, 6, 7, 10], [1, 1, 0, 1, 0])
>>> curve.survival.round(3).tolist(), curve.quantile(0.5), curve.enough
([0.6, 0.3], 7.0, False)

# cadence customers.cadence.cadence
Who falls out of their own rhythm
formula: silence in days over the median gap between visits; drifting from twice that and a week on, gone from eight
times and half a year on.
meaning: late by her own measure, not by everybody's.
decision: whom to write to this week, the largest yearly value first.
limits: our own rule; holidays and seasons look like drifting.
too little: below four visits there is no rhythm: unknown.
source: Our own definition.
>>> from hedgerow.measures.customers.cadence import PACES, cadence
>>> from hedgerow.measures.customers.visits import visits
>>> told = cadence(visits(n=1, customer=[0] * 5, day=[0, 7, 14, 21, 28], amount=[500] * 5), today=50)
>>> PACES[told.pace[0]].value, float(told.overdue[0]) > 3
('drifting', True)

# cohorts customers.cohorts.cohorts
Whether new customers come back
formula: of those who first came in a month, the share seen k months later.
meaning: rows are intakes; read a column downwards to see whether it gets better.
decision: whether the welcome works, and whether customers won with a partner stay as well as your own.
limits: the newest rows are short; a month that is still running is left out.
too little: below 30 customers in a cell no share is shown.
source: Standard in the field; intervals by Wilson (1927).
>>> from hedgerow.measures.customers.cohorts import cohorts
>>> told = cohorts(customer=[1, 1, 2, 3, 3], month=[10, 11, 10, 11, 12])
>>> told.size.tolist(), told.active.tolist()
([2, 1], [[2, 1, 0], [1, 1, 0]])

# repeat-rate customers.repeat.repeat_rate
How many come back at all
formula: customers with two visits or more over those with one or more, with its interval.
meaning: the first hurdle: most customers of most businesses come once.
decision: whether to spend on new customers or on second visits.
limits: customers of last week had no time to come back; compare equal ages by cohorts.
too little: below 30 customers the rate is not shown.
source: Wilson (1927) for the interval.
>>> from hedgerow.measures.customers.repeat import repeat_rate
>>> round(repeat_rate([1] * 60 + [2] * 40).value, 2)
0.4

# affinity customers.affinity.affinity_of
What is bought together
formula: lift = P(both) / (P(one) P(other)) over customers, with an interval on its logarithm.
meaning: 2 means that twice as many buy both as chance would make.
decision: what to offer beside what, and with which partner to make a common offer.
limits: says together, not because of; what everybody buys has no room for a lift.
too little: with fewer than five expected or seen to buy both it is not clear, and not shown.
source: Brin, Motwani, Ullman & Tsur (1997), SIGMOD '97.
>>> from hedgerow.measures.customers import affinity_of
>>> told = affinity_of([1, 1, 2, 2, 3, 4], ["bread", "jam", "bread", "jam", "bread", "tea"])
>>> float(round(told.lift[0, 1], 2)), bool(told.clear.any())
(1.33, False)

# referral-value customers.referral_value.value_with_referrals
What a customer is worth with those she brought
formula: own margin + sum over those below of decay^steps x margin x (1 - would have come anyway) + acquisition cost
saved.
meaning: a small customer who sends five good ones is a large one.
decision: whom to thank, and what a referral may be paid.
limits: not to be added up over customers; would-have-come is an assumption and says so.
too little: without a known referral it is the own margin.
source: Kumar, Petersen & Leone (2010), J. Marketing 74(5), 1-17.
>>> from hedgerow.measures.customers import value_with_referrals
>>> value_with_referrals(referrer=[0, 1], referred=[1, 2], margin=[10.0, 100.0, 40.0]).value.tolist()
[70.0, 120.0, 40.0]

# viral-total customers.referral_value.viral_total
Where referrals end
formula: n / (1 - K) with K = invited by each x share of them that comes.
meaning: with K = 0.5 every customer you win becomes two in the end.
decision: whether to ask for referrals rather than buy advertising.
limits: K falls as the neighbourhood fills; from 1 on the formula has no end, a town has.
too little: K from fewer than 30 invitations is a guess; show its interval.
source: Geometric series; standard in epidemiology and the field.
>>> from hedgerow.measures.customers import viral_total
>>> viral_total(100, invited=2, converted=0.25)
200.0

# concentration customers.concentration.concentration
On how few customers the business rests
formula: HHI = sum of squared percentages; effective number = 1 / sum of squared shares; share of the largest and of
the largest tenth; Gini.
meaning: an effective number of 3 means: as exposed as with three equal customers.
decision: whether to look for others, or to renegotiate before one leaves.
limits: says who is large, not who is likely to leave.
too little: None where there is no revenue.
source: Herfindahl (1950); Hirschman (1964), American Economic Review 54, 761.
>>> from hedgerow.measures.customers.concentration import concentration
>>> told = concentration([30, 30, 20, 20])
>>> round(told.hhi), round(told.effective, 2)
(2600, 3.85)
"""
