// The first snow: pale hills under a clearing sky, dry grass still showing, an old line of fence posts for measure.
#include "ground.glsl"
#include "solids.glsl"
const vec3 SUN = normalize(vec3(0.85, 0.3, 0.35));

float height(vec2 p, int octaves) {
  float h = 3.4 * (cloud(p * 0.028 + 7.0, min(octaves, 3)) - 0.5) + 0.028 * p.y - 0.03 * p.x;
  float far = smoothstep(45.0, 170.0, p.y);
  h -= 9.0 * smoothstep(30.0, 75.0, p.y);
  if (p.y > 48.0) h += 15.0 * smoothstep(48.0, 110.0, p.y) * worn(p * 0.021 + 40.0, octaves);
  if (far > 0.0) h += far * 110.0 * (0.5 * worn(p * 0.007 + vec2(5.2, 1.0), octaves) + 0.5 * cloud(p * 0.009 + 3.0, min(octaves, 7)) - 0.2) * (0.55 + 0.9 * smoothstep(150.0, 520.0, p.y));
  if (far < 1.0) h += (1.0 - far) * 0.09 * cloud(p * 1.1, max(octaves - 3, 2));
  return h;
}

float fence(float z) { return -2.9 + 0.16 * z + 0.9 * sin(z * 0.13); }

vec2 shape(vec3 p) {
  float n = floor(p.z / 2.6 + 0.5);
  n = clamp(n, 3.0, 15.0);
  float z = n * 2.6, x = fence(z);
  vec3 foot = vec3(x, height(vec2(x, z), 5), z), q = p - foot;
  float lean = (hash(vec2(n, 5.0)) - 0.5) * 0.22, tall = 1.0 + 0.3 * hash(vec2(n, 9.0));
  float d = taper(q, vec3(0, -0.2, 0), vec3(lean, tall, lean * 0.5), vec2(0.065, 0.05));
  float cap = egg(q - vec3(lean, tall + 0.05, lean * 0.5), vec3(0.075, 0.045, 0.075));
  return nearer(vec2(d, 1.0), vec2(cap, 2.0));
}

vec3 sky(vec3 d) {
  float up = max(d.y, 0.0), near = max(dot(d, SUN), 0.0);
  vec3 c = mix(vec3(0.86, 0.8, 0.74), vec3(0.27, 0.38, 0.55), pow(smoothstep(0.03, 0.5, up), 0.75));
  vec2 q = vec2(d.x * 1.3, 2.6 * d.y) * 2.2;
  float heap = cloud(q + vec2(2.0, 8.0), 6), under = cloud(q + vec2(2.12, 8.1), 6);
  vec3 cloudy = mix(vec3(0.4, 0.45, 0.54), vec3(1.0, 0.94, 0.87), clamp(0.5 + 3.0 * (heap - under), 0.0, 1.0));
  c = mix(c, cloudy, smoothstep(0.42, 0.68, heap) * 0.85);
  return c + vec3(1.0, 0.75, 0.5) * 0.3 * pow(near, 6.0);
}

vec3 land(vec3 p, float t) {
  float far = smoothstep(45.0, 170.0, p.z);
  vec3 n = slope(p.xz, 0.002 * t, 9);
  float lit = sunlit(p + n * 0.04, SUN, vec2(0.4 + 0.01 * t, 30.0 + 90.0 * far), 10.0);
  if (p.z < 40.0 && abs(p.x - fence(p.z)) < 6.0) lit *= open(p + n * 0.03, SUN, vec2(0.05, 7.0), 26.0);
  float blade = cloud(p.xz * 13.0, 5), patch_ = cloud(p.xz * 0.33 + 3.0, 4);
  vec3 grass = mix(vec3(0.2, 0.145, 0.07), vec3(0.44, 0.34, 0.19), blade);
  vec3 rock = mix(vec3(0.2, 0.16, 0.125), vec3(0.34, 0.28, 0.22), cloud(p.xz * 0.2, 4));
  float thin = smoothstep(0.46, 0.7, 0.55 * patch_ + 0.45 * blade + 0.03);
  float bare = mix(thin, smoothstep(0.95, 0.8, n.y + 0.16 * (cloud(p.xz * 0.12, 4) - 0.5) + 0.004 * (p.y - 10.0)), far);
  vec3 base = mix(vec3(0.84, 0.87, 0.92), mix(grass, rock, far), bare);
  float juniper = smoothstep(0.68, 0.76, noise(p.xz * 0.55)) * smoothstep(0.42, 0.62, cloud(p.xz * 0.035 + 5.0, 3));
  base = mix(base, vec3(0.085, 0.08, 0.06), juniper * smoothstep(48.0, 60.0, p.z) * smoothstep(330.0, 160.0, p.z));
  vec3 sun = vec3(1.6, 1.32, 1.05) * max(dot(n, SUN), 0.0) * lit * 1.25;
  return base * (sun + vec3(0.3, 0.4, 0.58) * (0.5 + 0.5 * n.y));
}

vec3 light(vec2 at) {
  vec3 eye = vec3(0.0, 2.3 + height(vec2(0), 5), 0.0);
  vec3 dir = ray(at, eye, eye + vec3(0.6, 0.8, 20.0), 2.5);
  float t = meet(eye, dir, vec2(5.0, 800.0), 6);
  vec3 c = sky(dir);
  if (t > 0.0) c = land(eye + dir * t, t);
  vec2 solid = vec2(-1);
  if (at.x > -0.75 && at.x < 0.25 && at.y < 0.1) solid = march(eye, dir, vec2(5.0, t > 0.0 ? min(t, 48.0) : 48.0));
  if (solid.x > 0.0) {
    t = solid.x;
    vec3 p = eye + dir * t, n = facing(p, 0.004);
    vec3 base = solid.y > 1.5 ? vec3(0.85) : mix(vec3(0.1, 0.08, 0.065), vec3(0.22, 0.18, 0.15), cloud(p.xy * vec2(40.0, 6.0), 3));
    c = base * (vec3(1.7, 1.4, 1.1) * max(dot(n, SUN), 0.0) + vec3(0.36, 0.44, 0.56) * (0.6 + 0.4 * n.y));
  }
  if (t > 0.0) {
    vec3 haze = mix(vec3(0.6, 0.66, 0.75), vec3(0.95, 0.85, 0.74), pow(max(dot(dir, SUN), 0.0), 3.0));
    c = mix(c, haze, 1.0 - exp(-pow(t * 0.0022, 1.3)));
  }
  return 1.05 * pow(c, vec3(1.25));
}
