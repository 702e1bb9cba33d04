// Short messages that come with an answer to HTMX (event "toasts"); each goes by itself unless someone is at it.
import { all, on, one } from './dom.js';

const STAYS = 10_000;

function leave(toast) {
  if (!toast.isConnected) return;
  if (toast.matches(':hover, :focus-within')) setTimeout(leave, STAYS, toast);
  else toast.remove();
}

export function show({ text, undo = '' }) {
  const toast = one('#toast').content.cloneNode(true).querySelector('[data-toast]');
  one('p', toast).textContent = text;
  const form = one('form', toast);
  form.hidden = !undo;
  form.action = undo;
  one('#toasts').append(toast);
  setTimeout(leave, STAYS, toast);
}

document.addEventListener('toasts', event => event.detail.list.forEach(show));
on('click', '[data-closes-toast]', (event, button) => button.closest('[data-toast]').remove());
all('#toasts > [data-toast]').forEach(toast => setTimeout(leave, STAYS, toast));
