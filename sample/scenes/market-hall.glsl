// The covered market street: a long vault with skylights, shafts of dusty sun, stalls under awnings, people going home with shopping.
#include "solids.glsl"
const vec3 SUN = normalize(vec3(0.5, 1.0, 0.28));
const float WIDE = 3.4, SPRING = 3.5, BAY = 4.4;

float skylight(vec3 p) {
  // Follow the light back to the vault and see whether it came through an opening there.
  vec2 o = vec2(p.x, p.y - SPRING), d = SUN.xy;
  float b = dot(o, d) / dot(d, d), c = (dot(o, o) - WIDE * WIDE) / dot(d, d);
  vec3 top = p + SUN * (-b + sqrt(max(b * b - c, 0.0)));
  float along = abs(mod(top.z, BAY * 1.5) - BAY * 0.75);
  return smoothstep(0.68, 0.58, abs(top.x - 0.5)) * smoothstep(0.8, 0.7, along) * step(3.0, top.z) * (0.6 + 0.4 * noise(vec2(floor(top.z / 6.6), 4.0)));
}

float walkerAt(vec3 p, vec3 at, float turn, vec2 gait) {
  vec3 q = p - vec3(at.x, 0.0, at.z);
  q.xz = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * q.xz;
  return person(q / at.y, gait.x, gait.y) * at.y;
}

// Where each one stands (x, z), how tall, which way; then the stride and the coat.
const vec4 WALKERS[9] = vec4[](vec4(-0.55, 9.2, 1.0, 0.1), vec4(0.9, 11.6, 0.95, 0.25), vec4(1.35, 11.4, 0.62, 0.1),
  vec4(-1.7, 14.5, 0.98, 1.2), vec4(0.2, 17.5, 1.0, 0.0), vec4(-0.7, 22.0, 1.0, 0.0), vec4(1.5, 20.0, 1.03, -0.9),
  vec4(0.7, 28.0, 0.97, 0.0), vec4(-0.3, 33.0, 1.0, 0.0));
const vec2 GAITS[9] = vec2[](vec2(0.18, 0.2), vec2(0.06, 1.1), vec2(0.12, 0.3), vec2(0.03, 0.5), vec2(0.16, 0.8),
  vec2(0.2, 0.1), vec2(0.04, 0.2), vec2(0.15, 1.0), vec2(0.2, 0.0));

float crowd(vec3 p) {
  float d = box(p - vec3(-0.86, 0.62, 9.2), vec3(0.06, 0.17, 0.14), 0.04);
  for (int i = min(samples, 0); i < 9; i++) {
    vec4 w = WALKERS[i];
    float away = length(p - vec3(w.x, 0.85, w.y));
    if (away > 1.9) d = min(d, away - 1.3);
    else d = min(d, walkerAt(p, w.xzy, w.w, GAITS[i]));
  }
  return d;
}

vec2 shape(vec3 p) {
  float bay = floor(p.z / BAY), side = p.x < 0.0 ? 0.0 : 1.0, z = p.z - (bay + 0.5) * BAY;
  vec3 q = vec3(WIDE - abs(p.x), p.y, z);
  float n = hash(vec2(bay, side + 3.0));
  vec2 d = vec2(box(q - vec3(0.45, 0.4, 0), vec3(0.62, 0.4, 1.75), 0.03), 2.0);
  vec3 g = vec3(q.x - 0.55, q.y - 0.82, mod(q.z + 1.75, 0.7) - 0.35);
  if (abs(q.z) < 1.74) d = nearer(d, vec2(egg(g, vec3(0.4, 0.24 + 0.1 * n, 0.33)) + 0.025 * noise3(p * 14.0), 3.0));
  vec3 a = q - vec3(0.55, 2.72 + 0.1 * n, 0);
  a.y += 0.42 * a.x + 0.05 * cos(a.z * 5.0) * a.x;
  float cloth = box(a, vec3(0.85, 0.025, 1.85), 0.02);
  vec3 fringe = a - vec3(0.85, -0.12, 0);
  cloth = min(cloth, box(fringe, vec3(0.02, 0.13, 1.85), 0.01));
  d = nearer(d, vec2(cloth * 0.8, 4.0));
  d = nearer(d, vec2(rod(q, vec3(1.32, 0.0, 1.8), vec3(1.32, 2.4, 1.8), 0.03), 2.0));
  vec3 hung = vec3(q.x - 1.05, q.y - 1.98, mod(q.z + 1.5, 0.34) - 0.17);
  if (n > 0.45 && abs(q.z) < 1.5) d = nearer(d, vec2(egg(hung, vec3(0.055, 0.27, 0.055)) + 0.03 * noise3(p * 22.0), 3.5));
  d = nearer(d, vec2(box(vec3(abs(q.x - 1.25), q.y - 0.16, q.z - 0.7 + n), vec3(0.24, 0.16, 0.3), 0.02), 2.0));
  return nearer(d, vec2(crowd(p), 5.0));
}

vec3 bulbs(vec3 p, vec3 n) {
  vec3 sum = vec3(0);
  for (float s = -1.0; s < 2.0; s += 2.0) {
    float z = (floor(p.z / BAY) + 0.5) * BAY;
    vec3 to = vec3(s * (WIDE - 0.75), 2.15, z) - p;
    sum += vec3(1.0, 0.55, 0.22) * (0.3 + 0.7 * max(dot(n, normalize(to)), 0.0)) / (0.5 + 1.3 * dot(to, to)) * (0.25 + hash(vec2(z, s)));
  }
  return sum;
}

vec3 paint(vec3 p, float kind, vec3 n) {
  float bay = floor(p.z / BAY), side = p.x < 0.0 ? 0.0 : 1.0, pick = hash(vec2(bay + 5.0, side));
  if (kind > 4.5) return mix(vec3(0.05, 0.045, 0.045), vec3(0.13, 0.08, 0.07), hash(floor(p.zx * 0.45)));
  if (kind > 3.8) {
    vec3 dye = pick < 0.3 ? vec3(0.34, 0.1, 0.06) : pick < 0.6 ? vec3(0.36, 0.3, 0.22) : vec3(0.09, 0.15, 0.16);
    return mix(dye, vec3(0.45, 0.39, 0.3), step(0.5, fract(p.z * 1.35)) * step(0.35, pick));
  }
  if (kind > 2.8) {
    float heap = hash(vec2(floor((p.z - bay * BAY + 1.3) / 0.7), bay + 9.0 * side));
    vec3 c = heap < 0.25 ? vec3(0.5, 0.13, 0.05) : heap < 0.45 ? vec3(0.55, 0.33, 0.07) : heap < 0.65 ? vec3(0.2, 0.24, 0.06) : heap < 0.8 ? vec3(0.28, 0.1, 0.07) : vec3(0.42, 0.33, 0.22);
    return c * (0.55 + 0.7 * noise3(p * 17.0));
  }
  return mix(vec3(0.12, 0.08, 0.05), vec3(0.22, 0.15, 0.09), cloud(p.yz * vec2(14.0, 1.5), 3));
}

vec3 lit(vec3 p, vec3 n, vec3 base, float shade) {
  float glow = 0.35 + 0.65 * smoothstep(0.0, 42.0, p.z);
  vec3 sky_ = mix(vec3(0.16, 0.12, 0.09), vec3(0.3, 0.25, 0.2), 0.5 + 0.5 * n.y) * glow;
  vec3 bounce = vec3(0.5, 0.33, 0.18) * 0.22 * max(-n.y * 0.5 + 0.5, 0.0) * (0.5 + 0.5 * cos(p.z * 6.2832 / 6.6));
  vec3 sun = vec3(6.5, 5.0, 3.3) * skylight(p) * max(dot(n, SUN), 0.0);
  return base * (sun + (sky_ + bounce) * shade + 0.75 * bulbs(p, n));
}

/** Floor, walls and vault, met exactly. */
vec3 shell(vec3 eye, vec3 dir, out float t) {
  vec2 o = vec2(eye.x, eye.y - SPRING);
  float a = dot(dir.xy, dir.xy), b = dot(o, dir.xy), c = dot(o, o) - WIDE * WIDE;
  float arch = (-b + sqrt(b * b - a * c)) / a, ground = dir.y < 0.0 ? -eye.y / dir.y : 1e4;
  float wall = (sign(dir.x) * WIDE - eye.x) / dir.x;
  t = eye.y + dir.y * wall > SPRING ? arch : wall;
  t = min(t, ground);
  vec3 p = eye + dir * t, n, base;
  if (t == ground) {
    vec3 s = stones(p.xz * vec2(2.2, 1.6));
    n = normalize(vec3(0.12 * (noise(p.xz * 9.0) - 0.5), 1, 0.12 * (noise(p.zx * 9.0) - 0.5)));
    base = mix(vec3(0.16, 0.13, 0.1), vec3(0.3, 0.25, 0.2), s.z) * (0.55 + 0.45 * smoothstep(0.02, 0.12, s.y - s.x)) * (0.7 + 0.5 * cloud(p.xz * 2.0, 4));
    return lit(p, n, base, corners(p, n, 0.5)) + vec3(0.9, 0.75, 0.55) * 0.2 * pow(1.0 - abs(dir.y), 10.0) * smoothstep(0.3, 0.7, cloud(p.xz * 1.4, 3)) * smoothstep(8.0, 40.0, p.z);
  }
  n = t == wall ? vec3(-sign(dir.x), 0, 0) : normalize(vec3(-p.x, SPRING - p.y, 0));
  float angle = t == wall ? p.y : SPRING + WIDE * atan(p.y - SPRING, abs(p.x));
  vec2 brick = vec2(p.z * 2.4 + 0.5 * mod(floor(angle * 6.0), 2.0), angle * 6.0), f = abs(fract(brick) - 0.5);
  float joint = smoothstep(0.5, 0.43, f.x) * smoothstep(0.5, 0.38, f.y);
  base = mix(vec3(0.2, 0.145, 0.1), vec3(0.38, 0.29, 0.2), hash(brick)) * (0.6 + 0.4 * joint) * (0.6 + 0.7 * cloud(vec2(p.z, angle) * 1.3, 4));
  float rib = smoothstep(0.36, 0.32, abs(mod(p.z, BAY) - BAY * 0.5 - BAY * 0.5 * sign(mod(p.z, BAY) - BAY * 0.5)));
  base *= 1.0 + 0.3 * rib;
  float shop = t == wall && p.y < 2.5 && abs(mod(p.z, BAY) - BAY * 0.5) < 1.6 ? 0.25 : 1.0;
  vec3 col = lit(p, n, base * shop, 1.0);
  float along = abs(mod(p.z, BAY * 1.5) - BAY * 0.75), hole = max(abs(p.x - 0.5) - 0.62, along - 0.75);
  if (t == arch && p.z > 3.0 && p.y > SPRING + 1.0) col += vec3(2.6, 2.5, 2.3) * smoothstep(0.03, -0.03, hole) + vec3(0.9, 0.68, 0.45) * 0.5 * exp(-6.0 * max(hole, 0.0));
  return col;
}

vec3 light(vec2 at) {
  vec3 eye = vec3(0.35, 1.72, 0.0), dir = ray(at, eye, vec3(0.0, 2.15, 12.0), 1.75);
  float t;
  vec3 c = shell(eye, dir, t);
  vec2 solid = march(eye, dir, vec2(1.5, min(t, 46.0)));
  if (solid.x > 0.0 && solid.y > 0.5) {
    t = solid.x;
    vec3 p = eye + dir * t, n = facing(p, 0.005);
    c = lit(p, n, paint(p, solid.y, n), corners(p, n, 0.35));
    if (solid.y > 4.5) c += vec3(1.0, 0.75, 0.5) * 0.12 * pow(1.0 - max(dot(n, -dir), 0.0), 3.0) * smoothstep(-0.2, 0.6, n.y + 0.4);
  }
  vec3 end = vec3(1.5, 1.38, 1.2);
  t = min(t, 60.0);
  vec3 air = vec3(0);
  for (int i = 0; i < 36; i++) {
    float s = min(t, 34.0) * (float(i) + chance) / 36.0;
    vec3 p = eye + dir * s;
    air += skylight(p) * (0.5 + cloud(p.xy * 0.9 + p.z * 0.6, 2)) * (0.5 + 0.5 * smoothstep(2.0, 8.0, s));
  }
  c += air * min(t, 34.0) / 36.0 * vec3(1.0, 0.82, 0.58) * 0.15;
  c = mix(c, end, 1.0 - exp(-pow(t / 44.0, 2.4)));
  for (float k = 1.0; k < 7.0; k++)
    for (float s = -1.0; s < 2.0; s += 2.0) {
      vec3 lamp = vec3(s * (WIDE - 0.75), 2.15, (k + 0.5) * BAY) - eye;
      float off = length(cross(lamp, dir));
      if (length(lamp) < t + 0.4) c += vec3(1.0, 0.62, 0.28) * (2.0 * smoothstep(0.07, 0.04, off) + 0.012 / (off * off + 0.03)) * (0.25 + hash(vec2((k + 0.5) * BAY, s)));
    }
  return 1.2 * pow(c, vec3(1.04));
}
