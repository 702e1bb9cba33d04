// [data-presence]: says every twenty seconds that the page is open (which also marks it as read), and shows who else is here.
const here = document.querySelector('[data-presence]');
const token = document.querySelector('[name=csrfmiddlewaretoken]')?.value ?? '';
const isReplying = () => Boolean(document.querySelector('[data-letter] textarea')?.matches('.inbox-answer[open] *'));

const send = (said, keepalive = false) => fetch(here.dataset.presence, {
  method: 'POST', keepalive, headers: { 'X-CSRFToken': token, 'HX-Request': 'true' }, body: new URLSearchParams(said),
});

const beat = async () => {
  if (document.hidden) return;
  const answer = await send({ replying: isReplying() ? '1' : '0' }).catch(() => null);
  if (answer?.ok) here.innerHTML = await answer.text();
};

if (here) {
  beat();
  setInterval(beat, 20_000);
  addEventListener('pagehide', () => send({ leaves: '1' }, true).catch(() => null));
}
