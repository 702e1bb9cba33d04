// What the map is narrowed to, said above it, each with a way back; and what in panels and menus narrows it.

export function bindShown(root, { map, state, pins, choice, columns }) {
  const named = (part, id) => {
    const party = map.parties.id.indexOf(id);
    const box = root.querySelector(part);
    if (!box) return;
    box.hidden = party < 0;
    if (party >= 0) box.querySelector('[data-map-name]').textContent = map.parties.name[party];
  };
  const nameGroup = async box => {
    const { groups, group } = await columns.get('measures');
    box.querySelector('[data-map-group-name]').textContent = groups[group[map.parties.id.indexOf(state.get('group'))]]?.name ?? '';
  };
  const show = () => {
    named('[data-map-near]', state.get('near'));
    const group = root.querySelector('[data-map-grouped]');
    if (group) group.hidden = !state.get('group');
    if (state.get('group')) nameGroup(group);
    for (const button of root.querySelectorAll('[data-map-steps]')) button.setAttribute('aria-pressed', button.dataset.mapSteps === state.get('steps'));
    for (const link of root.querySelectorAll('[data-map-focus]')) {
      const on = link.dataset.mapFocus === state.get('near') && link.dataset.steps === state.get('steps');
      if (on) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current');
    }
    for (const button of root.querySelectorAll('[data-map-pin]')) button.hidden = choice.chosen === null || !pins.has(choice.chosen);
  };
  root.addEventListener('click', event => {
    const at = name => event.target.closest(`[data-map-${name}]`);
    const act = [
      [at('clear'), part => Object.fromEntries(part.dataset.mapClear.split(' ').map(word => [word, '']))],
      [at('steps'), part => ({ steps: part.dataset.mapSteps })],
      [at('focus'), part => ({ near: part.dataset.mapFocus, steps: part.dataset.steps })],
      [at('group'), part => ({ group: part.dataset.mapGroup, colour: 'group' })],
      [at('from'), part => ({ from: part.dataset.mapFrom, to: '' })],
    ].find(([part]) => part);
    if (at('pin')) pins.letGo(choice.chosen);
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.target.closest('details[data-menu]')?.removeAttribute('open');
    state.change(act[1](act[0]));
  });
  state.onChange(show);
  show();
  return show;
}

/** The groups come when their menu is opened, or when colours stand for them. */
export function bindGroups(root, state, columns) {
  const menu = root.querySelector('[data-map-groups]');
  const legend = root.querySelector('[data-map-legend-groups]');
  let asked = false;
  menu?.addEventListener('toggle', async () => {
    if (!menu.open || asked) return;
    asked = true;
    const body = menu.querySelector('[data-map-groups-body]');
    const answer = await fetch(`${menu.dataset.mapGroups}?${state.query}`, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' }).catch(() => null);
    asked = Boolean(answer?.ok);
    if (asked) body.innerHTML = await answer.text();
    else body.textContent = root.dataset.failed;
  });
  const tell = async () => {
    if (state.get('colour') !== 'group' || !legend || legend.childElementCount) return;
    const { groups } = await columns.get('measures');
    legend.replaceChildren(...groups.filter(({ tint }) => tint !== null).map(({ name, tint }) => {
      const item = document.createElement('li');
      const dot = document.createElement('i');
      dot.className = `dot group-${tint}`;
      item.append(dot, name);
      return item;
    }));
  };
  state.onChange(tell);
  tell();
}
