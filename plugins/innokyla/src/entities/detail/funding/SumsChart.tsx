import { type ReactElement, useId } from 'react';
import type { SumRole } from '@innokyla/backstage-plugin-innokyla-common';
import { useTheme } from '@mui/material/styles';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import { FUNDING_COLORS } from './colors';
import type { YearSums } from './sums';
import { barHeight, headHeight, yearHeight } from './sumsLayout';

/** Props of `SumsChart`. */
export interface SumsChartProps {
  years: readonly YearSums[];
  /** What the longest bar stands for, in cents. */
  largest: number;
  /** In pixels. */
  width: number;
}

/** A bar too short to be seen would say that there is nothing. */
const SHORTEST = 2;

/** Patterns, so that the bars differ without colour: hollow, slanted, full, dotted, upright. */
const PATTERNS: Record<SumRole, (color: string) => ReactElement | null> = {
  applied: () => null,
  proposed: color => (
    <path
      d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4"
      stroke={color}
      strokeWidth={2}
    />
  ),
  granted: color => <rect width={8} height={8} fill={color} />,
  carriedForward: color => <circle cx={4} cy={4} r={2} fill={color} />,
  paid: color => <path d="M2,0 V8" stroke={color} strokeWidth={3} />,
};

interface Row {
  role: SumRole;
  /** Nothing when it is not known; recharts draws no bar then. */
  cents: number | null;
}

interface ShapeProps {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  payload?: Row;
}

interface TickProps {
  y?: number | string;
  payload?: { value: SumRole };
}

function YearBars(props: { year: YearSums; largest: number; width: number }) {
  const { year, largest, width } = props;
  const t = useTexts();
  const format = useFormat();
  const theme = useTheme();
  const id = useId().replace(/:/g, '');
  const colors = FUNDING_COLORS[theme.palette.mode];
  const rows: Row[] = year.sums.map(({ role, cents }) => ({
    role,
    cents: cents ?? null,
  }));
  const font = theme.typography.fontFamily;

  const words = ({ y = 0, payload }: TickProps) => {
    const row = rows.find(({ role }) => role === payload?.value);
    if (!row) return <g />;
    return (
      <text
        x={0}
        y={Number(y) - barHeight / 2 - 6}
        fontSize={14}
        fontFamily={font}
        fill={theme.palette.text.primary}
      >
        {t(`kind.GrantApplication.money.${row.role}`)}
        <tspan
          dx={8}
          fontWeight={row.cents === null ? 'normal' : 'bold'}
          fontStyle={row.cents === null ? 'italic' : 'normal'}
        >
          {row.cents === null
            ? t('kind.GrantApplication.money.unknown')
            : format.euros(row.cents)}
        </tspan>
      </text>
    );
  };

  const bar = ({ x = 0, y = 0, width: long = 0, payload }: ShapeProps) => {
    if (!payload?.cents) return <g />;
    const { role } = payload;
    const apart = role === 'carriedForward';
    return (
      <rect
        data-sum={role}
        x={x + 1}
        y={y}
        width={Math.max(long - 2, SHORTEST)}
        height={barHeight}
        rx={apart ? barHeight / 2 : 0}
        fill={`url(#${id}-${role})`}
        stroke={colors[role]}
        strokeWidth={2}
      />
    );
  };

  return (
    <BarChart
      layout="vertical"
      data={rows}
      width={width}
      height={yearHeight}
      margin={{ top: headHeight, right: 2, bottom: 8, left: 0 }}
      // The wrapper is one picture with its text; recharts' own keyboard layer would be a second one.
      accessibilityLayer={false}
      barCategoryGap={0}
    >
      <defs>
        {rows.map(({ role }) => (
          <pattern
            key={role}
            id={`${id}-${role}`}
            width={8}
            height={8}
            patternUnits="userSpaceOnUse"
          >
            {PATTERNS[role](colors[role])}
          </pattern>
        ))}
      </defs>
      <text
        x={0}
        y={18}
        fontSize={16}
        fontWeight="bold"
        fontFamily={font}
        fill={theme.palette.text.primary}
      >
        {year.year}
      </text>
      <XAxis type="number" domain={[0, Math.max(largest, 1)]} hide />
      <YAxis
        type="category"
        dataKey="role"
        width={1}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={words as never}
      />
      <Bar
        dataKey="cents"
        barSize={barHeight}
        minPointSize={SHORTEST}
        isAnimationActive={false}
        shape={bar as never}
      />
    </BarChart>
  );
}

/** See `SumsPicture`, which loads this when it is first needed. */
export function SumsChart({ years, largest, width }: SumsChartProps) {
  return (
    <>
      {years.map((year, index) => (
        <YearBars
          // Two rows of a broken spec may be of the same year.
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          year={year}
          largest={largest}
          width={width}
        />
      ))}
    </>
  );
}
