// Marks go over to their places in another view. A large map is faded instead: moving it would be no movement.

const LONG = 420;
const LARGE = { parties: 2500, ties: 6000 };
const still = matchMedia('(prefers-reduced-motion: reduce)');
const eased = share => (share < 0.5 ? 4 * share ** 3 : 1 - (-2 * share + 2) ** 3 / 2);
const frame = () => new Promise(done => requestAnimationFrame(done));

/** Takes the ground over and moves everybody; resolves when all stand. A newer wish ends an older one. */
export class Motion {
  #wish = 0;

  constructor(renderer, scene, stage) { Object.assign(this, { renderer, scene, stage }); }

  async to(ground, pins) {
    const { scene } = this;
    const wish = ++this.#wish;
    const [x, y, hub] = [scene.x, scene.y, scene.place(-1)];
    const from = party => (party < 0 ? hub : { x: x[party], y: -y[party] });
    const arrive = () => { scene.stand(ground); for (const [party, place] of pins) scene.put(party, place); };
    if (still.matches) { arrive(); scene.move(); return; }
    if (scene.map.count > LARGE.parties || scene.map.ties.source.length > LARGE.ties) return this.#fade(arrive);
    arrive();
    const begun = performance.now();
    for (let share = 0; share < 1 && wish === this.#wish;) {
      share = Math.min(1, (performance.now() - begun) / LONG);
      scene.move(from, eased(share));
      await frame();
    }
  }

  async #fade(arrive) {
    this.stage.classList.add('fading');
    await new Promise(done => setTimeout(done, 140));
    arrive();
    this.scene.move();
    await frame();
    this.stage.classList.remove('fading');
  }
}
