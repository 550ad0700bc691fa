import { Button, TextInput } from '@mantine/core';
import { IconCurrentLocation, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNearMe } from './nearMe';
import css from './SearchForm.module.css';
import { Suggestions } from './Suggestions';

interface Props {
  near: string;
  place: string;
  cities: string[];
  onType(place: string): void;
  onNear(near: string): void;
}

/** Where: a place by its name, or around where the searcher is, which is asked for only when they wish it. */
export function PlaceField({ near, place, cities, onType, onNear }: Props) {
  const { t } = useTranslation('booking');
  const list = useId();
  const { state, locate } = useNearMe(onNear);
  return (
    <div className={css.place}>
      <TextInput
        size="md"
        label={t('find.where')}
        placeholder={near ? '' : t('find.where-example')}
        list={list}
        autoComplete="off"
        value={near ? t('find.around') : place}
        readOnly={near !== ''}
        error={state === 'refused' ? t('find.no-position') : undefined}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Suggestions id={list} words={cities} />
      {near ? (
        <Button size="md" variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={() => onNear('')}>
          {t('find.anywhere')}
        </Button>
      ) : (
        <Button
          size="md"
          variant="default"
          loading={state === 'asking'}
          leftSection={<IconCurrentLocation size={18} aria-hidden />}
          onClick={locate}
        >
          {t('find.near-me')}
        </Button>
      )}
    </div>
  );
}
