// Land as a height over the plane: a ray's meeting with it, its slope, and whether the sun reaches it.
float height(vec2 p, int octaves); // each scene's own

/** Ridged, worn noise in about 0..1: steep parts carry less fine detail, as on weathered hills. */
float worn(vec2 p, int octaves) {
  float sum = 0.0, weight = 0.5;
  vec2 lean = vec2(0);
  for (int i = 0; i < octaves; i++) {
    vec2 c = floor(p), f = fract(p);
    vec2 u = f * f * (3.0 - 2.0 * f), du = 6.0 * f * (1.0 - f);
    float a = hash(c), b = hash(c + vec2(1, 0)), d = hash(c + vec2(0, 1)), e = hash(c + 1.0);
    float k = a - b - d + e;
    lean += du * vec2(b - a + k * u.y, d - a + k * u.x);
    sum += weight * (a + (b - a) * u.x + (d - a) * u.y + k * u.x * u.y) / (1.0 + dot(lean, lean));
    p = TURN * p * 2.0 + 11.7;
    weight *= 0.5;
  }
  return sum;
}

/** How far along the ray the land is met, or -1. */
float meet(vec3 eye, vec3 dir, vec2 span, int octaves) {
  float t = span.x, last = span.x;
  for (int i = 0; i < 180; i++) {
    vec3 p = eye + dir * t;
    float gap = p.y - height(p.xz, octaves);
    if (gap < 0.0004 * t) {
      for (int k = 0; k < 5; k++) {
        float mid = 0.5 * (last + t);
        vec3 q = eye + dir * mid;
        if (q.y < height(q.xz, octaves)) t = mid;
        else last = mid;
      }
      return t;
    }
    last = t;
    t += max(gap * 0.45, 0.0018 * t);
    if (t > span.y) break;
  }
  return -1.0;
}

vec3 slope(vec2 p, float e, int octaves) {
  vec2 d = vec2(e, 0);
  return normalize(vec3(height(p - d.xy, octaves) - height(p + d.xy, octaves), 2.0 * e,
    height(p - d.yx, octaves) - height(p + d.yx, octaves)));
}

/** 0 in the land's shadow, 1 in the sun, between them at the shadow's soft edge. */
float sunlit(vec3 p, vec3 sun, vec2 span, float sharp) {
  float seen = 1.0, t = span.x;
  for (int i = 0; i < 30; i++) {
    vec3 q = p + sun * t;
    float gap = q.y - height(q.xz, 5);
    seen = min(seen, 0.5 + 0.5 * sharp * gap / t);
    if (seen < 0.0) break;
    t += max(gap * 0.6, span.x + 0.03 * t);
    if (t > span.y) break;
  }
  seen = clamp(seen, 0.0, 1.0);
  return seen * seen * (3.0 - 2.0 * seen);
}
