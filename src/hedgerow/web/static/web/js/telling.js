// form[data-telling]: the quick log. The key l opens it where nobody is typing and the page has no line of its own;
// arrows in its line walk through whom it offers. What was typed outlives a network that does not answer.
import { all, on, one } from './dom.js';

const KEPT = `telling:${location.pathname.split('/').slice(0, 3).join('/')}`;
const typing = target => target.closest?.('input, textarea, select, [contenteditable], dialog');
const form = () => one('form[data-telling]');

document.addEventListener('keydown', event => {
  if (event.key !== 'l' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (one('[data-log-key]') || !one('a[data-log]')) return;
  event.preventDefault();
  one('a[data-log]').click();
});

on('keydown', '[data-line]', (event, line) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const offered = all('input[name=party]', line.form);
  if (!step || !offered.length) return;
  event.preventDefault();
  const at = offered.findIndex(other => other.dataset.walked);
  const next = offered[(at + step + (at < 0 && step < 0 ? 1 : 0) + offered.length) % offered.length];
  if (at >= 0) { offered[at].checked = false; delete offered[at].dataset.walked; }
  next.checked = true;
  next.dataset.walked = 'yes';
  next.scrollIntoView({ block: 'nearest' });
});

function keep() {
  if (form()) sessionStorage.setItem(KEPT, JSON.stringify({ key: form().elements.key.value, line: one('[data-line]').value }));
}

on('input', '[data-line]', keep);

// Whatever went wrong on the way: the words stay, with the key, so that sending them again records them once.
for (const failure of ['htmx:sendError', 'htmx:timeout', 'htmx:responseError']) {
  on(failure, '[data-telling]', (event, told) => {
    if (event.detail.elt !== told) return;
    keep();
    one('[data-not-saved]', told).hidden = false;
  });
}

document.addEventListener('logged', () => {
  sessionStorage.removeItem(KEPT);
  const lines = one('[data-logged]');
  if (lines && window.htmx) window.htmx.trigger(lines, 'logged-here');
});

document.addEventListener('sheet-opened', () => one('#sheet [data-line]')?.focus());

on('htmx:load', 'form[data-telling]', (event, told) => {
  const line = one('[data-line]', told);
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  if (!kept?.line || line.value) return;
  line.value = kept.line;
  told.elements.key.value = kept.key;
  line.dispatchEvent(new Event('input', { bubbles: true }));
});

if (one('[data-door]')) for (const name of Object.keys(sessionStorage)) if (name.startsWith('telling:')) sessionStorage.removeItem(name);
