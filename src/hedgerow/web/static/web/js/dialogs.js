// [data-opens=ID] opens that dialog, [data-closes] closes the one it is in; a click on the shade closes too.
// a[data-sheet] shows the page it leads to inside the sheet. Without script it simply leads there.
import { on, one } from './dom.js';

on('click', '[data-opens]', (event, opener) => {
  const dialog = document.getElementById(opener.dataset.opens);
  if (!dialog) return;
  event.preventDefault();
  if (!dialog.open) dialog.showModal();
  dialog.dispatchEvent(new Event('opened', { bubbles: true }));
});

on('click', '[data-closes]', (event, closer) => closer.closest('dialog')?.close());

on('click', 'dialog', (event, dialog) => {
  if (event.target === dialog) dialog.close();
});

on('click', 'a[data-sheet]', async (event, link) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !window.htmx) return;
  event.preventDefault();
  const sheet = one('#sheet');
  await window.htmx.ajax('GET', link.href, { target: '#sheet-body', swap: 'innerHTML' });
  if (!one('#sheet-body').childElementCount) { location.assign(link.href); return; }
  const title = one('h1, h2', sheet);
  if (title) sheet.setAttribute('aria-label', title.textContent);
  one('dialog[open]')?.close();
  sheet.showModal();
  document.dispatchEvent(new Event('sheet-opened'));
});

document.addEventListener('close-sheet', () => one('#sheet')?.close());
