// The search field: finds parties on the map by any part of their name, without accents and case.

const MOST = 8;
const plain = words => words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

export function bindFind(root, map, choose, field = root.querySelector('[data-map-find]')) {
  const hits = field?.parentElement.querySelector('[data-map-hits]');
  if (!field || !hits) return;
  let names = null;
  const close = () => { hits.replaceChildren(); hits.hidden = true; };
  const take = party => { close(); field.value = map.parties.name[party]; choose(party); };

  field.addEventListener('input', () => {
    names ??= map.parties.name.map(plain);
    const found = matches(names, plain(field.value.trim()));
    hits.replaceChildren(...found.map(party => hit(map, party, () => take(party))));
    hits.hidden = found.length === 0;
  });
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
    if (event.key === 'ArrowDown') hits.querySelector('button')?.focus();
    if (event.key === 'Enter') { event.preventDefault(); hits.querySelector('button')?.click(); }
  });
  hits.addEventListener('keydown', event => walk(event, field, close));
}

/** The first parties whose name begins with the words or has a word that does; parties come in order of importance. */
export function matches(names, words) {
  if (!words) return [];
  const found = [];
  for (let party = 0; party < names.length && found.length < MOST; party++) {
    if (names[party].startsWith(words) || names[party].includes(` ${words}`)) found.push(party);
  }
  return found;
}

function hit(map, party, act) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = map.parties.name[party];
  const role = document.createElement('small');
  role.textContent = map.roles[map.parties.role[party]].one;
  button.append(role);
  // The hit goes, and a menu that it stands in would take that for a click elsewhere.
  button.addEventListener('click', event => { event.stopPropagation(); act(); });
  item.append(button);
  return item;
}

function walk(event, field, close) {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement);
  if (event.key === 'Escape') { close(); field.focus(); }
  if (event.key === 'ArrowDown') { event.preventDefault(); buttons[Math.min(at + 1, buttons.length - 1)].focus(); }
  if (event.key === 'ArrowUp') { event.preventDefault(); (buttons[at - 1] ?? field).focus(); }
}
