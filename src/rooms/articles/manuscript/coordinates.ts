// Coordinates as people type them: decimals or degrees, minutes and seconds, in any of our digits, with letters of the compass in four languages.

export interface Coordinates {
  /** Degrees north, −90 to 90. */
  readonly latitude: number;
  /** Degrees east, −180 to 180. */
  readonly longitude: number;
  /** How many decimals of a degree were meant, 0 to 6: four are about eleven metres. */
  readonly decimals: number;
}

interface Angle {
  readonly degrees: number;
  readonly decimals: number;
  readonly axis: "latitude" | "longitude" | null;
}

const COMPASS = [
  { axis: "latitude", sign: 1, words: ["n", "north", "شمال", "شمالا", "شمالی", "ش", "باکوور", "ب"] },
  { axis: "latitude", sign: -1, words: ["s", "south", "جنوب", "جنوبا", "جنوبی", "ج", "باشوور"] },
  { axis: "longitude", sign: 1, words: ["e", "east", "شرق", "شرقا", "شرقی", "ق", "ڕۆژهەڵات"] },
  { axis: "longitude", sign: -1, words: ["w", "west", "غرب", "غربا", "غربی", "غ", "ڕۆژئاوا"] },
] as const;

/** Digits of a decimal in degrees that whole minutes, or whole seconds, are worth. */
const DECIMALS_OF = [0, 2, 4] as const;
const MOST_DECIMALS = 6;

/** Reads «٣٣٫٣١، ٤٤٫٣٦», "33.31 44.36", "33°18′46″N 44°21′41″E". @returns null for what is no place on earth */
export function readCoordinates(typed: string): Coordinates | null {
  const tokens = tokensOf(typed);
  if (!tokens) return null;
  const halves = halve(tokens);
  const [one, other] = halves ? halves.map(angleOf) : [];
  if (!one || !other) return null;
  const [lat, lon] = one.axis === "longitude" || other.axis === "latitude" ? [other, one] : [one, other];
  if (lat.axis === "longitude" || lon.axis === "latitude") return null;
  if (Math.abs(lat.degrees) > 90 || Math.abs(lon.degrees) > 180) return null;
  const decimals = Math.max(lat.decimals, lon.decimals);
  return { latitude: rounded(lat.degrees), longitude: rounded(lon.degrees), decimals };
}

type Token = { number: string } | { compass: string } | { comma: true };

/** Digits, signs and separators as ASCII has them; marks of direction and vowels go. */
function plainForm(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(/[\u064b-\u0652\u200c-\u200f\u061c\u2066-\u2069\u202a-\u202e]/g, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٫/g, ".")
    .replace(/[−–]/g, "-")
    .replace(/ي|ى/g, "ی")
    .trim()
    .toLowerCase();
}

const TOKEN =
  /\s*(?:(?<number>[-+]?\d{1,3}(?:\.\d{1,12})?)|(?<compass>\p{L}+)|(?<comma>[,،؛;/])|[°º˚'’′"”″:])/uy;

function tokensOf(typed: string): Token[] | null {
  // A comma between digits, with no space after it, is a decimal comma where a point stands nowhere.
  const plain = plainForm(typed);
  const text = plain.includes(".") ? plain : plain.replace(/(\d),(\d)/g, "$1.$2");
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (!groups) return null;
    if (groups.number !== undefined) tokens.push({ number: groups.number });
    else if (groups.compass !== undefined) tokens.push({ compass: groups.compass });
    else if (groups.comma !== undefined) tokens.push({ comma: true });
  }
  return tokens;
}

/** Where the one ends and the other begins: at the comma, after the first letter of the compass, or in the middle of the numbers. */
function halve(tokens: readonly Token[]): [Token[], Token[]] | null {
  const comma = tokens.findIndex((token) => "comma" in token);
  if (comma >= 0) return [tokens.slice(0, comma), tokens.slice(comma + 1)];
  const compass = tokens.findIndex((token) => "compass" in token);
  if (compass > 0) return [tokens.slice(0, compass + 1), tokens.slice(compass + 1)];
  if (compass === 0) {
    const second = tokens.findIndex((token, index) => index > 0 && "compass" in token);
    return second > 0 ? [tokens.slice(0, second), tokens.slice(second)] : null;
  }
  if (tokens.length % 2 !== 0) return null;
  return [tokens.slice(0, tokens.length / 2), tokens.slice(tokens.length / 2)];
}

function angleOf(tokens: readonly Token[]): Angle | null {
  const numbers = tokens.flatMap((token) => ("number" in token ? [token.number] : []));
  const words = tokens.flatMap((token) => ("compass" in token ? [token.compass] : []));
  if (numbers.length + words.length !== tokens.length || words.length > 1) return null;
  const found = COMPASS.find((one) => one.words.some((word) => word === words[0]));
  if (words.length === 1 && !found) return null;
  const degrees = degreesOf(numbers);
  if (!degrees || (found && degrees.value < 0)) return null;
  return {
    degrees: degrees.value * (found?.sign ?? 1),
    decimals: degrees.decimals,
    axis: found?.axis ?? null,
  };
}

/** Degrees, with minutes and seconds where they are given; only the last may have decimals. */
function degreesOf(numbers: readonly string[]): { value: number; decimals: number } | null {
  const [whole = "", ...sixtieths] = numbers;
  if (!whole || sixtieths.length > 2) return null;
  if (numbers.slice(0, -1).some((number) => number.includes("."))) return null;
  const parts = sixtieths.map(Number);
  if (parts.some((part) => part < 0 || part >= 60)) return null;
  const [minutes = 0, seconds = 0] = parts;
  const value = Math.abs(Number(whole)) + minutes / 60 + seconds / 3600;
  const typed = numbers.at(-1)?.split(".")[1]?.length ?? 0;
  const decimals = Math.min(MOST_DECIMALS, (DECIMALS_OF[sixtieths.length] ?? 0) + typed);
  return { value: whole.startsWith("-") ? -value : value, decimals };
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(MOST_DECIMALS));
}
