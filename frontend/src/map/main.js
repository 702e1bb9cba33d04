// The map page. Without WebGL, or when the data does not come, the picture and the list of the server stay.
import { Choice } from './choice.js';
import { adjacency, load } from './data.js';
import { applyTo, bindFilters, Filters } from './filters.js';
import { bindFind } from './find.js';
import { bindKeyboard } from './keyboard.js';
import { bindList } from './list.js';
import { onTheme, palette } from './palette.js';
import { Panel } from './panel.js';
import { bringIntoView, bindZoom } from './zoom.js';

async function start(root) {
  const stage = root.querySelector('[data-map-stage]');
  const loading = load(root.dataset.src);              // under way while the graphics wake up
  loading.catch(() => {});                             // said below
  if (!canDraw()) return stay(root, 'missing');
  try {
    const map = await loading;
    const { draw } = await import('./draw.js');        // sigma cannot even be loaded where there is no WebGL
    const { Scene } = await import('./scene.js');
    const { Veil } = await import('./veil.js');
    root.querySelector('[data-map-fallback]')?.remove();
    stage.hidden = false;
    return run(root, stage, map, { draw, Scene, Veil });
  } catch (error) {
    console.error(error);
    return stay(root, 'failed');
  }
}

function run(root, stage, map, { draw, Scene, Veil }) {
  let colours = palette(root);
  const look = () => colours;
  const scene = new Scene(map, Math.min(stage.clientWidth, stage.clientHeight));
  const { renderer, whole } = draw(stage, scene, look);
  const filters = new Filters(map);
  const choice = new Choice();
  const veil = new Veil(renderer, scene, adjacency(map), filters, look);
  const panel = new Panel(root, map);
  const list = bindList(root, filters);
  const moves = bindZoom(root, renderer);
  const show = party => { choice.look(party); bringIntoView(renderer, scene, party); say(root, map, party); };
  const open = party => { choice.choose(party); bringIntoView(renderer, scene, party); };

  filters.changed = () => {
    if (choice.lit !== null && !filters.shows(choice.lit)) choice.choose(null);
    applyTo(renderer, filters);
    list.narrow();
  };
  choice.onChange(({ opened }) => { veil.show(choice.lit); if (opened) panel.open(choice.chosen); });
  panel.onParty = open;
  bindFilters(root, filters);
  bindFind(root, map, open);
  bindKeyboard(stage, { scene, filters, choice, moves, show });
  bindPointer(renderer, choice);
  onTheme(() => { colours = palette(root); renderer.refresh(); });
  stage.addEventListener('webglcontextlost', () => stay(root, 'missing'), true);
  return whole.then(() => root.dispatchEvent(new CustomEvent('map:all', { bubbles: true })));
}

function bindPointer(renderer, choice) {
  const party = ({ node }) => (Number.isNaN(+node) ? null : +node);
  renderer.on('enterNode', event => choice.look(party(event)));
  renderer.on('leaveNode', () => choice.look(null));
  renderer.on('clickNode', event => choice.choose(party(event)));
  renderer.on('clickStage', () => choice.choose(null));
}

/** Says the name and the role of the party that the keyboard reached. */
function say(root, map, party) {
  const { name, role, overdue } = map.parties;
  const words = [name[party], map.roles[role[party]].one, overdue[party] ? root.dataset.overdue : ''];
  const voice = root.querySelector('[data-map-says]');
  if (voice) voice.textContent = words.filter(Boolean).join(', ');
}

function canDraw() {
  const canvas = document.createElement('canvas');
  return Boolean(globalThis.WebGLRenderingContext && (canvas.getContext('webgl2') ?? canvas.getContext('webgl')));
}

/** Leaves the server's picture in place and says why, in a sentence that the server wrote. */
function stay(root, reason) {
  root.querySelector('[data-map-stage]').hidden = true;
  const sentence = root.querySelector(`[data-map-${reason}]`);
  if (sentence) sentence.hidden = false;
}

for (const root of document.querySelectorAll('[data-map]')) start(root);
