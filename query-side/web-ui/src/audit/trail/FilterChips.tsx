import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../audit.module.css';
import { useTimes } from '../times';
import { shortId } from '../values/tree';
import { eventName, roleName } from '../words';
import { FILTERS, type Filters } from './filters';

/** What the list is narrowed by, each to be taken away again. */
export function FilterChips({ filters, onFilter }: { filters: Filters; onFilter: (filters: Filters) => void }) {
  const { t } = useTranslation('audit');
  const times = useTimes();
  const list = useRef<HTMLUListElement>(null);
  const remove = (name: keyof Filters) => {
    list.current?.focus(); // what was pressed goes with its filter
    onFilter({ ...filters, [name]: '' });
  };
  const told = (name: (typeof FILTERS)[number], value: string) => {
    switch (name) {
      case 'from':
      case 'to':
        return times.moment(value);
      case 'role':
        return roleName(value, t);
      case 'type':
        return eventName(value, t);
      case 'show':
        return t(`trail.show.${value}`);
      case 'outcome':
        return t(`outcome.${value}`);
      case 'emergency':
        return '';
      default:
        return shortId(value);
    }
  };
  return (
    <ul className={css.chips} aria-label={t('trail.narrowed')} ref={list} tabIndex={-1}>
      {FILTERS.filter((name) => filters[name]).map((name) => {
        const text = [t(`filter.${name}`), told(name, filters[name])].filter(Boolean).join(': ');
        return (
          <li key={name}>
            <button type="button" className={css.chip} aria-label={t('trail.remove', { filter: text })} onClick={() => remove(name)}>
              <bdi>{text}</bdi>
              <IconX size={15} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
