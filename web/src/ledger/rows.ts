// Which rows of a long table are drawn.

export interface Range {
  start: number;
  /** Exclusive. */
  end: number;
}

const AROUND = 12;

/** The rows in sight and a few around them, so that scrolling meets no gap. */
export function inSight(top: number, height: number, rowHeight: number, rows: number): Range {
  const first = Math.floor(Math.max(top, 0) / rowHeight);
  const last = Math.ceil((Math.max(top, 0) + height) / rowHeight);
  return { start: Math.min(Math.max(first - AROUND, 0), rows), end: Math.min(last + AROUND, rows) };
}
