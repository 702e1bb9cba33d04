// The token colours of the theme that is on, as canvas and WebGL need them.

const GROUPS = 8;
const KINDS = 6;
const SHADES = 20;                                     // steps of closeness, from far to near
const numbered = (word, count) => Array.from({ length: count }, (_, i) => `${word}-${i}`);
const TOKENS = ['ground', 'surface', 'ink', 'ink-2', 'line', 'twig', 'catkin', 'on-catkin', 'care',
  'rose', 'hazel', 'sloe', 'ivy', 'elder', 'haw', 'close-far', 'close-between', 'close-near', 'group-none',
  ...numbered('group', GROUPS), ...numbered('kind', KINDS)];

const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Red, green and blue of any CSS colour, from 0 to 255. */
function components(colour) {
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  return [...probe.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

const hex = rgb => `#${rgb.map(part => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
const mixed = (a, b, share) => a.map((part, i) => part * share + b[i] * (1 - share));

/** Reads the tokens where `element` stands. Edges are mixed on paper: faint transparent lines would draw nothing. */
export function palette(element) {
  const style = getComputedStyle(element);
  const holder = element.appendChild(document.createElement('i'));
  const rgb = {};
  for (const token of TOKENS) {
    holder.style.color = `var(--${token})`;                       // resolves light-dark()
    rgb[token] = components(getComputedStyle(holder).color);
  }
  holder.remove();
  const colours = Object.fromEntries(TOKENS.map(token => [token, hex(rgb[token])]));
  const plain = Object.fromEntries(Object.entries(colours).map(([token, colour]) => [token.replace(/^(group|kind)-/, '$1'), colour]));
  return {
    ...colours,
    ...plain,
    ...shades(rgb),
    rgb,
    hair: hex(mixed(rgb.twig, rgb.surface, 0.18)),
    tie: hex(mixed(rgb.twig, rgb.surface, 0.26)),
    branch: hex(mixed(rgb.twig, rgb.surface, 0.42)),
    body: style.fontFamily,
    display: style.getPropertyValue('--display').trim() || style.fontFamily,
  };
}

/** Closeness without steps: from far over the middle to near, each lighter or each darker than the one before. */
function shades(rgb) {
  const [far, between, near] = ['close-far', 'close-between', 'close-near'].map(token => rgb[token]);
  return Object.fromEntries(Array.from({ length: SHADES + 1 }, (_, i) => {
    const share = (i / SHADES) * 2;
    return [`close${i}`, hex(share <= 1 ? mixed(between, far, share) : mixed(near, between, share - 1))];
  }));
}

/** Calls back when the theme changes, by the page's button or by the system. */
export function onTheme(changed) {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
}
