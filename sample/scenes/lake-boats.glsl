// Boats at their moorings on the lake at dusk, hills behind, the first lamps of the far shore in the water.
#include "solids.glsl"
const vec3 GLOW = normalize(vec3(-0.32, 0.02, 1.0));

float hull(vec3 p, float half_) {
  float u = clamp(p.z / half_, -1.0, 1.0);
  float sheer = 0.34 + 0.3 * u * u + 0.12 * max(u, 0.0);
  float beam = 0.78 * pow(max(1.0 - pow(abs(u), 2.4), 0.0), 0.75) * (0.72 + 0.3 * smoothstep(-0.2, 0.4, p.y));
  vec2 side = vec2(abs(p.x) - beam, p.y - sheer);
  float full = max(max(side.x, side.y), max(abs(p.z) - half_, -0.4 - p.y));
  float room = max(max(abs(p.x) - beam + 0.06, 0.02 - p.y), abs(p.z) - half_ + 0.12);
  float d = max(full, -room);
  d = min(d, max(max(abs(side.x + 0.02) - 0.035, abs(side.y) - 0.03), abs(p.z) - half_ * 0.985));
  return d * 0.6;
}

vec3 aboard(vec3 p, vec2 at, float turn, float roll) {
  p.xz -= at;
  p.xz = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * p.xz;
  p.xy = mat2(cos(roll), sin(roll), -sin(roll), cos(roll)) * p.xy;
  return p;
}

float boat(vec3 p, float half_) {
  if (length(p) > half_ + 1.6) return length(p) - half_ - 1.0;
  float d = hull(p, half_);
  d = min(d, box(p - vec3(0, 0.24, -0.5), vec3(0.66, 0.025, 0.13), 0.01));
  d = min(d, box(p - vec3(0, 0.24, 0.75), vec3(0.6, 0.025, 0.13), 0.01));
  return min(d, rod(p, vec3(0.3, 0.32, -half_ * 0.6), vec3(0.15, 0.3, half_ * 0.55), 0.025));
}

vec2 shape(vec3 p) {
  vec2 d = vec2(boat(aboard(p, vec2(-2.3, 10.2), 1.02, 0.03), 2.3), 1.0);
  d = nearer(d, vec2(boat(aboard(p, vec2(1.9, 13.4), 0.62, -0.04), 2.4), 2.0));
  d = nearer(d, vec2(boat(aboard(p, vec2(6.4, 21.0), 1.25, 0.02), 2.5), 1.0));
  d = nearer(d, vec2(boat(aboard(p, vec2(-7.5, 26.0), 1.9, 0.0), 2.5), 2.0));
  float posts = rod(p, vec3(-4.9, -1.0, 11.4), vec3(-4.8, 1.25, 11.4), 0.07);
  posts = min(posts, rod(p, vec3(4.6, -1.0, 15.2), vec3(4.55, 1.1, 15.2), 0.07));
  return nearer(d, vec2(posts, 3.0));
}

vec3 sky(vec3 d) {
  float up = max(d.y, 0.0), near = max(dot(d, GLOW), 0.0);
  vec3 c = mix(vec3(0.98, 0.5, 0.28), vec3(0.6, 0.34, 0.36), smoothstep(0.0, 0.16, up));
  c = mix(c, vec3(0.17, 0.2, 0.34), smoothstep(0.08, 0.42, up));
  c += vec3(1.0, 0.5, 0.16) * (0.5 * pow(near, 8.0) + 0.5 * pow(near, 50.0));
  float band = cloud(vec2(d.x * 2.6 + 4.0, d.y * 15.0 + 1.3 * d.x), 6);
  vec3 under = mix(vec3(0.2, 0.17, 0.26), vec3(1.0, 0.44, 0.26), 0.65 * pow(near, 3.0) * smoothstep(0.4, 0.05, up));
  return mix(c, under, smoothstep(0.5, 0.72, band) * 0.75 * smoothstep(0.01, 0.1, up));
}

vec3 shore(vec3 d) {
  vec3 c = sky(d);
  float az = d.x / d.z, el = d.y / d.z, near = pow(max(dot(d, GLOW), 0.0), 6.0);
  for (int i = 0; i < 4; i++) {
    float k = float(i), scale = 2.2 + 1.3 * k;
    float top = mix(0.165, 0.02, pow(k / 3.0, 0.8)) * (0.45 + 0.9 * cloud(vec2(az * scale + 7.0 * k + 1.5, k), 3));
    top += 0.012 * cloud(vec2(az * 24.0, k * 9.0), 5) * (1.0 - 0.2 * k);
    vec3 tone = mix(mix(vec3(0.3, 0.21, 0.29), vec3(0.62, 0.31, 0.22), near), vec3(0.028, 0.03, 0.048), pow((k + 0.4) / 3.4, 0.6));
    float foot = smoothstep(top, 0.0, el) * 0.3 * (1.0 - k / 3.0);
    c = mix(c, mix(tone, vec3(0.5, 0.3, 0.28), foot), smoothstep(0.0011, -0.0011, el - top));
  }
  for (int i = 0; i < 15; i++) {
    float k = float(i), x = 0.1 + 0.44 * pow(hash(vec2(k, 3.0)), 1.3), y = 0.005 + 0.016 * hash(vec2(k, 8.0)) * hash(vec2(k, 4.0));
    float off = length(vec2(az - x, el - y));
    c += vec3(1.0, 0.66, 0.3) * (0.4 + hash(vec2(k, 6.0))) * (2.6 * smoothstep(0.0022, 0.0008, off) + 0.00001 / (off * off + 0.00002));
  }
  return c;
}

vec3 wood(vec3 p, float kind, vec3 dir) {
  vec3 n = facing(p, 0.004);
  vec3 base = kind < 1.5 ? vec3(0.1, 0.15, 0.17) : kind < 2.5 ? vec3(0.2, 0.085, 0.06) : vec3(0.07, 0.06, 0.05);
  base *= 0.6 + 0.8 * cloud(p.xy * vec2(3.0, 26.0) + p.z * 3.0, 3);
  if (p.y > 0.3 && n.y > 0.6) base = mix(base, vec3(0.3, 0.24, 0.18), 0.6);
  float warm = max(dot(n, normalize(vec3(-0.3, 0.35, 0.9))), 0.0);
  vec3 c = base * (vec3(1.5, 0.85, 0.55) * warm + vec3(0.3, 0.33, 0.48) * (0.45 + 0.55 * n.y) + vec3(0.16, 0.11, 0.1)) * corners(p, n, 0.4);
  return c + 0.25 * pow(1.0 - max(dot(n, -dir), 0.0), 4.0) * vec3(0.9, 0.5, 0.35) * step(0.0, n.y);
}

vec3 light(vec2 at) {
  vec3 eye = vec3(0.0, 2.35, 0.0), dir = ray(at, eye, vec3(0.0, 2.05, 12.0), 2.15);
  float surface = dir.y < -0.001 ? -eye.y / dir.y : 1e5;
  vec2 solid = march(eye, dir, vec2(5.0, min(surface, 34.0)));
  if (solid.x > 0.0) return wood(eye + dir * solid.x, solid.y, dir);
  if (surface > 9e4) return pow(shore(dir), vec3(1.12));
  vec3 p = eye + dir * surface;
  float e = 0.012 * surface / 6.0, calm = 0.35 + 0.65 * cloud(p.xz * vec2(0.05, 0.09) + 2.0, 3);
  vec2 q = p.xz * vec2(0.9, 1.5);
  float a = cloud(q, 5), b = cloud(q + vec2(e, 0), 5), d = cloud(q + vec2(0, e), 5);
  float swell = 0.085 * calm / (1.0 + surface * 0.012);
  vec3 n = normalize(vec3(-(b - a) / e * swell * 0.6, 1.0, -(d - a) / e * swell));
  vec3 off = reflect(dir, n);
  off.y = abs(off.y) + 0.002;
  vec3 seen = shore(off);
  vec2 mirrored = march(p + vec3(0, 0.01, 0), off, vec2(0.05, 16.0));
  if (mirrored.x > 0.0 && mirrored.y > 0.5) seen = wood(p + off * mirrored.x, mirrored.y, off) * 0.8;
  float share = 0.05 + 0.95 * pow(1.0 - max(dot(-dir, n), 0.0), 4.0);
  vec3 c = mix(vec3(0.018, 0.035, 0.05), seen * 0.92, clamp(share * 1.25, 0.0, 1.0));
  c = pow(c, vec3(1.12));
  return mix(c, vec3(0.45, 0.28, 0.27), 0.4 * smoothstep(60.0, 600.0, surface));
}
