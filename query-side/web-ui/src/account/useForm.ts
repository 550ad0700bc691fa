import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, problemOf } from '../api/problem';
import { faultOf } from './faults';

/** What a form's fields hold, by their names. */
export type Values = Record<string, string>;

/** What is wrong with which field, in words. */
export type Faults = Record<string, string | undefined>;

interface Form {
  /** What can be told without asking the platform. */
  check?: (values: Values) => Faults;
  send: (values: Values) => Promise<unknown>;
  /** What a refusal says of the fields, where the platform does not name them itself. */
  faultsOf?: (problem: Problem) => Faults | undefined;
}

/** Sends a form once at a time, and leads to the first field that is wrong. */
export function useForm({ check, send, faultsOf }: Form) {
  const { t } = useTranslation('account');
  const [faults, setFaults] = useState<Faults>({});
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const isBusy = useRef(false);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    const form = event.currentTarget;
    if (isBusy.current) {
      return;
    }
    const values = valuesOf(form);
    const own = check?.(values) ?? {};
    setProblem(undefined);
    setFaults(own);
    if (focusFirst(form, own)) {
      return;
    }
    isBusy.current = true;
    setSending(true);
    try {
      await send(values);
    } catch (failure) {
      const found = problemOf(failure);
      const told = faultsOf?.(found) ?? Object.fromEntries(found.errors.map((it) => [it.field, faultOf(t, it)]));
      setFaults(told);
      if (!focusFirst(form, told)) {
        setProblem(found);
      }
    } finally {
      isBusy.current = false;
      setSending(false);
    }
  }
  return { faults, problem, isSending, onSubmit };
}

function valuesOf(form: HTMLFormElement): Values {
  const isSecret = (name: string) => name.endsWith('password');
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, isSecret(name) ? String(value) : String(value).trim()]),
  );
}

/** Whether one of the form's fields is at fault. */
function focusFirst(form: HTMLFormElement, faults: Faults): boolean {
  const first = [...form.elements].find((it) => it instanceof HTMLElement && faults[it.getAttribute('name') ?? '']);
  (first as HTMLElement | undefined)?.focus();
  return !!first;
}
