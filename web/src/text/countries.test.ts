import { expect, test } from "vitest";
import { countryName } from "./countries";

test("a country is called by its name, and what is no code stays as it is", () => {
  expect(countryName("SY", "en")).toBe("Syria");
  expect(countryName("LB", "ar")).toBe("لبنان");
  expect(countryName("nowhere", "en")).toBe("nowhere");
});
