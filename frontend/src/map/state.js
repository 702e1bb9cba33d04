// What the reader has chosen: the same words as in the address, so that every map can be sent, saved and gone back to.

/** What each word means when it is not there. */
const USUAL = { view: 'rings', colour: 'role', size: 'weight', width: 'value', steps: '1' };

export class State {
  #words;
  #listeners = [];

  constructor(query) {
    this.#words = new URLSearchParams(query);
    addEventListener('popstate', () => this.#read(location.search));
  }

  get(word) { return this.#words.get(word) || USUAL[word] || ''; }
  all(word) { return this.#words.getAll(word); }

  /** Without what is usual; a saved map names its view, which tells it from the map as it was saved. */
  get query() {
    const kept = [...this.#words].filter(([word, value]) => value && value !== USUAL[word]);
    const words = new URLSearchParams(kept);
    if (words.has('saved') && !words.has('view')) words.set('view', this.get('view'));
    if (!words.has('near')) words.delete('steps');
    return words.toString();
  }

  get address() { return location.pathname + (this.query && `?${this.query}`); }

  /** `changes`: a value, or a list of values, for each word; empty takes it away. A small change makes no history. */
  change(changes, { small = false } = {}) {
    const changed = Object.keys(changes).filter(word => String(changes[word]) !== String(this.all(word)));
    if (!changed.length) return;
    for (const word of changed) {
      this.#words.delete(word);
      for (const value of [changes[word]].flat()) if (value) this.#words.append(word, value);
    }
    history[small ? 'replaceState' : 'pushState'](null, '', this.address);
    this.#tell(changed);
  }

  /** Another saved map in place of this one. */
  take(query) { history.pushState(null, '', `?${query}`); this.#read(query, { stays: true }); }

  onChange(listener) { this.#listeners.push(listener); }

  #read(query, { stays = false } = {}) {
    const words = new URLSearchParams(query);
    const changed = [...new Set([...words.keys(), ...this.#words.keys()])]
      .filter(word => String(words.getAll(word)) !== String(this.#words.getAll(word)));
    this.#words = words;
    if (changed.length) this.#tell(changed, stays);
  }

  #tell(changed, stays = false) {
    const words = new Set(changed);
    this.stays = stays;
    for (const listener of this.#listeners) listener(words);
  }
}

/** Binds every named control of the form of choices, and shows what belongs to what is chosen. */
export function bindChoices(root, state) {
  const form = document.getElementById('map-wish');
  const controls = form ? [...form.elements].filter(control => control.name && control.type !== 'hidden') : [];
  const show = () => {
    for (const control of controls) {
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = control.value === state.get(control.name);
      else control.value = state.get(control.name);
    }
    for (const part of document.querySelectorAll('[data-map-when]')) {
      const [, word, not, value] = /^(\w+)(!?)=(.*)$/.exec(part.dataset.mapWhen);
      part.hidden = (state.get(word) === value) === Boolean(not);
    }
    root.dataset.wish = state.query;
  };
  for (const control of controls) {
    control.addEventListener('change', () => {
      if (control.type === 'radio' && !control.checked) return;
      state.change({ [control.name]: control.type === 'checkbox' && !control.checked ? '' : control.value });
    });
  }
  state.onChange(words => {
    show();
    // Another segment, or another saved map, is another page: its people and its places come with it.
    if (words.has('segment') || (words.has('saved') && !state.stays)) location.reload();
  });
  show();
}
