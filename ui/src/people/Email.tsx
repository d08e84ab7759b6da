import { Fragment } from "react";

/** An e-mail address that breaks after its @ or a dot, rather than anywhere, where the line is short. */
export function Email({ value }: { value: string }) {
  const pieces = value.split(/(?<=[@.])/);
  return pieces.map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place alone
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {piece}
    </Fragment>
  ));
}
