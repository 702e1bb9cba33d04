// The side panel: server-made facts about the chosen party.

const PLACE = '__id__';                                // stands for the party in the address of a panel

export class Panel {
  #asked = null;

  constructor(root, map) {
    this.map = map;
    this.root = root;
    this.holder = root.querySelector('[data-map-panel]');
    this.empty = this.holder?.innerHTML ?? '';
    this.holder?.addEventListener('click', event => this.#follow(event));
    this.onParty = () => {};
    this.onFill = () => {};
  }

  /** Opens the panel of a party, or closes it. The last wish wins when answers come late. */
  async open(party) {
    this.#asked?.abort();
    if (!this.holder) return;
    this.root.toggleAttribute('data-open', party !== null);
    if (party === null) { this.#fill(this.empty); return; }
    this.#asked = new AbortController();
    this.holder.setAttribute('aria-busy', 'true');
    try {
      this.#fill(await this.#fetched(party, this.#asked.signal));
    } catch (error) {
      if (error.name === 'AbortError') return;
      this.#say(this.root.dataset.failed ?? '');
    }
    this.holder.removeAttribute('aria-busy');
  }

  async #fetched(party, signal) {
    const address = this.root.dataset.panel.replace(PLACE, encodeURIComponent(this.map.parties.id[party]));
    const answer = await fetch(address, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin', signal });
    if (!answer.ok) throw new Error(`a panel answered ${answer.status}`);
    return answer.text();
  }

  #fill(html) {
    this.holder.innerHTML = html;
    globalThis.htmx?.process(this.holder);
    this.onFill();
  }

  #say(words) {
    const sentence = document.createElement('p');
    sentence.textContent = words;
    this.holder.replaceChildren(sentence);
  }

  /** A button `data-map-go="<id>"` in a panel goes to that party. */
  #follow(event) {
    const id = event.target.closest('[data-map-go]')?.dataset.mapGo;
    const party = id === undefined ? -1 : this.map.parties.id.indexOf(id);
    if (party >= 0) this.onParty(party);
  }
}
