// Where the bars of the timeline stand.

import type { GradeValue } from "../types/api";
import type { Step } from "../types/contract";

/** What happened in one step of time: how many incidents, and how many of each grade of occurrence. */
export interface Bucket extends Step {
  start: string;
}

/** The steps that have a beginning. */
export function dated(steps: readonly Step[]): Bucket[] {
  return steps.filter((step): step is Bucket => step.start !== null);
}

export interface Span {
  first: string;
  last: string;
}

const DAY_MS = 86_400_000;
const FEWEST_DAYS = 21;

/** The order in which grades are stacked, from the baseline upwards. */
export const STACK: readonly GradeValue[] = ["confirmed", "corroborated", "reported", "claimed", "contested", "withdrawn", "unknown"];

/**
 * The days to draw: those that hold all but the outermost hundredths of the incidents, since one report on a war of long ago would press
 * everything else into one bar. What is chosen is always inside. Null where there is nothing to draw.
 */
export function drawn(buckets: readonly Bucket[], from: string, to: string): Span | null {
  const total = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  if (total === 0) return null;
  const edge = total * 0.02;
  let [low, high, seen] = [0, buckets.length - 1, 0];
  while ((seen += buckets[low]!.count) <= edge) low += 1;
  seen = 0;
  while ((seen += buckets[high]!.count) <= edge) high -= 1;
  const days = [buckets[low]!.start.slice(0, 10), buckets[high]!.start.slice(0, 10), from.slice(0, 10), to.slice(0, 10)].filter(Boolean).sort();
  return widened({ first: days[0]!, last: days.at(-1)! });
}

/** A few days alone would be drawn as a few broad blocks, so that some around them are drawn too. */
function widened(span: Span): Span {
  const missing = Math.max(0, FEWEST_DAYS - daysIn(span));
  return { first: later(span.first, -Math.ceil(missing / 2)), last: later(span.last, Math.floor(missing / 2)) };
}

/** How many days a span has, counting both ends. */
export function daysIn(span: Span): number {
  return Math.round((day(span.last) - day(span.first)) / DAY_MS) + 1;
}

/** The day at a share (0 to 1) of a span; shares outside give its ends. */
export function dayAt(span: Span, share: number): string {
  const index = Math.min(Math.max(Math.floor(share * daysIn(span)), 0), daysIn(span) - 1);
  return new Date(day(span.first) + index * DAY_MS).toISOString().slice(0, 10);
}

/** The share of a span at which a day begins. */
export function shareOf(span: Span, iso: string): number {
  return (day(iso) - day(span.first)) / DAY_MS / daysIn(span);
}

/** The day so many days later. */
export function later(iso: string, days: number): string {
  return new Date(day(iso) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Buckets put together into at most so many steps of equal length, each named by its first day, so that long spans have bars that can be seen. */
export function together(buckets: readonly Bucket[], span: Span, most: number): { days: number; bars: Bucket[] } {
  const days = Math.max(1, Math.ceil(daysIn(span) / Math.max(most, 1)));
  const bars = new Map<string, Bucket>();
  for (const bucket of buckets) {
    const index = Math.floor((day(bucket.start) - day(span.first)) / DAY_MS / days);
    const start = later(span.first, index * days);
    const bar = bars.get(start) ?? { start, count: 0, by_grade: {} };
    for (const [grade, count] of Object.entries(bucket.by_grade)) bar.by_grade[grade] = (bar.by_grade[grade] ?? 0) + count;
    bars.set(start, { ...bar, count: bar.count + bucket.count });
  }
  return { days, bars: [...bars.values()] };
}

/** Days under which the axis carries a date: at most so many, evenly apart. */
export function ticks(span: Span, most: number): string[] {
  const every = Math.max(1, Math.ceil(daysIn(span) / Math.max(most, 1)));
  return Array.from({ length: Math.ceil(daysIn(span) / every) }, (_, index) => later(span.first, index * every));
}

function day(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
}
