// The ground of the geographic view: land, borders, towns, circles around the business, and a scale bar. No pictures
// from outside, unless the workspace names a server of tiles (tiles.js).
import { fit } from './ground.js';
import { layTiles } from './tiles.js';

const TOWNS = 40;
const LETTER = 6.6;                                    // px; mean width of a letter of a town's name
const MARGIN = 14;
const SMALLEST_RING = 70;                              // px; smaller ones lie under the business and its nearest
const KM_PER_MILE = 1.609344;

const NO_TILES = { lay: () => false, lift() {} };

export class Earth {
  geo = null;

  constructor(renderer) {
    const root = renderer.getContainer().closest('[data-map]');
    this.renderer = renderer;
    this.words = { km: root.dataset.km, miles: root.dataset.miles, language: document.documentElement.lang };
  }

  /** Takes over another ground, or none; does nothing for the one that lies there. */
  lie(geo = null) {
    if (geo === this.geo) return;
    this.tiles?.lift();
    this.geo = geo;
    if (!geo) return;
    this.shapes = { land: outline(geo.land, true), borders: outline(geo.borders, false) };
    this.tiles = geo.tiles ? layTiles(this.renderer, geo) : NO_TILES;
  }

  paint(context, look) { paint(this.renderer, context, this, look); }
}

/** Flat lists x, y, x, y as one path in units of the map. */
function outline(lines, closed) {
  const path = new Path2D();
  for (const line of lines) {
    path.moveTo(line[0], line[1]);
    for (let i = 2; i < line.length; i += 2) path.lineTo(line[i], line[i + 1]);
    if (closed) path.closePath();
  }
  return path;
}

function paint(renderer, context, { geo, shapes, words, tiles }, colours) {
  const { width, height } = renderer.getDimensions();
  fit(context, width, height);
  const centre = renderer.graphToViewport({ x: 0, y: 0 });
  const scale = renderer.graphToViewport({ x: 1, y: 0 }).x - centre.x;
  if (scale <= 0) return;                              // while the stage is hidden it has no room
  const view = { width, height, centre, scale };
  if (!tiles.lay(view)) {
    paintLand(context, shapes, view, colours);
    paintTowns(context, geo.towns, view, colours);
  }
  for (const [radius, count] of geo.rings) paintRing(context, radius, far(count, geo.miles, words), view, colours);
  paintScale(context, geo, words, view, colours);
}

function paintLand(context, { land, borders }, { centre, scale }, { surface, line, 'ink-2': quiet }) {
  context.save();
  context.translate(centre.x, centre.y);
  context.scale(scale, scale);
  context.fillStyle = surface;
  context.fill(land, 'evenodd');
  context.lineWidth = 1 / scale;
  context.lineJoin = 'round';
  context.strokeStyle = line;
  context.stroke(land);
  context.setLineDash([5 / scale, 4 / scale]);
  context.globalAlpha = 0.5;
  context.strokeStyle = quiet;
  context.stroke(borders);
  context.restore();
}

/** The largest first; one whose name would touch another's stays away until there is room. */
function paintTowns(context, towns, { width, height, centre, scale }, { surface, 'ink-2': quiet, body }) {
  const taken = [];
  context.font = `12px ${body}`;
  context.textAlign = 'center';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = surface;
  context.fillStyle = quiet;
  for (const [name, x, y] of towns) {
    const place = { x: centre.x + x * scale, y: centre.y + y * scale, half: (name.length * LETTER) / 2 };
    const inside = place.x > place.half && place.x < width - place.half && place.y > 20 && place.y < height - 6;
    if (!inside || taken.some(other => touch(place, other))) continue;
    taken.push(place);
    context.beginPath();
    context.arc(place.x, place.y, 2, 0, 2 * Math.PI);
    context.fill();
    context.strokeText(name, place.x, place.y - 6);
    context.fillText(name, place.x, place.y - 6);
    if (taken.length === TOWNS) return;
  }
}

const touch = (one, other) => Math.abs(one.x - other.x) < one.half + other.half + 8 && Math.abs(one.y - other.y) < 18;

function paintRing(context, radius, name, { centre, scale }, { surface, 'ink-2': quiet, body }) {
  if (radius * scale < SMALLEST_RING) return;
  context.beginPath();
  context.arc(centre.x, centre.y, radius * scale, 0, 2 * Math.PI);
  context.setLineDash([2, 5]);
  context.lineWidth = 1;
  context.strokeStyle = quiet;
  context.globalAlpha = 0.6;
  context.stroke();
  context.globalAlpha = 1;
  context.setLineDash([]);
  write(context, name, centre.x + radius * scale * 0.5, centre.y - radius * scale * 0.866 + 4, { surface, quiet, body });
}

function write(context, words, x, y, { surface, quiet, body }) {
  context.font = `12px ${body}`;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = surface;
  context.strokeText(words, x, y);
  context.fillStyle = quiet;
  context.fillText(words, x, y);
}

/** A bar as long as a round number of kilometres or miles in the middle of what is shown; Mercator stretches. */
function paintScale(context, geo, words, view, { surface, ink, body }) {
  const { width, height, centre, scale } = view;
  const { y, unit } = geo.world;
  const here = y + ((height / 2 - centre.y) / scale) * unit;
  const stretch = Math.cosh(Math.PI * (1 - 2 * y)) / Math.cosh(Math.PI * (1 - 2 * here));
  const perPixel = (geo.km * stretch) / scale / (geo.miles ? KM_PER_MILE : 1);
  const count = nice(width * 0.24 * perPixel);
  const long = count / perPixel;
  const [x, top] = [2.2 * MARGIN, 1.6 * MARGIN];
  context.beginPath();
  context.moveTo(x, top - 5);
  context.lineTo(x, top);
  context.lineTo(x + long, top);
  context.lineTo(x + long, top - 5);
  for (const [colour, wide] of [[surface, 5], [ink, 1.6]]) {
    context.strokeStyle = colour;
    context.lineWidth = wide;
    context.stroke();
  }
  write(context, far(count, geo.miles, words), x + long / 2, top + 15, { surface, quiet: ink, body });
}

/** The largest 1, 2 or 5 with zeros that is no more than this. */
function nice(most) {
  const ten = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].find(step => step * ten <= most) * ten;
}

function far(count, miles, { km, miles: mi, language }) {
  const number = new Intl.NumberFormat(language || undefined, { maximumFractionDigits: 3 }).format(count);
  return (miles ? mi : km).replace('{count}', number);
}
