import type { Problem } from '../api/problem';

const PART = /^(week|exception|holidays|visit_type|booking_window)\./;

/** What the platform says is wrong with that field, whether it was asked to preview it or to keep it. */
export function ruleFor(problem: Problem | undefined, field: string): string | undefined {
  return problem?.errors.find((error) => error.field.replace(PART, '') === field)?.rule;
}

/** The rows of a list that the platform finds fault with: index, field within the row, and rule. */
export function rowRules(problem: Problem | undefined, list: string): { row: number; field: string; rule: string }[] {
  return (problem?.errors ?? []).flatMap(({ field, rule }) => {
    const found = new RegExp(`^${list}\\[(\\d+)\\]\\.(.+)$`).exec(field.replace(PART, ''));
    return found ? [{ row: Number(found[1]), field: found[2] ?? '', rule }] : [];
  });
}
