import { expect, test } from "vitest";
import { parsed, written } from "./address";

test("an address is read back as it was written", () => {
  const address = written(["incidents", "a/ب"], { type: ["shelling", "air_strike"], words: "سيارة صور", from: "" });
  const { path, query } = parsed(address);
  expect(path).toEqual(["incidents", "a/ب"]);
  expect(query.getAll("type")).toEqual(["shelling", "air_strike"]);
  expect(query.get("words")).toBe("سيارة صور");
  expect(query.has("from")).toBe(false);
});

test("no address is the list of incidents, and a broken one is kept as it stands", () => {
  expect(parsed("").path).toEqual(["incidents"]);
  expect(parsed("#/reports/%E0%A4%A").path).toEqual(["reports", "%E0%A4%A"]);
});
