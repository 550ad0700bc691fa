import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Panel } from '../Panel';
import css from '../records.module.css';
import type { MedicalRecord, Template } from '../types';
import { AllergyDialog } from './AllergyDialog';
import { Diagnoses } from './Diagnoses';
import { draftOf, faultsOf } from './draft';
import { useDraft } from './drafts';
import { Parts } from './Parts';
import { Prescriptions } from './Prescriptions';
import { useKeep } from './useKeep';

interface Props {
  visit: { appointment: string; patient: string; template: string };
  template: Template | undefined;
  /** What is amended; nothing where nothing was written yet. */
  record?: MedicalRecord | undefined;
  onKept: () => void;
  onBack?: (() => void) | undefined;
}

/** Where a clinician writes what came of a visit. */
export function NoteEditor({ visit, template, record, onKept, onBack }: Props) {
  const { t } = useTranslation(['records', 'common']);
  const form = useRef<HTMLFormElement>(null);
  const { draft, change, forget } = useDraft(visit.appointment, () => draftOf(record, template));
  const [hasTried, setTried] = useState(false);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const keep = useKeep(visit, record, () => {
    forget();
    onKept();
  });
  const focusOn = (name: string | undefined) => {
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(name ? `[name="${CSS.escape(name)}"]` : '[type=submit]')?.focus());
  };
  const faults = hasTried ? faultsOf(draft) : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const reasonMissing = !!record && !draft.reason.trim();
    setReasonMissing(reasonMissing);
    const first = Object.keys(faultsOf(draft))[0] ?? (reasonMissing ? 'reason' : undefined);
    if (first) {
      focusOn(first);
    } else {
      keep.mutate({ draft, accepted: {} });
    }
  };
  const problem = keep.error ? problemOf(keep.error) : undefined;
  const isWarned = problem?.code === 'allergy-warning' && problem.warnings.length > 0;
  const goBack = () => {
    keep.reset();
    const warned = draft.drugs.find(({ drug }) => drug.trim() === problem?.warnings[0]?.prescription);
    focusOn(warned ? `${warned.key}.drug` : undefined);
  };
  const leave = () => {
    forget();
    onBack?.();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={t(record ? 'note.amend-title' : 'note.title')}>
      <Panel title={t('note.diagnoses')}>
        <Diagnoses rows={draft.diagnoses} faults={faults} onChange={(diagnoses) => change({ diagnoses })} />
      </Panel>
      <Panel title={t('note.findings')}>
        <Parts name="findings" whole={t('note.findings')} parts={draft.findings} onChange={(findings) => change({ findings })} />
      </Panel>
      <Panel title={t('note.plan')}>
        <Parts name="plan" whole={t('note.plan')} parts={draft.plan} onChange={(plan) => change({ plan })} />
      </Panel>
      <Panel title={t('note.prescriptions')}>
        <Prescriptions drugs={draft.drugs} faults={faults} onChange={(drugs) => change({ drugs })} />
      </Panel>
      <Stack gap="md" mt="md">
        {record && (
          <Textarea
            name="reason"
            label={t('note.reason')}
            description={t('note.reason-hint')}
            required
            dir="auto"
            autosize
            minRows={2}
            maxLength={500}
            value={draft.reason}
            error={isReasonMissing && !draft.reason.trim() && t('needed')}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        )}
        {problem && !isWarned && <ErrorNotice failure={problem} />}
        <div className={css.buttons}>
          <Button type="submit" size="md" loading={keep.isPending}>
            {t(record ? 'note.keep-amended' : 'note.keep')}
          </Button>
          {onBack && (
            <Button variant="default" size="md" onClick={leave}>
              {t('note.discard')}
            </Button>
          )}
          <span className={`${css.soft} ${css.small}`}>{t('note.in-memory')}</span>
        </div>
      </Stack>
      {isWarned && (
        <AllergyDialog
          warnings={problem.warnings}
          isBusy={keep.isPending}
          onAccept={(because) =>
            keep.mutate({
              draft,
              accepted: { accept_warnings: problem.warnings.map(({ id }) => id), accepted_because: because },
            })
          }
          onBack={goBack}
        />
      )}
    </form>
  );
}
