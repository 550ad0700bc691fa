import { problemOf } from '../../api/problem';

export const MOST_BYTES = 50 * 1024 * 1024;
export const TYPES = ['application/pdf', 'image/jpeg', 'image/png'];

/** What the platform judges files by. */
const RULES = [
  'empty',
  'too-large',
  'not-a-report-type',
  'header-not-first',
  'also-an-archive',
  'also-a-page',
  'trailing-data',
  'truncated',
  'damaged',
  'too-many-pixels',
  'animated',
  'decompression-bomb',
  'too-complex',
  'pdf-encrypted',
  'pdf-with-script',
  'pdf-with-launch',
  'pdf-with-attachment',
  'pdf-with-media',
  'pdf-with-xfa',
  'pdf-with-form-action',
  'pdf-with-action',
];

/** What can be told of a file before it is sent. The platform looks into it, and not at its name alone. */
export function ruleAgainst(file: { name: string; type: string; size: number }): string | undefined {
  if (file.size === 0) {
    return 'empty';
  } else if (file.size > MOST_BYTES) {
    return 'too-large';
  }
  return TYPES.includes(file.type) || /\.(pdf|jpe?g|png)$/i.test(file.name) ? undefined : 'not-a-report-type';
}

/** The rule by which the platform refused a file; nothing where it was for something else. */
export function ruleOf(failure: unknown): string | undefined {
  const problem = problemOf(failure);
  if (problem.status === 413) {
    return 'too-large';
  }
  return [problem.rule, problem.code, ...problem.errors.map(({ rule }) => rule)].find((it) => it && RULES.includes(it));
}
