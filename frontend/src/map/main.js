// The map page. Without WebGL, or when the data does not come, the picture and the list of the server stay.
import { Choice } from './choice.js';
import { adjacency, HUB, load } from './data.js';
import { applyTo, bindFilters, Filters } from './filters.js';
import { bindFind } from './find.js';
import { bindKeyboard } from './keyboard.js';
import { bindList } from './list.js';
import { onTheme, palette } from './palette.js';
import { Panel } from './panel.js';
import { bringIntoView, bindZoom } from './zoom.js';

const ROOMY = 640;                                     // px; marks are smaller on a smaller stage

async function start(root) {
  const stage = root.querySelector('[data-map-stage]');
  const loading = load(root.dataset.src);              // under way while the graphics wake up
  loading.catch(() => {});                             // said below
  if (!canDraw()) return stay(root, 'missing');
  stage.hidden = false;
  try {
    const [{ draw, prepare }, { Scene }, { Veil }] = await Promise.all(   // sigma cannot be loaded without WebGL
      [import('./draw.js'), import('./scene.js'), import('./veil.js')]);
    const theme = { colours: palette(root) };
    const look = () => theme.colours;
    const scale = Math.max(0.6, Math.min(1, Math.min(stage.clientWidth, stage.clientHeight) / ROOMY));
    const renderer = prepare(stage, scale, look);
    const map = await loading;
    const scene = new Scene(map, scale);
    const whole = draw(renderer, scene, look);
    instead(root, false);
    onTheme(() => { theme.colours = palette(root); renderer.refresh(); });
    const veil = (ties, filters) => new Veil(renderer, scene, { ties, filters, look });
    run(root, stage, { map, scene, renderer, veil });
    await whole;
    root.dispatchEvent(new CustomEvent('map:all', { bubbles: true }));
  } catch (error) {
    console.error(error);
    return stay(root, 'failed');
  }
}

function run(root, stage, { map, scene, renderer, veil: veiled }) {
  const filters = new Filters(map);
  const choice = new Choice();
  const veil = veiled(adjacency(map), filters);
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
  stage.addEventListener('webglcontextlost', () => stay(root, 'missing'), true);
}

function bindPointer(renderer, choice) {
  const party = ({ node }) => (node === HUB ? null : +node);
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
  instead(root, true);
  const sentence = root.querySelector(`[data-map-${reason}]`);
  if (sentence) sentence.hidden = false;
}

/** Shows or hides the server's picture. */
function instead(root, shown) {
  const picture = root.querySelector('[data-map-fallback]');
  if (picture) picture.hidden = !shown;
}

for (const root of document.querySelectorAll('[data-map]')) start(root);
