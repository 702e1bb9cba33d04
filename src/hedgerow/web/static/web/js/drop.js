// [data-drop]: a file may be dropped where it can be chosen; its name is shown in the place marked [data-file-name].
import { on, one } from './dom.js';

on('dragover', '[data-drop]', (event, zone) => { event.preventDefault(); zone.classList.add('over'); });
on('dragleave', '[data-drop]', (event, zone) => zone.classList.remove('over'));

on('drop', '[data-drop]', (event, zone) => {
  event.preventDefault();
  zone.classList.remove('over');
  const input = one('input[type=file]', zone);
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
});

on('change', '[data-drop] input[type=file]', (event, input) => {
  const place = one('[data-file-name]', input.closest('[data-drop]'));
  if (place) place.textContent = [...input.files].map(file => file.name).join(', ');
});
