// The map page. Without WebGL, or when the data does not come, the picture and the list of the server stay.
import { Choice } from './choice.js';
import { Columns, GEO, wanted } from './columns.js';
import { adjacency, HUB, load } from './data.js';
import { Days } from './days.js';
import { applyTo, bindRoles, Filters } from './filters.js';
import { bindFind } from './find.js';
import { bindKeyboard } from './keyboard.js';
import { bindList } from './list.js';
import { Motion } from './motion.js';
import { onTheme, palette } from './palette.js';
import { Panel } from './panel.js';
import { Pins } from './pins.js';
import { bindPlaces } from './places.js';
import { Present } from './present.js';
import { bindGroups, bindShown } from './shown.js';
import { bindChoices, State } from './state.js';
import { Way } from './way.js';
import { bindZoom, bounded, bringIntoView, frameOn } from './zoom.js';

const ROOMY = 640;                                     // px; marks are smaller on a smaller stage
const DRESS = ['colour', 'size', 'width', 'kinds'];

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
    const state = new State(root.dataset.wish ?? '');
    const columns = new Columns(root.dataset.more ?? '', map.edition);
    const extra = await wanted(columns, state);
    const scene = new Scene(map, scale, state, extra);
    const whole = draw(renderer, scene, look);
    instead(root, false);
    onTheme(() => { theme.colours = { ...palette(root), letters: theme.colours.letters }; renderer.refresh(); });
    const veil = (ties, filters) => new Veil(renderer, scene, { ties, filters, look });
    const page = run(root, stage, { map, scene, renderer, veil, state, columns, theme, extra });
    await whole;
    await page.ready();
    root.dispatchEvent(new CustomEvent('map:all', { bubbles: true }));
  } catch (error) {
    console.error(error);
    return stay(root, 'failed');
  }
}

function run(root, stage, { map, scene, renderer, veil: veiled, state, columns, theme, extra: first }) {
  const ties = adjacency(map);
  const filters = new Filters(map, ties);
  const choice = new Choice();
  const veil = veiled(ties, filters);
  const panel = new Panel(root, map);
  const list = bindList(root, state);
  const moves = bindZoom(root, renderer);
  const pins = new Pins(root, { map, scene, renderer, state, choice });
  const days = new Days(root, state, columns, filters);
  const motion = new Motion(renderer, scene, stage);
  const see = party => filters.stands(party) && bringIntoView(renderer, scene, party);
  const show = party => { choice.look(party); see(party); say(root, map, party); };
  const open = party => { choice.choose(party); see(party); };
  const way = new Way(root, { map, state, veil, choice, frame: parties => frameOn(renderer, scene, parties.filter(party => filters.stands(party))) });

  const sift = extra => {
    if (extra.days) scene.addPast(extra.days.past);
    filters.read(state, extra);
    if (choice.lit !== null && !filters.shows(choice.lit)) choice.choose(null);
    applyTo(renderer, scene, filters);
    days.show();
    veil.paint();
  };
  /** Who is left when the map is narrowed to somebody's surroundings or to a group. */
  const narrow = () => (state.get('near') || state.get('group') ? filters.shown : []);
  /** To another view, or to more of the ground; from and to the ground all of it is shown. */
  const over = async ground => {
    const anew = Boolean(ground.geo) || Boolean(scene.ground.geo);
    root.toggleAttribute('data-on-ground', Boolean(ground.geo));
    const moved = motion.to(ground, pins.of(state.get('view')));
    bounded(renderer, scene);
    if (anew) moves.all();
    await moved;
  };
  let latest = 0;
  let due = new Set();                                 // words that changed and are not drawn yet
  const follow = async changed => {
    const mine = ++latest;
    for (const word of changed) due.add(word);
    list.narrow();
    stage.setAttribute('aria-busy', 'true');           // what is not here yet may take a second
    try {
      const extra = await wanted(columns, state);
      if (mine !== latest) return;                     // the newest draws all that is due
      stage.removeAttribute('aria-busy');
      const words = due;
      due = new Set();
      if (DRESS.some(word => words.has(word))) scene.dress(state, extra);
      sift(extra);
      if (words.has('view') || words.has('reach')) await over(extra.view ?? scene.home);
      if (words.has('near') || words.has('steps') || words.has('group')) frameOn(renderer, scene, narrow());
    } catch (error) {
      console.error(error);
      tell(root, root.dataset.failed);
      stage.removeAttribute('aria-busy');
    }
  };
  list.shown = () => { renderer.resize(); renderer.refresh(); frameOn(renderer, scene, narrow()); };
  bindChoices(root, state);
  state.onChange(follow);
  choice.onChange(({ opened }) => { veil.show(choice.lit); if (opened) panel.open(choice.chosen); });
  panel.onParty = open;
  bindRoles(root, state);
  bindFind(root, map, open);
  bindKeyboard(stage, { scene, filters, choice, moves, show, way, pins });
  bindPointer(renderer, { choice, way });
  const shown = bindShown(root, { map, state, pins, choice, columns });
  panel.onFill = pins.changed = shown;
  bindGroups(root, state, columns);
  bindPlaces(root, state);
  if (state.get('view') === GEO) sift(first);             // before those who stand nowhere are drawn
  new Present(root, state, { theme, renderer, pins });  // binds itself
  stage.addEventListener('webglcontextlost', () => stay(root, 'missing'), true);
  return {
    /** When everybody is drawn: who was moved by hand, and what is hidden. */
    ready: async () => {
      for (const [party, spot] of pins.of(state.get('view'))) scene.put(party, spot);
      if (pins.of(state.get('view')).length) scene.move();
      sift(await wanted(columns, state));
      if (narrow().length) frameOn(renderer, scene, narrow());
      way.frame();
    },
  };
}

function bindPointer(renderer, { choice, way }) {
  const party = ({ node }) => (node === HUB ? null : +node);
  renderer.on('enterNode', event => choice.look(party(event)));
  renderer.on('leaveNode', () => choice.look(null));
  renderer.on('clickNode', event => {
    const at = party(event);
    if (event.event.original.shiftKey && at !== null) way.from(choice.chosen, at);
    else if (way.waits && at !== null) way.end(at);
    else choice.choose(at);
  });
  renderer.on('clickStage', () => choice.choose(null));
}

/** Says the name and the role of the party that the keyboard reached. */
function say(root, map, party) {
  const { name, role, overdue } = map.parties;
  const words = [name[party], map.roles[role[party]].one, overdue[party] ? root.dataset.overdue : ''];
  tell(root, words.filter(Boolean).join(', '));
}

function tell(root, words) {
  const voice = root.querySelector('[data-map-says]');
  if (voice) voice.textContent = words;
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
