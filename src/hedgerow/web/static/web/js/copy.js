// [data-copy=ID]: copy what that element says (or holds); data-copied is said afterwards.
import { on } from './dom.js';
import { show } from './toasts.js';

on('click', '[data-copy]', async (event, button) => {
  const source = document.getElementById(button.dataset.copy);
  await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
  show({ text: button.dataset.copied });
});
