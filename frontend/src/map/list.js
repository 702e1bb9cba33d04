// "See as a list": the same facts as a table that the server makes. The button is a link to it where there is no script.

export function bindList(root, state) {
  const button = root.querySelector('[data-map-list]');
  const list = root.querySelector('[data-map-table]');
  const canvas = root.querySelector('[data-map-canvas]');
  const bound = { narrow: () => {}, shown: () => {} };   // `shown` when the map is seen again
  if (!button || !list) return bound;
  const words = { map: button.dataset.words, list: button.textContent };
  let loaded = null;

  // The server leaves out what the map hides, so that every page of the list is full.
  const show = async () => {
    const url = new URL(button.href);
    url.search = state.query;
    const address = url.href;
    if (address === loaded) return true;
    loaded = address;
    return fill(list, address, () => loaded === address);
  };

  button.setAttribute('role', 'button');
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', async event => {
    event.preventDefault();
    const on = list.hidden;
    if (on && !await show()) { location.assign(`${new URL(button.href).pathname}?${state.query}`); return; }
    list.hidden = !on;
    canvas.hidden = on;
    button.setAttribute('aria-pressed', on);
    button.textContent = on ? words.map : words.list;
    if (!on) bound.shown();
  });
  button.addEventListener('keydown', event => { if (event.key === ' ') { event.preventDefault(); button.click(); } });
  bound.narrow = () => { if (!list.hidden) show(); };
  return bound;
}

/** Asks for the rows and shows them, unless other ones have been wished for meanwhile. */
async function fill(list, address, wanted) {
  const answer = await fetch(address, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' });
  if (!answer.ok) return false;
  const rows = await answer.text();
  if (!wanted()) return true;
  list.innerHTML = rows;
  globalThis.htmx?.process(list);
  return true;
}
