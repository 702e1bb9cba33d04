// Tabs that do not fit: the open one is in view when the page is there. The page itself does not move.
import { all } from './dom.js';

for (const here of all('.tabs > [aria-current], .tabs > [aria-selected=true]')) {
  const strip = here.parentElement;
  const shown = strip.getBoundingClientRect();
  const own = here.getBoundingClientRect();
  if (own.left < shown.left || own.right > shown.right) {
    strip.scrollLeft += (own.left + own.right - shown.left - shown.right) / 2;
  }
}
