import type { InputWrapperProps } from '@mantine/core';

/** Hints under their fields, so that fields beside each other stay in line. */
export const HINT_BELOW: Pick<InputWrapperProps, 'inputWrapperOrder'> = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
};
