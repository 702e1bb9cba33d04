// The map alone, as large as the screen: for showing it to others. Escape leaves; arrows go from one saved map to the next.

export class Present {
  constructor(root, state, { theme, renderer, pins }) {
    Object.assign(this, { root, state, theme, renderer, pins });
    this.opener = root.querySelector('[data-map-present]');
    this.bar = root.querySelector('[data-map-stop-bar]');
    this.stops = [...document.querySelectorAll('[data-map-stop]')];
    if (!this.opener || !this.bar) return;
    this.opener.hidden = false;
    this.opener.addEventListener('click', () => this.begin());
    this.bar.querySelector('[data-map-leave]').addEventListener('click', () => this.leave());
    for (const button of this.bar.querySelectorAll('[data-map-step]')) {
      button.hidden = this.stops.length === 0;
      button.addEventListener('click', () => this.step(+button.dataset.mapStep));
    }
    document.addEventListener('fullscreenchange', () => { if (!document.fullscreenElement && this.full) this.leave(); });
    document.addEventListener('keydown', event => this.#key(event), { capture: true });
    if (new URLSearchParams(location.search).get('present') === '1') this.begin();
  }

  get on() { return this.root.hasAttribute('data-presenting'); }

  async begin() {
    this.root.toggleAttribute('data-presenting', true);
    document.documentElement.classList.add('presenting');
    this.bar.hidden = false;
    this.#resize();
    this.root.querySelector('[data-map-stage]').focus();
    // Where the browser does not allow it the map still fills the window.
    if (!navigator.userActivation?.isActive) return;
    await this.root.requestFullscreen?.().then(() => { this.full = true; }, () => { this.full = false; });
  }

  leave() {
    if (!this.on) return;
    this.full = false;
    this.root.toggleAttribute('data-presenting', false);
    document.documentElement.classList.remove('presenting');
    this.bar.hidden = true;
    if (document.fullscreenElement) document.exitFullscreen();
    history.replaceState(null, '', this.state.address);
    this.#resize();
    this.opener.focus();
  }

  step(by) {
    if (!this.stops.length) return;
    const at = this.stops.findIndex(stop => stop.dataset.mapStop === this.state.get('saved'));
    const next = this.stops[(at + by + this.stops.length + (at < 0 && by < 0 ? 1 : 0)) % this.stops.length];
    if ((new URLSearchParams(next.dataset.query).get('segment') ?? '') === this.state.get('segment')) this.#show(next);
    else location.assign(`${next.href}&present=1`);    // other people: they come with another page
  }

  #show({ dataset, textContent }) {
    this.bar.querySelector('[data-map-title]').textContent = textContent.trim();
    this.root.dataset.keep = dataset.keep ?? '';
    this.pins.take(JSON.parse(dataset.pins || '{}'));
    this.state.take(dataset.query);
  }

  #key(event) {
    if (!this.on || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const act = { Escape: () => this.leave(), ArrowRight: () => this.step(1), ArrowLeft: () => this.step(-1), PageDown: () => this.step(1), PageUp: () => this.step(-1) }[event.key];
    if (!act || (event.key !== 'Escape' && !this.stops.length)) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #resize() {
    this.theme.colours = { ...this.theme.colours, letters: this.on ? 19 : 13 };
    this.renderer.setSetting('labelDensity', this.on ? 0.4 : 0.7);
    requestAnimationFrame(() => { this.renderer.resize(); this.renderer.refresh(); });
  }
}
