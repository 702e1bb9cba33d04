// Pictures of the ground from the server that the workspace chose. They are elements below the canvases: drawn into one,
// they would make it unreadable for whoever saves the picture.

const SIDE = 256;                                      // px of a tile in its own size
const [FIRST, LAST] = [0, 19];
const MOST = 96;

/** Answers a function that lays tiles below a view and says whether any has come: until then the drawn land stays. */
export function layTiles(renderer, { world, tiles: { url, credit } }) {
  const stage = renderer.getContainer();
  const sheet = document.createElement('div');
  sheet.className = 'map-tiles';
  stage.prepend(sheet);
  const line = name(stage, credit);
  const held = new Map();
  let came = false;

  const make = (key, z, x, y) => {
    const tile = new Image();
    tile.alt = '';
    tile.decoding = 'async';
    tile.referrerPolicy = 'strict-origin';             // servers of tiles ask who fetches; no page's address goes out
    tile.addEventListener('load', () => { if (!came) { came = true; renderer.refresh(); } }, { once: true });
    tile.addEventListener('error', () => tile.remove(), { once: true });
    const across = 2 ** z;
    tile.src = url.replace('{z}', z).replace('{x}', ((x % across) + across) % across).replace('{y}', y);
    held.set(key, tile);
    sheet.append(tile);
    return tile;
  };

  const lay = ({ width, height, centre, scale }) => {
    const whole = scale / world.unit;                  // px of the whole world
    const z = Math.min(LAST, Math.max(FIRST, Math.round(Math.log2(whole / SIDE))));
    const across = 2 ** z;
    const side = whole / across;
    const [left, top] = [centre.x - world.x * whole, centre.y - world.y * whole];
    const wanted = new Set();
    for (let y = Math.max(0, Math.floor(-top / side)); y < across && top + y * side < height; y++) {
      for (let x = Math.floor(-left / side); left + x * side < width && wanted.size < MOST; x++) {
        const key = `${z}/${x}/${y}`;
        wanted.add(key);
        const tile = held.get(key) ?? make(key, z, x, y);
        tile.style.transform = `translate(${left + x * side}px, ${top + y * side}px) scale(${side / SIDE})`;
      }
    }
    for (const [key, tile] of held) if (!wanted.has(key)) { tile.remove(); held.delete(key); }
    return came;
  };
  /** Takes all of it away. */
  const lift = () => { sheet.remove(); line.remove(); held.clear(); };
  return { lay, lift };
}

function name(stage, credit) {
  const line = document.createElement('p');
  line.className = 'map-credit';
  line.textContent = credit;
  stage.closest('[data-map-canvas]').append(line);
  return line;
}
