// Numbers of people and things, where unknown is not zero and an open end is said.

/** A range as a reader writes it: `3`, `5–8`, `10+`, `≤4`; `null` where nobody gives a number. */
export function rangeWords(min: number | null, max: number | null): string | null {
  if (min === null && max === null) return null;
  if (max === null) return `${grouped(min!)}+`;
  if (min === null) return `≤${grouped(max)}`;
  return min === max ? grouped(min) : `${grouped(min)}–${grouped(max)}`;
}

/** Digits in groups of three, the same in both languages. */
export function grouped(number: number): string {
  return new Intl.NumberFormat("en-GB").format(number);
}

/** A share from 0 to 1 in whole per cent; null where there is nothing to take a share of. */
export function percent(part: number, whole: number): string | null {
  return whole === 0 ? null : `${Math.round((100 * part) / whole)}%`;
}
