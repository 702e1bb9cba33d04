// Names under the marks, and the business in the middle.

/** Paints a name with a rim of paper around it, so that it can be read over ties. */
export function paintName(context, words, x, y, { surface, ink, body, letters = 13 }, weight = 550) {
  context.font = `${weight} ${letters}px ${body}`;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = surface;
  context.strokeText(words, x, y);
  context.fillStyle = ink;
  context.fillText(words, x, y);
}

export function labelPainter(look) {
  return (context, node) => {
    if (node.hub) paintBusiness(context, node, look());
    else paintName(context, node.label, node.x, node.y + node.size + 15, look());
  };
}

/** The leaf with the short name of the business. */
export function paintBusiness(context, { x, y, label, hub: half }, { ink, ground, display }) {
  context.fillStyle = ink;
  context.beginPath();
  context.roundRect(x - half, y - half, 2 * half, 2 * half, [half * 0.7, half * 0.1, half * 0.7, half * 0.1]);
  context.fill();
  context.font = `700 ${label.length > 4 || half < 20 ? 12 : 16}px ${display}`;
  context.textAlign = 'center';
  context.fillStyle = ground;
  context.fillText(label, x, y + 5, 2 * half - 6);
}
