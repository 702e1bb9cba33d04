// The shapes of the role marks. `p` runs from -1 to 1 over the mark, y upward; a shape answers how far a point lies
// outside it (negative inside), so that its edge can be smoothed by one pixel.

export const VERTEX = `
attribute vec4 a_id, a_color;
attribute vec2 a_position, a_corner;
attribute float a_size, a_shape;
uniform mat3 u_matrix;
uniform float u_sizeRatio, u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;
varying float v_shape, v_pixel;
void main() {
  float size = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  gl_Position = vec4((u_matrix * vec3(a_position + size * a_corner, 1)).xy, 0, 1);
  v_place = a_corner * 2.0;
  v_shape = a_shape;
  v_pixel = 2.0 * u_correctionRatio / size;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

export const FRAGMENT = `
precision highp float;
uniform vec3 u_hole, u_late;
varying vec4 v_color;
varying vec2 v_place;
varying float v_shape, v_pixel;

float disc(vec2 p, vec2 at, float r) { return length(p - at) - r; }
float bar(vec2 p, vec2 at, vec2 half_) { vec2 d = abs(p - at) - half_; return max(d.x, d.y); }
float petals(vec2 p, float reach) {
  float turn = 1.2566 * floor(atan(p.x, p.y) / 1.2566 + 0.5);
  return min(disc(p, 0.56 * reach * vec2(sin(turn), cos(turn)), 0.42 * reach), length(p) - 0.5 * reach);
}
float ivy(vec2 p) {
  float turn = atan(p.x, p.y);
  float lobe = 0.55 + 0.42 * pow(abs(cos(2.5 * turn)), 1.4);
  return min(length(p) - lobe, bar(p, vec2(0.0, -0.75), vec2(0.08, 0.25)));
}
float hazel(vec2 p) {
  float round_ = length(p * vec2(1.12, 1.0) - vec2(0.0, -0.1)) - 0.84;
  return min(round_, max(abs(p.x) * 1.1 + p.y - 0.98, -p.y));
}
float elder(vec2 p) {
  float heads = disc(p, vec2(0.0, 0.62), 0.26);
  p.x = abs(p.x);
  heads = min(heads, min(disc(p, vec2(0.5, 0.46), 0.26), disc(p, vec2(0.74, 0.0), 0.24)));
  heads = min(heads, disc(p, vec2(0.27, 0.1), 0.24));
  return min(heads, min(bar(p, vec2(0.0, -0.45), vec2(0.07, 0.45)), abs(p.y + 0.55 - p.x * 0.9) - 0.06 + step(0.5, p.x)));
}
float haw(vec2 p) {
  float berries = min(disc(p, vec2(-0.44, -0.36), 0.46), disc(p, vec2(0.5, -0.42), 0.43));
  vec2 q = vec2(abs(p.x - 0.06), p.y);
  return min(berries, max(abs(q.x - (0.88 - q.y) * 0.32) - 0.07, max(-q.y - 0.1, q.y - 0.9)));
}
float institution(vec2 p) {
  float hall = bar(p, vec2(0.0, -0.82), vec2(0.78, 0.1));
  float middle = min(disc(p, vec2(0.0, 0.62), 0.3), bar(p, vec2(0.0, -0.1), vec2(0.1, 0.7)));
  p.x = abs(p.x) - 0.58;
  return min(hall, min(middle, min(disc(p, vec2(0.0, 0.33), 0.3), bar(p, vec2(0.0, -0.2), vec2(0.1, 0.6)))));
}
// x: outside the mark, y: outside its hole
vec2 mark(float shape, vec2 p) {
  float hole = 1.0;
  float outside;
  if (shape < 0.5) { outside = petals(p, 1.0); hole = disc(p, vec2(0.0), 0.2); }
  else if (shape < 1.5) { outside = hazel(p); hole = abs(p.y + 0.3 - 0.12 * cos(p.x * 9.0)) - 0.07; }
  else if (shape < 2.5) { outside = min(disc(p, vec2(0.0, -0.18), 0.76), length((p - vec2(0.34, 0.7)) * vec2(0.8, 1.4)) - 0.3); }
  else if (shape < 3.5) { outside = ivy(p); }
  else if (shape < 4.5) { outside = elder(p); }
  else if (shape < 5.5) { outside = haw(p); }
  else if (shape < 6.5) { outside = disc(p, vec2(0.0), 0.86); hole = disc(p, vec2(0.0), 0.56); }
  else if (shape < 7.5) { outside = disc(p, vec2(0.0), 0.86); hole = max(disc(p, vec2(0.0), 0.6), 0.32 - length(p)); }
  else if (shape < 8.5) {
    float turn = 1.2566 * (floor(atan(p.x, p.y) / 1.2566) + 0.5);
    outside = min(petals(p, 0.92), disc(p, 0.84 * vec2(sin(turn), cos(turn)), 0.15));
    hole = disc(p, vec2(0.0), 0.18);
  }
  else { outside = institution(p); }
  return vec2(outside, hole);
}
void main() {
  float late = step(15.5, v_shape);
  vec2 p = v_place * mix(1.0, 1.55, late);
  float pixel = v_pixel * mix(1.0, 1.55, late);
  #ifdef PICKING_MODE
  if (length(v_place) > 1.0) discard;
  gl_FragColor = v_color;
  #else
  if (length(v_place) > 1.0 + v_pixel) discard;
  vec2 edges = mark(v_shape - 16.0 * late, p);
  float inside = 1.0 - smoothstep(-pixel, pixel, edges.x);
  float hole = 1.0 - smoothstep(-pixel, pixel, edges.y);
  vec3 colour = mix(v_color.rgb, u_hole, hole);
  float ring = late * (1.0 - smoothstep(0.08, 0.08 + pixel, abs(length(p) - 1.4))) * step(0.42, fract(atan(p.y, p.x) * 1.9099));
  float rim = 1.0 - smoothstep(pixel * 1.5, pixel * 3.5, edges.x);
  float cover = max(rim, ring);
  vec3 outer = mix(u_hole, u_late, ring);
  gl_FragColor = vec4(mix(outer, colour, inside) * cover, cover);
  #endif
}`;
