import { Button, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { removeSecondFactor } from './api';
import { missing } from './faults';
import { Notice } from '../ui/Notice';
import { useForm } from './useForm';

/** Gives the second factor up, by a code of it. */
export function RemoveSecondFactor({ onRemoved }: { onRemoved: () => void }) {
  const { t } = useTranslation('account');
  const form = useForm({
    check: (values) => missing(t, values, 'code'),
    send: async ({ code = '' }) => {
      await removeSecondFactor(code);
      onRemoved();
    },
    faultsOf: (problem) => (problem.status === 403 ? { code: t('second-factor.too-many') } : undefined),
  });
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t('second-factor.title')}>
      <Stack gap="md">
        <Notice isDone title={t('second-factor.on')} />
        <TextInput
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="off"
          size="md"
          required
          withAsterisk={false}
          label={t('field.code')}
          description={t('sign-in.code-hint')}
          error={form.faults['code']}
        />
        {form.problem && <ErrorNotice failure={form.problem} />}
        <Button type="submit" size="md" variant="default" loading={form.isSending} style={{ alignSelf: 'start' }}>
          {t('second-factor.remove')}
        </Button>
      </Stack>
    </form>
  );
}
