import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'wouter';
import { Id } from '../values/Id';
import { type Filters, filtersOf, withFilters } from './filters';

/** Leads to everything that has the same in this place. */
export function FilterLink({ name, value }: { name: keyof Filters; value: string }) {
  const { t } = useTranslation('audit');
  const [params] = useSearchParams();
  const next = withFilters(params, { ...filtersOf(params), [name]: value });
  return (
    <Anchor component={Link} underline="always" href={`/audit/trail?${next}`} me="xs">
      <span className="hor-unseen">{t('trail.only', { filter: t(`filter.${name}`) })} </span>
      <Id value={value} />
    </Anchor>
  );
}
