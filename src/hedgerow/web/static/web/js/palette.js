// The palette: Ctrl K, ⌘ K or / opens it; arrows walk the lines, Enter goes there.
import { all, on, one } from './dom.js';

const box = () => one('#palette input');
const lines = () => all('#hits [role=option]');

function mark(line) {
  for (const other of lines()) other.setAttribute('aria-selected', other === line);
  if (!line) { box().removeAttribute('aria-activedescendant'); return; }
  box().setAttribute('aria-activedescendant', line.id);
  line.scrollIntoView({ block: 'nearest' });
}

function open() {
  const palette = one('#palette');
  if (!palette) return;
  if (!palette.open) palette.showModal();
  ready();
}

function ready() {
  box().select();
  if (window.htmx) window.htmx.trigger(box(), 'palette-open');
}

const typing = target => target.closest?.('input, textarea, select, [contenteditable]');

document.addEventListener('keydown', event => {
  const combined = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
  if (!combined && !slash) return;
  if (!one('#palette')) return;
  event.preventDefault();
  open();
});

on('opened', '#palette', ready);

on('keydown', '#palette input', event => {
  const found = lines();
  const at = found.findIndex(line => line.getAttribute('aria-selected') === 'true');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && found.length) {
    event.preventDefault();
    mark(found[(at + step + found.length) % found.length]);
  } else if (event.key === 'Enter' && found.length) {
    event.preventDefault();
    found[Math.max(at, 0)].click();
  }
});

document.addEventListener('htmx:afterSettle', event => {
  if (event.target.id === 'hits') mark(lines()[0]);
});
