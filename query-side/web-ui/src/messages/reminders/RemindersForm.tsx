import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderStep } from '../../api/reach';
import { directoryWords } from '../../booking/api';
import { Suggestions } from '../../booking/Suggestions';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import { messagesApi } from '../api';
import css from '../messages.module.css';
import { type Draft, draftsOf, isWhole, stepsOf } from './steps';
import { VisitSteps } from './VisitSteps';

const CODES = 'reminder-visit-types';

/** The steps of a clinic by kinds of visit; those that have none of their own go by the first. */
export function RemindersForm({ clinic, kept }: { clinic: string; kept: ReminderStep[] }) {
  const { t } = useTranslation(['messages', 'common']);
  const queries = useQueryClient();
  const words = useQuery({ queryKey: ['words'], queryFn: directoryWords, staleTime: Infinity });
  const [drafts, setDrafts] = useState(() => draftsOf(kept));
  const [code, setCode] = useState('');
  const [isChecked, setChecked] = useState(false);
  const keep = useMutation({
    mutationFn: () => messagesApi.remind(clinic, stepsOf(drafts)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reminders', clinic] }),
  });
  const change = (next: Draft[]) => {
    keep.reset();
    setDrafts(next);
  };
  const add = () => {
    change([...drafts, { visitType: code.trim(), before: [{ amount: '24', unit: 'hours' }] }]);
    setCode('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isWhole(drafts)) {
      keep.mutate();
    }
  };
  const isNew = code.trim() !== '' && !drafts.some(({ visitType }) => visitType === code.trim());
  return (
    <form onSubmit={submit} noValidate className={css.panel} aria-label={t('part.reminders')}>
      {drafts.map((draft, at) => (
        <VisitSteps
          key={draft.visitType}
          draft={draft}
          isChecked={isChecked}
          onChange={(next) => change(drafts.map((it, index) => (index === at ? next : it)))}
          {...(draft.visitType ? { onRemove: () => change(drafts.filter((_, index) => index !== at)) } : {})}
        />
      ))}
      <div className={css.step}>
        <TextInput
          label={t('reminders.visit-type')}
          description={t('reminders.visit-type-hint')}
          list={CODES}
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Suggestions id={CODES} words={words.data?.visit_types ?? []} />
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} disabled={!isNew} onClick={add}>
          {t('reminders.add-visit-type')}
        </Button>
      </div>
      {keep.isError && <ErrorNotice failure={keep.error} />}
      {keep.isSuccess && <Notice isDone title={t('reminders.saved')} />}
      <Group mt="md">
        <Button type="submit" size="md" loading={keep.isPending}>
          {t('common:save')}
        </Button>
      </Group>
    </form>
  );
}
