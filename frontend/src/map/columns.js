// Columns that are asked for when they are wanted: the measures, the days, another view. Each comes once.

/** The view over the ground. */
export const GEO = 'geo';

export class Columns {
  #asked = new Map();

  constructor(address, edition) {
    this.address = address;
    this.edition = edition;
  }

  /** `reach` is asked of the ground alone: how far it goes. */
  get(name, reach = '') {
    const key = name + reach;
    if (!this.#asked.has(key)) {
      const asking = this.#fetched(name, reach);
      asking.catch(() => this.#asked.delete(key));     // it may come when it is wanted again
      this.#asked.set(key, asking);
    }
    return this.#asked.get(key);
  }

  async #fetched(name, reach) {
    const address = new URL(this.address.replace('__name__', name), location.href);
    if (reach) address.searchParams.set('reach', reach);
    const answer = await fetch(address, { credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`the map's ${name} answered ${answer.status}`);
    const columns = await answer.json();
    // Something happened in between, and these are in the order of a newer map: take all of it anew.
    if (columns.edition !== this.edition) { location.reload(); return new Promise(() => {}); }
    return columns;
  }
}

/** Which columns a choice needs beside the map itself. */
export async function wanted(columns, state) {
  const measured = state.get('colour') === 'group' || state.get('size') !== 'weight' || state.get('width') === 'count'
    || state.get('group');
  const [view, measures, days] = await Promise.all([
    state.get('view') === 'rings' ? null : columns.get(state.get('view'), state.get('view') === GEO ? state.get('reach') : ''),
    measured ? columns.get('measures') : null,
    state.get('on') ? columns.get('days') : null,
  ]);
  return { view, measures, days };
}
