// The key ? shows which keys there are, where nobody is typing.
import { one } from './dom.js';

document.addEventListener('keydown', event => {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.('input, textarea, select, [contenteditable], dialog')) return;
  one('#keys')?.showModal();
});
