import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { recordsApi } from '../api';
import { Dialog } from '../Dialog';
import { useReadAgain } from '../reads';
import css from '../records.module.css';
import { CRITICALITIES, type Criticality, type HistoryEntry, type Kind, type Told } from '../types';

interface Props {
  patient: string;
  kind: Kind;
  /** What is corrected; nothing where something is added. */
  entry?: HistoryEntry;
  onClose: () => void;
}

/** Takes down something of a patient's health, or puts it right: what was said before is kept beside it. */
export function EntryDialog({ patient, kind, entry, onClose }: Props) {
  const { t } = useTranslation(['records', 'common']);
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const [isEmpty, setEmpty] = useState(false);
  const [isBackwards, setBackwards] = useState(false);
  const keep = useMutation({
    mutationFn: (told: Told) => (entry ? recordsApi.correct(entry.merged_from ?? patient, entry.id, told) : recordsApi.tell(patient, told)),
    onSuccess: async () => {
      await readAgain();
      announce(t(entry ? 'entry.corrected-done' : 'entry.added'));
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const said = toldBy(event.currentTarget, kind, entry);
    const backwards = !!said.since && !!said.until && said.until < said.since;
    setEmpty(!said.text);
    setBackwards(backwards);
    const wrong = !said.text ? 'text' : backwards ? 'until' : undefined;
    if (wrong) {
      (event.currentTarget.elements.namedItem(wrong) as HTMLElement | null)?.focus();
    } else {
      keep.mutate(said);
    }
  };
  const optional = (label: string) => `${label} (${t('common:optional')})`;
  return (
    <Dialog title={t(entry ? 'entry.correct-title' : `kind.${kind}.add`)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {kind === 'note' ? (
            <Textarea name="text" label={t('kind.note.text')} required dir="auto" autosize minRows={4} maxLength={2000} defaultValue={entry?.text ?? ''} error={isEmpty && t('needed')} data-autofocus />
          ) : (
            <TextInput name="text" label={t(`kind.${kind}.text`)} required dir="auto" maxLength={2000} defaultValue={entry?.text ?? ''} error={isEmpty && t('needed')} data-autofocus />
          )}
          {kind !== 'note' && (
            <Textarea name="detail" label={optional(t(`kind.${kind}.detail`))} dir="auto" autosize minRows={2} maxLength={2000} defaultValue={entry?.detail ?? ''} />
          )}
          {kind === 'allergy' && (
            <NativeSelect
              name="criticality"
              label={t('criticality.label')}
              defaultValue={entry?.criticality ?? ''}
              data={['', ...CRITICALITIES].map((value) => ({ value, label: t(`criticality.${value || 'none'}`) }))}
            />
          )}
          {kind !== 'note' && (
            <div className={css.fields}>
              <TextInput name="since" type="date" label={optional(t('entry.since-label'))} defaultValue={entry?.since ?? ''} />
              <TextInput name="until" type="date" label={optional(t('entry.until-label'))} defaultValue={entry?.until ?? ''} error={isBackwards && t('entry.backwards')} />
            </div>
          )}
          {keep.isError && <ErrorNotice failure={keep.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={keep.isPending}>
              {t('common:save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** What was entered. A code that came with the entry stays with it as long as it says the same. */
function toldBy(form: HTMLFormElement, kind: Kind, entry: HistoryEntry | undefined): Told {
  const values = new FormData(form);
  const value = (name: string) => String(values.get(name) ?? '').trim() || undefined;
  const text = value('text') ?? '';
  const known = {
    detail: value('detail'),
    criticality: value('criticality') as Criticality | undefined,
    since: value('since'),
    until: value('until'),
    ...(entry?.text === text ? { system: entry.system ?? undefined, code: entry.code ?? undefined } : {}),
  };
  return { kind, text, ...Object.fromEntries(Object.entries(known).filter(([, it]) => it !== undefined)) };
}
