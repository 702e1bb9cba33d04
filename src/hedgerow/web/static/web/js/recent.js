// What was looked at last, kept in this browser alone: a page with data-recent is offered by the palette before
// anything is typed. Whoever stands before the door, signed out, leaves nothing of it behind.
import { one } from './dom.js';

const MOST = 6, PREFIX = 'recent:';
const key = `${PREFIX}${location.pathname.split('/').slice(0, 3).join('/')}`;

function kept() {
  try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; }
}

const here = one('[data-recent]');
if (here) {
  const line = { url: location.pathname, label: here.dataset.recent };
  const others = kept().filter(other => other.url !== line.url);
  localStorage.setItem(key, JSON.stringify([line, ...others].slice(0, MOST)));
}
if (one('[data-door]')) {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}

document.addEventListener('htmx:afterSwap', event => {
  const lines = kept().filter(line => line.url !== location.pathname);
  const form = one('#recent');
  if (event.target.id !== 'hits' || one('#palette input').value.trim() || !lines.length || !form) return;
  const group = form.content.firstElementChild.cloneNode(true);
  const pattern = group.querySelector('a');
  pattern.remove();
  lines.forEach((line, at) => {
    const hit = pattern.cloneNode(true);
    hit.id = `recent-${at}`;
    hit.setAttribute('href', line.url);
    hit.querySelector('span').textContent = line.label;
    group.append(hit);
  });
  event.target.prepend(group);
});
