// A stone well in the shade of a tree, two jugs beside it, leaf light on the wall.
#include "solids.glsl"
const vec3 SUN = normalize(vec3(0.62, 0.75, -0.42));
const vec3 WELL = vec3(-0.35, 0.0, 4.3);

/** 1 on a stone's face, 0 in the joint, for a wall of uneven courses. */
vec2 course(vec2 p) {
  p += 0.17 * vec2(noise(p * 1.3), noise(p * 1.3 + 30.0)) + 0.08 * vec2(noise(p * 4.2), noise(p * 4.2 + 30.0));
  float row = floor(p.y), wide = 1.2 + 0.7 * hash(vec2(row, 2.0));
  vec2 cell = vec2(p.x / wide + hash(vec2(row, 9.0)) * 7.0, p.y), f = abs(fract(cell) - 0.5) * vec2(wide, 1.0);
  float edge = min(0.5 * wide - f.x, 0.5 - f.y);
  return vec2(smoothstep(0.02, 0.24, edge), hash(cell));
}

float jug(vec3 p, float s) {
  p /= s;
  float y = clamp(p.y, 0.0, 0.62);
  float r = 0.095 + 0.125 * pow(max(sin(clamp(y / 0.44, 0.0, 1.0) * 3.1416 * 0.86 + 0.3), 0.0), 0.8) - 0.02;
  r = mix(r, 0.062, smoothstep(0.36, 0.46, y));
  r += 0.035 * smoothstep(0.54, 0.62, y) + 0.0025 * sin(y * 130.0) * 0.5 * smoothstep(0.5, 0.2, y);
  float d = max(length(p.xz) - r, abs(p.y - 0.31) - 0.31) * 0.6;
  d = max(d, -max(length(p.xz) - 0.055, 0.45 - p.y));
  vec2 ring = vec2(length(vec2(p.x - 0.1, p.y - 0.45) * vec2(1.0, 0.8)) - 0.095, p.z);
  if (p.x > 0.03) d = min(d, length(ring) - 0.018);
  return d * s;
}

vec2 shape(vec3 p) {
  float pave = stones(p.xz * 1.6).y - stones(p.xz * 1.6).x;
  vec2 d = vec2(p.y - 0.022 * smoothstep(0.0, 0.15, pave) - 0.02 * noise(p.xz * 5.0), 1.0);
  float rough = 0.02 * noise(p.xy * 7.0);
  if (p.z > 5.6) d = nearer(d, vec2((6.3 - p.z - 0.045 * course(p.xy * vec2(1.6, 2.6)).x - rough * 2.0) * 0.7, 2.0));
  else d = nearer(d, vec2(6.2 - p.z, 2.0));
  vec3 q = p - WELL;
  float r = length(q.xz), angle = atan(q.x, q.z);
  if (r > 1.5 || p.y > 1.3) d = nearer(d, vec2(max(r - 1.1, p.y - 1.0), 3.0));
  else {
    vec2 block = course(vec2(angle * 2.7 + 20.0, q.y * 4.2 + 10.0));
    float face = 0.045 * block.x + rough;
    float body = max(abs(r - 0.78) - 0.2 - face, q.y - 0.72);
    vec2 cap = course(vec2(angle * 1.6 + 40.0, 0.5));
    float lip = max(abs(r - 0.78) - 0.27 - 0.02 * cap.x, abs(q.y - 0.79) - 0.07 - 0.015 * noise(q.xz * 8.0));
    d = nearer(d, vec2(min(body, lip - 0.01) * 0.7, 3.0));
  }
  d = nearer(d, vec2(jug(p - vec3(0.28, 0.87, 3.82), 0.86), 4.0));
  vec3 j = p - vec3(0.98, 0.03, 3.35);
  j.xz = mat2(0.6, 0.8, -0.8, 0.6) * j.xz;
  d = nearer(d, vec2(jug(j, 1.15), 5.0));
  float beam = rod(p, WELL + vec3(-1.12, 0, 0.1), WELL + vec3(-1.02, 2.25, 0.1), 0.07);
  beam = min(beam, rod(p, WELL + vec3(1.12, 0, 0.1), WELL + vec3(1.02, 2.2, 0.1), 0.065));
  beam = min(beam, rod(p, WELL + vec3(-1.25, 2.08, 0.1), WELL + vec3(1.25, 2.02, 0.1), 0.06));
  d = nearer(d, vec2(beam, 6.0));
  float rope = rod(p, WELL + vec3(-0.12, 2.05, 0.1), WELL + vec3(-0.12, -0.5, 0.05), 0.016);
  float coil = abs(length(vec2(q.y - 2.05, q.z - 0.1)) - 0.085) - 0.02;
  rope = min(rope, max(coil, abs(q.x + 0.12) - 0.14));
  return nearer(d, vec2(rope, 7.0));
}

/** Sun through leaves: the crown is a noisy screen a few metres up the light's way. */
float leaves(vec3 p) {
  vec2 q = (p + SUN * ((6.0 - p.y) / SUN.y)).xz;
  float gaps = cloud(q * 1.5 + 5.0, 2) * 0.6 + cloud(q * 5.0, 2) * 0.4;
  float opening = smoothstep(1.6, -1.4, length((q - vec2(5.9, 0.9)) * vec2(0.75, 0.6)) - 1.2);
  return smoothstep(0.52, 0.68, gaps + 0.17 * opening - 0.03);
}

vec3 stuff(vec3 p, float kind) {
  float grit = cloud(p.xy * 9.0 + p.z * 7.0, 5), stain = cloud(p.xy * 1.1 + p.z + 3.0, 4);
  vec3 stone = mix(vec3(0.3, 0.27, 0.23), vec3(0.52, 0.47, 0.4), grit) * (0.65 + 0.6 * stain);
  if (kind < 1.5) return stone * (0.75 + 0.4 * stones(p.xz * 1.6).z) * vec3(0.95, 0.93, 0.9);
  if (kind < 2.5) return mix(stone, vec3(0.13, 0.16, 0.08), 0.6 * smoothstep(0.5, 0.8, stain + 0.25 * (0.6 - p.y))) * (0.7 + 0.5 * course(p.xy * vec2(1.6, 2.6)).y);
  if (kind < 3.5) {
    float angle = atan(p.x - WELL.x, p.z - WELL.z);
    return mix(stone, vec3(0.12, 0.15, 0.07), 0.55 * smoothstep(0.5, 0.1, p.y) * stain) * (0.75 + 0.4 * course(vec2(angle * 2.7 + 20.0, p.y * 4.2 + 10.0)).y);
  }
  if (kind < 4.5) return mix(vec3(0.42, 0.2, 0.11), vec3(0.52, 0.29, 0.17), grit);
  if (kind < 5.5) return mix(vec3(0.3, 0.16, 0.1), vec3(0.46, 0.3, 0.2), grit) * (0.8 + 0.3 * stain);
  return kind < 6.5 ? mix(vec3(0.1, 0.07, 0.05), vec3(0.24, 0.18, 0.13), cloud(p.xz * vec2(6.0, 40.0) + p.y * vec2(50.0, 4.0), 3)) : vec3(0.36, 0.29, 0.19);
}

vec3 light(vec2 at) {
  vec3 eye = vec3(0.35, 1.62, 0.0), dir = ray(at, eye, vec3(0.02, 0.88, 4.2), 2.3);
  defocus(eye, dir, 3.9, 0.018);
  vec2 solid = march(eye, dir, vec2(1.0, 12.0));
  if (solid.x < 0.0) return vec3(0.02);
  vec3 p = eye + dir * solid.x, n = facing(p, 0.0025);
  vec3 base = stuff(p, solid.y), q = p - WELL;
  float sun = max(dot(n, SUN), 0.0);
  if (sun > 0.0) sun *= leaves(p) * open(p + n * 0.01, SUN, vec2(0.03, 3.0), 22.0);
  float seen = corners(p, n, 0.35) * (0.35 + 0.65 * corners(p, n, 0.09));
  if (length(q.xz) < 0.6) seen *= smoothstep(-0.1, 0.9, q.y) * 0.7;
  float low = 1.0 - 0.35 * smoothstep(2.6, 0.0, p.y) * step(5.9, p.z);
  vec3 shade = vec3(0.4, 0.5, 0.58) * (0.45 + 0.55 * n.y) + vec3(0.2, 0.19, 0.12) * (0.5 - 0.5 * n.z) * 0.8 + vec3(0.22, 0.17, 0.1) * max(-n.y, 0.0);
  vec3 c = base * (vec3(4.0, 3.3, 2.35) * sun + shade * seen * low);
  if (solid.y > 3.8 && solid.y < 5.2) {
    vec3 half_ = normalize(SUN - dir);
    c += vec3(1.0, 0.9, 0.7) * 0.35 * pow(max(dot(n, half_), 0.0), 30.0) * step(0.01, sun) + 0.04 * pow(1.0 - max(dot(n, -dir), 0.0), 3.0);
  }
  return 0.95 * pow(c, vec3(1.1));
}
