import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import type { Tree } from '../types';
import { useTimes } from '../times';
import { fieldName } from '../words';
import { inWords } from './codes';
import { Id } from './Id';
import { Masked } from './Masked';
import { isId, isInstant, isObject, isPlainDate, MASK } from './tree';

/** Any value of a state or an event, as somebody reads it. */
export function Value({ value }: { value: Tree | undefined }) {
  const { t, i18n } = useTranslation(['audit', 'common']);
  const times = useTimes();
  const format = useFormat();
  if (value === null || value === undefined || value === '') {
    return <span aria-label={t('nothing')}>–</span>;
  } else if (value === MASK) {
    return <Masked />;
  } else if (typeof value === 'boolean') {
    return t(value ? 'common:yes' : 'common:no');
  } else if (typeof value === 'number') {
    return format.number(value);
  } else if (isInstant(value)) {
    return (
      <time dateTime={value} title={value}>
        {times.moment(value)}
      </time>
    );
  } else if (isPlainDate(value)) {
    return <time dateTime={value}>{format.plainDay(value, { dateStyle: 'medium' })}</time>;
  } else if (isId(value)) {
    return <Id value={value} />;
  } else if (typeof value === 'string') {
    return <bdi>{inWords(value, i18n.language, t)}</bdi>;
  }
  return Array.isArray(value) ? <Several values={value} /> : <Together value={value} />;
}

function Several({ values }: { values: Tree[] }) {
  return values.length === 0 ? <Value value={null} /> : <Joined parts={values.map((value, at) => [String(at), '', value])} mark=" · " />;
}

function Together({ value }: { value: { [name: string]: Tree } }) {
  const { start, end, ...rest } = value;
  const { t } = useTranslation('audit');
  const times = useTimes();
  if (isInstant(start) && isInstant(end) && Object.keys(rest).length === 0) {
    return (
      <time dateTime={start} title={`${start}–${end}`}>
        {times.range(start, end)}
      </time>
    );
  }
  const parts = Object.entries(value).filter(([, inner]) => inner !== null);
  return <Joined parts={parts.map(([name, inner]) => [name, isObject(inner) ? '' : `${fieldName(name, t)} `, inner])} mark=", " />;
}

function Joined({ parts, mark }: { parts: [key: string, name: string, value: Tree][]; mark: string }) {
  return (
    <span>
      {parts.map(([key, name, value], at) => (
        <span key={key}>
          {at > 0 && mark}
          {name}
          <Value value={value} />
        </span>
      ))}
    </span>
  );
}
