import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../plan';
import css from './hours.module.css';
import { StretchFields } from './StretchFields';
import { type Entry, type EntryErrors, following } from './stretches';

interface Day {
  name: string;
  entries: Entry[];
  faults: Map<number, EntryErrors> | undefined;
  /** What the platform found fault with, by the key of the stretch. */
  rules: { key: number | undefined; field: string; rule: string }[];
  onChange: (entries: Entry[]) => void;
  onCopy?: () => void;
}

/** The stretches of one day; none means that it is closed. */
export function DayHours({ name, entries, faults, rules, onChange, onCopy }: Day) {
  const { t } = useTranslation('planning');
  const { places } = usePlan();
  const adding = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  const add = () => {
    onChange([...entries, following(entries, places)]);
    requestAnimationFrame(() => [...(group.current?.querySelectorAll<HTMLElement>('input[type=time]') ?? [])].at(-2)?.focus());
  };
  return (
    <Fieldset legend={<strong>{name}</strong>} ref={group}>
      <Stack gap="sm">
        {entries.map((entry, at) => (
          <StretchFields
            key={entry.key}
            entry={entry}
            name={t('hours.stretch', { day: name, number: at + 1 })}
            faults={faults?.get(entry.key)}
            rules={rules.filter((rule) => rule.key === entry.key)}
            onChange={(changed) => onChange(entries.map((old) => (old.key === entry.key ? changed : old)))}
            onRemove={() => {
              onChange(entries.filter((old) => old.key !== entry.key));
              adding.current?.focus();
            }}
          />
        ))}
        <Group gap="xs">
          {entries.length === 0 && <p className={css.closed}>{t('hours.closed')}</p>}
          <Button ref={adding} variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            {t('hours.add')}
            <span className="hor-unseen"> {t('hours.on-day', { day: name })}</span>
          </Button>
          {onCopy && entries.length > 0 && (
            <Button className={css.wrapping ?? ''} variant="subtle" leftSection={<IconCopy size={18} aria-hidden />} onClick={onCopy}>
              {t('hours.copy')}
              <span className="hor-unseen"> {t('hours.of-day', { day: name })}</span>
            </Button>
          )}
        </Group>
      </Stack>
    </Fieldset>
  );
}
