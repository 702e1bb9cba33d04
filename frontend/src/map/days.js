// The slider of days: who was known by then, and what was between them. It plays by itself; calmly, where motion is reduced.

const DAY = 86_400_000;
const STEPS = 60;                                      // from the first day to today
const [QUICK, CALM] = [200, 1500];                     // ms between two steps
const still = matchMedia('(prefers-reduced-motion: reduce)');
const today = () => Math.floor(Date.now() / DAY);
const iso = day => new Date(day * DAY).toISOString().slice(0, 10);

export class Days {
  #playing = null;
  #asked = null;

  constructor(root, state, columns, filters) {
    this.box = root.querySelector('[data-map-time]');
    this.opener = root.querySelector('[data-map-time-open]');
    Object.assign(this, { state, columns, filters });
    if (!this.box || !this.opener) return;
    this.range = this.box.querySelector('[data-map-day]');
    this.said = this.box.querySelector('[data-map-day-says]');
    this.player = this.box.querySelector('[data-map-play]');
    this.opener.hidden = false;
    this.opener.addEventListener('click', () => (this.box.hidden ? this.open() : this.close()));
    this.range.addEventListener('input', () => { this.pause(); this.#go(+this.range.value); });
    this.player.addEventListener('click', () => (this.#playing ? this.pause() : this.play()));
    this.box.querySelector('[data-map-today]').addEventListener('click', () => { this.pause(); this.#go(today()); });
  }

  /** Tells what the map shows of the chosen day. */
  show() {
    if (!this.box || (!this.state.get('on') && this.box.hidden)) return;
    if (this.box.hidden) { this.open(); return; }
    const day = this.state.get('on') ? Date.parse(this.state.get('on')) / DAY : today();
    if (document.activeElement !== this.range || this.#playing) this.range.value = day;
    const { people, ties } = this.filters.counts;
    const number = value => value.toLocaleString(document.documentElement.lang);
    const words = { day: new Date(day * DAY).toLocaleDateString(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' }), people: number(people), ties: number(ties) };
    const said = this.box.dataset.says.replace(/\{(\w+)\}/g, (_, word) => words[word]);
    this.range.setAttribute('aria-valuetext', said);
    // While it plays only the eye follows: a voice could not.
    this.said.setAttribute('aria-live', this.#playing ? 'off' : 'polite');
    this.said.textContent = said;
  }

  async open() {
    this.box.hidden = false;
    this.opener.setAttribute('aria-expanded', 'true');
    const { first } = await this.columns.get('days');
    this.range.min = Math.min(first, today() - 1);
    this.range.max = today();
    this.range.value = today();
    this.show();
  }

  close() {
    this.pause();
    this.box.hidden = true;
    this.opener.setAttribute('aria-expanded', 'false');
    this.state.change({ on: '' });
  }

  play() {
    const [first, last] = [+this.range.min, +this.range.max];
    let day = +this.range.value >= last ? first : +this.range.value;
    const step = Math.max(1, Math.ceil((last - first) / (still.matches ? 12 : STEPS)));
    const next = () => {
      if (!this.box.isConnected) return this.pause();
      this.#go(Math.min(day, last));
      if (day >= last) this.pause();
      day += step;
    };
    this.#playing = setInterval(next, still.matches ? CALM : QUICK);
    this.player.textContent = this.box.dataset.pause;
    next();
  }

  pause() {
    clearInterval(this.#playing);
    this.#playing = null;
    if (this.player) this.player.textContent = this.box.dataset.play;
  }

  /** At most once for each picture, however fast the slider is drawn. */
  #go(day) {
    this.range.value = day;
    cancelAnimationFrame(this.#asked);
    this.#asked = requestAnimationFrame(() => this.state.change({ on: day >= today() ? '' : iso(day) }, { small: true }));
  }
}
