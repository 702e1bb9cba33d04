// form[data-upload]: how much of a file has gone up, in the form's own bar (.progress). What runs on the server is polled by HTMX.
import { on, one } from './dom.js';

on('htmx:xhr:progress', 'form[data-upload]', (event, form) => {
  const { loaded, total } = event.detail;
  const progress = one('.progress', form);
  if (!progress || !total) return;
  const share = Math.round(100 * loaded / total);
  progress.hidden = false;
  one('[role=progressbar]', progress).setAttribute('aria-valuenow', share);
  one('rect', progress).setAttribute('width', `${share}%`);
  const said = one('output', progress);
  if (said) said.textContent = `${share}%`;
});
