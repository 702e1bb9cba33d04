// Bundles the committed sources into src/hedgerow/web/static/web/dist/. Run by tools/build_assets.py.
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const kit = '../src/hedgerow/web/static/web';
const sheets = readdirSync(`${kit}/css`).filter(name => name.endsWith('.css') && name !== 'hedgerow.css');
const entryPoints = [
  { in: 'src/hedgerow.css', out: 'hedgerow' },
  ...sheets.map(name => ({ in: `${kit}/css/${name}`, out: name.slice(0, -4) })),
  { in: `${kit}/js/hedgerow.js`, out: 'hedgerow' },
  { in: 'src/map/main.js', out: 'map' },
].filter(entry => existsSync(entry.in));

rmSync(`${kit}/dist`, { recursive: true, force: true });
await build({
  entryPoints,
  outdir: `${kit}/dist`,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome123', 'firefox121', 'safari17.5'],   // light-dark(), nesting, container queries, @layer
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]-[hash]',
  legalComments: 'none',
  logLevel: 'warning',
});

// The script for the business's own websites runs in browsers that the product itself does not support any more.
await build({
  entryPoints: [{ in: '../src/hedgerow/visits/static/visits/visits.js', out: 'visits' }],
  outdir: `${kit}/dist`,
  minify: true,
  target: ['es2018'],
  legalComments: 'none',
  logLevel: 'warning',
});

// Outlines of the countries, which the server reads to draw the ground of the map: Natural Earth, public domain.
copyFileSync('node_modules/world-atlas/countries-10m.json', `${kit}/dist/countries-10m.json`);
