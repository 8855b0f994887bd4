// Marsad counts Unicode code points, JavaScript UTF-16 units. This is the one place that converts.

/** The UTF-16 offset of a code point's offset, for offsets into one text. Offsets past the end give the text's length. */
export type ToUnits = (codePoint: number) => number;

/** Prepares the conversion for a text: only the characters that take two units are remembered. */
export function toUnits(text: string): ToUnits {
  const wide = wideCharacters(text);
  return (codePoint) => Math.min(Math.max(codePoint, 0) + countBelow(wide, codePoint), text.length);
}

/** Offsets, in code points, of the characters that take two UTF-16 units, rising. */
function wideCharacters(text: string): number[] {
  const found: number[] = [];
  let codePoint = 0;
  for (let unit = 0; unit < text.length; unit += 1, codePoint += 1) {
    if (text.codePointAt(unit)! > 0xffff) {
      found.push(codePoint);
      unit += 1;
    }
  }
  return found;
}

/** How many numbers of a rising list are less than a limit. */
function countBelow(rising: number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
