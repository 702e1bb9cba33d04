// The way between two: the server tells it in words, the map lights it.
import { bindFind } from './find.js';

export class Way {
  #asked = null;

  constructor(root, { map, state, veil, choice, frame }) {
    this.box = root.querySelector('[data-map-way-told]');
    this.words = root.querySelector('[data-map-way-words]');
    Object.assign(this, { map, state, veil, choice, frameOn: frame });
    for (const field of root.querySelectorAll('[data-map-end]')) {
      bindFind(root, map, party => state.change({ [field.dataset.mapEnd]: map.parties.id[party] }), field);
    }
    state.onChange(words => { if (words.has('from') || words.has('to')) this.tell(); });
    this.#light();
  }

  /** From one party to another, by their places; without the first the second begins one. */
  from(begin, end) {
    if (end === null || begin === end) return;
    const { id } = this.map.parties;
    if (begin === null) this.state.change({ from: id[end], to: '' });
    else this.state.change({ from: id[begin], to: id[end] });
  }

  /** Ends a way that waits for its end. */
  end(party) { this.state.change({ to: this.map.parties.id[party] }); }

  /** Whether a choice is awaited: a way that begins and does not end yet. */
  get waits() { return Boolean(this.state.get('from') && !this.state.get('to')); }

  async tell() {
    if (!this.box) return;
    this.box.hidden = !this.state.get('from') && !this.state.get('to');
    this.#asked?.abort();
    this.#asked = new AbortController();
    this.words.replaceChildren();
    this.veil.showWay([]);
    if (this.box.hidden) return;
    try {
      const answer = await fetch(`${this.box.dataset.mapWayTold}?${this.state.query}`,
        { headers: { 'HX-Request': 'true' }, credentials: 'same-origin', signal: this.#asked.signal });
      if (!answer.ok) throw new Error(`a way answered ${answer.status}`);
      this.words.innerHTML = await answer.text();
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.words.textContent = this.box.closest('[data-map]').dataset.failed;
    }
    this.#light();
    this.frame();
  }

  #light() {
    const ids = this.words?.querySelector('[data-map-way]')?.dataset.mapWay.split(' ').filter(Boolean) ?? [];
    const parties = ids.map(id => this.map.parties.id.indexOf(id));
    this.parties = parties.includes(-1) ? [] : parties;
    this.veil.showWay(this.parties);
    if (this.parties.length) this.choice.choose(null);
  }

  /** Brings the camera to the way, if there is one. */
  frame() { if (this.parties.length) this.frameOn(this.parties); }
}
