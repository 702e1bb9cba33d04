// form[data-quick-log]: after it was saved, empty again and ready for the next line.
import { one, on } from './dom.js';

on('htmx:afterRequest', '[data-quick-log]', (event, form) => {
  if (!event.detail.successful || event.detail.elt !== form) return;
  form.reset();
  one('input[type=text], input:not([type]), textarea', form)?.focus();
});
