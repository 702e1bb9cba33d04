// Below the map while it lies over the ground: who has no place yet. It comes when the ground is chosen.
import { GEO } from './columns.js';

export function bindPlaces(root, state) {
  const box = root.querySelector('[data-map-places]');
  if (!box) return;
  let told = state.get('view') === GEO ? state.get('reach') : null;
  const tell = async () => {
    if (state.get('view') !== GEO || told === state.get('reach')) return;
    told = state.get('reach');
    const mine = told;
    const answer = await fetch(`${box.dataset.mapPlaces}?${state.query}`, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' }).catch(() => null);
    const words = answer?.ok ? await answer.text() : null;
    if (mine !== told) return;
    if (words === null) { told = null; box.textContent = root.dataset.failed; } else box.innerHTML = words;
  };
  state.onChange(tell);
}
