// Parties that a hand put somewhere else: dragged, or moved with Shift and the arrows. Kept with an own saved map.

const FAR = 5;                                         // px before a press becomes a drag
const STEP = 12;                                       // units of the map for one press of an arrow
const WAIT = 600;                                      // ms of quiet before the places are sent

export class Pins {
  #waiting = null;

  constructor(root, { map, scene, renderer, state, choice }) {
    Object.assign(this, { root, map, scene, renderer, state, choice });
    this.changed = () => {};
    this.places = JSON.parse(root.dataset.pins || '{}');   // {view: {id: [x, y]}}
    this.place = new Map(map.parties.id.map((id, party) => [id, party]));
    this.note = root.querySelector('[data-map-pinned]');
    this.note?.querySelector('[data-map-unpin]').addEventListener('click', () => this.letAllGo());
    this.#bindDrag();
    this.#tell({ send: false });
  }

  /** [party, place] of all that are pinned in a view. */
  of(view) {
    return Object.entries(this.places[view] ?? {}).filter(([id]) => this.place.has(id)).map(([id, spot]) => [this.place.get(id), spot]);
  }

  /** On the ground everybody stands where they are. */
  get fixed() { return Boolean(this.scene.ground.geo); }

  has(party) { return Boolean(this.places[this.state.get('view')]?.[this.map.parties.id[party]]); }

  pin(party, spot) {
    if (this.fixed) { this.#say(this.root.dataset.fixed); return; }
    const view = this.state.get('view');
    const { extent } = this.map;
    const inside = spot.map(value => Math.round(Math.max(-extent, Math.min(extent, value)) * 10) / 10);
    this.places[view] = { ...this.places[view], [this.map.parties.id[party]]: inside };
    this.scene.put(party, inside);
    this.#draw(party);
    this.#tell();
  }

  /** The places of another saved map. */
  take(places) {
    for (const [party] of this.of(this.state.get('view'))) this.#home(party);
    this.places = places;
    for (const [party, spot] of this.of(this.state.get('view'))) { this.scene.put(party, spot); this.#draw(party); }
    this.#tell({ send: false });
  }

  push(party, [right, down]) { this.pin(party, [this.scene.x[party] + right * STEP, this.scene.y[party] + down * STEP]); }

  letGo(party) {
    if (party === null || !this.has(party)) return;
    delete this.places[this.state.get('view')][this.map.parties.id[party]];
    this.#home(party);
    this.#tell();
  }

  letAllGo() {
    for (const [party] of this.of(this.state.get('view'))) this.letGo(party);
    this.places = {};
    this.#tell();
  }

  #home(party) {
    const { x, y } = this.scene.ground;
    this.scene.put(party, [x[party], y[party]]);
    this.#draw(party);
  }

  #draw(party) {
    const { x, y } = this.scene.place(party);
    const graph = this.renderer.getGraph();
    graph.mergeNodeAttributes(party, { x, y });
    this.renderer.refresh({ partialGraph: { nodes: [String(party)], edges: graph.edges(party) }, schedule: true });
  }

  /** Says that there are pins, gives them to the page's forms, and keeps them where they belong to a saved map. */
  #tell({ send = true } = {}) {
    if (this.note) this.note.hidden = !Object.values(this.places).some(spots => Object.keys(spots).length);
    this.root.dataset.pins = JSON.stringify(this.places);
    this.changed();
    if (!send || !this.root.dataset.keep) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#send(), WAIT);
  }

  async #send() {
    const body = new FormData();
    body.set('pins', this.root.dataset.pins);
    body.set('csrfmiddlewaretoken', document.querySelector('[name=csrfmiddlewaretoken]').value);
    const answer = await fetch(this.root.dataset.keep, { method: 'POST', body, headers: { 'HX-Request': 'true' } }).catch(() => null);
    if (answer?.ok) return;
    this.#say(this.root.dataset.failed);
    this.note?.toggleAttribute('data-failed', true);
  }

  #say(words) {
    const voice = this.root.querySelector('[data-map-says]');
    if (voice) voice.textContent = words;
  }

  #bindDrag() {
    const { renderer } = this;
    let held = null;
    renderer.on('downNode', ({ node, event }) => {
      const party = Number(node);
      // A finger that moves the map often begins on a mark, so with a finger only who is chosen moves.
      const finger = !(event.original instanceof MouseEvent);
      if (!this.fixed && Number.isInteger(party) && (!finger || party === this.choice.chosen)) held = { party, from: [event.x, event.y], moved: false };
    });
    renderer.on('moveBody', ({ event }) => {
      if (!held) return;
      if (!held.moved && Math.hypot(event.x - held.from[0], event.y - held.from[1]) < FAR) return;
      held.moved = true;
      event.preventSigmaDefault();
      event.original.preventDefault();
      const { x, y } = renderer.viewportToGraph(event);
      this.scene.put(held.party, [x, -y]);
      this.#draw(held.party);
    });
    const drop = () => {
      if (held?.moved) this.pin(held.party, [this.scene.x[held.party], this.scene.y[held.party]]);
      held = null;
    };
    for (const end of ['upNode', 'upStage']) renderer.on(end, drop);
    addEventListener('mouseup', drop);
    addEventListener('touchend', drop);
  }
}
