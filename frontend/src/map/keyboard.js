// Walking the map with the keyboard: arrows go to the nearest party in that direction.
import { BUSINESS } from './data.js';

const WAYS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

export function bindKeyboard(stage, { scene, filters, choice, moves, show, way, pins }) {
  stage.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const act = event.shiftKey && event.key !== '+' ? shifted(event.key) : action(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
  stage.addEventListener('blur', () => choice.look(null));

  function action(key) {
    if (WAYS[key]) return () => step(WAYS[key]);
    return {
      Enter: () => choice.looked !== null && choice.choose(choice.looked),
      Escape: () => (choice.looked !== null ? choice.look(null) : choice.choose(null)),
      Home: () => filters.shown.length && show(filters.shown[0]),
      '+': moves.in,
      '-': moves.out,
      0: moves.all,
      p: () => pins.letGo(choice.lit),
    }[key];
  }

  /** With Shift held: arrows move a party, Enter asks for the way to it from the one that is open. */
  function shifted(key) {
    if (WAYS[key]) return () => choice.lit !== null && pins.push(choice.lit, WAYS[key]);
    if (key === 'Enter') return () => way.from(choice.chosen, choice.looked);
    return null;
  }

  function step(way) {
    const next = nearest(scene, filters, choice.lit ?? BUSINESS, way);
    if (next !== null) show(next);
  }
}

/** The visible party that lies most nearly in that direction, or null. */
export function nearest(scene, filters, from, [right, down]) {
  const { x, y, drawn } = scene;
  const [x0, y0] = from === BUSINESS ? scene.ground.hub ?? [0, 0] : [x[from], y[from]];
  let best = null;
  let least = Infinity;
  for (let party = 0; party < drawn; party++) {
    const dx = x[party] - x0;
    const dy = y[party] - y0;
    const along = dx * right + dy * down;
    const cost = along + 2 * Math.abs(dx * down - dy * right);
    if (along > 3 && cost < least && filters.shows(party)) [best, least] = [party, cost];
  }
  return best;
}
