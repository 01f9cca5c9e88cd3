// Built things as distances: a few primitives, a standing figure, and the marching, shading and shadow they share.
vec2 shape(vec3 p); // each scene's own: distance, and the number of the material

vec2 nearer(vec2 a, vec2 b) { return a.x < b.x ? a : b; }
float box(vec3 p, vec3 half_, float round_) {
  vec3 q = abs(p) - half_ + round_;
  return length(max(q, 0.0)) + min(max(q.x, max(q.y, q.z)), 0.0) - round_;
}
float rod(vec3 p, vec3 a, vec3 b, float r) {
  vec3 pa = p - a, ba = b - a;
  return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0)) - r;
}
float taper(vec3 p, vec3 a, vec3 b, vec2 r) {
  vec3 pa = p - a, ba = b - a;
  float h = clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0);
  return (length(pa - ba * h) - mix(r.x, r.y, h)) * 0.85;
}
float drum(vec3 p, float r, float half_, float round_) {
  vec2 d = vec2(length(p.xz) - r, abs(p.y) - half_) + round_;
  return min(max(d.x, d.y), 0.0) + length(max(d, 0.0)) - round_;
}
float egg(vec3 p, vec3 r) {
  float k = length(p / r);
  return k * (k - 1.0) / max(length(p / (r * r)), 1e-4);
}
float blend(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - h * h * k * 0.25;
}

/** A person about 1.7 high standing at the origin and facing along z; `stride` opens the legs, `skirt` widens the coat. */
float person(vec3 p, float stride, float skirt) {
  if (length(p - vec3(0, 0.85, 0)) > 1.6) return length(p - vec3(0, 0.85, 0)) - 1.2;
  float d = egg(p - vec3(0, 1.58, 0.03), vec3(0.088, 0.125, 0.105));
  d = blend(d, rod(p, vec3(0, 1.4, 0), vec3(0, 1.5, 0.01), 0.055), 0.04);
  d = blend(d, egg(p - vec3(0, 1.2, 0), vec3(0.19, 0.28, 0.135)), 0.06);
  d = blend(d, taper(p, vec3(0, 1.15, 0), vec3(0, 0.82 - 0.25 * skirt, 0), vec2(0.16, 0.17 + 0.09 * skirt)), 0.08);
  d = blend(d, taper(p, vec3(0.09, 0.85, 0), vec3(0.1, 0.06, stride), vec2(0.105, 0.065)), 0.05);
  d = blend(d, taper(p, vec3(-0.09, 0.85, 0), vec3(-0.1, 0.06, -stride), vec2(0.105, 0.065)), 0.05);
  d = blend(d, rod(p, vec3(-0.12, 1.355, 0), vec3(0.12, 1.355, 0), 0.085), 0.1);
  d = blend(d, taper(p, vec3(0.175, 1.33, 0), vec3(0.235, 0.84, -stride * 0.6), vec2(0.075, 0.052)), 0.06);
  return blend(d, taper(p, vec3(-0.175, 1.33, 0), vec3(-0.235, 0.84, stride * 0.6), vec2(0.075, 0.052)), 0.06);
}

/** Distance along the ray and material, or -1 when nothing is met within the span. */
vec2 march(vec3 eye, vec3 dir, vec2 span) {
  float t = span.x;
  for (int i = 0; i < 160; i++) {
    vec2 s = shape(eye + dir * t);
    if (s.x < 0.0005 * t) return vec2(t, s.y);
    t += s.x * 0.85;
    if (t > span.y) break;
  }
  return vec2(-1);
}

vec3 facing(vec3 p, float e) {
  vec3 n = vec3(0);
  // A loop the compiler cannot unroll: four copies of a large scene take it minutes.
  for (int i = min(samples, 0); i < 4; i++) {
    vec3 k = 2.0 * vec3(((i + 3) >> 1) & 1, (i >> 1) & 1, i & 1) - 1.0;
    n += k * shape(p + k * e).x;
  }
  return normalize(n);
}

/** 0 in shadow, 1 in the open; a smaller `sharp` gives a softer edge. */
float open(vec3 p, vec3 dir, vec2 span, float sharp) {
  float seen = 1.0, t = span.x;
  for (int i = 0; i < 50; i++) {
    vec2 s = shape(p + dir * t);
    float d = s.x;
    if (s.y > 0.5) seen = min(seen, sharp * d / t); // material 0 is empty room, only there to shorten the step
    if (seen < 0.004) break;
    t += clamp(d, 0.015, 0.6);
    if (t > span.y) break;
  }
  seen = clamp(seen, 0.0, 1.0);
  return seen * seen * (3.0 - 2.0 * seen);
}

/** How much of the sky a point sees, 0 deep in a corner, 1 in the open. */
float corners(vec3 p, vec3 n, float reach) {
  float hidden = 0.0, weight = 1.0;
  for (int i = 1 + min(samples, 0); i <= 5; i++) {
    float h = reach * float(i) * 0.2;
    hidden += (h - shape(p + n * h).x) * weight;
    weight *= 0.75;
  }
  return clamp(1.0 - 0.9 * hidden / reach, 0.0, 1.0);
}
