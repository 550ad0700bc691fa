import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from '../audit.module.css';
import { isTouched } from '../past/difference';
import type { Change, Tree } from '../types';
import { fieldName } from '../words';
import { isId, isInstant, isObject, isPlainDate } from './tree';
import { Value } from './Value';

interface Props {
  tree: Tree;
  /** What is other than before is marked. */
  changes: Change[];
  level: 3 | 4 | 5;
  path?: string;
}

/** Whatever a state holds, as facts, tables and parts of parts. */
export function TreeView({ tree, changes, level, path = '' }: Props) {
  const { t } = useTranslation('audit');
  if (Array.isArray(tree) && tree.length > 0 && tree.every(isObject)) {
    return <Rows rows={tree} changes={changes} path={path} />;
  } else if (!isObject(tree)) {
    return <Value value={tree} />;
  }
  const entries = Object.entries(tree);
  const kept = entries.map(([, value]) => value);
  if (path && entries.length > 0 && entries.every(([name]) => !isWord(name)) && kept.every(isObject)) {
    return <Rows rows={kept} names={entries.map(([name]) => name)} changes={changes} path={path} />;
  }
  const at = (name: string) => (path ? `${path}.${name}` : name);
  const large = entries.filter(([, value]) => isLarge(value));
  const small = entries.filter(([, value]) => !isLarge(value));
  const Heading = `h${level}` as const;
  const deeper = Math.min(5, level + 1) as Props['level'];
  return (
    <div className={css.tree}>
      {entries.length === 0 && <p className={css.soft}>{t('nothing')}</p>}
      {small.length > 0 && (
        <dl className={css.facts}>
          {small.map(([name, value]) => (
            <div key={name} className={css.fact} data-touched={isTouched(at(name), changes) || undefined}>
              <dt title={name}>{fieldName(name, t)}</dt>
              <dd>
                <Value value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {large.map(([name, value]) => (
        <div key={name}>
          <Heading className={css.subtitle}>{fieldName(name, t)}</Heading>
          <TreeView tree={value} changes={changes} level={deeper} path={at(name)} />
        </div>
      ))}
    </div>
  );
}

interface Rowed {
  rows: { [name: string]: Tree }[];
  /** What the rows are kept by, where that is not their place. */
  names?: string[];
  changes: Change[];
  path: string;
}

function Rows({ rows: all, names: keys, changes, path }: Rowed) {
  const { t } = useTranslation('audit');
  const rows = all.map(withTime);
  const names = [...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => row[name] !== null)))];
  return (
    <div className={css.scroll} role="group" aria-label={fieldName(path.split('.').at(-1) ?? '', t)} tabIndex={0}>
      <Table className={css.rows ?? ''} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            {keys && <Table.Th scope="col">{t('past.kept-by')}</Table.Th>}
            {names.map((name) => (
              <Table.Th key={name} scope="col">
                {fieldName(name, t)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, at) => (
            <Table.Tr key={at} data-touched={isTouched(`${path}.${keys?.[at] ?? at}`, changes) || undefined}>
              {keys && (
                <Table.Th scope="row">
                  <Value value={keys[at]} />
                </Table.Th>
              )}
              {names.map((name) => (
                <Table.Td key={name}>
                  <Value value={row[name]} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Whether it needs a part of its own: lists of things, and things that hold others. */
function isLarge(value: Tree): boolean {
  if (Array.isArray(value)) {
    return value.some(isObject);
  }
  return isObject(value) && (Object.keys(value).length > 3 || Object.values(value).some((inner) => isObject(inner) || Array.isArray(inner)));
}

/** Start and end as one. */
function withTime(row: { [name: string]: Tree }): { [name: string]: Tree } {
  const { start, end, kind, ...rest } = row;
  return isInstant(start) && isInstant(end) ? { ...(kind === undefined ? {} : { kind }), time: { start, end }, ...rest } : row;
}

/** Whether it is a field's name, and not an id or a date that things are kept by. */
function isWord(name: string): boolean {
  return !isId(name) && !isPlainDate(name);
}
