/** What comes as it is recorded: events' payloads and rebuilt states. */
export type Tree = null | boolean | number | string | Tree[] | { [name: string]: Tree };

export interface PageOf<T> {
  items: T[];
  next?: string | null;
  /** How many were recorded that cannot be found yet. */
  behind?: number;
}

/** What both of the trail's kinds tell of the request behind them. */
interface Circumstances {
  position: string;
  actor: string;
  role: string;
  acting_for?: string | null;
  purpose?: string | null;
  correlation?: string | null;
  address?: string | null;
  emergency: boolean;
}

/** One event as it is stored, but for what is masked. */
export interface RecordedEvent extends Circumstances {
  event_id: string;
  stream: string;
  sequence: number;
  type: string;
  revision?: string | number | null;
  recorded_at: string;
  effective_at?: string | null;
  causation?: string | null;
  payload: Tree;
  /** The paths whose values are hidden until they are opened. */
  masked: string[];
}

/** What one request led to, or all of one booking, from its beginning. */
export interface Story {
  events: RecordedEvent[];
  accesses: Access[];
  complete?: boolean;
}

export type Outcome = 'ALLOWED' | 'DENIED';

/** One line of who looked at what, or was refused. */
export interface Access extends Circumstances {
  id: string;
  at: string;
  action: string;
  what: string;
  patients: string[];
  appointment?: string | null;
  outcome: Outcome;
  reason?: string | null;
  related?: boolean | null;
  detail?: string | null;
}

/** What a patient is told of who looked at their data. */
export interface Looked {
  at: string;
  who: string;
  role: string;
  action: string;
  purpose?: string | null;
  emergency: boolean;
  what: string;
}

export interface SealKey {
  id: string;
  public_key: string;
  since: string;
  until?: string | null;
}

export interface Seal {
  entries: number;
  checkpoints: number;
  last?: { number: number; at: string; entries: number } | null;
  lag_seconds: number;
  unsealed: number;
  /** The last checkpoint that is anchored, by its number. */
  anchor?: { kind: string; place: string; until?: number | null } | null;
  keys: SealKey[];
}

/** What happened to something, as the list beside its past has it. */
export interface Step {
  /** Where the store is of another kind there are none; then moments are told by their time. */
  position?: string | null;
  stream?: string;
  type: string;
  recorded_at: string;
  actor?: string | null;
  role?: string | null;
  event_id?: string | null;
  effective_at?: string | null;
}

export interface PastState {
  kind: string;
  id: string;
  as_of?: string | null;
  position?: string | null;
  version?: number | null;
  events: number;
  /** Events that this release cannot read, and how many of each. */
  unknown?: Record<string, number> | null;
  state: Tree;
  rules?: Tree;
}

export interface Change {
  path: string;
  before?: Tree;
  after?: Tree;
}

export interface Difference {
  changes: Change[];
  events: Step[];
}

export interface Interval {
  start: string;
  end: string;
}

/** A wish that was refused, as the list has it. */
export interface RefusalLine {
  id: string;
  refused_at: string;
  request: string;
  reason: string;
  doctor?: string | null;
  patient?: string | null;
  start?: string | null;
  end?: string | null;
  actor?: string | null;
}

/** The same with everything that the decision knew. */
export interface Refusal extends RefusalLine {
  rule?: string | null;
  conflict?: Interval | null;
  calendar_version?: number | null;
  calendar?: Tree;
  schedule?: Tree;
  explanation?: string | null;
}

export const FINDING_KINDS = ['emergency', 'outside-relation', 'bulk-reading', 'failed-sign-ins'] as const;

export interface Finding {
  id: string;
  kind: (typeof FINDING_KINDS)[number];
  actor: string;
  role?: string | null;
  first_at: string;
  last_at: string;
  count: number;
  patients?: string[] | null;
  address?: string | null;
  explanation?: string | null;
  /** Whether there is something that no review covers yet. */
  open: boolean;
  review?: { at: string; by: string; outcome?: string | null; note?: string | null } | null;
}

export const PURPOSES = ['HCOMPL', 'TREAT', 'ETREAT', 'PATRQT', 'HOPERAT', 'HSYSADMIN'] as const;
export const ROLES = ['PATIENT', 'DOCTOR', 'STAFF', 'ADMIN', 'AUDITOR', 'PRIVACY_OFFICER', 'API_CLIENT'] as const;
