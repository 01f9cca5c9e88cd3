// Lake water in sample bottles on a bench under a cold window, one of them just being set down by a gloved hand.
#include "solids.glsl"
const float FILL = 1.22;

vec4 bottleAt(int i) { // x, z, scale, tint
  if (i == 0) return vec4(-2.75, 0.75, 1.0, 0.1);
  if (i == 1) return vec4(-1.55, 0.1, 1.0, 0.55);
  if (i == 2) return vec4(-0.3, 0.62, 1.0, 0.25);
  if (i == 3) return vec4(1.0, -0.15, 1.0, 0.9);
  return vec4(2.35, 1.5, 1.0, 0.0);
}

float glass(vec3 p) {
  float body = drum(p - vec3(0, 0.78, 0), 0.47, 0.78, 0.14);
  float neck = drum(p - vec3(0, 1.75, 0), 0.2, 0.3, 0.02);
  return blend(body, neck, 0.28);
}

float cap(vec3 p) {
  float ridged = 0.245 + 0.008 * sin(atan(p.x, p.z) * 44.0);
  return drum(p - vec3(0, 2.0, 0), ridged, 0.17, 0.03);
}

float glove(vec3 p) {
  p -= vec3(1.0, 0.0, -0.15);
  if (length(p - vec3(0.9, 0.9, 0)) > 2.6) return length(p - vec3(0.9, 0.9, 0)) - 2.2;
  float d = egg(p - vec3(0.72, 1.0, 0.0), vec3(0.21, 0.43, 0.33));
  for (int i = 0; i < 4; i++) {
    float k = float(i), y = 0.66 + 0.235 * k, in_ = 0.05 * abs(k - 1.6);
    float f = taper(p, vec3(0.66, y + 0.02, -0.2), vec3(0.38, y, -0.53), vec2(0.135, 0.125));
    f = blend(f, taper(p, vec3(0.38, y, -0.53), vec3(-0.06 + in_, y - 0.03, -0.6), vec2(0.125, 0.098)), 0.05);
    d = blend(d, f, 0.07);
  }
  float thumb = taper(p, vec3(0.66, 1.15, 0.25), vec3(0.3, 1.42, 0.55), vec2(0.16, 0.12));
  d = blend(d, thumb, 0.12);
  d = blend(d, taper(p, vec3(0.85, 0.95, 0.02), vec3(1.5, 0.72, 0.1), vec2(0.29, 0.24)), 0.25);
  float cuff = taper(p, vec3(1.35, 0.78, 0.08), vec3(1.62, 0.68, 0.12), vec2(0.27, 0.3)) + 0.006 * sin(p.x * 60.0);
  return min(d, cuff);
}

float sleeve(vec3 p) {
  p -= vec3(1.0, 0.0, -0.15);
  float folds = 0.03 * noise3(p * vec3(7.0, 3.0, 3.0)) + 0.02 * sin(p.x * 9.0 + p.y * 5.0);
  return taper(p, vec3(1.62, 0.68, 0.12), vec3(4.2, 0.2, 0.5), vec2(0.37, 0.62)) - folds;
}

vec2 shape(vec3 p) {
  vec2 d = vec2(p.y, 9.0);
  for (int i = 0; i < 5; i++) {
    vec4 b = bottleAt(i);
    vec3 q = p - vec3(b.x, 0.0, b.y);
    d = nearer(d, vec2(glass(q), float(i)));
    d = nearer(d, vec2(cap(q), 6.0));
  }
  d = nearer(d, vec2(glove(p), 7.0));
  d = nearer(d, vec2(sleeve(p) * 0.8, 8.0));
  return d;
}

/** What stands behind the bench: a tall window with its bars, blurred as a lens would, and the dim wall round it. */
vec3 behind(vec3 eye, vec3 dir, float blur) {
  if (dir.z < 0.02) return vec3(0.03, 0.04, 0.05) + 0.05 * max(dir.y, 0.0);
  vec3 p = eye + dir * ((7.0 - eye.z) / dir.z);
  vec3 outside = mix(vec3(0.55, 0.66, 0.74), vec3(1.15, 1.3, 1.42), smoothstep(0.5, 4.5, p.y));
  float hill = 1.6 + 0.9 * cloud(vec2(p.x * 0.35 + 3.0, 1.0), 2);
  outside = mix(outside, vec3(0.27, 0.36, 0.42), smoothstep(hill + blur, hill - blur, p.y));
  outside = mix(outside, vec3(0.5, 0.6, 0.68), smoothstep(0.95 + blur, 0.8 - blur, p.y) * 0.7);
  vec2 bar = abs(vec2(mod(p.x + 0.9, 2.7) - 1.35, p.y - 4.0));
  float frame = max(smoothstep(0.12 + blur, 0.12 - blur, bar.x), smoothstep(0.1 + blur, 0.1 - blur, bar.y));
  float edge = max(abs(p.x + 1.1) - 4.1, max(0.45 - p.y, p.y - 8.0));
  frame = max(frame, smoothstep(-blur, blur, edge));
  vec3 wall = vec3(0.07, 0.09, 0.11) * (1.0 + 0.9 * exp(-max(edge, 0.0) * 0.8));
  return mix(outside, wall, clamp(frame, 0.0, 1.0));
}

vec3 bench(vec3 p, vec3 dir) {
  float shade = 1.0;
  vec3 sparkle = vec3(0);
  for (int i = 0; i < 5; i++) {
    vec4 b = bottleAt(i);
    vec2 q = p.xz - b.xy;
    float ahead = -q.y, wide = 0.5 + 0.12 * ahead;
    float shadow = smoothstep(wide, wide - 0.3, abs(q.x - 0.1 * ahead)) * smoothstep(-0.2, 0.3, ahead) * exp(-ahead * 0.45);
    shade *= 1.0 - 0.55 * shadow;
    shade *= 1.0 - 0.5 * exp(-max(length(q) - 0.45, 0.0) * 9.0);
    float focus = exp(-pow((q.x - 0.1 * ahead) / (0.07 + 0.1 * abs(ahead - 0.95)), 2.0)) * smoothstep(0.42, 0.6, ahead) * exp(-pow(max(ahead - 0.7, 0.0) * 1.3, 2.0));
    sparkle += mix(vec3(0.85, 1.0, 1.05), vec3(0.85, 0.82, 0.62), b.w) * focus * 0.5;
  }
  shade *= mix(1.0, 0.35 + 0.65 * clamp(rod(p, vec3(1.8, 0.85, -0.1), vec3(4.8, 0.45, 0.35), 0.3) * 0.9, 0.0, 1.0), 0.9);
  float scuff = cloud(p.xz * vec2(1.2, 9.0), 4);
  vec3 r = reflect(dir, normalize(vec3(0.03 * (chance - 0.5), 1.0, 0.05 * (fract(chance * 57.0) - 0.5))));
  vec3 mirrored = behind(p, r, 0.7);
  vec2 hit = march(p + vec3(0, 0.02, 0), r, vec2(0.03, 3.0));
  if (hit.x > 0.0 && hit.y < 8.5) mirrored = mix(mirrored, hit.y > 5.5 ? vec3(0.25, 0.34, 0.42) : vec3(0.4, 0.5, 0.55), 0.7 * exp(-hit.x * 0.5));
  float share = 0.12 + 0.7 * pow(1.0 + dir.y, 4.0);
  return vec3(0.17, 0.2, 0.22) * (0.75 + 0.4 * scuff) * (0.35 + 0.9 * smoothstep(-4.5, 4.0, p.z)) * shade + mirrored * share * (0.6 + 0.4 * shade) * 0.62 + sparkle;
}

vec3 scene(vec3 eye, vec3 dir, float blur) {
  float t = -eye.y / dir.y;
  return dir.y < 0.0 && eye.z + dir.z * t < 5.2 ? bench(eye + dir * t, dir) : behind(eye, dir, blur);
}

vec3 vessel(vec3 p, vec3 dir, int i) {
  vec4 b = bottleAt(i);
  vec3 at = vec3(b.x, 0.0, b.y), n = facing(p, 0.003), q = p - at;
  float rim = pow(1.0 - max(dot(n, -dir), 0.0), 3.0), fill = FILL - 0.12 * b.w;
  vec3 c;
  if (q.y < fill) {
    vec3 in_ = refract(dir, n, 1.0 / 1.33), o = q - n * 0.02;
    float t = 0.02;
    for (int k = 0; k < 40; k++) {
      float d = -glass(o + in_ * t);
      if (d < 0.002) break;
      t += max(d * 0.9, 0.004);
    }
    vec3 e = o + in_ * t, m = normalize(vec3(e.x, 0.0, e.z));
    vec3 out_ = refract(in_, -m, 1.33);
    if (dot(out_, out_) < 0.1) out_ = reflect(in_, -m);
    c = scene(e + at + m * 0.02, out_, 0.25);
    vec3 water = mix(vec3(0.06, 0.03, 0.03), vec3(0.3, 0.34, 0.62), b.w);
    c *= exp(-water * t * 1.5) * (1.0 - 0.45 * b.w * smoothstep(0.5, 0.0, q.y) * (0.6 + 0.5 * noise3(q * 3.0)));
    c *= 1.0 - 0.75 * rim;
  } else c = scene(p, dir, 0.3) * mix(0.84, 0.22, pow(rim, 0.7));
  float line = exp(-pow((q.y - fill) / 0.022, 2.0));
  c = mix(c, vec3(0.85, 0.95, 1.0) * 0.75, 0.55 * line);
  c += behind(p, reflect(dir, n), 0.2) * (0.03 + 0.35 * rim);
  c += vec3(0.9, 1.0, 1.05) * 0.5 * pow(max(dot(n, normalize(vec3(-0.75, 0.25, -0.35))), 0.0), 60.0);
  vec2 tag = vec2(atan(q.x + 0.08, -q.z) * 0.47, q.y - 0.62);
  if (q.z < 0.0 && max(abs(tag.x) - 0.3, abs(tag.y) - 0.23) < 0.0 && i != 3) {
    float row = fract(tag.y * 13.0), ink = step(0.74, row) * step(0.42, noise(vec2(tag.x * 34.0, floor(tag.y * 13.0) * 7.0 + float(i)))) * step(abs(tag.x), 0.24) * step(abs(tag.y), 0.17);
    c = vec3(0.5, 0.54, 0.57) * (0.55 + 0.3 * abs(n.x) + 0.15 * n.y) * (1.0 - 0.62 * ink);
  }
  return c;
}

vec3 light(vec2 at) {
  vec3 eye = vec3(-0.4, 2.3, -7.2), dir = ray(at, eye, vec3(0.05, 1.12, 0.4), 2.5);
  vec2 solid = march(eye, dir, vec2(3.0, 16.0));
  if (solid.x < 0.0 || solid.y > 8.5) return scene(eye, dir, 0.3) * 1.05;
  vec3 p = eye + dir * solid.x;
  if (solid.y < 5.5) return vessel(p, dir, int(solid.y + 0.5)) * 1.05;
  vec3 n = facing(p, 0.003);
  vec3 base = solid.y < 6.5 ? vec3(0.1, 0.2, 0.36) : solid.y < 7.5 ? vec3(0.2, 0.33, 0.46) : vec3(0.66, 0.69, 0.72);
  float back = max(dot(n, normalize(vec3(-0.25, 0.55, 0.8))), 0.0), wrap = 0.5 + 0.5 * dot(n, normalize(vec3(-0.6, 0.7, -0.1)));
  vec3 c = base * (vec3(1.5, 1.68, 1.8) * back + vec3(0.42, 0.48, 0.52) * wrap * wrap + 0.1) * (0.3 + 0.7 * corners(p, n, 0.35));
  float rim = pow(1.0 - max(dot(n, -dir), 0.0), 3.0);
  c += behind(p, reflect(dir, n), 0.4) * (solid.y > 7.5 ? 0.02 : 0.03 + 0.22 * rim);
  return c * 1.05;
}
