import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  name: string;
  label: string;
  error?: string | undefined;
  hint?: string;
  /** Which one a password manager should offer. */
  autoComplete: 'current-password' | 'new-password';
}

/** A password, which can be shown to whoever types it. */
export function PasswordField({ hint, error, ...field }: Props) {
  const { t } = useTranslation('account');
  return (
    <PasswordInput
      {...field}
      required
      withAsterisk={false}
      size="md"
      maxLength={1000}
      description={hint}
      error={error}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('field.show'), size: 32 }}
    />
  );
}
