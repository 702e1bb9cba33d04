// The graph that sigma draws, made from the columns of the contract.
import { MultiUndirectedGraph } from 'graphology';
import { BUSINESS, HUB } from './data.js';
import { shapeOf } from './fruit.js';

export const HUB_SIZE = 27;
const CENTRE = { x: 0, y: 0 };
const HAIR = 0.75;                                     // px; a tie thinner than this is a line
const CROWD = 1500;                                    // parties; beyond these the marks become smaller

const MANY = 150;                                      // branches; among more only the large ones stand out

/** Width of one end of a tie in px for a share of the most: a root keeps the small ones visible, as long as they are few. */
const width = (share, power) => 0.3 + 4 * share ** power;

export class Scene {
  /** `scale` makes marks smaller on a small stage. */
  constructor(map, scale) {
    this.map = map;
    this.scale = scale;
    this.shapes = map.roles.map(shapeOf);
    this.most = map.ties.weight.reduce((most, weight, i) => Math.max(most, weight, map.ties.back[i]), 1);
    this.power = map.ties.target.reduce((own, target) => own + (target === BUSINESS), 0) > MANY ? 0.9 : 0.5;
    const fit = scale * Math.max(0.45, Math.min(1, (CROWD / map.count) ** 0.35));
    this.sizes = map.parties.size.map(size => size * fit);
    this.drawn = 0;                                   // parties on the map: the first so many of the columns
    this.begin();
  }

  /** Begins a new graph with the business alone. Sigma takes one graph at a time, so the next is built beside it. */
  begin() {
    this.added = 0;
    this.graph = new MultiUndirectedGraph();
    // The leaf of the business is painted as its label and covers this mark.
    this.graph.addNode(HUB, {
      ...CENTRE, size: 1, shape: 2, family: 'sloe', zIndex: 3, hub: HUB_SIZE * this.scale,
      label: this.map.business.short, forceLabel: true,
    });
  }

  /** Adds the parties up to `end` and the ties whose two ends are then there. The least important lie at the bottom. */
  extend(end) {
    for (let i = end - 1; i >= this.added; i--) this.addParty(i);
    const { source, target } = this.map.ties;
    for (let tie = 0; tie < source.length; tie++) {
      const last = Math.max(source[tie], target[tie]);
      if (last >= this.added && last < end) this.addTie(tie);
    }
    this.added = end;
  }

  addParty(i) {
    const { parties, roles } = this.map;
    const role = parties.role[i];
    this.graph.addNode(i, {
      x: parties.x[i], y: -parties.y[i], size: this.sizes[i], label: parties.name[i], role, late: !!parties.overdue[i],
      shape: this.shapes[role], family: roles[role].family, zIndex: i < this.map.first ? 2 : 1,
    });
  }

  addTie(tie) {
    const { source, target, kind, weight, back } = this.map.ties;
    const own = source[tie] === BUSINESS || target[tie] === BUSINESS;
    const [size, end] = [weight[tie], back[tie]].map(value => width(value / this.most, this.power));
    this.graph.addEdgeWithKey(tie, key(source[tie]), key(target[tie]), {
      kind: kind[tie], type: Math.max(size, end) < HAIR ? 'hair' : 'branch', tint: own ? 'branch' : 'tie', size, back: end,
    });
  }

  /** Where a party lies, in the coordinates of the graph. */
  place(party) {
    const { parties } = this.map;
    return party === BUSINESS ? CENTRE : { x: parties.x[party], y: -parties.y[party] };
  }
}

const key = party => (party === BUSINESS ? HUB : party);
