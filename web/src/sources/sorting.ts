// Puts rows in order by one of their columns.

export interface Order<Item> {
  by: keyof Item;
  falling: boolean;
}

/** The rows in order; what is missing comes last either way, words are ordered as the language orders them. */
export function sorted<Item>(items: readonly Item[], { by, falling }: Order<Item>, language: string): Item[] {
  const sign = falling ? -1 : 1;
  return [...items].sort((a, b) => {
    const [one, other] = [a[by], b[by]];
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    if (typeof one === "number" && typeof other === "number") return sign * (one - other);
    return sign * String(one).localeCompare(String(other), language);
  });
}
