import { Container, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** A screen: names itself in the window's title, and takes the focus when it is entered so that readers begin there. */
export function Page({ title, aside, wide, children }: { title: string; aside?: ReactNode; wide?: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Horarium`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Container size={wide ? '100rem' : '72rem'} py="lg" px="md">
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Title order={1} size="h2" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </Container>
  );
}
