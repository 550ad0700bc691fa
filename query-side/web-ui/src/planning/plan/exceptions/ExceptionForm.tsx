import { Button, Group, Radio, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { rowRules, ruleFor } from '../../fieldErrors';
import css from '../../planning.module.css';
import { errorOf } from '../../ServerRule';
import { DayHours } from '../hours/DayHours';
import { type EntryErrors, faults, following } from '../hours/stretches';
import { NoPlace } from '../NoPlace';
import { usePlan } from '../plan';
import { useFocusOnFault } from '../useFocusOnFault';
import type { ExceptionDraft } from './exception';
import { HINT_BELOW } from '../../hintBelow';

interface Form {
  draft: ExceptionDraft;
  /** Whether a listed date was opened in it, and not a new one. */
  isOpened: boolean;
  onChange: (draft: ExceptionDraft) => void;
  problem: Problem | undefined;
  isAsking: boolean;
  onReview: () => void;
}

/** A date with what is different on it. A date that has an exception already gets this one instead. */
export function ExceptionForm({ draft, isOpened, onChange, problem, isAsking, onReview }: Form) {
  const { t } = useTranslation('planning');
  const { places, today } = usePlan();
  const [isChecked, setChecked] = useState(false);
  const { form, focusFault } = useFocusOnFault();
  const date = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOpened) {
      date.current?.focus();
    }
  }, []);
  const found = draft.closed ? new Map<number, EntryErrors>() : faults(draft.entries, places);
  const hoursFault = !draft.closed && draft.entries.length === 0 && t('exceptions.hours-missing');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (draft.date && found.size === 0 && !hoursFault) {
      onReview();
    } else {
      focusFault();
    }
  };
  const open = () =>
    onChange({ ...draft, closed: false, entries: draft.entries.length > 0 ? draft.entries : [following([], places)] });
  const kindError = errorOf(ruleFor(problem, 'hours') ?? ruleFor(problem, 'closed'), isChecked && hoursFault);
  return (
    <form ref={form} onSubmit={submit} noValidate className={css.panel} aria-labelledby="exception-form">
      <Stack gap="md">
        <Title order={3} size="h4" id="exception-form">
          {t('exceptions.add')}
        </Title>
        <div className={css.fields}>
          <TextInput
            ref={date}
            type="date"
            required
            label={t('exceptions.date')}
            min={today}
            value={draft.date}
            onChange={(event) => onChange({ ...draft, date: event.currentTarget.value })}
            error={errorOf(ruleFor(problem, 'date'), isChecked && !draft.date && t('fault.missing'))}
          />
          <TextInput
            {...HINT_BELOW}
            label={t('exceptions.reason')}
            description={t('exceptions.reason-hint')}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
            error={errorOf(ruleFor(problem, 'reason'))}
          />
        </div>
        <Radio.Group
          label={t('exceptions.kind')}
          value={draft.closed ? 'closed' : 'open'}
          onChange={(kind) => (kind === 'closed' ? onChange({ ...draft, closed: true }) : open())}
          error={kindError}
        >
          <Group mt="xs" gap="lg">
            <Radio value="closed" label={t('exceptions.closed')} />
            <Radio value="open" label={t('exceptions.other-hours')} />
          </Group>
        </Radio.Group>
        {!draft.closed && places.length === 0 && <NoPlace />}
        {!draft.closed && places.length > 0 && (
          <DayHours
            name={t('exceptions.hours')}
            entries={draft.entries}
            faults={isChecked ? found : undefined}
            rules={rowRules(problem, 'hours').map(({ row, field, rule }) => ({ key: draft.entries[row]?.key, field, rule }))}
            onChange={(entries) => onChange({ ...draft, entries })}
          />
        )}
        <Group>
          <Button type="submit" size="md" loading={isAsking}>
            {t('review.begin')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
