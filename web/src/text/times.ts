// When something happened, as precisely as the words say and no more.

import type { Time } from "../types/contract";
import type { Language } from "../i18n/languages";

/** What a time amounts to: two ends that are drawn apart, one value, or only the words of the report. */
export type TimeParts =
  | { kind: "one"; value: string }
  | { kind: "between"; from: string; to: string }
  | { kind: "since"; from: string }
  | { kind: "until"; to: string }
  | { kind: "words"; words: string };

type Fields = Intl.DateTimeFormatOptions;

const DAY: Fields = { day: "numeric", month: "short", year: "numeric" };
const MONTH: Fields = { month: "long", year: "numeric" };
const YEAR: Fields = { year: "numeric" };
const MINUTE: Fields = { ...DAY, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const CLOCK: Fields = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

const BY_PRECISION: Record<Time["precision"], Fields> = {
  minute: MINUTE, part_of_day: MINUTE, day: DAY, week: DAY, month: MONTH, year: YEAR, vague: DAY,
};

/** The ends of a time in the zone that its words were read in, each with the fields that its precision allows. */
export function timeParts(time: Time, language: Language): TimeParts {
  const fields = BY_PRECISION[time.precision];
  const from = time.from === null ? null : asWritten(time.from);
  const to = time.to === null ? null : asWritten(time.to);
  if (from === null && to === null) return { kind: "words", words: time.text };
  if (to === null) return { kind: "since", from: format(from!, fields, language) };
  if (from === null) return { kind: "until", to: format(to, fields, language) };
  return between(from, to, fields, language);
}

function between(from: Date, to: Date, fields: Fields, language: Language): TimeParts {
  const [first, last] = [format(from, fields, language), format(to, fields, language)];
  if (first === last) return { kind: "one", value: first };
  const sameDay = fields === MINUTE && from.toISOString().slice(0, 10) === to.toISOString().slice(0, 10);
  return { kind: "between", from: first, to: sameDay ? format(to, CLOCK, language) : last };
}

/** The clock and calendar that the text of an ISO 8601 date or date-time shows, carried as if it were UTC so that no zone of the browser shifts it. */
function asWritten(iso: string): Date {
  const [, year, month, day, hour = "0", minute = "0"] = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(iso) ?? [];
  if (year === undefined) return new Date(Number.NaN);
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: Date, fields: Fields, language: Language): string {
  if (Number.isNaN(date.getTime())) return "?";
  const key = language + JSON.stringify(fields);
  let made = formats.get(key);
  if (made === undefined) formats.set(key, (made = new Intl.DateTimeFormat(locale(language), { ...fields, timeZone: "UTC" })));
  return made.format(date);
}

/** Western digits in both languages: they are those of the counts beside them, and can be searched. */
export function locale(language: Language): string {
  return language === "ar" ? "ar-u-ca-gregory-nu-latn" : "en-GB";
}

/** A date or date-time of ISO 8601 as its source wrote it, to the day or to the minute. */
export function dateWords(iso: string | null, language: Language): string | null {
  if (iso === null) return null;
  return format(asWritten(iso), /[T ]\d{2}:\d{2}/.test(iso) ? MINUTE : DAY, language);
}

/** A date of ISO 8601 to the day. */
export function dayWords(iso: string, language: Language): string {
  return format(asWritten(iso), DAY, language);
}
