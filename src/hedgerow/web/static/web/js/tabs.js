// [role=tablist]: a click or the arrow keys choose a tab; Home and End jump. One tab stop for the whole list.
import { all, on } from './dom.js';

function choose(chosen) {
  for (const tab of all('[role=tab]', chosen.closest('[role=tablist]'))) {
    const here = tab === chosen;
    tab.setAttribute('aria-selected', here);
    tab.tabIndex = here ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls'));
    if (panel) panel.hidden = !here;
  }
}

on('click', '[role=tab]', (event, tab) => choose(tab));

on('keydown', '[role=tab]', (event, tab) => {
  const tabs = all('[role=tab]', tab.closest('[role=tablist]'));
  const forward = getComputedStyle(tab).direction === 'rtl' ? -1 : 1;
  const at = tabs.indexOf(tab);
  const next = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: tabs.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = tabs[(next + tabs.length) % tabs.length];
  choose(target);
  target.focus();
});
