#version 300 es
// The darkroom of every scene: seeded noise, the lens, and the development from light to a grainy print.
precision highp float;
precision highp int;
uniform vec2 size;
uniform int samples;
out vec4 print;

float chance = 0.0; // a number in 0..1, new for each sample of each pixel
vec2 lens = vec2(0.0); // a point on the aperture, within the unit disc

float hash(vec2 p) {
  uvec2 q = uvec2(ivec2(floor(p))) * uvec2(1597334673u, 3812015801u);
  uint n = (q.x ^ q.y) * 1597334673u;
  n = (n ^ (n >> 15u)) * 2246822519u;
  return float(n ^ (n >> 13u)) / 4294967296.0;
}

float hash3(vec3 p) { return hash(p.xy + floor(p.z) * vec2(37.0, 113.0)); }

float noise(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + 1.0), f.x), f.y);
}

float noise3(vec3 p) {
  float z = floor(p.z), f = fract(p.z);
  vec2 step = vec2(37.0, 113.0);
  return mix(noise(p.xy + z * step), noise(p.xy + (z + 1.0) * step), f * f * (3.0 - 2.0 * f));
}

const mat2 TURN = mat2(0.8, -0.6, 0.6, 0.8);

/** Cloudy noise in 0..1, each octave half as strong and twice as fine. */
float cloud(vec2 p, int octaves) {
  float sum = 0.0, weight = 0.5;
  for (int i = 0; i < octaves; i++) {
    sum += weight * noise(p);
    p = TURN * p * 2.02 + 17.3;
    weight *= 0.5;
  }
  return sum / (1.0 - exp2(-float(octaves)));
}

/** Distance to the nearest and second nearest stone centre, and the stone's own number. */
vec3 stones(vec2 p) {
  vec2 cell = floor(p);
  vec3 best = vec3(9.0, 9.0, 0.0);
  for (int j = -1; j <= 1; j++)
    for (int i = -1; i <= 1; i++) {
      vec2 c = cell + vec2(i, j);
      vec2 d = c + 0.15 + 0.7 * vec2(hash(c), hash(c + 71.0)) - p;
      float r = length(d);
      if (r < best.x) best = vec3(r, best.x, hash(c + 29.0));
      else if (r < best.y) best.y = r;
    }
  return best;
}

/** The direction of the ray through a point of the picture (y in -1..1), seen from `eye` towards `aim`. */
vec3 ray(vec2 at, vec3 eye, vec3 aim, float zoom) {
  vec3 ahead = normalize(aim - eye);
  vec3 right = normalize(cross(vec3(0, 1, 0), ahead));
  return normalize(at.x * right + at.y * cross(ahead, right) + zoom * ahead);
}

/** Bends a ray through a real aperture, so that only what lies `focus` away is sharp. */
void defocus(inout vec3 eye, inout vec3 dir, float focus, float aperture) {
  vec3 target = eye + dir * focus;
  vec3 right = normalize(cross(vec3(0, 1, 0), dir));
  eye += (right * lens.x + cross(dir, right) * lens.y) * aperture;
  dir = normalize(target - eye);
}

vec3 light(vec2 at); // each scene's own: the light that falls on a point of the picture

vec3 developed(vec3 c) {
  c = (c * (2.51 * c + 0.03)) / (c * (2.43 * c + 0.59) + 0.14);
  c = pow(clamp(c, 0.0, 1.0), vec3(1.0 / 2.2));
  vec2 from = gl_FragCoord.xy / size - 0.5;
  c *= 1.0 - 0.42 * pow(dot(from, from) * 1.6, 1.5);
  vec2 g = gl_FragCoord.xy * 1600.0 / size.x;
  float grain = noise(g / 1.7) + noise(g / 2.9 + 300.0) - 1.0;
  float bright = dot(c, vec3(0.3, 0.6, 0.1));
  c += grain * 0.03 * (0.25 + 2.2 * bright * (1.0 - bright));
  return mix(vec3(0.018, 0.02, 0.026), vec3(0.985, 0.98, 0.97), c);
}

void main() {
  vec3 sum = vec3(0);
  for (int i = 0; i < samples; i++) {
    float k = float(i), start = hash(gl_FragCoord.xy);
    chance = hash(gl_FragCoord.xy + vec2(k * 91.0, 517.0));
    float angle = 6.2832 * fract(start + k * 0.754878), radius = sqrt(fract(start * 7.0 + k * 0.569840));
    lens = radius * vec2(cos(angle), sin(angle));
    vec2 shake = fract(vec2(0.5) + k * vec2(0.754878, 0.569840)) - 0.5;
    sum += min(light(((gl_FragCoord.xy + shake) * 2.0 - size) / size.y), vec3(6.0));
  }
  print = vec4(developed(sum / float(samples)), 1.0);
}
