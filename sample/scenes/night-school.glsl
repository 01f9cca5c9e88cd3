// A class in the evening: the one lit house of a snowed-in village, and somebody on the path to its door.
#include "solids.glsl"
const vec3 MOON = normalize(vec3(-0.55, 0.6, -0.35));
const vec3 LAMP = vec3(1.9, 2.35, 20.5);
const float FRONT = 18.0;

float snow(vec2 p) {
  float h = 0.5 * (cloud(p * 0.11 + 3.0, 2) - 0.5) + 0.05 * (cloud(p * 0.9, 2) - 0.5);
  float path = p.x - 0.35 - 1.1 * sin(p.y * 0.19 + 0.4);
  float trodden = exp(-path * path * 5.0) * smoothstep(19.0, 16.0, p.y);
  h -= trodden * (0.11 + 0.1 * (noise(p * 4.2) - 0.5));
  h += 0.028 * max(p.y - 15.0, 0.0) + 0.02 * abs(p.x);
  return h;
}

/** A house of half size `s` at `p`: walls, eaves, a low gable under snow. */
vec2 house(vec3 p, vec3 s, float kind) {
  if (length(p) > length(s) + 3.0) return vec2(length(p) - length(s) - 1.5, 0.0);
  vec2 d = vec2(box(p - vec3(0, s.y, 0), s, 0.03), kind);
  float gable = (p.y - 2.0 * s.y - 0.9 + 0.42 * abs(p.z)) * 0.9;
  float cover = max(max(gable, 2.0 * s.y - 0.05 - p.y), max(abs(p.x) - s.x - 0.3, abs(p.z) - s.z - 0.35));
  d = nearer(d, vec2(cover - 0.09, 1.0));
  d = nearer(d, vec2(box(p - vec3(s.x * 0.5, 2.0 * s.y + 0.95, 0.3), vec3(0.22, 0.6, 0.22), 0.02), 3.0));
  return d;
}

vec3 walker(vec3 p) {
  vec2 at = vec2(-0.55, 13.4);
  return p - vec3(at.x, snow(at) - 0.05, at.y);
}

vec2 shape(vec3 p) {
  float above = p.y - 0.028 * max(p.z - 15.0, 0.0) - 0.02 * abs(p.x);
  vec2 d = vec2(above > 0.8 ? above - 0.35 : (p.y - snow(p.xz)) * 0.8, 1.0);
  d = nearer(d, house(p - vec3(2.2, 0.1, 20.9), vec3(3.6, 1.35, 2.9), 2.0));
  d = nearer(d, house(p - vec3(-8.2, 0.5, 27.0), vec3(2.6, 1.2, 2.4), 3.0));
  d = nearer(d, house(p - vec3(12.5, 0.6, 30.0), vec3(2.9, 1.3, 2.4), 3.0));
  d = nearer(d, house(p - vec3(-15.0, 1.2, 38.0), vec3(3.0, 1.3, 2.6), 3.0));
  vec3 w = walker(p);
  w.xz = mat2(0.92, -0.39, 0.39, 0.92) * w.xz;
  d = nearer(d, vec2(person(w, 0.15, 0.8), 4.0));
  return d;
}

/** How brightly the school's front shows light at this point of its wall: three windows with their bars, and the door's pane. */
float pane(vec2 q, float soft) {
  float sum = 0.0;
  for (int i = 0; i < 3; i++) {
    vec2 w = q - vec2(0.95 + 1.55 * float(i) + 0.55, 1.62);
    float bars = smoothstep(0.02, 0.02 + soft, abs(w.x)) * smoothstep(0.02, 0.02 + soft, abs(w.y - 0.22));
    sum += smoothstep(soft, -soft, max(abs(w.x) - 0.5, abs(w.y) - 0.62)) * (0.1 + 0.9 * bars);
  }
  return sum + smoothstep(soft, -soft, max(abs(q.x + 0.45) - 0.2, abs(q.y - 1.75) - 0.25));
}

/** Whether light on this stretch gets past the one who is walking. */
float passed(vec3 p, vec3 way) {
  float seen = 1.0;
  for (float k = 0.02; k < 1.0; k += 0.06) seen = min(seen, 0.5 + 9.0 * person(walker(p + way * k), 0.15, 0.8));
  return clamp(seen, 0.0, 1.0);
}

vec3 glow(vec3 p, vec3 n) {
  vec3 to = LAMP - p;
  float at = (FRONT - p.z) / to.z;
  vec2 hit = (p + to * at).xy;
  float cone = p.z < FRONT ? pane(hit, 0.02 + 0.045 * (FRONT - p.z) / 3.0) : 0.0;
  float straight = cone * max(dot(n, normalize(to)), 0.0) * 13.0 / length(to);
  if (p.z < FRONT && straight > 0.01) straight *= passed(p, to * at);
  vec3 soft = vec3(2.3, 1.6, FRONT) - p;
  float spill = p.z < FRONT + 0.1 ? 2.0 * (0.25 + 0.75 * max(dot(n, normalize(soft)), 0.0)) / (1.5 + dot(soft, soft)) : 0.0;
  return vec3(1.0, 0.6, 0.24) * (straight * 0.8 + spill * 1.5);
}

/** The room behind the glass: a board, a lamp, and the heads of those who sit with their backs to us. */
vec3 room(vec3 eye, vec3 dir) {
  vec3 c = vec3(1.0, 0.7, 0.34) * 2.3;
  vec3 b = eye + dir * ((23.2 - eye.z) / dir.z);
  c *= 0.65 + 0.45 * smoothstep(2.2, 0.2, length(b.xy - LAMP.xy));
  if (abs(b.x - 2.6) < 1.15 && abs(b.y - 1.95) < 0.42) c *= vec3(0.2, 0.22, 0.2) + 0.25 * smoothstep(0.62, 0.7, noise(b.xy * vec2(9.0, 16.0)));
  vec3 h = eye + dir * ((19.4 - eye.z) / dir.z);
  float k = floor(h.x / 0.72), x = fract(h.x / 0.72) * 0.72 - 0.36 + 0.15 * (hash(vec2(k, 4.0)) - 0.5), y = 1.3 + 0.14 * hash(vec2(k, 2.0));
  float head = min(length(vec2(x, h.y - y)) - 0.115, max(abs(x) - 0.23 + 0.5 * max(h.y - y + 0.2, 0.0), h.y - y + 0.1));
  if (hash(vec2(k, 12.0)) > 0.2) c *= mix(0.13, 1.0, smoothstep(-0.02, 0.02, head));
  return c;
}

vec3 sky(vec3 d) {
  vec3 c = mix(vec3(0.052, 0.07, 0.115), vec3(0.012, 0.02, 0.045), smoothstep(0.0, 0.5, d.y));
  c += 0.025 * vec3(0.8, 0.9, 1.2) * cloud(d.xy * vec2(3.0, 7.0), 5);
  for (float k = 0.0; k < 3.0; k++) {
    float top = mix(0.27, 0.13, k / 2.0) * (0.5 + 0.8 * cloud(vec2(d.x / d.z * (2.0 + k) + 5.0 * k + 2.0, k), 6));
    float face = cloud(vec2(d.x / d.z * 14.0 + d.y * 9.0, d.y * 22.0 + k), 5);
    c = mix(c, mix(vec3(0.05, 0.07, 0.115), vec3(0.02, 0.03, 0.055), k / 2.0) * (0.6 + 0.8 * face), smoothstep(0.002, -0.002, d.y / d.z - top));
  }
  return c;
}

vec3 surface(vec3 p, float kind, vec3 eye, vec3 dir) {
  vec3 n = facing(p, 0.006);
  vec3 base = kind < 1.5 ? vec3(0.85, 0.88, 0.92) : kind < 2.5 ? vec3(0.42, 0.36, 0.29) : kind < 3.5 ? vec3(0.13, 0.115, 0.1) : vec3(0.05, 0.045, 0.045);
  if (kind > 1.5 && kind < 3.5) base *= 0.75 + 0.5 * cloud(p.xy * 5.0 + p.z, 4);
  float moon = max(dot(n, MOON), 0.0) * open(p + n * 0.05, MOON, vec2(0.1, 9.0), 9.0);
  vec3 c = base * (vec3(0.075, 0.1, 0.165) * moon + vec3(0.016, 0.023, 0.042) * (0.6 + 0.4 * n.y)) * (0.4 + 0.6 * corners(p, n, 0.5)) * 1.6;
  c += base * glow(p, n);
  if (kind > 1.5 && kind < 2.5 && n.z < -0.9) {
    float lit = pane(p.xy, 0.012);
    c = mix(c, room(eye, dir), clamp(lit, 0.0, 1.0));
    if (max(abs(p.x + 0.45) - 0.48, p.y - 2.1) < 0.0 && lit < 0.5) c = c * vec3(0.3, 0.25, 0.2);
  }
  return c;
}

vec3 light(vec2 at) {
  vec3 eye = vec3(-0.6, 2.1, 0.0), dir = ray(at, eye, vec3(1.15, 2.1, 18.0), 2.75);
  vec2 solid = march(eye, dir, vec2(2.0, 70.0));
  vec3 c = solid.x > 0.0 ? surface(eye + dir * solid.x, solid.y, eye, dir) : sky(dir);
  float t = solid.x > 0.0 ? solid.x : 70.0;
  c = mix(c, vec3(0.05, 0.068, 0.11), 1.0 - exp(-t * 0.007));
  for (int i = 0; i < 3; i++) {
    vec3 w = vec3(2.3, 1.7, FRONT) + vec3(1.55 * float(i - 1), 0, 0);
    float off = length(cross(w - eye, dir));
    c += vec3(1.0, 0.55, 0.2) * (0.05 * exp(-off * 1.1) + 0.02 * exp(-off * 0.35));
  }
  for (float k = 0.0; k < 3.0; k++) {
    vec2 g = at * (9.0 + 7.0 * k) + vec2(k * 7.3, k * 3.1), f = fract(g) - 0.5;
    float n = hash(g + 50.0 * k);
    vec2 off = f - 0.5 * (vec2(hash(g + 11.0), hash(g + 17.0)) - 0.5);
    float flake = smoothstep(0.11 - 0.015 * k, 0.0, length(off * vec2(1.0, 0.8))) * step(0.9, n);
    c += flake * (vec3(0.05, 0.06, 0.085) + vec3(0.16, 0.09, 0.03) * exp(-length(at - vec2(0.2, 0.05)) * 2.0));
  }
  return 1.45 * pow(c, vec3(1.15));
}
