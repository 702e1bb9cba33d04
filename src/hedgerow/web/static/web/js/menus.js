// details[data-menu]: a click elsewhere or Escape closes it.
import { all, on } from './dom.js';

document.addEventListener('click', event => {
  for (const menu of all('details[data-menu][open]')) if (!menu.contains(event.target)) menu.open = false;
});

on('keydown', 'details[data-menu][open]', (event, menu) => {
  if (event.key !== 'Escape') return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
