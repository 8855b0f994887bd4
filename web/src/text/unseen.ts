// Makes characters visible that a reader cannot see and that can mislead: controls of direction, zero-width and control characters.

/** Plain text, or the short name of an unseen character. `keep` says that the character itself is drawn as well, since plain Arabic needs it. */
export type Run = { text: string } | { name: string; code: string; keep: string };

const NAMES: Record<number, string> = {
  0x00ad: "SHY", 0x034f: "CGJ", 0x061c: "ALM", 0x180e: "MVS", 0x200b: "ZWSP", 0x200e: "LRM", 0x200f: "RLM", 0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF",
  0x202d: "LRO", 0x202e: "RLO", 0x2060: "WJ", 0x2061: "FA", 0x2062: "IT", 0x2063: "IS", 0x2064: "IP", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI",
  0x2069: "PDI", 0x206a: "ISS", 0x206b: "ASS", 0x206c: "IAFS", 0x206d: "AAFS", 0x206e: "NDS", 0x206f: "NODS", 0xfeff: "BOM", 0xfffc: "OBJ",
};

// Marks that turn no letters round by themselves; taking them out would change how honest text reads.
const HARMLESS = new Set([0x200e, 0x200f, 0x061c]);

// Every control and format character but tab and line breaks, joiners (Persian and emoji need them), and the signs that stand before Arabic numbers.
const UNSEEN = /(?![\t\n\r\u200c\u200d\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2])[\p{Cc}\p{Cf}\ufffc\u034f]/gu;

/** A text as runs of what can be seen and names for what cannot. */
export function runs(text: string): Run[] {
  const found: Run[] = [];
  let start = 0;
  for (const match of text.matchAll(UNSEEN)) {
    if (match.index > start) found.push({ text: text.slice(start, match.index) });
    found.push(unseen(match[0]));
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ text: text.slice(start) });
  return found;
}

function unseen(character: string): Run {
  const number = character.codePointAt(0)!;
  const code = `U+${number.toString(16).toUpperCase().padStart(4, "0")}`;
  return { name: NAMES[number] ?? code, code, keep: HARMLESS.has(number) ? character : "" };
}
