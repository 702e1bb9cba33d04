// A tie of little value as a line of one pixel: most ties are, and a line costs a fraction of a branch to draw.
import { EdgeProgram } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';

const { FLOAT, UNSIGNED_BYTE, LINES } = WebGLRenderingContext;

const VERTEX = `
attribute vec4 a_id, a_color;
attribute vec2 a_position;
uniform mat3 u_matrix;
varying vec4 v_color;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = `
precision mediump float;
varying vec4 v_color;
void main() { gl_FragColor = v_color; }`;

/** `look()` answers the palette of the moment. */
export function hairProgram(look) {
  return class HairProgram extends EdgeProgram {
    getDefinition() {
      return {
        VERTICES: 2,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: LINES,
        UNIFORMS: ['u_matrix'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(id, at, source, target) {
      const colour = floatColor(look().hair);
      this.array.set([source.x, source.y, colour, id, target.x, target.y, colour, id], at);
    }

    setUniforms({ matrix }, { gl, uniformLocations }) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    }
  };
}
