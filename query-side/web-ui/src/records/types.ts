import type { Schemas } from '../api/token';

/** What the description tells by a pattern or in words alone is said more closely here. */
type Closer<T, Said> = Omit<T, keyof Said> & Said;

export const KINDS = ['allergy', 'condition', 'medication', 'note'] as const;
export type Kind = (typeof KINDS)[number];

export const CRITICALITIES = ['low', 'high', 'unable-to-assess'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

type Source = 'patient' | 'clinician' | 'import';

/** What somebody says of a patient's health. */
export type Told = Closer<Schemas['HistoryRequest'], { kind: Kind; criticality?: Criticality | null }>;

/** One entry of a patient's history as it stands. */
export type HistoryEntry = Closer<Schemas['PatientHistoryItem'], { kind: Kind; source: Source; criticality?: Criticality | null }>;

/** What an entry said at some time. */
export type FormerEntry = Closer<
  Schemas['PatientHistoryVersion'],
  { kind?: Kind | null; source?: Source | null; criticality?: Criticality | null }
>;

/** What came of a visit. */
export type MedicalRecord = Schemas['MedicalRecord'];

/** A record as it stood before it was amended. */
export type FormerRecord = Schemas['MedicalRecordVersion'];

export type Diagnosis = Schemas['FindingRequest'];
export type Prescription = Schemas['OrderRequest'];
export type Prescribed = Schemas['RecordTextPrescribed'];

/** What a clinician writes about a visit. */
export interface Note {
  diagnoses: Diagnosis[];
  findings?: string | null;
  plan?: string | null;
  prescriptions: Prescription[];
}

/** What was written, as it is read. */
export type WrittenNote = Pick<MedicalRecord, 'diagnoses' | 'findings' | 'plan' | 'prescriptions' | 'accepted_warnings'>;

/** A prescription that stands although an allergy speaks against it. */
export type AcceptedWarning = Schemas['RecordTextAccepted'];

export type Report = Schemas['MedicalRecordReport'];

/** The headings under which clinicians write about a kind of visit, or about all kinds that have none of their own. */
export type Template = Schemas['VisitTemplate'];

/** Somebody who may be the same as a patient. */
export type Duplicate = Closer<Schemas['Duplicate'], { why: ('name' | 'birth-date' | 'phone')[] }>;

/** What stands in the way of erasing a patient. */
export type ErasureState = Schemas['ErasureState'];
