// A tie whose kind shows: a colour and a dash of its own, so that colour is never alone.
import { EdgeProgram } from 'sigma/rendering';
import { floatColor } from 'sigma/utils';

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

const VERTEX = `
attribute vec4 a_id, a_color;
attribute vec2 a_start, a_end, a_normal, a_widths;
attribute float a_dash, a_along, a_side;
uniform mat3 u_matrix;
uniform float u_sizeRatio, u_pixelRatio, u_correctionRatio;
varying vec4 v_color;
varying float v_across, v_width, v_far, v_dash;
void main() {
  float pixels = mix(a_widths.x, a_widths.y, a_along) / u_sizeRatio;
  float room = pixels + 1.0 / u_pixelRatio;
  vec2 place = mix(a_start, a_end, a_along) + a_normal * a_side * room * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(place, 1)).xy, 0, 1);
  v_across = a_side * room * u_pixelRatio;
  v_width = max(pixels, 0.6) * u_pixelRatio;
  v_far = length(a_end - a_start) * a_along / u_correctionRatio;
  v_dash = a_dash;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

// Of each kind: how long the pattern is, and how much of it is drawn. The fourth has a dot in its gap.
const FRAGMENT = `
precision mediump float;
varying vec4 v_color;
varying float v_across, v_width, v_far, v_dash;
void main() {
  vec2 pattern = v_dash < 0.5 ? vec2(1.0, 2.0) : v_dash < 1.5 ? vec2(10.0, 6.0) : v_dash < 2.5 ? vec2(5.0, 2.0)
    : v_dash < 3.5 ? vec2(18.0, 10.0) : v_dash < 4.5 ? vec2(18.0, 14.0) : vec2(7.0, 2.0);
  float at = mod(v_far, pattern.x);
  bool dot_ = v_dash > 2.5 && v_dash < 3.5 && at > 13.0 && at < 15.0;
  if (at > pattern.y && !dot_) discard;
  float cover = clamp(v_width + 0.5 - abs(v_across), 0.0, 1.0) * v_color.a;
  gl_FragColor = vec4(v_color.rgb * cover, cover);
}`;

/** `look()` answers the palette of the moment. */
export function dashedProgram(look) {
  return class DashedProgram extends EdgeProgram {
    getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS: ['u_matrix', 'u_sizeRatio', 'u_pixelRatio', 'u_correctionRatio'],
        ATTRIBUTES: [
          { name: 'a_start', size: 2, type: FLOAT },
          { name: 'a_end', size: 2, type: FLOAT },
          { name: 'a_normal', size: 2, type: FLOAT },
          { name: 'a_widths', size: 2, type: FLOAT },
          { name: 'a_dash', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_along', size: 1, type: FLOAT }, { name: 'a_side', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0, 1], [0, -1], [1, 1], [1, 1], [0, -1], [1, -1]],
      };
    }

    processVisibleItem(id, at, source, target, tie) {
      const { array } = this;
      const dx = target.x - source.x;
      const dy = target.y - source.y;
      const length = Math.hypot(dx, dy) || 1;
      array.set([source.x, source.y, target.x, target.y, -dy / length, dx / length, tie.size, tie.back, tie.dash], at);
      array[at + 9] = floatColor(look()[tie.tint]);
      array[at + 10] = id;
    }

    setUniforms({ matrix, sizeRatio, pixelRatio, correctionRatio }, { gl, uniformLocations }) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
    }
  };
}
