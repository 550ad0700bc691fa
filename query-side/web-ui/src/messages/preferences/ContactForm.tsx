import { Button, Checkbox, Group, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANNELS, type ContactPreferences, PURPOSES } from '../../api/reach';
import { problemOf } from '../../api/problem';
import { errorOf } from '../../planning/ServerRule';
import { ZoneField } from '../../planning/ZoneField';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import { messagesApi, type Whose } from '../api';
import { type Choice, choiceOf, isWhole, preferencesOf, turned, withChannels } from './choice';

/** The channels for each purpose, and the hours in which nothing comes. */
export function ContactForm({ whose, kept }: { whose: Whose; kept: ContactPreferences }) {
  const { t } = useTranslation(['messages', 'common']);
  const queries = useQueryClient();
  const [choice, setChoice] = useState(() => choiceOf(kept));
  const [isChecked, setChecked] = useState(false);
  const keep = useMutation({
    mutationFn: () => messagesApi.prefer(whose, preferencesOf(choice)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['contact-preferences', whose.id] }),
  });
  const change = (changed: Partial<Choice>) => {
    keep.reset();
    setChoice({ ...choice, ...changed });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isWhole(choice)) {
      keep.mutate();
    }
  };
  const problem = keep.isError ? problemOf(keep.error) : undefined;
  return (
    <form onSubmit={submit} noValidate aria-label={t('preferences.title')}>
      <Stack gap="lg">
        {kept.stopped?.includes('SMS') && <Notice title={t('preferences.stopped')}>{t('preferences.stopped-text')}</Notice>}
        {PURPOSES.map((purpose) => (
          <Checkbox.Group
            key={purpose}
            label={t(`purpose.${purpose}`)}
            description={t(`purpose.${purpose}-text`)}
            value={choice.channels[purpose] ?? []}
            onChange={(wanted) => change(withChannels(choice, purpose, wanted))}
          >
            <Group gap="lg" mt="xs">
              {CHANNELS.map((channel) => (
                <Checkbox key={channel} value={channel} size="md" label={t(`channel.${channel}`)} />
              ))}
            </Group>
          </Checkbox.Group>
        ))}
        <Switch
          size="md"
          label={t('quiet.on')}
          description={t('quiet.text')}
          checked={choice.isQuiet}
          onChange={(event) => change(turned(choice, event.currentTarget.checked))}
        />
        {choice.isQuiet && (
          <Group align="flex-start">
            <TextInput
              type="time"
              label={t('quiet.from')}
              value={choice.from}
              onChange={(event) => change({ from: event.currentTarget.value })}
              error={errorOf(problem?.errorOf('quiet.from') ?? problem?.errorOf('quiet'), isChecked && !isWhole(choice) && t('quiet.fault'))}
            />
            <TextInput
              type="time"
              label={t('quiet.to')}
              value={choice.to}
              onChange={(event) => change({ to: event.currentTarget.value })}
              error={errorOf(problem?.errorOf('quiet.to'))}
            />
          </Group>
        )}
        <ZoneField
          label={t('quiet.zone')}
          description={t('quiet.zone-text')}
          value={choice.zone}
          onChange={(zone) => change({ zone })}
          error={errorOf(problem?.errorOf('zone'))}
        />
        {problem && <ErrorNotice failure={problem} />}
        {keep.isSuccess && <Notice isDone title={t('preferences.saved')} />}
        <Group>
          <Button type="submit" size="md" loading={keep.isPending}>
            {t('common:save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
