import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The brand's green; white text is readable on step 7 by day and on step 6 by night. */
const fern: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe5',
  '#b7d6cb',
  '#93c4b4',
  '#74b6a2',
  '#4f9b87',
  '#2f7664',
  '#245c4f',
  '#1d4c41',
  '#143a31',
];

/** Greys with the least touch of green, so that nothing glares by night. */
const dark: MantineColorsTuple = [
  '#dfe5e3',
  '#b6c0bd',
  '#9aa6a2',
  '#6d7a76',
  '#3a4442',
  '#2c3533',
  '#222a28',
  '#1a211f',
  '#141a18',
  '#0e1312',
];

const fonts = [
  'Inter',
  '-apple-system',
  'BlinkMacSystemFont',
  "'Segoe UI'",
  'Roboto',
  "'Noto Sans'",
  "'Liberation Sans'",
  "'DejaVu Sans'",
  "'PingFang SC'",
  "'Hiragino Sans GB'",
  "'Noto Sans SC'",
  "'Noto Sans CJK SC'",
  "'Microsoft YaHei'",
  "'WenQuanYi Micro Hei'",
  'sans-serif',
].join(', ');

export const theme = createTheme({
  primaryColor: 'fern',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { fern, dark },
  fontFamily: fonts,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  defaultRadius: 'md',
  cursorType: 'pointer',
  headings: { fontWeight: '620', sizes: { h1: { fontSize: '1.375rem', lineHeight: '1.3' } } },
});

/** Quiet text and placeholders dark enough to read. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6663',
    '--mantine-color-placeholder': '#69746f',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#d5dcd9',
  },
  dark: {
    '--mantine-color-dimmed': '#a3afab',
    '--mantine-color-placeholder': '#8d9995',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-default-border': '#3a4442',
  },
});
