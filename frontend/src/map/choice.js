// Which party is looked at (pointer or arrow keys) and which is chosen (its panel is open).

export class Choice {
  #looked = null;
  #chosen = null;
  #listeners = [];

  get looked() { return this.#looked; }
  get chosen() { return this.#chosen; }
  /** The party in the light: the one looked at, else the chosen one, else none. */
  get lit() { return this.#looked ?? this.#chosen; }

  look(party) { this.#set(party, this.#chosen); }
  choose(party) { this.#set(null, party); }
  onChange(listener) { this.#listeners.push(listener); }

  #set(looked, chosen) {
    if (looked === this.#looked && chosen === this.#chosen) return;
    const opened = chosen !== this.#chosen;
    this.#looked = looked;
    this.#chosen = chosen;
    for (const listener of this.#listeners) listener({ opened });
  }
}
