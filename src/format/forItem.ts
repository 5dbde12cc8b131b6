/**
 * A pillar, area or question as it follows a grade in a sentence: "for preventing crime", "for MAPPA", or, where the
 * inspectorate asks a whole question, "on “How effective is the force at investigating offending?”".
 */
export function forItem(itemName: string): string {
  if (itemName.endsWith("?")) return `on “${itemName}”`;
  const isAcronym = /^[A-Z]{2}/.test(itemName);
  return `for ${isAcronym ? itemName : itemName.charAt(0).toLowerCase() + itemName.slice(1)}`;
}
