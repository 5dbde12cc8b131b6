/**
 * A measure's name short enough to stand at the end of a line: the category alone where there is one ("Robbery"), else what comes
 * before the comma ("Police officers").
 */
export function shortMeasureName(measure_name: string): string {
  const [whole = measure_name, category] = measure_name.split(": ");
  const name =
    category === undefined
      ? (whole.split(", ")[0] ?? whole)
      : category.replace(/ \(classification .*\)$/, "");
  return name;
}
