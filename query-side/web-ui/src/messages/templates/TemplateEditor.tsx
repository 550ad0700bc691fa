import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem';
import type { Template } from '../../api/reach';
import { errorOf } from '../../planning/ServerRule';
import { useAnnounce } from '../../ui/announce';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { messagesApi } from '../api';
import css from '../messages.module.css';
import { Preview } from './Preview';
import { segments } from './segments';
import { hasLink, variablesOf } from './variables';

const LONGEST = { EMAIL: 4000, SMS: 200 };

interface Props {
  clinic: string;
  which: Pick<Template, 'kind' | 'channel' | 'language'>;
  kept: Template | undefined;
}

/** Words with their preview beside them, which follows while they are typed. */
export function TemplateEditor({ clinic, which, kept }: Props) {
  const { t } = useTranslation(['messages', 'common']);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [subject, setSubject] = useState(kept?.subject ?? '');
  const [text, setText] = useState(kept?.text ?? '');
  const draft: Template = { ...which, subject, text, usual: false };
  const [shown] = useDebouncedValue(JSON.stringify(draft), 400);
  const readAgain = () => queries.invalidateQueries({ queryKey: ['message-templates', clinic] });
  const keep = useMutation({
    mutationFn: () => messagesApi.keepTemplate(clinic, draft),
    onSuccess: async () => {
      await readAgain();
      announce(t('templates.saved'));
    },
  });
  const drop = useMutation({
    mutationFn: () => messagesApi.dropTemplate(clinic, which),
    onSuccess: async () => {
      await readAgain();
      announce(t('templates.dropped'));
    },
  });
  const isEmail = which.channel === 'EMAIL';
  const isOwn = kept && !kept.usual;
  const problem = keep.isError ? problemOf(keep.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate();
  };
  return (
    <div className={css.pair}>
      <form onSubmit={submit} className={css.panel} aria-label={t('templates.words')}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t(isOwn ? 'templates.own' : 'templates.usual')}
          </Text>
          {isEmail && (
            <TextInput
              label={t('templates.subject')}
              description={t('templates.subject-hint')}
              required
              dir="auto"
              maxLength={150}
              value={subject}
              onChange={(event) => setSubject(event.currentTarget.value)}
              error={errorOf(problem?.errorOf('subject'))}
            />
          )}
          <Textarea
            label={t('templates.body')}
            description={isEmail ? t('templates.body-hint') : t('templates.parts', { count: segments(text) })}
            required
            dir="auto"
            autosize
            minRows={isEmail ? 10 : 4}
            maxLength={LONGEST[which.channel]}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={errorOf(problem?.errorOf('text'), text.trim() !== '' && !hasLink(text) && t('templates.no-link'))}
          />
          <div className={css.about}>
            {t('templates.places')}
            <ul className={css.history}>
              {variablesOf(which.kind).map((it) => (
                <li key={it}>
                  <bdi dir="ltr" className={css.id}>{`{${it}}`}</bdi> {t(`variable.${it}`)}
                </li>
              ))}
            </ul>
          </div>
          {(keep.isError || drop.isError) && <ErrorNotice failure={keep.error ?? drop.error} />}
          <Group>
            <Button type="submit" disabled={!hasLink(text) || (isEmail && !subject.trim())} loading={keep.isPending}>
              {t('common:save')}
            </Button>
            {isOwn && (
              <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
                {t('templates.drop')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
      <Preview clinic={clinic} draft={shown} />
    </div>
  );
}
