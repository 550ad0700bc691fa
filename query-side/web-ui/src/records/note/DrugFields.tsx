import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../records.module.css';
import type { DraftDrug } from './draft';

interface Props {
  drug: DraftDrug;
  number: number;
  faults: Record<string, string>;
  isNew: boolean;
  onChange: (changed: Partial<DraftDrug>) => void;
  onRemove: () => void;
}

const SUGGESTED = ['form', 'route', 'frequency'] as const;

/** One drug with all that a pharmacy needs to know. The usual words are suggested, and any others go as well. */
export function DrugFields({ drug, number, faults, isNew, onChange, onRemove }: Props) {
  const { t } = useTranslation(['records', 'common']);
  const lists = useId();
  const field = (name: 'drug' | 'dose' | 'form' | 'route' | 'frequency' | 'duration' | 'repeats' | 'note', isOptional = false) => {
    const wrong = faults[`${drug.key}.${name}`];
    return {
      name: `${drug.key}.${name}`,
      label: isOptional ? `${t(`drug.${name}`)} (${t('common:optional')})` : t(`drug.${name}`),
      dir: 'auto',
      maxLength: 200,
      value: drug[name],
      error: wrong ? t(wrong === 'number' ? 'drug.repeats-wrong' : 'needed') : undefined,
      onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
    };
  };
  return (
    <fieldset className={css.drug}>
      <legend>{t('drug.number', { number })}</legend>
      <div className={css.fields}>
        <div className={css.wide}>
          <TextInput {...field('drug')} autoFocus={isNew} placeholder={t('drug.drug-example')} />
        </div>
        <TextInput {...field('dose')} />
        {SUGGESTED.map((name) => (
          <TextInput key={name} {...field(name)} list={`${lists}${name}`} autoComplete="off" />
        ))}
        <TextInput {...field('duration', true)} />
        <TextInput {...field('repeats', true)} inputMode="numeric" dir="ltr" maxLength={2} />
        <div className={css.wide}>
          <TextInput {...field('note', true)} maxLength={500} />
        </div>
        <div className={`${css.wide} ${css.between}`}>
          <Checkbox
            label={t('drug.substitution')}
            checked={drug.substitution}
            onChange={(event) => onChange({ substitution: event.currentTarget.checked })}
          />
          <Button variant="subtle" color="red" size="sm" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
            {t('drug.remove', { number })}
          </Button>
        </div>
      </div>
      {SUGGESTED.map((name) => (
        <datalist key={name} id={`${lists}${name}`}>
          {t(`drug.${name}-usual`)
            .split('|')
            .map((word) => (
              <option key={word} value={word} />
            ))}
        </datalist>
      ))}
    </fieldset>
  );
}
