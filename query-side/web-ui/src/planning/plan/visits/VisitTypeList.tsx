import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/format';
import { useVisitTypeName } from '../../../ui/visitType';
import css from '../../planning.module.css';
import type { VisitType } from '../../types';
import { useList } from '../../useList';

interface List {
  types: VisitType[];
  onEdit: (type: VisitType) => void;
  onWithdraw: (type: VisitType) => void;
}

export function VisitTypeList({ types, onEdit, onWithdraw }: List) {
  const { t } = useTranslation(['planning', 'common']);
  const nameOf = useVisitTypeName();
  const format = useFormat();
  const list = useList();
  return (
    <ul className={css.rows} aria-label={t('visits.list')}>
      {types.map((type) => {
        const name = nameOf(type.code);
        const buffers = t('visits.buffers', {
          before: format.minutes(type.buffer_before_minutes),
          after: format.minutes(type.buffer_after_minutes),
        });
        return (
          <li key={type.code} className={css.between}>
            <div>
              <strong>{name}</strong> <code>{type.code}</code>
              <div>
                {format.minutes(type.duration_minutes)} · {list(type.modes.map((mode) => t(`common:mode.${mode}`)))}
              </div>
              {type.buffer_before_minutes + type.buffer_after_minutes > 0 && <div className={css.soft}>{buffers}</div>}
            </div>
            <Group gap="xs">
              <Button variant="default" aria-label={t('visits.edit-type', { name })} onClick={() => onEdit(type)}>
                {t('action.edit')}
              </Button>
              <Button variant="default" aria-label={t('visits.withdraw-type', { name })} onClick={() => onWithdraw(type)}>
                {t('visits.withdraw')}
              </Button>
            </Group>
          </li>
        );
      })}
    </ul>
  );
}
