// form[data-map-file]: what is taken away is what is shown, roles that are off left out; and the picture as PNG, which is
// made here from the one that stands by itself.
const SIDE = 3200;
const form = document.querySelector('form[data-map-file]');

function sift(body) {
  for (const chip of document.querySelectorAll('[data-map-role][aria-pressed=false]')) body.append('off', chip.dataset.mapRole);
  const flow = document.querySelector('[data-map-flow]')?.value;
  if (flow) body.append('flow', flow);
  return body;
}

form?.addEventListener('formdata', event => sift(event.formData));

async function picture() {
  const body = new FormData(form);
  body.set('format', 'svg');
  const answer = await fetch(form.action, { method: 'POST', body });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
  canvas.getContext('2d').drawImage(image, 0, 0, SIDE, SIDE);
  return canvas.toDataURL('image/png');
}

const button = form?.querySelector('[data-map-png]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const link = Object.assign(document.createElement('a'), { href: await picture(), download: 'map.png' });
      document.body.append(link);
      link.click();
      link.remove();
    } catch {
      form.requestSubmit(form.querySelector('[value=svg]'));
    } finally {
      button.disabled = false;
    }
  });
}
