import { beforeEach, expect, test, vi } from 'vitest';
import { Problem } from '../../api/problem';

const kept = new Map<string, string>();
vi.stubGlobal('window', { location: { origin: 'http://localhost' } });
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});
const { ImportRun } = await import('./importRun');

const DEFAULTS = { zone: '', hours: '' };
const REPORT = { created_or_changed: 0, unchanged: 0, problems: [] };

const file = (type: string, lines: number) =>
  new File([`{"resourceType":"${type}"}\n`.repeat(lines)], `${type}.ndjson`, { lastModified: 1 });

beforeEach(() => kept.clear());

test('files are sent in the order in which they need each other, and others are passed over', async () => {
  const sent: string[] = [];
  const run = new ImportRun(async (type, { firstLine }) => {
    sent.push(`${type}:${firstLine}`);
    return REPORT;
  });
  await run.add([file('Patient', 201), file('Organization', 1), file('Encounter', 1)]);
  await run.start(DEFAULTS);
  expect(sent).toEqual(['Organization:1', 'Patient:1', 'Patient:201']);
  expect(run.now().files.map(({ state }) => state)).toEqual(['done', 'done', 'passed-over']);
});

test('what was paused goes on with the next line and counts nothing twice', async () => {
  const sent: number[] = [];
  const run = new ImportRun(async (_, { firstLine }) => {
    sent.push(firstLine);
    if (firstLine === 201) {
      run.pause();
    }
    return { ...REPORT, created_or_changed: 200, problems: [{ line: firstLine, reason: 'bad' }] };
  });
  await run.add([file('Patient', 600)]);
  await run.start(DEFAULTS);
  expect(run.now().state).toBe('paused');
  await run.start(DEFAULTS);
  expect(sent).toEqual([1, 201, 401]);
  expect(run.now().files[0]).toMatchObject({ state: 'done', changed: 600, lines: 600, problems: 3 });
});

test('after a lost window the last slice is said again and then what follows', async () => {
  const cut = new ImportRun(async (_, { firstLine }) => {
    if (firstLine === 401) {
      throw new Problem(0, {});
    }
    return REPORT;
  });
  await cut.add([file('Patient', 600)]);
  await cut.start(DEFAULTS);
  expect(cut.now().failure?.code).toBe('offline');

  const sent: number[] = [];
  const again = new ImportRun(async (_, { firstLine }) => {
    sent.push(firstLine);
    return REPORT;
  });
  await again.add([file('Patient', 600)]);
  await again.start(DEFAULTS);
  expect(sent).toEqual([201, 401]);
});

test('a platform that has lost what it took in hears everything again', async () => {
  kept.set('horarium.import', JSON.stringify({ [`Patient.ndjson ${file('Patient', 600).size} 1`]: 201 }));
  const sent: number[] = [];
  const run = new ImportRun(async (_, { firstLine }) => {
    sent.push(firstLine);
    return { ...REPORT, created_or_changed: 200 };
  });
  await run.add([file('Patient', 600)]);
  await run.start(DEFAULTS);
  expect(sent).toEqual([201, 1, 201, 401]);
});

test('a type that the platform does not take is passed over, and the others are taken in', async () => {
  const run = new ImportRun(async (type) => {
    if (type === 'Condition') {
      throw new Problem(400, { errors: [{ field: 'resource_type', rule: 'must be one of …' }] });
    }
    return REPORT;
  });
  await run.add([file('Condition', 1), file('Patient', 1)]);
  await run.start(DEFAULTS);
  expect(run.now().files.map(({ type, state }) => [type, state])).toEqual([
    ['Patient', 'done'],
    ['Condition', 'passed-over'],
  ]);
});
