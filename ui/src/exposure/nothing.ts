/** Whether an amount is zero: then there is nobody behind it to open. */
export function isNothing(money: string): boolean {
  return /^-?0+(\.0+)?$/.test(money);
}
