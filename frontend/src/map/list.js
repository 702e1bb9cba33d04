// "See as a list": the same facts as a table that the server makes. The button is a link to it where there is no script.

export function bindList(root, filters) {
  const button = root.querySelector('[data-map-list]');
  const list = root.querySelector('[data-map-table]');
  const canvas = root.querySelector('[data-map-canvas]');
  if (!button || !list) return { narrow: () => {} };
  const words = { map: button.dataset.words, list: button.textContent };
  let loaded = null;

  const narrow = () => {
    const order = new Map(filters.map.parties.id.map((id, party) => [id, party]));
    for (const row of list.querySelectorAll('[data-map-row]')) {
      const party = order.get(row.dataset.mapRow);
      row.hidden = party !== undefined && !filters.shows(party);
    }
  };

  button.setAttribute('role', 'button');
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', async event => {
    event.preventDefault();
    const on = list.hidden;
    loaded ??= fill(list, button.href);
    if (!await loaded) { location.assign(button.href); return; }
    narrow();
    list.hidden = !on;
    canvas.hidden = on;
    button.setAttribute('aria-pressed', on);
    button.textContent = on ? words.map : words.list;
  });
  button.addEventListener('keydown', event => { if (event.key === ' ') { event.preventDefault(); button.click(); } });
  return { narrow: () => { if (!list.hidden) narrow(); } };
}

async function fill(list, address) {
  const answer = await fetch(address, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' });
  if (!answer.ok) return false;
  list.innerHTML = await answer.text();
  globalThis.htmx?.process(list);
  return true;
}
