import { useTheme } from '@mui/material/styles';
import {
  ReferenceArea,
  ReferenceLine,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
} from 'recharts';
import { useTexts } from '../../../translations/useTexts';
import { useFormat } from '../../../ui/format';
import type { Axis, Mark } from './axis';
import {
  axisHeight,
  bandHeight,
  laneHeight,
  ticksHeight,
  topHeight,
} from './axisLayout';
import { FUNDING_COLORS } from './colors';
import type { FundingTimeline } from './fundingTimeline';

/** Props of `TimeAxisChart`. */
export interface TimeAxisChartProps {
  timeline: FundingTimeline;
  axis: Axis;
  /** In pixels. */
  width: number;
}

const RADIUS = 13;
/** Height of the band on the axis of lanes: lanes begin at 1. */
const BAND = bandHeight / laneHeight;

const label = (mark: Mark) =>
  mark.events.length === 1 ? `${mark.events[0] + 1}` : `${mark.events[0] + 1}+`;

/** See `TimeAxisPicture`, which loads this when it is first needed. */
export function TimeAxisChart({ timeline, axis, width }: TimeAxisChartProps) {
  const t = useTexts();
  const format = useFormat();
  const theme = useTheme();
  const colors = FUNDING_COLORS[theme.palette.mode];
  const { text, background } = theme.palette;
  const font = theme.typography.fontFamily;
  const ticks = new Intl.DateTimeFormat(
    format.language === 'en' ? 'en-GB' : format.language,
    axis.unit === 'year'
      ? { year: 'numeric', timeZone: 'UTC' }
      : { month: 'numeric', year: 'numeric', timeZone: 'UTC' },
  );
  const { usage, now, events } = timeline;

  const mark = (props: { cx?: number; cy?: number; payload?: Mark }) => {
    const { cx = 0, cy = 0, payload } = props;
    if (!payload) return <g />;
    const late = payload.events.some(
      event => events[event].report?.standing === 'late',
    );
    const full = !late && payload.events.every(event => events[event].past);
    const look = {
      fill: full ? text.primary : background.paper,
      stroke: late ? colors.late : text.primary,
      strokeWidth: 2,
    };
    return (
      <g>
        {late ? (
          <rect
            x={cx - RADIUS}
            y={cy - RADIUS}
            width={2 * RADIUS}
            height={2 * RADIUS}
            rx={3}
            {...look}
          />
        ) : (
          <circle cx={cx} cy={cy} r={RADIUS} {...look} />
        )}
        <text
          x={cx}
          y={cy}
          dy="0.35em"
          textAnchor="middle"
          fontSize={14}
          fontWeight="bold"
          fontFamily={font}
          fill={full ? background.paper : text.primary}
        >
          {label(payload)}
        </text>
      </g>
    );
  };

  return (
    <ScatterChart
      width={width}
      height={axisHeight(axis)}
      margin={{ top: topHeight, right: 30, bottom: 0, left: 30 }}
      accessibilityLayer={false}
    >
      <XAxis
        type="number"
        dataKey="at"
        domain={[axis.from, axis.to]}
        ticks={axis.ticks}
        tickFormatter={at => ticks.format(at)}
        tick={{ fill: text.primary, fontSize: 13, fontFamily: font }}
        stroke={text.primary}
        height={ticksHeight}
        interval={0}
      />
      <YAxis
        type="number"
        dataKey="lane"
        domain={[0.5 - BAND, axis.lanes + 0.5]}
        hide
      />
      {usage && (
        <ReferenceArea
          x1={usage.from ?? axis.from}
          x2={usage.to ?? axis.to}
          y1={0.5 - BAND}
          y2={0.5}
          fill={colors.band}
          fillOpacity={0.18}
          stroke={colors.band}
          strokeWidth={2}
          label={{
            value: t('funding.time.usage'),
            fill: text.primary,
            fontSize: 13,
            fontFamily: font,
          }}
        />
      )}
      {axis.marks.map(one => (
        <ReferenceLine
          key={one.events[0]}
          segment={[
            { x: one.at, y: 0.5 },
            { x: one.at, y: one.lane },
          ]}
          stroke={text.secondary}
        />
      ))}
      {axis.showsNow && (
        <ReferenceLine
          x={now}
          stroke={text.primary}
          strokeWidth={2}
          strokeDasharray="6 4"
          label={{
            value: t('funding.time.today'),
            position: 'top',
            fill: text.primary,
            fontSize: 13,
            fontFamily: font,
          }}
        />
      )}
      <Scatter
        data={axis.marks}
        shape={mark as never}
        isAnimationActive={false}
      />
    </ScatterChart>
  );
}
