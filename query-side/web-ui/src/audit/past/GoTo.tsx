import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HERE } from '../../i18n/format';
import { HINT_BELOW } from '../../planning/hintBelow';
import { type Moment, typedMoment } from './moment';
import css from './past.module.css';

/** Goes to a moment that is typed: a time or a position. */
export function GoTo({ onGo }: { onGo: (moment: Moment) => void }) {
  const { t } = useTranslation('audit');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const moment = typedMoment(typed, HERE);
    setWrong(!moment);
    if (moment) {
      onGo(moment);
    }
  };
  return (
    <form className={css.goto} onSubmit={submit} noValidate>
      <TextInput
        {...HINT_BELOW}
        label={t('past.go.label')}
        description={t('past.go.hint')}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        error={isWrong ? t('past.go.wrong') : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <Button type="submit" variant="default">
        {t('past.go.do')}
      </Button>
    </form>
  );
}
