// Cuts a text where marks begin and end, so that overlapping marks can be drawn one piece at a time.

/** A half-open range of UTF-16 units and what it stands for. */
export interface Mark<Value> {
  start: number;
  end: number;
  value: Value;
}

/** A stretch of text in which the same marks hold, in the order in which they were given. */
export interface Piece<Value> {
  start: number;
  end: number;
  values: Value[];
}

/**
 * The pieces of the range `from`..`to`, in order and without gaps. Marks that are empty, inverted or outside the range are left out; those that
 * reach over its ends are cut there.
 */
export function pieces<Value>(from: number, to: number, marks: readonly Mark<Value>[]): Piece<Value>[] {
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, from), end: Math.min(mark.end, to) }))
    .filter((mark) => mark.start < mark.end);
  const cuts = [...new Set([from, to, ...inside.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const found: Piece<Value>[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [start, end] = [cuts[index]!, cuts[index + 1]!];
    const values = inside.filter((mark) => mark.start <= start && end <= mark.end).map((mark) => mark.value);
    found.push({ start, end, values });
  }
  return found;
}

/** The ranges of a text's lines, without their line breaks. */
export function lines(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|\u2028|\u2029/g)) {
    found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  found.push({ start, end: text.length });
  return found;
}
