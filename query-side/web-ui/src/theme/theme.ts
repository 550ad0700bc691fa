import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eaf5f3',
  '#d3e8e4',
  '#a9d3cc',
  '#7fd0c6',
  '#57aea3',
  '#35908a',
  '#1d736f',
  '#0e5350',
  '#0b4442',
  '#073331',
];

/** From ink to ground, as tokens.css has them. */
const dark: MantineColorsTuple = [
  '#e8ece9',
  '#a9b7b3',
  '#97a5a1',
  '#5d6e6b',
  '#3a4947',
  '#263634',
  '#1e2b2a',
  '#182322',
  '#101817',
  '#0c1312',
];

/** A dialog's head is no second head of the page, as its element would say; its title looks like one. */
const OVER_THE_PAGE = {
  attributes: { header: { role: 'presentation' } },
  styles: { title: { fontWeight: 600, fontSize: '1.15rem' } },
};

/** How the components look: calm, with room, and the same everywhere. */
export const theme = createTheme({
  colors: { pine, dark },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: 'var(--hor-sans)',
  headings: { fontFamily: 'var(--hor-serif)', fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: { Modal: { defaultProps: OVER_THE_PAGE }, Drawer: { defaultProps: OVER_THE_PAGE } },
});

/** Lays our tokens under the components' own variables. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1c2826',
    '--mantine-color-dimmed': '#51605d',
    '--mantine-color-placeholder': '#646f6c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#8b9491',
  },
  dark: {
    '--mantine-color-body': '#182322',
    '--mantine-color-text': '#e8ece9',
    '--mantine-color-dimmed': '#a9b7b3',
    '--mantine-color-placeholder': '#97a5a1',
    '--mantine-color-error': '#ffb4ab',
    '--mantine-color-default': '#1e2b2a',
    '--mantine-color-default-hover': '#263634',
    '--mantine-color-default-border': '#5d6e6b',
  },
});
