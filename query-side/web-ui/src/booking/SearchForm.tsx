import { Button, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitTypeName } from '../ui/visitType';
import type { Words } from './api';
import type { Filters } from './filters';
import { MoreFilters } from './MoreFilters';
import { PlaceField } from './PlaceField';
import css from './SearchForm.module.css';
import { Suggestions } from './Suggestions';
import { today } from './when';

interface Props {
  filters: Filters;
  words: Words | undefined;
  onChange(changed: Partial<Filters>): void;
}

/** What is sought. Text counts when it is sent, everything else at once. */
export function SearchForm({ filters, words, onChange }: Props) {
  const { t } = useTranslation('booking');
  const nameOf = useVisitTypeName();
  const list = useId();
  const more = useId();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState({ q: filters.q, place: filters.place, insurance: filters.insurance });
  useEffect(
    () => setDraft({ q: filters.q, place: filters.place, insurance: filters.insurance }),
    [filters.q, filters.place, filters.insurance],
  );
  const type = (typed: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...typed }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ q: draft.q.trim(), place: draft.place.trim(), insurance: draft.insurance.trim() });
  };
  return (
    <form role="search" className={css.form} onSubmit={submit} aria-label={t('find.form')}>
      <div className={css.main}>
        <TextInput
          size="md"
          label={t('find.what')}
          placeholder={t('find.what-example')}
          list={list}
          autoComplete="off"
          value={draft.q}
          onChange={(event) => type({ q: event.currentTarget.value })}
        />
        <Suggestions id={list} words={[...(words?.specializations ?? []), ...(words?.visit_types ?? []).map(nameOf)]} />
        <PlaceField
          near={filters.near}
          place={draft.place}
          cities={words?.cities ?? []}
          onType={(place) => type({ place })}
          onNear={(near) => onChange({ near, place: '', sort: near ? 'distance' : '' })}
        />
        <TextInput
          size="md"
          type="date"
          label={t('find.from')}
          min={today()}
          value={filters.date || today()}
          onChange={(event) => onChange({ date: event.currentTarget.value })}
        />
        <Button type="submit" size="md" className={css.submit} leftSection={<IconSearch size={20} aria-hidden />}>
          {t('find.search')}
        </Button>
      </div>
      <Button
        variant="subtle"
        className={css.toggle}
        leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls={more}
        onClick={() => setOpen(!isOpen)}
      >
        {t('find.more-filters')}
      </Button>
      <div id={more} className={css.more} data-open={isOpen}>
        <MoreFilters
          filters={filters}
          words={words}
          insurance={draft.insurance}
          onInsurance={(insurance) => type({ insurance })}
          onChange={onChange}
        />
      </div>
    </form>
  );
}
