// The road to the pass at dawn: a bus with its lamps on comes down towards us out of the light.
#include "ground.glsl"
#include "solids.glsl"
const vec3 SUN = normalize(vec3(0.2, 0.17, 1.0));
const float BUS_Z = 21.0;

float floorAt(float z) { return z < 64.0 ? 0.0021 * z * z : 8.6 + 0.27 * (z - 64.0) - 0.016 * (z - 64.0) * (z - 64.0); }
float road(float z) { return 2.6 * sin(z * 0.155 + 0.55) * smoothstep(90.0, 20.0, z) + 0.045 * z + 0.5; }
float offRoad(vec2 p) {
  float lean = (road(p.y + 0.1) - road(p.y - 0.1)) * 5.0;
  return abs(p.x - road(p.y)) / sqrt(1.0 + lean * lean);
}

float height(vec2 p, int octaves) {
  float axis = 0.05 * p.y, out_ = p.x - axis;
  float wall = 15.0 * pow(min(abs(out_) / 27.0, 1.6), 1.55) * (0.45 + 0.011 * p.y) * (out_ < 0.0 ? 1.15 : 0.85);
  float far = smoothstep(66.0, 110.0, p.y);
  float h = max(floorAt(p.y), -6.0) + wall * (1.0 - 0.6 * far);
  h += (worn(p * 0.075 + 3.0, octaves) - 0.3) * (1.4 + 0.95 * min(abs(out_), 20.0)) * 0.85;
  h += (noise(p * 0.6) - 0.5) * 0.25;
  float d = offRoad(p);
  float bed = max(floorAt(p.y), -6.0) - 0.1;
  return mix(bed, h, smoothstep(0.7, 3.0, d));
}

vec3 busSpace(vec3 p) {
  float lean = (road(BUS_Z + 0.1) - road(BUS_Z - 0.1)) * 5.0, a = atan(lean);
  p -= vec3(road(BUS_Z) - 0.38, floorAt(BUS_Z) - 0.1, BUS_Z);
  p.xz = mat2(cos(a), sin(a), -sin(a), cos(a)) * p.xz;
  return p;
}

vec2 shape(vec3 p) {
  vec3 q = busSpace(p);
  float body = box(q - vec3(0, 0.47, 0), vec3(0.33, 0.35, 1.35), 0.07);
  vec3 w = vec3(abs(q.x) - 0.26, q.y - 0.13, abs(q.z) - 0.8);
  return vec2(min(body, drum(w.yxz, 0.13, 0.06, 0.02)), 1.0);
}

vec3 sky(vec3 d) {
  float up = max(d.y, 0.0), near = max(dot(d, SUN), 0.0);
  vec3 c = mix(vec3(0.95, 0.62, 0.42), vec3(0.26, 0.36, 0.52), pow(smoothstep(0.02, 0.55, up), 0.6));
  c += vec3(1.0, 0.55, 0.25) * (0.55 * pow(near, 10.0) + 1.3 * pow(near, 120.0));
  float streak = cloud(vec2(d.x / (up + 0.25) * 2.2, 11.0 * d.y / (up + 0.3)) + 5.0, 5);
  return mix(c, vec3(1.1, 0.75, 0.6) * (0.65 + 0.8 * pow(near, 6.0)), smoothstep(0.5, 0.85, streak) * 0.5);
}

vec3 land(vec3 p, float t) {
  vec3 n = slope(p.xz, 0.003 * t, 8);
  float lit = sunlit(p + n * 0.05, SUN, vec2(0.4, 60.0), 12.0);
  float tuft = cloud(p.xz * 4.0, 6), d = offRoad(p.xz);
  vec3 rock = mix(vec3(0.13, 0.115, 0.1), vec3(0.22, 0.2, 0.17), cloud(p.xz * 0.9, 4));
  vec3 grass = mix(vec3(0.09, 0.085, 0.05), vec3(0.2, 0.165, 0.09), tuft);
  vec3 base = mix(rock, grass, smoothstep(0.72, 0.9, n.y));
  base = mix(base, vec3(0.5, 0.5, 0.52), smoothstep(9.5, 15.0, p.y + 2.5 * tuft + 5.0 * (worn(p.xz * 0.5, 4) - 0.3)) * smoothstep(0.62, 0.78, n.y) * 0.75);
  float worn_ = cloud(p.xz * vec2(5.0, 0.7), 3);
  base = mix(mix(vec3(0.15, 0.145, 0.145), vec3(0.1), 0.6 * worn_), mix(vec3(0.25, 0.21, 0.17), base, smoothstep(1.0, 1.25, d + 0.2 * tuft)), smoothstep(0.85, 0.93, d));
  if (p.z < 60.0) base = mix(base, vec3(0.5), 0.6 * smoothstep(0.05, 0.03, d) * step(0.5, fract(p.z * 0.5)));
  float sheen = d < 0.9 ? 0.5 * pow(max(dot(reflect(normalize(vec3(0, -0.12, 1)), vec3(0, 1, 0)), SUN), 0.0), 8.0) : 0.0;
  vec3 c = base * (vec3(2.6, 1.55, 0.85) * max(dot(n, SUN), 0.0) * lit + vec3(0.34, 0.42, 0.62) * (0.5 + 0.5 * n.y));
  c += vec3(0.8, 0.5, 0.3) * sheen * (0.3 + 0.7 * lit) * 0.35;
  vec3 b = busSpace(p);
  float beam = smoothstep(0.15, 1.4, -b.z - 1.3) * exp(-0.3 * max(-b.z - 1.3, 0.0)) * smoothstep(1.0 + 0.25 * max(-b.z, 0.0), 0.1, abs(b.x));
  float under = smoothstep(0.1, -0.15, box(b, vec3(0.32, 0.4, 1.35), 0.05));
  return c * (1.0 - 0.7 * under) + base * vec3(3.4, 2.7, 1.7) * beam;
}

vec3 bus(vec3 p) {
  vec3 n = facing(p, 0.004), q = busSpace(p);
  vec3 base = mix(vec3(0.3, 0.29, 0.27), vec3(0.16, 0.03, 0.02), smoothstep(0.36, 0.34, q.y) * smoothstep(0.2, 0.22, q.y));
  bool glass = q.y > 0.47 && q.y < 0.74 && (abs(q.x) < 0.28 || fract(q.z * 2.1 + 0.15) > 0.14);
  vec3 c = base * (vec3(2.6, 1.5, 0.8) * max(dot(n, SUN), 0.0) + vec3(0.2, 0.24, 0.33) * (0.6 + 0.4 * n.y));
  if (glass) c = vec3(0.07, 0.075, 0.085) + 0.1 * sky(reflect(normalize(vec3(0.0, -0.1, 1.0)), n));
  if (q.y < 0.14) c *= 0.25;
  return c;
}

vec3 light(vec2 at) {
  vec3 eye = vec3(-0.6, 5.4, 0.0);
  vec3 dir = ray(at, eye, vec3(1.5, 5.2, 30.0), 2.45);
  float t = meet(eye, dir, vec2(2.0, 230.0), 8);
  vec3 c = sky(dir);
  vec2 solid = march(eye, dir, vec2(10.0, 30.0));
  if (solid.x > 0.0 && (t < 0.0 || solid.x < t)) {
    t = solid.x;
    c = bus(eye + dir * t);
  } else if (t > 0.0) c = land(eye + dir * t, t);
  if (t > 0.0) {
    float near = max(dot(dir, SUN), 0.0);
    vec3 haze = mix(vec3(0.4, 0.42, 0.52), vec3(1.05, 0.62, 0.38), pow(near, 5.0));
    float low = exp(-0.12 * max(eye.y + dir.y * t - 2.0, 0.0));
    c = mix(c, haze, (1.0 - exp(-pow(t * 0.0075, 1.5))) * (0.7 + 0.3 * low));
  }
  for (float side = -1.0; side < 2.0; side += 2.0) {
    float lean = (road(BUS_Z + 0.1) - road(BUS_Z - 0.1)) * 5.0, a = atan(lean);
    vec3 lamp = vec3(side * 0.23, 0.3, -1.36);
    lamp.xz = mat2(cos(a), -sin(a), sin(a), cos(a)) * lamp.xz;
    lamp += vec3(road(BUS_Z) - 0.38, floorAt(BUS_Z) - 0.1, BUS_Z);
    float off = length(cross(lamp - eye, dir));
    c += vec3(1.0, 0.82, 0.55) * (2.2 * smoothstep(0.06, 0.03, off) + 0.0016 / (off * off + 0.004) + 0.035 * exp(-off * 1.8));
  }
  return 1.3 * pow(c, vec3(1.28));
}
