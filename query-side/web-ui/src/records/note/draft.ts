import type { Diagnosis, MedicalRecord, Note, Prescription, Template } from '../types';
import { composed, type Part, partsOf } from './headings';

/** A prescription as it is being written: every field a text. */
export interface DraftDrug {
  key: string;
  drug: string;
  code: string;
  dose: string;
  form: string;
  route: string;
  frequency: string;
  duration: string;
  repeats: string;
  substitution: boolean;
  note: string;
}

export interface DraftDiagnosis {
  key: string;
  text: string;
  code: string;
}

/** A note as it is being written. */
export interface Draft {
  diagnoses: DraftDiagnosis[];
  findings: Part[];
  plan: Part[];
  drugs: DraftDrug[];
  /** Why it is amended. */
  reason: string;
  /** The version upon which it is amended: nobody writes over what they have not seen. */
  base?: number | undefined;
}

let keys = 0;
const newKey = () => `row-${keys++}`;

export const newDiagnosis = (known?: Diagnosis): DraftDiagnosis => ({ key: newKey(), text: known?.text ?? '', code: known?.code ?? '' });

export function newDrug(known?: Prescription): DraftDrug {
  return {
    key: newKey(),
    drug: known?.drug ?? '',
    code: known?.code ?? '',
    dose: known?.dose ?? '',
    form: known?.form ?? '',
    route: known?.route ?? '',
    frequency: known?.frequency ?? '',
    duration: known?.duration ?? '',
    repeats: known?.repeats?.toString() ?? '',
    substitution: known?.substitution ?? true,
    note: known?.note ?? '',
  };
}

/** What there is to begin with: what was written, or the template's headings. */
export function draftOf(record: MedicalRecord | undefined, template: Template | undefined): Draft {
  return {
    diagnoses: record?.diagnoses.length ? record.diagnoses.map(newDiagnosis) : [newDiagnosis()],
    findings: partsOf(record?.findings ?? '', template?.findings ?? []),
    plan: partsOf(record?.plan ?? '', template?.plan ?? []),
    drugs: record?.prescriptions.map(newDrug) ?? [],
    reason: '',
    base: record?.version,
  };
}

const DRUG_FIELDS = ['drug', 'dose', 'form', 'route', 'frequency'] as const;

/** The rows' fields that are needed and empty, or not what they should be: by row and field. */
export function faultsOf(draft: Draft): Record<string, 'needed' | 'icd' | 'number'> {
  const found: Record<string, 'needed' | 'icd' | 'number'> = {};
  const written = draft.diagnoses.filter(({ text, code }) => text.trim() || code.trim());
  const isEmpty = written.length === 0 && draft.drugs.length === 0 && !composed([...draft.findings, ...draft.plan]);
  if (isEmpty && draft.diagnoses[0]) {
    found[`${draft.diagnoses[0].key}.text`] = 'needed';
  }
  for (const { key, text, code } of written) {
    if (!text.trim()) {
      found[`${key}.text`] = 'needed';
    }
    if (code.trim() && !isIcd(code)) {
      found[`${key}.code`] = 'icd';
    }
  }
  for (const drug of draft.drugs) {
    DRUG_FIELDS.filter((name) => !drug[name].trim()).forEach((name) => (found[`${drug.key}.${name}`] = 'needed'));
    if (drug.repeats && !/^\d{1,2}$/.test(drug.repeats)) {
      found[`${drug.key}.repeats`] = 'number';
    }
  }
  return found;
}

/** Whether it looks like a code of ICD-10-CM, such as J45.909. */
export function isIcd(code: string): boolean {
  return /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/i.test(code.trim());
}

/** What is sent of a draft. */
export function noteOf(draft: Draft): Note {
  return {
    diagnoses: draft.diagnoses
      .filter(({ text }) => text.trim())
      .map(({ text, code }) => ({ text: text.trim(), ...(code.trim() ? { code: code.trim().toUpperCase() } : {}) })),
    findings: composed(draft.findings),
    plan: composed(draft.plan),
    prescriptions: draft.drugs.map(prescriptionOf),
  };
}

function prescriptionOf({ key: _, repeats, substitution, ...texts }: DraftDrug): Prescription {
  const said = Object.fromEntries(
    Object.entries(texts)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([, text]) => text),
  ) as unknown as Prescription;
  return { ...said, ...(repeats ? { repeats: Number(repeats) } : {}), substitution };
}
