// Which parties and ties are shown: by role, by what flows, the overdue, a group, the steps from one party, a day.
import { BUSINESS } from './data.js';

const LATE = 'overdue';
const DAY = 86_400_000;

export class Filters {
  constructor(map, ties) {
    this.map = map;
    this.ties = ties;
    this.active = false;
    this.seen = new Uint8Array(map.count).fill(1);
    this.kind = null;                                  // the kind of tie shown, by index; null for all
    this.day = null;                                   // days since 1970; null for today
    this.days = null;
    this.without = false;
    this.view = null;                                  // the view's columns; over the ground some stand nowhere
  }

  shows(party) { return party < 0 || this.seen[party] === 1; }

  /** Whether a party, or the business, has a place in the view. */
  stands(party) {
    if (!this.view?.geo) return true;
    return party === BUSINESS ? this.view.geo.home : this.view.x[party] !== null;
  }

  /** Whether no ties are drawn: on the ground everybody's would cover the towns, so only those of a chosen kind are. */
  get calm() { return Boolean(this.view?.geo) && this.kind === null; }

  showsTie(tie) {
    const { source, target, kind } = this.map.ties;
    if (target[tie] === BUSINESS && !this.stands(BUSINESS)) return false;
    if (this.without && this.kind === null && target[tie] === BUSINESS) return false;
    return (this.kind === null || kind[tie] === this.kind) && this.#held(tie) && this.shows(source[tie]) && this.shows(target[tie]);
  }

  /** Whether a tie that is over held on the day. */
  showsPast(tie) {
    const { source, target, kind, since, until } = this.days.past;
    return this.day !== null && since[tie] <= this.day && this.day < until[tie]
      && (this.kind === null || kind[tie] === this.kind) && this.shows(source[tie]) && this.shows(target[tie]);
  }

  get shown() { return [...this.seen.keys()].filter(party => this.seen[party]); }

  /** How many parties, and ties between them, are shown. */
  get counts() {
    const { source, target } = this.map.ties;
    let ties = 0;
    for (let tie = 0; tie < source.length; tie++) if (target[tie] !== BUSINESS && this.showsTie(tie)) ties++;
    if (this.days) for (let tie = 0; tie < this.days.past.source.length; tie++) if (this.showsPast(tie)) ties++;
    return { people: this.seen.reduce((sum, one) => sum + one, 0), ties };
  }

  /** Takes over what is chosen. `measures` and `days` are there when the choice needs them. */
  read(state, { measures, days, view }) {
    const { roles, kinds, parties, count } = this.map;
    const off = new Set(state.all('off').map(key => roles.findIndex(role => role.key === key)));
    const flow = state.get('flow');
    const kind = kinds.findIndex(({ key }) => key === flow);
    const ids = parties.id;
    const group = measures && state.get('group') ? measures.group[ids.indexOf(state.get('group'))] ?? -1 : -1;
    this.kind = kind < 0 ? null : kind;
    this.days = days ?? this.days;                     // which stay, for the ties that are over
    this.view = view;
    this.without = view?.own === 0;                    // whether ties to the business are left out of this view
    this.day = days && state.get('on') ? Math.floor(Date.parse(state.get('on')) / DAY) : null;
    const tied = this.kind === null ? null : this.#withTie(this.kind);
    for (let party = 0; party < count; party++) {
      this.seen[party] = off.has(parties.role[party]) || (flow === LATE && !parties.overdue[party])
        || (tied !== null && !tied[party]) || (flow && flow !== LATE && kind < 0)
        || (group >= 0 && measures.group[party] !== group) || (this.day !== null && days.parties[party] > this.day) ? 0 : 1;
    }
    const near = state.get('near') ? ids.indexOf(state.get('near')) : -1;
    if (near >= 0) this.#within(near, +state.get('steps'));
    for (let party = 0; party < count; party++) if (!this.stands(party)) this.seen[party] = 0;
    this.active = this.without || this.day !== null || this.kind !== null || this.calm || this.seen.includes(0);
  }

  #held(tie) { return this.day === null || this.days.ties[tie] <= this.day; }

  #withTie(wanted) {
    const tied = new Uint8Array(this.map.count);
    const mark = ({ source, target, kind }, there) => kind.forEach((each, tie) => {
      if (each !== wanted || !there(tie)) return;
      if (source[tie] >= 0) tied[source[tie]] = 1;
      if (target[tie] >= 0) tied[target[tie]] = 1;
    });
    mark(this.map.ties, tie => this.#held(tie));
    if (this.day !== null) mark(this.days.past, tie => this.days.past.since[tie] <= this.day && this.day < this.days.past.until[tie]);
    return tied;
  }

  /** Leaves those who are at most so many steps away, along ties that are shown; the business is no step. */
  #within(centre, steps) {
    this.seen[centre] = 1;
    const near = new Uint8Array(this.map.count);
    near[centre] = 1;
    let edge = [centre];
    const along = this.kind !== null && !this.map.kinds[this.kind].flow ? this.kind : null;
    const past = this.#pastTies(along);
    for (let step = 0; step < steps; step++) {
      const next = [];
      for (const party of edge) {
        for (const other of [...this.#others(party, along), ...(past.get(party) ?? [])]) {
          if (other >= 0 && !near[other] && this.seen[other]) { near[other] = 1; next.push(other); }
        }
      }
      edge = next;
    }
    this.seen.set(near);
  }

  * #others(party, along) {
    const { source, target, kind } = this.map.ties;
    for (let i = this.ties.start[party]; i < this.ties.start[party + 1]; i++) {
      const tie = this.ties.list[i];
      if ((along === null || kind[tie] === along) && this.#held(tie)) yield source[tie] === party ? target[tie] : source[tie];
    }
  }

  #pastTies(along) {
    const found = new Map();
    if (this.day === null) return found;
    const { source, target, kind, since, until } = this.days.past;
    source.forEach((one, tie) => {
      if (since[tie] > this.day || this.day >= until[tie] || (along !== null && kind[tie] !== along)) return;
      for (const [from, to] of [[one, target[tie]], [target[tie], one]]) found.set(from, [...(found.get(from) ?? []), to]);
    });
    return found;
  }
}

/** Lets sigma leave out what is hidden; without a filter it need not ask. */
export function applyTo(renderer, scene, filters) {
  const hide = shown => (key, attributes) => Object.assign(attributes, { hidden: !shown(attributes) });
  const sifts = filters.active || scene.hasPast;
  if (!sifts && !renderer.getSetting('nodeReducer')) return;   // a setting draws everything anew
  renderer.setSettings(sifts
    ? {
      nodeReducer: hide(({ party }) => (party === undefined ? filters.stands(BUSINESS) : filters.shows(party))),
      edgeReducer: hide(({ tie, past }) => !filters.calm && (past === undefined ? filters.showsTie(tie) : filters.showsPast(past))),
    }
    : { nodeReducer: null, edgeReducer: null });
}

/** The chips: `data-map-role`. */
export function bindRoles(root, state) {
  const chips = [...root.querySelectorAll('[data-map-role]')];
  const show = () => {
    const off = state.all('off');
    for (const chip of chips) chip.setAttribute('aria-pressed', !off.includes(chip.dataset.mapRole));
  };
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      const off = new Set(state.all('off'));
      if (!off.delete(chip.dataset.mapRole)) off.add(chip.dataset.mapRole);
      state.change({ off: [...off].sort() });
    });
  }
  state.onChange(show);
  show();
}
