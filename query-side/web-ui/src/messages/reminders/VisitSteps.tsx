import { Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../planning/NumberField';
import { useVisitTypeName } from '../../ui/visitType';
import css from '../messages.module.css';
import { type Before, type Draft, isPossible, type Unit, UNITS } from './steps';

interface Props {
  draft: Draft;
  isChecked: boolean;
  onChange: (draft: Draft) => void;
  /** Lets the kind of visit go by the usual steps again. */
  onRemove?: () => void;
}

/** How long before one kind of visit reminders go out, as many as there are. */
export function VisitSteps({ draft, isChecked, onChange, onRemove }: Props) {
  const { t } = useTranslation(['messages', 'common']);
  const name = useVisitTypeName();
  const { visitType, before } = draft;
  const title = visitType ? name(visitType) : t('reminders.usual');
  const change = (next: Before[]) => onChange({ visitType, before: next });
  const changeOne = (at: number, changed: Partial<Before>) =>
    change(before.map((it, index) => (index === at ? { ...it, ...changed } : it)));
  return (
    <fieldset className={css.visit}>
      <legend>{title}</legend>
      {before.length === 0 && <p className={css.soft}>{t('reminders.none')}</p>}
      {before.map((it, at) => (
        <div key={at} className={css.step}>
          <NumberField
            label={t('reminders.before', { number: at + 1 })}
            least={1}
            most={720}
            value={it.amount}
            onChange={(amount) => changeOne(at, { amount })}
            error={isChecked && !isPossible(it) && t('reminders.fault')}
          />
          <NativeSelect
            label={t('reminders.unit')}
            value={it.unit}
            data={UNITS.map((unit) => ({ value: unit, label: t(`reminders.units.${unit}`) }))}
            onChange={(event) => changeOne(at, { unit: event.currentTarget.value as Unit })}
          />
          <Button
            variant="default"
            aria-label={t('reminders.remove', { number: at + 1, visit: title })}
            onClick={() => change(before.filter((_, index) => index !== at))}
          >
            <IconTrash size={18} aria-hidden />
          </Button>
        </div>
      ))}
      <div className={css.buttons}>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t('reminders.add-to', { visit: title })}
          onClick={() => change([...before, { amount: '24', unit: 'hours' }])}
        >
          {t('reminders.add')}
        </Button>
        {onRemove && (
          <Button variant="subtle" size="sm" onClick={onRemove}>
            {t('reminders.as-usual')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
