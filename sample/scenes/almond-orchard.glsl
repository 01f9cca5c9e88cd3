// Almond terraces in blossom on a mild spring morning, dry-stone walls between them, the light low from the left.
#include "ground.glsl"
const vec3 SUN = normalize(vec3(-0.75, 0.5, 0.12));
const float STEP = 8.5, RISE = 1.25;

float bank(vec2 p) { return p.y + 1.6 * sin(p.x * 0.07 + 0.6) + 0.9 * sin(p.x * 0.19); }

float height(vec2 p, int octaves) {
  float along = (bank(p) - 5.0) / STEP, level = clamp(floor(along), -1.0, 4.0), into = along - level;
  float h = RISE * level + (along < 4.9 ? 0.35 * clamp(into, 0.0, 1.0) : 0.35);
  if (level >= 0.0 && into < 0.05) h -= RISE * (1.0 - smoothstep(0.0, 0.03, into));
  h += 0.1 * cloud(p * 0.8, min(octaves, 3)) + (octaves > 5 ? 0.04 * noise(p * 7.0) : 0.0);
  float far = smoothstep(48.0, 140.0, p.y);
  return h - 6.0 * smoothstep(48.0, 75.0, p.y) + far * (70.0 * worn(p * 0.008 + 8.3, octaves) + 16.0 * smoothstep(150.0, 500.0, p.y));
}

float rod(vec3 p, vec3 a, vec3 b, vec2 r) {
  vec3 pa = p - a, ba = b - a;
  float h = clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0);
  return length(pa - ba * h) - mix(r.x, r.y, h);
}

/** Foot of the tree that grows on terrace `row` at place `k`, and its height. */
vec4 treeAt(float row, float k) {
  float x = (k + 0.5) * 6.5 + 1.6 * (hash(vec2(row, k)) - 0.5) + 2.1 * row;
  float z = 5.0 + STEP * (row + 0.36 + 0.2 * hash(vec2(k, row + 9.0)));
  z -= bank(vec2(x, z)) - z;
  return vec4(x, height(vec2(x, z), 4), z, 3.5 + 0.9 * hash(vec2(k + 4.0, row)));
}

float wood(vec3 p, float n) {
  float a = n * 6.0, d = rod(p, vec3(0, -0.1, 0), vec3(0.1 * sin(a), 1.0, 0), vec2(0.17, 0.13));
  for (int i = min(samples, 0); i < 5; i++) {
    float t = a + float(i) * 1.2566;
    vec3 fork = vec3(0.1 * sin(a), 0.9, 0), mid = fork + vec3(0.55 * cos(t), 0.75, 0.55 * sin(t));
    d = min(d, rod(p, fork, mid, vec2(0.1, 0.06)));
    d = min(d, rod(p, mid, mid + vec3(0.6 * cos(t + 0.7), 0.9, 0.6 * sin(t + 0.7)), vec2(0.06, 0.015)));
    d = min(d, rod(p, mid, mid + vec3(0.85 * cos(t - 0.6), 0.45, 0.85 * sin(t - 0.6)), vec2(0.055, 0.012)));
  }
  return d;
}

/** How thickly blossom sits at a point of a crown, below 0 where there is none. */
float blossom(vec3 p, float n) {
  vec3 q = p - vec3(0, 2.35, 0);
  float crown = 1.0 - length(q / vec3(1.72, 1.2, 1.72));
  if (crown < -0.35) return -1.0;
  float boughs = noise3(p * 1.5 + n * 40.0) - 0.5, sprays = noise3(p * 5.5 + n * 17.0) - 0.5, flowers = noise3(p * 17.0) - 0.5;
  return crown * 0.55 + boughs * 1.6 + sprays * 1.15 + flowers * 0.95 - 0.4;
}

float shadeOf(vec3 p) {
  float sun = 1.0, row = floor((bank(p.xz) - 5.0) / STEP), k = floor((p.x - 2.1 * row) / 6.5);
  for (int i = -1 + min(samples, 0); i < 2; i++) {
    vec4 t = treeAt(row, k + float(i));
    vec3 to = t.xyz + vec3(0, 2.25, 0) * t.w / 3.6 - p;
    float along = dot(to, SUN), off = length(to - SUN * along);
    if (along > 0.0) sun *= 1.0 - 0.8 * smoothstep(1.75, 1.0, off + 1.1 * (cloud(p.xz * 3.2, 3) - 0.5));
  }
  return sun;
}

vec3 sky(vec3 d) {
  vec3 c = mix(vec3(0.9, 0.88, 0.84), vec3(0.3, 0.44, 0.62), pow(smoothstep(0.0, 0.5, d.y), 0.8));
  float heap = cloud(vec2(d.x * 2.6 + 1.0, d.y * 7.0), 6);
  return mix(c, vec3(1.05, 1.0, 0.94), 0.7 * smoothstep(0.48, 0.75, heap)) + vec3(0.5, 0.4, 0.25) * pow(max(dot(d, SUN), 0.0), 3.0);
}

vec3 land(vec3 p, float t) {
  float far = smoothstep(48.0, 90.0, p.z), along = (bank(p.xz) - 5.0) / STEP, into = fract(along);
  vec3 n = slope(p.xz, 0.0015 * t, 8);
  float blade = cloud(p.xz * vec2(11.0, 7.0), 3), patch_ = cloud(p.xz * 0.4, 4);
  vec3 base = mix(vec3(0.08, 0.1, 0.04), vec3(0.23, 0.24, 0.11), blade);
  base = mix(base, vec3(0.33, 0.27, 0.16), 0.75 * smoothstep(0.48, 0.7, patch_));
  float petals = step(0.9, hash(floor(p.xz * 22.0))) * smoothstep(0.3, 0.65, cloud(p.xz * 0.55 + 20.0, 3)) * step(t, 24.0);
  base = mix(base, vec3(0.85, 0.74, 0.76), 0.55 * petals);
  if (into < 0.06 && along > 0.0 && along < 5.0) {
    vec3 s = stones(vec2(p.x * 3.2, p.y * 7.5));
    base = mix(vec3(0.25, 0.22, 0.18), vec3(0.4, 0.36, 0.3), s.z) * (0.5 + 0.5 * smoothstep(0.0, 0.24, s.y - s.x)) * (0.7 + 0.5 * blade);
    n = normalize(vec3(0.25 * (s.z - 0.5) - 0.25, 0.35, -1.0));
  }
  vec3 hill = mix(vec3(0.16, 0.17, 0.09), vec3(0.32, 0.28, 0.2), cloud(p.xz * 0.06, 5));
  hill = mix(hill, vec3(0.7, 0.62, 0.63), 0.55 * smoothstep(0.62, 0.7, noise(p.xz * 0.45)) * smoothstep(0.45, 0.6, cloud(p.xz * 0.03, 3)));
  base = mix(base, hill, far);
  float lit = p.z < 50.0 ? shadeOf(p) : sunlit(p, SUN, vec2(1.5, 120.0), 10.0);
  return base * (vec3(2.7, 2.25, 1.65) * max(dot(n, SUN) + 0.12, 0.0) * lit + vec3(0.38, 0.46, 0.55) * (0.55 + 0.45 * n.y));
}

/** Marches one tree; returns its light and how much it covers, and where it was met. */
vec4 tree(vec3 eye, vec3 dir, vec4 t, inout float limit) {
  float s = t.w / 3.6, n = hash(t.xz), spin = n * 6.0;
  vec3 o = (eye - t.xyz) / s;
  vec3 centre = vec3(0, 1.9, 0) - o;
  float mid = dot(centre, dir), off = dot(centre, centre) - mid * mid, reach = 2.5 * 2.5 - off;
  if (reach < 0.0 || mid < 0.0) return vec4(0);
  float from = mid - sqrt(reach), to = min(mid + sqrt(reach), limit / s), cover = 0.0, at = from + 0.07 * chance;
  vec3 sum = vec3(0);
  for (int i = 0; i < 90; i++) {
    if (at > to || cover > 0.97) break;
    vec3 p = o + dir * at;
    float thick = blossom(p, n), bark = length(p.xz) < 1.6 && p.y < 2.9 ? wood(p, n) : 0.5;
    if (thick > 0.0) {
      float inward = clamp(blossom(p + SUN * 0.22, n), 0.0, 0.8) + clamp(blossom(p + SUN * 0.75, n), 0.0, 0.8);
      float turned = dot(p - vec3(0, 2.35, 0), SUN);
      float lit = exp(-3.4 * inward) * (0.22 + 0.78 * smoothstep(-1.3, 0.9, turned)), a = clamp(thick * 5.0, 0.0, 0.75);
      vec3 petal = mix(vec3(0.85, 0.7, 0.72), vec3(0.93, 0.86, 0.85), noise3(p * 21.0 + 5.0));
      vec3 c = petal * (vec3(1.5, 1.22, 0.95) * lit + vec3(0.25, 0.235, 0.275) * (0.5 + 0.3 * (p.y - 1.5)));
      sum += (1.0 - cover) * a * c;
      cover += (1.0 - cover) * a;
    }
    if (bark < 0.012) {
      float side = clamp(0.5 + 3.0 * (wood(p + SUN * 0.08, n) - bark), 0.0, 1.0);
      vec3 c = vec3(0.1, 0.08, 0.07) * (0.6 + 0.8 * noise3(p * vec3(30.0, 8.0, 30.0))) * (vec3(1.9, 1.5, 1.1) * side * 0.8 + vec3(0.35, 0.4, 0.5));
      sum += (1.0 - cover) * c;
      cover = 1.0;
    }
    float stride = max(0.05, 0.0038 * at);
    at += thick > -0.9 ? min(stride, max(bark, 0.02)) : clamp(bark * 0.9, 0.02, 0.3);
  }
  return vec4(sum, cover);
}

vec3 light(vec2 at) {
  vec3 eye = vec3(0.5, 2.6, -5.0), dir = ray(at, eye, vec3(0.2, 3.65, 12.0), 2.5);
  defocus(eye, dir, 14.0, 0.035);
  float t = meet(eye, dir, vec2(2.0, 700.0), 8), limit = t > 0.0 ? t : 900.0;
  vec3 haze = mix(vec3(0.66, 0.7, 0.74), vec3(1.05, 0.92, 0.75), pow(max(dot(dir, SUN), 0.0), 2.0)), c = vec3(0);
  vec3 back = t > 0.0 ? mix(land(eye + dir * t, t), haze, 1.0 - exp(-pow(t * 0.0055, 1.2))) : sky(dir);
  float left = 1.0;
  for (float row = 0.0; row < 5.0; row++) {
    float z = 5.0 + STEP * (row + 0.45) - eye.z, k = floor((eye.x + dir.x / dir.z * z - 2.1 * row) / 6.5);
    for (int i = -1 + min(samples, 0); i < 2 && left > 0.03; i++) {
      vec4 seen = tree(eye, dir, treeAt(row, k + float(i)), limit);
      float veil = 1.0 - exp(-pow(z * 0.008, 1.3));
      c += left * mix(seen.rgb, haze * seen.a, veil);
      left *= 1.0 - seen.a;
    }
  }
  c += left * back;
  c += vec3(1.0, 0.84, 0.6) * 0.16 * exp(-1.6 * length(at - vec2(-1.5, 1.0)));
  return 0.85 * pow(c, vec3(1.3));
}
