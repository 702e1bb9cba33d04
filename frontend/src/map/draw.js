// Puts the scene on the page: sigma with our marks and branches, first those that matter, then the rest in chunks.
import { MultiUndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { branchProgram } from './branch.js';
import { dashedProgram } from './dashed.js';
import { Earth } from './earth.js';
import { fruitProgram } from './fruit.js';
import { paintClearing } from './ground.js';
import { hairProgram } from './hair.js';
import { labelPainter } from './labels.js';
import { bounded } from './zoom.js';

const SLICE = 2000;                                    // parties put into the graph between two frames
const CALM = 6000;                                     // ties; beyond these they rest while the map moves

/** Wakes the graphics and compiles the shaders, which needs no data yet. `look()` answers the palette. */
export function prepare(stage, scale, look) {
  return new Sigma(new MultiUndirectedGraph(), stage, settings(scale, look));
}

/** Draws the first picture; the promise it returns resolves when everything is drawn. */
export function draw(renderer, scene, look) {
  const { map } = scene;
  renderer.setSetting('hideEdgesOnMove', map.ties.source.length > CALM);
  renderer.setCustomBBox(frame(map));
  bounded(renderer, scene);
  drawUnder(renderer, scene, look);
  scene.extend(map.first);
  show(renderer, scene);
  performance.mark('map:first');
  return rest(renderer, scene);
}

/** What lies under the marks: the clearing of a view, or the ground of the earth. */
function drawUnder(renderer, scene, look) {
  const context = renderer.createCanvas('ground', { beforeLayer: 'edges' }).getContext('2d');
  const earth = new Earth(renderer);
  renderer.on('afterRender', () => {
    const { geo } = scene.ground;
    earth.lie(geo);
    if (geo) earth.paint(context, look());
    else paintClearing(renderer, context, scene.ground, look());
  });
}

/** Hands the scene's graph to sigma and waits for the picture. */
function show(renderer, scene) {
  scene.drawn = scene.added;
  scene.shown = scene.graph;
  renderer.setGraph(scene.graph);
  painted(renderer);
}

function settings(scale, look) {
  return {
    nodeProgramClasses: { fruit: fruitProgram(look) },
    edgeProgramClasses: { hair: hairProgram(look), branch: branchProgram(look), dashed: dashedProgram(look) },
    defaultNodeType: 'fruit',
    defaultEdgeType: 'branch',
    defaultDrawNodeLabel: labelPainter(look),
    defaultDrawNodeHover: () => {},                    // the veil shows what is hovered
    enableEdgeEvents: false,
    labelDensity: 0.7,
    labelGridCellSize: 120,
    labelRenderedSizeThreshold: 6.5,
    stagePadding: 26 * scale,
    zIndex: true,
    minCameraRatio: 0.03,
    maxCameraRatio: 1.25,
    zoomToSizeRatioFunction: ratio => Math.max(0.4, Math.sqrt(ratio)),
    allowInvalidContainer: true,
  };
}

/** The map's outer ring with room for the names of the sectors, whatever is drawn so far. */
function frame({ extent }) {
  return { x: [-extent, extent], y: [-extent, extent] };
}

async function rest(renderer, scene) {
  if (scene.drawn < scene.map.count) {
    scene.begin();
    while (scene.added < scene.map.count) {
      await pause();
      if (!renderer.getContainer().isConnected) return;
      scene.extend(Math.min(scene.added + SLICE, scene.map.count));
    }
    await pause();
    show(renderer, scene);
  }
  performance.mark('map:all');
}

/** Waits until the browser has shown a frame and answered what the user did. */
const pause = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));

/** Waits for the graphics to finish, so that a mark means what was seen and not what was asked for. */
function painted(renderer) {
  const pixel = new Uint8Array(4);
  for (const layer of ['edges', 'nodes']) {
    const gl = renderer.getCanvases()[layer].getContext('webgl2') ?? renderer.getCanvases()[layer].getContext('webgl');
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  }
}
