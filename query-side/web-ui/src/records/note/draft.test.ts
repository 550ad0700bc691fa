import { expect, test } from 'vitest';
import { draftOf, faultsOf, isIcd, newDiagnosis, newDrug, noteOf } from './draft';

const EMPTY = draftOf(undefined, { visit_type: 'consultation', findings: ['History'], plan: [] });

test('a new note begins with the headings of its template', () => {
  expect(EMPTY.findings).toEqual([{ heading: 'History', text: '' }]);
  expect(EMPTY.plan).toEqual([{ heading: '', text: '' }]);
  expect(EMPTY.diagnoses).toHaveLength(1);
});

test('a note says something', () => {
  expect(Object.values(faultsOf(EMPTY))).toEqual(['needed']);
});

test.each(['J45.909', 'j00', 'S72.001A', 'Z3A.20'])('%s is a code', (code) => {
  expect(isIcd(code)).toBe(true);
});

test.each(['J4', '45.9', 'J45,9', 'J45.90912'])('%s is none', (code) => {
  expect(isIcd(code)).toBe(false);
});

test('what a prescription needs is named field by field', () => {
  const drug = { ...newDrug(), drug: 'Amoxicillin 500 mg', repeats: 'two' };
  const faults = faultsOf({ ...EMPTY, diagnoses: [newDiagnosis({ text: 'Cough' })], drugs: [drug] });
  const named = Object.keys(faults).map((it) => it.split('.')[1]);
  expect(named).toEqual(['dose', 'form', 'route', 'frequency', 'repeats']);
});

test('what is left empty is not sent', () => {
  const drug = { ...newDrug(), drug: ' Amoxicillin ', dose: '1', form: 'tablet', route: 'by mouth', frequency: 'daily', repeats: '2' };
  const note = noteOf({ ...EMPTY, diagnoses: [newDiagnosis({ text: 'Cough', code: 'r05.9' }), newDiagnosis()], drugs: [drug] });
  expect(note.diagnoses).toEqual([{ text: 'Cough', code: 'R05.9' }]);
  expect(note.findings).toBe('');
  expect(note.prescriptions).toEqual([
    { drug: 'Amoxicillin', dose: '1', form: 'tablet', route: 'by mouth', frequency: 'daily', repeats: 2, substitution: true },
  ]);
});
