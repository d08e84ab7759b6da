import type { LetterPage } from "../api/generated/types";
import styles from "./letters.module.css";

/** US Letter, in points. */
const WIDTH = 612;
const HEIGHT = 792;
/** The core counts in thousandths of a point. */
const POINT = 1000;

/** A page as it is printed: every word at its place, in the typeface of the file. */
export function PageSheet({ page: { spans }, label }: { page: LetterPage; label: string }) {
  return (
    <figure className={styles.sheet} aria-label={label}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="presentation">
        {spans.map(({ text, x, y, size, width, is_bold }) => (
          <text
            key={`${x} ${y}`}
            x={x / POINT}
            y={y / POINT}
            fontSize={size / POINT}
            fontWeight={is_bold ? 600 : 400}
            textLength={width / POINT}
            lengthAdjust="spacingAndGlyphs"
          >
            {text}
          </text>
        ))}
      </svg>
    </figure>
  );
}
