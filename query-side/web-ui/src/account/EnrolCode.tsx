import { Button, Code, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/ErrorNotice';
import { confirmSecondFactor } from './api';
import { missing } from './faults';
import { useForm } from './useForm';

const QrCode = lazy(() => import('../ui/QrCode'));

interface Props {
  begun: { secret: string; uri: string };
  onConfirmed: (recoveryCodes: string[]) => void;
}

/** The second step to a second factor: the app gets its secret, and shows that it has it. */
export function EnrolCode({ begun, onConfirmed }: Props) {
  const { t } = useTranslation('account');
  const form = useForm({
    check: (values) => missing(t, values, 'code'),
    send: async ({ code = '' }) => onConfirmed((await confirmSecondFactor(code.replace(/\s/g, ''))).recovery_codes),
  });
  return (
    <form onSubmit={form.onSubmit} noValidate aria-label={t('second-factor.title')}>
      <Stack gap="md">
        <Text>{t('second-factor.scan')}</Text>
        <Suspense fallback={<Skeleton height={212} width={212} />}>
          <QrCode value={begun.uri} label={t('second-factor.qr')} />
        </Suspense>
        <div>
          <Text size="sm">{t('second-factor.secret')}</Text>
          <Code fz="md" style={{ overflowWrap: 'anywhere' }}>
            <bdi>{begun.secret.match(/.{1,4}/g)?.join(' ')}</bdi>
          </Code>
        </div>
        <TextInput
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          size="md"
          required
          withAsterisk={false}
          label={t('field.code')}
          description={t('second-factor.code-hint')}
          error={form.faults['code']}
        />
        {form.problem && <ErrorNotice failure={form.problem} />}
        <Button type="submit" size="md" loading={form.isSending} style={{ alignSelf: 'start' }}>
          {t('second-factor.confirm')}
        </Button>
      </Stack>
    </form>
  );
}
