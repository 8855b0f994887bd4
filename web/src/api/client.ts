// The one place that speaks to the server.

/** What the server says of a request that it could not answer (RFC 9457), or what the browser says where there was no answer. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly body: Record<string, unknown> = {},
  ) {
    super(`${title}: ${detail}`);
  }
}

export interface FieldError {
  field: string;
  value: unknown;
  way_out: string;
}

export type Query = Record<string, string | number | readonly string[] | null | undefined>;

/** The answer to a question, as JSON. Raises Problem. */
export async function get<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return asked<Answer>(`/api/${path}${search(query)}`, { signal: signal ?? null });
}

/** Sends something that may change the record. Raises Problem; its status is 409 where somebody else was first. */
export async function send<Answer>(method: "POST" | "PUT" | "DELETE", path: string, body: unknown = null): Promise<Answer> {
  const headers = { "Content-Type": "application/json", "X-Marsad": "1" };
  return asked<Answer>(`/api/${path}`, { method, headers, body: body === null ? null : JSON.stringify(body) });
}

async function asked<Answer>(address: string, options: RequestInit): Promise<Answer> {
  let answer: Response;
  try {
    answer = await fetch(address, { ...options, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, "", String(error));
  }
  if (!answer.ok) throw await problem(answer);
  return answer.status === 204 ? (undefined as Answer) : ((await answer.json()) as Answer);
}

async function problem(answer: Response): Promise<Problem> {
  try {
    const body = (await answer.json()) as Record<string, unknown>;
    const errors = Array.isArray(body.errors) ? (body.errors as FieldError[]) : [];
    return new Problem(answer.status, String(body.title ?? answer.statusText), String(body.detail ?? ""), errors, body);
  } catch {
    return new Problem(answer.status, answer.statusText, "");
  }
}

/** A query as an address carries it; what is empty or null is left out, and a list is repeated. */
export function search(query: Query): string {
  const made = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) made.append(name, String(one));
  }
  const words = made.toString();
  return words ? `?${words}` : "";
}
