/** A text with stretches of it marked, given in units of JavaScript in any order. */
export function Marked({ text, marks }: { text: string; marks: readonly { from: number; to: number }[] }) {
  let end = 0;
  const pieces = [...marks]
    .sort((one, other) => one.from - other.from)
    .flatMap(({ from, to }) => {
      const before = text.slice(end, from);
      end = to;
      return [before, <b key={from}>{text.slice(from, to)}</b>];
    });
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}
