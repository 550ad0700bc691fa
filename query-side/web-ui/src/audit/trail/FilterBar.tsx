import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, wallOf } from '../../calendar/zone';
import { HERE } from '../../i18n/format';
import css from '../audit.module.css';
import { ROLES } from '../types';
import { eventName, roleName } from '../words';
import { EVENT_TYPES } from './eventTypes';
import { type Filters, NONE } from './filters';

const MORE = ['actor', 'patient', 'doctor', 'appointment', 'correlation'] as const;

/** Says what the list is narrowed by, all at once: nothing is asked for while somebody types. */
export function FilterBar({ filters, onFilter }: { filters: Filters; onFilter: (filters: Filters) => void }) {
  const { t } = useTranslation('audit');
  const [wanted, setWanted] = useState(filters);
  useEffect(() => setWanted(filters), [filters]);
  const [isOpen, setOpen] = useState(() => MORE.some((name) => filters[name]) || !!filters.type);
  const set = (name: keyof Filters) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setWanted((before) => ({ ...before, [name]: value.trim() }));
  };
  const choice = (name: keyof Filters, values: [value: string, label: string][]) => (
    <NativeSelect
      label={t(`filter.${name}`)}
      value={wanted[name]}
      onChange={set(name)}
      data={[{ value: '', label: t('filter.any') }, ...values.map(([value, label]) => ({ value, label }))]}
    />
  );
  const moment = (name: 'from' | 'to') => (
    <TextInput
      type="datetime-local"
      label={t(`filter.${name}`)}
      value={wanted[name] ? wallOf(wanted[name], HERE) : ''}
      onChange={({ currentTarget: { value } }) =>
        setWanted((before) => ({ ...before, [name]: value ? instantOf(value.slice(0, 16), HERE) : '' }))
      }
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFilter(wanted);
  };
  return (
    <form className={css.filters} onSubmit={submit} role="search" aria-label={t('filter.label')}>
      <div className={css.fields}>
        {moment('from')}
        {moment('to')}
        {choice('show', [['events', t('trail.show.events')], ['accesses', t('trail.show.accesses')]])}
        {choice('role', ROLES.map((role) => [role, roleName(role, t)]))}
        {choice('outcome', [['ALLOWED', t('outcome.ALLOWED')], ['DENIED', t('outcome.DENIED')]])}
        {choice('emergency', [['true', t('filter.only-emergency')]])}
        {isOpen && (
          <>
            {choice('type', EVENT_TYPES.map((type) => [type, eventName(type, t)]))}
            {MORE.map((name) => (
              <TextInput key={name} label={t(`filter.${name}`)} dir="ltr" spellCheck={false} value={wanted[name]} onChange={set(name)} />
            ))}
          </>
        )}
      </div>
      <div className={css.buttons}>
        <Button type="submit" leftSection={<IconFilter size={18} aria-hidden />}>
          {t('filter.apply')}
        </Button>
        <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'filter.fewer' : 'filter.more')}
        </Button>
        <Button variant="subtle" onClick={() => onFilter(NONE)}>
          {t('trail.clear')}
        </Button>
      </div>
    </form>
  );
}
