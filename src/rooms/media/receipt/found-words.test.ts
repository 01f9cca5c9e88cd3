/** Captions and credits out of the encodings in which agencies have sent them. */

import { expect, test } from "bun:test";
import { foundWords } from "./found-words";
import { iimInPhotoshopBlocks } from "./iim";
import { bytesOf, iimRecord, photoshopBlocks, u32, xmpPacket } from "./made-for-tests";

const fromIim = (...records: Uint8Array[]) => foundWords({ xmp: null, iim: bytesOf(...records) });
const fromXmp = (inside: string) => foundWords({ xmp: xmpPacket(inside), iim: null });
const list = (items: string) => `<rdf:Alt>${items}</rdf:Alt>`;

test("IIM in UTF-8, announced or not, in Arabic and in Western Windows letters", () => {
  const arabic = bytesOf([0xda, 0xd1, 0xc7, 0xde, 0x20, 0xe3, 0xd5, 0xe6, 0xd1]); // windows-1256
  const french = bytesOf("Photo: Andr", [0xe9], " Lef", [0xe8], "vre"); // windows-1252
  expect(fromIim(iimRecord(90, "\x1b%G", 1), iimRecord(120, "عراق")).caption).toBe("عراق");
  expect(fromIim(iimRecord(120, "عراق")).caption).toBe("عراق");
  expect(fromIim(iimRecord(120, arabic)).caption).toBe("عراق مصور");
  expect(fromIim(iimRecord(110, french)).credit).toBe("Photo: André Lefèvre");
});

test("IIM: the source stands in for a missing credit, several creators are joined, damage is silence", () => {
  const creators = fromIim(iimRecord(115, "Agency"), iimRecord(80, "A"), iimRecord(80, "B"));
  expect(creators).toEqual({ caption: "", credit: "Agency", creator: "A, B" });
  expect(fromIim(bytesOf([0x1c, 2, 120, 0xff, 0xff], "x")).caption).toBe("");
  expect(fromIim(bytesOf([0x1c, 2]))).toEqual({
    caption: "",
    credit: "",
    creator: "",
  });
  const blocks = photoshopBlocks(iimRecord(120, "here")).subarray("Photoshop 3.0\0".length);
  expect(iimInPhotoshopBlocks(blocks)).toEqual(iimRecord(120, "here"));
  expect(iimInPhotoshopBlocks(bytesOf("8BIM\x04\x04\0\0", u32(0xffffffff))) ?? bytesOf()).toHaveLength(0);
});

test("XMP: the default language, elements and attributes, the five entities and no others", () => {
  const items = `<rdf:li xml:lang="fr">non</rdf:li><rdf:li xml:lang="x-default">A &amp; B &#x639; &#1593; &lol;</rdf:li>`;
  expect(fromXmp(`<dc:description>${list(items)}</dc:description>`).caption).toBe("A & B ع ع &lol;");
  expect(fromXmp("<photoshop:Credit>Desk</photoshop:Credit>").credit).toBe("Desk");
  expect(fromXmp(`<rdf:Description photoshop:Credit='D "k"'/>`).credit).toBe('D "k"');
  const creators = `<dc:creator><rdf:Seq><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Seq></dc:creator>`;
  expect(fromXmp(creators).creator).toBe("A, B");
  expect(fromXmp(`<!DOCTYPE x [<!ENTITY lol "ha">]><photoshop:Credit>x</photoshop:Credit>`).credit).toBe("");
  expect(fromXmp("<dc:description><rdf:li>never closed").caption).toBe("");
});

test("XMP comes before IIM; too long is left out whole; control characters go", () => {
  const both = {
    xmp: xmpPacket("<photoshop:Credit>new</photoshop:Credit>"),
    iim: iimRecord(110, "old"),
  };
  expect(foundWords(both).credit).toBe("new");
  expect(fromIim(iimRecord(120, "x".repeat(2001))).caption).toBe("");
  expect(fromIim(iimRecord(120, "x".repeat(2000))).caption).toHaveLength(2000);
  expect(fromIim(iimRecord(120, " a\0b\r\nc\x1b ")).caption).toBe("ab\nc");
});

test("a packet made to slow the reader down does not", () => {
  const started = performance.now();
  fromXmp("<dc:description>" + "<rdf:li".repeat(140_000));
  fromXmp("<dc:description><rdf:li>".repeat(40_000) + "</dc:description>");
  fromXmp(" photoshop:Credit=".repeat(50_000));
  expect(performance.now() - started).toBeLessThan(500);
});
