// form[data-map-file]: what is taken away is what is shown and as it is drawn; and the picture as PNG, which is made here
// from the one that stands by itself. form[data-map-keep]: a saved map is what is shown, with the places given by hand.
const SIDE = 3200;
const map = document.querySelector('[data-map]');
const form = document.querySelector('form[data-map-file]');

form?.addEventListener('formdata', ({ formData }) => {
  for (const [word, value] of new URLSearchParams(map?.dataset.wish)) if (word !== 'segment') formData.append(word, value);
  formData.set('pins', map?.dataset.pins || '{}');
});

for (const keep of document.querySelectorAll('form[data-map-keep]')) {
  keep.addEventListener('formdata', ({ formData }) => {
    if (map) formData.set('query', map.dataset.wish);
    formData.set('pins', map?.dataset.pins || '{}');
  });
}

async function picture() {
  const body = new FormData(form);
  body.set('format', 'svg');
  const answer = await fetch(form.action, { method: 'POST', body });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await answer.text())}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: Math.round((SIDE * image.height) / image.width) });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
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
