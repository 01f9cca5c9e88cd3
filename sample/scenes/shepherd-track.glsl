// Ochre hills in late light: a track over a hill, a flock on it, and one figure walking behind.
#include "ground.glsl"
#include "solids.glsl"
const vec3 SUN = normalize(vec3(-0.8, 0.3, 0.5));
const vec2 FLOCK = vec2(2.9, 24.0);
const vec3 HERDER = vec3(0.55, 0.0, 18.2);

float track(float z) { return 2.6 * sin(z * 0.085 - 0.35) + 0.0009 * z * z + 0.6; }

float height(vec2 p, int octaves) {
  float h = 9.0 * exp(-pow((p.x - 9.0) / 26.0, 2.0) - pow((p.y - 62.0) / 27.0, 2.0));
  h += 8.0 * exp(-pow((p.x + 34.0) / 24.0, 2.0) - pow((p.y - 80.0) / 30.0, 2.0));
  h += 1.5 * (cloud(p * 0.035 + 4.0, min(octaves, 4)) - 0.5) - 0.012 * max(p.y - 62.0, 0.0);
  float far = smoothstep(90.0, 260.0, p.y);
  if (far > 0.0) h += far * (105.0 * worn(p * 0.0075 + 2.0, octaves) + 40.0 * smoothstep(230.0, 620.0, p.y) - 14.0);
  h += (0.16 * cloud(p * 0.9, octaves - 3) + 0.5 * noise(p * 0.21)) * (1.0 - far);
  return h - 0.16 * exp(-pow((p.x - track(p.y)) / 0.8, 2.0)) * (1.0 - far);
}

float sheep(vec3 p, float n) {
  float d = egg(p - vec3(0, 0.55, 0), vec3(0.22, 0.25, 0.43)) - 0.02 * noise3(p * 16.0 + n * 90.0);
  float nod = n > 0.55 ? 0.4 : 0.02;
  d = min(d, taper(p, vec3(0, 0.66, 0.36), vec3(0, 0.7 - nod, 0.6), vec2(0.11, 0.07)));
  d = min(d, egg(p - vec3(0, 0.69 - nod, 0.68), vec3(0.07, 0.08, 0.14)));
  vec3 q = vec3(abs(p.x) - 0.11, p.y, abs(p.z) - 0.25);
  return min(d, rod(q, vec3(0, 0.05, 0.03), vec3(0, 0.4, 0), 0.035));
}

vec2 shape(vec3 p) {
  vec3 h = p - vec3(HERDER.x, height(HERDER.xz, 5), HERDER.z);
  vec2 d = vec2(person(h, 0.2, 0.9), 2.0);
  d = nearer(d, vec2(rod(h, vec3(0.33, 0.0, 0.35), vec3(0.27, 1.5, 0.1), 0.018), 2.0));
  d = nearer(d, vec2(egg(h - vec3(0, 1.69, 0.02), vec3(0.12, 0.06, 0.13)), 2.0));
  vec2 cell = floor(p.xz / 1.05), mid = (cell + 0.5) * 1.05;
  vec2 in_ = abs(p.xz - mid);
  float edge = 0.525 - max(in_.x, in_.y) + 0.06, n = hash(cell + 40.0);
  vec2 from = (mid - FLOCK) * mat2(0.96, 0.28, -0.28, 0.96) / vec2(3.4, 5.6);
  if (dot(from, from) + 0.6 * (n - 0.5) > 0.95) return nearer(d, vec2(edge, 0.0));
  float a = (hash(cell + 7.0) - 0.5) * 1.5;
  vec3 q = p - vec3(mid.x + 0.15 * (n - 0.5), height(mid, 5), mid.y);
  q.xz = mat2(cos(a), sin(a), -sin(a), cos(a)) * q.xz;
  q.z += 0.25 * (hash(cell + 13.0) - 0.5);
  float s = 0.85 + 0.25 * hash(cell + 3.0);
  return nearer(nearer(d, vec2(max(edge, 0.03), 0.0)), vec2(sheep(q / s, n) * s, n > 0.86 ? 3.0 : 1.0));
}

vec3 sky(vec3 d) {
  float near = max(dot(d, SUN), 0.0);
  vec3 c = mix(vec3(0.98, 0.8, 0.58), vec3(0.42, 0.54, 0.66), pow(smoothstep(0.0, 0.5, d.y), 0.7));
  float wisp = cloud(vec2(d.x * 2.0 / (d.y + 0.25) + 3.0, 9.0 * d.y / (d.y + 0.3)), 5);
  c = mix(c, vec3(1.08, 0.93, 0.78), 0.45 * smoothstep(0.48, 0.8, wisp));
  return c + vec3(1.0, 0.62, 0.3) * 0.6 * pow(near, 5.0);
}

float flockShade(vec3 p) {
  vec2 from = p.xz - FLOCK;
  return dot(from, from) < 90.0 && from.x > -5.0 ? open(p + vec3(0, 0.04, 0), SUN, vec2(0.05, 6.0), 14.0) : 1.0;
}

vec3 land(vec3 p, float t) {
  float far = smoothstep(80.0, 200.0, p.z);
  vec3 n = slope(p.xz, 0.002 * t, 9);
  float lit = sunlit(p + n * 0.03, SUN, vec2(0.5 + 0.01 * t, 40.0 + 80.0 * far), 14.0) * flockShade(p);
  float blade = cloud(p.xz * 9.0, 5), patch_ = cloud(p.xz * 0.22 + 9.0, 4);
  vec3 base = mix(vec3(0.25, 0.17, 0.085), vec3(0.47, 0.35, 0.2), blade);
  base = mix(base, vec3(0.19, 0.15, 0.08), smoothstep(0.45, 0.75, patch_) * 0.8);
  float scrub = smoothstep(0.66, 0.74, cloud(p.xz * 0.8 + 31.0, 3)) * smoothstep(0.5, 0.6, noise(p.xz * 0.16));
  base = mix(base, vec3(0.075, 0.08, 0.04), scrub * 0.6 * (1.0 - far));
  base = mix(base, mix(vec3(0.22, 0.15, 0.09), vec3(0.36, 0.26, 0.15), cloud(p.xz * 0.05, 5)), far);
  float d = abs(p.x - track(p.z)) + 0.35 * (blade - 0.5) + 0.3 * (noise(p.xz * 1.1) - 0.5);
  float ruts = smoothstep(0.1, 0.3, abs(d - 0.42));
  base = mix(base, vec3(0.62, 0.49, 0.33) * (0.75 + 0.4 * cloud(p.xz * 5.0, 4)), smoothstep(1.0, 0.65, d) * (1.0 - 0.35 * ruts) * (1.0 - far));
  float grazing = pow(1.0 - max(dot(n, -normalize(p)), 0.0), 3.0);
  vec3 sun = vec3(3.0, 2.05, 1.15) * (max(dot(n, SUN), 0.0) + 0.12 * grazing) * lit;
  return base * (sun + vec3(0.36, 0.44, 0.58) * (0.6 + 0.4 * n.y));
}

vec3 beast(vec3 p, float kind, vec3 dir) {
  vec3 n = facing(p, 0.006);
  vec3 base = kind > 2.5 ? vec3(0.1, 0.075, 0.055) : kind > 1.5 ? vec3(0.11, 0.085, 0.07) : vec3(0.6, 0.52, 0.41);
  float up = p.y - height(p.xz, 5);
  if (kind < 1.5) base *= 0.35 + 0.65 * smoothstep(0.2, 0.45, up);
  float lit = open(p + n * 0.03, SUN, vec2(0.04, 4.0), 10.0);
  float rim = pow(1.0 - abs(dot(n, dir)), 3.0) * smoothstep(-0.4, 0.6, dot(n, SUN));
  return base * (vec3(2.9, 2.0, 1.15) * (max(dot(n, SUN), 0.0) + 0.5 * rim) * lit + vec3(0.36, 0.42, 0.52) * (0.55 + 0.45 * n.y));
}

vec3 light(vec2 at) {
  vec3 eye = vec3(0.6, 3.3 + height(vec2(0), 5), 0.0);
  vec3 dir = ray(at, eye, vec3(2.3, 2.9, 20.0), 2.55);
  float t = meet(eye, dir, vec2(5.0, 900.0), 6);
  vec3 c = sky(dir);
  if (t < 0.0 && dir.y < 0.003) {
    t = 700.0; // the plain goes on beyond what is marched
    c = vec3(0.3, 0.24, 0.17);
  } else if (t > 0.0) c = land(eye + dir * t, t);
  vec2 solid = vec2(-1);
  if (at.y < 0.2 && at.y > -0.6 && at.x > -0.6 && at.x < 0.6) solid = march(eye, dir, vec2(12.0, t > 0.0 ? min(t, 36.0) : 36.0));
  if (solid.x > 0.0 && solid.y > 0.5) {
    t = solid.x;
    c = beast(eye + dir * t, solid.y, dir);
  }
  if (t > 0.0) {
    float near = max(dot(dir, SUN), 0.0);
    vec3 haze = mix(vec3(0.6, 0.56, 0.53), vec3(1.15, 0.8, 0.48), pow(near, 3.0));
    c = mix(c, haze, 1.0 - exp(-pow(t * 0.0026, 1.25)));
    vec3 p = eye + dir * min(t, 23.0);
    vec2 from = (p.xz - FLOCK) / vec2(4.5, 6.0);
    float dust = exp(-dot(from, from)) * exp(-max(p.y - height(p.xz, 4), 0.0) * 1.1) * smoothstep(14.0, 24.0, t);
    c += vec3(0.95, 0.66, 0.38) * 0.16 * dust * (0.5 + cloud(p.xy * 0.9 + 8.0, 4));
  }
  return 1.1 * pow(c, vec3(1.25));
}
