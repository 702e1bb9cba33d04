// The camera: the buttons, and bringing a party into view.

const FARTHEST = 1.25;
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

/** How far out the camera goes: over the ground as far as there is ground. */
export function bounded(renderer, { ground, map }) {
  renderer.setSetting('maxCameraRatio', ground.geo ? Math.max(FARTHEST, ground.geo.reach / map.extent) : FARTHEST);
}

/** While the list stands in its place the stage has no room, and nothing can be framed or painted. */
export const hasRoom = renderer => renderer.getContainer().clientWidth > 0;

const LEAST = 90;                                      // units of the map that are seen at least, each way

/** Brings the camera to some parties, so that they fill the stage; to everybody without any. */
export function frameOn(renderer, scene, parties) {
  const camera = renderer.getCamera();
  if (!hasRoom(renderer)) return;
  if (!parties.length) { camera.animatedReset(animation()); return; }
  const spots = parties.map(party => scene.place(party));
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const middle = renderer.viewportToFramedGraph(renderer.graphToViewport({ x: (left + right) / 2, y: (low + high) / 2 }));
  const share = Math.max(right - left, high - low, LEAST) / (2 * scene.map.extent);
  camera.animate({ x: middle.x, y: middle.y, ratio: Math.min(1, share * 1.5), angle: 0 }, animation());
}

/** Moves the map so that a party is well inside it; leaves it alone when it is. */
export function bringIntoView(renderer, scene, party) {
  if (!hasRoom(renderer)) return;
  const { width, height } = renderer.getDimensions();
  const place = renderer.graphToViewport(scene.place(party));
  const [edgeX, edgeY] = [width * 0.1, height * 0.1];
  if (place.x > edgeX && place.x < width - edgeX && place.y > edgeY && place.y < height - edgeY) return;
  const target = renderer.viewportToFramedGraph(place);
  renderer.getCamera().animate({ x: target.x, y: target.y }, animation());
}
