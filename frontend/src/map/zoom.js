// The camera: the buttons, and bringing a party into view.

const still = matchMedia('(prefers-reduced-motion: reduce)');
const animation = () => ({ duration: still.matches ? 0 : 240 });

export function bindZoom(root, renderer) {
  const camera = renderer.getCamera();
  const moves = {
    in: () => camera.animatedZoom(animation()),
    out: () => camera.animatedUnzoom(animation()),
    all: () => camera.animatedReset(animation()),
  };
  for (const button of root.querySelectorAll('[data-map-zoom]')) {
    button.addEventListener('click', () => moves[button.dataset.mapZoom]());
  }
  return moves;
}

/** Moves the map so that a party is well inside it; leaves it alone when it is. */
export function bringIntoView(renderer, scene, party) {
  const { width, height } = renderer.getDimensions();
  const place = renderer.graphToViewport(scene.place(party));
  const [edgeX, edgeY] = [width * 0.1, height * 0.1];
  if (place.x > edgeX && place.x < width - edgeX && place.y > edgeY && place.y < height - edgeY) return;
  const target = renderer.viewportToFramedGraph(place);
  renderer.getCamera().animate({ x: target.x, y: target.y }, animation());
}
