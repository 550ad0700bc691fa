import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { errorOf, ServerRule } from '../../ServerRule';
import { rowRules, ruleFor } from '../../fieldErrors';
import css from '../../planning.module.css';
import { ZoneField } from '../../ZoneField';
import { usePlan } from '../plan';
import { useFocusOnFault } from '../useFocusOnFault';
import { DayHours } from './DayHours';
import { useWeekdays } from './weekdays';
import { faults } from './stretches';
import { changeOf, onWorkingDays, type WeekDraft } from './week';
import { HINT_BELOW } from '../../hintBelow';

interface Form {
  draft: WeekDraft;
  onChange: (draft: WeekDraft) => void;
  problem: Problem | undefined;
  isAsking: boolean;
  onReview: () => void;
}

/** A working week in plain fields: from when it holds, and each day's stretches. */
export function WeekForm({ draft, onChange, problem, isAsking, onReview }: Form) {
  const { t } = useTranslation('planning');
  const { places, today } = usePlan();
  const days = useWeekdays();
  const [isChecked, setChecked] = useState(false);
  const { form, focusFault } = useFocusOnFault();
  const found = draft.days.map((entries) => faults(entries, places));
  const rules = rulesByEntry(draft, problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (draft.effectiveFrom && found.every((day) => day.size === 0)) {
      onReview();
    } else {
      focusFault();
    }
  };
  const listRule = ruleFor(problem, 'hours');
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="lg">
        <div className={css.fields}>
          <TextInput
            {...HINT_BELOW}
            type="date"
            required
            label={t('hours.effective-from')}
            description={t('hours.effective-from-hint')}
            min={today}
            value={draft.effectiveFrom}
            onChange={(event) => onChange({ ...draft, effectiveFrom: event.currentTarget.value })}
            error={errorOf(ruleFor(problem, 'effective_from'), isChecked && !draft.effectiveFrom && t('fault.missing'))}
          />
          <ZoneField
            label={t('hours.zone')}
            description={t('hours.zone-hint')}
            value={draft.zone}
            onChange={(zone) => onChange({ ...draft, zone })}
            error={errorOf(ruleFor(problem, 'zone'))}
          />
        </div>
        {days.map(({ day, name }) => (
          <DayHours
            key={day}
            name={name}
            entries={draft.days[day] ?? []}
            faults={isChecked ? found[day] : undefined}
            rules={rules}
            onChange={(entries) => onChange({ ...draft, days: draft.days.map((old, at) => (at === day ? entries : old)) })}
            onCopy={() => onChange(onWorkingDays(draft, day))}
          />
        ))}
        {listRule && (
          <p className={css.warning}>
            <ServerRule rule={listRule} />
          </p>
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

function rulesByEntry(draft: WeekDraft, problem: Problem | undefined) {
  const { rows } = changeOf(draft);
  return rowRules(problem, 'hours').map(({ row, field, rule }) => ({ key: rows[row]?.key, field, rule }));
}
