// "See as a list": the same facts as a table that the server makes. The button is a link to it where there is no script.

export function bindList(root, filters) {
  const button = root.querySelector('[data-map-list]');
  const list = root.querySelector('[data-map-table]');
  const canvas = root.querySelector('[data-map-canvas]');
  if (!button || !list) return { narrow: () => {} };
  const words = { map: button.dataset.words, list: button.textContent };
  let loaded = null;

  // The server leaves out what the filters hide, so that every page of the list is full.
  const show = async () => {
    const url = new URL(button.href);
    for (const [name, value] of new URLSearchParams(filters.query)) url.searchParams.append(name, value);
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
    if (on && !await show()) { location.assign(button.href); return; }
    list.hidden = !on;
    canvas.hidden = on;
    button.setAttribute('aria-pressed', on);
    button.textContent = on ? words.map : words.list;
  });
  button.addEventListener('keydown', event => { if (event.key === ' ') { event.preventDefault(); button.click(); } });
  return { narrow: () => { if (!list.hidden) show(); } };
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
