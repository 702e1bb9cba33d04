// The clearing under the map: a disc for each degree of closeness, and the names of the sectors around it.

export function paintClearing(renderer, context, ground, look) {
  const { width, height } = renderer.getDimensions();
  fit(context, width, height);
  const centre = renderer.graphToViewport({ x: 0, y: 0 });
  const scale = renderer.graphToViewport({ x: 1, y: 0 }).x - centre.x;
  if (scale <= 0) return;                              // while the stage is hidden it has no room
  context.translate(centre.x, centre.y);
  const { rings = [], sectors = [], lanes = [] } = ground;
  for (const [i, ring] of rings.entries()) paintRing(context, ring, scale, i === rings.length - 1 ? 0.35 : 0.6, look);
  for (const sector of sectors) paintSector(context, sector, ground, scale, look);
  for (const lane of lanes) paintLane(context, lane, scale, look);
}

/** Empties a canvas and makes it as sharp as the screen. */
export function fit(context, width, height) {
  const { canvas } = context;
  const sharp = devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * sharp) || canvas.height !== Math.round(height * sharp)) {
    canvas.width = Math.round(width * sharp);
    canvas.height = Math.round(height * sharp);
    canvas.style.inlineSize = `${width}px`;
    canvas.style.blockSize = `${height}px`;
  }
  context.setTransform(sharp, 0, 0, sharp, 0, 0);
  context.clearRect(0, 0, width, height);
}

function paintRing(context, ring, scale, strength, { surface, line, 'ink-2': quiet, body }) {
  const radius = ring.radius * scale;
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.globalAlpha = strength;
  context.fillStyle = surface;
  context.fill();
  context.globalAlpha = 1;
  context.setLineDash([2, 5]);
  context.strokeStyle = line;
  context.stroke();
  context.setLineDash([]);
  if (!ring.name) return;
  context.font = `13px ${body}`;
  context.textAlign = 'center';
  context.fillStyle = quiet;
  const turn = ((ring.angle ?? 29) * Math.PI) / 180;
  context.fillText(ring.name, Math.sin(turn) * radius, -Math.cos(turn) * radius + 4);
}

const REACH = 384;                                     // half the height of a lane, in units of the map

/** A lane of the value chain with its name above; a long name is broken, a narrow lane gets smaller letters. */
function paintLane(context, { begin, end, name }, scale, { surface, ink, display }) {
  const [left, wide] = [begin * scale, (end - begin) * scale];
  context.globalAlpha = 0.6;
  context.fillStyle = surface;
  context.beginPath();
  context.roundRect(left, -REACH * scale, wide, 2 * REACH * scale, 12);
  context.fill();
  context.globalAlpha = 1;
  context.font = `650 ${wide < 90 ? 11 : 14}px ${display}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = ink;
  const lines = broken(context, name, wide);
  lines.forEach((line, i) => context.fillText(line, left + wide / 2, -REACH * scale - 6 - 15 * (lines.length - 1 - i), wide + 8));
}

function broken(context, name, wide) {
  const lines = [''];
  for (const word of name.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && lines.length < 2 && context.measureText(longer).width > wide) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Writes a sector's name along the outer ring; below the middle it is turned so that it stays upright. */
function paintSector(context, { angle, name }, { rings }, scale, { ink, display }) {
  const radius = Math.max(...rings.map(ring => ring.radius)) * scale + 16;
  const flip = angle > 100 && angle < 260;
  context.save();
  context.rotate((angle * Math.PI) / 180);
  context.translate(0, -radius);
  if (flip) context.rotate(Math.PI);
  context.font = `650 15px ${display}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = ink;
  context.fillText(name, 0, 0);
  context.restore();
}
