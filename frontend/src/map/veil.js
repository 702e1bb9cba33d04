// Lights one party and those it is tied to. A veil of paper covers the map, with holes where the lit marks are: nothing
// has to be drawn again, so the light follows the pointer at any size of map.
import { BUSINESS } from './data.js';
import { fit } from './ground.js';
import { paintBusiness, paintName } from './labels.js';
import { HUB_SIZE } from './scene.js';
import { hasRoom } from './zoom.js';

const NAMED = 20;

export class Veil {
  constructor(renderer, scene, { ties, filters, look }) {
    Object.assign(this, { renderer, scene, ties, filters, look, party: null, way: [] });
    this.context = renderer.createCanvas('veil', { afterLayer: 'labels' }).getContext('2d');
    renderer.on('afterRender', () => this.paint());
  }

  show(party) {
    this.party = party;
    this.paint();
  }

  /** The parties of a way, in its order; lit while nobody else is. */
  showWay(parties) {
    this.way = parties;
    this.paint();
  }

  paint() {
    const { context, renderer, party } = this;
    const { width, height } = renderer.getDimensions();
    fit(context, width, height);
    if (!hasRoom(renderer)) return;
    const there = each => each < this.scene.drawn && this.filters.stands(each);
    if (party !== null && there(party)) this.#paintOne(width, height);
    else if (this.way.length && this.way.every(there)) this.#paintWay(width, height);
  }

  #paintOne(width, height) {
    const marks = this.#marks();
    this.#cover(marks, width, height);
    for (const mark of marks.slice(1)) this.#branch(marks[0], mark);
    this.#ring(marks[0]);
    this.#names(marks);
  }

  #paintWay(width, height) {
    const marks = this.way.map(party => this.#mark(party, this.scene.most));
    this.#cover(marks, width, height);
    marks.slice(1).forEach((mark, i) => this.#branch(marks[i], mark));
    this.#ring(marks[0]);
    this.#ring(marks.at(-1));
    const taken = [];
    for (const mark of [marks[0], marks.at(-1), ...marks.slice(1, -1)]) this.#nameApart(mark, taken);
  }

  /** Writes a name under its mark, or above it, or lower, where no other name of the way stands. */
  #nameApart(mark, taken) {
    const name = this.scene.map.parties.name[mark.party];
    const half = name.length * 4;
    const free = y => taken.every(other => Math.abs(other.y - y) > 15 || Math.abs(other.x - mark.x) > other.half + half);
    const under = mark.y + mark.size + 19;
    const y = [under, mark.y - mark.size - 9, under + 16, under + 32].find(free) ?? under;
    taken.push({ x: mark.x, y, half });
    paintName(this.context, name, mark.x, y, this.look(), 700);
  }

  /** The party and its visible neighbours with their places on the canvas, the party first. */
  #marks() {
    const { start, list } = this.ties;
    const { source, target, weight } = this.scene.map.ties;
    const found = new Map([[this.party, this.#mark(this.party, 1)]]);
    for (let i = start[this.party]; i < start[this.party + 1]; i++) {
      const tie = list[i];
      const other = source[tie] === this.party ? target[tie] : source[tie];
      if (!found.has(other) && other < this.scene.drawn && this.filters.shows(other) && this.filters.showsTie(tie)) {
        found.set(other, this.#mark(other, weight[tie]));
      }
    }
    return [...found.values()];
  }

  #mark(party, weight) {
    const { renderer, scene } = this;
    const place = renderer.graphToViewport(scene.place(party));
    const hub = HUB_SIZE * scene.scale;
    const size = party === BUSINESS ? hub : renderer.scaleSize(scene.sizes[party]);
    return { party, size, hub, weight, ...place };
  }

  #cover(marks, width, height) {
    const { context } = this;
    const { surface, ground } = this.look();
    this.#sheet(surface, width, height, 'nonzero');
    this.#sheet(ground, width, height, 'evenodd');
    context.globalCompositeOperation = 'destination-out';
    context.beginPath();
    for (const { x, y, size } of marks) {
      context.moveTo(x + size + 2, y);
      context.arc(x, y, size + 2, 0, 2 * Math.PI);
    }
    context.fill();
    context.globalCompositeOperation = 'source-over';
  }

  /** Covers the clearing ("nonzero") or what lies around it ("evenodd"). */
  #sheet(colour, width, height, side) {
    const { context, renderer, scene } = this;
    const centre = renderer.graphToViewport({ x: 0, y: 0 });
    const { rings = [] } = scene.ground;
    if (!rings.length) {
      if (side === 'evenodd') return;
      colour = this.look().ground;                     // without a clearing all of the map is covered alike
    }
    const reach = rings.length ? Math.max(...rings.map(ring => ring.radius)) : 10 * scene.map.extent;
    const edge = renderer.graphToViewport({ x: reach, y: 0 });
    context.beginPath();
    if (side === 'evenodd') context.rect(0, 0, width, height);
    context.arc(centre.x, centre.y, edge.x - centre.x, 0, 2 * Math.PI);
    context.globalAlpha = 0.72;
    context.fillStyle = colour;
    context.fill(side);
    context.globalAlpha = 1;
  }

  #branch(from, to) {
    const { context } = this;
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    const [near, far] = [from.size + 3, distance - to.size - 3];
    if (far <= near) return;
    const at = share => [from.x + ((to.x - from.x) * share) / distance, from.y + ((to.y - from.y) * share) / distance];
    context.beginPath();
    context.moveTo(...at(near));
    context.lineTo(...at(far));
    context.strokeStyle = this.look().ink;
    context.lineWidth = 1 + 2.5 * Math.sqrt(to.weight / this.scene.most);
    context.lineCap = 'round';
    context.stroke();
  }

  #ring({ x, y, size }) {
    const { context } = this;
    const { catkin, ink } = this.look();
    for (const [colour, radius, thick] of [[ink, size + 6, 1.5], [catkin, size + 4, 3.5]]) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.strokeStyle = colour;
      context.lineWidth = thick;
      context.stroke();
    }
  }

  #names(marks) {
    const { context } = this;
    const look = this.look();
    const { parties, business } = this.scene.map;
    const [own, ...others] = marks;
    for (const mark of others.sort((a, b) => b.size - a.size).slice(0, NAMED)) {
      if (mark.party === BUSINESS) paintBusiness(context, { ...mark, label: business.short }, look);
      else paintName(context, parties.name[mark.party], mark.x, mark.y + mark.size + 15, look);
    }
    paintName(context, parties.name[own.party], own.x, own.y + own.size + 19, look, 700);
  }
}
