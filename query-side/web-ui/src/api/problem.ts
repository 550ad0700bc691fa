/** A visit that the platform offers instead. */
export interface Alternative {
  start: string;
  end: string;
}

/** An appointment that stands in a change's way. */
export interface Obstacle {
  appointment_id: string;
  start: string;
  end: string;
}

/** An allergy that speaks against a prescription. */
export interface AllergyWarning {
  id: string;
  /** The drug. */
  prescription: string;
  allergy: string;
  text?: string;
}

/** What is wrong with one field of a request. */
export interface FieldError {
  field: string;
  rule: string;
}

interface Body {
  type?: string;
  title?: string;
  detail?: string;
  trace_id?: string;
  errors?: FieldError[];
  alternatives?: Alternative[];
  appointments?: Obstacle[];
  warnings?: AllergyWarning[];
  until?: string;
  rule?: string;
}

/** What the platform answered instead of what was asked for (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  /** The reason code in which the problem's type ends, such as `slot-taken`; `offline` where nothing was answered. */
  readonly code: string;
  readonly traceId: string | undefined;
  readonly errors: FieldError[];
  readonly alternatives: Alternative[];
  readonly obstacles: Obstacle[];
  readonly warnings: AllergyWarning[];
  /** Until when it stays so, where that is known. */
  readonly until: string | undefined;
  /** The rule that a file has broken. */
  readonly rule: string | undefined;
  readonly retryAfter: number | undefined;

  constructor(status: number, body: Body, retryAfter?: string | null) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.code = body.type?.split('/').at(-1) ?? (status === 0 ? 'offline' : `http-${status}`);
    this.traceId = body.trace_id;
    this.errors = body.errors ?? [];
    this.alternatives = body.alternatives ?? [];
    this.obstacles = body.appointments ?? [];
    this.warnings = body.warnings ?? [];
    this.until = body.until;
    this.rule = body.rule;
    this.retryAfter = retryAfter ? Number(retryAfter) || undefined : undefined;
  }

  static async of(response: Response): Promise<Problem> {
    const body: unknown = await response.json().catch(() => ({}));
    return new Problem(response.status, (body ?? {}) as Body, response.headers.get('Retry-After'));
  }

  static offline(): Problem {
    return new Problem(0, {});
  }

  /** What is wrong with that field, if the platform named it. */
  errorOf(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.rule;
  }
}

/** A failure of any kind, as a problem. */
export function problemOf(failure: unknown): Problem {
  return failure instanceof Problem ? failure : new Problem(0, { detail: String(failure) });
}
