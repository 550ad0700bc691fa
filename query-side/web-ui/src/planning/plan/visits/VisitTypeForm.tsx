import { Button, Checkbox, Group, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../api/problem';
import { useVisitTypeName } from '../../../ui/visitType';
import { ruleFor } from '../../fieldErrors';
import { NumberField } from '../../NumberField';
import css from '../../planning.module.css';
import { errorOf } from '../../ServerRule';
import type { Mode } from '../../types';
import { useFocusOnFault } from '../useFocusOnFault';
import { faultsOf, MODES, type VisitDraft } from './visitDraft';
import { HINT_BELOW } from '../../hintBelow';

interface Form {
  isNew: boolean;
  draft: VisitDraft;
  onChange: (draft: VisitDraft) => void;
  problem: Problem | undefined;
  isAsking: boolean;
  onReview: () => void;
  onCancel: () => void;
}

const MINUTES = [
  { field: 'duration', sent: 'duration_minutes', least: 5, most: 480 },
  { field: 'before', sent: 'buffer_before_minutes', least: 0, most: 240 },
  { field: 'after', sent: 'buffer_after_minutes', least: 0, most: 240 },
] as const;

/** The terms of one visit type; its code stays, for visits are booked by it. */
export function VisitTypeForm({ isNew, draft, onChange, problem, isAsking, onReview, onCancel }: Form) {
  const { t } = useTranslation(['planning', 'common']);
  const nameOf = useVisitTypeName();
  const [isChecked, setChecked] = useState(false);
  const { form, focusFault } = useFocusOnFault();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const faults = faultsOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(faults).length === 0) {
      onReview();
    } else {
      focusFault();
    }
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className={css.panel} aria-labelledby="visit-type-form">
      <Stack gap="md">
        <Title order={3} size="h4" id="visit-type-form" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {isNew ? t('visits.add') : t('visits.edit-type', { name: nameOf(draft.code) })}
        </Title>
        <div className={css.fields}>
          {isNew && (
            <TextInput
              {...HINT_BELOW}
              required
              label={t('visits.code')}
              description={t('visits.code-hint')}
              autoCapitalize="none"
              maxLength={64}
              value={draft.code}
              onChange={(event) => onChange({ ...draft, code: event.currentTarget.value })}
              error={errorOf(ruleFor(problem, 'code'), isChecked && faults.code && t('fault.code'))}
            />
          )}
          {MINUTES.map(({ field, sent, least, most }) => (
            <NumberField
              key={field}
              label={t(`visits.${field}`)}
              least={least}
              most={most}
              value={draft[field]}
              onChange={(value) => onChange({ ...draft, [field]: value })}
              error={errorOf(ruleFor(problem, sent), isChecked && faults[field] && t('fault.range', { least, most }))}
            />
          ))}
        </div>
        <Checkbox.Group
          label={t('visits.modes')}
          value={draft.modes}
          onChange={(modes) => onChange({ ...draft, modes: modes as Mode[] })}
          error={errorOf(ruleFor(problem, 'modes'), isChecked && faults.modes && t('fault.mode'))}
        >
          <Group mt="xs" gap="lg">
            {MODES.map((mode) => (
              <Checkbox key={mode} value={mode} label={t(`common:mode.${mode}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group gap="sm">
          <Button type="submit" size="md" loading={isAsking}>
            {t('review.begin')}
          </Button>
          <Button variant="default" size="md" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
