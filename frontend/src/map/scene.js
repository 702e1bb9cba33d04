// The graph that sigma draws, made from the columns of the contract.
import { MultiUndirectedGraph } from 'graphology';
import { BUSINESS, HUB } from './data.js';
import { shapeOf } from './fruit.js';

export const HUB_SIZE = 27;
const HAIR = 0.75;                                     // px; a tie thinner than this is a line
const CROWD = 1500;                                    // parties; beyond these the marks become smaller
const MANY = 150;                                      // branches; among more only the large ones stand out
const SHADES = 20;                                     // steps of closeness
const KINDS = 6;                                       // looks of ties
const ALIKE = 1.1;                                     // px, where all ties are drawn alike

/** After six kinds the colours come again, with other dashes. */
const dash = kind => (kind + Math.floor(kind / KINDS)) % KINDS;

/** Width of one end of a tie in px for a share of the most: a root keeps the small ones visible, as long as they are few. */
const width = (share, power) => 0.3 + 4 * share ** power;

export class Scene {
  /** `scale` makes marks smaller on a small stage. `state` and `extra` (its columns) say how all is drawn at first. */
  constructor(map, scale, state, extra) {
    this.map = map;
    this.scale = scale;
    this.shapes = map.roles.map(shapeOf);
    this.fit = scale * Math.max(0.45, Math.min(1, (CROWD / map.count) ** 0.35));
    this.home = { x: map.parties.x, y: map.parties.y, hub: map.hub, rings: map.rings, sectors: map.sectors, lanes: map.lanes };
    this.most = map.ties.weight.reduce((most, weight, i) => Math.max(most, weight, map.ties.back[i]), 1);
    this.power = map.ties.target.reduce((own, target) => own + (target === BUSINESS), 0) > MANY ? 0.9 : 0.5;
    this.drawn = 0;                                   // parties on the map: the first so many of the columns
    this.hasPast = false;
    this.stand(extra.view ?? this.home);
    this.#choose(state, extra);
    this.begin();
  }

  /** Everybody's places from now on; `move` draws them. */
  stand(ground) {
    this.ground = ground;
    this.x = Float64Array.from(ground.x);
    this.y = Float64Array.from(ground.y);
  }

  put(party, [x, y]) {
    this.x[party] = x;
    this.y[party] = y;
  }

  /** Begins a new graph with the business alone. Sigma takes one graph at a time, so the next is built beside it. */
  begin() {
    this.added = 0;
    this.graph = new MultiUndirectedGraph();
    // The leaf of the business is painted as its label and covers this mark.
    this.graph.addNode(HUB, {
      ...this.place(BUSINESS), size: 1, shape: 2, tint: 'sloe', zIndex: 3, hub: HUB_SIZE * this.scale,
      label: this.map.business.short, forceLabel: true,
    });
  }

  /** Adds the parties up to `end` and the ties whose two ends are then there. The least important lie at the bottom. */
  extend(end) {
    for (let i = end - 1; i >= this.added; i--) this.#addParty(i);
    const { source, target } = this.map.ties;
    for (let tie = 0; tie < source.length; tie++) {
      const last = Math.max(source[tie], target[tie]);
      if (last >= this.added && last < end) this.#addTie(tie);
    }
    this.added = end;
  }

  /** Draws as is chosen: colours, sizes, widths. */
  dress(state, extra) {
    this.#choose(state, extra);
    for (const graph of this.#graphs()) {
      graph.updateEachNodeAttributes((key, old) => (old.party === undefined ? old : Object.assign(old, this.#looks(old.party))),
        { attributes: ['size', 'tint'] });
      graph.updateEachEdgeAttributes((key, old) => (old.tie === undefined ? old : Object.assign(old, this.#lines(old.tie))),
        { attributes: ['type', 'tint', 'size', 'back', 'dash'] });
    }
  }

  /** Puts every mark where it stands now; `share` of the way from where `from` had it. */
  move(from = null, share = 1) {
    const between = (then, now) => (from ? then + (now - then) * share : now);
    for (const graph of this.#graphs()) {
      graph.updateEachNodeAttributes((key, old) => {
        const party = old.party ?? BUSINESS;
        const now = this.place(party);
        const then = from ? from(party) : now;
        old.x = between(then.x, now.x);
        old.y = between(then.y, now.y);
        return old;
      }, { attributes: ['x', 'y'] });
    }
  }

  /** The ties that are over, for days on which they held. */
  addPast({ source, target, kind }) {
    if (this.hasPast) return;
    this.hasPast = true;
    source.forEach((one, past) => this.graph.addEdgeWithKey(`past${past}`, one, target[past],
      { past, kind: kind[past], type: 'hair', tint: 'tie', size: 0.3, back: 0.3, dash: 0 }));
  }

  /** Where a party lies, in the coordinates of the graph. */
  place(party) {
    if (party === BUSINESS) return { x: this.ground.hub?.[0] ?? 0, y: -(this.ground.hub?.[1] ?? 0) };
    return { x: this.x[party], y: -this.y[party] };
  }

  * #graphs() {
    yield this.graph;
    if (this.shown && this.shown !== this.graph) yield this.shown;
  }

  #choose(state, { measures }) {
    const { parties } = this.map;
    const sized = state.get('size') === 'weight' ? parties.size : measures.sizes[state.get('size')];
    this.sizes = sized.map(size => size * this.fit);
    this.look = { colour: state.get('colour'), width: state.get('width'), kinds: state.get('kinds') === '1', measures };
    if (this.look.width === 'count') this.#count(measures.often);
  }

  #count(often) {
    const { source, target } = this.map.ties;
    const pairs = new Map();
    const pair = tie => Math.min(source[tie], target[tie]) * this.map.count + Math.max(source[tie], target[tie]);
    source.forEach((_, tie) => { if (target[tie] !== BUSINESS) pairs.set(pair(tie), (pairs.get(pair(tie)) ?? 0) + 1); });
    this.counts = source.map((one, tie) => (target[tie] === BUSINESS ? often[one] : pairs.get(pair(tie))));
    this.mostCounted = this.counts.reduce((most, count) => Math.max(most, count), 1);
  }

  #looks(party) {
    const { parties, roles } = this.map;
    const { colour, measures } = this.look;
    let tint = roles[parties.role[party]].family;
    if (colour === 'close') tint = `close${Math.round((parties.close[party] / 100) * SHADES)}`;
    if (colour === 'group') tint = `group${measures.groups[measures.group[party]]?.tint ?? 'none'}`;
    return { size: this.sizes[party], tint };
  }

  #lines(tie) {
    const { source, target, kind } = this.map.ties;
    const own = source[tie] === BUSINESS || target[tie] === BUSINESS;
    const size = this.#wide(tie, this.map.ties.weight);
    const back = this.#wide(tie, this.map.ties.back);
    if (this.look.kinds) return { type: 'dashed', tint: `kind${kind[tie] % KINDS}`, size: Math.max(size, 0.6), back: Math.max(back, 0.6), dash: dash(kind[tie]) };
    return { type: Math.max(size, back) < HAIR ? 'hair' : 'branch', tint: own ? 'branch' : 'tie', size, back, dash: 0 };
  }

  /** Of one end, which `carries` so much. */
  #wide(tie, carries) {
    if (this.look.width === 'same') return ALIKE;
    if (this.look.width === 'count') return width(this.counts[tie] / this.mostCounted, 0.7) * 0.6;
    return width(carries[tie] / this.most, this.power);
  }

  #addParty(i) {
    const { parties } = this.map;
    const role = parties.role[i];
    const { size, tint } = this.#looks(i);
    this.graph.addNode(i, {
      party: i, x: this.x[i], y: -this.y[i], size, tint, label: parties.name[i], role, late: !!parties.overdue[i],
      shape: this.shapes[role], zIndex: i < this.map.first ? 2 : 1,
    });
  }

  #addTie(tie) {
    const { source, target, kind } = this.map.ties;
    const attributes = this.#lines(tie);
    attributes.tie = tie;
    attributes.kind = kind[tie];
    this.graph.addEdgeWithKey(tie, key(source[tie]), key(target[tie]), attributes);
  }
}

const key = party => (party === BUSINESS ? HUB : party);
