// Counts views for Hedgerow: without cookies, without storage. It does nothing where the browser asks not to be followed.
(() => {
  const me = document.currentScript, n = navigator, d = document;
  const site = me && me.dataset.site;
  if (!site || n.doNotTrack === '1' || n.globalPrivacyControl) return;
  const to = new URL('visit', me.src).href;
  let person = me.dataset.person || '', from = d.referrer, last;

  const id = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), b => (b + 256).toString(16).slice(1)).join('');
  const tell = (e, x) => {
    try {
      const body = JSON.stringify({
        k: site, i: id(), e, u: location.href.slice(0, 1500), r: from.slice(0, 500), t: d.title.slice(0, 150),
        w: innerWidth, x: (x || '').slice(0, 500), p: person, b: n.webdriver ? 1 : 0,
      });
      const sent = { method: 'POST', body, keepalive: true, credentials: 'omit', mode: 'no-cors' };
      if ('keepalive' in Request.prototype) fetch(to, sent).catch(() => {});
      else n.sendBeacon(to, body);
    } catch (_) { /* the page matters more */ }
  };

  // The parameter of a personal link is read once and goes from the address, so that nobody passes it on.
  const read = () => {
    const page = new URL(location.href), hr = page.searchParams.get('hr');
    if (!hr) return;
    person = hr;
    page.searchParams.delete('hr');
    history.replaceState(history.state, '', page);
  };
  const view = () => {
    const here = location.pathname + location.search;
    if (here === last) return;
    if (last !== undefined) from = location.origin + last;
    last = here;
    tell('view');
  };
  const soon = () => setTimeout(view, 50);
  for (const name of ['pushState', 'replaceState']) {
    const was = history[name];
    history[name] = function () {
      const done = was.apply(this, arguments);
      soon();
      return done;
    };
  }
  addEventListener('popstate', soon);

  if (me.hasAttribute('data-clicks')) d.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[href]');
    if (!link) return;
    if (/\.(pdf|zip|docx?|xlsx?|pptx?|csv|ics|vcf|mp3|mp4|epub)$/i.test(link.pathname)) tell('file', link.href);
    else if (/^http/.test(link.protocol) && link.host !== location.host) tell('out', link.href);
  }, true);

  window.hedgerow = { person: token => { person = token; tell('tie'); } };
  const start = () => { read(); view(); };
  if (d.prerendering) d.addEventListener('prerenderingchange', start, { once: true });
  else start();
})();
