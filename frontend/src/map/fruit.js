// Draws a party as the fruit of its role. One program for all roles: the shape is computed in the shader, so that
// 10,000 marks stay one drawing call and need no picture.
import { NodeProgram } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';
import { FRAGMENT, VERTEX } from './fruit.glsl.js';

/** The number of a role's shape in the shader. Roles that a business added have the shape of their family. */
const SHAPES = {
  rose: 0, hazel: 1, sloe: 2, ivy: 3, elder: 4, haw: 5, suspect: 6, prospect: 7, advocate: 8, institution: 9,
};

export const shapeOf = role => SHAPES[role.key] ?? SHAPES[role.family] ?? SHAPES.elder;

/** An overdue mark needs room for its dashed ring. */
export const LATE_ROOM = 1.55;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const corner = turn => [Math.cos((turn * 2 * Math.PI) / 3), Math.sin((turn * 2 * Math.PI) / 3)];

/** `look()` answers the palette of the moment. */
export function fruitProgram(look) {
  return class FruitProgram extends NodeProgram {
    getDefinition() {
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_hole', 'u_late'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [corner(0), corner(1), corner(2)],
      };
    }

    processVisibleItem(id, at, node) {
      const { array } = this;
      array[at] = node.x;
      array[at + 1] = node.y;
      array[at + 2] = node.late ? node.size * LATE_ROOM : node.size;
      array[at + 3] = node.shape + (node.late ? 16 : 0);
      array[at + 4] = floatColor(look()[node.tint]);
      array[at + 5] = id;
    }

    setUniforms({ sizeRatio, correctionRatio, matrix }, { gl, uniformLocations }) {
      const { rgb } = look();
      gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform3fv(uniformLocations.u_hole, rgb.surface.map(part => part / 255));
      gl.uniform3fv(uniformLocations.u_late, rgb.care.map(part => part / 255));
    }
  };
}
