import type { Tree } from '../types';

export const MASK = '•••';

/** One value within a tree, by where it stands. */
export interface Leaf {
  path: string;
  value: Tree;
}

/** Every value of a tree, each by its path: details.full_name, hours.0.start. */
export function leaves(tree: Tree, path = ''): Leaf[] {
  if (tree === null || typeof tree !== 'object') {
    return [{ path, value: tree }];
  }
  const inner = Object.entries(tree).flatMap(([name, value]) => leaves(value, path ? `${path}.${name}` : name));
  return inner.length > 0 ? inner : [{ path, value: null }];
}

/** One way to write a path, whichever way lists are counted in it: hours[0].start is hours.0.start. */
export function pathOf(text: string): string {
  return text.replace(/^\$?\.?/, '').replaceAll(/\[(\w+)\]/g, '.$1').replaceAll('/', '.').replace(/^\./, '');
}

export function isMasked(path: string, value: Tree, masked: string[]): boolean {
  return value === MASK || masked.some((it) => pathOf(it) === path);
}

export function isObject(tree: Tree | undefined): tree is { [name: string]: Tree } {
  return tree !== null && typeof tree === 'object' && !Array.isArray(tree);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isInstant(value: Tree | undefined): value is string {
  return typeof value === 'string' && INSTANT.test(value);
}

export function isPlainDate(value: Tree | undefined): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

export function isId(value: Tree | undefined): value is string {
  return typeof value === 'string' && ID.test(value);
}

/** The end of an id tells two apart: their beginnings are the time. */
export function shortId(id: string): string {
  return isId(id) ? `…${id.slice(-8)}` : id;
}
