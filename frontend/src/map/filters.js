// Which parties and ties are shown: a chip for each role, one choice of what flows, or only the overdue.

import { HUB } from './data.js';

const LATE = 'overdue';

export class Filters {
  #hidden = new Set();                                 // roles that are off, by index
  #kind = null;                                        // the kind of tie shown, by index; null for all
  #tied = null;                                        // 1 for each party with such a tie
  #late = false;
  #flow = '';

  constructor(map) {
    this.map = map;
    this.changed = () => {};
  }

  get active() { return this.#hidden.size > 0 || this.#kind !== null || this.#late; }

  /** The same filters for the server: which roles are off, and what flows. */
  get query() {
    const words = new URLSearchParams([...this.#hidden].sort().map(role => ['off', this.map.roles[role].key]));
    if (this.#flow) words.set('flow', this.#flow);
    return words.size ? `?${words}` : '';
  }

  shows(party) {
    if (party < 0) return true;
    const { role, overdue } = this.map.parties;
    if (this.#hidden.has(role[party]) || (this.#late && !overdue[party])) return false;
    return this.#tied === null || this.#tied[party] === 1;
  }

  showsTie(tie) {
    const { source, target, kind } = this.map.ties;
    return (this.#kind === null || kind[tie] === this.#kind) && this.shows(source[tie]) && this.shows(target[tie]);
  }

  turn(role, on) {
    if (on) this.#hidden.delete(role); else this.#hidden.add(role);
    this.changed();
  }

  /** `flow` is the key of a kind, "overdue", or empty for everything. */
  only(flow) {
    const kind = this.map.kinds.findIndex(({ key }) => key === flow);
    this.#flow = flow;
    this.#late = flow === LATE;
    this.#kind = kind < 0 ? null : kind;
    this.#tied = this.#kind === null ? null : this.#withTie(this.#kind);
    this.changed();
  }

  #withTie(wanted) {
    const tied = new Uint8Array(this.map.count);
    const { source, target, kind } = this.map.ties;
    kind.forEach((each, tie) => {
      if (each !== wanted) return;
      if (source[tie] >= 0) tied[source[tie]] = 1;
      if (target[tie] >= 0) tied[target[tie]] = 1;
    });
    return tied;
  }
}

/** Lets sigma leave out what is hidden; without a filter it need not ask. */
export function applyTo(renderer, filters) {
  const hide = shown => (key, attributes) => Object.assign(attributes, { hidden: !shown(key) });
  const [party, tie] = [key => key === HUB || filters.shows(+key), key => filters.showsTie(+key)];
  renderer.setSettings(filters.active
    ? { nodeReducer: hide(party), edgeReducer: hide(tie) }
    : { nodeReducer: null, edgeReducer: null });
}

/** Binds the chips (`data-map-role`) and the choice of what flows (`data-map-flow`). */
export function bindFilters(root, filters) {
  for (const chip of root.querySelectorAll('[data-map-role]')) {
    const role = filters.map.roles.findIndex(({ key }) => key === chip.dataset.mapRole);
    chip.addEventListener('click', () => {
      const on = chip.getAttribute('aria-pressed') !== 'true';
      chip.setAttribute('aria-pressed', on);
      filters.turn(role, on);
    });
  }
  root.querySelector('[data-map-flow]')?.addEventListener('change', event => filters.only(event.target.value));
}
