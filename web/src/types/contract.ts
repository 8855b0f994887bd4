// Made from the records of marsad.serve.contract and marsad.export.contract by web/generate.py. Change those instead.

export interface Records {
  Actor: Actor;
  ActorName: ActorName;
  Anchor: Anchor;
  Cause: Cause;
  Cell: Cell;
  Choice: Choice;
  Choices: Choices;
  Claim: Claim;
  ClaimPage: ClaimPage;
  Cluster: Cluster;
  Comparison: Comparison;
  Counts: Counts;
  DataAnswer: DataAnswer;
  DataEntry: DataEntry;
  DataPage: DataPage;
  Document: Document;
  DocumentHead: DocumentHead;
  DocumentPage: DocumentPage;
  DocumentRow: DocumentRow;
  DocumentView: DocumentView;
  Edge: Edge;
  Evidence: Evidence;
  Excerpt: Excerpt;
  Feed: Feed;
  FieldError: FieldError;
  Grade: Grade;
  Harm: Harm;
  HarmRange: HarmRange;
  History: History;
  Hit: Hit;
  HitPage: HitPage;
  Incident: Incident;
  IncidentPage: IncidentPage;
  IncidentView: IncidentView;
  Judged: Judged;
  Judgement: Judgement;
  JudgementPage: JudgementPage;
  LabelledType: LabelledType;
  Link: Link;
  Map: Map;
  NamedActor: NamedActor;
  Node: Node;
  Origin: Origin;
  OriginCount: OriginCount;
  OriginOfRecord: OriginOfRecord;
  Origins: Origins;
  Outlet: Outlet;
  OutlookItem: OutlookItem;
  OutlookPage: OutlookPage;
  Overlay: Overlay;
  Place: Place;
  Problem: Problem;
  Protected: Protected;
  ProtectedSources: ProtectedSources;
  ReadBy: ReadBy;
  Readings: Readings;
  Reason: Reason;
  ReviewItem: ReviewItem;
  ReviewPage: ReviewPage;
  Row: Row;
  Sources: Sources;
  Span: Span;
  Spot: Spot;
  Step: Step;
  Teller: Teller;
  Tiles: Tiles;
  Time: Time;
  Unit: Unit;
  User: User;
  UserList: UserList;
  UserRecord: UserRecord;
  Version: Version;
  Workspace: Workspace;
}
/**
 * Words that name who acts or who is acted on.
 */
export interface Actor {
  text: string;
  start: number;
  end: number;
  /**
   * Registry id; null where the words do not decide.
   */
  actor: string | null;
  /**
   * Registry ids that the words may mean, best first.
   */
  candidates: string[];
}
/**
 * What the registry calls an actor.
 */
export interface ActorName {
  actor: string;
  name_en: string;
  name_ar: string;
}
/**
 * Exact words of the document's original text and where they stand, in code points, end exclusive.
 */
export interface Anchor {
  text: string;
  start: number;
  end: number;
}
/**
 * What made a version.
 */
export interface Cause {
  who: string;
  judgements: string[];
  /**
   * Reports read then that tell of it.
   */
  documents: string[];
}
/**
 * What one account says to one question; only the fields of its question are filled.
 */
export interface Cell {
  /**
   * `unknown` where the account says that there is no information, `silent` where it does not speak of it.
   */
  state: "said" | "unknown" | "denied" | "silent";
  claims: string[];
  places: Place[];
  times: Time[];
  actors: NamedActor[];
  means: string[];
  min: number | null;
  max: number | null;
}
/**
 * Words that name a place, and what the gazetteer makes of them. Everything after the words is null where the text does not decide.
 */
export interface Place {
  text: string;
  start: number;
  end: number;
  /**
   * Gazetteer id.
   */
  place: string | null;
  name_en: string | null;
  name_ar: string | null;
  /**
   * Degrees, WGS 84; of a province or region the middle of the circle that holds it, never a point to draw; null for countries.
   */
  lat: number | null;
  /**
   * Degrees, WGS 84; of a province or region the middle of the circle that holds it, never a point to draw; null for countries.
   */
  lon: number | null;
  level: ("site" | "town" | "district" | "province" | "country" | "region") | null;
  /**
   * The radius that surely holds the place.
   */
  uncertainty_km: number | null;
  /**
   * ISO 3166-1 alpha-2.
   */
  country: string | null;
  /**
   * English name of the first-level unit that holds the place.
   */
  admin1: string | null;
  /**
   * English name of the second-level unit that holds the place.
   */
  admin2: string | null;
  /**
   * OCHA's code of the place or of the smallest unit around it.
   */
  pcode: string | null;
  /**
   * Gazetteer ids that the words may mean, best first.
   */
  candidates: string[];
}
/**
 * When something happened, as precisely as the words say and no more; dates are local to `zone`.
 */
export interface Time {
  text: string;
  start: number;
  end: number;
  /**
   * ISO 8601: a date, or for minute and part_of_day a date-time with its offset. Null where open or unresolved.
   */
  from: string | null;
  /**
   * ISO 8601, like from; equal to it for one day.
   */
  to: string | null;
  /**
   * The first instant, in UTC; null where open or unresolved.
   */
  earliest: string | null;
  /**
   * The last instant, in UTC; null where open or unresolved.
   */
  latest: string | null;
  precision: "minute" | "part_of_day" | "day" | "week" | "month" | "year" | "vague";
  calendar: "gregorian" | "hijri";
  /**
   * Whether the words count from the publication date.
   */
  relative: boolean;
  /**
   * IANA time zone that the words were read in.
   */
  zone: string;
}
/**
 * Words that name who acts, with what the registry calls that actor.
 */
export interface NamedActor {
  text: string;
  start: number;
  end: number;
  /**
   * Registry id; null where the words do not decide.
   */
  actor: string | null;
  /**
   * Registry ids that the words may mean, best first.
   */
  candidates: string[];
  name_en: string | null;
  name_ar: string | null;
}
/**
 * Something to narrow incidents down by; names where the registry or the gazetteer have them.
 */
export interface Choice {
  /**
   * What the filter wants: an id, or the name of an outlet.
   */
  value: string;
  name_en: string | null;
  name_ar: string | null;
  /**
   * The level of a place.
   */
  level: string | null;
}
/**
 * What can be chosen, the best fitting first.
 */
export interface Choices {
  items: Choice[];
}
/**
 * One teller says that one thing happened (or will, or did not) at one place.
 */
export interface Claim {
  /**
   * The same whenever the same document is read again to the same claim.
   */
  id: string;
  /**
   * Id of the document.
   */
  document: string;
  sentence: Span;
  /**
   * A type of the ontology; overlays may add types.
   */
  type: string;
  trigger: Anchor1;
  /**
   * Further words that tell the same claim.
   */
  also: Anchor[];
  perpetrator: Actor[];
  target: Actor[];
  /**
   * The most specific first.
   */
  place: Place[];
  time: Time | null;
  /**
   * Weapons and platforms.
   */
  means: string[];
  /**
   * A total before its parts.
   */
  harm: Harm[];
  polarity: "affirmed" | "denied";
  /**
   * How sure the teller is.
   */
  certainty: "stated" | "probable" | "possible" | "unknown";
  realis: "occurred" | "ongoing" | "planned" | "threatened" | "predicted" | "hypothetical";
  /**
   * The chain of tellers, nearest to the happening first; empty where the outlet speaks for itself.
   */
  attribution: Teller[];
  responsibility: ("claimed" | "denied" | "attributed") | null;
  /**
   * n where the teller calls this the n-th of its kind.
   */
  stated_count: number | null;
  /**
   * Whether the words say that a party has said nothing.
   */
  silence: boolean;
  /**
   * The extractor's own probability, apart from the teller's certainty.
   */
  confidence: number;
  origin_of_record: OriginOfRecord;
  /**
   * Only where an explanation was asked for.
   */
  evidence?: Evidence[];
}
/**
 * A half-open range of Unicode code points in the document's original text.
 */
export interface Span {
  start: number;
  end: number;
}
/**
 * Exact words of the document's original text and where they stand, in code points, end exclusive.
 */
export interface Anchor1 {
  text: string;
  start: number;
  end: number;
}
/**
 * How many people (or things, for damage) were harmed in one way. Unknown is not zero.
 */
export interface Harm {
  kind: "killed" | "injured" | "missing" | "detained" | "abducted" | "displaced" | "damage";
  who: "civilians" | "combatants" | "security" | "children" | "women" | "medics" | "journalists" | "unspecified";
  /**
   * Least number; null where the teller says that there is no information.
   */
  min: number | null;
  /**
   * Most number; null where there is no upper bound.
   */
  max: number | null;
  text: Anchor;
}
/**
 * One link of the chain of tellers.
 */
export interface Teller {
  text: string;
  start: number;
  end: number;
  /**
   * Registry id; null where the words do not decide.
   */
  actor: string | null;
  kind:
    | "perpetrator"
    | "party"
    | "official"
    | "monitor"
    | "media"
    | "witness"
    | "medical"
    | "anonymous"
    | "intelligence"
    | "coder";
  /**
   * Registry ids that the words may mean, best first.
   */
  candidates: string[];
}
/**
 * What made the claim.
 */
export interface OriginOfRecord {
  extractor: string;
  version: string;
  /**
   * Hash of the data files that it read.
   */
  data: string;
}
/**
 * Why a field has its value.
 */
export interface Evidence {
  /**
   * The field of the claim that this explains.
   */
  field: string;
  /**
   * What the reader did, in English.
   */
  rule: string;
  /**
   * The words that it rests on; null where it rests on the absence of words.
   */
  text: Anchor | null;
  /**
   * Id of the entry of the data files that the words matched.
   */
  entry: string | null;
  /**
   * File and line of that entry, from the root of the data folder.
   */
  source: string | null;
}
/**
 * Claims with what a table shows of their reports.
 */
export interface ClaimPage {
  items: Claim[];
  /**
   * Cursor of the next page, for `after`; null at the end.
   */
  next: string | null;
  documents: DocumentHead[];
  /**
   * The incidents that hold each claim, by the claim's id.
   */
  incidents: {
    [k: string]: string[];
  };
}
/**
 * A report without its text.
 */
export interface DocumentHead {
  id: string;
  outlet: string | null;
  title: string | null;
  published: string | null;
  lang: string;
  url: string | null;
  copy_of: string | null;
}
/**
 * Incidents at several points that lie close together at this zoom.
 */
export interface Cluster {
  /**
   * The middle of its incidents.
   */
  lon: number;
  lat: number;
  count: number;
  worst_grade: "confirmed" | "corroborated" | "claimed" | "reported" | "contested" | "withdrawn" | "unknown";
  /**
   * How many incidents have each grade of occurrence.
   */
  by_grade: {
    [k: string]: number;
  };
}
/**
 * The accounts of an incident side by side.
 */
export interface Comparison {
  accounts: Origin[];
  rows: Row[];
}
/**
 * Who first told an account.
 */
export interface Origin {
  /**
   * The same for two claims exactly when they are not independent.
   */
  key: string;
  label: string;
  kind:
    | "perpetrator"
    | "party"
    | "official"
    | "monitor"
    | "media"
    | "witness"
    | "medical"
    | "anonymous"
    | "intelligence"
    | "coder";
  actor: string | null;
  /**
   * Whether the origin is a side in the conflict whose interest the account serves.
   */
  party: boolean;
  claims: string[];
}
/**
 * The answers of all accounts to one question.
 */
export interface Row {
  question: "where" | "when" | "who" | "with_what" | "killed" | "injured";
  /**
   * How they stand to each other; `one` where one account alone answers, `none` where none does.
   */
  standing: "agree" | "compatible" | "contradict" | "one" | "none";
  /**
   * One for each account, in their order.
   */
  cells: Cell[];
}
/**
 * What the workspace holds, in numbers.
 */
export interface Counts {
  captures: number;
  documents: number;
  copies: number;
  /**
   * Reports that were kept and not read yet.
   */
  unread: number;
  /**
   * Reports that could not be read, by kind of failure.
   */
  failed: {
    [k: string]: number;
  };
  read_by: ReadBy[];
  claims: number;
  incidents: number;
  /**
   * Incidents by the grade of their occurrence.
   */
  grades: {
    [k: string]: number;
  };
  judgements: number;
  /**
   * What needs a person, by kind.
   */
  issues: {
    [k: string]: number;
  };
}
/**
 * What read how many reports.
 */
export interface ReadBy {
  extractor: string;
  version: string;
  data: string;
  reports: number;
}
/**
 * What was found of an edit.
 */
export interface DataAnswer {
  right: boolean;
  /**
   * What the data files hold, or what the edit gains (+), loses (-) and changes (~).
   */
  lines: string[];
  /**
   * File, line and mend of each mistake.
   */
  mistakes: string[];
}
/**
 * An entry of a data file, as its author wrote it.
 */
export interface DataEntry {
  id: string;
  file: string;
  line: number;
  text: string;
  /**
   * Whether it came with Marsad; false for those of overlays.
   */
  ours: boolean;
}
/**
 * Entries of data files, those of overlays first.
 */
export interface DataPage {
  items: DataEntry[];
  /**
   * Cursor of the next page, for `after`; null at the end.
   */
  next: string | null;
}
/**
 * A report as it was received.
 */
export interface Document {
  id: string;
  outlet: string | null;
  /**
   * ISO 639-1 code, or 639-3 where there is none; `und` where it could not be told.
   */
  lang: string;
  /**
   * ISO 8601 date or date-time as given; null where nobody said.
   */
  published: string | null;
  title: string | null;
  url: string | null;
  /**
   * SHA-256 of the report in UTF-8.
   */
  sha256: string;
  /**
   * Id of the document that this one repeats.
   */
  copy_of: string | null;
  /**
   * Whose post the outlet passed on, and hence who speaks; null where it is the outlet's own.
   */
  forwarded_from: string | null;
  /**
   * The title, two newlines and the body; the body alone where there is no title. Every span counts its code points.
   */
  text: string;
}
/**
 * Reports, the last received first.
 */
export interface DocumentPage {
  items: DocumentRow[];
  /**
   * Cursor of the next page, for `after`; null at the end.
   */
  next: string | null;
}
/**
 * A report in the list of all.
 */
export interface DocumentRow {
  id: string;
  outlet: string | null;
  title: string | null;
  published: string | null;
  lang: string;
  url: string | null;
  copy_of: string | null;
  /**
   * The beginning of the text; null for those who may not know who a protected source is.
   */
  opening: string | null;
}
/**
 * A report with its claims.
 */
export interface DocumentView {
  document: Document;
  /**
   * In the order of the text.
   */
  claims: Claim[];
  /**
   * The incidents that hold each claim, by the claim's id.
   */
  incidents: {
    [k: string]: string[];
  };
  /**
   * Those about any of its claims, in the order recorded.
   */
  judgements: Judgement[];
  /**
   * Reports of the same text: those that copy it, and the one that it copies.
   */
  copies: DocumentHead[];
  /**
   * Id of the bytes that it was read from.
   */
  capture: string;
  forwarded_from: string | null;
}
/**
 * What a person decided.
 */
export interface Judgement {
  id: string;
  kind: string;
  who: string;
  when: string;
  why: string;
  claims: string[];
  /**
   * For split: the claims told apart from.
   */
  others: string[];
  field: string | null;
  /**
   * JSON.
   */
  old: string | null;
  /**
   * JSON.
   */
  new: string | null;
  undoes: string | null;
  /**
   * Whether nothing undoes it.
   */
  in_force: boolean;
}
/**
 * What goes from one to the other: words told, a text copied, a post passed on.
 */
export interface Edge {
  from: string;
  to: string;
  kind: "tells" | "copies" | "forwards";
}
/**
 * A piece of a report around the words that were looked for.
 */
export interface Excerpt {
  text: string;
  /**
   * Where it stands in the report, in code points.
   */
  start: number;
  end: number;
  /**
   * The words found in it, by where they stand in the report.
   */
  hits: Anchor[];
}
/**
 * A source that is watched, as it was when it was last asked.
 */
export interface Feed {
  id: string;
  polled: string | null;
  next_due: string | null;
  /**
   * Since it last went well.
   */
  failures: number;
  problem: string | null;
}
/**
 * A field of the request that cannot be used.
 */
export interface FieldError {
  field: string;
  value: string;
  way_out: string;
}
/**
 * What the accounts of an incident amount to, question by question.
 */
export interface Grade {
  occurrence: "confirmed" | "corroborated" | "claimed" | "reported" | "contested" | "withdrawn" | "unknown";
  responsibility: "confirmed" | "corroborated" | "claimed" | "reported" | "contested" | "withdrawn" | "unknown";
  harm: "confirmed" | "corroborated" | "claimed" | "reported" | "contested" | "withdrawn" | "unknown";
}
/**
 * The range of one kind of harm over all accounts, with the claims that give each end.
 */
export interface HarmRange {
  kind: "killed" | "injured" | "missing" | "detained" | "abducted" | "displaced" | "damage";
  who: "civilians" | "combatants" | "security" | "children" | "women" | "medics" | "journalists" | "unspecified";
  min: number | null;
  max: number | null;
  min_claims: string[];
  max_claims: string[];
}
/**
 * All that an incident was, oldest first.
 */
export interface History {
  items: Version[];
  /**
   * The ids under which it stands now.
   */
  now: string[];
}
/**
 * An incident as it stood for a while.
 */
export interface Version {
  id: string;
  valid_from: string;
  /**
   * Null while it stands.
   */
  valid_to: string | null;
  grade: Grade;
  reasons: Reason[];
  claims: string[];
  cause: Cause;
}
/**
 * One step of a grade.
 */
export interface Reason {
  question: "occurrence" | "responsibility" | "harm";
  /**
   * Id of the rule in the grading policy.
   */
  rule: string;
  text: string;
  claims: string[];
}
/**
 * A report that was found.
 */
export interface Hit {
  document: DocumentHead;
  excerpt: Excerpt;
  claims: Claim[];
  incidents: string[];
}
/**
 * Reports that were found, the last received first.
 */
export interface HitPage {
  items: Hit[];
  /**
   * Cursor of the next page, for `after`; null at the end.
   */
  next: string | null;
}
/**
 * The claims judged to speak of one happening in the world.
 */
export interface Incident {
  id: string;
  /**
   * One English line.
   */
  what: string;
  type: string;
  claims: string[];
  place: Place | null;
  time: Time | null;
  grade: Grade;
  reasons: Reason[];
  origins: Origin[];
  harm: HarmRange[];
  /**
   * Ids of incidents that this one (an interception) may answer.
   */
  may_answer: string[];
  may_be_answered_by: string[];
  /**
   * Id of a larger incident that its teller counts this one under.
   */
  part_of: string | null;
  links: Link[];
}
/**
 * Why two claims were joined.
 */
export interface Link {
  first: string;
  second: string;
  score: number;
  features: {
    [k: string]: number;
  };
}
/**
 * Incidents, the latest first.
 */
export interface IncidentPage {
  items: Incident[];
  /**
   * Cursor of the next page, for `after`; null at the end.
   */
  next: string | null;
}
/**
 * An incident with all that it rests on.
 */
export interface IncidentView {
  incident: Incident;
  claims: Claim[];
  documents: DocumentHead[];
  comparison: Comparison;
  /**
   * Of the actors among its origins.
   */
  names: ActorName[];
  /**
   * Those about any of its claims, in the order recorded.
   */
  judgements: Judgement[];
  /**
   * What a judgement says that it expects of this incident.
   */
  etag: string;
}
/**
 * A judgement that was recorded, and what it led to.
 */
export interface Judged {
  judgement: Judgement;
  /**
   * The incidents that hold its claims now.
   */
  incidents: string[];
}
/**
 * Judgements, the last recorded first.
 */
export interface JudgementPage {
  items: Judgement[];
  /**
   * Cursor of the next page, for `after`; null at the end.
   */
  next: string | null;
}
/**
 * A type of event with what it is called.
 */
export interface LabelledType {
  type: string;
  label_en: string;
  label_ar: string;
  /**
   * The first type of the family that one happening may be told as.
   */
  group: string;
}
/**
 * Incidents where they are.
 */
export interface Map {
  clusters: Cluster[];
  places: Spot[];
  areas: Unit[];
  /**
   * How many incidents have each grade of occurrence.
   */
  unplaced: {
    [k: string]: number;
  };
}
/**
 * A point at which incidents happened, as far as the text tells.
 */
export interface Spot {
  lon: number;
  lat: number;
  /**
   * The radius that surely holds it.
   */
  uncertainty_km: number | null;
  level: ("site" | "town" | "district" | "province" | "country" | "region") | null;
  place: string | null;
  name_en: string | null;
  name_ar: string | null;
  count: number;
  worst_grade: "confirmed" | "corroborated" | "claimed" | "reported" | "contested" | "withdrawn" | "unknown";
  /**
   * How many incidents have each grade of occurrence.
   */
  by_grade: {
    [k: string]: number;
  };
  /**
   * Ids, the latest first, where they are few.
   */
  incidents: string[];
}
/**
 * A place that no point stands for: a province, a region, a country, or one whose point is not known.
 */
export interface Unit {
  place: string;
  name_en: string | null;
  name_ar: string | null;
  level: ("site" | "town" | "district" | "province" | "country" | "region") | null;
  country: string | null;
  count: number;
  worst_grade: "confirmed" | "corroborated" | "claimed" | "reported" | "contested" | "withdrawn" | "unknown";
  /**
   * How many incidents have each grade of occurrence.
   */
  by_grade: {
    [k: string]: number;
  };
}
/**
 * Somebody who tells, or a report.
 */
export interface Node {
  id: string;
  label: string;
  /**
   * What the registry calls it in Arabic.
   */
  label_ar: string | null;
  /**
   * A kind of teller, `document`, or `channel` for whose posts are passed on.
   */
  kind: string;
  actor: string | null;
  document: string | null;
}
/**
 * What an origin tells.
 */
export interface OriginCount {
  key: string;
  label: string;
  /**
   * What the registry calls it in Arabic.
   */
  label_ar: string | null;
  kind: string | null;
  actor: string | null;
  incidents: number;
  alone: number;
  contradicted: number;
}
/**
 * From whom the reports of an incident have what they tell.
 */
export interface Origins {
  nodes: Node[];
  edges: Edge[];
}
/**
 * What an outlet tells.
 */
export interface Outlet {
  outlet: string | null;
  reports: number;
  copies: number;
  claims: number;
  incidents: number;
  /**
   * Incidents that no other outlet tells of.
   */
  alone: number;
  /**
   * Incidents of which the occurrence or the harm is contested.
   */
  contradicted: number;
  last_received: string;
  last_published: string | null;
}
/**
 * A threat or an expectation, with what may have come of it.
 */
export interface OutlookItem {
  claim: Claim;
  document: DocumentHead;
  /**
   * `open` while reports do not reach to the end of the thirty days, `unknown` where the text names neither who nor where.
   */
  standing: "answered" | "open" | "nothing" | "unknown";
  /**
   * The end of the thirty days.
   */
  until: string | null;
  /**
   * What the same party, or somebody at the same place where no party is named, did within thirty days after it, the earliest first.
   */
  answers: Incident[];
}
/**
 * Threats and expectations, the last received first.
 */
export interface OutlookPage {
  items: OutlookItem[];
  /**
   * Cursor of the next page, for `after`; null at the end.
   */
  next: string | null;
}
/**
 * The overlay file that the workbench writes.
 */
export interface Overlay {
  file: string;
  text: string;
  etag: string;
}
/**
 * What went wrong (RFC 9457).
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  /**
   * Left out where no field is to blame.
   */
  errors: FieldError[];
}
/**
 * A source of which readers see nothing but the kind.
 */
export interface Protected {
  what: "outlet" | "actor" | "words";
  value: string;
  kind: string;
}
/**
 * Protected sources.
 */
export interface ProtectedSources {
  items: Protected[];
}
/**
 * With which data the kept reports were read.
 */
export interface Readings {
  /**
   * Hash of the data of now, with which reports that come in are read.
   */
  data: string;
  /**
   * Reports that were read by this Marsad with the data of now.
   */
  current: number;
  /**
   * Reports that were read by another Marsad, or with other data.
   */
  older: number;
  /**
   * What reads them again.
   */
  command: string;
}
/**
 * Something that needs a person.
 */
export interface ReviewItem {
  id: string;
  /**
   * Why it waits: a cause of data/review.yml, or `another_look` where a judgement was made on what reads otherwise now.
   */
  kind: string;
  worth: number;
  why: string;
  claims: Claim[];
  incidents: Incident[];
  documents: DocumentHead[];
  /**
   * The two claims that hang together by little.
   */
  pair: string[] | null;
  /**
   * The judgement that wants another look.
   */
  judgement: string | null;
  /**
   * What a judgement says that it expects of the incident.
   */
  etag: string | null;
}
/**
 * What needs a person, the most worth first.
 */
export interface ReviewPage {
  items: ReviewItem[];
  /**
   * Cursor of the next page, for `after`; null at the end.
   */
  next: string | null;
}
/**
 * Outlets, origins and watched feeds.
 */
export interface Sources {
  outlets: Outlet[];
  origins: OriginCount[];
  /**
   * When; where that takes long, it is done after the answer, and the next who ask have the new counts.
   */
  counted: string;
  feeds: Feed[];
}
/**
 * The incidents of one step of the time line.
 */
export interface Step {
  /**
   * A local day, or an hour in UTC; null for what has no time or one told too widely.
   */
  start: string | null;
  count: number;
  /**
   * How many incidents have each grade of occurrence.
   */
  by_grade: {
    [k: string]: number;
  };
}
/**
 * Where map tiles come from.
 */
export interface Tiles {
  /**
   * Null where the outlines that are served along are all there is.
   */
  url: string | null;
}
/**
 * Who asks.
 */
export interface User {
  name: string;
  role: "reader" | "coder" | "reviewer" | "admin";
}
/**
 * Users by name.
 */
export interface UserList {
  items: UserRecord[];
}
/**
 * Somebody who may come in.
 */
export interface UserRecord {
  name: string;
  role: "reader" | "coder" | "reviewer" | "admin";
  disabled: boolean;
  made: string;
  /**
   * Who they are where they sign in elsewhere.
   */
  subject: string | null;
  has_password: boolean;
}
/**
 * What is served, and who asks.
 */
export interface Workspace {
  id: string;
  name: string;
  languages: string[];
  counts: Counts;
  tiles: Tiles;
  ontology: LabelledType[];
  version: string;
  /**
   * Version of the Claim contract.
   */
  contract: string;
  user: User;
  /**
   * How people sign in; none on one's own machine.
   */
  sign_in: "none" | "password" | "password_or_oidc";
}
