import styles from './rollout.module.css';

interface Props {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly falls: boolean;
  /** Read out in place of the picture. */
  readonly label: string;
}

const width = 160;
const reach = 0.5;
const at = (value: number) => (width / 2) * (1 + Math.max(-1, Math.min(1, value / reach)));

/** A difference with the interval it surely lies in, around zero. */
export function Interval({ difference, low, high, falls, label }: Props) {
  return (
    <svg
      className={`${styles['interval']} ${falls ? styles['falls'] : ''}`}
      viewBox={`0 0 ${width} 20`}
      role="img"
      aria-label={label}
    >
      <line x1={width / 2} x2={width / 2} y1={1} y2={19} />
      <rect x={at(low)} y={9} width={Math.max(1, at(high) - at(low))} height={2} />
      <circle cx={at(difference)} cy={10} r={4} />
    </svg>
  );
}
